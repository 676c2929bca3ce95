#pragma once

#include "core/AudioClip.h"
#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "engines/SpeakerVoice.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// A stock voice of a synthesizer.
struct Voice {
    std::string name;                    ///< "jm_kumo"
    std::vector<std::string> languages;  ///< that it is offered for, ISO 639-1
    bool female = false;
};

/// One sentence to speak, as plan() made it: how it is pronounced, and what the seed decided for it.
struct Utterance {
    std::string text;           ///< UTF-8, one sentence or a part of one, as the synthesizer's model can take it
    std::string phonemes;       ///< what is said, in the letters of the synthesizer's model, UTF-8
    std::string language;       ///< ISO 639-1
    std::string voice;          ///< Voice::name
    std::uint64_t seed = 0;     ///< of this utterance's own random generator
    double rate = 1;            ///< speaking rate, 1 = the voice's own
    double pitch = 1;           ///< factor of the pitch, 1 = the voice's own
    double pitchVariation = 1;  ///< scales the pitch contour around its median, 1 = the model's own
    double pauseAfter = 0;      ///< seconds of silence that follow it in the message
    std::string note;           ///< what the user should know about it, for example sounds the voice does not have; mostly empty
    std::size_t sentence = 0;   ///< index of the sentence that it is, or is a part of
};

/// Text to speech with stock voices. Immutable after construction: one instance serves all threads.
/// Runs in the caller's thread under the caller's ComputeScope.
class SpeechSynthesizer
{
public:
    virtual ~SpeechSynthesizer() = default;

    virtual std::string id() const = 0;
    virtual const std::vector<Voice>& voices() const = 0;
    virtual bool speaks(const std::string& language) const = 0;

    /// The voice that suits a language best; empty when the language is not spoken.
    virtual std::string defaultVoice(const std::string& language) const = 0;

    /// Cuts a message into utterances (numbers written out in the language, long sentences cut where one would breathe) and draws
    /// the seed's variations: the same text, voice and seed give the same list. Empty voice: the default one.
    /// Errors: UnsupportedLanguage, InvalidArgument (unknown voice, nothing speakable in the text), Cancelled.
    virtual Result<std::vector<Utterance>> plan(const std::vector<std::string>& sentences, const std::string& language,
                                                const std::string& voice, std::uint64_t seed, const StopToken& stop) const = 0;

    /// One utterance without its pause, at the model's own level. Equal utterances give bit-identical audio with equal
    /// intra-op threads. Error SpeechRejected: what came out cannot be that text; secondAttempt() may do better.
    virtual Result<AudioClip> speak(const Utterance& utterance, const StopToken& stop, const ProgressSink& progress) const = 0;

    /// The speaker's voice that it has (withVoice); null: stock voices.
    virtual const SpeakerVoice* speaker() const { return nullptr; }

    /// One more synthesizer that has just that voice and shares with this one what the voice leaves alone. Errors: NotAvailable
    /// (the engine takes on no voices), InvalidArgument (no such stock voice), and of a trained voice's file ModelMissing,
    /// FileUnreadable, ModelDamaged (also: trained on other weights, or another training than SpeakerVoice::trainedKey).
    virtual Result<std::shared_ptr<const SpeechSynthesizer>> withVoice(const SpeakerVoice& voice) const;
};

/// What is tried when the speech of an utterance was rejected or not understood: other noise, and a little slower, because
/// durations do not depend on the noise.
Utterance secondAttempt(Utterance utterance);

}  // namespace xenoglot
