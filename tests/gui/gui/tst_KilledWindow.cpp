#include "audio/AudioReader.h"
#include "audio/RecordingFile.h"
#include "gui/WindowFixture.h"
#include "run/ProjectFile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTextStream>
#include <QTimer>
#include <QtTest>

#include <csignal>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

constexpr int rate = 48000;

Environment environmentIn(const QString& folder, FakeWorld& world)
{
    Environment environment = world.environment();
    environment.dataFolder = (folder + QStringLiteral("/data")).toStdString();
    environment.settingsFile = (folder + QStringLiteral("/settings.ini")).toStdString();
    return environment;
}

void tell(const QString& line)
{
    QTextStream(stdout) << line << '\n' << Qt::flush;
}

/// What the program does until it is killed: it records, speaks, or saves.
int beVictim(const QString& mode, const QString& folder)
{
    FakeWorld world;
    for (const char* language : {"pt", "es", "ca", "fr"}) {
        world.engines->onSpeak[language] = [](const StopToken&) -> Result<void> {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            return {};
        };
    }
    Workbench bench(environmentIn(folder, world));
    ProjectController projects(bench, (folder + QStringLiteral("/data")).toStdString());
    QTimer microphone;
    if (mode == QLatin1String("record")) {
        bench.startRecording();
        QObject::connect(&microphone, &QTimer::timeout, [&] {
            if (world.microphone.isOpen()) {
                world.microphone.deliver(rate / 50);
                tell(QStringLiteral("samples %1").arg(world.microphone.delivered));
            }
        });
        microphone.start(20);
        return QCoreApplication::exec();
    }
    QObject::connect(&bench.results(), &ResultsController::rowChanged,
                     [&, takes = std::size_t{0}](const QString& language) mutable {
                         std::size_t now = 0;
                         for (const QString& row : bench.results().languages()) {
                             now += bench.results().row(row)->takes.size();
                         }
                         if (std::exchange(takes, now) < now) {
                             tell(QStringLiteral("take %1").arg(language));
                         }
                     });
    bench.languages().setChosen({QStringLiteral("pt"), QStringLiteral("es"), QStringLiteral("ca"), QStringLiteral("fr")});
    bench.open({folder + QStringLiteral("/message.wav")});
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, [&] {
        if (bench.message().textState() != MessageController::Text::Ready || bench.isRunning()) {
            return;
        }
        if (bench.primaryAction().enabled) {
            bench.doPrimaryAction();
        } else if (mode == QLatin1String("save")) {
            projects.save((folder + QStringLiteral("/work.xenoglot")).toStdString());
            tell(QStringLiteral("saving"));
        } else {
            bench.anotherTake(QStringLiteral("pt"));
        }
    });
    poll.start(mode == QLatin1String("save") ? 40 : 5);
    return QCoreApplication::exec();
}

}  // namespace

/// The program is killed in the middle of its work (SIGKILL), and started again: it offers everything back.
/// XENOGLOT_KILLS=20 for the long way.
class tst_KilledWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whileRecording();
    void whileRunning();
    void whileSaving();

private:
    static int kills()
    {
        return qEnvironmentVariableIsSet("XENOGLOT_KILLS") ? qEnvironmentVariableIntValue("XENOGLOT_KILLS") : 2;
    }
    /// Lets a victim work until it said `sign`, then `more` milliseconds, and kills it. What it had said `before` milliseconds
    /// earlier.
    QStringList killed(const char* mode, const char* sign, int more, int before);
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_random{7};
};

void tst_KilledWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const AudioClip tone{std::vector<float>(32000, 0.25F), 16000};
    QVERIFY(writeAudio(path("message.wav").toStdString(), tone, AudioFileFormat::Wav).ok());
}

QStringList tst_KilledWindow::killed(const char* mode, const char* sign, int more, int before)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), QLatin1String(mode), m_folder->path()});
    QList<std::pair<qint64, QString>> said;
    QElapsedTimer clock;
    clock.start();
    qint64 signAt = -1;
    while (clock.elapsed() < 60000 && (signAt < 0 || clock.elapsed() < signAt + more)) {
        victim.waitForReadyRead(10);
        while (victim.canReadLine()) {
            const QString line = QString::fromUtf8(victim.readLine()).trimmed();
            said.append({clock.elapsed(), line});
            if (signAt < 0 && line.startsWith(QLatin1String(sign))) {
                signAt = clock.elapsed();
            }
        }
    }
    const qint64 killedAt = clock.elapsed();
    ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
    victim.waitForFinished();
    QStringList lines;
    for (const auto& [time, line] : said) {
        if (time + before <= killedAt) {
            lines << line;
        }
    }
    return lines;
}

void tst_KilledWindow::whileRecording()
{
    for (int i = 0; i < kills(); ++i) {
        init();
        const QStringList said = killed("record", "samples", 300 + static_cast<int>(m_random.bounded(2500)), 1000);
        const std::size_t recorded = said.isEmpty() ? 0 : said.last().section(QLatin1Char(' '), 1).toULongLong();
        FakeWorld world;
        Workbench bench(environmentIn(m_folder->path(), world));
        ProjectController projects(bench, path("data").toStdString());
        QVERIFY(!projects.leftovers().empty());
        QCOMPARE(projects.leftovers().front().kind, ProjectController::Leftover::Kind::Recording);
        projects.bringBack();
        QTRY_VERIFY(bench.message().state() == MessageController::State::Ready);
        const std::vector<float>& samples = bench.message().loaded().clip->samples;
        QVERIFY2(samples.size() >= recorded, qPrintable(QStringLiteral("%1 of %2").arg(samples.size()).arg(recorded)));
        for (std::size_t k = 0; k < samples.size(); ++k) {
            if (samples[k] != numbered(k)) {
                QFAIL(qPrintable(QStringLiteral("sample %1 is wrong").arg(k)));
            }
        }
    }
}

void tst_KilledWindow::whileRunning()
{
    for (int i = 0; i < kills(); ++i) {
        init();
        const QStringList said = killed("run", "take", 400 + static_cast<int>(m_random.bounded(1500)), 300);
        const auto takes = said.filter(QStringLiteral("take")).size();
        FakeWorld world;
        Workbench bench(environmentIn(m_folder->path(), world));
        ProjectController projects(bench, path("data").toStdString());
        QCOMPARE(projects.leftovers().size(), std::size_t(1));
        QSignalSpy restored(&bench, &Workbench::projectRestored);
        projects.bringBack();
        QTRY_COMPARE(restored.count(), 1);
        qsizetype found = 0;
        for (const QString& language : bench.results().languages()) {
            for (const ShownTake& take : bench.results().row(language)->takes) {
                const auto audio = readAudio(take.file.toStdString());
                QVERIFY2(audio.ok(), qPrintable(take.file));
                ++found;
            }
        }
        QVERIFY2(found >= takes, qPrintable(QStringLiteral("%1 of %2 takes").arg(found).arg(takes)));
        QCOMPARE(bench.results().languages().size(), 4);  // also those that it was killed at
        QCOMPARE(bench.languages().chosen().size(), 4);
        QCOMPARE(bench.message().editedText(), QStringLiteral("Good morning."));
    }
}

void tst_KilledWindow::whileSaving()
{
    for (int i = 0; i < kills(); ++i) {
        init();
        killed("save", "saving", static_cast<int>(m_random.bounded(600)), 0);
        FakeWorld world;
        Workbench bench(environmentIn(m_folder->path(), world));
        ProjectController projects(bench, path("data").toStdString());
        QCOMPARE(projects.leftovers().size(), std::size_t(1));
        // The file is whole or not there.
        if (QFile::exists(path("work.xenoglot"))) {
            const auto project = openProject(path("work.xenoglot").toStdString(), path("unpacked").toStdString());
            QVERIFY2(project.ok(), project.ok() ? "" : project.error().message.c_str());
            QCOMPARE(project->languages.size(), std::size_t(4));
        }
        QSignalSpy restored(&bench, &Workbench::projectRestored);
        projects.bringBack();
        QTRY_COMPARE(restored.count(), 1);
        QCOMPARE(bench.results().languages().size(), 4);
    }
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--victim")) {
        return beVictim(arguments.value(2), arguments.value(3));
    }
    tst_KilledWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_KilledWindow.moc"
