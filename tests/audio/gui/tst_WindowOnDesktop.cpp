#include "SoundServer.h"
#include "SteppedTone.h"
#include "audio/AudioReader.h"
#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "gui/Theme.h"
#include "gui/WindowFixture.h"

#include <QApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QToolButton>
#include <QtTest>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <string>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

/// An X server without a screen, for as long as the process lives.
class VirtualDisplay
{
public:
    VirtualDisplay()
    {
        int ends[2];
        if (::pipe(ends) != 0) {
            return;
        }
        m_server = ::fork();
        if (m_server == 0) {
            ::close(ends[0]);
            const std::string end = std::to_string(ends[1]);
            ::execlp("Xvfb", "Xvfb", "-displayfd", end.c_str(), "-screen", "0", "1280x1024x24", "-nolisten", "tcp",
                     static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        std::string number;
        for (char digit = 0; ::read(ends[0], &digit, 1) == 1 && digit != '\n';) {
            number += digit;
        }
        ::close(ends[0]);
        m_name = number.empty() ? std::string() : ":" + number;
    }

    ~VirtualDisplay()
    {
        if (m_server > 0) {
            ::kill(m_server, SIGTERM);
            ::waitpid(m_server, nullptr, 0);
        }
    }
    VirtualDisplay(const VirtualDisplay&) = delete;
    VirtualDisplay& operator=(const VirtualDisplay&) = delete;

    const std::string& name() const { return m_name; }  ///< for DISPLAY; empty: it could not be started

private:
    pid_t m_server = -1;
    std::string m_name;
};

}  // namespace

/// The window as it stands on a desktop: on an X server, with the real devices on a sound server. Only the engines are fakes.
class tst_WindowOnDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithoutASoundServer();
    void recordsAndPlaysTheWholeTone();
    void theServerDiesWhilePlaying();
    void theServerDiesWhileRecording();

private:
    void makeWindow();
    void click(const char* button) { QTest::mouseClick(m_shown->find<QToolButton>(button), Qt::LeftButton); }
    bool isReady() { return m_shown->workbench.message().textState() == MessageController::Text::Ready; }

    SoundServer m_server;
    bool m_started = false;
    std::unique_ptr<AudioDevices> m_devices;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<TestWindow> m_shown;
};

void tst_WindowOnDesktop::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
    QVERIFY2(SoundServer::isAvailable(), "pulseaudio and pulseaudio-utils are not installed");
    applyTheme(*qApp, Appearance::Light);
}

void tst_WindowOnDesktop::makeWindow()
{
    m_devices = std::make_unique<AudioDevices>();
    m_world = std::make_unique<FakeWorld>();
    m_dialogs = std::make_unique<ScriptedDialogs>();
    Environment environment{*m_devices,
                            m_world->environment().openEngines,
                            QtCaptureDevice::factory(*m_devices),
                            QtPlaybackDevice::factory(*m_devices),
                            m_world->folder.filePath(QStringLiteral("data")).toStdString(),
                            m_world->folder.filePath(QStringLiteral("settings.ini")).toStdString()};
    m_shown = std::make_unique<TestWindow>(environment, *m_dialogs);
    m_shown->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_shown->window));
}

void tst_WindowOnDesktop::init()
{
    if (QByteArray(QTest::currentTestFunction()) != "startsWithoutASoundServer" && !m_started) {
        m_started = true;
        QVERIFY(m_server.start());
    }
    makeWindow();
}

void tst_WindowOnDesktop::cleanup()
{
    m_shown.reset();
    m_devices.reset();
    m_dialogs.reset();
    m_world.reset();
}

void tst_WindowOnDesktop::startsWithoutASoundServer()
{
    QVERIFY(m_devices->inputs().isEmpty() && m_devices->outputs().isEmpty());
    click("recordButton");
    QTRY_VERIFY(m_shown->find<QLabel>("microphoneLabel")->isVisible());
    m_shown->window.openFiles({m_world->message});
    QTRY_VERIFY(isReady());
    m_shown->workbench.languages().setChosen({QStringLiteral("pt")});
    m_shown->workbench.doPrimaryAction();
    QTRY_VERIFY(m_shown->workbench.results().isUpToDate(QStringLiteral("pt")));
    // What is on the screen is the window, as soon as it was painted.
    double share = 0;
    const auto isOnScreen = [this, &share] {
        const QImage screen = m_shown->window.screen()->grabWindow(0).toImage();
        const QImage window = m_shown->window.grab().toImage();
        const QPoint place = m_shown->window.mapToGlobal(QPoint(0, 0));
        int same = 0;
        int seen = 0;
        for (int y = 10; y < std::min(window.height(), screen.height() - place.y()) - 10; y += 7) {
            for (int x = 10; x < std::min(window.width(), screen.width() - place.x()) - 10; x += 7) {
                same += screen.pixel(place.x() + x, place.y() + y) == window.pixel(x, y) ? 1 : 0;
                ++seen;
            }
        }
        share = seen > 1000 ? static_cast<double>(same) / seen : 0;
        return share > 0.9;
    };
    QTRY_VERIFY2(isOnScreen(), qPrintable(QString::number(share)));
}

void tst_WindowOnDesktop::recordsAndPlaysTheWholeTone()
{
    const std::vector<float> tone = steppedTone(20);
    Recorder& recorder = m_shown->workbench.recorder();
    click("recordButton");
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), Recorder::State::Recording, 20000);
    {
        testing::Speaker speaker(tone);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.isFinished() && recorder.seconds() > 3, 20000);
    }
    click("stopButton");
    QTRY_VERIFY(isReady());
    const auto recorded = readAudio(m_shown->workbench.message().files().first().toStdString());
    QVERIFY(recorded.ok());
    COMPARE_SOUND(withoutSilence(recorded->clip.samples), tone);

    Listener listener;
    QVERIFY(listener.waitUntilItHears());
    m_shown->trigger("playMessageAction");
    QTRY_VERIFY(m_shown->workbench.playback().isPlaying(QStringLiteral("message")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_shown->workbench.playback().isPlaying(QStringLiteral("message")), 20000);
    // With twice as much to do as the machine can, the sound server loses some 10 ms: the size tells that from a lost head or
    // tail.
    QTRY_VERIFY2(listener.sound().size() >= tone.size(), qPrintable(QString::number(listener.sound().size())));
    COMPARE_SOUND(listener.sound(), tone);
}

void tst_WindowOnDesktop::theServerDiesWhileRecording()
{
    const std::vector<float> tone = steppedTone(30);
    Recorder& recorder = m_shown->workbench.recorder();
    click("recordButton");
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), Recorder::State::Recording, 20000);
    testing::Speaker speaker(tone);
    const double before = recorder.seconds();
    QTRY_VERIFY_WITH_TIMEOUT(recorder.seconds() > before + 2, 20000);
    m_server.kill();
    // What was recorded until then is the message.
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), 20000);
    QVERIFY(m_shown->window.isVisible());
    const auto recorded = readAudio(m_shown->workbench.message().files().first().toStdString());
    QVERIFY(recorded.ok());
    const std::vector<float> sound = withoutSilence(recorded->clip.samples);
    QVERIFY2(sound.size() > 48000, qPrintable(QString::number(sound.size())));
    COMPARE_SOUND(sound, std::vector<float>(tone.begin(), tone.begin() + static_cast<std::ptrdiff_t>(sound.size())));
}

void tst_WindowOnDesktop::theServerDiesWhilePlaying()
{
    m_shown->window.openFiles({m_world->message});
    QTRY_VERIFY(isReady());
    PlaybackController& playback = m_shown->workbench.playback();
    QSignalSpy failed(&playback, &PlaybackController::failed);
    m_shown->trigger("playMessageAction");
    QTRY_VERIFY(playback.position(QStringLiteral("message")) > 0.5);
    m_server.kill();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
    QVERIFY(m_shown->window.isVisible());
    QVERIFY(!playback.isPlaying(QStringLiteral("message")));
    QVERIFY(isReady());
    // It goes on as soon as there is a server.
    QVERIFY(m_server.start());
    QTRY_VERIFY_WITH_TIMEOUT(!m_devices->outputs().isEmpty(), 20000);
    Listener listener;
    QVERIFY(listener.waitUntilItHears());
    // Qt looks for a server every 3 s.
    const auto playing = [&] {
        if (!playback.isPlaying(QStringLiteral("message"))) {
            m_shown->trigger("playMessageAction");
        }
        return playback.isPlaying(QStringLiteral("message"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(playing(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!listener.sound().empty(), 20000);
}

int main(int argc, char* argv[])
{
    const VirtualDisplay display;
    if (display.name().empty()) {
        qFatal("Xvfb could not be started: install the package xvfb");
    }
    qputenv("DISPLAY", QByteArray::fromStdString(display.name()));
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    tst_WindowOnDesktop test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_WindowOnDesktop.moc"
