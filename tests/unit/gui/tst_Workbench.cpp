#include "gui/WindowFixture.h"
#include "run/ProjectJson.h"

#include <QSignalSpy>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// What the window does, without a window.
class tst_Workbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsMissing();
    void recognisesWhatWasOpened();
    void speaksWhatIsTicked();
    void waitsForTheText();
    void addsALanguage();
    void anEditedTextIsSpokenAnew();
    void aFailureIsTriedAgain();
    void cancelsOneAndAll();
    void anotherTakeIsKeptBesideTheFirst();
    void speaksTheUsersTranslation();
    void anotherMessageEndsTheRun();
    void aRecordingBecomesTheMessage();
    void usesAPartOfTheMessage();
    void aLostMicrophoneKeepsWhatThereWas();
    void modelsThatCannotBeOpened();
    void aFileThatIsNoAudio();
    void silenceIsExplained();
    void aMicrophoneThatFailsLaterOpensNothing();
    void anEditWhileItIsPreparedIsNotInTheTake();
    void aRowAsksForTooMuchTooEarly();
    void recognisedAgainItKeepsWhatWasSpoken();
    void anotherSpokenLanguageDuringARunKeepsWhatWasFinished();
    void cuttingNothingChangesNothing();
    void aCutRecordingLosesNothingWhenItIsLeft();
    void aRecordingSpokenInTwoRunsGoesWithItsMessage();
    void aTypedTextIsKeptBeforeItIsSpoken();
    void undoingAnEditUndoesItsStaleness();
    void whatWasNeverSpokenBecomesADraft();
    void whatWasOpenedOnlyIsNoDraft();
    void aReopenedMessageIsAsItWas();
    void everyEntryOwnsItsTakes();
    void anEntryCanBeOpenedBeforeItsRunHasEnded();
    void theStatusAndTheTimeAreThoseOfWhatIsAtWork();
    void whatWasAskedForAndNotFinishedIsNotForgotten();
    void aReopenedMessageHasItsName();
    void lateWordsOfAnotherMessageTouchNoRow();
    void aCutThatFailsChangesNothing();
    void aCutKeepsTheUsersTranslationsInDoubt();
    void everyLanguageHasItsSeed();
    void aWithdrawnTextGivesWayToTheMachines();
    void anUnreadableEntryStaysAsItWas();
    void aRunThatMadeNothingIsNoSecondEntry();
    void aClosedMessageEndsTheCancelButton();
    void aMessageThatComesBeforeTheEnginesOfAnotherDevice();

private:
    void openAndRecognise();
    void startAndHold(Gate& gate);
    std::vector<HistoryItem> entries();
    Project stored(const std::filesystem::path& entry);
    void reopen(const std::filesystem::path& entry);
    bool isSpoken(const char* language) const;

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<Workbench> m_bench;
};

void tst_Workbench::init()
{
    m_world = std::make_unique<FakeWorld>();
    m_bench = std::make_unique<Workbench>(m_world->environment());
}

void tst_Workbench::cleanup()
{
    m_bench.reset();
    m_world.reset();
}

void tst_Workbench::openAndRecognise()
{
    m_bench->open({m_world->message});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
}

/// A message that is being spoken in Portuguese, and waits.
void tst_Workbench::startAndHold(Gate& gate)
{
    openAndRecognise();
    gate.close(*m_world->engines, "pt");
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_COMPARE(m_bench->results().languages().size(), 1);
}

std::vector<HistoryItem> tst_Workbench::entries()
{
    auto found = m_bench->history().ask([](History& history) { return history.find({}); });
    found.waitForFinished();
    return found.result() ? *found.result() : std::vector<HistoryItem>();
}

Project tst_Workbench::stored(const std::filesystem::path& entry)
{
    auto found = m_bench->history().ask([entry](History& history) { return history.project(entry); });
    found.waitForFinished();
    auto project = found.result() ? projectFrom(*found.result(), "the history") : Result<Project>(found.result().error());
    return project ? std::move(project).value() : Project();
}

void tst_Workbench::reopen(const std::filesystem::path& entry)
{
    QSignalSpy restored(m_bench.get(), &Workbench::projectRestored);
    m_bench->openProject(stored(entry), entry);
    QTRY_COMPARE(restored.count(), 1);
}

bool tst_Workbench::isSpoken(const char* language) const
{
    return m_bench->results().isUpToDate(QLatin1String(language));
}

void tst_Workbench::saysWhatIsMissing()
{
    QCOMPARE(m_bench->primaryAction().text, QStringLiteral("Translate and speak"));
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("Record or open a message first"));
    QVERIFY(!m_bench->primaryAction().enabled);
    openAndRecognise();
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("Tick at least one language"));
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    QVERIFY(m_bench->primaryAction().enabled);
    QVERIFY(m_bench->primaryAction().reason.isEmpty());
    m_bench->message().setEditedText(QStringLiteral("  "));
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("The text of the message is empty"));
}

void tst_Workbench::recognisesWhatWasOpened()
{
    openAndRecognise();
    QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good morning."));
    QCOMPARE(m_bench->languages().sourceLanguage(), QStringLiteral("en"));
    QCOMPARE(m_bench->message().loaded().peaks.samples(), std::size_t(48000));
    QCOMPARE(m_world->engines->recognized.load(), 1);
}

void tst_Workbench::speaksWhatIsTicked()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    const QSignalSpy status(&m_bench->results(), &ResultsController::statusChanged);
    m_bench->doPrimaryAction();
    QVERIFY(m_bench->isRunning());
    QVERIFY(m_bench->primaryAction().cancels);
    QTRY_VERIFY(!m_bench->isRunning());
    QVERIFY(isSpoken("pt") && isSpoken("es"));
    QCOMPARE(status.count(), 3);  // also when they begin
    QVERIFY2(m_bench->results().status().startsWith(QLatin1String("2/2 languages completed (")),
             qPrintable(m_bench->results().status()));
    const ShownTake* const take = m_bench->results().row(QStringLiteral("pt"))->take();
    QVERIFY(take != nullptr);
    QVERIFY(QFile::exists(take->file));
    QCOMPARE(take->result.text, std::string("Bom dia a todos."));
    QTRY_VERIFY(QFile::exists(m_bench->runFolder() + QStringLiteral("/run.json")));
    QVERIFY(!m_bench->primaryAction().enabled);
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("All ticked languages are up to date"));
}

void tst_Workbench::waitsForTheText()
{
    std::atomic<bool> go{false};
    m_world->engines->onRecognize = [&go] {
        while (!go) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->open({m_world->message});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Recognising && m_world->engines->recognized > 0);
    QVERIFY(m_bench->primaryAction().enabled);
    m_bench->doPrimaryAction();
    QVERIFY(m_bench->primaryAction().cancels);
    QVERIFY(!m_bench->primaryAction().reason.isEmpty());
    go = true;
    QTRY_VERIFY(isSpoken("pt"));
}

void tst_Workbench::addsALanguage()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    QVERIFY(m_bench->primaryAction().enabled);
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("es"));
    QTRY_VERIFY(!m_bench->isRunning());
    QCOMPARE(m_bench->results().row(QStringLiteral("pt"))->takes.size(), std::size_t(1));  // it was not spoken again
    QCOMPARE(m_bench->results().languages(), (QStringList{QStringLiteral("pt"), QStringLiteral("es")}));
}

void tst_Workbench::anEditedTextIsSpokenAnew()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QTRY_VERIFY(!m_bench->isRunning());
    const int translated = m_world->engines->translated;
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    const ResultState* row = m_bench->results().row(QStringLiteral("pt"));
    QVERIFY(row->isStale());
    QVERIFY(row->take() != nullptr);  // what was made stays
    QVERIFY(m_bench->primaryAction().enabled);
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    row = m_bench->results().row(QStringLiteral("pt"));
    QVERIFY(!row->isStale());
    QCOMPARE(row->takes.size(), std::size_t(2));
    QVERIFY(row->takes[0].file != row->takes[1].file);
    QVERIFY(QFile::exists(row->takes[0].file));
    QCOMPARE(m_world->engines->translated.load(), translated + 1);
}

void tst_Workbench::aFailureIsTriedAgain()
{
    openAndRecognise();
    m_world->engines->onSpeak["pt"] = [](const StopToken&) -> Result<void> {
        return Error{ErrorCode::DeviceError, "The fake device failed", "Try again."};
    };
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    QVERIFY(isSpoken("es"));
    const ResultState* row = m_bench->results().row(QStringLiteral("pt"));
    QVERIFY(row->error.has_value());
    QCOMPARE(row->error->message, std::string("The fake device failed"));
    QCOMPARE(row->stage, JobStage::Failed);
    m_world->engines->onSpeak.clear();
    m_bench->retry(QStringLiteral("pt"));
    QVERIFY(m_bench->isRunning());
    QTRY_VERIFY(isSpoken("pt"));
    QVERIFY(!m_bench->results().row(QStringLiteral("pt"))->error);
}

void tst_Workbench::cancelsOneAndAll()
{
    openAndRecognise();
    Gate gate;
    for (const char* language : {"pt", "es", "ca"}) {
        gate.close(*m_world->engines, language);
    }
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es"), QStringLiteral("ca")});
    m_bench->doPrimaryAction();
    QTRY_COMPARE(m_bench->results().languages().size(), 3);
    m_bench->results().cancel(QStringLiteral("es"));
    QTRY_COMPARE(m_bench->results().row(QStringLiteral("es"))->stage, JobStage::Cancelled);
    QVERIFY(m_bench->isRunning());
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    for (const QString& language : m_bench->results().languages()) {
        QCOMPARE(m_bench->results().row(language)->stage, JobStage::Cancelled);
    }
    QVERIFY(!m_bench->runError());
    QVERIFY(m_bench->primaryAction().enabled);
}

void tst_Workbench::anotherTakeIsKeptBesideTheFirst()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->anotherTake(QStringLiteral("pt"));
    QTRY_COMPARE(m_bench->results().row(QStringLiteral("pt"))->takes.size(), std::size_t(2));
    const ResultState* row = m_bench->results().row(QStringLiteral("pt"));
    QCOMPARE(row->shown, std::size_t(1));
    QVERIFY(row->takes[0].result.seed != row->takes[1].result.seed);
    m_bench->results().showTake(QStringLiteral("pt"), 0);
    QCOMPARE(m_bench->results().row(QStringLiteral("pt"))->take()->result.seed, row->takes[0].result.seed);
}

void tst_Workbench::speaksTheUsersTranslation()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->speakText(QStringLiteral("pt"), QStringLiteral("Bom  dia!\n"));
    QTRY_COMPARE(m_bench->results().row(QStringLiteral("pt"))->takes.size(), std::size_t(2));
    QCOMPARE(m_bench->results().row(QStringLiteral("pt"))->take()->result.text, std::string("Bom dia!"));
    // Another text of the message makes it doubtful, but it is the user's own: he may say that it is right.
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    const ResultState* const row = m_bench->results().row(QStringLiteral("pt"));
    QVERIFY(row->isStale() && row->unconfirmed);
    QVERIFY(isSpoken("pt"));  // saying the same again would change nothing
    m_bench->confirmText(QStringLiteral("pt"));
    QVERIFY(!row->isStale() && !row->unconfirmed);
    // Without it the program translates.
    m_bench->languages().setOwnText(QStringLiteral("pt"), {});
    QVERIFY(row->isStale() && !isSpoken("pt"));
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QVERIFY(!m_bench->results().row(QStringLiteral("pt"))->take()->result.route.empty());
    QCOMPARE(m_bench->project().find("pt")->owner, TextOwner::Machine);
}

void tst_Workbench::anotherMessageEndsTheRun()
{
    Gate gate;
    startAndHold(gate);
    m_bench->open({m_world->writeTone("other.wav", 2)});
    QVERIFY(m_bench->results().languages().isEmpty());
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(m_bench->message().title(), QStringLiteral("other.wav"));
    QVERIFY(!m_bench->isRunning());
    QVERIFY(m_bench->results().languages().isEmpty());
}

void tst_Workbench::aRecordingBecomesTheMessage()
{
    m_bench->startRecording();
    QTRY_VERIFY(m_world->microphone.isOpen());
    QVERIFY(m_bench->recorder().isRecording());
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("Stop the recording first"));
    m_world->microphone.deliver(96000);
    m_bench->recorder().stop();
    m_world->microphone.deliver(48000);
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    QVERIFY(m_bench->message().loaded().clip->samples.size() >= 96000);
    QFile file(m_bench->message().files().first());
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void tst_Workbench::usesAPartOfTheMessage()
{
    openAndRecognise();
    MessageController& message = m_bench->message();
    QVERIFY(!message.canUndoTrim());
    m_bench->trim(0.5, 2.5);
    QTRY_VERIFY(message.textState() == MessageController::Text::Ready);
    QCOMPARE(message.loaded().clip->samples.size(), std::size_t(32000));
    QFile file(message.files().first());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // The times are those of what is shown.
    m_bench->trim(0.5, 1.0);
    QTRY_VERIFY(message.textState() == MessageController::Text::Ready);
    QCOMPARE(message.loaded().clip->samples.size(), std::size_t(8000));
    m_bench->undoTrim();
    QTRY_VERIFY(message.textState() == MessageController::Text::Ready);
    QCOMPARE(message.loaded().clip->samples.size(), std::size_t(32000));
    m_bench->undoTrim();
    QTRY_VERIFY(message.textState() == MessageController::Text::Ready);
    QCOMPARE(message.files(), QStringList{m_world->message});
    QVERIFY(!message.canUndoTrim() && message.canRedoTrim());
    m_bench->redoTrim();
    QTRY_VERIFY(message.textState() == MessageController::Text::Ready);
    QCOMPARE(message.loaded().clip->samples.size(), std::size_t(32000));
}

void tst_Workbench::aLostMicrophoneKeepsWhatThereWas()
{
    m_bench->startRecording();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(96000);
    m_world->microphone.die();
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    QVERIFY(m_bench->message().loaded().clip->samples.size() >= 96000);
}

void tst_Workbench::modelsThatCannotBeOpened()
{
    m_world->setOpenError(Error{ErrorCode::ModelMissing, "No models are installed", "Run packaging/run.sh"});
    Workbench bench(m_world->environment());
    QTRY_VERIFY(bench.engines().state() == EngineLoader::State::Failed);
    bench.open({m_world->message});
    QTRY_VERIFY(bench.message().state() == MessageController::State::Ready);
    QVERIFY(!bench.primaryAction().enabled);
    QVERIFY(bench.primaryAction().reason.contains(QLatin1String("self-check")));
    // They are found when they are there at the next try.
    m_world->setOpenError(std::nullopt);
    bench.engines().open("auto");
    QTRY_VERIFY(bench.message().textState() == MessageController::Text::Ready);
}

void tst_Workbench::aFileThatIsNoAudio()
{
    const QString name = m_world->folder.filePath(QStringLiteral("letter.txt"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear Elinor,") > 0);
    file.close();
    m_bench->open({name});
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Failed);
    QVERIFY(m_bench->message().error()->message.find("letter.txt") != std::string::npos);
    openAndRecognise();
}

void tst_Workbench::silenceIsExplained()
{
    const QString name = m_world->folder.filePath(QStringLiteral("silence.wav"));
    QVERIFY(writeAudio(name.toStdString(), AudioClip{std::vector<float>(32000), 16000}, AudioFileFormat::Wav).ok());
    m_bench->open({name});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Failed);
    QCOMPARE(m_bench->message().textError()->code, ErrorCode::NoSpeech);
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("The message could not be recognised"));
}

void tst_Workbench::aMicrophoneThatFailsLaterOpensNothing()
{
    record(*m_bench, m_world->microphone, 96000);
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    openAndRecognise();
    m_world->microphone.refuses = true;
    QSignalSpy failed(&m_bench->recorder(), &Recorder::failed);
    m_bench->recorder().listen();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(m_bench->message().files(), QStringList{m_world->message});
    m_world->microphone.refuses = false;
    m_bench->recorder().listen();
    m_world->microphone.die();
    QCOMPARE(failed.count(), 2);
    QCOMPARE(m_bench->message().files(), QStringList{m_world->message});
}

void tst_Workbench::anEditWhileItIsPreparedIsNotInTheTake()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    m_bench->message().setEditedText(QStringLiteral("Good evening."));  // the run has the text of before
    QTRY_VERIFY(!m_bench->isRunning());
    QVERIFY(m_bench->results().row(QStringLiteral("pt"))->isStale());
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QVERIFY(!m_bench->results().row(QStringLiteral("pt"))->isStale());
}

void tst_Workbench::aRowAsksForTooMuchTooEarly()
{
    openAndRecognise();
    QSignalSpy warned(m_bench.get(), &Workbench::warned);
    m_world->setOpenError(Error{ErrorCode::ModelMissing, "No models are installed", "Run packaging/run.sh"});
    Workbench bench(m_world->environment());
    QTRY_VERIFY(bench.engines().state() == EngineLoader::State::Failed);
    QSignalSpy early(&bench, &Workbench::warned);
    bench.speakText(QStringLiteral("pt"), QStringLiteral("Bom dia!"));
    bench.retry(QStringLiteral("pt"));
    QCOMPARE(early.count(), 2);
    QVERIFY(bench.runFolder().isEmpty());

    m_bench->recogniseAgain();
    QVERIFY(m_bench->message().textState() == MessageController::Text::Recognising);
    m_bench->retry(QStringLiteral("pt"));
    QCOMPARE(warned.count(), 1);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QVERIFY(m_bench->results().languages().isEmpty());
}

void tst_Workbench::recognisedAgainItKeepsWhatWasSpoken()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->recogniseAgain();
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const Project project = m_bench->project();
    QCOMPARE(project.languages.size(), std::size_t(1));
    QCOMPARE(project.languages.front().takes.size(), std::size_t(1));
    QVERIFY(!project.recording.empty());
    m_bench->starTake(QStringLiteral("pt"), true);
    QVERIFY(m_bench->project().languages.front().takes.front().starred);
}

void tst_Workbench::anotherSpokenLanguageDuringARunKeepsWhatWasFinished()
{
    openAndRecognise();
    Gate gate;
    gate.close(*m_world->engines, "es");
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    m_bench->message().setSpokenLanguage(QStringLiteral("en"));
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(entries().size(), std::size_t(1));
    const Project project = stored(entries().front().folder);
    QVERIFY(project.find("pt") != nullptr && project.find("pt")->takes.size() == 1);
}

void tst_Workbench::cuttingNothingChangesNothing()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->trim(0, 3);
    QVERIFY(isSpoken("pt"));
    QVERIFY(!m_bench->project().recording.empty());
}

void tst_Workbench::aCutRecordingLosesNothingWhenItIsLeft()
{
    record(*m_bench, m_world->microphone, 3 * 48000);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const QString whole = m_bench->message().files().first();
    m_bench->trim(0.5, 1.5);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const QString part = m_bench->message().files().first();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    QTRY_VERIFY(m_bench->project().recording.string() != part.toStdString());  // the history has a copy
    m_bench->closeMessage();
    QTRY_VERIFY(!QFile::exists(part));
    QVERIFY(QFile::exists(whole));
}

void tst_Workbench::aRecordingSpokenInTwoRunsGoesWithItsMessage()
{
    record(*m_bench, m_world->microphone, 96000);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const QString file = m_bench->message().files().first();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    for (int run = 0; run < 2; ++run) {
        const std::filesystem::path before = m_bench->project().recording;
        m_bench->retry(QStringLiteral("pt"));
        QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
        QTRY_VERIFY(m_bench->project().recording != before);  // this run's copy in the history
        m_bench->recogniseAgain();
        QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    }
    QVERIFY(QFile::exists(file));
    m_bench->closeMessage();
    QTRY_VERIFY(!QFile::exists(file));
}

void tst_Workbench::aTypedTextIsKeptBeforeItIsSpoken()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    const QString pt = QStringLiteral("pt");
    m_bench->editText(pt, QStringLiteral("Bom  dia,"));
    m_bench->editText(pt, QStringLiteral("Bom  dia, gente."));
    const ResultState* const row = m_bench->results().row(pt);
    QCOMPARE(row->edited, std::optional(QStringLiteral("Bom dia, gente.")));
    QVERIFY(row->isStale() && !isSpoken("pt"));
    QCOMPARE(row->take()->result.text, std::string("Bom dia a todos."));
    QCOMPARE(m_bench->languages().ownText(pt), QStringLiteral("Bom dia, gente."));
    QCOMPARE(m_bench->primaryAction().text, QStringLiteral("Update 1 language(s)"));
    // Typed back it is the program's own translation again.
    m_bench->editText(pt, QStringLiteral("Bom dia a todos."));
    QVERIFY(!row->edited && isSpoken("pt") && !row->isStale());
    QVERIFY(m_bench->languages().ownText(pt).isEmpty());
    QCOMPARE(m_bench->project().find("pt")->owner, TextOwner::Machine);
    // Deleted altogether there is nothing to say, and nothing is said in its place.
    m_bench->editText(pt, QStringLiteral(" "));
    QCOMPARE(row->edited, std::optional(QString()));
    QVERIFY(isSpoken("pt"));

    m_bench->editText(pt, QStringLiteral("Bom dia, gente."));
    m_bench->closeMessage();
    QCOMPARE(entries().size(), std::size_t(1));
    reopen(entries().front().folder);
    QCOMPARE(m_bench->results().row(pt)->edited, std::optional(QStringLiteral("Bom dia, gente.")));
    QCOMPARE(m_bench->results().row(pt)->take()->result.text, std::string("Bom dia a todos."));
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QCOMPARE(m_bench->results().row(pt)->take()->result.text, std::string("Bom dia, gente."));
    QVERIFY(!m_bench->results().row(pt)->edited);
}

void tst_Workbench::undoingAnEditUndoesItsStaleness()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_bench->results().row(QStringLiteral("pt"))->isStale() && !isSpoken("pt"));
    m_bench->message().setEditedText(QStringLiteral("Good morning."));
    QVERIFY(!m_bench->results().row(QStringLiteral("pt"))->isStale() && isSpoken("pt"));
}

void tst_Workbench::whatWasNeverSpokenBecomesADraft()
{
    record(*m_bench, m_world->microphone, 96000);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const QString recording = m_bench->message().files().first();
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    m_bench->languages().setOwnText(QStringLiteral("pt"), QStringLiteral("Boa noite."));
    QVERIFY(m_bench->isDraft());
    QVERIFY(entries().empty());
    openAndRecognise();  // another one
    QCOMPARE(entries().size(), std::size_t(1));
    QCOMPARE(entries().front().title, QStringLiteral("Good evening."));
    QTRY_VERIFY(!QFile::exists(recording));  // it is in the history now
    reopen(entries().front().folder);
    QCOMPARE(m_bench->message().loaded().clip->samples.size() > 96000 / 3, true);
    QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good evening."));
    QVERIFY(m_bench->message().isEdited());
    QCOMPARE(m_bench->languages().ownText(QStringLiteral("pt")), QStringLiteral("Boa noite."));
    QVERIFY(m_bench->results().languages().isEmpty());
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QCOMPARE(m_bench->results().row(QStringLiteral("pt"))->take()->result.text, std::string("Boa noite."));
}

void tst_Workbench::whatWasOpenedOnlyIsNoDraft()
{
    openAndRecognise();
    QVERIFY(!m_bench->isDraft());
    m_bench->closeMessage();
    m_bench->open({m_world->message, m_world->writeTone("other.wav", 2)});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QVERIFY(!m_bench->isDraft());
    m_bench->closeMessage();
    QVERIFY(entries().empty());
    // What is not to be kept is not.
    m_bench->settings().keepHistory.set(false);
    openAndRecognise();
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_bench->isDraft());
    m_bench->closeMessage();
    QVERIFY(entries().empty());
}

void tst_Workbench::aReopenedMessageIsAsItWas()
{
    openAndRecognise();
    const QString pt = QStringLiteral("pt");
    m_bench->languages().setChosen({pt});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->speakText(pt, QStringLiteral("Bom dia, gente."));
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(2));
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->closeMessage();
    reopen(entries().front().folder);
    const ResultState* row = m_bench->results().row(pt);
    QCOMPARE(row->takes.size(), std::size_t(2));
    QCOMPARE(row->takes[0].result.text, std::string("Bom dia a todos."));
    QVERIFY(!row->takes[0].result.route.empty());
    QCOMPARE(row->takes[1].result.text, std::string("Bom dia, gente."));
    QVERIFY(row->takes[1].result.route.empty());
    QVERIFY(row->takes[0].stale && row->takes[1].stale && row->unconfirmed);
    QVERIFY(m_bench->message().isEdited());
    m_bench->message().setEditedText(m_bench->message().recognisedText().text());
    QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good morning."));
    QVERIFY(!m_bench->message().isEdited());
    QVERIFY(!m_bench->project().transcriptEdited);
    QVERIFY(!m_bench->results().row(pt)->isStale());
    // Another take begins a run, with another seed.
    const std::uint64_t seed = m_bench->results().row(pt)->take()->result.seed;
    m_bench->anotherTake(pt);
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(3));
    QCOMPARE(m_bench->results().row(pt)->take()->result.seed, seed + 1);
}

void tst_Workbench::everyEntryOwnsItsTakes()
{
    openAndRecognise();
    const QString pt = QStringLiteral("pt");
    m_bench->languages().setChosen({pt});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->closeMessage();
    const std::filesystem::path first = entries().front().folder;
    reopen(first);
    m_bench->languages().setChosen({pt, QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("es"));
    QTRY_VERIFY(!m_bench->isRunning());
    QCOMPARE(entries().size(), std::size_t(2));
    QVERIFY(m_bench->entry() != first);
    const auto removed = m_bench->history().ask([id = entries().back().id](History& history) { return history.remove({id}); });
    QTRY_VERIFY(removed.isFinished() && removed.result().ok());
    QVERIFY(!std::filesystem::exists(first));
    for (const QString& language : {pt, QStringLiteral("es")}) {
        QVERIFY(QFile::exists(m_bench->results().row(language)->take()->file));
    }
    const std::filesystem::path second = m_bench->entry();
    m_bench->closeMessage();
    const Project kept = stored(second);
    QCOMPARE(kept.languages.size(), std::size_t(2));
    for (const ProjectLanguage& language : kept.languages) {
        QCOMPARE(language.takes.front().file.parent_path(), second);
    }
    QCOMPARE(kept.recording.parent_path(), second);
}

void tst_Workbench::anEntryCanBeOpenedBeforeItsRunHasEnded()
{
    Gate gate;
    startAndHold(gate);
    QTRY_VERIFY(!stored(m_bench->entry()).recording.empty());
    const Project kept = stored(m_bench->entry());
    QCOMPARE(kept.recording.parent_path(), m_bench->entry());
    QCOMPARE(kept.transcript->text, std::string("Good morning."));
    QCOMPARE(entries().front().title, QStringLiteral("Good morning."));
}

void tst_Workbench::theStatusAndTheTimeAreThoseOfWhatIsAtWork()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QCOMPARE(m_bench->results().status(), QString());  // it is prepared
    QTRY_VERIFY(isSpoken("pt") && isSpoken("es"));
    QTRY_VERIFY(!m_bench->isRunning());
    QVERIFY(m_bench->results().status().startsWith(QLatin1String("2/2 languages completed (")));
    Gate gate;
    gate.close(*m_world->engines, "pt");
    m_bench->anotherTake(QStringLiteral("pt"));
    QCOMPARE(m_bench->results().status(), QStringLiteral("1/2 languages completed"));
    const ResultState& row = *m_bench->results().row(QStringLiteral("pt"));
    QTRY_COMPARE(row.stage, JobStage::Speaking);
    // The clock goes on, what is expected does not.
    const double elapsed = row.elapsed;
    const double expected = row.expected;
    QTRY_VERIFY(row.elapsed > elapsed + 0.25);
    QCOMPARE(row.expected, expected);
    gate.open();
    QTRY_COMPARE(m_bench->results().status(), QStringLiteral("2/2 languages completed (pt)"));
}

void tst_Workbench::whatWasAskedForAndNotFinishedIsNotForgotten()
{
    Gate gate;
    gate.close(*m_world->engines, "pt");
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(m_bench->results().isUpToDate(QStringLiteral("es")));
    const Project now = m_bench->project();  // what an automatic copy has
    QVERIFY(now.find("pt")->asked && !now.find("es")->asked);

    m_bench->closeMessage();
    QTRY_COMPARE(entries().size(), std::size_t(1));
    m_bench->languages().setChosen({});
    QCOMPARE(entries().front().languages.size(), 2);
    reopen(entries().front().folder);
    const ResultState* const row = m_bench->results().row(QStringLiteral("pt"));
    QVERIFY(row != nullptr && row->takes.empty());
    QVERIFY(row->error && row->error->code == ErrorCode::Cancelled);
    QCOMPARE(m_bench->languages().chosen().size(), 2);
    gate.open();
    QTRY_VERIFY(m_bench->primaryAction().enabled);
    QCOMPARE(m_bench->primaryAction().text, QStringLiteral("Speak in 1 more language(s)"));
    m_bench->retry(QStringLiteral("pt"));
    QTRY_VERIFY(m_bench->results().isUpToDate(QStringLiteral("pt")));
    QVERIFY(!m_bench->project().find("pt")->asked);
}

void tst_Workbench::aReopenedMessageHasItsName()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
    QTRY_VERIFY(!m_bench->isRunning());
    const QString title = m_bench->message().title();
    const std::filesystem::path entry = m_bench->entry();
    m_bench->trim(0.5, 2);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(m_bench->message().title(), title);  // a part of it has its name
    m_bench->closeMessage();
    reopen(entry);
    QVERIFY(m_bench->message().files().first() != m_world->message);
    QCOMPARE(m_bench->message().title(), title);
    QCOMPARE(m_bench->project().name, title.toStdString());
}

void tst_Workbench::lateWordsOfAnotherMessageTouchNoRow()
{
    const QString pt = QStringLiteral("pt");
    openAndRecognise();
    m_bench->languages().setChosen({pt});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->closeMessage();
    const std::filesystem::path kept = entries().front().folder;
    // Another one is being spoken in the same language, and goes on a little after it was left.
    std::atomic<bool> go{false};
    m_world->engines->onSpeak["pt"] = [&go](const StopToken&) -> Result<void> {
        while (!go) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return {};
    };
    m_bench->open({m_world->writeTone("other.wav", 2)});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    m_bench->message().setEditedText(QStringLiteral("Good night."));
    const int spoken = m_world->engines->spokenCount;
    m_bench->doPrimaryAction();
    QTRY_VERIFY(m_world->engines->spokenCount > spoken);
    reopen(kept);
    go = true;
    QTRY_VERIFY(m_bench->primaryAction().reason != QLatin1String("The last work is being cancelled"));
    const ResultState* const row = m_bench->results().row(pt);
    QCOMPARE(row->takes.size(), std::size_t(1));
    QVERIFY(!row->error && row->stage == JobStage::Done && isSpoken("pt"));
    QCOMPARE(QString::fromStdString(std::filesystem::path(row->take()->file.toStdString()).parent_path().string()),
             QString::fromStdString(kept.string()));
    // And the one that is shown can be spoken.
    m_bench->anotherTake(pt);
    QTRY_COMPARE(row->takes.size(), std::size_t(2));
}

void tst_Workbench::aCutThatFailsChangesNothing()
{
    openAndRecognise();
    const QString recordings = m_world->folder.filePath(QStringLiteral("data/recordings"));
    QVERIFY(QDir().mkpath(m_world->folder.filePath(QStringLiteral("data"))));
    QFile::remove(recordings);
    QDir(recordings).removeRecursively();
    QFile file(recordings);  // where the part would be written
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSignalSpy warned(m_bench.get(), &Workbench::warned);
    m_bench->trim(0.5, 1.5);
    QTRY_COMPARE(warned.count(), 1);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(m_bench->message().files(), QStringList{m_world->message});
    QCOMPARE(m_bench->message().loaded().clip->samples.size(), std::size_t(48000));
    QVERIFY(!m_bench->message().canUndoTrim());
}

void tst_Workbench::aCutKeepsTheUsersTranslationsInDoubt()
{
    openAndRecognise();
    m_bench->message().setEditedText(QStringLiteral("Good morning to all of you."));
    m_bench->languages().setOwnText(QStringLiteral("pt"), QStringLiteral("Bom dia a todos."));
    QCOMPARE(m_bench->project().textState("pt"), Freshness::Current);
    m_bench->trim(0.5, 1.5);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(m_bench->languages().ownText(QStringLiteral("pt")), QStringLiteral("Bom dia a todos."));
    QCOMPARE(m_bench->project().find("pt")->owner, TextOwner::Given);
    QCOMPARE(m_bench->project().textState("pt"), Freshness::Stale);
}

void tst_Workbench::everyLanguageHasItsSeed()
{
    const QString pt = QStringLiteral("pt");
    openAndRecognise();
    m_bench->languages().setChosen({pt});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->anotherTake(pt);
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(2));
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->closeMessage();
    reopen(entries().front().folder);
    m_bench->languages().setChosen({pt, QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("es"));
    QTRY_VERIFY(!m_bench->isRunning());
    QCOMPARE(m_bench->results().row(QStringLiteral("es"))->take()->result.seed, std::uint64_t(0));
    m_bench->anotherTake(pt);
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(3));
    QTRY_VERIFY(!m_bench->isRunning());
    QCOMPARE(m_bench->results().row(pt)->take()->result.seed, std::uint64_t(2));
    // The text is another one, the seed stays.
    m_bench->closeMessage();
    reopen(entries().front().folder);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    m_bench->retry(pt);
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(4));
    QCOMPARE(m_bench->results().row(pt)->take()->result.seed, std::uint64_t(2));
}

void tst_Workbench::aWithdrawnTextGivesWayToTheMachines()
{
    const QString pt = QStringLiteral("pt");
    openAndRecognise();
    m_bench->languages().setChosen({pt});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    m_bench->editText(pt, QStringLiteral("Bom dia, gente."));
    QVERIFY(!isSpoken("pt"));
    m_bench->languages().setOwnText(pt, {});
    QVERIFY(isSpoken("pt") && !m_bench->results().row(pt)->edited);
    // In the row of an older take, going back to its text is no edit.
    m_bench->speakText(pt, QStringLiteral("Bom dia, gente."));
    QTRY_COMPARE(m_bench->results().row(pt)->takes.size(), std::size_t(2));
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->results().showTake(pt, 0);
    m_bench->editText(pt, QStringLiteral("Bom dia a todos!"));
    m_bench->editText(pt, QStringLiteral("Bom dia a todos."));
    QVERIFY(!m_bench->results().row(pt)->edited && isSpoken("pt"));
    QCOMPARE(m_bench->project().find("pt")->text, std::string("Bom dia, gente."));
}

void tst_Workbench::anUnreadableEntryStaysAsItWas()
{
    m_world->setOpenError(Error{ErrorCode::ModelMissing, "No models are installed", "Run packaging/run.sh"});
    m_bench = std::make_unique<Workbench>(m_world->environment());
    m_bench->open({m_world->message});
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    m_bench->languages().setOwnText(QStringLiteral("pt"), QStringLiteral("Bom dia a todos."));
    QTRY_VERIFY(m_bench->isDraft());
    m_bench->closeMessage();
    const std::filesystem::path entry = entries().front().folder;
    const Project before = stored(entry);
    QCOMPARE(before.find("pt")->text, std::string("Bom dia a todos."));
    QFile recording(QString::fromStdString(before.recording.string()));
    QVERIFY(recording.open(QIODevice::WriteOnly | QIODevice::Truncate) && recording.write("nonsense") > 0);
    recording.close();
    m_bench->openProject(before, entry);
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Failed);
    m_bench->closeMessage();
    QVERIFY(stored(entry) == before);
}

void tst_Workbench::aRunThatMadeNothingIsNoSecondEntry()
{
    openAndRecognise();
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    m_bench->cancel();
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->retry(QStringLiteral("pt"));
    QTRY_VERIFY(!m_bench->isRunning() && isSpoken("pt"));
    QCOMPARE(entries().size(), std::size_t(1));
}

void tst_Workbench::aClosedMessageEndsTheCancelButton()
{
    Gate gate;
    startAndHold(gate);
    m_bench->closeMessage();
    QVERIFY(!m_bench->primaryAction().cancels);
    QCOMPARE(m_bench->primaryAction().reason, QStringLiteral("Record or open a message first"));
    openAndRecognise();
    QVERIFY(m_bench->results().languages().isEmpty());
}

void tst_Workbench::aMessageThatComesBeforeTheEnginesOfAnotherDevice()
{
    openAndRecognise();
    const int recognised = m_world->engines->recognized;
    m_bench->settings().device.set(QStringLiteral("cpu"));
    QVERIFY(m_bench->engines().state() == EngineLoader::State::Opening);
    m_bench->open({m_world->writeTone("other.wav", 2)});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QCOMPARE(m_bench->message().title(), QStringLiteral("other.wav"));
    QCOMPARE(m_world->engines->recognized.load(), recognised + 1);
    m_bench->languages().setChosen({QStringLiteral("pt")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(isSpoken("pt"));
}

QTEST_GUILESS_MAIN(tst_Workbench)
#include "tst_Workbench.moc"
