#include "FakeDevices.h"
#include "WaveBytes.h"
#include "audio/Transport.h"

#include <QtTest>

#include <numeric>
#include <random>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

using Clip = std::shared_ptr<const AudioClip>;

constexpr std::size_t fade = Transport::crossfadeFrames;

/// Sample k is numbered(k + first).
Clip ramp(std::size_t samples, std::size_t first = 0)
{
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRate = PlaybackDevice::rate;
    for (std::size_t index = 0; index < samples; ++index) {
        clip->samples.push_back(numbered(first + index));
    }
    return clip;
}

Clip constant(std::size_t samples, float value)
{
    return std::make_shared<const AudioClip>(AudioClip{std::vector<float>(samples, value), PlaybackDevice::rate});
}

/// `frames` rendered in pieces of changing length, as a device asks for them.
std::vector<float> rendered(Transport& transport, std::size_t frames, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::vector<float> all(frames);
    for (std::size_t at = 0; at < frames;) {
        const std::size_t count = std::min<std::size_t>(frames - at, 1 + random() % 1000);
        transport.render(std::span(all).subspan(at, count));
        at += count;
    }
    return all;
}

std::vector<float> part(const std::vector<float>& samples, std::size_t begin, std::size_t end)
{
    return {samples.begin() + static_cast<std::ptrdiff_t>(begin), samples.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Times the signal crosses zero upwards, which for a sine is its frequency times its length.
int upwardCrossings(const std::vector<float>& samples)
{
    int count = 0;
    for (std::size_t index = 1; index < samples.size(); ++index) {
        count += samples[index - 1] < 0 && samples[index] >= 0 ? 1 : 0;
    }
    return count;
}

/// The largest step from one sample to the next.
float largestStep(const std::vector<float>& samples)
{
    float largest = 0;
    for (std::size_t index = 1; index < samples.size(); ++index) {
        largest = std::max(largest, std::abs(samples[index] - samples[index - 1]));
    }
    return largest;
}

}  // namespace

class tst_Transport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesSamplesUnchanged();
    void holdLosesNothing();
    void seeksWithACrossfade();
    void cueDoesNotFade();
    void switchesInPlace();
    void switchingBetweenEqualSourcesIsInaudible();
    void theShorterSourceEndsInSilence();
    void loops();
    void loopsAreLimited();
    void keepsThePitch_data();
    void keepsThePitch();
    void changesSpeedOnTheWay();
    void changesVolumeWithoutAClick();
    void knowsWhereEachFrameCameFrom();
    void forgetsButKeepsTheLast();
    void nothingToPlay();
    void survivesRandomUse_data();
    void survivesRandomUse();
};

void tst_Transport::passesSamplesUnchanged()
{
    Transport transport;
    const Clip clip = ramp(50000);
    transport.setSources({clip});
    QVERIFY(transport.isHeld());
    transport.release();
    const auto out = rendered(transport, 60000);
    QVERIFY(part(out, 0, 50000) == clip->samples);
    QVERIFY(part(out, 50000, 60000) == std::vector<float>(10000));
    QCOMPARE(*transport.endFrame(), 50000);
    QCOMPARE(transport.rendered(), 60000);
}

void tst_Transport::holdLosesNothing()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        Transport transport;
        const Clip clip = ramp(20000);
        transport.setSources({clip});
        std::vector<float> played;
        while (!transport.endFrame()) {
            transport.release();
            const auto some = rendered(transport, random() % 3000, seed);
            played.insert(played.end(), some.begin(), some.end());
            transport.hold();
            QCOMPARE(rendered(transport, 700), std::vector<float>(700));
        }
        played.resize(20000);
        QVERIFY(played == clip->samples);
    }
}

void tst_Transport::seeksWithACrossfade()
{
    Transport transport;
    std::vector<float> samples(20000, 0.5F);
    std::fill(samples.begin() + 10000, samples.end(), -0.5F);
    transport.setSources({std::make_shared<const AudioClip>(AudioClip{samples, PlaybackDevice::rate})});
    transport.release();
    rendered(transport, 1000);
    transport.seek(15000);
    const auto out = rendered(transport, 1000);
    QCOMPARE(out[0], 0.5F);
    QVERIFY(std::abs(out[fade / 2]) < 0.01F);
    QCOMPARE(out[fade], -0.5F);
    QVERIFY(largestStep(out) < 1.1F / fade);
    QVERIFY(!transport.endFrame());
    transport.seek(999999);
    rendered(transport, 10);
    QVERIFY(transport.endFrame().has_value());
}

void tst_Transport::cueDoesNotFade()
{
    Transport transport;
    const Clip clip = ramp(20000);
    transport.setSources({clip});
    transport.release();
    rendered(transport, 5000);
    transport.cue(2000);
    QVERIFY(rendered(transport, 1000) == part(clip->samples, 2000, 3000));
}

void tst_Transport::switchesInPlace()
{
    Transport transport;
    transport.setSources({constant(20000, 0), ramp(20000)});
    transport.release();
    rendered(transport, 7000);
    transport.switchTo(1);
    QCOMPARE(transport.activeSource(), 1U);
    const auto out = rendered(transport, 5000);
    QCOMPARE(out[0], 0.0F);
    QVERIFY(part(out, fade, 5000) == part(ramp(20000)->samples, 7000 + fade, 12000));  // the sample that would have come anyway
    transport.switchTo(0);
    transport.switchTo(5);  // there is none
    QCOMPARE(transport.activeSource(), 0U);
    const auto back = rendered(transport, 1000);
    QCOMPARE(back[0], numbered(12000));
    QVERIFY(part(back, fade, 1000) == std::vector<float>(1000 - fade));
}

void tst_Transport::switchingBetweenEqualSourcesIsInaudible()
{
    Transport transport;
    const Clip clip = ramp(40000);
    transport.setSources({clip, ramp(40000)});
    transport.release();
    std::vector<float> all;
    for (std::size_t turn = 0; turn < 100; ++turn) {
        transport.switchTo(turn % 2);
        const auto some = rendered(transport, 100 + turn, static_cast<unsigned>(turn));
        all.insert(all.end(), some.begin(), some.end());
    }
    QVERIFY(all == part(clip->samples, 0, all.size()));
}

void tst_Transport::theShorterSourceEndsInSilence()
{
    Transport transport;
    transport.setSources({constant(1000, 0.5F), constant(3000, 0.25F)});
    QCOMPARE(transport.length(), 3000U);
    transport.release();
    const auto out = rendered(transport, 2000);
    QCOMPARE(out[999], 0.5F);
    QCOMPARE(out[1000], 0.0F);
    QVERIFY(!transport.endFrame());
    transport.switchTo(1);
    QCOMPARE(rendered(transport, 500)[499], 0.25F);
    rendered(transport, 600);
    QCOMPARE(*transport.endFrame(), 3000);
}

void tst_Transport::loops()
{
    Transport transport;
    const Clip clip = ramp(30000);
    transport.setSources({clip});
    transport.setLoop(SampleRange{10000, 14000});
    transport.release();
    const auto out = rendered(transport, 14000 + 5 * 4000);
    QVERIFY(part(out, 0, 14000) == part(clip->samples, 0, 14000));
    for (std::size_t turn = 0; turn < 5; ++turn) {
        const std::size_t begin = 14000 + turn * 4000;
        QVERIFY(part(out, begin + fade, begin + 4000) == part(clip->samples, 10000 + fade, 14000));
        QCOMPARE(out[begin], numbered(14000));  // the crossfade begins with what would have followed
    }
    transport.setLoop({});
    rendered(transport, 30000);
    QVERIFY(transport.endFrame().has_value());
    // From behind a loop nothing is repeated.
    transport.cue(20000);
    transport.setLoop(SampleRange{10000, 14000});
    QVERIFY(rendered(transport, 10000) == part(clip->samples, 20000, 30000));
}

void tst_Transport::loopsAreLimited()
{
    Transport transport;
    transport.setSources({ramp(30000)});
    transport.setLoop(SampleRange{100, 101});
    QCOMPARE(*transport.loop(), (SampleRange{100, 100 + Transport::shortestLoop}));
    transport.setLoop(SampleRange{100, 99999});
    QCOMPARE(*transport.loop(), (SampleRange{100, 30000}));
    transport.setLoop(SampleRange{29000, 99999});
    QVERIFY(!transport.loop());
    transport.setSources({ramp(100)});
    transport.setLoop(SampleRange{0, 100});
    QVERIFY(!transport.loop());
}

void tst_Transport::keepsThePitch_data()
{
    QTest::addColumn<double>("speed");
    for (const double speed : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0}) {
        QTest::addRow("%.2f", speed) << speed;
    }
}

void tst_Transport::keepsThePitch()
{
    QFETCH(double, speed);
    Transport transport;
    const double seconds = 3;
    transport.setSources({std::make_shared<const AudioClip>(AudioClip{tone(48000, seconds, {1}, 300), 48000})});
    transport.setSpeed(speed);
    transport.release();
    const auto out = rendered(transport, 48000 * 7);
    const double lasted = static_cast<double>(*transport.endFrame()) / 48000;
    QVERIFY2(std::abs(lasted - seconds / speed) < 0.001, qPrintable(QString::number(lasted)));
    // The same pitch, for as long as it should last, without a gap.
    const double crossings = upwardCrossings(out);
    QVERIFY2(std::abs(crossings - 300 * lasted) < 300 * 0.06, qPrintable(QString::number(crossings)));
    const auto middle = part(out, 4800, static_cast<std::size_t>(*transport.endFrame()) - 4800);
    for (std::size_t at = 0; at + 480 < middle.size(); at += 480) {
        float peak = 0;
        for (std::size_t index = at; index < at + 480; ++index) {
            peak = std::max(peak, std::abs(middle[index]));
        }
        QVERIFY2(peak > 0.4F && peak < 0.6F, qPrintable(QString::number(peak)));
    }
}

void tst_Transport::changesSpeedOnTheWay()
{
    Transport transport;
    transport.setSources({std::make_shared<const AudioClip>(AudioClip{tone(48000, 4, {1}, 220), 48000})});
    transport.release();
    std::vector<float> all = rendered(transport, 24000);
    for (const double speed : {2.0, 0.5, 1.0, 1.5, 9.0, 0.1, 1.0}) {
        transport.setSpeed(speed);
        QCOMPARE(transport.speed(), std::clamp(speed, 0.5, 2.0));
        const auto some = rendered(transport, 12000);
        all.insert(all.end(), some.begin(), some.end());
    }
    // 0.5 s and 7 × 0.25 s at these speeds.
    QVERIFY(std::abs(transport.placeOf(transport.rendered()) / 48000 - (0.5 + 0.25 * (2 + 0.5 + 1 + 1.5 + 2 + 0.5 + 1))) < 0.001);
    QVERIFY2(largestStep(all) < 0.05F,
             qPrintable(QString::number(largestStep(all))));  // no click: the tone's own steps are 0.0144
}

void tst_Transport::changesVolumeWithoutAClick()
{
    Transport transport;
    transport.setSources({constant(48000, 0.5F)});
    transport.setVolume(0.5);
    transport.release();
    QCOMPARE(rendered(transport, 1000), std::vector<float>(1000, 0.25F));
    transport.setVolume(7);
    QCOMPARE(transport.volume(), 1.0);
    const auto louder = rendered(transport, 1000);
    QVERIFY(largestStep(louder) < 1.1F / fade);
    QCOMPARE(louder[999], 0.5F);
    transport.setVolume(0);
    QCOMPARE(rendered(transport, 1000)[999], 0.0F);
}

void tst_Transport::knowsWhereEachFrameCameFrom()
{
    Transport transport;
    transport.setSources({ramp(30000)});
    QCOMPARE(transport.placeOf(0), 0.0);
    transport.release();
    rendered(transport, 5000);
    transport.hold();
    rendered(transport, 1000);
    transport.release();
    transport.seek(20000);
    rendered(transport, 2000);
    transport.setSpeed(2);
    rendered(transport, 2000);
    QCOMPARE(transport.placeOf(4999), 4999.0);
    QCOMPARE(transport.placeOf(5500), 5000.0);
    QCOMPARE(transport.placeOf(6000), 20000.0);
    QCOMPARE(transport.placeOf(7999), 21999.0);
    QCOMPARE(transport.placeOf(8500), 23000.0);
    QCOMPARE(transport.placeOf(99999), 30000.0);
}

void tst_Transport::forgetsButKeepsTheLast()
{
    Transport transport;
    transport.setSources({ramp(30000)});
    transport.release();
    for (int turn = 0; turn < 10; ++turn) {
        rendered(transport, 100);
        transport.seek(1000);
    }
    rendered(transport, 100);
    transport.forgetBefore(1050);
    QCOMPARE(transport.placeOf(1050), 1050.0);
    QCOMPARE(transport.placeOf(0), 0.0 + std::max(0.0, 1000.0 - 1000.0));
}

void tst_Transport::nothingToPlay()
{
    Transport transport;
    transport.release();
    transport.seek(10);
    transport.switchTo(0);
    transport.setSpeed(2);
    QCOMPARE(rendered(transport, 100), std::vector<float>(100));
    transport.setSources({constant(0, 0)});
    transport.release();
    rendered(transport, 100);
    QVERIFY(transport.endFrame().has_value());
}

void tst_Transport::survivesRandomUse_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

void tst_Transport::survivesRandomUse()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Transport transport;
    transport.setSources({constant(48000, 0.5F), constant(30000, 0.5F), constant(100, 0.5F)});
    for (int step = 0; step < 300; ++step) {
        switch (random() % 8) {
            case 0: transport.seek(random() % 60000); break;
            case 1: transport.switchTo(random() % 4); break;
            case 2: transport.setSpeed(0.5 + 0.25 * (random() % 7)); break;
            case 3: transport.setLoop(SampleRange{random() % 50000, random() % 50000}); break;
            case 4: transport.setLoop({}); break;
            case 5: transport.hold(); break;
            case 6: transport.release(); break;
            default: transport.cue(random() % 60000); break;
        }
        const qint64 before = transport.rendered();
        const std::size_t count = random() % 3000;
        for (const float frame : rendered(transport, count, seed)) {
            QVERIFY2(frame > -0.1F && frame < 0.6F, qPrintable(QString::number(frame)));
        }
        QCOMPARE(transport.rendered(), before + static_cast<qint64>(count));
        const double place = transport.placeOf(transport.rendered());
        QVERIFY(place >= 0 && place <= 48000);
    }
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_Transport.moc"
