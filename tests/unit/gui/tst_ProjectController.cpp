#include "audio/RecordingFile.h"
#include "gui/ProjectController.h"
#include "gui/WindowFixture.h"
#include "run/ProjectFile.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Project files, and what a program that was killed gives back.
class tst_ProjectController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProjectComesBackAsItWas();
    void tellsWhatIsNotSaved();
    void aDamagedProjectChangesNothing();
    void offersWhatAKilledProgramLeft();
    void anOrderlyEndLeavesNothing();
    void anUnspokenRecordingIsOfferedAgain();
    void anUnspokenEditIsOfferedAgain();
    void aProjectThatWasBroughtBackIsNotSaved();
    void aProjectWithoutATextIsKeptInItsFile();
    void closedWhileRecordingItIsOfferedAgain();
    void aCutRecordingIsRepaired();
    void throwsAway();

private:
    std::filesystem::path data() const { return m_world->folder.filePath(QStringLiteral("data")).toStdString(); }
    QDir recovery() const { return QDir(m_world->folder.filePath(QStringLiteral("data/recovery"))); }
    void speak(const QString& message);
    void start();
    /// As if this program had been killed: its automatic copy without its lock.
    void kill();

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<ProjectController> m_projects;
};

void tst_ProjectController::init()
{
    m_world = std::make_unique<FakeWorld>();
    start();
}

void tst_ProjectController::start()
{
    m_projects.reset();
    m_bench = std::make_unique<Workbench>(m_world->environment());
    m_projects = std::make_unique<ProjectController>(*m_bench, data());
}

void tst_ProjectController::cleanup()
{
    m_projects.reset();
    m_bench.reset();
    m_world.reset();
}

void tst_ProjectController::speak(const QString& message)
{
    m_bench->open({message});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    m_bench->languages().setChosen({QStringLiteral("pt"), QStringLiteral("es")});
    m_bench->doPrimaryAction();
    QTRY_VERIFY(!m_bench->isRunning());
    QVERIFY(m_bench->results().isUpToDate(QStringLiteral("pt")));
}

void tst_ProjectController::kill()
{
    QTRY_COMPARE(recovery().entryList({QStringLiteral("*.json")}).size(), 1);
    QTest::qWait(1500);  // the last change is on the disk one second after it was made
    const QString kept = recovery().filePath(recovery().entryList({QStringLiteral("*.json")}).first());
    const QString left = m_world->folder.filePath(QStringLiteral("left.json"));
    QVERIFY(QFile::copy(kept, left));
    m_bench->setKept(m_bench->project());  // this one leaves nothing
    m_projects->close();
    m_projects.reset();
    m_bench.reset();
    QVERIFY(QFile::rename(left, recovery().filePath(QStringLiteral("killed.json"))));
}

void tst_ProjectController::aProjectComesBackAsItWas()
{
    speak(m_world->message);
    m_bench->anotherTake(QStringLiteral("pt"));
    QTRY_COMPARE(m_bench->results().row(QStringLiteral("pt"))->takes.size(), std::size_t(2));
    QTRY_VERIFY(!m_bench->isRunning());
    m_bench->results().showTake(QStringLiteral("pt"), 0);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    const Project before = m_bench->project();
    const std::filesystem::path file = m_world->folder.filePath(QStringLiteral("work.xenoglot")).toStdString();
    QSignalSpy saved(m_projects.get(), &ProjectController::saved);
    m_projects->save(file);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_projects->file(), file);
    QVERIFY(!m_projects->isChanged());

    const int recognized = m_world->engines->recognized;
    start();
    QSignalSpy restored(m_bench.get(), &Workbench::projectRestored);
    m_projects->open(file);
    QTRY_COMPARE(restored.count(), 1);
    const Project after = m_bench->project();
    QCOMPARE(after.transcript->text, before.transcript->text);
    QCOMPARE(after.languages.size(), before.languages.size());
    QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good evening."));
    const ResultState* const row = m_bench->results().row(QStringLiteral("pt"));
    QCOMPARE(row->takes.size(), std::size_t(2));
    QCOMPARE(row->shown, std::size_t(0));
    QVERIFY(row->isStale());
    for (const ShownTake& take : row->takes) {
        QVERIFY(QFile::exists(take.file));
    }
    QVERIFY(!m_projects->isChanged());
    QCOMPARE(m_world->engines->recognized.load(), recognized);  // nothing was computed again
}

void tst_ProjectController::tellsWhatIsNotSaved()
{
    speak(m_world->message);
    QVERIFY(!m_projects->isChanged());  // no file: the history keeps it
    QSignalSpy saved(m_projects.get(), &ProjectController::saved);
    m_projects->save(m_world->folder.filePath(QStringLiteral("a.xenoglot")).toStdString());
    QTRY_COMPARE(saved.count(), 1);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_projects->isChanged());
    m_bench->message().setEditedText(QStringLiteral("Good morning."));
    QVERIFY(!m_projects->isChanged());
    m_bench->open({m_world->writeTone("other.wav", 2)});
    QVERIFY(m_projects->file().empty());
}

void tst_ProjectController::aDamagedProjectChangesNothing()
{
    speak(m_world->message);
    const QString name = m_world->folder.filePath(QStringLiteral("broken.xenoglot"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("PK no project") > 0);
    file.close();
    QSignalSpy failed(m_projects.get(), &ProjectController::failed);
    m_projects->open(name.toStdString());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Error>().message.find("broken.xenoglot") != std::string::npos);
    QVERIFY(m_bench->results().isUpToDate(QStringLiteral("pt")));
    QVERIFY(m_projects->file().empty());
}

void tst_ProjectController::offersWhatAKilledProgramLeft()
{
    speak(m_world->message);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    kill();
    start();
    QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
    QCOMPARE(m_projects->leftovers().front().kind, ProjectController::Leftover::Kind::Project);
    QSignalSpy restored(m_bench.get(), &Workbench::projectRestored);
    m_projects->bringBack();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good evening."));
    QCOMPARE(m_bench->results().languages().size(), 2);
    // The copy goes when there is another one.
    QTRY_VERIFY(!recovery().exists(QStringLiteral("killed.json")));
    QCOMPARE(recovery().entryList({QStringLiteral("*.json")}).size(), 1);
}

void tst_ProjectController::anOrderlyEndLeavesNothing()
{
    speak(m_world->message);
    QTRY_COMPARE(recovery().entryList({QStringLiteral("*.json")}).size(), 1);
    m_projects->close();
    start();
    QVERIFY(m_projects->leftovers().empty());
    QVERIFY(recovery().entryList({QStringLiteral("*.json")}).isEmpty());
}

void tst_ProjectController::anUnspokenRecordingIsOfferedAgain()
{
    record(*m_bench, m_world->microphone, 96000);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    const QString recording = m_bench->message().files().first();
    m_projects->close();
    m_projects.reset();
    m_bench.reset();
    start();
    QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
    m_projects->bringBack();
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    QCOMPARE(m_bench->message().files(), QStringList{recording});
}

void tst_ProjectController::anUnspokenEditIsOfferedAgain()
{
    m_bench->open({m_world->message});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    for (int round = 0; round < 2; ++round) {  // and again, when it was looked at and left alone
        m_projects->close();
        start();
        QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
        m_projects->bringBack();
        QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
        QCOMPARE(m_bench->message().editedText(), QStringLiteral("Good evening."));
    }
    // Saved in a file it is not offered any more.
    QSignalSpy saved(m_projects.get(), &ProjectController::saved);
    m_projects->save(m_world->folder.filePath(QStringLiteral("a.xenoglot")).toStdString());
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!m_bench->isDraft());
    m_projects->close();
    start();
    QVERIFY(m_projects->leftovers().empty());
}

void tst_ProjectController::aProjectThatWasBroughtBackIsNotSaved()
{
    m_bench->open({m_world->message});
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    QSignalSpy saved(m_projects.get(), &ProjectController::saved);
    m_projects->save(m_world->folder.filePath(QStringLiteral("a.xenoglot")).toStdString());
    QTRY_COMPARE(saved.count(), 1);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    kill();
    start();
    QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
    m_projects->bringBack();
    QTRY_COMPARE(m_bench->message().editedText(), QStringLiteral("Good evening."));
    QCOMPARE(m_projects->file().filename(), std::filesystem::path("a.xenoglot"));
    QTRY_VERIFY(m_projects->isChanged());
    QSignalSpy again(m_projects.get(), &ProjectController::saved);
    m_projects->save(m_projects->file());
    QTRY_COMPARE(again.count(), 1);
    QVERIFY(!m_projects->isChanged());
}

void tst_ProjectController::aProjectWithoutATextIsKeptInItsFile()
{
    Project project;
    project.recording = m_world->message.toStdString();
    const std::filesystem::path file = m_world->folder.filePath(QStringLiteral("a.xenoglot")).toStdString();
    QVERIFY(saveProject(project, file).ok());
    m_projects->open(file);
    QTRY_VERIFY(m_bench->message().textState() == MessageController::Text::Ready);
    m_bench->message().setEditedText(QStringLiteral("Good evening."));
    QVERIFY(m_projects->isChanged());
}

void tst_ProjectController::closedWhileRecordingItIsOfferedAgain()
{
    m_bench->startRecording();
    QTRY_VERIFY(m_world->microphone.isOpen());
    m_world->microphone.deliver(96000);
    QTRY_VERIFY(m_bench->recorder().seconds() > 1);
    m_projects->close();
    m_projects.reset();
    m_bench.reset();
    start();
    QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
    QCOMPARE(m_projects->leftovers().front().kind, ProjectController::Leftover::Kind::Recording);
    m_projects->bringBack();
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    QVERIFY(m_bench->message().loaded().clip->samples.size() >= 32000);
}

void tst_ProjectController::aCutRecordingIsRepaired()
{
    const std::filesystem::path folder = data() / "recordings";
    std::filesystem::create_directories(folder);
    {
        auto file = RecordingFile::create(folder / "cut.wav", 16000);
        QVERIFY(file.ok());
        QVERIFY((*file)->append(std::vector<float>(32000, 0.25F)).ok());
    }
    start();
    QCOMPARE(m_projects->leftovers().size(), std::size_t(1));
    QCOMPARE(m_projects->leftovers().front().kind, ProjectController::Leftover::Kind::Recording);
    m_projects->bringBack();
    QVERIFY(m_projects->leftovers().empty());
    QTRY_VERIFY(m_bench->message().state() == MessageController::State::Ready);
    QCOMPARE(m_bench->message().loaded().clip->samples.size(), std::size_t(32000));
}

void tst_ProjectController::throwsAway()
{
    speak(m_world->message);
    kill();
    start();
    m_projects->throwAway();
    QVERIFY(m_projects->leftovers().empty());
    QVERIFY(!recovery().exists(QStringLiteral("killed.json")));
    QVERIFY(QFile::exists(m_world->message));
}

QTEST_GUILESS_MAIN(tst_ProjectController)
#include "tst_ProjectController.moc"
