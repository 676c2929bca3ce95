#include "audio/AudioReader.h"
#include "audio/Resample.h"
#include "bench/Benchmark.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/KokoroVoiceAdapter.h"
#include "engines/NearestVoice.h"
#include "run/Clock.h"
#include "text/WordError.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

namespace xenoglot {

namespace {

/// None of them is in a recording that a voice is trained on.
const std::vector<std::string> sentences{
    "My sister bought a new car and she is very happy with it.",
    "Could you please send me the documents before the meeting?",
    "The weather was terrible yesterday, so we stayed at home and watched a film.",
    "I will be there around noon if the train is not late again.",
    "We should buy some bread and cheese on the way home.",
    "Nobody told me that the office is closed on Friday.",
    "Please call your mother when you have a quiet minute.",
    "The children were playing in the garden when it suddenly began to rain.",
};

/// What the judges say of a voice that spoke the sentences.
struct Judgement {
    double campplus = 0;  ///< to the recording that was held back
    double ge2e = 0;
    double wordError = 0;
    SpeechQuality quality;
    double realTimeFactor = 0;
};

QJsonObject json(const Judgement& judgement)
{
    return {{QStringLiteral("campplus"), judgement.campplus},
            {QStringLiteral("ge2e"), judgement.ge2e},
            {QStringLiteral("word_error"), judgement.wordError},
            {QStringLiteral("signal"), judgement.quality.signal},
            {QStringLiteral("background"), judgement.quality.background},
            {QStringLiteral("overall"), judgement.quality.overall},
            {QStringLiteral("real_time_factor"), judgement.realTimeFactor}};
}

Result<Judgement> judge(EngineRegistry& engines, const SpeechSynthesizer& synthesizer, const std::string& voice,
                        const AudioClip& reference)
{
    const auto recognizer = engines.recognizer();
    const auto campplus = engines.speakerEncoder("campplus");
    const auto ge2e = engines.speakerEncoder("ge2e");
    const auto predictor = engines.qualityPredictor();
    const auto plan = synthesizer.plan(sentences, "en", voice, 0, {});
    if (!recognizer || !campplus || !ge2e || !predictor || !plan) {
        return !recognizer ? recognizer.error()
               : !campplus ? campplus.error()
               : !ge2e     ? ge2e.error()
               : !plan     ? plan.error()
                           : predictor.error();
    }
    Judgement judgement;
    AudioClip all;
    double milliseconds = 0;
    WordError total;
    for (const Utterance& utterance : *plan) {
        const Clock clock;
        const auto spoken = synthesizer.speak(utterance, {}, {});
        milliseconds += clock.milliseconds();
        const auto clip = spoken ? resample(*spoken, 16000) : spoken;
        if (!clip) {
            return clip.error();
        }
        RecognizeOptions options;
        options.language = "en";
        options.wordTimes = false;
        const auto heard = (*recognizer)->recognize(*clip, options, {}, {});
        const WordError error = wordError(utterance.text, heard ? heard->text : std::string(), "en");
        total.words += error.words;
        total.substitutions += error.errors();
        all.sampleRate = clip->sampleRate;
        all.samples.insert(all.samples.end(), clip->samples.begin(), clip->samples.end());
    }
    judgement.wordError = total.rate();
    judgement.realTimeFactor = milliseconds / 1000 / all.seconds();
    const auto quality = (*predictor)->predict({all}, {});
    const auto near = (*campplus)->embed({reference, all}, {});
    const auto trained = (*ge2e)->embed({reference, all}, {});
    if (!quality || !near || !trained) {
        return !quality ? quality.error() : !near ? near.error() : trained.error();
    }
    judgement.quality = quality->front();
    judgement.campplus = speakerSimilarity((*near)[0], (*near)[1]);
    judgement.ge2e = speakerSimilarity((*trained)[0], (*trained)[1]);
    return judgement;
}

/// The recordings with what Whisper hears in them.
Result<std::vector<VoiceTrainingPart>> readParts(EngineRegistry& engines, const BenchmarkOptions& options)
{
    const auto recognizer = engines.recognizer();
    if (!recognizer) {
        return recognizer.error();
    }
    std::vector<VoiceTrainingPart> parts;
    for (const auto& path : options.inputs) {
        auto input = readAudio(path);
        auto clip = input ? resample(input->clip, 16000) : Result<AudioClip>(input.error());
        if (!clip) {
            return clip.error();
        }
        RecognizeOptions recognize;
        recognize.language = options.from;
        recognize.wordTimes = false;
        const auto heard = (*recognizer)->recognize(*clip, recognize, {}, {});
        if (!heard) {
            return heard.error();
        }
        parts.push_back({*std::move(clip), heard->text});
    }
    return parts;
}

}  // namespace

int trainBenchmark(const BenchmarkOptions& options)
{
    if (options.inputs.size() < 2) {
        return fail({ErrorCode::InvalidArgument, "Two or more recordings of one speaker are wanted, each a sentence", {}});
    }
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const auto& models = (*engines)->models();
    const auto kokoro =
        std::find_if(models.begin(), models.end(), [](const ModelDescription& model) { return model.engine == "kokoro"; });
    if (kokoro == models.end()) {
        return fail({ErrorCode::ModelMissing, "No voice model is installed", {}});
    }
    QTemporaryDir folder;
    VoiceTrainingRequest request;
    request.language = options.from;
    request.voice = folder.filePath(QStringLiteral("voice")).toStdString();
    request.steps = options.steps;
    request.threads = options.threads;
    AudioClip reference;
    QJsonObject result{{QStringLiteral("benchmark"), QStringLiteral("train")}, {QStringLiteral("threads"), options.threads}};
    {
        const ComputeScope compute((*engines)->device(), options.threads);
        auto parts = readParts(**engines, options);
        const auto stock = KokoroSynthesizer::load(*kokoro, (*engines)->device());
        if (!parts || !stock) {
            return fail(!parts ? parts.error() : stock.error());
        }
        reference = std::move(parts->back().clip);
        parts->pop_back();
        request.parts = *std::move(parts);
        const auto encoder = (*engines)->speakerEncoder("campplus");
        const auto voice = encoder ? nearestVoice(**stock, **encoder, request.parts.front().clip, options.from, {})
                                   : Result<std::string>(encoder.error());
        const auto base = voice ? judge(**engines, **stock, *voice, reference) : Result<Judgement>(voice.error());
        if (!base) {
            return fail(base.error());
        }
        request.baseVoice = *voice;
        result[QStringLiteral("base_voice")] = QString::fromStdString(*voice);
        result[QStringLiteral("base")] = json(*base);
    }
    double seconds = 0;
    for (const VoiceTrainingPart& part : request.parts) {
        seconds += part.clip.seconds();
    }
    result[QStringLiteral("recording_seconds")] = seconds;
    const auto adapter = KokoroVoiceAdapter::load(*kokoro, (*engines)->device());
    if (!adapter) {
        return fail(adapter.error());
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
        return fail(report.error());
    }
    struct rusage use {
    };
    ::getrusage(RUSAGE_SELF, &use);
    result[QStringLiteral("seconds")] = clock.milliseconds() / 1000;
    result[QStringLiteral("seconds_until_first_step")] = prepared;
    result[QStringLiteral("peak_megabytes")] = static_cast<double>(use.ru_maxrss) / 1024;
    result[QStringLiteral("precision")] = QString::fromStdString(report->precision);
    result[QStringLiteral("steps")] = report->steps;
    result[QStringLiteral("step_backs")] = report->stepBacks;
    result[QStringLiteral("stopped_early")] = report->stoppedEarly;
    result[QStringLiteral("parts")] = static_cast<int>(report->parts);
    QJsonArray refused;
    for (const std::string& reason : report->refused) {
        refused.append(QString::fromStdString(reason));
    }
    result[QStringLiteral("refused")] = refused;
    result[QStringLiteral("held_out_before")] = report->heldOutBefore;
    result[QStringLiteral("held_out_after")] = report->heldOutAfter;
    const ComputeScope compute((*engines)->device(), options.threads);
    ModelDescription spoken = *kokoro;
    spoken.files["trained"] = request.voice;
    const auto trained = KokoroSynthesizer::load(spoken, (*engines)->device());
    const auto judged = trained ? judge(**engines, **trained, request.baseVoice, reference) : Result<Judgement>(trained.error());
    if (!judged) {
        return fail(judged.error());
    }
    result[QStringLiteral("trained")] = json(*judged);
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}

}  // namespace xenoglot
