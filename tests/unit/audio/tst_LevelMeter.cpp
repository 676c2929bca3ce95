#include "WaveBytes.h"
#include "audio/LevelMeter.h"
#include "audio/RecordingAdvice.h"

#include <QtTest>

#include <random>

using namespace xenoglot;
using namespace xenoglot::testing;

using Advice = std::vector<RecordingAdvice>;

namespace {

/// Words of 0.3 s with gaps of 0.1 s, at the given amplitudes, over noise that is always there.
AudioClip speechLike(double seconds, float amplitude, float noise)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<float> hiss(-noise, noise);
    AudioClip clip{tone(48000, seconds, {2 * amplitude}), 48000};
    for (std::size_t index = 0; index < clip.samples.size(); ++index) {
        const bool word = index % 19200 < 14400;
        clip.samples[index] = (word ? clip.samples[index] : 0.0F) + hiss(random);
    }
    return clip;
}

}  // namespace

class tst_LevelMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresASine();
    void silenceHasNoLevel();
    void doesNotCareHowTheStreamIsCut();
    void holdsPeaks();
    void seesClipping();
    void findsSpeechAndNoise();
    void advises();
};

void tst_LevelMeter::measuresASine()
{
    const auto levels = LevelMeter(48000).push(tone(48000, 0.5));
    QCOMPARE(levels.size(), 10U);
    for (const AudioLevel& level : levels) {
        QVERIFY2(std::abs(level.peak + 6.02) < 0.02, qPrintable(QString::number(level.peak)));
        QVERIFY2(std::abs(level.rms + 9.03) < 0.02, qPrintable(QString::number(level.rms)));
        QVERIFY(!level.clipped);
    }
}

void tst_LevelMeter::silenceHasNoLevel()
{
    const auto levels = LevelMeter(16000).push(std::vector<float>(800));
    QCOMPARE(levels.size(), 1U);
    QCOMPARE(levels[0].peak, AudioLevel::silence);
    QCOMPARE(levels[0].rms, AudioLevel::silence);
    QCOMPARE(levels[0].peakHold, AudioLevel::silence);
}

void tst_LevelMeter::doesNotCareHowTheStreamIsCut()
{
    const std::vector<float> samples = tone(44100, 1, {1.7F}, 61);
    const auto whole = LevelMeter(44100).push(samples);
    std::mt19937 random(2);
    LevelMeter meter(44100);
    std::vector<AudioLevel> pieces;
    for (std::size_t at = 0; at < samples.size();) {
        const std::size_t count = std::min<std::size_t>(samples.size() - at, random() % 5000);
        const auto some = meter.push(std::span(samples).subspan(at, count));
        pieces.insert(pieces.end(), some.begin(), some.end());
        at += count;
    }
    QCOMPARE(pieces.size(), whole.size());
    for (std::size_t index = 0; index < whole.size(); ++index) {
        QCOMPARE(pieces[index].peak, whole[index].peak);
        QCOMPARE(pieces[index].rms, whole[index].rms);
        QCOMPARE(pieces[index].peakHold, whole[index].peakHold);
        QCOMPARE(pieces[index].clipped, whole[index].clipped);
    }
}

void tst_LevelMeter::holdsPeaks()
{
    LevelMeter meter(48000);
    QCOMPARE(meter.push(tone(48000, 0.05)).size(), 1U);
    const auto after = meter.push(std::vector<float>(48000 * 3));
    QVERIFY(std::abs(after[29].peakHold + 6.02) < 0.02);  // 1.5 s later
    QVERIFY(std::abs(after[30].peakHold + 7.02) < 0.02);
    QVERIFY(std::abs(after[49].peakHold + 26.02) < 0.02);
    const auto louder = meter.push(tone(48000, 0.05, {2}));
    QVERIFY(std::abs(louder[0].peakHold) < 0.02);
}

void tst_LevelMeter::seesClipping()
{
    std::vector<float> samples(2400);
    samples[100] = samples[101] = 1;
    QVERIFY(!LevelMeter(48000).push(samples)[0].clipped);
    samples[102] = -1;
    QVERIFY(LevelMeter(48000).push(samples)[0].clipped);
    // A run over the edge of two windows counts for the second.
    std::vector<float> edge(4800);
    edge[2398] = edge[2399] = edge[2400] = 32767.0F / 32768;
    const auto levels = LevelMeter(48000).push(edge);
    QVERIFY(!levels[0].clipped);
    QVERIFY(levels[1].clipped);
}

void tst_LevelMeter::findsSpeechAndNoise()
{
    const RecordingLevels levels = measureLevels(speechLike(5, 0.1F, 0.001F));
    QVERIFY2(std::abs(levels.speechLevel() + 23) <= 1, qPrintable(QString::number(levels.speechLevel())));
    QVERIFY2(std::abs(levels.noiseLevel() + 65) <= 1, qPrintable(QString::number(levels.noiseLevel())));
    QCOMPARE(levels.seconds(), 5.0);
    QCOMPARE(RecordingLevels().speechLevel(), -120.0);
}

void tst_LevelMeter::advises()
{
    QCOMPARE(adviceFor(measureLevels(speechLike(5, 0.1F, 0.001F))), Advice{});
    QCOMPARE(adviceFor(measureLevels(speechLike(1, 0.1F, 0.001F))), Advice{RecordingAdvice::TooShort});
    QCOMPARE(adviceFor(measureLevels(speechLike(5, 0.004F, 0.0001F))), Advice{RecordingAdvice::TooQuiet});
    QCOMPARE(adviceFor(measureLevels(speechLike(5, 0.1F, 0.1F))), Advice{RecordingAdvice::TooNoisy});
    AudioClip loud = speechLike(5, 2, 0.001F);
    for (float& sample : loud.samples) {
        sample = std::clamp(sample, -1.0F, 1.0F);
    }
    QCOMPARE(adviceFor(measureLevels(loud)), Advice{RecordingAdvice::Clipped});
    QCOMPARE(adviceFor(measureLevels({std::vector<float>(48000 * 3), 48000})), Advice{RecordingAdvice::TooQuiet});
    QCOMPARE(adviceFor({}), (Advice{RecordingAdvice::TooShort, RecordingAdvice::TooQuiet}));
}

QTEST_GUILESS_MAIN(tst_LevelMeter)
#include "tst_LevelMeter.moc"
