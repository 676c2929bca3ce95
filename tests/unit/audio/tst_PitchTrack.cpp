#include "SpeechClips.h"
#include "audio/PitchTrack.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

/// Harmonics of a pitch that glides from one frequency to another.
AudioClip glide(double from, double to, double seconds, int rate)
{
    AudioClip clip{{}, rate};
    double phase = 0;
    const auto count = static_cast<std::size_t>(seconds * rate);
    for (std::size_t i = 0; i < count; ++i) {
        phase += (from + (to - from) * static_cast<double>(i) / static_cast<double>(count)) / rate;
        double value = 0;
        for (int harmonic = 1; harmonic <= 8; ++harmonic) {
            value += std::sin(2 * std::numbers::pi * harmonic * phase) / harmonic;
        }
        clip.samples.push_back(static_cast<float>(0.2 * value));
    }
    return clip;
}

}  // namespace

class tst_PitchTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfWorld_data();
    void isThatOfWorld();
    void followsAGlide_data();
    void followsAGlide();
    void aLongClipIsFollowedInStretches();
    void silenceAndNoiseHaveNone();
    void threadsDoNotDisturbEachOther();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void canBeStopped();
};

void tst_PitchTrack::isThatOfWorld_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("austen") << QByteArray("austen");
    QTest::newRow("allison") << QByteArray("allison");
}

void tst_PitchTrack::isThatOfWorld()
{
    QFETCH(QByteArray, name);
    const Json fixture = readFixture("pitch/pitch.json");
    const Json& entry = *fixture.find(name.toStdString());
    AudioClip clip = readSpeech(*entry.find("file")->text());
    clip.samples.resize(static_cast<std::size_t>(*entry.find("samples")->number()));
    const auto track = trackPitch(clip, 0.0125, {}, {});
    QVERIFY(track.ok());
    const auto& hertz = *entry.find("hertz")->array();
    QCOMPARE(track->hertz.size(), hertz.size());
    for (std::size_t i = 0; i < hertz.size(); ++i) {
        const double expected = *hertz[i].number();
        QVERIFY2(std::abs(track->hertz[i] - expected) < 0.01,
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(track->hertz[i]).arg(expected)));
    }
}

void tst_PitchTrack::followsAGlide_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("rate");
    QTest::newRow("a man") << 90.0 << 140.0 << 16000;
    QTest::newRow("a woman") << 260.0 << 180.0 << 24000;
    QTest::newRow("a child") << 300.0 << 400.0 << 44100;
}

void tst_PitchTrack::followsAGlide()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, rate);
    const auto track = trackPitch(glide(from, to, 3, rate), 0.01, {}, {});
    QVERIFY(track.ok());
    QCOMPARE(track->hertz.size(), std::size_t(301));
    QCOMPARE(track->seconds, 0.01);
    for (std::size_t i = 20; i < 280; ++i) {
        const double expected = from + (to - from) * static_cast<double>(i) / 300;
        QVERIFY2(std::abs(track->hertz[i] / expected - 1) < 0.01, qPrintable(QString::number(track->hertz[i])));
    }
}

void tst_PitchTrack::aLongClipIsFollowedInStretches()
{
    const auto track = trackPitch(glide(100, 200, 65, 16000), 0.0125, {}, {});
    QVERIFY(track.ok());
    QCOMPARE(track->hertz.size(), std::size_t(5201));
    for (std::size_t i = 20; i < 5180; ++i) {
        const double expected = 100 + 100 * static_cast<double>(i) / 5200;
        QVERIFY2(std::abs(track->hertz[i] / expected - 1) < 0.01,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(track->hertz[i])));
    }
}

void tst_PitchTrack::silenceAndNoiseHaveNone()
{
    AudioClip clip{std::vector<float>(32000, 0.0F), 16000};
    const auto silence = trackPitch(clip, 0.0125, {}, {});
    QVERIFY(silence.ok());
    QVERIFY(std::all_of(silence->hertz.begin(), silence->hertz.end(), [](double x) { return x == 0; }));
    std::uint32_t random = 7;
    for (float& x : clip.samples) {
        random = random * 1664525U + 1013904223U;
        x = static_cast<float>(random >> 8U) / 8388608.0F - 1;
    }
    const auto noise = trackPitch(clip, 0.0125, {}, {});
    QVERIFY(noise.ok());
    QVERIFY(std::count_if(noise->hertz.begin(), noise->hertz.end(), [](double x) { return x > 0; }) < 40);  // of 161
    QVERIFY(std::all_of(noise->hertz.begin(), noise->hertz.end(), [](double x) { return std::isfinite(x); }));
}

void tst_PitchTrack::threadsDoNotDisturbEachOther()
{
    const AudioClip clip = glide(110, 170, 2, 16000);
    const auto alone = trackPitch(clip, 0.0125, {}, {});
    QVERIFY(alone.ok());
    std::vector<std::vector<double>> found(4);
    std::vector<std::thread> threads;
    for (auto& track : found) {
        threads.emplace_back([&track, &clip] { track = trackPitch(clip, 0.0125, {}, {})->hertz; });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const auto& track : found) {
        QCOMPARE(track, alone->hertz);
    }
}

void tst_PitchTrack::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << 0 << 0.0F << 16000 << 0.01 << 60.0 << 450.0 << ErrorCode::AudioTooShort;
    QTest::newRow("short") << 1500 << 0.1F << 16000 << 0.01 << 60.0 << 450.0 << ErrorCode::AudioTooShort;
    QTest::newRow("no numbers") << 16000 << std::numeric_limits<float>::quiet_NaN() << 16000 << 0.01 << 60.0 << 450.0
                                << ErrorCode::InvalidArgument;
    QTest::newRow("rate") << 16000 << 0.1F << 4000 << 0.01 << 60.0 << 450.0 << ErrorCode::InvalidArgument;
    QTest::newRow("period") << 16000 << 0.1F << 16000 << 0.0 << 60.0 << 450.0 << ErrorCode::InvalidArgument;
    QTest::newRow("long period") << 16000 << 0.1F << 16000 << 25.0 << 60.0 << 450.0 << ErrorCode::InvalidArgument;
    QTest::newRow("range") << 16000 << 0.1F << 16000 << 0.01 << 450.0 << 60.0 << ErrorCode::InvalidArgument;
    QTest::newRow("too high") << 16000 << 0.1F << 16000 << 0.01 << 60.0 << 8000.0 << ErrorCode::InvalidArgument;
}

void tst_PitchTrack::refusesWhatMakesNoSense()
{
    QFETCH(int, samples);
    QFETCH(float, value);
    QFETCH(int, rate);
    QFETCH(double, seconds);
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(ErrorCode, code);
    const AudioClip clip{std::vector<float>(static_cast<std::size_t>(samples), value), rate};
    const auto track = trackPitch(clip, seconds, {lowest, highest}, {});
    QVERIFY(!track);
    QCOMPARE(track.error().code, code);
}

void tst_PitchTrack::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    const auto track = trackPitch(glide(100, 120, 1, 16000), 0.0125, {}, stop.get_token());
    QVERIFY(!track);
    QCOMPARE(track.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_PitchTrack)
#include "tst_PitchTrack.moc"
