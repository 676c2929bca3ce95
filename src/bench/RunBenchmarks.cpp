#include "bench/Benchmark.h"
#include "run/LanguageJob.h"
#include "run/Resources.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

namespace xenoglot {

namespace {

struct Phase {
    double wallMs = 0;
    double workMs = 0;
    double peakMb = 0;
};

/// Forgets the peak of resident memory so far, so that each measurement has its own (Linux: proc(5), clear_refs).
void resetPeakMemory()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

double peakMemoryMb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stod(line.substr(6)) * 1024 / 1e6;
        }
    }
    return 0;
}

/// What the runs of one benchmark share: engines loaded, the message recognised.
class Bench
{
public:
    static Result<std::unique_ptr<Bench>> prepare(const BenchmarkOptions& options)
    {
        auto engines = benchmarkEngines(options);
        if (!engines) {
            return engines.error();
        }
        auto bench = std::make_unique<Bench>();
        bench->m_engines = std::move(engines).value();
        bench->m_request.inputs = options.inputs;
        bench->m_request.sourceLanguage = options.from == "auto" ? std::string() : options.from;
        bench->m_request.targets = options.targets;
        bench->m_request.check = false;
        bench->m_request.useCache = false;
        bench->m_request.outputFolder = bench->m_folder.path().toStdString();
        bench->m_cache = std::make_shared<StageCache>(nullptr, *bench->m_engines);
        auto message = prepareMessage(bench->m_request, *bench->m_engines, *bench->m_cache, usableCores(), {}, {});
        if (!message) {
            return message.error();
        }
        bench->m_message = std::move(message).value();
        return bench;
    }

    /// The language phase, as the run does it.
    Result<Phase> languages(const std::vector<std::string>& targets, Schedule schedule, int workers, int threads) const
    {
        RunRequest request = m_request;
        request.schedule = schedule;
        const auto context =
            std::make_shared<const RunContext>(RunContext{request,
                                                          {workers, threads, "bench"},
                                                          m_message,
                                                          m_engines,
                                                          m_cache,
                                                          std::make_shared<EngineGate>(schedule == Schedule::Locked)});
        QThreadPool pool;
        pool.setMaxThreadCount(workers);
        std::vector<LanguageResult> results(targets.size());
        resetPeakMemory();
        const double workBefore = processorMilliseconds();
        const Clock clock;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            auto job = std::make_shared<LanguageJob>(context, orderOf(context->request, targets[i]), std::make_shared<JobState>(),
                                                     StopToken(), nullptr);
            pool.start([job, &results, i] { results[i] = job->run(); });
        }
        pool.waitForDone();
        const Phase phase{clock.milliseconds(), processorMilliseconds() - workBefore, peakMemoryMb()};
        for (const LanguageResult& result : results) {
            if (result.error) {
                return *result.error;
            }
        }
        return phase;
    }

    const RunRequest& request() const { return m_request; }
    EngineRegistry& engines() const { return *m_engines; }
    const StageCache& cache() const { return *m_cache; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<EngineRegistry> m_engines;
    std::shared_ptr<const StageCache> m_cache;
    RunRequest m_request;
    Message m_message;
};

/// A process of its own that does one language when told to: what N of them gain side by side is what this machine can give.
class Worker
{
public:
    bool start(const BenchmarkOptions& options, const std::string& language)
    {
        QStringList arguments{QStringLiteral("worker")};
        for (const auto& input : options.inputs) {
            arguments << QString::fromStdString(input.string());
        }
        arguments << QStringLiteral("--to") << QString::fromStdString(language) << QStringLiteral("--threads")
                  << QStringLiteral("1") << QStringLiteral("--device") << QString::fromStdString(options.device)
                  << QStringLiteral("--from") << QString::fromStdString(options.from);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
        return waitForLine();
    }

    void go()
    {
        m_process.write("go\n");
        m_process.waitForBytesWritten();
    }

    bool waitForLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(600000)) {
                return false;
            }
        }
        m_process.readLine();
        return true;
    }

    ~Worker()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

struct Configuration {
    const char* name;
    Schedule schedule;
    int workers;
    int threads;
};

}  // namespace

int workerBenchmark(const BenchmarkOptions& options)
{
    const auto bench = Bench::prepare(options);
    if (!bench) {
        return fail(bench.error());
    }
    BenchmarkOptions stepped = options;
    stepped.step = true;
    return measurePasses(stepped, {}, [&]() -> Result<std::vector<double>> {
        const auto phase = (*bench)->languages(options.targets, Schedule::Parallel, 1, options.threads);
        return phase ? Result<std::vector<double>>(std::vector<double>{phase->wallMs})
                     : Result<std::vector<double>>(phase.error());
    });
}

int parallelBenchmark(const BenchmarkOptions& options)
{
    const auto bench = Bench::prepare(options);
    if (!bench) {
        return fail(bench.error());
    }
    const int languages = static_cast<int>(options.targets.size());
    const int workers = options.workers > 0 ? std::min(options.workers, languages) : languages;
    const std::vector<Configuration> configurations{
        {"locked", Schedule::Locked, workers, 1},
        {"serial, 1 thread", Schedule::Serial, 1, 1},
        {"serial, all threads", Schedule::Serial, 1, usableCores()},
        {"parallel", Schedule::Parallel, workers, 1},
        {"parallel, automatic", Schedule::Parallel, std::min(languages, usableCores()), 1},
    };

    // The warm-up loads every engine and fills the allocator and the kernel caches of both thread counts.
    if (const auto warm = (*bench)->languages(options.targets, Schedule::Parallel, workers, 1); !warm) {
        return fail(warm.error());
    }
    std::vector<std::unique_ptr<Worker>> processes;
    for (const std::string& language : options.targets) {
        processes.push_back(std::make_unique<Worker>());
        if (!processes.back()->start(options, language)) {
            return fail({ErrorCode::Internal, "A worker process did not start", {}});
        }
    }

    std::map<std::string, std::vector<Phase>> phases;
    std::vector<double> oneByOne;
    std::vector<double> sideBySide;
    for (int run = 0; run < options.runs; ++run) {
        for (const Configuration& configuration : configurations) {
            const auto phase =
                (*bench)->languages(options.targets, configuration.schedule, configuration.workers, configuration.threads);
            if (!phase) {
                return fail(phase.error());
            }
            phases[configuration.name].push_back(*phase);
            std::fprintf(stderr, "run %d of %d: %s %.0f ms\n", run + 1, options.runs, configuration.name, phase->wallMs);
        }
        Clock clock;
        bool alive = true;
        for (const auto& process : processes) {
            process->go();
            alive = process->waitForLine() && alive;
        }
        oneByOne.push_back(clock.lap());
        for (const auto& process : processes) {
            process->go();
        }
        for (const auto& process : processes) {
            alive = process->waitForLine() && alive;
        }
        sideBySide.push_back(clock.lap());
        if (!alive) {
            return fail({ErrorCode::Internal, "A worker process ended early", {}});
        }
    }

    const auto wall = [&](const char* name) {
        std::vector<double> values;
        for (const Phase& phase : phases[name]) {
            values.push_back(phase.wallMs);
        }
        return median(values);
    };
    QJsonObject result{{QStringLiteral("benchmark"), QStringLiteral("parallel")},
                       {QStringLiteral("cores"), usableCores()},
                       {QStringLiteral("languages"), languages},
                       {QStringLiteral("runs"), options.runs},
                       {QStringLiteral("device"), QString::fromStdString((*bench)->engines().device().name())}};
    QJsonObject table;
    for (const Configuration& configuration : configurations) {
        std::vector<double> work;
        std::vector<double> peak;
        for (const Phase& phase : phases[configuration.name]) {
            work.push_back(phase.workMs);
            peak.push_back(phase.peakMb);
        }
        table[QString::fromLatin1(configuration.name)] = QJsonObject{{QStringLiteral("workers"), configuration.workers},
                                                                     {QStringLiteral("threads"), configuration.threads},
                                                                     {QStringLiteral("wall_ms"), wall(configuration.name)},
                                                                     {QStringLiteral("work_ms"), median(work)},
                                                                     {QStringLiteral("peak_mb"), median(peak)}};
    }
    const double gain = median(oneByOne) / median(sideBySide);
    const double strongestSerial = std::min(wall("serial, 1 thread"), wall("serial, all threads"));
    result[QStringLiteral("configurations")] = table;
    result[QStringLiteral("processes")] =
        QJsonObject{{QStringLiteral("one_by_one_ms"), median(oneByOne)}, {QStringLiteral("side_by_side_ms"), median(sideBySide)}};
    result[QStringLiteral("machine_gain")] = gain;
    result[QStringLiteral("locked_over_parallel")] = wall("locked") / wall("parallel");
    result[QStringLiteral("locked_over_parallel_of_machine_gain")] = wall("locked") / wall("parallel") / gain;
    result[QStringLiteral("parallel_over_strongest_serial")] = wall("parallel") / strongestSerial;
    if (options.json) {
        std::puts(QJsonDocument(result).toJson().constData());
        return 0;
    }
    std::printf("%d languages, %d cores, medians of %d interleaved runs\n", languages, usableCores(), options.runs);
    for (const Configuration& configuration : configurations) {
        const QJsonObject row = table[QString::fromLatin1(configuration.name)].toObject();
        std::printf("  %-22s %d x %d threads  wall %8.0f ms  work %8.0f ms  peak %6.0f MB\n", configuration.name,
                    configuration.workers, configuration.threads, row[QStringLiteral("wall_ms")].toDouble(),
                    row[QStringLiteral("work_ms")].toDouble(), row[QStringLiteral("peak_mb")].toDouble());
    }
    std::printf("machine_gain (separate processes): %.2f\n", gain);
    std::printf("locked / parallel: %.2f = %.2f x machine_gain\n", wall("locked") / wall("parallel"),
                wall("locked") / wall("parallel") / gain);
    std::printf("parallel / strongest serial: %.2f\n", wall("parallel") / strongestSerial);
    return 0;
}

int runBenchmark(const BenchmarkOptions& options)
{
    const auto bench = Bench::prepare(options);
    if (!bench) {
        return fail(bench.error());
    }
    const int languages = static_cast<int>(options.targets.size());
    const int workers = options.workers > 0 ? options.workers : languages;
    QJsonObject about{{QStringLiteral("benchmark"), QStringLiteral("run")},
                      {QStringLiteral("languages"), languages},
                      {QStringLiteral("engine"), QStringLiteral("xenoglot")},
                      {QStringLiteral("precision"), QStringLiteral("float32")},
                      {QStringLiteral("workers"), workers},
                      {QStringLiteral("threads"), options.threads}};
    return measurePasses(options, about, [&]() -> Result<std::vector<double>> {
        Clock clock;
        const auto message = prepareMessage((*bench)->request(), (*bench)->engines(), (*bench)->cache(), usableCores(), {}, {});
        if (!message) {
            return message.error();
        }
        const double recognise = clock.lap();
        const auto phase = (*bench)->languages(options.targets, Schedule::Parallel, workers, options.threads);
        if (!phase) {
            return phase.error();
        }
        return std::vector<double>{recognise, phase->wallMs};
    });
}

}  // namespace xenoglot
