#include "models/whisper/WhisperTranscriber.h"

#include "core/Wording.h"
#include "models/whisper/TimestampSegments.h"
#include "models/whisper/TokenAlignment.h"
#include "models/whisper/WordTimes.h"
#include "text/Utf8.h"

#include <ATen/ATen.h>
#include <zlib.h>

#include <algorithm>
#include <cmath>

namespace xenoglot {

double compressionRatio(const std::string& text)
{
    std::vector<Bytef> packed(compressBound(static_cast<uLong>(text.size())));
    auto size = static_cast<uLongf>(packed.size());
    const int status =
        compress(packed.data(), &size, reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()));
    return status == Z_OK ? static_cast<double>(text.size()) / static_cast<double>(size) : 0.0;
}

WhisperTranscriber::WhisperTranscriber(const WhisperModel& model, const LogMel& frontEnd, const WhisperVocabulary& vocabulary,
                                       const WhisperConfig& config, WhisperOptions options)
    : m_model(model),
      m_frontEnd(frontEnd),
      m_vocabulary(vocabulary),
      m_config(config),
      m_options(std::move(options)),
      m_rules(config, vocabulary),
      m_search(model, vocabulary, m_rules, std::max(m_options.beams, m_options.samples)),
      m_random(m_options.seed)
{
}

Result<WhisperTranscription> WhisperTranscriber::transcribe(const at::Tensor& samples, const StopToken& stop,
                                                            const ProgressSink& progress)
{
    if (stop.stop_requested()) {
        return cancelledError();
    }
    WhisperTranscription result;
    result.language = m_options.language.empty() ? "en" : m_options.language;
    const at::Tensor features = m_frontEnd.compute(samples.to(m_model.device()));
    const std::int64_t total = features.size(1) - 1;
    const std::int64_t windowFrames = m_model.sizes().windowFrames();

    std::vector<int> previous;
    double lastSpeech = 0;
    for (std::int64_t seek = 0; seek < total;) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const std::int64_t frames = std::min(windowFrames, total - seek);
        const double offset = static_cast<double>(seek) * LogMel::frameSeconds;
        const WhisperMemory memory = m_model.remember(m_model.encode(windowOf(features, seek, frames)));
        if (m_marks.empty()) {
            if (const auto chosen = chooseLanguage(memory, result); !chosen) {
                return chosen.error();
            }
        }
        const auto reportWithin = [&](std::span<const int> text) {
            const auto latest =
                std::find_if(text.rbegin(), text.rend(), [this](int token) { return m_vocabulary.isTimestamp(token); });
            if (latest != text.rend()) {
                const double within = (*latest - m_vocabulary.timestampBegin()) * WhisperVocabulary::timestampStep;
                const double whole = static_cast<double>(total) * LogMel::frameSeconds;
                report(progress, std::clamp((offset + within) / whole, 0.0, 1.0));
            }
        };
        auto window = decode(memory, promptFor(previous), stop, reportWithin);
        if (!window) {
            return window.error();
        }

        const bool silence = window->text.noSpeechProbability > m_options.noSpeechThreshold
                             && !(window->averageLogProbability > m_options.minAverageLogProbability);
        if (silence) {
            seek += frames;
            continue;
        }

        WindowSegments cut = segmentsOfWindow(m_vocabulary, window->text.tokens, offset, frames);
        std::int64_t next = seek + cut.advance;
        if (m_options.wordTimes) {
            std::vector<int> text;
            for (const TimedText& segment : cut.segments) {
                std::copy_if(segment.tokens.begin(), segment.tokens.end(), std::back_inserter(text),
                             [this](int token) { return m_vocabulary.isText(token); });
            }
            if (!text.empty()) {
                const TokenAlignment alignment = m_search.align(memory, m_config.alignmentHeads, m_marks, text, frames);
                setWordTimes(cut.segments, m_vocabulary, result.language, alignment, offset, lastSpeech);
            }
            double lastWord = cut.segments.back().end;
            for (const TimedText& segment : cut.segments) {
                lastWord = segment.words.empty() ? lastWord : segment.words.back().end;
            }
            if (!cut.endsWithSilence && lastWord > offset) {
                next = std::llround(lastWord / LogMel::frameSeconds);
            }
            lastSpeech = lastWord;
        }
        // A window always moves on, whatever times the model wrote.
        seek = std::max(next, seek + 1);

        for (TimedText& segment : cut.segments) {
            segment.text = m_vocabulary.decode(segment.tokens);
            if (segment.start == segment.end || trimWhiteSpace(segment.text).empty()) {
                continue;
            }
            previous.insert(previous.end(), segment.tokens.begin(), segment.tokens.end());
            segment.averageLogProbability = window->averageLogProbability;
            result.segments.push_back(std::move(segment));
        }
        if (!m_options.usePreviousText || window->temperature > m_options.forgetAboveTemperature) {
            previous.clear();
        }
        report(progress, static_cast<double>(std::min(seek, total)) / static_cast<double>(total));
    }
    report(progress, 1.0);
    return result;
}

Result<void> WhisperTranscriber::chooseLanguage(const WhisperMemory& memory, WhisperTranscription& result)
{
    m_marks = {m_vocabulary.startOfTranscript()};
    if (!m_vocabulary.multilingual()) {
        return {};
    }
    if (m_options.language.empty() || m_options.guessLanguage) {
        const std::vector<double> probabilities = m_search.languageProbabilities(memory);
        const auto best =
            static_cast<std::size_t>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
        const LanguageGuess guess{m_vocabulary.languages()[best].code, probabilities[best]};
        if (m_options.guessLanguage) {
            result.soundsLike = guess;
        }
        if (m_options.language.empty()) {
            result.language = guess.language;
            result.languageConfidence = guess.probability;
        }
    }
    const std::optional<int> token = m_vocabulary.languageToken(result.language);
    if (!token) {
        return Error{ErrorCode::UnknownLanguage,
                     worded(Wording::tr("The recogniser does not know the language \"%1\""), m_options.language),
                     Wording::tr("Leave the language out to have it detected.")};
    }
    m_marks.push_back(*token);
    m_marks.push_back(m_options.translate ? m_vocabulary.translate() : m_vocabulary.transcribe());
    return {};
}

std::vector<int> WhisperTranscriber::promptFor(std::span<const int> previous) const
{
    std::vector<int> prompt;
    if (!previous.empty()) {
        const auto most = static_cast<std::size_t>(m_model.sizes().textContext / 2 - 1);
        const std::span<const int> told = previous.last(std::min(most, previous.size()));
        prompt.push_back(m_vocabulary.startOfPrevious());
        prompt.insert(prompt.end(), told.begin(), told.end());
    }
    prompt.insert(prompt.end(), m_marks.begin(), m_marks.end());
    return prompt;
}

at::Tensor WhisperTranscriber::windowOf(const at::Tensor& features, std::int64_t begin, std::int64_t frames) const
{
    const at::Tensor part = features.narrow(1, begin, frames);
    return at::constant_pad_nd(part, {0, m_model.sizes().windowFrames() - frames});
}

Result<WhisperTranscriber::Window> WhisperTranscriber::decode(const WhisperMemory& memory, std::span<const int> prompt,
                                                              const StopToken& stop, const WhisperSearch::StepSink& sink)
{
    std::vector<Window> tried;
    for (const double temperature : m_options.temperatures) {
        auto found = temperature > 0 ? m_search.sample(memory, prompt, m_options.samples, temperature, m_random, stop, sink)
                                     : m_search.beamSearch(memory, prompt, m_options.beams, stop, sink);
        if (!found) {
            return found.error();
        }
        Window window;
        window.text = std::move(*found);
        window.temperature = temperature;
        window.averageLogProbability = window.text.averageLogProbability();
        window.compressionRatio = compressionRatio(std::string(trimWhiteSpace(m_vocabulary.decode(window.text.tokens))));

        const bool repeats = window.compressionRatio > m_options.maxCompressionRatio;
        const bool improbable = window.averageLogProbability < m_options.minAverageLogProbability;
        const bool silence = improbable && window.text.noSpeechProbability > m_options.noSpeechThreshold;
        tried.push_back(std::move(window));
        if (silence || (!repeats && !improbable)) {
            return std::move(tried.back());
        }
    }
    // None is good: the most probable of those that do not repeat themselves, else of all.
    const double hottest = tried.back().temperature;
    const auto worse = [this](const Window& a, const Window& b) {
        const bool aRepeats = a.compressionRatio > m_options.maxCompressionRatio;
        const bool bRepeats = b.compressionRatio > m_options.maxCompressionRatio;
        return aRepeats != bRepeats ? aRepeats : a.averageLogProbability < b.averageLogProbability;
    };
    Window best = std::move(*std::max_element(tried.begin(), tried.end(), worse));
    best.temperature = hottest;
    return best;
}

}  // namespace xenoglot
