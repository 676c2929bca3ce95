#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeechSynthesizer.h"

#include <memory>

namespace xenoglot {

/// Speaks with a Kokoro model (models/kokoro) and phonemes from espeak-ng (text/Phonemizer). Immutable: serves all threads.
class KokoroSynthesizer final : public SpeechSynthesizer
{
public:
    /// File roles: "weights" (.onnx), "voices" (.npz), "vocabulary" (.json). Parameters: "voice.default" and, where another
    /// voice is understood better, "voice.<language>"; "unclear.<language>" (KokoroVoices::clearest). Errors: ModelMissing (a
    /// role or file), ModelDamaged, OutOfMemory, DeviceError.
    static Result<std::shared_ptr<const KokoroSynthesizer>> load(const ModelDescription& description,
                                                                 const ComputeDevice& device);

    ~KokoroSynthesizer() override;

    std::string id() const override;
    const std::vector<Voice>& voices() const override;
    bool speaks(const std::string& language) const override;
    std::string defaultVoice(const std::string& language) const override;

    Result<std::vector<Utterance>> plan(const std::vector<std::string>& sentences, const std::string& language,
                                        const std::string& voice, std::uint64_t seed, const StopToken& stop) const override;

    /// 24 kHz, silence at both ends trimmed to a breath, ends faded. Errors: InvalidArgument, SpeechRejected (a length or values
    /// that cannot be those of the text), OutOfMemory, DeviceError, Cancelled (asked between the blocks of the model).
    Result<AudioClip> speak(const Utterance& utterance, const StopToken& stop, const ProgressSink& progress) const override;

    const SpeakerVoice* speaker() const override;

    /// A matched voice stands on its base voice, or, where that is hard to understand in the language, on another
    /// (KokoroVoices::clearest).
    Result<std::shared_ptr<const SpeechSynthesizer>> withVoice(const SpeakerVoice& voice) const override;

private:
    struct Private;
    explicit KokoroSynthesizer(std::unique_ptr<const Private> contents);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
