#include "audio/AudioWriter.h"
#include "bench/Benchmark.h"
#include "engines/MatchedVoice.h"
#include "run/Clock.h"
#include "run/StoredStockVoices.h"
#include "run/Strangers.h"
#include "run/VoiceJudge.h"
#include "run/VoiceReference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <limits>

namespace xenoglot {

namespace {

QJsonObject json(const VoiceJudgement& judgement)
{
    return {{QStringLiteral("campplus"), judgement.figures.campplus},      {QStringLiteral("ge2e"), judgement.figures.ge2e},
            {QStringLiteral("word_error"), judgement.figures.wordError},   {QStringLiteral("signal"), judgement.quality.signal},
            {QStringLiteral("background"), judgement.quality.background},  {QStringLiteral("overall"), judgement.quality.overall},
            {QStringLiteral("real_time_factor"), judgement.realTimeFactor}};
}

/// Who a voice is compared with: the speaker, by what was not trained on, and strangers.
struct Judges {
    AudioClip reference;
    std::string stockVoice;                                           ///< the stock voice that is most like the speaker
    std::vector<std::pair<std::string, SpeakerEmbedding>> strangers;  ///< name and CAM++ embedding

    /// The name and the similarity of the stranger who is most like it.
    std::pair<std::string, double> nearest(const SpeakerEmbedding& voice) const
    {
        std::pair<std::string, double> best{{}, -1};
        for (const auto& [name, embedding] : strangers) {
            if (const double likeness = speakerSimilarity(voice, embedding); likeness > best.second) {
                best = {name, likeness};
            }
        }
        return best;
    }
};

Result<Judges> readJudges(const BenchmarkOptions& options, const AudioClip& reference, EngineRegistry& engines)
{
    const auto encoder = engines.speakerEncoder("campplus");
    const auto detector = engines.detector();
    if (!encoder || !detector) {
        return !encoder ? encoder.error() : detector.error();
    }
    auto speech = speechOf({"reference", reference}, **detector, {});
    if (!speech) {
        return speech.error();
    }
    const auto speaker = (*encoder)->embed({*speech}, {});
    const auto& stored = storedStrangers();
    if (!speaker || !stored) {
        return !speaker ? speaker.error() : stored.error();
    }
    Judges judges{*std::move(speech), {}, {}};
    double likest = -1;
    for (const Stranger& voice : stored->voices) {
        const auto known = voice.embedding.find("campplus");
        if (voice.synthetic && known != voice.embedding.end()) {
            if (const double likeness = speakerSimilarity(speaker->front(), known->second); likeness > likest) {
                likest = likeness;
                judges.stockVoice = voice.name;
            }
        }
    }
    const auto recordings = readRecordings(options.strangers, {});
    if (!recordings) {
        return recordings.error();
    }
    for (const SpeakerRecording& recording : *recordings) {
        const auto spoken = speechOf(recording, **detector, {});
        const auto embedding = spoken ? (*encoder)->embed({*spoken}, {}) : Result<std::vector<SpeakerEmbedding>>(spoken.error());
        if (!embedding) {
            return embedding.error();
        }
        judges.strangers.emplace_back(std::filesystem::path(recording.name).filename().string(), embedding->front());
    }
    return judges;
}

/// What both encoders make of the two halves of the speaker's own recording.
Result<QJsonObject> ceiling(EngineRegistry& engines, const AudioClip& reference)
{
    QJsonObject object;
    const auto halves = halvesOf(reference);
    for (const char* id : {"campplus", "ge2e"}) {
        const auto encoder = engines.speakerEncoder(id);
        const auto both =
            encoder ? (*encoder)->embed({halves[0], halves[1]}, {}) : Result<std::vector<SpeakerEmbedding>>(encoder.error());
        if (!both) {
            return both.error();
        }
        object[QLatin1String(id)] = speakerSimilarity((*both)[0], (*both)[1]);
    }
    return object;
}

/// Stock, matched and trained voice, as far as they are wanted, in every language before the judges.
Result<QJsonObject> judged(EngineRegistry& engines, const BenchmarkOptions& options, const SpeakerVoice& speaker,
                           const Judges& judges)
{
    const auto encoder = engines.speakerEncoder("campplus");
    const auto detector = engines.detector();
    if (!encoder || !detector) {
        return !encoder ? encoder.error() : detector.error();
    }
    QJsonObject result;
    for (const std::string& language : options.targets) {
        const auto stock = engines.synthesizer(language, {});
        if (!stock) {
            return stock.error();
        }
        QJsonObject each;
        const SpeakerVoice matched = matchedVoice(speaker);
        for (const auto& [state, voice] :
             std::vector<std::pair<QString, const SpeakerVoice*>>{{QStringLiteral("base"), nullptr},
                                                                  {QStringLiteral("matched"), &matched},
                                                                  {QStringLiteral("trained"), &speaker}}) {
            if (!options.states.contains(state)) {
                continue;
            }
            const auto synthesizer = voice == nullptr ? stock : (*stock)->withVoice(*voice);
            const auto judgement = synthesizer ? judgeVoice(**synthesizer, voice == nullptr ? judges.stockVoice : speaker.name,
                                                            language, judgedSentences(language), judges.reference, engines, {})
                                               : Result<VoiceJudgement>(synthesizer.error());
            const auto embedding =
                judgement ? (*encoder)->embed({judgement->spoken}, {}) : Result<std::vector<SpeakerEmbedding>>(judgement.error());
            if (!embedding) {
                return embedding.error();
            }
            QJsonObject figures = json(*judgement);
            if (!judges.strangers.empty()) {
                const auto [name, likeness] = judges.nearest(embedding->front());
                figures[QStringLiteral("nearest_stranger")] = QString::fromStdString(name);
                figures[QStringLiteral("nearest_stranger_campplus")] = likeness;
            }
            each[state] = figures;
            if (!options.keep.empty()) {
                const std::string file = language + "-" + state.toStdString() + ".wav";
                if (const auto kept = writeAudio(options.keep / file, judgement->spoken, AudioFileFormat::Wav); !kept) {
                    return kept.error();
                }
            }
        }
        result[QString::fromStdString(language)] = each;
    }
    return result;
}

/// A stopwatch for what has to be computed: on a CPU the time of all its threads there, which other programs lengthen little.
class WorkClock
{
public:
    explicit WorkClock(const ComputeDevice& device) : m_onCpu(!device.cuda) {}

    double milliseconds() const
    {
        return m_onCpu ? 1000.0 * static_cast<double>(std::clock() - m_start) / CLOCKS_PER_SEC : m_clock.milliseconds();
    }

private:
    bool m_onCpu;
    std::clock_t m_start = std::clock();
    Clock m_clock;
};

/// The time that speaking with the trained voice takes, of that with its stock voice, which makes as many frames: the least of
/// several turns each, because the machine's speed changes in between.
Result<double> costOfSpeaking(const SpeechSynthesizer& stock, const SpeakerVoice& speaker, const ComputeDevice& device)
{
    SpeakerVoice plain = speaker;
    plain.manners = {};  // no slower than the stock voice
    const auto trained = stock.withVoice(plain);
    if (!trained) {
        return trained.error();
    }
    const std::string language = "en";
    const std::vector<std::string> sentence{judgedSentences(language).front()};
    const auto withStock = stock.plan(sentence, language, speaker.baseVoice, 0, {});
    const auto withTrained = (*trained)->plan(sentence, language, speaker.name, 0, {});
    if (!withStock || !withTrained) {
        return !withStock ? withStock.error() : withTrained.error();
    }
    constexpr int turns = 20;
    std::array<double, 2> least{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    for (int i = 0; i < turns; ++i) {
        const bool learned = i % 2 == 1;
        const WorkClock clock(device);
        const auto spoken = learned ? (*trained)->speak(withTrained->front(), {}, {}) : stock.speak(withStock->front(), {}, {});
        const double milliseconds = clock.milliseconds();
        if (!spoken) {
            return spoken.error();
        }
        double& best = least[learned ? 1 : 0];
        best = std::min(best, milliseconds);
    }
    return least[1] / least[0];
}

QJsonArray texts(const std::vector<std::string>& lines)
{
    QJsonArray array;
    for (const std::string& line : lines) {
        array.append(QString::fromStdString(line));
    }
    return array;
}

/// Makes of the recordings what a training starts from and, in `speaker`, the matched voice; returns the figures of both. `judge`
/// is the recording that only judges.
Result<QJsonObject> matchToSpeaker(EngineRegistry& engines, const BenchmarkOptions& options,
                                   const std::vector<SpeakerRecording>& recordings, const AudioClip& judge,
                                   VoiceTrainingRequest& request, SpeakerVoice& speaker)
{
    const ComputeScope compute(engines.device(), options.threads);
    auto prepared = prepareVoiceReference(recordings, options.from, engines, {}, {});
    const auto stock = engines.synthesizer("en", {});
    const auto encoders = matchingEncoders(engines);
    if (!prepared || !stock || !encoders) {
        return !prepared ? prepared.error() : !stock ? stock.error() : encoders.error();
    }
    const Clock clock;
    const auto voices = stockVoices(**stock, *encoders, prepared->language, {});
    const auto matched =
        voices ? matchVoice(**stock, *encoders, *voices, prepared->joined(), prepared->text(), prepared->language, {})
               : Result<MatchedVoice>(voices.error());
    const double seconds = clock.milliseconds() / 1000;
    const auto predictor = engines.qualityPredictor();
    const auto quality = predictor ? (*predictor)->predict({judge}, {}) : predictor.error();
    if (!matched || !quality) {
        return !matched ? matched.error() : quality.error();
    }
    const VoiceManner& manner = matched->manners.at(matched->baseVoice);
    QJsonObject figures{{QStringLiteral("matching_seconds"), seconds},
                        {QStringLiteral("base_voice"), QString::fromStdString(matched->baseVoice)},
                        {QStringLiteral("language"), QString::fromStdString(prepared->language)},
                        {QStringLiteral("recording_seconds"), prepared->seconds},
                        {QStringLiteral("advice"), texts(prepared->advice)},
                        {QStringLiteral("recording_signal"), quality->front().signal},
                        {QStringLiteral("manner"), QJsonObject{{QStringLiteral("pitch"), manner.pitch},
                                                               {QStringLiteral("range"), manner.range},
                                                               {QStringLiteral("rate"), manner.rate}}}};
    request.language = prepared->language;
    request.parts = std::move(prepared->parts);
    request.baseVoice = speaker.baseVoice = matched->baseVoice;
    speaker.manners = matched->manners;
    speaker.model = (*stock)->id();
    return figures;
}

/// Trains the voice and returns what it took.
Result<QJsonObject> train(EngineRegistry& engines, const VoiceTrainingRequest& request)
{
    const auto adapter = engines.voiceAdapter();
    if (!adapter) {
        return adapter.error();
    }
    const Clock clock;
    double prepared = 0;
    int shown = 0;
    const auto report = (*adapter)->train(request, {}, [&](const VoiceTrainingProgress& progress) {
        if (prepared == 0) {
            prepared = clock.milliseconds() / 1000;
        }
        if (const int percent = static_cast<int>(100 * progress.fraction); percent >= shown + 10) {
            shown = percent;
            std::fprintf(stderr, "%d %%, loss %.3f, %.0f s left\n", percent, progress.loss, progress.secondsLeft);
        }
    });
    if (!report) {
        return report.error();
    }
    const double seconds = clock.milliseconds() / 1000;
    struct rusage use {
    };
    ::getrusage(RUSAGE_SELF, &use);
    return QJsonObject{{QStringLiteral("threads"), request.threads},
                       {QStringLiteral("seconds"), seconds},
                       {QStringLiteral("seconds_until_first_step"), prepared},
                       {QStringLiteral("peak_megabytes"), static_cast<double>(use.ru_maxrss) / 1024},
                       {QStringLiteral("precision"), QString::fromStdString(report->precision)},
                       {QStringLiteral("steps"), report->steps},
                       {QStringLiteral("step_backs"), report->stepBacks},
                       {QStringLiteral("stopped_early"), report->stoppedEarly},
                       {QStringLiteral("parts"), static_cast<int>(report->parts)},
                       {QStringLiteral("refused"), texts(report->refused)},
                       {QStringLiteral("held_out_before"), report->heldOutBefore},
                       {QStringLiteral("held_out_after"), report->heldOutAfter}};
}

}  // namespace

int trainBenchmark(const BenchmarkOptions& options)
{
    if (options.inputs.size() < 2) {
        return fail(
            {ErrorCode::InvalidArgument, "Two or more recordings of one speaker are wanted; the last one only judges", {}});
    }
    if (!options.voice.empty() && (options.steps > 0 || options.seed > 0)) {
        return fail({ErrorCode::InvalidArgument, "--steps and --seed are of a training; with --voice there is none", {}});
    }
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    auto recordings = readRecordings(options.inputs, {});
    if (!recordings) {
        return fail(recordings.error());
    }
    const AudioClip reference = std::move(recordings->back().clip);
    recordings->pop_back();

    QTemporaryDir folder;
    if (!options.keep.empty()) {
        std::error_code failure;
        if (std::filesystem::create_directories(options.keep, failure); failure) {
            return fail({ErrorCode::FileWrite, options.keep.string() + ": " + failure.message(), {}});
        }
    }
    VoiceTrainingRequest request;
    request.voice = !options.voice.empty() ? options.voice
                    : options.keep.empty() ? std::filesystem::path(folder.filePath(QStringLiteral("voice")).toStdString())
                                           : options.keep / "trained.safetensors";
    request.checkpoint = folder.filePath(QStringLiteral("checkpoint")).toStdString();  // as the program does
    request.steps = options.steps;
    request.threads = options.threads;
    request.seed = static_cast<std::uint64_t>(options.seed);
    SpeakerVoice speaker{"speaker", "key", {}, {}, {}, request.voice};
    const auto matching = matchToSpeaker(**engines, options, *recordings, reference, request, speaker);
    const auto training = !matching               ? Result<QJsonObject>(matching.error())
                          : options.voice.empty() ? train(**engines, request)
                                                  : Result<QJsonObject>(QJsonObject());
    if (!training) {
        return fail(training.error());
    }

    const ComputeScope compute((*engines)->device(), options.threads);
    const auto judges = readJudges(options, reference, **engines);
    const auto highest = judges ? ceiling(**engines, judges->reference) : Result<QJsonObject>(judges.error());
    const auto all = highest ? judged(**engines, options, speaker, *judges) : Result<QJsonObject>(highest.error());
    const auto stock = (*engines)->synthesizer("en", {});
    const auto cost = all && stock ? costOfSpeaking(**stock, speaker, (*engines)->device())
                                   : Result<double>(!all ? all.error() : stock.error());
    if (!cost) {
        return fail(cost.error());
    }
    QJsonObject result = *matching;
    result[QStringLiteral("benchmark")] = QStringLiteral("train");
    result[QStringLiteral("threads")] = options.threads;
    if (!training->isEmpty()) {
        result[QStringLiteral("training")] = *training;
    }
    result[QStringLiteral("speaking_cost")] = *cost;
    result[QStringLiteral("stock_voice")] = QString::fromStdString(judges->stockVoice);
    result[QStringLiteral("ceiling")] = *highest;
    result[QStringLiteral("voices")] = *all;
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}

}  // namespace xenoglot
