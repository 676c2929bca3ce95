#pragma once

#include "engines/EngineRegistry.h"
#include "run/Similarity.h"
#include "run/SpeakerRecording.h"

#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// A speaker's own recording as the encoders know it, with what strangers and the speaker himself reach: what takes in his voice
/// are compared with. Immutable.
class SpeakerReference
{
public:
    /// Reads and hears the recording of the voice's speaker with each encoder (CAM++, the judge, and GE2E, which trained voices
    /// were trained on) that is installed. Under the caller's ComputeScope. Errors: those of readRecordings, NoSpeech,
    /// FileDamaged (the strangers), ModelMissing (no encoder), those of the engines, Cancelled.
    static Result<std::shared_ptr<const SpeakerReference>> make(const SpeakerVoice& voice, EngineProvider& engines,
                                                                const StopToken& stop);

    /// How near the speech in a recording comes to the speaker, by each encoder; `language` is that of the recording, empty where
    /// it is not known. Never empty. Errors: NoSpeech, those of the engines, Cancelled.
    Result<std::vector<Similarity>> compare(const SpeakerRecording& recording, const std::string& language,
                                            EngineProvider& engines, const StopToken& stop) const;

private:
    struct Known {
        std::shared_ptr<const SpeakerEncoder> encoder;
        SpeakerEmbedding voice;
        Similarity figures;  ///< of every take
        double across = 0;   ///< what one speaker reaches in two languages
    };

    SpeakerReference() = default;

    std::string m_language;
    std::vector<Known> m_known;
};

}  // namespace xenoglot
