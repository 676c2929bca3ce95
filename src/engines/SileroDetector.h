#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeechDetector.h"

#include <memory>
#include <vector>

namespace xenoglot {

/// Silero VAD as a SpeechDetector. File: "weights" (silero_vad_16k.safetensors). Spans are those of faster-whisper's vad_filter:
/// pauses shorter than 2 s stay inside a span, 0.4 s are added on each side. Beyond that, quiet
/// recordings are raised to an ordinary level first, and a stretch without anything steady is left out, so that noise, music and
/// screams are refused and a whispered word is not. Runs under the caller's ComputeScope.
class SileroDetector : public SpeechDetector
{
public:
    /// Call it outside inference mode. Errors: ModelMissing, FileUnreadable, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const SpeechDetector>> load(const ModelDescription& model, const ComputeDevice& device);

    ~SileroDetector() override;

    Result<std::vector<SpeechSpan>> detect(const AudioClip& clip, const StopToken& stop) const override;

    /// The probability of speech in each 32 ms of the clip.
    Result<std::vector<float>> probabilities(const AudioClip& clip, const StopToken& stop) const;

private:
    struct Private;
    explicit SileroDetector(std::unique_ptr<const Private> parts);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
