#include "run/RunController.h"

#include "core/Wording.h"
#include "run/Resources.h"
#include "text/LanguageDisplayName.h"

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

std::optional<std::size_t> RunController::indexOf(const std::string& language) const
{
    const auto found = std::find(m_languages.begin(), m_languages.end(), language);
    return found == m_languages.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_languages.begin()));
}

std::shared_ptr<const JobState> RunController::state(const std::string& language) const
{
    const auto index = indexOf(language);
    return index ? m_rows[*index].state : nullptr;
}

double RunController::expectedSeconds(const std::string& language) const
{
    const auto current = state(language);
    return current ? m_expected.totalSeconds(m_report.inputSeconds, current->elapsedSeconds(), current->fraction()) : 0;
}

void RunController::start(RunRequest request)
{
    begin(std::move(request), false);
}

void RunController::prepare(RunRequest request)
{
    begin(std::move(request), true);
}

void RunController::begin(RunRequest request, bool prepareOnly)
{
    Q_ASSERT(m_phase == Phase::Idle || m_phase == Phase::Finished);
    m_prepareOnly = prepareOnly;
    m_request = std::move(request);
    m_phase = Phase::Preparing;
    m_stop = {};
    m_preparation = std::make_shared<JobState>();
    m_context = nullptr;
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
            return Error{ErrorCode::Internal, worded(Wording::tr("Preparing the message failed: %1"), error.what()),
                         Wording::tr("This is a defect of the program; please report it.")};
        }
    };
    m_preparing->setFuture(QtConcurrent::run(&m_pool, prepare));
}

void RunController::onPrepared(const Result<Message>& outcome)
{
    // A cancellation that came when the last step of the preparation was no longer looking for it counts all the same.
    const Result<Message> message = m_stop.stop_requested() ? Result<Message>(cancelledError()) : outcome;
    if (!message) {
        const RunReport failed = failedReport(m_request, message.error());
        m_report.error = failed.error;
        m_report.languages = failed.languages;
        finish();
        return;
    }
    take(*message);
    if (m_prepareOnly) {
        Q_EMIT prepared();
        finish();
    } else {
        startLanguages(*message);
    }
}

void RunController::take(const Message& message)
{
    m_report.inputSeconds = message.seconds;
    m_report.inputSha256 = message.sha256;
    m_report.transcript = message.transcript;
    m_report.english = message.english;
    m_report.notes = message.notes;
    m_report.loadMs = message.loadMs;
    m_report.decodeMs = message.decodeMs;
    m_report.recogniseMs = message.recogniseMs;
}

void RunController::startLanguages(Message message)
{
    for (const std::string& language : m_request.targets) {
        if (language == message.transcript.language && !m_request.texts.contains(language)) {
            m_report.notes.push_back(
                worded(Wording::tr("The message is already in %1; %2 was left out."), wordedLanguageName(language), language));
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
    for (const std::string& language : m_languages) {
        LanguageOrder order = orderOf(m_request, language);
        if (m_request.keepTakes) {
            order.file = freeFileName(language);
        }
        m_rows.push_back({std::move(order), std::make_shared<JobState>(), {}, false});
    }
    Q_EMIT languagesStarted();
    if (m_languages.empty()) {
        m_report.error = Error{ErrorCode::UnsupportedLanguage,
                               Wording::tr("Nothing is left to do: the message is already in the chosen language"),
                               Wording::tr("Choose another target language.")};
        finish();
        return;
    }

    m_context =
        std::make_shared<const RunContext>(RunContext{m_request, plan, std::move(message), m_engines, m_stageCache,
                                                      std::make_shared<EngineGate>(m_request.schedule == Schedule::Locked)});
    m_pool.setMaxThreadCount(plan.workers);
    m_languageClock = {};
    m_processorBefore = processorMilliseconds();
    for (std::size_t i = 0; i < m_languages.size(); ++i) {
        startJob(i);
    }
}

void RunController::startJob(std::size_t index)
{
    const Row& row = m_rows[index];
    // A cancelled job may still sit in the pool when its language is started again or the next run has begun: what it has to say
    // is no longer asked for.
    const auto isCurrent = [this, index, state = row.state] { return index < m_rows.size() && m_rows[index].state == state; };
    const auto announce = [this, isCurrent, language = QString::fromStdString(row.order.language)](JobStage stage) {
        const auto tell = [this, isCurrent, language, stage] {
            if (isCurrent()) {
                Q_EMIT stageChanged(language, stage);
            }
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    auto job = std::make_shared<LanguageJob>(m_context, row.order, row.state, row.stop.get_token(), announce);
    auto* watcher = new QFutureWatcher<LanguageResult>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, index, isCurrent, watcher] {
        watcher->deleteLater();
        if (isCurrent()) {
            onLanguageEnded(index, watcher->result());
        }
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [job] { return job->run(); }));
}

LanguageOrder RunController::order(const std::string& language) const
{
    const auto index = indexOf(language);
    return index ? m_rows[*index].order : orderOf(m_request, language);
}

bool RunController::canSpeak(const std::string& language) const
{
    const auto index = indexOf(language);
    return m_context && (!index || m_rows[*index].ended);
}

bool RunController::speak(LanguageOrder order)
{
    if (!canSpeak(order.language)) {
        return false;
    }
    const std::string language = order.language;
    order.file = freeFileName(language);
    Row row{std::move(order), std::make_shared<JobState>(), {}, false};
    auto index = indexOf(language);
    if (index) {
        --m_ended;
        std::erase(m_report.completionOrder, language);
        m_rows[*index] = std::move(row);
    } else {
        index = m_languages.size();
        m_languages.push_back(language);
        m_rows.push_back(std::move(row));
        m_report.languages.emplace_back().language = language;
        // The threads of a worker stay as they are: they decide the last bits of the samples.
        const WorkerPlan larger = planWorkers(m_request, static_cast<int>(m_languages.size()), usableCores());
        m_pool.setMaxThreadCount(std::max(m_report.workers, std::min(larger.workers, usableCores() / m_report.threads)));
        m_report.workers = m_pool.maxThreadCount();
    }
    if (m_phase == Phase::Finished) {
        m_phase = Phase::Speaking;
        m_wall = {};
        m_languageClock = {};
        m_processorBefore = processorMilliseconds();
    }
    startJob(*index);
    return true;
}

bool RunController::revise(Transcript transcript, std::optional<Transcript> english)
{
    if (!m_context) {
        return false;
    }
    auto context = std::make_shared<RunContext>(*m_context);
    context->message.setTexts(std::move(transcript), std::move(english));
    m_report.transcript = context->message.transcript;
    m_report.english = context->message.english;
    m_context = std::move(context);
    return true;
}

std::string RunController::freeFileName(const std::string& language) const
{
    const std::string extension = "." + m_request.format;
    std::string name = language + extension;
    std::error_code ignored;
    for (int take = 2; std::filesystem::exists(m_request.outputFolder / name, ignored); ++take) {
        name = language + "-" + std::to_string(take) + extension;
    }
    return name;
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
    const auto index = indexOf(language);
    if (!index || m_phase != Phase::Speaking || m_rows[*index].ended) {
        return;
    }
    Row& row = m_rows[*index];
    const bool queued = row.state->stage() == JobStage::Queued;
    row.stop.request_stop();
    // A queued job ends only when a thread is free to take it; its row need not wait for that.
    if (queued) {
        LanguageResult result;
        result.language = language;
        result.seed = row.order.seed;
        result.status = JobStage::Cancelled;
        result.error = cancelledError();
        row.state->set(JobStage::Cancelled, 0);
        onLanguageEnded(*index, std::move(result));
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
    m_expected.learn(result, m_report.inputSeconds);
    m_report.languages[index] = std::move(result);
    const int total = static_cast<int>(m_languages.size());
    const bool last = m_ended == total;
    if (last) {
        onAllEnded();
    }
    Q_EMIT languageFinished(QString::fromStdString(m_languages[index]), m_ended, total);
    // Whoever was told may have started another take.
    if (last && m_ended == static_cast<int>(m_languages.size())) {
        finish();
    }
}

void RunController::onAllEnded()
{
    m_report.languagesMs += m_languageClock.lap();
    if (m_engines->device().cuda) {
        // The processor waits while the GPU works: the stages' own times are the work there.
        m_report.workMs = 0;
        for (const LanguageResult& language : m_report.languages) {
            m_report.workMs += language.times.work();
        }
    } else {
        const double now = processorMilliseconds();
        m_report.workMs += now - m_processorBefore;
        m_processorBefore = now;
    }
}

void RunController::finish()
{
    m_report.wallMs += m_wall.lap();
    m_report.peakRssMb = peakRssMegabytes();
    m_phase = Phase::Finished;
    Q_EMIT finished();
}

}  // namespace xenoglot
