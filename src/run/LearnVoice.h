#pragma once

#include "run/VoiceMaker.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// A speaker's voice to be made and kept.
struct VoiceLearningRequest {
    std::string name;           ///< as the user calls it; of one that was begun and not finished: it is taken up again
    VoiceConsent consent;       ///< of the speaker of these recordings; without recordings what was agreed to before holds
    bool matchedOnly = false;   ///< nothing is trained, which takes seconds
    VoiceMakingRequest making;  ///< its files lie in the library; without recordings: see learnVoice()
};

/// Makes a voice (makeVoice) and keeps it in the library of `folder`. Its entry is there from the start, so that an interrupted
/// training is found again under the same name, and its recordings are kept with it until it is finished: without recordings it
/// is taken up with them. A finished voice without recordings is trained longer, on the reference that it keeps, and stays as it
/// was unless that is better (VoiceMakingRequest::earlier). It stays when it is cancelled, and is removed where this call made it
/// and failed before anything was trained. In the calling thread, which needs no library of its own. Errors: InvalidArgument (the
/// name is that of a finished voice, with recordings, or of a stock voice, or none at all; nobody agreed; there are no
/// recordings), NotAvailable (another program learns this voice, or has removed it), those of VoiceLibrary and makeVoice.
Result<MadeVoice> learnVoice(const std::filesystem::path& folder, VoiceLearningRequest request, EngineProvider& engines,
                             const StopToken& stop, const VoiceMakingSink& progress);

/// The recordings that learning goes on with, in the library's folder of a voice: those that an unfinished one was begun with, or
/// the reference of a finished one.
std::vector<std::filesystem::path> keptRecordings(const std::filesystem::path& home, const VoiceProfile& profile);

}  // namespace xenoglot
