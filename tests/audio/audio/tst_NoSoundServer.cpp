#include "SoundServer.h"
#include "audio/AudioDevices.h"
#include "audio/Player.h"
#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "audio/Recorder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// A machine without any sound server, and then one appears.
class tst_NoSoundServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingWorksWithoutSound();
    void worksOnceAServerIsThere();

private:
    SoundServer m_server;  ///< not started at first
};

void tst_NoSoundServer::everythingWorksWithoutSound()
{
    AudioDevices devices;
    QVERIFY(devices.inputs().isEmpty());
    QVERIFY(devices.outputs().isEmpty());

    Player player(QtPlaybackDevice::factory(devices));
    player.setSource(std::make_shared<const AudioClip>(AudioClip{std::vector<float>(48000, 0.1F), 48000}));
    player.seek(0.5);
    player.play();
    QCOMPARE(player.state(), Player::State::Failed);
    QCOMPARE(player.error()->code, ErrorCode::AudioDevice);
    QVERIFY(!player.error()->message.empty() && !player.error()->hint.empty());
    QCOMPARE(player.position(), 0.5);

    const QTemporaryDir folder;
    Recorder recorder(QtCaptureDevice::factory(devices));
    recorder.listen();
    QCOMPARE(recorder.state(), Recorder::State::Failed);
    recorder.start(folder.path().toStdString() + "/a.wav");
    QCOMPARE(recorder.state(), Recorder::State::Failed);
    QCOMPARE(recorder.error()->code, ErrorCode::AudioDevice);
    QVERIFY(!recorder.error()->hint.empty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_NoSoundServer::worksOnceAServerIsThere()
{
    if (!SoundServer::isAvailable()) {
        QSKIP("pulseaudio and pulseaudio-utils are not installed");
    }
    AudioDevices devices;
    QSignalSpy appeared(&devices, &AudioDevices::outputsChanged);
    Player player(QtPlaybackDevice::factory(devices));
    player.setSource(std::make_shared<const AudioClip>(AudioClip{std::vector<float>(4800, 0.1F), 48000}));
    QVERIFY(m_server.start());
    QTRY_VERIFY(!devices.outputs().isEmpty());
    QCOMPARE(appeared.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT((player.play(), player.state() == Player::State::Playing), 20000);
    QSignalSpy finished(&player, &Player::finished);
    QTRY_COMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(tst_NoSoundServer)
#include "tst_NoSoundServer.moc"
