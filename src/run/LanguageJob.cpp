#include "run/LanguageJob.h"

#include "audio/AudioWriter.h"
#include "core/Wording.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeakerVoice.h"
#include "run/SpeechTags.h"
#include "run/SpokenNotice.h"
#include "run/TakeCheck.h"
#include "run/TranslateMessage.h"
#include "text/LanguageDisplayName.h"
#include "text/SentenceSplitter.h"

#include <QScopeGuard>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace xenoglot {

namespace {

/// Shares of the job that its progress gives to each stage; speaking is nearly all of it.
constexpr double speakFrom = 0.05;
constexpr double speakTo = 0.88;
constexpr double writeFrom = 0.98;

constexpr int mostAttempts = 4;
constexpr double mostUnknown = 0.5;  // share of a sentence
constexpr double slower = 0.9;       // of the third attempt on, beside other noise

/// What is tried next for an utterance whose last attempt was the `attempt`th. Another voice only where it speaks alone: a
/// message does not change its speaker on the way.
Utterance nextAttempt(Utterance utterance, int attempt, const SpeechSynthesizer& engine, bool mayChangeVoice)
{
    utterance = secondAttempt(std::move(utterance));
    if (attempt == 2) {
        utterance.rate *= slower;
    }
    if (attempt == 3 && mayChangeVoice) {
        const std::vector<Voice>& voices = engine.voices();
        const auto now =
            std::find_if(voices.begin(), voices.end(), [&](const Voice& voice) { return voice.name == utterance.voice; });
        const auto other = std::find_if(voices.begin(), voices.end(), [&](const Voice& voice) {
            return voice.name != utterance.voice && now != voices.end() && voice.female == now->female;
        });
        utterance.voice = other == voices.end() ? utterance.voice : other->name;
    }
    return utterance;
}

std::ptrdiff_t wrongOnes(const std::vector<HeardUtterance>& heard)
{
    return std::count_if(heard.begin(), heard.end(), [](const HeardUtterance& utterance) { return utterance.wrong; });
}

/// Fewer sentences that are wrong, then fewer words.
bool isBetter(const std::vector<HeardUtterance>& heard, const std::vector<HeardUtterance>& other)
{
    const std::ptrdiff_t wrong = wrongOnes(heard);
    const std::ptrdiff_t before = wrongOnes(other);
    return wrong != before ? wrong < before : sum(heard).errors() < sum(other).errors();
}

}  // namespace

LanguageJob::LanguageJob(std::shared_ptr<const RunContext> context, LanguageOrder order, std::shared_ptr<JobState> state,
                         StopToken stop, std::function<void(JobStage)> stageChanged)
    : m_context(std::move(context)),
      m_order(std::move(order)),
      m_state(std::move(state)),
      m_stop(std::move(stop)),
      m_stageChanged(std::move(stageChanged))
{
    m_result.language = m_order.language;
    m_result.seed = m_order.seed;
}

void LanguageJob::enter(JobStage stage, double fraction)
{
    m_result.status = stage;
    m_state->set(stage, fraction);
    if (m_stageChanged) {
        m_stageChanged(stage);
    }
}

LanguageResult LanguageJob::run()
{
    m_result.times.queued = m_queued.milliseconds();
    const auto guarded = [this](Result<void> (LanguageJob::*step)(), double& milliseconds) -> Result<void> {
        const Clock clock;
        Result<void> outcome;
        try {
            // What has been spoken to its end is written, whatever comes.
            outcome = m_stop.stop_requested() && m_speech.empty() ? Result<void>(cancelledError()) : (this->*step)();
        } catch (const std::bad_alloc&) {
            outcome =
                Error{ErrorCode::OutOfMemory, worded(Wording::tr("Out of memory in %1"), wordedLanguageName(m_result.language)),
                      Wording::tr("Use fewer workers or a shorter message.")};
        } catch (const std::exception& error) {
            outcome = Error{ErrorCode::Internal,
                            worded(Wording::tr("%1 failed: %2"), wordedLanguageName(m_result.language), error.what()),
                            Wording::tr("This is a defect of the program; please report it.")};
        } catch (...) {
            outcome = Error{ErrorCode::Internal, worded(Wording::tr("%1 failed"), wordedLanguageName(m_result.language)),
                            Wording::tr("This is a defect of the program; please report it.")};
        }
        milliseconds = clock.milliseconds();
        return outcome;
    };

    const ComputeScope compute(m_context->engines->device(), m_context->plan.threads);
    Result<void> outcome = guarded(&LanguageJob::translate, m_result.times.translate);
    if (outcome) {
        outcome = guarded(&LanguageJob::speak, m_result.times.speak);
    }
    if (outcome && m_context->request.check) {
        // The take itself is fine whatever happens here: it is kept, also by an interrupt, and the report says what nobody heard.
        if (const Result<void> checked = guarded(&LanguageJob::check, m_result.times.check); !checked) {
            addNote(worded(Wording::tr("The take could not be checked: %1"), checked.error().text()));
        }
    }
    if (outcome) {
        outcome = guarded(&LanguageJob::write, m_result.times.write);
    }
    if (outcome) {
        enter(JobStage::Done, 1);
    } else {
        m_result.error = outcome.error();
        enter(outcome.error().code == ErrorCode::Cancelled ? JobStage::Cancelled : JobStage::Failed, m_state->fraction());
    }
    return m_result;
}

Result<void> LanguageJob::translate()
{
    enter(JobStage::Translating, 0);
    if (m_order.text) {
        m_sentences = SentenceSplitter(m_result.language).split(*m_order.text);
        m_result.text = *m_order.text;
        return {};
    }
    auto translated =
        translateMessage(m_context->message, m_result.language, *m_context->engines, *m_context->cache, *m_context->gate, m_stop,
                         [this](double fraction) { m_state->setFraction(fraction * speakFrom); });
    if (!translated) {
        return translated.error();
    }
    Translation& translation = translated->translation;
    m_result.text = translation.text();
    m_result.sourceRevision = std::move(translated->sourceRevision);
    m_result.route = std::move(translation.route);
    m_result.draft = translation.draft;
    m_result.note = translation.note();
    m_sentences = std::move(translation.sentences);
    return {};
}

Result<void> LanguageJob::speak()
{
    enter(JobStage::Speaking, speakFrom);
    const auto synthesizer = m_context->engines->synthesizer(m_result.language, m_order.voice);
    if (!synthesizer) {
        return synthesizer.error();
    }
    m_engine = *synthesizer;
    const SpeakerVoice* const speaker = m_engine->speaker();
    m_result.voiceId = speaker != nullptr ? speaker->speaker.voiceId : std::string();
    m_cache = m_context->cache->ownedBy(m_result.voiceId);
    m_result.fromCache = true;
    return speakSentences([this](double fraction) { m_state->setFraction(speakFrom + (speakTo - speakFrom) * fraction); });
}

Result<void> LanguageJob::speakSentences(const ProgressSink& progress)
{
    m_parts.clear();
    m_result.engine = m_engine->id();
    m_result.voiceKind = kindOf(m_engine->speaker());
    const auto plan = [&] {
        const auto lock = m_context->gate->enter();
        return m_engine->plan(m_sentences, m_result.language, m_order.voice, m_order.seed, m_stop);
    }();
    if (!plan) {
        return plan.error();
    }

    m_result.utterances = *plan;
    double length = 0;
    for (const Utterance& utterance : *plan) {
        length += static_cast<double>(utterance.text.size());
    }
    double done = 0;
    for (Utterance& utterance : m_result.utterances) {
        m_result.voice = utterance.voice;
        if (!utterance.note.empty() && m_result.note.find(utterance.note) == std::string::npos) {
            addNote(utterance.note);
        }
        const auto size = static_cast<double>(utterance.text.size());
        const auto speaking = [&](double fraction) { report(progress, (done + size * fraction) / length); };
        auto clip = speak(utterance, speaking);
        if (!clip && clip.error().code == ErrorCode::SpeechRejected) {
            utterance = secondAttempt(std::move(utterance));
            m_result.attempts = std::max(m_result.attempts, 2);
            clip = speak(utterance, speaking);
        }
        if (!clip) {
            return clip.error();
        }
        m_parts.push_back({std::move(clip).value(), utterance.pauseAfter});
        speaking(1);
        done += size;
        if (m_stop.stop_requested()) {
            return cancelledError();
        }
    }
    return assemble();
}

Result<void> LanguageJob::assemble()
{
    timeSentences();
    auto speech = assembleSpeech(m_parts);
    if (!speech) {
        return speech.error();
    }
    m_speech = std::move(speech).value();
    m_result.seconds = m_speech.seconds();
    return {};
}

void LanguageJob::timeSentences()
{
    std::vector<TimedSentence>& timed = m_result.sentences;
    timed.clear();
    if (m_parts.empty() || m_sentences.empty()) {
        return;
    }
    std::size_t next = 0;  // the first sentence that has no time yet
    double now = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const double end = now + m_parts[i].clip.seconds();
        const std::size_t sentence = std::min(m_result.utterances[i].sentence, m_sentences.size() - 1);
        if (timed.empty() || sentence >= next) {
            timed.push_back({now, end, {}});
            // A sentence with nothing to say in it ("…") is shown with the one that follows.
            for (; next <= sentence; ++next) {
                timed.back().text += (timed.back().text.empty() ? "" : " ") + m_sentences[next];
            }
        }
        timed.back().end = end;
        now = end + m_parts[i].pauseAfter;
    }
    for (; next < m_sentences.size(); ++next) {
        timed.back().text += " " + m_sentences[next];
    }
}

Result<AudioClip> LanguageJob::speak(const Utterance& utterance, const ProgressSink& progress)
{
    if (auto cached = m_cache->findSpeech(m_engine->id(), utterance, m_context->plan.threads)) {
        return std::move(*cached);
    }
    m_result.fromCache = false;
    const auto lock = m_context->gate->enter();
    auto clip = m_engine->speak(utterance, m_stop, progress);
    if (clip) {
        m_cache->store(m_engine->id(), utterance, m_context->plan.threads, *clip);
    }
    return clip;
}

void LanguageJob::addNote(const std::string& note)
{
    m_result.note += (m_result.note.empty() ? "" : "; ") + note;
}

Result<void> LanguageJob::check()
{
    enter(JobStage::Checking, speakTo);
    if (const Result<void> checked = checkWords(); !checked) {
        addNote(worded(Wording::tr("The take could not be checked: %1"), checked.error().text()));
    }
    if (const Result<void> compared = checkSpeaker(); !compared) {
        addNote(worded(Wording::tr("The voice could not be compared with its speaker: %1"), compared.error().text()));
    }
    return {};
}

Result<void> LanguageJob::checkWords()
{
    const TakeCheck check(*m_context->engines, *m_cache, *m_context->gate, m_result.language, m_stop);
    std::vector<HeardUtterance> heard;
    Result<void> outcome =
        hearWords(check, heard, [this](double fraction) { m_state->setFraction(speakTo + (writeFrom - speakTo) * fraction); });
    if (outcome && check.limit().decides() && wrongOnes(heard) > 0) {
        outcome = tryMatchedVoice(check, heard);
    }
    if (heard.empty()) {
        return outcome;
    }
    m_result.wordError = sum(heard).rate();
    const auto wrong = std::find_if(heard.begin(), heard.end(), [](const HeardUtterance& utterance) { return utterance.wrong; });
    if (wrong != heard.end()) {
        m_result.suspect = true;
        addNote(worded(wrong->noisy ? Wording::tr("please listen to \"%1\": there is noise behind it")
                                    : Wording::tr("please listen to \"%1\": not all of its words were recognised again"),
                       m_result.utterances[static_cast<std::size_t>(wrong - heard.begin())].text));
    }
    return outcome;
}

std::vector<std::string> LanguageJob::meant() const
{
    std::vector<std::string> meant;
    for (const Utterance& utterance : m_result.utterances) {
        meant.push_back(utterance.text);
    }
    return meant;
}

Result<void> LanguageJob::hearWords(const TakeCheck& check, std::vector<HeardUtterance>& heard, const ProgressSink& progress)
{
    auto listened = check.listen(m_speech, m_parts, meant(), progress);
    if (!listened) {
        return listened.error();
    }
    heard = *std::move(listened);
    auto giveBack = qScopeGuard([this, utterances = m_result.utterances, voice = m_result.voice, parts = m_parts] {
        m_result.utterances = utterances;  // that m_speech is made of
        m_result.voice = voice;
        m_parts = parts;
    });
    Result<void> outcome;
    for (std::size_t i = 0; i < heard.size() && outcome && check.limit().decides(); ++i) {
        if (heard[i].wrong) {
            outcome = speakAgain(check, i, heard[i]);
        }
    }
    const Result<void> assembled = m_result.attempts > 1 ? assemble() : Result<void>();
    if (assembled) {
        giveBack.dismiss();
    }
    return assembled ? outcome : assembled;
}

Result<void> LanguageJob::tryMatchedVoice(const TakeCheck& check, std::vector<HeardUtterance>& heard)
{
    const SpeakerVoice* const speaker = m_engine->speaker();
    if (kindOf(speaker) != VoiceKind::Learned) {
        return {};
    }
    const auto stock = m_context->engines->synthesizer(m_result.language, speaker->baseVoice);
    auto matched = stock ? (*stock)->withVoice(matchedVoice(*speaker)) : stock;
    if (!matched) {
        return matched.error();
    }
    LanguageResult result = m_result;
    auto engine = std::exchange(m_engine, *std::move(matched));
    auto parts = std::exchange(m_parts, {});
    AudioClip speech = std::exchange(m_speech, {});
    auto giveBack = qScopeGuard([&] {  // the learned voice's take
        result.attempts = m_result.attempts;
        result.fromCache = m_result.fromCache;
        m_result = std::move(result);
        m_engine = std::move(engine);
        m_parts = std::move(parts);
        m_speech = std::move(speech);
    });
    ++m_result.attempts;
    Result<void> outcome = speakSentences({});
    if (!outcome) {
        return outcome;
    }
    auto anew = check.listen(m_speech, m_parts, meant(), {});
    if (!anew) {
        return anew.error();
    }
    if (isBetter(*anew, heard)) {
        heard = *std::move(anew);
        addNote(Wording::tr("spoken in the matched voice, because it is understood better here than the learned one"));
        giveBack.dismiss();
    }
    return {};
}

Result<void> LanguageJob::speakAgain(const TakeCheck& check, std::size_t index, HeardUtterance& best)
{
    const bool mayChangeVoice = m_order.voice.empty() && m_parts.size() == 1;
    Utterance tried = m_result.utterances[index];
    bool settled = false;
    for (int attempt = 1; attempt < mostAttempts && best.wrong && !settled; ++attempt) {
        tried = nextAttempt(std::move(tried), attempt, *m_engine, mayChangeVoice);
        m_result.attempts = std::max(m_result.attempts, attempt + 1);
        auto clip = speak(tried, {});
        if (!clip && clip.error().code == ErrorCode::SpeechRejected) {
            continue;
        }
        const auto heard = clip ? check.listen(*clip, tried.text) : Result<HeardUtterance>(clip.error());
        if (!heard) {
            return heard.error();
        }
        // A few words that stay wrong in another take are words that the judge does not know.
        settled = !heard->isBetterThan(best) && best.error.rate() <= mostUnknown;
        if (heard->isBetterThan(best)) {
            best = *heard;
            m_result.voice = tried.voice;
            m_result.utterances[index] = tried;
            m_parts[index].clip = *std::move(clip);
        }
    }
    return {};
}

Result<void> LanguageJob::checkSpeaker()
{
    const SpeakerVoice* const voice = m_engine->speaker();
    if (voice == nullptr) {
        return {};
    }
    m_result.speaker = voice->speaker.name;
    if (auto known = m_cache->findSimilarity(m_speech, m_result.language, voice->key)) {
        m_result.similarity = std::move(*known);
    } else {
        const auto lock = m_context->gate->enter();
        const auto reference = m_context->speakers->of(*voice, *m_context->engines, m_stop);
        if (!reference) {
            return reference.error();
        }
        auto similarity =
            (*reference)->compare({Wording::tr("the take"), asSaved(m_speech)}, m_result.language, *m_context->engines, m_stop);
        if (!similarity) {
            return similarity.error();
        }
        m_result.similarity = *std::move(similarity);
        m_cache->store(m_speech, m_result.language, voice->key, m_result.similarity);
    }
    const Similarity& judge = m_result.similarity.front();
    if (judge.floor && judge.value < *judge.floor && !judge.usedInFit) {
        m_result.suspect = true;
        addNote(worded(Wording::tr("the voice came out no nearer to its speaker than a stranger's (%L1, a stranger %L2)"),
                       Wording::Value::decimal(judge.value, 2), Wording::Value::decimal(*judge.floor, 2)));
    }
    return {};
}

Result<void> LanguageJob::write()
{
    enter(JobStage::Writing, writeFrom);
    m_result.realTimeFactor = m_result.seconds > 0 ? m_result.times.speak / 1000 / m_result.seconds : 0;
    const auto format = audioFileFormat(m_context->request.format);
    if (!format) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no format \"%1\""), m_context->request.format),
                     Wording::tr("Use wav, flac, opus or mp3.")};
    }
    if (m_context->request.notice) {
        const auto later = addSpokenNotice(m_speech, m_result.language);
        if (!later) {
            return later.error();
        }
        delay(m_result.sentences, *later);
        m_result.seconds = m_speech.seconds();
    }
    const Result<void> written = writeAudio(m_context->request.outputFolder / m_order.file, m_speech, *format,
                                            speechTags(m_result.language, m_result.engine, m_result.voice, m_result.seed));
    if (!written) {
        return written.error();
    }
    m_result.audio = m_order.file;
    return {};
}

}  // namespace xenoglot
