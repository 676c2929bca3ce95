#pragma once

#include "run/VoiceMaker.h"

#include <filesystem>
#include <string>

namespace xenoglot {

/// A speaker's voice to be made and kept.
struct VoiceLearningRequest {
    std::string name;           ///< as the user calls it; of one that was begun and not finished: it is taken up again
    VoiceConsent consent;       ///< of the speaker of these recordings
    bool matchedOnly = false;   ///< nothing is trained, which takes seconds
    VoiceMakingRequest making;  ///< without its files, which lie in the library
};

/// Makes a voice (makeVoice) and keeps it in the library of `folder`. Its entry is there from the start, so that an interrupted
/// training is found again under the same name; where nothing was trained yet an entry that this call made is removed when it
/// fails. In the calling thread, which needs no library of its own. Errors: InvalidArgument (the name is that of a finished voice
/// or of a stock voice, or none at all; nobody agreed), NotAvailable (another program learns this voice), those of VoiceLibrary
/// and makeVoice.
Result<MadeVoice> learnVoice(const std::filesystem::path& folder, VoiceLearningRequest request, EngineProvider& engines,
                             const StopToken& stop, const VoiceMakingSink& progress);

}  // namespace xenoglot
