#include "FakeDevices.h"
#include "WaveBytes.h"
#include "audio/Player.h"

#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace xenoglot;
using namespace xenoglot::testing;

using State = Player::State;

namespace {

using Clip = std::shared_ptr<const AudioClip>;

constexpr std::size_t drain = 19200;  // 0.4 s

Clip ramp(std::size_t samples)
{
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRate = Player::rate;
    for (std::size_t index = 0; index < samples; ++index) {
        clip->samples.push_back(numbered(index));
    }
    return clip;
}

Clip constant(std::size_t samples, float value)
{
    return std::make_shared<const AudioClip>(AudioClip{std::vector<float>(samples, value), Player::rate});
}

std::vector<float> numbers(std::size_t from, std::size_t to)
{
    std::vector<float> samples;
    for (; from < to; ++from) {
        samples.push_back(numbered(from));
    }
    return samples;
}

std::vector<float> part(const std::vector<float>& samples, std::size_t begin, std::size_t end)
{
    return {samples.begin() + static_cast<std::ptrdiff_t>(begin), samples.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Without the silence, which numbered() makes only once in 65536 samples.
std::vector<float> withoutSilence(const std::vector<float>& samples)
{
    std::vector<float> sound;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(sound), [](float sample) { return sample != 0; });
    return sound;
}

}  // namespace

class tst_Player : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isEmptyAtFirst();
    void everythingIsHeardBeforeItFinishes();
    void playsAgainFromTheStart();
    void pauseAndResumeKeepEverySample_data();
    void pauseAndResumeKeepEverySample();
    void closesTheDeviceWhenItIsIdle();
    void stopIsSilentAtOnce();
    void positionIsWhatIsHeard();
    void seekShowsAtOnce();
    void seeksWhilePaused();
    void loopsAndLeavesTheLoop();
    void switchesSources();
    void resamplesInTheBackground();
    void playsWhenLoaded();
    void aNewSourceReplacesOneThatIsLoading();
    void refusesNonsense();
    void aMissingDeviceIsAnError();
    void aDeviceThatDiesKeepsThePlace();
    void changesTheDeviceWhilePlaying();
    void changesTheDeviceWhileStopped();
    void slotsMayDoAnything();
    void isSafeToDestroyAtAnyTime();

private:
    std::unique_ptr<FakeSpeaker> m_speaker;
    std::unique_ptr<Player> m_player;
};

void tst_Player::init()
{
    m_player.reset();
    m_speaker = std::make_unique<FakeSpeaker>();
    m_player = std::make_unique<Player>(m_speaker->factory());
}

void tst_Player::isEmptyAtFirst()
{
    QCOMPARE(m_player->state(), State::Empty);
    m_player->play();
    m_player->pause();
    m_player->stop();
    m_player->seek(1);
    m_player->switchTo(1);
    m_player->setLoop(0, 1);
    QCOMPARE(m_player->state(), State::Empty);
    QCOMPARE(m_player->position(), 0.0);
    QCOMPARE(m_speaker->opened, 0);
}

void tst_Player::everythingIsHeardBeforeItFinishes()
{
    QSignalSpy finished(m_player.get(), &Player::finished);
    QSignalSpy states(m_player.get(), &Player::stateChanged);
    m_player->setSource(ramp(30000));
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->duration(), 0.625);
    m_player->play();
    QCOMPARE(m_player->state(), State::Playing);
    m_speaker->play(30000 + drain - 480);
    QCOMPARE(finished.size(), 0);
    QVERIFY(part(m_speaker->heard, 0, 30000) == numbers(0, 30000));
    m_speaker->play(480);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(states.size(), 3);
    QCOMPARE(m_player->positionSamples(), 30000);
    QVERIFY(part(m_speaker->heard, 30000, 30000 + drain) == std::vector<float>(drain));
}

void tst_Player::playsAgainFromTheStart()
{
    m_player->setSource(ramp(10000));
    for (int turn = 1; turn <= 3; ++turn) {
        m_player->play();
        m_speaker->play(4800 + 10000 + drain);
        QCOMPARE(m_player->state(), State::Stopped);
        QCOMPARE(withoutSilence(m_speaker->heard).size(), static_cast<std::size_t>(turn) * 10000);
    }
    QCOMPARE(m_speaker->opened, 1);
}

void tst_Player::pauseAndResumeKeepEverySample_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 30; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

void tst_Player::pauseAndResumeKeepEverySample()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    m_speaker->ahead = 1 + random() % 9000;
    QSignalSpy finished(m_player.get(), &Player::finished);
    m_player->setSource(ramp(32000));
    while (finished.isEmpty()) {
        m_player->play();
        m_speaker->play(random() % 6000, 1 + random() % 1000);
        m_player->pause();
        // Sometimes long enough for the device to be closed.
        m_speaker->play(random() % (random() % 2 == 0 ? 4000 : 120000), 1 + random() % 1000);
        QVERIFY(m_speaker->heard.size() < 10000000);
    }
    QVERIFY(withoutSilence(m_speaker->heard) == numbers(0, 32000));
}

void tst_Player::closesTheDeviceWhenItIsIdle()
{
    m_player->setSource(ramp(10000));
    m_player->play();
    m_speaker->play(1000);
    m_player->pause();
    m_speaker->play(90000);
    QVERIFY(m_speaker->isOpen());
    m_speaker->play(20000);
    QVERIFY(!m_speaker->isOpen());
    QCOMPARE(m_player->state(), State::Paused);
    QCOMPARE(m_player->positionSamples(), 1000 + 4800);
    m_player->play();
    QCOMPARE(m_speaker->opened, 2);
}

void tst_Player::stopIsSilentAtOnce()
{
    m_player->setSource(ramp(30000));
    m_player->play();
    m_speaker->play(1000, 500);
    m_player->stop();
    QVERIFY(!m_speaker->isOpen());
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->positionSamples(), 0);
    QCOMPARE(m_speaker->heard.size(), 1000U);
    m_player->play();
    m_speaker->play(1000, 500);
    QVERIFY(part(m_speaker->heard, 1000, 2000) == numbers(0, 1000));
}

void tst_Player::positionIsWhatIsHeard()
{
    m_player->setSource(ramp(48000));
    QSignalSpy moved(m_player.get(), &Player::positionChanged);
    m_player->play();
    for (int step = 1; step <= 10; ++step) {
        m_speaker->play(480);
        QCOMPARE(m_player->positionSamples(), step * 480);
        QCOMPARE(m_player->position(), step * 0.01);
    }
    QCOMPARE(moved.size(), 10);
    m_player->pause();
    m_speaker->play(480);
    QCOMPARE(m_player->positionSamples(), 11 * 480);  // what the device already had
    m_speaker->play(48000);
    QCOMPARE(m_player->positionSamples(), 4800 + 10 * 480);
}

void tst_Player::seekShowsAtOnce()
{
    m_player->setSource(ramp(48000));
    m_player->play();
    m_speaker->play(960);
    m_player->seek(0.5);
    QCOMPARE(m_player->position(), 0.5);
    m_speaker->play(4320);  // the device still plays the old place
    QCOMPARE(m_player->position(), 0.5);
    m_speaker->play(480 + 480);
    QCOMPARE(m_player->position(), 0.51);
    QCOMPARE(m_speaker->heard.back(), numbered(24000 + 479));
    m_player->seek(99);
    QCOMPARE(m_player->position(), 1.0);
    m_player->seek(-1);
    QCOMPARE(m_player->position(), 0.0);
    QCOMPARE(m_player->state(), State::Playing);
}

void tst_Player::seeksWhilePaused()
{
    m_player->setSource(ramp(48000));
    m_player->seek(0.25);
    QCOMPARE(m_player->position(), 0.25);
    m_player->play();
    m_speaker->play(1000, 1000);
    QVERIFY(m_speaker->heard == numbers(12000, 13000));
    m_player->pause();
    m_player->seek(0.75);
    QCOMPARE(m_player->position(), 0.75);
    QCOMPARE(m_player->state(), State::Paused);
    m_player->play();
    m_speaker->play(1000, 1000);
    QVERIFY(part(m_speaker->heard, 1000, 2000) == numbers(36000, 37000));
}

void tst_Player::loopsAndLeavesTheLoop()
{
    QSignalSpy finished(m_player.get(), &Player::finished);
    m_player->setSource(ramp(48000));
    m_player->setLoop(0.5, 0.25);
    QCOMPARE(m_player->position(), 0.25);
    m_player->play();
    m_speaker->play(12000 * 10);
    QCOMPARE(m_player->positionSamples(), 12000);
    QVERIFY(finished.isEmpty());
    m_speaker->play(480);
    QCOMPARE(m_player->positionSamples(), 12480);
    m_player->clearLoop();
    m_speaker->play(48000 + drain);
    QCOMPARE(finished.size(), 1);
}

void tst_Player::switchesSources()
{
    m_player->setSources({constant(48000, 0.5F), constant(24000, -0.5F)});
    QSignalSpy switched(m_player.get(), &Player::activeSourceChanged);
    QCOMPARE(m_player->sourceCount(), 2U);
    QCOMPARE(m_player->duration(), 1.0);
    m_player->play();
    m_speaker->play(4800);
    m_player->switchTo(1);
    m_player->switchTo(1);
    QCOMPARE(switched.size(), 1);
    m_speaker->play(9600);
    QCOMPARE(m_player->positionSamples(), 14400);
    QCOMPARE(m_speaker->heard[9599], 0.5F);
    QCOMPARE(m_speaker->heard[9600 + Transport::crossfadeFrames], -0.5F);
}

void tst_Player::resamplesInTheBackground()
{
    m_player->setSources({std::make_shared<const AudioClip>(AudioClip{tone(24000, 1), 24000}), ramp(1000)});
    QCOMPARE(m_player->state(), State::Loading);
    QTRY_COMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->duration(), 1.0);
}

void tst_Player::playsWhenLoaded()
{
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{tone(16000, 0.5), 16000}));
    m_player->play();
    QTRY_COMPARE(m_player->state(), State::Playing);
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{tone(16000, 0.5), 16000}));
    QVERIFY(!m_speaker->isOpen());
    m_player->play();
    m_player->stop();
    QTRY_COMPARE(m_player->state(), State::Stopped);
    QVERIFY(!m_speaker->isOpen());
}

void tst_Player::aNewSourceReplacesOneThatIsLoading()
{
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{tone(24000, 20), 24000}));
    m_player->setSource(ramp(4800));
    QCOMPARE(m_player->duration(), 0.1);
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{tone(24000, 1), 24000}));
    QTRY_COMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->duration(), 1.0);
    m_player->setSources({});
    QCOMPARE(m_player->state(), State::Empty);
    QCOMPARE(m_player->duration(), 0.0);
}

void tst_Player::refusesNonsense()
{
    QSignalSpy failed(m_player.get(), &Player::failed);
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{{0, 1}, 0}));
    QTRY_COMPARE(m_player->state(), State::Failed);
    QCOMPARE(m_player->error()->code, ErrorCode::InvalidArgument);
    QCOMPARE(failed.size(), 1);
    m_player->play();
    m_player->stop();
    m_player->setSource(ramp(10));
    QCOMPARE(m_player->state(), State::Stopped);
    QVERIFY(!m_player->error());
}

void tst_Player::aMissingDeviceIsAnError()
{
    m_speaker->refuses = true;
    m_player->setSource(ramp(4800));
    m_player->seek(0.05);
    m_player->play();
    QCOMPARE(m_player->state(), State::Failed);
    QCOMPARE(m_player->error()->code, ErrorCode::AudioDevice);
    QCOMPARE(m_player->position(), 0.05);
    m_speaker->refuses = false;
    m_player->play();
    QCOMPARE(m_player->state(), State::Playing);
    QVERIFY(!m_player->error());
    m_speaker->play(2400);
    QVERIFY(m_speaker->heard == numbers(2400, 4800));
}

void tst_Player::aDeviceThatDiesKeepsThePlace()
{
    QSignalSpy failed(m_player.get(), &Player::failed);
    m_player->setSource(ramp(48000));
    m_player->play();
    m_speaker->play(9600);
    m_speaker->die();
    QCOMPARE(m_player->state(), State::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_player->positionSamples(), 9600);
    m_player->play();
    m_speaker->play(38400);
    QVERIFY(m_speaker->heard == numbers(0, 48000));
    m_speaker->die();
    m_player->stop();
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->position(), 0.0);
}

void tst_Player::changesTheDeviceWhilePlaying()
{
    m_player->setSource(ramp(48000));
    m_player->play();
    m_speaker->play(9600);
    m_player->setDevice("headphones");
    QCOMPARE(m_player->state(), State::Playing);
    QCOMPARE(m_speaker->id, QByteArray("headphones"));
    QCOMPARE(m_player->positionSamples(), 9600);
    m_speaker->play(9600);
    m_player->reopenDevice();
    QCOMPARE(m_speaker->opened, 3);
    m_speaker->play(28800);
    QVERIFY(m_speaker->heard == numbers(0, 48000));
    m_speaker->refuses = true;
    m_player->setDevice("gone");
    QCOMPARE(m_player->state(), State::Failed);
}

void tst_Player::changesTheDeviceWhileStopped()
{
    m_player->setDevice("headphones");
    QCOMPARE(m_speaker->opened, 0);
    m_player->setSource(ramp(48000));
    m_player->play();
    QCOMPARE(m_speaker->id, QByteArray("headphones"));
    m_player->pause();
    m_player->setDevice("");
    QCOMPARE(m_player->state(), State::Paused);
    QVERIFY(!m_speaker->isOpen());
    m_player->play();
    QCOMPARE(m_speaker->id, QByteArray());
}

void tst_Player::slotsMayDoAnything()
{
    m_player->setSource(ramp(4800));
    connect(m_player.get(), &Player::finished, m_player.get(), [this] { m_player->setSource(ramp(100)); });
    m_player->play();
    m_speaker->play(4800 + drain);
    QCOMPARE(m_player->duration(), 100.0 / 48000);
    m_player->disconnect();
    connect(m_player.get(), &Player::positionChanged, m_player.get(), [this] { m_player->stop(); });
    m_player->setSource(ramp(4800));
    m_player->play();
    m_speaker->play(480);
    QCOMPARE(m_player->state(), State::Stopped);
    m_player->disconnect();
    connect(m_player.get(), &Player::positionChanged, m_player.get(), [this] { m_player->setDevice(m_speaker->id + "x"); });
    m_player->play();
    m_speaker->play(480);
    QCOMPARE(m_player->state(), State::Playing);
}

void tst_Player::isSafeToDestroyAtAnyTime()
{
    m_player->setSource(ramp(48000));
    m_player->play();
    m_speaker->play(480);
    m_player.reset();
    QVERIFY(!m_speaker->isOpen());
    m_player = std::make_unique<Player>(m_speaker->factory());
    m_player->setSource(std::make_shared<const AudioClip>(AudioClip{tone(24000, 20), 24000}));
    m_player.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(tst_Player)
#include "tst_Player.moc"
