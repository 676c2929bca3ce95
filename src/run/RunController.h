#pragma once

#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"
#include "run/LanguageJob.h"
#include "run/RunReport.h"
#include "run/RunRequest.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// Runs one message at a time: prepares it, then gives every language its job in an own thread pool of max-workers threads.
/// Lives in one thread (the window's or the program's main thread), whose event loop delivers its signals; never waits there.
class RunController : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Preparing, Speaking, Finished };

    /// `cache` may be null: then nothing is cached whatever the request says.
    RunController(std::shared_ptr<EngineProvider> engines, std::shared_ptr<ResultCache> cache, QObject* parent = nullptr);

    /// Cancels what runs and waits for it.
    ~RunController() override;

    /// Starts a run. Only when none is under way.
    void start(RunRequest request);

    /// Cancel everything, or one language (queued or running). What is finished stays.
    void cancel();
    void cancel(const std::string& language);

    Phase phase() const { return m_phase; }

    /// Fraction of the preparation, 0 to 1; any thread.
    double preparationFraction() const { return m_preparation->fraction(); }

    /// The languages of the run in order, and the state of each; valid from languagesStarted() on.
    const std::vector<std::string>& languages() const { return m_languages; }
    std::shared_ptr<const JobState> state(const std::string& language) const;

    /// The report so far; complete when finished() was emitted.
    const RunReport& report() const { return m_report; }

Q_SIGNALS:
    void prepared();  ///< transcript and notes are in the report
    void languagesStarted();
    void stageChanged(const QString& language, xenoglot::JobStage stage);
    /// A language reached its end, in completion order: `done` of `total` have.
    void languageFinished(const QString& language, int done, int total);
    void finished();

private:
    struct Row {
        std::shared_ptr<JobState> state = std::make_shared<JobState>();
        StopSource stop;
        QFutureWatcher<LanguageResult>* watcher = nullptr;
        bool ended = false;
    };

    void onPrepared(const Result<Message>& prepared);
    void startLanguages(Message message);
    void onLanguageEnded(std::size_t index, LanguageResult result);
    void finish();

    std::shared_ptr<EngineProvider> m_engines;
    std::shared_ptr<ResultCache> m_cache;
    std::shared_ptr<const StageCache> m_stageCache;
    QThreadPool m_pool;
    int m_run = 0;  ///< counts the runs, so that latecomers of an earlier one are known
    Phase m_phase = Phase::Idle;
    RunRequest m_request;
    RunReport m_report;
    StopSource m_stop;
    std::shared_ptr<JobState> m_preparation = std::make_shared<JobState>();
    QFutureWatcher<Result<Message>>* m_preparing = nullptr;
    std::vector<std::string> m_languages;
    std::vector<Row> m_rows;
    int m_ended = 0;
    Clock m_wall;
    Clock m_languageClock;
    double m_processorBefore = 0;
};

}  // namespace xenoglot
