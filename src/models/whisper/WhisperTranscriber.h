#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Transcript.h"
#include "models/whisper/LogMel.h"
#include "models/whisper/TimedText.h"
#include "models/whisper/TokenRules.h"
#include "models/whisper/WhisperConfig.h"
#include "models/whisper/WhisperModel.h"
#include "models/whisper/WhisperSearch.h"
#include "models/whisper/WhisperVocabulary.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace xenoglot {

/// How to transcribe. The thresholds are those of openai/whisper and faster-whisper.
struct WhisperOptions {
    std::string language;        ///< a code of the model; empty: found out from the first window
    bool guessLanguage = false;  ///< WhisperTranscription::soundsLike, of the first window
    bool translate = false;      ///< to English
    int beams = 5;               ///< 1 is greedy
    bool wordTimes = true;
    bool usePreviousText = true;  ///< a window is told the text before it, as faster-whisper does by default
    std::uint64_t seed = 0;

    /// A window whose text repeats itself or is improbable is decoded again by sampling, hotter each time.
    std::vector<double> temperatures = {0.0, 0.2, 0.4, 0.6, 0.8, 1.0};
    int samples = 5;
    double maxCompressionRatio = 2.4;  ///< bytes of the text over bytes of its zlib form
    double minAverageLogProbability = -1.0;
    double noSpeechThreshold = 0.6;       ///< above it an improbable text is taken for silence
    double forgetAboveTemperature = 0.5;  ///< text sampled hotter than this is not told to the next window
};

struct WhisperTranscription {
    std::string language;
    double languageConfidence = 1;
    std::optional<LanguageGuess> soundsLike;
    std::vector<TimedText> segments;
};

/// Transcribes one recording of any length, window by window (openai/whisper transcribe.py with the semantics of faster-whisper
/// 1.2.1). One object for one request, in one thread; the model parts are shared and must outlive it.
class WhisperTranscriber
{
public:
    WhisperTranscriber(const WhisperModel& model, const LogMel& frontEnd, const WhisperVocabulary& vocabulary,
                       const WhisperConfig& config, WhisperOptions options);

    /// `samples` [n] float, 16 kHz. Call it in inference mode. Errors: Cancelled, UnknownLanguage.
    Result<WhisperTranscription> transcribe(const at::Tensor& samples, const StopToken& stop, const ProgressSink& progress);

private:
    struct Window {
        WhisperSearch::Hypothesis text;
        double averageLogProbability = 0;
        double temperature = 0;
        double compressionRatio = 0;
    };
    Result<Window> decode(const WhisperMemory& memory, std::span<const int> prompt, const StopToken& stop,
                          const WhisperSearch::StepSink& sink);
    Result<void> chooseLanguage(const WhisperMemory& memory, WhisperTranscription& result);
    std::vector<int> promptFor(std::span<const int> previous) const;
    at::Tensor windowOf(const at::Tensor& features, std::int64_t begin, std::int64_t frames) const;

    const WhisperModel& m_model;
    const LogMel& m_frontEnd;
    const WhisperVocabulary& m_vocabulary;
    const WhisperConfig& m_config;
    WhisperOptions m_options;
    TokenRules m_rules;
    WhisperSearch m_search;
    std::mt19937_64 m_random;
    std::vector<int> m_marks;  ///< start of transcript, language, task
};

/// Bytes of UTF-8 over bytes of its zlib form at the default level: high for text that repeats itself. 0 for no text.
double compressionRatio(const std::string& text);

}  // namespace xenoglot
