#include "gui/PlaybackController.h"
#include "unit/audio/FakeDevices.h"

#include <QSignalSpy>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// One thing is heard at a time, and what is asked for while it is still loading comes true.
class tst_PlaybackController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void playsAndPauses();
    void anotherTrackTakesOver();
    void wishesWhileLoadingComeTrue();
    void aPartIsRepeated();
    void theOriginalIsHeardAtTheSamePlace();
    void aReleasedTrackIsForgotten();
    void aDeviceThatRefusesIsNamed();

private:
    PlaybackController::Track track(const char* name, double seconds, float level, int rate = Player::rate) const;

    std::unique_ptr<FakeSpeaker> m_speaker;
    std::unique_ptr<PlaybackController> m_playback;
};

void tst_PlaybackController::init()
{
    m_speaker = std::make_unique<FakeSpeaker>();
    m_playback = std::make_unique<PlaybackController>(m_speaker->factory());
}

void tst_PlaybackController::cleanup()
{
    m_playback.reset();
    m_speaker.reset();
}

PlaybackController::Track tst_PlaybackController::track(const char* name, double seconds, float level, int rate) const
{
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRate = rate;
    clip->samples.assign(static_cast<std::size_t>(seconds * rate), level);
    return {QLatin1String(name), clip, {}};
}

void tst_PlaybackController::playsAndPauses()
{
    const auto es = track("es", 2, 0.25F);
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    m_speaker->play(24000);
    m_playback->toggle(es);
    QVERIFY(!m_playback->isPlaying(es.name));
    QVERIFY(m_playback->position(es.name) > 0.2);
    QCOMPARE(m_playback->position(QStringLiteral("pt")), 0.0);
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
}

void tst_PlaybackController::anotherTrackTakesOver()
{
    const auto es = track("es", 2, 0.25F);
    const auto pt = track("pt", 2, -0.5F);
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    m_speaker->play(24000);
    const QSignalSpy moved(m_playback.get(), &PlaybackController::moved);
    m_playback->toggle(pt);
    QTRY_VERIFY(m_playback->isPlaying(pt.name));
    QVERIFY(!m_playback->isPlaying(es.name));
    // Whoever shows the first one learns that it is at its start again.
    QVERIFY(std::any_of(moved.begin(), moved.end(), [&](const QVariantList& arguments) {
        return arguments.at(0).toString() == es.name && arguments.at(1).toDouble() == 0;
    }));
    m_speaker->play(24000);
    QCOMPARE(m_speaker->heard.back(), -0.5F);
}

void tst_PlaybackController::wishesWhileLoadingComeTrue()
{
    // Another rate than the device's has to be converted first, in a worker.
    const auto es = track("es", 3, 0.25F, 16000);
    m_playback->seek(es, 2);
    QCOMPARE(m_playback->position(es.name), 2.0);
    m_playback->setLoop(es.name, 2, 2.5);
    QVERIFY(m_playback->isLooping(es.name));
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    QVERIFY(std::abs(m_playback->position(es.name) - 2) < 0.05);
    m_speaker->play(2 * 48000);
    QVERIFY(m_playback->isPlaying(es.name));
    QVERIFY(m_playback->position(es.name) >= 2 && m_playback->position(es.name) <= 2.5);
}

void tst_PlaybackController::aPartIsRepeated()
{
    const auto es = track("es", 1, 0.25F);
    m_playback->toggle(es);
    m_playback->setLoop(es.name, 0, 0);  // all of it
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    m_speaker->play(5 * 48000);
    QVERIFY(m_playback->isPlaying(es.name));
    m_playback->clearLoop(es.name);
    QVERIFY(!m_playback->isLooping(es.name));
    m_speaker->play(3 * 48000);
    QTRY_VERIFY(!m_playback->isPlaying(es.name));
}

void tst_PlaybackController::theOriginalIsHeardAtTheSamePlace()
{
    auto es = track("es", 2, 0.25F);
    es.original = track("message", 2, -0.5F).clip;
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    m_speaker->play(24000);
    const double before = m_playback->position(es.name);
    m_playback->hearOriginal(es.name, true);
    QVERIFY(m_playback->isOriginal(es.name));
    m_speaker->play(24000);
    QCOMPARE(m_speaker->heard.back(), -0.5F);
    QVERIFY(m_playback->position(es.name) > before);
    m_playback->hearOriginal(es.name, false);
    QVERIFY(!m_playback->isOriginal(es.name));
}

void tst_PlaybackController::aReleasedTrackIsForgotten()
{
    const auto es = track("es", 2, 0.25F);
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
    m_playback->release(QStringLiteral("pt"));
    QVERIFY(m_playback->isPlaying(es.name));
    m_playback->release(es.name);
    QVERIFY(!m_playback->isPlaying(es.name));
    QCOMPARE(m_playback->position(es.name), 0.0);
}

void tst_PlaybackController::aDeviceThatRefusesIsNamed()
{
    m_speaker->refuses = true;
    const QSignalSpy failed(m_playback.get(), &PlaybackController::failed);
    const auto es = track("es", 2, 0.25F);
    m_playback->toggle(es);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), es.name);
    m_speaker->refuses = false;
    m_playback->toggle(es);
    QTRY_VERIFY(m_playback->isPlaying(es.name));
}

QTEST_GUILESS_MAIN(tst_PlaybackController)
#include "tst_PlaybackController.moc"
