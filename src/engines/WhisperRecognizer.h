#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeechRecognizer.h"

#include <memory>
#include <string>

namespace xenoglot {

/// Whisper as a SpeechRecognizer. Files: "weights" (CTranslate2 model.bin), "config", "tokenizer", "vocabulary".
///
/// What it is given is what it transcribes: it has no voice activity detection of its own. Give it RecognizeOptions::speech, the
/// spans of a SpeechDetector: it then hears only those, joined, and times are mapped back to the clip (as faster-whisper does
/// with vad_filter). Without spans leading silence or noise can become words, or make the first words get lost.
///
/// Confidences: of a word the mean probability of its tokens; of a segment the mean over its words' tokens, or without word times
/// e to the mean log probability of its window.
class WhisperRecognizer : public SpeechRecognizer
{
public:
    /// Call it outside inference mode. Errors: ModelMissing, FileUnreadable, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const SpeechRecognizer>> load(const ModelDescription& model, const ComputeDevice& device);

    ~WhisperRecognizer() override;

    std::string id() const override;
    Result<Transcript> recognize(const AudioClip& clip, const RecognizeOptions& options, const StopToken& stop,
                                 const ProgressSink& progress) const override;

private:
    struct Private;
    explicit WhisperRecognizer(std::unique_ptr<const Private> parts);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
