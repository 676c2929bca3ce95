#pragma once

#include "engines/EngineRegistry.h"
#include "library/ResultCache.h"
#include "run/ExpectedTime.h"
#include "run/LanguageJob.h"
#include "run/RunReport.h"
#include "run/RunRequest.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// Runs one message at a time: prepares it, then gives every language its job in an own thread pool of max-workers threads.
/// Lives in one thread (the window's or the program's main thread), whose event loop delivers its signals; never waits there.
///
/// A program without a window calls start() once. A window calls prepare() for the transcript, start() with the transcript as it
/// was edited, and then speak() for every further take, retry or language, while others are at work or at rest.
class RunController : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Preparing, Speaking, Finished };

    /// `cache` may be null: then nothing is cached whatever the request says.
    RunController(std::shared_ptr<EngineProvider> engines, std::shared_ptr<ResultCache> cache, QObject* parent = nullptr);

    /// Cancels what runs and waits for it.
    ~RunController() override;

    /// Starts a run: prepares the message and speaks it in the request's targets. Only when none is under way.
    void start(RunRequest request);

    /// Prepares the message and stops there: prepared(), then finished() with a report without languages. Only when no run is
    /// under way. With the request's targets it also finds the English in between and loads what they need.
    void prepare(RunRequest request);

    /// What was last asked for a language; for one that is not in the run what the request says.
    LanguageOrder order(const std::string& language) const;

    /// Speaks a language of the prepared message again as `order` says: another seed or voice for a new take, another text, or
    /// the same after an error. A language that is not in the run is added to it. The order's file name is chosen here and is
    /// that of no file in the output folder, so that earlier takes stay. The report keeps the language's last result until there
    /// is a new one. False, and nothing happens, while that language is busy and before the languages of a run were started.
    bool speak(LanguageOrder order);

    /// True when speak() would take the language.
    bool canSpeak(const std::string& language) const;

    /// What languages are translated from on, from the next speak(): the transcript and the English in between as they were
    /// edited. Those at work go on with what they were given. False, and nothing changes, before the languages of a run were
    /// started.
    bool revise(Transcript transcript, std::optional<Transcript> english);

    /// Cancel everything, or one language (queued or running). What is finished stays.
    void cancel();
    void cancel(const std::string& language);

    Phase phase() const { return m_phase; }

    /// Fraction of the preparation, 0 to 1; any thread.
    double preparationFraction() const { return m_preparation->fraction(); }

    /// The languages of the run in order, and the state of each; valid from languagesStarted() on.
    const std::vector<std::string>& languages() const { return m_languages; }
    std::shared_ptr<const JobState> state(const std::string& language) const;

    /// Seconds that the language takes altogether, as far as can be told; while it waits, counted from its start.
    double expectedSeconds(const std::string& language) const;

    /// Seconds of work for a second of message, measured over the runs of this controller; to be stored and given to the next.
    double pace() const { return m_expected.pace(); }
    void setPace(double pace) { m_expected = ExpectedTime(pace); }

    /// The report so far; complete when finished() was emitted.
    const RunReport& report() const { return m_report; }

Q_SIGNALS:
    void prepared();  ///< transcript and notes are in the report
    void languagesStarted();
    void stageChanged(const QString& language, xenoglot::JobStage stage);
    /// A language reached its end, in completion order: `done` of `total` have.
    void languageFinished(const QString& language, int done, int total);
    void finished();  ///< all is at rest; comes again when speak() was called afterwards

private:
    struct Row {
        LanguageOrder order;
        std::shared_ptr<JobState> state;  ///< a new one for each job, so that latecomers of an earlier one are known
        StopSource stop;
        bool ended = false;
    };

    void begin(RunRequest request, bool prepareOnly);
    void onPrepared(const Result<Message>& outcome);
    void take(const Message& message);
    void startLanguages(Message message);
    void startJob(std::size_t index);
    void onLanguageEnded(std::size_t index, LanguageResult result);
    void onAllEnded();
    void finish();
    std::optional<std::size_t> indexOf(const std::string& language) const;
    std::string freeFileName(const std::string& language) const;

    std::shared_ptr<EngineProvider> m_engines;
    std::shared_ptr<ResultCache> m_cache;
    std::shared_ptr<const StageCache> m_stageCache;
    QThreadPool m_pool;
    Phase m_phase = Phase::Idle;
    bool m_prepareOnly = false;
    RunRequest m_request;
    std::shared_ptr<const RunContext> m_context;  ///< of the next job; null until the languages are started
    RunReport m_report;
    ExpectedTime m_expected;
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
