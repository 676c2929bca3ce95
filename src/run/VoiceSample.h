#pragma once

#include "core/AudioClip.h"
#include "core/VoiceProfile.h"
#include "engines/EngineRegistry.h"

#include <filesystem>

namespace xenoglot {

/// What a speaker's voice came from, step by step.
enum class VoiceStep {
    Stock,    ///< the stock voice that it was made from
    Matched,  ///< that in the speaker's pitch and pace
    Trained,
};

/// One of the judges' sentences in a voice, to hear before and after: in the language of its recording, or in English where that
/// is not spoken. `trained` is the file of the trained voice. Takes its ComputeScope itself. Errors: NotAvailable (it is not
/// ready), those of the engines, Cancelled.
Result<AudioClip> speakVoiceSample(const VoiceProfile& profile, const std::filesystem::path& trained, VoiceStep step,
                                   EngineProvider& engines, const StopToken& stop);

}  // namespace xenoglot
