#pragma once

#include "core/VoiceProfile.h"
#include "engines/EngineRegistry.h"

#include <string>
#include <vector>

namespace xenoglot {

/// What a voice is judged by: eight everyday sentences; none for a language that has no list.
const std::vector<std::string>& judgedSentences(const std::string& language);

/// The language that a voice is judged in: that of its recording where it is spoken and has a list, else English.
std::string judgedLanguage(const std::string& language, const EngineProvider& engines);

/// What the judges say of a voice that spoke the sentences.
struct VoiceJudgement {
    VoiceFigures figures;
    SpeechQuality quality;
    double realTimeFactor = 0;  ///< of speaking
    AudioClip spoken;           ///< all sentences, one after the other
};

/// Lets a voice speak the sentences (the stock engine's take 0) and judges all of it: CAM++ and GE2E against `reference` (speech
/// of the speaker that nothing was trained on), words by the recogniser, quality by DNSMOS. Under the caller's ComputeScope.
/// Errors: InvalidArgument (no sentences), those of the engines, Cancelled.
Result<VoiceJudgement> judgeVoice(const SpeechSynthesizer& synthesizer, const std::string& voice, const std::string& language,
                                  const std::vector<std::string>& sentences, const AudioClip& reference, EngineProvider& engines,
                                  const StopToken& stop);

}  // namespace xenoglot
