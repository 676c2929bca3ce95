#include "run/VoiceMaker.h"

#include "core/Wording.h"
#include "engines/MatchedVoice.h"
#include "library/EraseFiles.h"
#include "run/Similarity.h"
#include "run/StoredStockVoices.h"
#include "run/VoiceJudge.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xenoglot {

namespace {

// Shares of the whole, as they were measured with 160 steps.
constexpr double listenTo = 0.03;
constexpr double matchTo = 0.04;
constexpr double trainTo = 0.87;

constexpr double splitSeconds = 12;  // from here on a part is spared for the judges
constexpr double judgesShare = 0.2;
constexpr double mostWordsLost = 0.05;  // that a trained voice may lose against the matched one
constexpr std::size_t sentencesHeard = 6;

/// Takes the last parts out that make up the judges' share.
std::vector<VoiceTrainingPart> takeJudgesShare(VoiceReference& reference)
{
    std::vector<VoiceTrainingPart> spared;
    double seconds = 0;
    while (reference.parts.size() > 1 && reference.seconds >= splitSeconds && seconds < judgesShare * reference.seconds) {
        seconds += reference.parts.back().clip.seconds();
        spared.insert(spared.begin(), std::move(reference.parts.back()));
        reference.parts.pop_back();
    }
    return spared;
}

Result<double> likenessOfHalves(const AudioClip& clip, const SpeakerEncoder& encoder, const StopToken& stop)
{
    const auto halves = halvesOf(clip);
    const auto embeddings = encoder.embed({halves.begin(), halves.end()}, stop);
    return embeddings ? Result<double>(speakerSimilarity((*embeddings)[0], (*embeddings)[1])) : embeddings.error();
}

/// One making: what its steps hand to each other.
class Making
{
public:
    Making(const VoiceMakingRequest& request, EngineProvider& engines, const StopToken& stop, const VoiceMakingSink& progress)
        : m_request(request), m_engines(engines), m_stop(stop), m_progress(progress)
    {
    }

    Result<MadeVoice> run()
    {
        for (auto step : {&Making::listen, &Making::match, &Making::train, &Making::judge}) {
            if (const Result<void> done = (this->*step)(); !done) {
                return done.error();
            }
        }
        return std::move(m_made);
    }

private:
    void tell(VoiceMakingStage stage, double fraction, std::optional<double> secondsLeft = {}) const
    {
        if (m_progress) {
            m_progress({stage, fraction, secondsLeft, m_heard});
        }
    }

    Result<void> listen()
    {
        const ComputeScope compute(m_engines.device(), m_request.threads);
        tell(VoiceMakingStage::Listening, 0);
        auto reference = prepareVoiceReference(m_request.recordings, m_request.language, m_engines, m_stop,
                                               [&](double fraction) { tell(VoiceMakingStage::Listening, listenTo * fraction); });
        if (!reference) {
            return reference.error();
        }
        m_made.reference = reference->joined();
        m_made.places = reference->places;
        m_made.notes = reference->advice;
        m_heard =
            std::make_shared<const HeardReference>(HeardReference{reference->places, reference->seconds, reference->advice});
        m_made.profile.language = reference->language;
        m_made.profile.seconds = reference->seconds;
        m_text = reference->text();
        const std::vector<VoiceTrainingPart> spared = takeJudgesShare(*reference);
        m_judged = spared.empty() ? m_made.reference : VoiceReference{spared, {}, {}, 0, 0, {}}.joined();
        m_parts = std::move(reference->parts);
        return {};
    }

    Result<void> match()
    {
        const ComputeScope compute(m_engines.device(), m_request.threads);
        tell(VoiceMakingStage::Matching, listenTo);
        const std::string& language = m_made.profile.language;
        m_spoken = judgedLanguage(language, m_engines);
        const auto synthesizer = m_engines.synthesizer(m_spoken, {});
        const auto encoders = matchingEncoders(m_engines);
        if (!synthesizer || !encoders) {
            return !synthesizer ? synthesizer.error() : encoders.error();
        }
        m_stock = *synthesizer;
        const auto stock = stockVoices(*m_stock, *encoders, language, m_stop);
        const auto matched = stock ? matchVoice(*m_stock, *encoders, *stock, m_made.reference, m_text, language, m_stop)
                                   : Result<MatchedVoice>(stock.error());
        if (!matched) {
            return matched.error();
        }
        m_likestVoice = matched->likestVoice;
        if (matched->likeness >= oneSpeaker) {
            m_made.notes.push_back(worded(
                Wording::tr("The recording sounds like the stock voice %1, which no person speaks with"), matched->likestVoice));
        }
        if (m_request.earlier) {
            const VoiceProfile& earlier = m_request.earlier->profile;
            m_made.profile.model = earlier.model;
            m_made.profile.baseVoice = earlier.baseVoice;
            m_made.profile.manners = earlier.manners;
            m_made.profile.ceiling = earlier.ceiling;
            m_made.profile.steps = earlier.steps;
            m_made.profile.trainedKey = earlier.trainedKey;  // until there is a better one
            m_made.profile.trained = earlier.trained;
            return {};
        }
        m_made.profile.model = m_stock->id();
        m_made.profile.baseVoice = matched->baseVoice;
        m_made.profile.manners = matched->manners;
        if (m_made.reference.seconds() >= shortestHalved) {
            const auto ceiling = likenessOfHalves(m_made.reference, *encoders->campplus, m_stop);
            if (!ceiling) {
                return ceiling.error();
            }
            m_made.profile.ceiling = *ceiling;
        }
        return {};
    }

    Result<void> train()
    {
        double seconds = 0;
        for (const VoiceTrainingPart& part : m_parts) {
            seconds += part.clip.seconds();
        }
        if (m_request.trained.empty() || seconds < shortestVoiceTraining) {
            return {};
        }
        tell(VoiceMakingStage::Training, matchTo);
        const auto adapter = m_engines.voiceAdapter();
        if (!adapter) {
            return adapter.error();
        }
        if ((*adapter)->id() != m_made.profile.model) {
            m_made.notes.push_back(worded(Wording::tr("%1 cannot learn voices"), m_made.profile.model));
            return {};
        }
        VoiceTrainingRequest request;
        request.parts = std::move(m_parts);
        request.language = m_made.profile.language;
        request.baseVoice = m_made.profile.baseVoice;
        request.voice = m_request.trained;
        request.checkpoint = m_request.checkpoint;
        request.seed = m_request.seed;
        request.steps = steps(**adapter);
        request.threads = m_request.threads;
        const auto report = (*adapter)->train(request, m_stop, [&](const VoiceTrainingProgress& at) {
            std::optional<double> left = at.secondsLeft;
            if (left && m_request.judge) {
                if (at.fraction < 1) {
                    m_judgingSeconds = *left / (1 - at.fraction) * (1 - trainTo) / (trainTo - matchTo);
                }
                *left += m_judgingSeconds;
            }
            tell(VoiceMakingStage::Training, matchTo + (trainTo - matchTo) * at.fraction, left);
        });
        if (!report) {
            const ErrorCode code = report.error().code;
            if (code == ErrorCode::Cancelled || code == ErrorCode::FileWrite || code == ErrorCode::OutOfMemory
                || code == ErrorCode::DeviceError) {
                return report.error();
            }
            m_made.notes.push_back(report.error().text());  // what there was stays
            return {};
        }
        for (const std::string& reason : report->refused) {
            m_made.notes.push_back(reason);
        }
        m_made.training = *report;
        m_made.profile.trainedKey = report->key;
        m_made.profile.steps = request.steps;
        return {};
    }

    std::string earlierKey() const { return m_request.earlier ? m_request.earlier->profile.trainedKey : std::string(); }

    /// Whether something was learned before.
    bool isLonger() const { return !earlierKey().empty(); }

    /// Of the training. An earlier one that does not say how long it was took the usual time.
    int steps(const VoiceAdapter& adapter) const
    {
        const int usual = m_request.steps > 0 ? m_request.steps : adapter.usualSteps();
        const int before = m_request.earlier ? m_request.earlier->profile.steps : 0;
        return usual + (isLonger() && before == 0 ? usual : before);
    }

    Result<VoiceFigures> figures(const SpeechSynthesizer& synthesizer, const std::string& voice) const
    {
        std::vector<std::string> sentences = judgedSentences(m_spoken);
        sentences.resize(std::min(sentences.size(), sentencesHeard));
        const auto judgement = judgeVoice(synthesizer, voice, m_spoken, sentences, m_judged, m_engines, m_stop);
        return judgement ? Result<VoiceFigures>(judgement->figures) : judgement.error();
    }

    /// Of the voice as it is now, with or without something learned.
    Result<VoiceFigures> figuresWith(const std::filesystem::path& trained, const std::string& key) const
    {
        VoiceProfile profile = m_made.profile;
        profile.name = "speaker";
        profile.trainedKey = key;
        const auto synthesizer = m_stock->withVoice(speakerVoice(profile, trained));
        return synthesizer ? figures(**synthesizer, profile.name) : synthesizer.error();
    }

    /// So many of the voices have been before the judges.
    void tellJudged(int voices) const
    {
        const double from = m_made.training ? trainTo : matchTo;
        const double share = static_cast<double>(voices) / (!m_made.training ? 2 : isLonger() ? 4 : 3);
        tell(VoiceMakingStage::Judging, from + (1 - from) * share,
             m_judgingSeconds > 0 ? std::optional((1 - share) * m_judgingSeconds) : std::nullopt);
    }

    Result<void> judge()
    {
        if (!m_request.judge) {
            return {};
        }
        const ComputeScope compute(m_engines.device(), m_request.threads);
        VoiceProfile& profile = m_made.profile;
        tellJudged(0);
        const auto base = figures(*m_stock, m_likestVoice);
        tellJudged(1);
        const auto matched = base ? figuresWith({}, {}) : base;
        if (!matched) {
            return matched.error();
        }
        profile.base = *base;
        profile.matched = *matched;
        if (!m_made.training) {
            if (matched->campplus <= base->campplus) {
                m_made.notes.push_back(worded(Wording::tr("The matched voice comes no nearer to the speaker (%L1) than the stock "
                                                          "voice (%L2)"),
                                              Wording::Value::decimal(matched->campplus, 2),
                                              Wording::Value::decimal(base->campplus, 2)));
            }
            return {};
        }
        tellJudged(2);
        const auto trained = figuresWith(m_request.trained, profile.trainedKey);
        tellJudged(3);
        const auto earlier = !trained ? trained : isLonger() ? figuresWith(m_request.earlier->trained, earlierKey()) : matched;
        if (!earlier) {
            return earlier.error();
        }
        // Of both, so that words are not lost bit by bit.
        VoiceFigures toBeat = *earlier;
        toBeat.campplus = std::max(earlier->campplus, matched->campplus);
        toBeat.wordError = std::min(earlier->wordError, matched->wordError);
        if (betterThan(toBeat, *trained)) {
            profile.trained = *trained;
            return {};
        }
        profile.trainedKey = earlierKey();
        profile.trained = isLonger() ? *earlier : *trained;
        (void)eraseFile(m_request.trained);  // it is not used without its key
        return {};
    }

    /// Whether what was learned is worth having, with a note where it is not.
    bool betterThan(const VoiceFigures& before, const VoiceFigures& trained)
    {
        if (trained.campplus <= before.campplus) {
            m_made.notes.push_back(
                worded(isLonger() ? Wording::tr("The voice stays as it was: learned longer it comes no nearer to the "
                                                "speaker (%L1, before %L2)")
                                  : Wording::tr("The learned voice was given up, because it comes no nearer to the "
                                                "speaker (%L1, before %L2)"),
                       Wording::Value::decimal(trained.campplus, 2), Wording::Value::decimal(before.campplus, 2)));
            return false;
        }
        if (trained.wordError > before.wordError + mostWordsLost) {
            m_made.notes.push_back(
                worded(isLonger() ? Wording::tr("The voice stays as it was: learned longer its words are not "
                                                "understood as well (%L1 of 100 words wrong, before %L2)")
                                  : Wording::tr("The learned voice was given up, because its words are not understood "
                                                "as well (%L1 of 100 words wrong, before %L2)"),
                       Wording::Value::decimal(100 * trained.wordError, 0), Wording::Value::decimal(100 * before.wordError, 0)));
            return false;
        }
        return true;
    }

    const VoiceMakingRequest& m_request;
    EngineProvider& m_engines;
    const StopToken& m_stop;
    const VoiceMakingSink& m_progress;
    MadeVoice m_made;
    std::shared_ptr<const HeardReference> m_heard;
    std::vector<VoiceTrainingPart> m_parts;  ///< to be trained on
    AudioClip m_judged;                      ///< what the judges compare with
    std::string m_text;
    std::string m_spoken;         ///< language of the judges' sentences
    std::string m_likestVoice;    ///< the stock voice that the speaker's has to be better than
    double m_judgingSeconds = 0;  ///< that the judges will take, by how long the training takes
    std::shared_ptr<const SpeechSynthesizer> m_stock;
};

}  // namespace

std::optional<int> minutesLeft(const VoiceMakingProgress& progress)
{
    return progress.secondsLeft ? std::optional(std::max(1, static_cast<int>(std::ceil(*progress.secondsLeft / 60))))
                                : std::nullopt;
}

Result<MadeVoice> makeVoice(const VoiceMakingRequest& request, EngineProvider& engines, const StopToken& stop,
                            const VoiceMakingSink& progress)
{
    auto made = Making(request, engines, stop, progress).run();
    if (!made && made.error().code == ErrorCode::OutOfMemory) {  // the engines' hint is about runs
        return Error{ErrorCode::OutOfMemory, made.error().message, Wording::tr("Close other programs and try again.")};
    }
    return made;
}

}  // namespace xenoglot
