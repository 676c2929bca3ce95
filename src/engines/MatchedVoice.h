#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/VoiceProfile.h"
#include "engines/SpeakerEncoder.h"
#include "engines/SpeechSynthesizer.h"

#include <map>
#include <string>

namespace xenoglot {

/// The melody of speech.
struct Melody {
    double hertz = 0;   ///< median pitch of what is voiced
    double spread = 0;  ///< half of what lies between the 16th and the 84th percentile, in octaves: a normal one's deviation
};

/// Errors: those of trackPitch(), NoSpeech (nothing is voiced).
Result<Melody> melodyOf(const AudioClip& speech, const StopToken& stop);

/// How a stock voice speaks.
struct StockVoice {
    Melody melody;
    double pace = 0;  ///< phonemes a second; 0 where that is not known
    SpeakerEmbedding embedding;
};
using StockVoices = std::map<std::string, StockVoice>;  ///< by name

/// The language in which stock voices are compared with a speaker of `language`: that one where there is a sentence for it, else
/// English.
std::string comparedLanguage(const std::string& language);

/// Lets each of the voices speak one sentence of a comparedLanguage(). Errors: those of speaking and embedding, NoSpeech,
/// Cancelled.
Result<StockVoices> hearStockVoices(const SpeechSynthesizer& synthesizer, const SpeakerEncoder& encoder,
                                    const std::string& language, const StopToken& stop);

/// The stock voice that comes nearest to a speaker, and what each has to change for the speaker's manner.
struct MatchedVoice {
    std::string baseVoice;
    std::map<std::string, VoiceManner> manners;  ///< by stock voice
};

/// Of the voices whose pitch is at most three quarters of an octave from the speaker's the nearest is the one that the encoder
/// finds most alike; if there is none, the one with the nearest pitch. (The encoder alone took a woman for a man on a sentence of
/// 6 s. A man who speaks at 166 Hz still gets a woman's.) `stock`: how they speak the comparedLanguage() of `language`. `speech`
/// holds nothing but speech; the first ten seconds tell its melody. `text`: what it says, for the speaking rate; empty: that of
/// the voice stays. Errors: InvalidArgument (no voices), those of embedding, NoSpeech (nothing in it is voiced), Cancelled.
Result<MatchedVoice> matchVoice(const SpeechSynthesizer& synthesizer, const SpeakerEncoder& encoder, const StockVoices& stock,
                                const AudioClip& speech, const std::string& text, const std::string& language,
                                const StopToken& stop);

}  // namespace xenoglot
