#include "bench/Benchmark.h"
#include "bench/RoundedEmbedding.h"
#include "run/StoredStockVoices.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>

namespace xenoglot {

int stockBenchmark(const BenchmarkOptions& options)
{
    const auto engines = benchmarkEngines(options);
    if (!engines) {
        return fail(engines.error());
    }
    const ComputeScope compute((*engines)->device(), options.threads);
    const auto synthesizer = (*engines)->synthesizer("en", {});
    const auto encoders = matchingEncoders(**engines);
    if (!synthesizer || !encoders) {
        return fail(!synthesizer ? synthesizer.error() : encoders.error());
    }
    std::printf("{\"model\": \"%s\", \"languages\": {", (*synthesizer)->id().c_str());
    for (std::size_t i = 0; i < options.targets.size(); ++i) {
        const auto voices = hearStockVoices(**synthesizer, *encoders, options.targets[i], {});
        if (!voices || comparedLanguage(options.targets[i]) != options.targets[i]) {
            return fail(!voices ? voices.error() : Error{ErrorCode::UnknownLanguage, "No sentence in " + options.targets[i], {}});
        }
        std::printf("%s\n\"%s\": {", i == 0 ? "" : ",", options.targets[i].c_str());
        bool isFirst = true;
        for (const auto& [name, voice] : *voices) {
            const QJsonObject entry{{QStringLiteral("hertz"), std::round(voice.melody.hertz * 10) / 10},
                                    {QStringLiteral("spread"), std::round(voice.melody.spread * 1e4) / 1e4},
                                    {QStringLiteral("pace"), std::round(voice.pace * 1e3) / 1e3},
                                    {QStringLiteral("ge2e"), rounded(voice.ge2e)},
                                    {QStringLiteral("campplus"), rounded(voice.campplus)}};
            std::printf("%s\n\"%s\": %s", isFirst ? "" : ",", name.c_str(),
                        QJsonDocument(entry).toJson(QJsonDocument::Compact).constData());
            isFirst = false;
        }
        std::printf("}");
    }
    std::printf("\n}}\n");
    return 0;
}

}  // namespace xenoglot
