#include "audio/AudioReader.h"
#include "audio/Resample.h"
#include "bench/Benchmark.h"
#include "run/Clock.h"

#include <cstdio>
#include <fstream>

namespace xenoglot {

namespace {

Result<std::vector<std::string>> readLines(const BenchmarkOptions& options)
{
    if (options.inputs.size() != 1) {
        return Error{ErrorCode::InvalidArgument, "One text file with a sentence a line is wanted", {}};
    }
    std::ifstream file(options.inputs.front());
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) {
            lines.push_back(line);
        }
    }
    if (lines.empty()) {
        return Error{ErrorCode::FileNotFound, "No sentences in " + options.inputs.front().string(), {}};
    }
    return lines;
}

QJsonObject about(const BenchmarkOptions& options, const char* name, const std::string& engine, double items)
{
    return {{QStringLiteral("benchmark"), QString::fromLatin1(name)},
            {QStringLiteral("engine"), QString::fromStdString(engine)},
            {QStringLiteral("device"), QString::fromStdString(options.device)},
            {QStringLiteral("precision"), QStringLiteral("float32")},
            {QStringLiteral("threads"), options.threads},
            {QStringLiteral("items"), items}};
}

}  // namespace

int recogniseBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const ComputeScope compute((*engines)->device(), options.threads);
    const auto recognizer = (*engines)->recognizer();
    if (!recognizer) {
        return fail(recognizer.error());
    }
    std::vector<AudioClip> clips;
    double seconds = 0;
    for (const auto& path : options.inputs) {
        auto input = readAudio(path);
        auto clip = input ? resample(input->clip, 16000) : Result<AudioClip>(input.error());
        if (!clip) {
            return fail(clip.error());
        }
        seconds += clip->seconds();
        clips.push_back(std::move(clip).value());
    }
    RecognizeOptions recognize;
    recognize.language = options.from == "auto" ? std::string() : options.from;
    recognize.beamSize = options.beam;
    recognize.wordTimes = false;
    QJsonObject description = about(options, "recognise", (*recognizer)->id(), static_cast<double>(clips.size()));
    description[QStringLiteral("beam")] = options.beam;
    description[QStringLiteral("audio_seconds")] = seconds;
    return measurePasses(options, description, [&]() -> Result<std::vector<double>> {
        std::vector<double> times;
        for (const AudioClip& clip : clips) {
            const Clock clock;
            const auto transcript = (*recognizer)->recognize(clip, recognize, {}, {});
            if (!transcript) {
                return transcript.error();
            }
            times.push_back(clock.milliseconds());
        }
        return times;
    });
}

int translateBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const ComputeScope compute((*engines)->device(), options.threads);
    const std::string to = options.targets.empty() ? "pt" : options.targets.front();
    const auto translator = (*engines)->translator(options.from, to);
    if (!translator) {
        return fail(translator.error());
    }
    const auto sentences = readLines(options);
    if (!sentences) {
        return fail(sentences.error());
    }
    return measurePasses(options, about(options, "translate", options.from + "→" + to, static_cast<double>(sentences->size())),
                         [&]() -> Result<std::vector<double>> {
                             std::vector<double> times;
                             for (const std::string& sentence : *sentences) {
                                 const Clock clock;
                                 const auto translation = (*translator)->translate(sentence, {}, {});
                                 if (!translation) {
                                     return translation.error();
                                 }
                                 times.push_back(clock.milliseconds());
                             }
                             return times;
                         });
}

int speakBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const ComputeScope compute((*engines)->device(), options.threads);
    const std::string language = options.targets.empty() ? "pt" : options.targets.front();
    const auto synthesizer = (*engines)->synthesizer(language, {});
    const auto sentences = readLines(options);
    if (!synthesizer || !sentences) {
        return fail(!synthesizer ? synthesizer.error() : sentences.error());
    }
    const auto plan = (*synthesizer)->plan(*sentences, language, {}, 0, {});
    if (!plan) {
        return fail(plan.error());
    }
    QJsonObject description = about(options, "speak", (*synthesizer)->id(), static_cast<double>(plan->size()));
    double seconds = 0;
    for (const Utterance& utterance : *plan) {
        const auto clip = (*synthesizer)->speak(utterance, {}, {});
        if (!clip) {
            return fail(clip.error());
        }
        seconds += clip->seconds();
    }
    description[QStringLiteral("spoken_seconds")] = seconds;
    return measurePasses(options, description, [&]() -> Result<std::vector<double>> {
        std::vector<double> times;
        for (const Utterance& utterance : *plan) {
            const Clock clock;
            const auto clip = (*synthesizer)->speak(utterance, {}, {});
            if (!clip) {
                return clip.error();
            }
            times.push_back(clock.milliseconds());
        }
        return times;
    });
}

}  // namespace xenoglot
