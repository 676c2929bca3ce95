#include "SoundServer.h"
#include "SteppedTone.h"
#include "audio/AudioDevices.h"
#include "audio/AudioReader.h"
#include "audio/Player.h"
#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "audio/Recorder.h"
#include "audio/RecordingAdvice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

std::shared_ptr<const AudioClip> clipOf(const std::vector<float>& samples)
{
    return std::make_shared<const AudioClip>(AudioClip{samples, 48000});
}

}  // namespace

/// The real devices on a real sound server without hardware: what the fakes of the unit tests cannot tell.
class tst_SoundServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsDevicesAndFollowsTheDefault();
    void everyPlayIsHeardWhole();
    void pausesAndResumesWithoutALoss();
    void goesOnAtAnotherOutput();
    void recordsTheWholeTone();
    void pausesAndTrimsKeepEverySample();
    void aBusyThreadLosesNothing();
    void aDeviceThatIsNotThereIsAnError();
    void theServerDiesWhilePlaying();
    void theServerDiesWhileRecording();

private:
    std::filesystem::path file() const { return m_folder->path().toStdString() + "/a.wav"; }

    SoundServer m_server;
    std::unique_ptr<AudioDevices> m_devices;
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

void tst_SoundServer::initTestCase()
{
    if (!SoundServer::isAvailable()) {
        QSKIP("pulseaudio and pulseaudio-utils are not installed");
    }
    QVERIFY(m_server.start());
    m_devices = std::make_unique<AudioDevices>();
}

void tst_SoundServer::listsDevicesAndFollowsTheDefault()
{
    const AudioDeviceInfo microphone{"microphone", QStringLiteral("Microphone"), true};
    QCOMPARE(m_devices->outputs().size(), 3);
    QCOMPARE(m_devices->outputs().front(), (AudioDeviceInfo{"speaker", QStringLiteral("Speaker"), true}));
    QCOMPARE(m_devices->inputs(), QList<AudioDeviceInfo>{microphone});  // no monitors
    QCOMPARE(m_devices->findOutput("second"), QByteArray("second"));
    QCOMPARE(m_devices->findOutput("none"), QByteArray());

    QSignalSpy outputChanged(m_devices.get(), &AudioDevices::defaultOutputChanged);
    QVERIFY(SoundServer::control({QStringLiteral("set-default-sink"), QStringLiteral("second")}));
    QTRY_COMPARE(outputChanged.size(), 1);
    QCOMPARE(m_devices->findOutput({}), QByteArray("second"));
    QVERIFY(SoundServer::control({QStringLiteral("set-default-sink"), QStringLiteral("speaker")}));
    QTRY_COMPARE(m_devices->findOutput({}), QByteArray("speaker"));

    QSignalSpy inputChanged(m_devices.get(), &AudioDevices::defaultInputChanged);
    QVERIFY(SoundServer::control({QStringLiteral("load-module"), QStringLiteral("module-virtual-source"),
                                  QStringLiteral("source_name=headset"), QStringLiteral("master=second.monitor")}));
    QTRY_COMPARE(m_devices->inputs().size(), 2);
    QVERIFY(SoundServer::control({QStringLiteral("set-default-source"), QStringLiteral("headset")}));
    QTRY_COMPARE(m_devices->findInput({}), QByteArray("headset"));
    QVERIFY(SoundServer::control({QStringLiteral("unload-module"), QStringLiteral("module-virtual-source")}));
    QTRY_COMPARE(m_devices->inputs(), QList<AudioDeviceInfo>{microphone});
    QVERIFY(inputChanged.size() >= 2);
}

void tst_SoundServer::everyPlayIsHeardWhole()
{
    const std::vector<float> tone = steppedTone(5);
    Listener listener;
    QVERIFY(listener.waitUntilItHears());
    Player player(QtPlaybackDevice::factory(*m_devices));
    player.setSource(clipOf(tone));
    for (int turn = 0; turn < 20; ++turn) {
        listener.forget();
        QSignalSpy finished(&player, &Player::finished);
        player.play();
        QCOMPARE(player.state(), Player::State::Playing);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QTRY_VERIFY(listener.sound().size() >= tone.size());
        COMPARE_SOUND(listener.sound(), tone);
        if (turn % 2 == 0) {
            player.stop();  // the next one opens the device anew
        }
    }
}

void tst_SoundServer::pausesAndResumesWithoutALoss()
{
    const std::vector<float> tone = steppedTone(20);
    Listener listener;
    QVERIFY(listener.waitUntilItHears());
    Player player(QtPlaybackDevice::factory(*m_devices));
    QSignalSpy finished(&player, &Player::finished);
    player.setSource(clipOf(tone));
    for (const double until : {0.2, 0.7, 0.75, 1.4}) {
        player.play();
        QTRY_VERIFY(player.position() >= until);
        player.pause();
        const qint64 place = player.positionSamples();
        QTRY_VERIFY(player.positionSamples() > place);  // what the device had already got
    }
    player.play();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(listener.sound().size() >= tone.size());
    COMPARE_SOUND(listener.sound(), tone);
}

void tst_SoundServer::goesOnAtAnotherOutput()
{
    const std::vector<float> tone = steppedTone(15);
    Listener first;
    Listener second("second");
    QVERIFY(first.waitUntilItHears());
    QVERIFY(second.waitUntilItHears());
    Player player(QtPlaybackDevice::factory(*m_devices));
    QSignalSpy finished(&player, &Player::finished);
    player.setSource(clipOf(tone));
    player.play();
    QTRY_VERIFY(player.position() >= 0.5);
    player.setDevice("second");
    QCOMPARE(player.state(), Player::State::Playing);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(first.sound().size() + second.sound().size() >= tone.size() - stepSamples);
    // Together they heard all but what the first one's buffers held when it was closed: less than 0.1 s.
    const std::vector<float> head = first.sound();
    const std::vector<float> tail = second.sound();
    COMPARE_SOUND(head, std::vector<float>(tone.begin(), tone.begin() + static_cast<std::ptrdiff_t>(head.size())));
    COMPARE_SOUND(tail, std::vector<float>(tone.end() - static_cast<std::ptrdiff_t>(tail.size()), tone.end()));
}

void tst_SoundServer::recordsTheWholeTone()
{
    const std::vector<float> tone = steppedTone(20);
    Recorder recorder(QtCaptureDevice::factory(*m_devices));
    recorder.start(file());
    QCOMPARE(recorder.state(), Recorder::State::Starting);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), Recorder::State::Recording, 20000);
    Speaker speaker(tone);
    QTRY_VERIFY_WITH_TIMEOUT(speaker.isFinished() && recorder.seconds() > 3, 20000);
    recorder.stop();
    QTRY_COMPARE(recorder.state(), Recorder::State::Stopped);
    const auto recorded = readAudio(recorder.file());
    QVERIFY(recorded.ok());
    QCOMPARE(recorded->fileRate, 48000);
    COMPARE_SOUND(withoutSilence(recorded->clip.samples), tone);
    QCOMPARE(adviceFor(recorder.levels()), std::vector<RecordingAdvice>{});
}

void tst_SoundServer::pausesAndTrimsKeepEverySample()
{
    const std::vector<float> tone = steppedTone(40);
    Recorder recorder(QtCaptureDevice::factory(*m_devices));
    recorder.listen();
    QSignalSpy levels(&recorder, &Recorder::levelChanged);
    QTRY_VERIFY_WITH_TIMEOUT(levels.size() >= 10, 20000);
    recorder.start(file());
    QCOMPARE(recorder.state(), Recorder::State::Recording);  // it was open
    Speaker speaker(tone);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.seconds() >= 1.5, 20000);
    // A short pause leaves no gap.
    recorder.pause();
    recorder.resume();
    const double before = recorder.seconds();
    QTRY_VERIFY(recorder.seconds() >= before + 0.5);
    recorder.pause();
    levels.clear();
    QTRY_VERIFY(levels.size() >= 20);  // 1 s
    recorder.resume();
    QTRY_VERIFY_WITH_TIMEOUT(speaker.isFinished(), 20000);
    recorder.stop();
    QTRY_COMPARE(recorder.state(), Recorder::State::Stopped);
    const auto recorded = readAudio(recorder.file());
    QVERIFY(recorded.ok());
    // Two pieces of the tone, each without a loss: a head and a tail, with the long pause missing between them.
    const std::vector<float> found = withoutSilence(recorded->clip.samples);
    const auto head = std::mismatch(found.begin(), found.end(), tone.begin(), tone.end()).first - found.begin();
    QVERIFY(head > static_cast<std::ptrdiff_t>(stepSamples));
    const std::vector<float> rest(found.begin() + head, found.end());
    QVERIFY(rest.size() > stepSamples);
    COMPARE_SOUND(rest, std::vector<float>(tone.end() - static_cast<std::ptrdiff_t>(rest.size()), tone.end()));
    const double missing = static_cast<double>(tone.size() - found.size()) / 48000;
    QVERIFY2(missing > 0.3 && missing < 1.0, qPrintable(QString::number(missing)));  // 1 s without the pre-roll and the post-roll
    QVERIFY(std::filesystem::remove(recorder.file()));
}

void tst_SoundServer::aBusyThreadLosesNothing()
{
    const std::vector<float> tone = steppedTone(20);
    Recorder recorder(QtCaptureDevice::factory(*m_devices));
    recorder.start(file());
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), Recorder::State::Recording, 20000);
    Speaker speaker(tone);
    for (int turn = 0; turn < 4; ++turn) {
        const double before = recorder.seconds();
        std::this_thread::sleep_for(std::chrono::milliseconds(400));  // what is tested: nobody takes samples meanwhile
        QTRY_VERIFY(recorder.seconds() > before);
    }
    QTRY_VERIFY_WITH_TIMEOUT(speaker.isFinished(), 20000);
    recorder.stop();
    QTRY_COMPARE(recorder.state(), Recorder::State::Stopped);
    COMPARE_SOUND(withoutSilence(readAudio(recorder.file())->clip.samples), tone);
}

void tst_SoundServer::aDeviceThatIsNotThereIsAnError()
{
    Player player(QtPlaybackDevice::factory(*m_devices));
    player.setDevice("no such output");
    player.setSource(clipOf(steppedTone(1)));
    player.play();
    QCOMPARE(player.state(), Player::State::Failed);
    QCOMPARE(player.error()->code, ErrorCode::AudioDevice);
    player.setDevice("second");
    player.play();
    QCOMPARE(player.state(), Player::State::Playing);
    Recorder recorder(QtCaptureDevice::factory(*m_devices));
    recorder.setDevice("no such microphone");
    recorder.listen();
    QCOMPARE(recorder.state(), Recorder::State::Failed);
    QVERIFY(!recorder.error()->hint.empty());
}

void tst_SoundServer::theServerDiesWhilePlaying()
{
    const std::vector<float> tone = steppedTone(20);
    Player player(QtPlaybackDevice::factory(*m_devices));
    QSignalSpy failed(&player, &Player::failed);
    player.setSource(clipOf(tone));
    player.play();
    QTRY_VERIFY(player.position() >= 0.5);
    m_server.kill();
    QTRY_COMPARE(player.state(), Player::State::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(player.error()->code, ErrorCode::AudioDevice);
    QVERIFY(player.position() >= 0.5);
    QTRY_VERIFY(m_devices->outputs().isEmpty() && m_devices->inputs().isEmpty());
    player.play();  // still no server
    QCOMPARE(player.state(), Player::State::Failed);
    player.seek(0);

    QVERIFY(m_server.start());
    Listener listener;
    QVERIFY(listener.waitUntilItHears());
    QSignalSpy finished(&player, &Player::finished);
    // Qt looks for a server every 3 s.
    QTRY_VERIFY_WITH_TIMEOUT((player.play(), player.state() == Player::State::Playing), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QTRY_VERIFY(listener.sound().size() >= tone.size());
    COMPARE_SOUND(listener.sound(), tone);
}

void tst_SoundServer::theServerDiesWhileRecording()
{
    const std::vector<float> tone = steppedTone(30);
    Recorder recorder(QtCaptureDevice::factory(*m_devices));
    recorder.start(file());
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), Recorder::State::Recording, 20000);
    {
        Speaker speaker(tone);
        const double before = recorder.seconds();
        QTRY_VERIFY(recorder.seconds() >= before + 2);
        m_server.kill();
    }
    QTRY_COMPARE(recorder.state(), Recorder::State::Failed);
    QCOMPARE(recorder.error()->code, ErrorCode::AudioDevice);
    const auto kept = readAudio(recorder.file());
    QVERIFY(kept.ok());
    QCOMPARE(kept->clip.seconds(), recorder.seconds());
    const std::vector<float> found = withoutSilence(kept->clip.samples);
    QVERIFY(found.size() > 48000);
    COMPARE_SOUND(found, std::vector<float>(tone.begin(), tone.begin() + static_cast<std::ptrdiff_t>(found.size())));

    QVERIFY(m_server.start());
    QTRY_VERIFY_WITH_TIMEOUT((recorder.listen(), recorder.state() == Recorder::State::Listening), 20000);
    QSignalSpy levels(&recorder, &Recorder::levelChanged);
    QTRY_VERIFY_WITH_TIMEOUT(levels.size() > 0, 20000);
    recorder.close();
}

QTEST_GUILESS_MAIN(tst_SoundServer)
#include "tst_SoundServer.moc"
