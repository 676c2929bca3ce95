#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/VoiceProfile.h"
#include "engines/EngineRegistry.h"
#include "engines/SpeakerEncoder.h"
#include "engines/SpeechSynthesizer.h"

#include <map>
#include <memory>
#include <string>

namespace xenoglot {

/// The melody of speech.
struct Melody {
    double hertz = 0;   ///< median pitch of what is voiced
    double spread = 0;  ///< half of what lies between the 16th and the 84th percentile, in octaves: a normal one's deviation
};

/// Errors: those of trackPitch(), NoSpeech (nothing is voiced).
Result<Melody> melodyOf(const AudioClip& speech, const StopToken& stop);

/// What listens for the nearest stock voice.
struct MatchingEncoders {
    std::shared_ptr<const SpeakerEncoder> campplus;
    std::shared_ptr<const SpeakerEncoder> ge2e;  ///< none where it is not installed
};

/// Errors: those of loading them.
Result<MatchingEncoders> matchingEncoders(EngineProvider& engines);

/// How a stock voice speaks.
struct StockVoice {
    Melody melody;
    double pace = 0;  ///< phonemes a second; 0 where that is not known
    SpeakerEmbedding campplus;
    SpeakerEmbedding ge2e;  ///< empty where nobody has that encoder
};
using StockVoices = std::map<std::string, StockVoice>;  ///< by name

/// The language in which stock voices are compared with a speaker of `language`: that one where there is a sentence for it, else
/// English.
std::string comparedLanguage(const std::string& language);

/// Lets each of the voices speak one sentence of a comparedLanguage(). Errors: those of speaking and embedding, NoSpeech,
/// Cancelled.
Result<StockVoices> hearStockVoices(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders,
                                    const std::string& language, const StopToken& stop);

/// The stock voice that comes nearest to a speaker, and what each has to change for the speaker's manner.
struct MatchedVoice {
    std::string baseVoice;
    std::string likestVoice;                     ///< by CAM++ alone: what a voice has to be better than
    double likeness = 0;                         ///< of that one: cosine
    std::map<std::string, VoiceManner> manners;  ///< by stock voice
};

/// The nearest is the one that both encoders find alike and whose pitch is not far away: GE2E's similarity and a third of
/// CAM++'s, less .05 for each octave; one that is more than an octave away only if there is no other. (CAM++ alone finds a man
/// who speaks at 166 Hz nearer to women: docs/voice.md. It decides where GE2E is missing.) `stock`: how they speak the
/// comparedLanguage() of `language`. `speech` holds nothing but speech; pieces from all over it tell its melody. `text`: what it
/// says, for the speaking rate; empty: that of the voice stays. Errors: InvalidArgument (no voices), those of embedding, NoSpeech
/// (nothing in it is voiced), Cancelled.
Result<MatchedVoice> matchVoice(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders, const StockVoices& stock,
                                const AudioClip& speech, const std::string& text, const std::string& language,
                                const StopToken& stop);

}  // namespace xenoglot
