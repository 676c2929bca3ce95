#include "run/TakeCheck.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

// before the text, in the cache
constexpr char foreignMark = '!';
constexpr char nativeMark = '=';

constexpr double leastBackground = 2.8;  // DNSMOS, as for recordings that a voice is made of
constexpr const char* noise = "noise";   // the question to the cache

}  // namespace

TakeCheck::TakeCheck(EngineProvider& engines, const StageCache& cache, EngineGate& gate, std::string language, StopToken stop)
    : m_engines(engines),
      m_cache(cache),
      m_gate(gate),
      m_language(std::move(language)),
      m_stop(std::move(stop)),
      m_limit(wordLimit(m_language))
{
}

Result<TakeCheck::Heard> TakeCheck::hear(const AudioClip& clip, const ProgressSink& progress) const
{
    const std::string question = "words and language " + m_language;
    if (const auto known = m_cache.findHeard(clip, question); known && !known->empty()) {
        return Heard{known->substr(1), known->front() == foreignMark};
    }
    const auto recognizer = m_engines.recognizer();
    if (!recognizer) {
        return recognizer.error();
    }
    RecognizeOptions options;
    options.language = m_language;
    options.guessLanguage = true;
    options.beamSize = 1;
    options.wordTimes = false;
    const auto transcript = [&] {
        const auto lock = m_gate.enter();
        return (*recognizer)->recognize(clip, options, m_stop, progress);
    }();
    if (!transcript && transcript.error().code != ErrorCode::NoSpeech) {
        return transcript.error();
    }
    Heard heard;
    if (transcript) {
        heard = {transcript->text, isForeign(transcript->soundsLike, m_language)};
    }
    m_cache.store(clip, question, (heard.foreign ? foreignMark : nativeMark) + heard.text);
    return heard;
}

Result<bool> TakeCheck::isNoisy(const AudioClip& clip) const
{
    if (const auto known = m_cache.findHeard(clip, noise)) {
        return !known->empty();
    }
    const auto predictor = m_engines.qualityPredictor();
    if (!predictor) {
        return false;
    }
    const auto lock = m_gate.enter();
    const auto quality = (*predictor)->predict({clip}, m_stop);
    if (!quality && quality.error().code != ErrorCode::InvalidArgument) {  // too short to tell
        return quality.error();
    }
    const bool noisy = quality && quality->front().background < leastBackground;
    m_cache.store(clip, noise, noisy ? noise : "");
    return noisy;
}

Result<void> TakeCheck::doubt(const AudioClip& clip, bool foreign, std::span<HeardUtterance> utterances) const
{
    // A judge that does not decide knows no accent either: Catalan by the stock voices is Spanish to it.
    if (!m_limit.decides()
        || std::all_of(utterances.begin(), utterances.end(), [](const HeardUtterance& each) { return each.wrong; })) {
        return {};
    }
    const auto noisy = isNoisy(clip);
    if (!noisy) {
        return noisy.error();
    }
    for (HeardUtterance& each : utterances) {
        if (foreign) {  // none of its words is right
            each.error = {each.error.words, 0, each.error.words, 0};
        }
        each.noisy = *noisy;
        each.wrong = each.wrong || foreign || *noisy;
    }
    return {};
}

Result<HeardUtterance> TakeCheck::listen(const AudioClip& utterance, const std::string& meant) const
{
    const auto heard = hear(utterance, {});
    if (!heard) {
        return heard.error();
    }
    HeardUtterance result;
    result.error = wordError(meant, heard->text, m_language);
    result.wrong = m_limit.isPassed(result.error);
    const auto doubted = doubt(utterance, heard->foreign, {&result, 1});
    return doubted ? Result<HeardUtterance>(result) : doubted.error();
}

Result<std::vector<HeardUtterance>> TakeCheck::listen(const AudioClip& take, std::span<const SpokenPart> parts,
                                                      const std::vector<std::string>& meant, const ProgressSink& progress) const
{
    const auto heard = hear(take, progress);
    if (!heard) {
        return heard.error();
    }
    std::vector<HeardUtterance> utterances;
    for (const WordError& error : wordErrors(meant, heard->text, m_language)) {
        utterances.push_back({error, m_limit.isPassed(error)});
    }
    if (const auto doubted = doubt(take, heard->foreign, utterances); !doubted) {
        return doubted.error();
    }
    for (std::size_t i = 0; i < utterances.size() && parts.size() > 1 && m_limit.decides(); ++i) {
        if (!utterances[i].wrong) {
            continue;
        }
        const auto alone = listen(parts[i].clip, meant[i]);
        if (!alone) {
            return alone.error();
        }
        if (alone->isBetterThan(utterances[i])) {
            utterances[i] = *alone;
        }
    }
    return utterances;
}

WordError sum(const std::vector<HeardUtterance>& heard)
{
    WordError total;
    for (const HeardUtterance& utterance : heard) {
        total += utterance.error;
    }
    return total;
}

}  // namespace xenoglot
