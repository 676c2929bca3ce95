#include "unit/run/FakeEngines.h"

#include "audio/AudioWriter.h"
#include "library/ResultCache.h"
#include "run/RunController.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

namespace {

/// Waits until `condition` holds, up to 10 s; for workers that wait for each other.
template <typename Condition>
bool waitFor(Condition condition, const StopToken& stop = {})
{
    for (int i = 0; i < 10000 && !condition(); ++i) {
        if (stop.stop_requested()) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return condition();
}

}  // namespace

class tst_RunController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void speaksEveryLanguage();
    void languagesWorkAtTheSameTime();
    void lockedAndSerialDoNot_data();
    void lockedAndSerialDoNot();
    void reportsInCompletionOrder();
    void aFailureStaysInItsLanguage();
    void rejectedSpeechIsTriedASecondTime();
    void progressGoesOnInsideASentence();
    void aRunningLanguageCanBeCancelled();
    void aTakeIsKeptWhenItsCheckIsCancelled();
    void aQueuedLanguageIsCancelledAtOnce();
    void cancellingThePreparationCancelsAll();
    void aCancellationAfterRecognitionCounts();
    void aRunAfterACancelledOneIsItsOwn();
    void theMessagesOwnLanguageIsLeftOut();
    void aGivenTextIsSpokenAsItIs();
    void aLanguageWithoutVoiceKeepsItsText();
    void otherSourcesGoThroughEnglish();
    void silenceIsRefused();
    void theSecondRunComesFromTheCache();
    void theReportHasTheContractsKeys();
    void preparingStopsAtTheTranscript();
    void aGivenTranscriptIsTranslatedAndNotHeardAgain();
    void aTextAloneIsAMessage();
    void anEmptyTranscriptIsRefused();
    void theEditedEnglishIsTranslated();
    void anEditedTranscriptIsNotReplacedByWhatWasSaid();
    void anotherTakeKeepsTheFirst();
    void aFailedLanguageCanBeTriedAgain();
    void aCancelledLanguageCanBeTriedAgain();
    void aBusyLanguageIsNotStartedTwice();
    void aLanguageCanBeAdded();
    void aRevisedTranscriptIsUsedFromThenOn();
    void sentencesHaveTheirTimes();
    void timesAreMeasuredAndExpected();

private:
    RunRequest request(const std::vector<std::string>& targets) const;
    RunReport run(RunController& controller, const RunRequest& request);
    RunReport again(RunController& controller, const LanguageOrder& order);
    LanguageResult result(const RunReport& report, const std::string& language) const;
    static Transcript transcript(const std::string& language, const std::string& text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngines> m_engines;
};

void tst_RunController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_engines = std::make_shared<FakeEngines>();
    AudioClip tone{std::vector<float>(16000, 0.25F), 16000};
    QVERIFY(writeAudio(m_folder->filePath(QStringLiteral("message.wav")).toStdString(), tone, AudioFileFormat::Wav).ok());
}

RunRequest tst_RunController::request(const std::vector<std::string>& targets) const
{
    RunRequest request;
    request.inputs = {m_folder->filePath(QStringLiteral("message.wav")).toStdString()};
    request.targets = targets;
    request.workers = static_cast<int>(targets.size());
    request.threads = 1;
    request.check = false;
    request.outputFolder = m_folder->path().toStdString();
    return request;
}

RunReport tst_RunController::run(RunController& controller, const RunRequest& request)
{
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(request);
    if (!finished.wait(20000)) {
        qFatal("the run did not finish");
    }
    return controller.report();
}

RunReport tst_RunController::again(RunController& controller, const LanguageOrder& order)
{
    QSignalSpy finished(&controller, &RunController::finished);
    if (!controller.speak(order) || !finished.wait(20000)) {
        qFatal("the language was not spoken again");
    }
    return controller.report();
}

Transcript tst_RunController::transcript(const std::string& language, const std::string& text)
{
    return {"fake-recognizer", language, 0.9, language, text, {{0, 1, text, 0.8, {}, {}}}};
}

LanguageResult tst_RunController::result(const RunReport& report, const std::string& language) const
{
    for (const LanguageResult& candidate : report.languages) {
        if (candidate.language == language) {
            return candidate;
        }
    }
    qFatal("no such language in the report");
    return {};
}

void tst_RunController::speaksEveryLanguage()
{
    RunController controller(m_engines, nullptr);
    QSignalSpy started(&controller, &RunController::languagesStarted);
    const RunReport report = run(controller, request({"pt", "es", "ca"}));
    QCOMPARE(started.count(), 1);
    QVERIFY(!report.error);
    QCOMPARE(report.count(JobStage::Done), 3);
    for (const LanguageResult& language : report.languages) {
        QVERIFY(QFile::exists(m_folder->filePath(QString::fromStdString(language.audio))));
        QVERIFY(language.seconds > 0.5);
        QCOMPARE(language.voice, std::string("anna"));
        QVERIFY(language.text.starts_with("Bom dia"));
        QVERIFY(!language.wordError);
    }
    QVERIFY(report.languagesMs > 0);
    QVERIFY(report.wallMs >= report.languagesMs);
}

void tst_RunController::languagesWorkAtTheSameTime()
{
    // Each language waits inside the engine until all three are there: with any lock around the engines this never happens.
    for (const char* language : {"pt", "es", "ca"}) {
        m_engines->onSpeak[language] = [this](const StopToken& stop) -> Result<void> {
            return waitFor([this] { return m_engines->load.most >= 3; }, stop) ? Result<void>()
                                                                               : Error{ErrorCode::Timeout, "alone", {}};
        };
    }
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, request({"pt", "es", "ca"}));
    QCOMPARE(report.count(JobStage::Done), 3);
    QCOMPARE(m_engines->load.most.load(), 3);
}

void tst_RunController::lockedAndSerialDoNot_data()
{
    QTest::addColumn<int>("schedule");
    QTest::newRow("locked") << static_cast<int>(Schedule::Locked);
    QTest::newRow("serial") << static_cast<int>(Schedule::Serial);
}

void tst_RunController::lockedAndSerialDoNot()
{
    QFETCH(int, schedule);
    for (const char* language : {"pt", "es", "ca"}) {
        m_engines->onSpeak[language] = [](const StopToken&) -> Result<void> {
            std::this_thread::yield();
            return {};
        };
    }
    RunRequest locked = request({"pt", "es", "ca"});
    locked.schedule = static_cast<Schedule>(schedule);
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, locked);
    QCOMPARE(report.count(JobStage::Done), 3);
    QCOMPARE(m_engines->load.most.load(), 1);
}

void tst_RunController::reportsInCompletionOrder()
{
    std::atomic<bool> caEnded{false};
    m_engines->onSpeak["pt"] = [&](const StopToken& stop) -> Result<void> {
        return waitFor([&] { return caEnded.load(); }, stop) ? Result<void>() : Error{ErrorCode::Timeout, "waited", {}};
    };
    RunController controller(m_engines, nullptr);
    QStringList lines;
    connect(&controller, &RunController::languageFinished, this, [&](const QString& language, int done, int total) {
        lines << QStringLiteral("%1/%2 %3").arg(done).arg(total).arg(language);
        caEnded = caEnded || language == QLatin1String("ca");
    });
    const RunReport report = run(controller, request({"pt", "ca"}));
    QCOMPARE(lines, (QStringList{QStringLiteral("1/2 ca"), QStringLiteral("2/2 pt")}));
    QVERIFY((report.completionOrder == std::vector<std::string>{"ca", "pt"}));
    QCOMPARE(report.languages.front().language, std::string("pt"));
}

void tst_RunController::aFailureStaysInItsLanguage()
{
    m_engines->onSpeak["pt"] = [](const StopToken&) -> Result<void> {
        return Error{ErrorCode::SpeechRejected, "no good", "hint"};
    };
    m_engines->onSpeak["es"] = [](const StopToken&) -> Result<void> { throw std::runtime_error("boom"); };
    m_engines->onSpeak["it"] = [](const StopToken&) -> Result<void> { throw 42; };
    m_engines->onSpeak["fr"] = [](const StopToken&) -> Result<void> { throw std::bad_alloc(); };
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, request({"pt", "es", "it", "fr", "ca"}));
    QCOMPARE(report.count(JobStage::Failed), 4);
    QCOMPARE(result(report, "ca").status, JobStage::Done);
    QCOMPARE(result(report, "pt").error->code, ErrorCode::SpeechRejected);
    QCOMPARE(result(report, "es").error->code, ErrorCode::Internal);
    QVERIFY(result(report, "es").error->message.find("boom") != std::string::npos);
    QCOMPARE(result(report, "it").error->code, ErrorCode::Internal);
    QCOMPARE(result(report, "fr").error->code, ErrorCode::OutOfMemory);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("pt.wav"))));
}

void tst_RunController::rejectedSpeechIsTriedASecondTime()
{
    std::atomic<int> spoken{0};
    m_engines->onSpeak["pt"] = [&](const StopToken&) -> Result<void> {
        return ++spoken == 1 ? Result<void>(Error{ErrorCode::SpeechRejected, "too long", {}}) : Result<void>();
    };
    const auto cache = std::make_shared<ResultCache>(m_folder->filePath(QStringLiteral("cache")).toStdString());
    RunController controller(m_engines, cache);
    const LanguageResult first = result(run(controller, request({"pt"})), "pt");
    QCOMPARE(first.status, JobStage::Done);
    QCOMPARE(first.attempts, 2);
    // What is recorded is what was spoken, not what was planned.
    QVERIFY(first.utterances.front().seed != first.seed);
    QVERIFY(first.utterances.front().rate < 1);

    spoken = 0;
    const LanguageResult again = result(run(controller, request({"pt"})), "pt");
    QCOMPARE(again.attempts, 2);
    QCOMPARE(again.utterances.front().seed, first.utterances.front().seed);
    QCOMPARE(spoken.load(), 1);  // the rejected one; the good one is cached
}

void tst_RunController::progressGoesOnInsideASentence()
{
    std::atomic<double> inside{0};
    RunController controller(m_engines, nullptr);
    m_engines->onSpeak["pt"] = [&](const StopToken&) -> Result<void> {
        inside = controller.state("pt")->fraction();
        return {};
    };
    QCOMPARE(run(controller, request({"pt"})).count(JobStage::Done), 1);
    QVERIFY2(inside > 0.4 && inside < 0.6, qPrintable(QString::number(inside)));
}

void tst_RunController::aRunningLanguageCanBeCancelled()
{
    std::atomic<bool> speaking{false};
    m_engines->onSpeak["pt"] = [&](const StopToken& stop) -> Result<void> {
        speaking = true;
        waitFor([&] { return stop.stop_requested(); });
        return cancelledError();
    };
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::stageChanged, this, [&](const QString& language, JobStage stage) {
        if (language == QLatin1String("pt") && stage == JobStage::Speaking) {
            controller.cancel("pt");
        }
    });
    const RunReport report = run(controller, request({"pt", "es"}));
    QCOMPARE(result(report, "pt").status, JobStage::Cancelled);
    QCOMPARE(result(report, "es").status, JobStage::Done);
}

void tst_RunController::aTakeIsKeptWhenItsCheckIsCancelled()
{
    std::atomic<bool> cancelled{false};
    m_engines->onRecognize = [&] {
        if (m_engines->recognized == 2) {
            waitFor([&] { return cancelled.load(); });
        }
    };
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::stageChanged, this, [&](const QString& language, JobStage stage) {
        if (stage == JobStage::Checking) {
            controller.cancel(language.toStdString());
            cancelled = true;
        }
    });
    RunRequest checked = request({"pt"});
    checked.check = true;
    const LanguageResult take = result(run(controller, checked), "pt");
    QVERIFY(cancelled);
    QCOMPARE(take.status, JobStage::Done);
    QVERIFY(!take.wordError);
    QVERIFY2(take.note.find("could not be checked") != std::string::npos, take.note.c_str());
    QVERIFY(QFile::exists(m_folder->filePath(QString::fromStdString(take.audio))));
}

void tst_RunController::aQueuedLanguageIsCancelledAtOnce()
{
    std::atomic<bool> release{false};
    m_engines->onSpeak["pt"] = [&](const StopToken& stop) -> Result<void> {
        return waitFor([&] { return release.load(); }, stop) ? Result<void>() : cancelledError();
    };
    RunRequest one = request({"pt", "es"});
    one.workers = 1;
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::stageChanged, this, [&](const QString& language, JobStage stage) {
        if (language == QLatin1String("pt") && stage == JobStage::Speaking) {
            controller.cancel("es");
            // The queued language has its end although the only worker is still busy.
            QCOMPARE(controller.state("es")->stage(), JobStage::Cancelled);
            QCOMPARE(controller.report().languages[1].status, JobStage::Cancelled);
            release = true;
        }
    });
    const RunReport report = run(controller, one);
    QCOMPARE(result(report, "pt").status, JobStage::Done);
    QCOMPARE(result(report, "es").status, JobStage::Cancelled);
}

void tst_RunController::cancellingThePreparationCancelsAll()
{
    RunController controller(m_engines, nullptr);
    std::atomic<bool> cancelled{false};
    m_engines->onRecognize = [&] {
        QMetaObject::invokeMethod(&controller, [&] {
            controller.cancel();
            cancelled = true;
        });
        waitFor([&] { return cancelled.load(); });
    };
    const RunReport report = run(controller, request({"pt", "es"}));
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    QCOMPARE(report.count(JobStage::Cancelled), 2);
    QCOMPARE(m_engines->spokenCount.load(), 0);
}

void tst_RunController::aCancellationAfterRecognitionCounts()
{
    // The preparation has its result before the window's thread sees the cancellation.
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::prepared, this, [] { QFAIL("the languages were started"); });
    m_engines->ignoreStop = true;
    std::atomic<bool> cancelled{false};
    m_engines->onRecognize = [&] {
        QMetaObject::invokeMethod(&controller, [&] {
            controller.cancel();
            cancelled = true;
        });
        waitFor([&] { return cancelled.load(); });
    };
    const RunReport report = run(controller, request({"pt"}));
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    QCOMPARE(m_engines->spokenCount.load(), 0);
}

void tst_RunController::aRunAfterACancelledOneIsItsOwn()
{
    std::atomic<bool> release{false};
    m_engines->onSpeak["pt"] = [&](const StopToken&) -> Result<void> {
        return waitFor([&] { return release.load(); }) ? cancelledError() : Error{ErrorCode::Timeout, "waited", {}};
    };
    RunRequest one = request({"pt", "es"});
    one.workers = 1;
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::stageChanged, this, [&](const QString& language, JobStage stage) {
        if (language == QLatin1String("pt") && stage == JobStage::Speaking) {
            controller.cancel("es");
            controller.cancel("pt");
            release = true;
        }
    });
    run(controller, one);
    m_engines->onSpeak.clear();
    const RunReport second = run(controller, request({"es", "ca", "it"}));
    QCOMPARE(second.count(JobStage::Done), 3);
}

void tst_RunController::theMessagesOwnLanguageIsLeftOut()
{
    RunController controller(m_engines, nullptr);
    RunReport report = run(controller, request({"en", "pt"}));
    QCOMPARE(report.languages.size(), std::size_t(1));
    QCOMPARE(report.notes.size(), std::size_t(1));
    QVERIFY(report.notes.front().find("English") != std::string::npos);

    report = run(controller, request({"en"}));
    QVERIFY(report.error);
    QVERIFY(report.languages.empty());
}

void tst_RunController::aGivenTextIsSpokenAsItIs()
{
    RunRequest given = request({"fr", "xx"});
    given.texts = {{"fr", "Bonjour à tous. Ça va ?"}, {"xx", "Anything."}};
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, given);
    QCOMPARE(report.count(JobStage::Done), 2);
    QCOMPARE(result(report, "fr").text, std::string("Bonjour à tous. Ça va ?"));
    QVERIFY(result(report, "fr").route.empty());
    QCOMPARE(m_engines->translated.load(), 0);
}

void tst_RunController::aLanguageWithoutVoiceKeepsItsText()
{
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, request({"gl", "pt"}));
    QCOMPARE(result(report, "gl").status, JobStage::Failed);
    QCOMPARE(result(report, "gl").error->code, ErrorCode::UnsupportedLanguage);
    QVERIFY(result(report, "gl").text.starts_with("Bom dia"));
    QCOMPARE(result(report, "pt").status, JobStage::Done);
}

void tst_RunController::otherSourcesGoThroughEnglish()
{
    m_engines->spoken = "it";
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, request({"pt", "en"}));
    QCOMPARE(report.count(JobStage::Done), 2);
    QCOMPARE(report.transcript.language, std::string("it"));
    QVERIFY(result(report, "pt").draft);
    QVERIFY(result(report, "pt").route.front().find("it→en") != std::string::npos);
    QCOMPARE(result(report, "en").text, std::string("spoken in English"));
    QVERIFY(result(report, "en").draft);
    QCOMPARE(m_engines->recognized.load(), 2);
}

void tst_RunController::silenceIsRefused()
{
    const std::string silent = m_folder->filePath(QStringLiteral("silent.wav")).toStdString();
    QVERIFY(writeAudio(silent, {std::vector<float>(16000, 0.0F), 16000}, AudioFileFormat::Wav).ok());
    RunRequest nothing = request({"pt"});
    nothing.inputs = {silent};
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, nothing);
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::NoSpeech);
    QVERIFY(report.error->message.find("silent.wav") != std::string::npos);
    QCOMPARE(m_engines->recognized.load(), 0);
}

void tst_RunController::theSecondRunComesFromTheCache()
{
    const auto cache = std::make_shared<ResultCache>(m_folder->filePath(QStringLiteral("cache")).toStdString());
    RunController controller(m_engines, cache);
    const RunReport first = run(controller, request({"pt", "es"}));
    QVERIFY(!first.languages.front().fromCache);
    const int spoken = m_engines->spokenCount;
    const int recognized = m_engines->recognized;
    const int asked = m_engines->recognizerAsked;
    const RunReport second = run(controller, request({"pt", "es"}));
    QCOMPARE(second.count(JobStage::Done), 2);
    QVERIFY(second.languages.front().fromCache);
    QCOMPARE(m_engines->spokenCount.load(), spoken);
    QCOMPARE(m_engines->recognized.load(), recognized);
    QCOMPARE(m_engines->recognizerAsked.load(), asked);  // loading it would cost seconds

    RunRequest other = request({"pt"});
    other.seed = 5;
    QVERIFY(!run(controller, other).languages.front().fromCache);
    other.seed = 0;
    other.useCache = false;
    QVERIFY(!run(controller, other).languages.front().fromCache);
}

void tst_RunController::theReportHasTheContractsKeys()
{
    RunRequest checked = request({"pt"});
    checked.check = true;
    RunController controller(m_engines, nullptr);
    const QJsonObject json = toJson(run(controller, checked));
    for (const char* key : {"version", "input", "source_language", "language_confidence", "transcript", "languages", "schedule",
                            "workers", "threads_per_worker", "device", "stages", "languages_ms", "wall_ms", "work_ms", "speedup",
                            "completion_order", "peak_rss_mb"}) {
        QVERIFY2(json.contains(QLatin1String(key)), key);
    }
    const QJsonObject language = json[QStringLiteral("languages")].toArray().first().toObject();
    for (const char* key : {"language", "status", "text", "route", "draft", "audio", "seconds", "engine", "voice", "seed",
                            "attempts", "stages", "rtf", "similarity", "word_error", "cache", "error"}) {
        QVERIFY2(language.contains(QLatin1String(key)), key);
    }
    QCOMPARE(language[QStringLiteral("status")].toString(), QStringLiteral("done"));
    QVERIFY(language[QStringLiteral("word_error")].isDouble());
    QVERIFY(language[QStringLiteral("error")].isNull());
    QCOMPARE(json[QStringLiteral("input")].toObject()[QStringLiteral("sha256")].toString().size(), 64);
}

void tst_RunController::preparingStopsAtTheTranscript()
{
    RunController controller(m_engines, nullptr);
    QSignalSpy prepared(&controller, &RunController::prepared);
    QSignalSpy started(&controller, &RunController::languagesStarted);
    QSignalSpy finished(&controller, &RunController::finished);
    controller.prepare(request({"pt"}));
    QVERIFY(finished.wait(20000));
    QCOMPARE(prepared.count(), 1);
    QCOMPARE(started.count(), 0);
    QCOMPARE(controller.report().transcript.text, std::string("Good morning."));
    QVERIFY(!controller.report().error);
    QVERIFY(controller.report().languages.empty());
    QVERIFY(!controller.speak(controller.order("pt")));
    QCOMPARE(m_engines->spokenCount.load(), 0);

    RunRequest edited = request({"pt"});
    edited.transcript = controller.report().transcript;
    QCOMPARE(run(controller, edited).count(JobStage::Done), 1);
    QCOMPARE(m_engines->recognized.load(), 1);
}

void tst_RunController::aGivenTranscriptIsTranslatedAndNotHeardAgain()
{
    RunRequest edited = request({"pt", "es"});
    edited.transcript = transcript("en", "See you soon.");
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, edited);
    QCOMPARE(report.count(JobStage::Done), 2);
    QCOMPARE(result(report, "pt").text, std::string("pt: See you soon."));
    QCOMPARE(result(report, "es").text, std::string("es: See you soon."));
    QCOMPARE(report.transcript.text, std::string("See you soon."));
    QCOMPARE(report.inputSeconds, 1.0);
    QCOMPARE(report.inputSha256.size(), std::size_t(64));
    QCOMPARE(m_engines->recognizerAsked.load(), 0);
}

void tst_RunController::aTextAloneIsAMessage()
{
    RunRequest text = request({"pt"});
    text.inputs.clear();
    text.transcript = transcript("en", "See you soon.");
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, text);
    QCOMPARE(report.count(JobStage::Done), 1);
    QVERIFY(report.inputSha256.empty());
}

void tst_RunController::anEmptyTranscriptIsRefused()
{
    RunRequest empty = request({"pt"});
    empty.transcript = transcript("en", " \n");
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, empty);
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::InvalidArgument);
    QCOMPARE(m_engines->spokenCount.load(), 0);
}

void tst_RunController::theEditedEnglishIsTranslated()
{
    m_engines->spoken = "it";
    RunController controller(m_engines, nullptr);
    const RunReport first = run(controller, request({"pt"}));
    QCOMPARE(first.english->text, std::string("spoken in English"));
    const int recognized = m_engines->recognized;

    RunRequest edited = request({"pt", "en"});
    edited.transcript = first.transcript;
    edited.english = transcript("en", "What I meant.");
    const RunReport second = run(controller, edited);
    QCOMPARE(result(second, "pt").text, std::string("pt: What I meant."));
    QCOMPARE(result(second, "en").text, std::string("What I meant."));
    QVERIFY(result(second, "pt").draft);
    QCOMPARE(m_engines->recognized.load(), recognized);
    QCOMPARE(toJson(second)[QStringLiteral("english")].toObject()[QStringLiteral("text")].toString(),
             QStringLiteral("What I meant."));
}

void tst_RunController::anEditedTranscriptIsNotReplacedByWhatWasSaid()
{
    RunRequest edited = request({"pt"});
    edited.transcript = transcript("it", "Altro.");
    edited.transcriptEdited = true;
    RunController controller(m_engines, nullptr);
    const RunReport report = run(controller, edited);
    QCOMPARE(result(report, "pt").status, JobStage::Failed);
    QVERIFY(result(report, "pt").error->hint.find("English") != std::string::npos);
    QCOMPARE(m_engines->recognized.load(), 0);

    // Unedited, the speech says the same as the transcript.
    edited.transcriptEdited = false;
    QCOMPARE(result(run(controller, edited), "pt").text, std::string("pt: spoken in English"));
}

void tst_RunController::anotherTakeKeepsTheFirst()
{
    RunController controller(m_engines, nullptr);
    const RunReport first = run(controller, request({"pt", "es"}));
    LanguageOrder order = controller.order("pt");
    order.seed = 5;
    const RunReport second = again(controller, order);
    QCOMPARE(second.count(JobStage::Done), 2);
    QCOMPARE(result(second, "pt").seed, std::uint64_t(5));
    QCOMPARE(result(second, "pt").audio, std::string("pt-2.wav"));
    QCOMPARE(result(second, "es").audio, result(first, "es").audio);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("pt.wav"))));
    QVERIFY((second.completionOrder.back() == "pt"));
    QCOMPARE(second.completionOrder.size(), std::size_t(2));
    QVERIFY(second.languagesMs > first.languagesMs);
    QVERIFY(second.wallMs >= second.languagesMs);

    RunRequest careful = request({"pt"});
    careful.keepTakes = true;
    RunController other(m_engines, nullptr);
    QCOMPARE(result(run(other, careful), "pt").audio, std::string("pt-3.wav"));

    order = controller.order("pt");
    order.text = "Outra coisa.";
    const RunReport third = again(controller, order);
    QCOMPARE(result(third, "pt").text, std::string("Outra coisa."));
    QCOMPARE(result(third, "pt").audio, std::string("pt-4.wav"));
}

void tst_RunController::aFailedLanguageCanBeTriedAgain()
{
    m_engines->onSpeak["pt"] = [](const StopToken&) -> Result<void> { return Error{ErrorCode::OutOfMemory, "no room", {}}; };
    RunController controller(m_engines, nullptr);
    QCOMPARE(result(run(controller, request({"pt"})), "pt").status, JobStage::Failed);
    m_engines->onSpeak.clear();
    const LanguageResult second = result(again(controller, controller.order("pt")), "pt");
    QCOMPARE(second.status, JobStage::Done);
    QVERIFY(!second.error);
    QCOMPARE(second.audio, std::string("pt.wav"));
}

void tst_RunController::aCancelledLanguageCanBeTriedAgain()
{
    // A queued language is cancelled and started again while its first job still waits in the pool.
    std::atomic<bool> release{false};
    m_engines->onSpeak["pt"] = [&](const StopToken&) -> Result<void> {
        return waitFor([&] { return release.load(); }) ? Result<void>() : Error{ErrorCode::Timeout, "waited", {}};
    };
    RunRequest one = request({"pt", "es"});
    one.workers = 1;
    RunController controller(m_engines, nullptr);
    connect(&controller, &RunController::stageChanged, this, [&](const QString& language, JobStage stage) {
        if (language == QLatin1String("pt") && stage == JobStage::Speaking) {
            controller.cancel("es");
            QVERIFY(controller.speak(controller.order("es")));
            release = true;
        }
    });
    QSignalSpy stages(&controller, &RunController::stageChanged);
    const RunReport report = run(controller, one);
    QCOMPARE(report.count(JobStage::Done), 2);
    for (const QList<QVariant>& stage : stages) {
        QVERIFY(stage.at(1).value<JobStage>() != JobStage::Cancelled);
    }
}

void tst_RunController::aBusyLanguageIsNotStartedTwice()
{
    RunController controller(m_engines, nullptr);
    std::atomic<bool> asked{false};
    connect(&controller, &RunController::stageChanged, this, [&](const QString&, JobStage stage) {
        if (stage == JobStage::Speaking) {
            asked = true;
            QVERIFY(!controller.canSpeak("pt"));
            QVERIFY(!controller.speak(controller.order("pt")));
        }
    });
    m_engines->onSpeak["pt"] = [&](const StopToken&) -> Result<void> {
        return waitFor([&] { return asked.load(); }) ? Result<void>() : Error{ErrorCode::Timeout, "waited", {}};
    };
    run(controller, request({"pt"}));
    QCOMPARE(m_engines->spokenCount.load(), 1);
}

void tst_RunController::aLanguageCanBeAdded()
{
    RunController controller(m_engines, nullptr);
    QStringList lines;
    connect(&controller, &RunController::languageFinished, this, [&](const QString& language, int done, int total) {
        lines << QStringLiteral("%1/%2 %3").arg(done).arg(total).arg(language);
    });
    run(controller, request({"pt"}));
    const RunReport report = again(controller, controller.order("es"));
    QCOMPARE(lines, (QStringList{QStringLiteral("1/1 pt"), QStringLiteral("2/2 es")}));
    QCOMPARE(report.count(JobStage::Done), 2);
    QCOMPARE(controller.languages().size(), std::size_t(2));
}

void tst_RunController::aRevisedTranscriptIsUsedFromThenOn()
{
    RunController controller(m_engines, nullptr);
    run(controller, request({"pt", "es"}));
    controller.revise(transcript("en", "See you soon."), std::nullopt);
    const RunReport report = again(controller, controller.order("pt"));
    QCOMPARE(result(report, "pt").text, std::string("pt: See you soon."));
    QCOMPARE(result(report, "es").text, std::string("Bom dia a todos."));
    QCOMPARE(report.transcript.text, std::string("See you soon."));
}

void tst_RunController::sentencesHaveTheirTimes()
{
    RunRequest given = request({"fr"});
    given.texts = {{"fr", "Bonjour à tous. Ça va ?"}};
    RunController controller(m_engines, nullptr);
    const LanguageResult french = result(run(controller, given), "fr");
    // The fake speaks every utterance for a second and rests a quarter.
    QVERIFY((french.sentences == std::vector<TimedSentence>{{0, 1, "Bonjour à tous."}, {1.25, 2.25, "Ça va ?"}}));
    QCOMPARE(french.seconds, 2.25);
}

void tst_RunController::timesAreMeasuredAndExpected()
{
    RunController controller(m_engines, nullptr);
    QCOMPARE(controller.pace(), ExpectedTime::defaultPace);
    controller.setPace(3);
    double waiting = 0;
    connect(&controller, &RunController::languagesStarted, this, [&] { waiting = controller.expectedSeconds("pt"); });
    run(controller, request({"pt"}));
    QCOMPARE(waiting, 3.0);  // the message is 1 s long
    QVERIFY(controller.pace() < 3);
    const double elapsed = controller.state("pt")->elapsedSeconds();
    QVERIFY(elapsed > 0);
    QCOMPARE(controller.state("pt")->elapsedSeconds(), elapsed);  // the clock of a finished job stands still
    QCOMPARE(controller.expectedSeconds("pt"), elapsed);
}

QTEST_GUILESS_MAIN(tst_RunController)
#include "tst_RunController.moc"
