#include "run/LanguageJob.h"

#include "audio/AudioWriter.h"
#include "core/Wording.h"
#include "engines/ComputeDevice.h"
#include "run/SpeechTags.h"
#include "run/TranslateMessage.h"
#include "text/LanguageDisplayName.h"
#include "text/SentenceSplitter.h"
#include "text/WordError.h"

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

/// From this word error on a take is marked: more than a third of its words were not heard again by the recogniser.
constexpr double suspectWordError = 0.35;

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
        outcome = guarded(&LanguageJob::check, m_result.times.check);
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
    const SpeechSynthesizer& engine = **synthesizer;
    m_result.engine = engine.id();
    const auto plan = [&] {
        const auto lock = m_context->gate->enter();
        return engine.plan(m_sentences, m_result.language, m_order.voice, m_order.seed, m_stop);
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
    std::vector<SpokenPart> parts;
    m_result.fromCache = true;
    for (Utterance& utterance : m_result.utterances) {
        m_result.voice = utterance.voice;
        if (!utterance.note.empty() && m_result.note.find(utterance.note) == std::string::npos) {
            addNote(utterance.note);
        }
        const auto size = static_cast<double>(utterance.text.size());
        const auto speaking = [&](double fraction) {
            m_state->setFraction(speakFrom + (speakTo - speakFrom) * (done + size * fraction) / length);
        };
        auto clip = speak(engine, utterance, speaking);
        if (!clip && clip.error().code == ErrorCode::SpeechRejected) {
            utterance = secondAttempt(std::move(utterance));
            m_result.attempts = 2;
            clip = speak(engine, utterance, speaking);
        }
        if (!clip) {
            return clip.error();
        }
        parts.push_back({std::move(clip).value(), utterance.pauseAfter});
        speaking(1);
        done += size;
        if (m_stop.stop_requested()) {
            return cancelledError();
        }
    }
    timeSentences(parts);
    auto speech = assembleSpeech(parts);
    if (!speech) {
        return speech.error();
    }
    m_speech = std::move(speech).value();
    m_result.seconds = m_speech.seconds();
    return {};
}

void LanguageJob::timeSentences(const std::vector<SpokenPart>& parts)
{
    if (parts.empty() || m_sentences.empty()) {
        return;
    }
    std::vector<TimedSentence>& timed = m_result.sentences;
    std::size_t next = 0;  // the first sentence that has no time yet
    double now = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double end = now + parts[i].clip.seconds();
        const std::size_t sentence = std::min(m_result.utterances[i].sentence, m_sentences.size() - 1);
        if (timed.empty() || sentence >= next) {
            timed.push_back({now, end, {}});
            // A sentence with nothing to say in it ("…") is shown with the one that follows.
            for (; next <= sentence; ++next) {
                timed.back().text += (timed.back().text.empty() ? "" : " ") + m_sentences[next];
            }
        }
        timed.back().end = end;
        now = end + parts[i].pauseAfter;
    }
    for (; next < m_sentences.size(); ++next) {
        timed.back().text += " " + m_sentences[next];
    }
}

Result<AudioClip> LanguageJob::speak(const SpeechSynthesizer& engine, const Utterance& utterance, const ProgressSink& progress)
{
    if (auto cached = m_context->cache->findSpeech(engine.id(), utterance, m_context->plan.threads)) {
        return std::move(*cached);
    }
    m_result.fromCache = false;
    const auto lock = m_context->gate->enter();
    auto clip = engine.speak(utterance, m_stop, progress);
    if (clip) {
        m_context->cache->store(engine.id(), utterance, m_context->plan.threads, *clip);
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
    std::optional<double> wordError = m_context->cache->findWordError(m_speech, m_result.language, m_result.text);
    if (!wordError) {
        const auto recognizer = m_context->engines->recognizer();
        if (!recognizer) {
            addNote(worded(Wording::tr("The take could not be checked: %1"), recognizer.error().text()));
            return {};
        }
        const auto lock = m_context->gate->enter();
        RecognizeOptions options;
        options.language = m_result.language;
        options.beamSize = 1;
        options.wordTimes = false;
        const auto heard = (*recognizer)->recognize(m_speech, options, m_stop, [this](double fraction) {
            m_state->setFraction(speakTo + (writeFrom - speakTo) * fraction);
        });
        if (heard) {
            wordError = xenoglot::wordError(m_result.text, heard->text, m_result.language).rate();
        } else if (heard.error().code == ErrorCode::NoSpeech) {
            wordError = 1;
        } else {
            // The take itself is fine: it is kept, also by an interrupt, and the report says that nobody listened to it.
            addNote(worded(Wording::tr("The take could not be checked: %1"), heard.error().text()));
            return {};
        }
        m_context->cache->store(m_speech, m_result.language, m_result.text, *wordError);
    }
    m_result.wordError = wordError;
    m_result.suspect = *wordError > suspectWordError;
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
    const Result<void> written = writeAudio(m_context->request.outputFolder / m_order.file, m_speech, *format,
                                            speechTags(m_result.language, m_result.engine, m_result.voice, m_result.seed));
    if (!written) {
        return written.error();
    }
    m_result.audio = m_order.file;
    return {};
}

}  // namespace xenoglot
