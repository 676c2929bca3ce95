#include "bench/Benchmark.h"

#include "run/Session.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <numeric>

namespace xenoglot {

namespace {

void printLine(const QJsonObject& object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QJsonArray array(const std::vector<double>& values)
{
    QJsonArray result;
    for (const double value : values) {
        result.append(value);
    }
    return result;
}

}  // namespace

double median(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

int fail(const Error& error)
{
    std::fprintf(stderr, "xenoglot-bench: %s\n", error.text().c_str());
    return 2;
}

Result<std::shared_ptr<EngineRegistry>> benchmarkEngines(const BenchmarkOptions& options)
{
    const auto session = openSession(options.device);
    return session ? Result<std::shared_ptr<EngineRegistry>>(session->engines)
                   : Result<std::shared_ptr<EngineRegistry>>(session.error());
}

int measurePasses(const BenchmarkOptions& options, QJsonObject about, const std::function<Result<std::vector<double>>()>& pass)
{
    if (const auto warm = pass(); !warm) {
        return fail(warm.error());
    }
    if (options.step) {
        std::printf("ready %s\n", QJsonDocument(about).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        for (std::string line; std::getline(std::cin, line);) {
            const auto times = pass();
            if (!times) {
                return fail(times.error());
            }
            printLine({{QStringLiteral("ms"), array(*times)}});
        }
        return 0;
    }
    std::vector<double> sums;
    QJsonArray passes;
    for (int i = 0; i < options.runs; ++i) {
        const auto times = pass();
        if (!times) {
            return fail(times.error());
        }
        sums.push_back(std::accumulate(times->begin(), times->end(), 0.0));
        passes.append(array(*times));
    }
    about[QStringLiteral("median_ms")] = median(sums);
    if (options.json) {
        about[QStringLiteral("passes_ms")] = passes;
        printLine(about);
    } else {
        std::printf("%s\nmedian of %d passes: %.1f ms\n", QJsonDocument(about).toJson(QJsonDocument::Compact).constData(),
                    options.runs, median(sums));
    }
    return 0;
}

}  // namespace xenoglot
