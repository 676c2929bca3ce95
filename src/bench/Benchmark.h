#pragma once

#include "core/Result.h"
#include "engines/EngineRegistry.h"

#include <QJsonObject>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

struct BenchmarkOptions {
    std::vector<std::filesystem::path> inputs;
    std::vector<std::filesystem::path> strangers;  ///< recordings of other speakers
    std::vector<std::string> targets;
    std::string from;
    int runs = 5;
    int threads = 1;
    int workers = 0;
    int beam = 5;
    int steps = 0;       ///< of training; 0: as usual
    int seed = 0;        ///< of training
    QStringList states;  ///< which of base, matched and trained voice speak after training
    std::string device = "cpu";
    std::filesystem::path voice;  ///< a trained voice's file that is judged instead of a new one's
    std::filesystem::path keep;   ///< folder for what was spoken; empty: nowhere
    bool step = false;
    bool json = false;
};

int parallelBenchmark(const BenchmarkOptions& options);
int recogniseBenchmark(const BenchmarkOptions& options);
int translateBenchmark(const BenchmarkOptions& options);
int speakBenchmark(const BenchmarkOptions& options);
int runBenchmark(const BenchmarkOptions& options);
int trainBenchmark(const BenchmarkOptions& options);
int takesBenchmark(const BenchmarkOptions& options);
int strangersBenchmark(const BenchmarkOptions& options);
int stockBenchmark(const BenchmarkOptions& options);
int workerBenchmark(const BenchmarkOptions& options);

/// The installed models as engines. Error: as of openSession in the command line.
Result<std::shared_ptr<EngineRegistry>> benchmarkEngines(const BenchmarkOptions& options);

double median(std::vector<double> values);

/// Runs `pass` (which returns the milliseconds of each item) once to warm up and then options.runs times, or once for every line
/// read with options.step; prints what was measured, with `about` beside it. Returns the exit code.
int measurePasses(const BenchmarkOptions& options, QJsonObject about, const std::function<Result<std::vector<double>>()>& pass);

int fail(const Error& error);

}  // namespace xenoglot
