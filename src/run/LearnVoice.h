#pragma once

#include "run/VoiceMaker.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// A speaker's voice to be made and kept.
struct VoiceLearningRequest {
    std::string name;           ///< as the user calls it; of one that was begun and not finished: it is taken up again
    VoiceConsent consent;       ///< of the speaker of these recordings
    bool matchedOnly = false;   ///< nothing is trained, which takes seconds
    VoiceMakingRequest making;  ///< its files lie in the library; without recordings: those that it was begun with
};

/// Makes a voice (makeVoice) and keeps it in the library of `folder`. Its entry is there from the start, so that an interrupted
/// training is found again under the same name, and its recordings are kept with it until it is finished; it stays when it is
/// cancelled, and is removed where this call made it and failed before anything was trained. In the calling thread, which needs
/// no library of its own. Errors: InvalidArgument (the name is that of a finished voice or of a stock voice, or none at all;
/// nobody agreed; there are no recordings), NotAvailable (another program learns this voice), those of VoiceLibrary and
/// makeVoice.
Result<MadeVoice> learnVoice(const std::filesystem::path& folder, VoiceLearningRequest request, EngineProvider& engines,
                             const StopToken& stop, const VoiceMakingSink& progress);

/// The recordings that an unfinished voice was begun with, in the library's folder of it.
std::vector<std::filesystem::path> begunRecordings(const std::filesystem::path& home);

}  // namespace xenoglot
