#include "audio/Loudness.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace xenoglot;

class tst_Loudness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStandardsTestTone();
    void findsPeaksBetweenSamples();
    void measuresVeryShortClips();
    void silenceIsMinusInfinity();
    void refusesNothing();
};

static AudioClip sine(double frequency, double amplitude, double seconds, int rate, double phase = 0)
{
    AudioClip clip{{}, rate};
    for (int i = 0; i < int(seconds * rate); ++i) {
        clip.samples.push_back(float(amplitude * std::sin(2 * std::numbers::pi * frequency * i / rate + phase)));
    }
    return clip;
}

void tst_Loudness::readsTheStandardsTestTone()
{
    // BS.1770: a 997 Hz sine of 0 dBFS in one channel reads −3.01 LUFS.
    const auto loudness = measureLoudness(sine(997, std::pow(10, -20 / 20.0), 3, 48000));
    QVERIFY(loudness.ok());
    QVERIFY2(std::abs(loudness->integrated + 23.01) < 0.05, qPrintable(QString::number(loudness->integrated)));
    QVERIFY(std::abs(loudness->truePeak + 20) < 0.1);
}

void tst_Loudness::findsPeaksBetweenSamples()
{
    // A quarter of the sample rate at 45°: every sample is 3 dB below the wave's own peak.
    const auto loudness = measureLoudness(sine(6000, 0.5, 1, 24000, std::numbers::pi / 4));
    QVERIFY(loudness.ok());
    QVERIFY2(std::abs(loudness->truePeak + 6.02) < 0.4, qPrintable(QString::number(loudness->truePeak)));
}

void tst_Loudness::measuresVeryShortClips()
{
    const auto loudness = measureLoudness(sine(1000, 0.1, 0.1, 24000));
    QVERIFY(loudness.ok());
    QVERIFY2(std::abs(loudness->integrated + 23.0) < 0.3, qPrintable(QString::number(loudness->integrated)));
}

void tst_Loudness::silenceIsMinusInfinity()
{
    const auto loudness = measureLoudness(AudioClip{std::vector<float>(24000), 24000});
    QVERIFY(loudness.ok());
    QVERIFY(std::isinf(loudness->integrated) && loudness->integrated < 0);
    QVERIFY(std::isinf(loudness->truePeak) && loudness->truePeak < 0);
}

void tst_Loudness::refusesNothing()
{
    QCOMPARE(measureLoudness(AudioClip{{}, 24000}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(measureLoudness(AudioClip{{0.0f}, 0}).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_Loudness)
#include "tst_Loudness.moc"
