#include "run/RunController.h"

#include "core/Language.h"
#include "run/Resources.h"

#include <QtConcurrent>

#include <algorithm>
#include <exception>
#include <utility>

namespace xenoglot {

RunController::RunController(std::shared_ptr<EngineProvider> engines, std::shared_ptr<ResultCache> cache, QObject* parent)
    : QObject(parent), m_engines(std::move(engines)), m_cache(std::move(cache))
{
    qRegisterMetaType<xenoglot::JobStage>();
    m_pool.setObjectName(QStringLiteral("LanguageRunPool"));
    // A thread that expires takes its OpenMP team and its CUDA stream with it.
    m_pool.setExpiryTimeout(-1);
}

RunController::~RunController()
{
    m_stop.request_stop();
    for (Row& row : m_rows) {
        row.stop.request_stop();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

std::shared_ptr<const JobState> RunController::state(const std::string& language) const
{
    const auto found = std::find(m_languages.begin(), m_languages.end(), language);
    return found == m_languages.end() ? nullptr : m_rows[static_cast<std::size_t>(found - m_languages.begin())].state;
}

void RunController::start(RunRequest request)
{
    Q_ASSERT(m_phase == Phase::Idle || m_phase == Phase::Finished);
    ++m_run;
    m_request = std::move(request);
    m_phase = Phase::Preparing;
    m_stop = {};
    m_preparation = std::make_shared<JobState>();
    m_languages.clear();
    m_rows.clear();
    m_ended = 0;
    m_wall = {};
    m_stageCache = std::make_shared<StageCache>(m_request.useCache ? m_cache.get() : nullptr, *m_engines);

    const WorkerPlan plan = planWorkers(m_request, static_cast<int>(m_request.targets.size()), usableCores());
    m_report = {};
    for (const std::filesystem::path& input : m_request.inputs) {
        m_report.inputPath += (m_report.inputPath.empty() ? "" : ", ") + input.string();
    }
    m_report.schedule = m_request.schedule;
    m_report.workers = plan.workers;
    m_report.threads = plan.threads;
    m_report.device = m_engines->device().name();

    m_pool.setMaxThreadCount(1);
    m_preparing = new QFutureWatcher<Result<Message>>(this);
    connect(m_preparing, &QFutureWatcherBase::finished, this, [this, watcher = m_preparing] {
        watcher->deleteLater();
        onPrepared(watcher->future().resultCount() > 0 ? watcher->result() : Result<Message>(cancelledError()));
    });
    const auto prepare = [request = m_request, engines = m_engines, cache = m_stageCache, stop = m_stop.get_token(),
                          state = m_preparation]() -> Result<Message> {
        try {
            return prepareMessage(request, *engines, *cache, usableCores(), stop,
                                  [&state](double fraction) { state->setFraction(fraction); });
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, std::string("Preparing the message failed: ") + error.what(),
                         "This is a defect of the program; please report it."};
        }
    };
    m_preparing->setFuture(QtConcurrent::run(&m_pool, prepare));
}

void RunController::onPrepared(const Result<Message>& prepared)
{
    // A cancellation that came when the last step of the preparation was no longer looking for it counts all the same.
    const Result<Message> message = m_stop.stop_requested() ? Result<Message>(cancelledError()) : prepared;
    if (!message) {
        const RunReport failed = failedReport(m_request, message.error());
        m_report.error = failed.error;
        m_report.languages = failed.languages;
        finish();
        return;
    }
    startLanguages(*message);
}

void RunController::startLanguages(Message message)
{
    m_report.inputSeconds = message.seconds;
    m_report.inputSha256 = message.sha256;
    m_report.transcript = message.transcript;
    m_report.notes = message.notes;
    m_report.loadMs = message.loadMs;
    m_report.decodeMs = message.decodeMs;
    m_report.recogniseMs = message.recogniseMs;

    for (const std::string& language : m_request.targets) {
        if (language == message.transcript.language && !m_request.texts.contains(language)) {
            m_report.notes.push_back("The message is already in " + languageName(language) + "; " + language + " was left out.");
        } else {
            m_languages.push_back(language);
        }
    }
    m_phase = Phase::Speaking;
    Q_EMIT prepared();

    const WorkerPlan plan = planWorkers(m_request, static_cast<int>(m_languages.size()), usableCores());
    m_report.workers = plan.workers;
    m_report.threads = plan.threads;
    m_report.languages.resize(m_languages.size());
    m_rows.resize(m_languages.size());
    Q_EMIT languagesStarted();
    if (m_languages.empty()) {
        m_report.error =
            Error{ErrorCode::UnsupportedLanguage, "Nothing is left to do: the message is already in the chosen language",
                  "Choose another target language."};
        finish();
        return;
    }

    const auto context =
        std::make_shared<const RunContext>(RunContext{m_request, plan, std::move(message), m_engines, m_stageCache,
                                                      std::make_shared<EngineGate>(m_request.schedule == Schedule::Locked)});
    m_pool.setMaxThreadCount(plan.workers);
    m_languageClock = {};
    m_processorBefore = processorMilliseconds();
    for (std::size_t i = 0; i < m_languages.size(); ++i) {
        Row& row = m_rows[i];
        // Cancelled jobs may still sit in the pool when the next run starts: what they have to say is no longer asked for.
        const auto announce = [this, run = m_run, language = QString::fromStdString(m_languages[i])](JobStage stage) {
            const auto tell = [this, run, language, stage] {
                if (run == m_run) {
                    Q_EMIT stageChanged(language, stage);
                }
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        };
        auto job = std::make_shared<LanguageJob>(context, m_languages[i], row.state, row.stop.get_token(), announce);
        row.watcher = new QFutureWatcher<LanguageResult>(this);
        connect(row.watcher, &QFutureWatcherBase::finished, this, [this, i, run = m_run, watcher = row.watcher] {
            watcher->deleteLater();
            if (run == m_run) {
                onLanguageEnded(i, watcher->result());
            }
        });
        row.watcher->setFuture(QtConcurrent::run(&m_pool, [job] { return job->run(); }));
    }
}

void RunController::cancel()
{
    m_stop.request_stop();
    for (const std::string& language : std::vector<std::string>(m_languages)) {
        cancel(language);
    }
}

void RunController::cancel(const std::string& language)
{
    const auto found = std::find(m_languages.begin(), m_languages.end(), language);
    if (found == m_languages.end() || m_phase != Phase::Speaking) {
        return;
    }
    const auto index = static_cast<std::size_t>(found - m_languages.begin());
    Row& row = m_rows[index];
    const bool queued = row.state->stage() == JobStage::Queued;
    row.stop.request_stop();
    // A queued job ends only when a thread is free to take it; its row need not wait for that.
    if (queued && !row.ended) {
        LanguageResult result;
        result.language = language;
        result.seed = m_request.seed;
        result.status = JobStage::Cancelled;
        result.error = cancelledError();
        row.state->set(JobStage::Cancelled, 0);
        onLanguageEnded(index, std::move(result));
    }
}

void RunController::onLanguageEnded(std::size_t index, LanguageResult result)
{
    Row& row = m_rows[index];
    if (row.ended) {
        return;
    }
    row.ended = true;
    ++m_ended;
    if (result.status == JobStage::Done) {
        m_report.completionOrder.push_back(result.language);
    }
    const int total = static_cast<int>(m_languages.size());
    if (m_ended == total) {
        m_report.languagesMs = m_languageClock.milliseconds();
        m_report.workMs = processorMilliseconds() - m_processorBefore;
    }
    m_report.languages[index] = std::move(result);
    if (m_ended == total && m_engines->device().cuda) {
        // The processor waits while the GPU works: the stages' own times are the work there.
        m_report.workMs = 0;
        for (const LanguageResult& language : m_report.languages) {
            m_report.workMs += language.times.work();
        }
    }
    Q_EMIT languageFinished(QString::fromStdString(m_languages[index]), m_ended, total);
    if (m_ended == total) {
        finish();
    }
}

void RunController::finish()
{
    m_report.wallMs = m_wall.milliseconds();
    m_report.peakRssMb = peakRssMegabytes();
    m_phase = Phase::Finished;
    Q_EMIT finished();
}

}  // namespace xenoglot
