#include "audio/WaveformPeaks.h"

#include <QtTest>

#include <random>

using namespace xenoglot;

namespace {

std::shared_ptr<const AudioClip> noise(std::size_t samples)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> value(-1, 1);
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRate = 24000;
    clip->samples.resize(samples);
    for (float& sample : clip->samples) {
        sample = value(random);
    }
    return clip;
}

WaveformPeak bruteForce(const AudioClip& clip, SampleRange range)
{
    WaveformPeak peak{clip.samples[range.begin], clip.samples[range.begin], 0};
    double energy = 0;
    for (std::size_t index = range.begin; index < range.end; ++index) {
        peak.min = std::min(peak.min, clip.samples[index]);
        peak.max = std::max(peak.max, clip.samples[index]);
        energy += static_cast<double>(clip.samples[index]) * clip.samples[index];
    }
    peak.rms = static_cast<float>(std::sqrt(energy / static_cast<double>(range.length())));
    return peak;
}

}  // namespace

class tst_WaveformPeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isExactForEveryRange_data();
    void isExactForEveryRange();
    void columnsCoverEverythingOnce();
    void moreColumnsThanSamples();
    void nothingToShow();
    void canBeCancelled();
};

void tst_WaveformPeaks::isExactForEveryRange_data()
{
    QTest::addColumn<int>("samples");
    for (const int samples : {1, 15, 16, 17, 255, 256, 257, 4096, 70000, 1 << 20}) {
        QTest::addRow("%d", samples) << samples;
    }
}

void tst_WaveformPeaks::isExactForEveryRange()
{
    QFETCH(int, samples);
    const auto clip = noise(static_cast<std::size_t>(samples));
    const auto peaks = WaveformPeaks::compute(clip);
    QVERIFY(peaks.ok());
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        std::size_t begin = random() % clip->samples.size();
        std::size_t end = random() % clip->samples.size();
        if (begin > end) {
            std::swap(begin, end);
        }
        const SampleRange range{begin, end + 1};
        const WaveformPeak found = peaks->peak(range);
        const WaveformPeak expected = bruteForce(*clip, range);
        QCOMPARE(found.min, expected.min);
        QCOMPARE(found.max, expected.max);
        QVERIFY2(std::abs(found.rms - expected.rms) < 1e-5F, qPrintable(QString::number(found.rms - expected.rms)));
    }
}

void tst_WaveformPeaks::columnsCoverEverythingOnce()
{
    auto clip = std::make_shared<AudioClip>(AudioClip{std::vector<float>(100003), 48000});
    clip->samples[77777] = -0.75F;
    clip->samples[12345] = 0.5F;
    const auto peaks = WaveformPeaks::compute(clip);
    for (const int columns : {1, 3, 799, 5000}) {
        int high = 0;
        int low = 0;
        for (const WaveformPeak& peak : peaks->columns({0, clip->samples.size()}, columns)) {
            high += peak.max == 0.5F ? 1 : 0;
            low += peak.min == -0.75F ? 1 : 0;
        }
        QCOMPARE(high, 1);
        QCOMPARE(low, 1);
    }
    const auto part = peaks->columns({70000, 80000}, 10);
    QCOMPARE(part.size(), 10U);
    QCOMPARE(part[7].min, -0.75F);
}

void tst_WaveformPeaks::moreColumnsThanSamples()
{
    const auto clip = std::make_shared<const AudioClip>(AudioClip{{0.25F, -0.5F}, 48000});
    const auto columns = WaveformPeaks::compute(clip)->columns({0, 2}, 4);
    QCOMPARE(columns.size(), 4U);
    QCOMPARE(columns[0].max, 0.25F);
    QCOMPARE(columns[1].max, 0.25F);
    QCOMPARE(columns[2].min, -0.5F);
    QCOMPARE(columns[3].rms, 0.5F);
}

void tst_WaveformPeaks::nothingToShow()
{
    QCOMPARE(WaveformPeaks().samples(), 0U);
    QCOMPARE(WaveformPeaks().columns({0, 100}, 3).size(), 3U);
    QCOMPARE(WaveformPeaks().peak({5, 9}).max, 0.0F);
    const auto peaks = WaveformPeaks::compute(noise(100));
    QVERIFY(peaks->columns({0, 100}, 0).empty());
    QCOMPARE(peaks->columns({60, 60}, 2)[1].max, 0.0F);
    QCOMPARE(peaks->peak({200, 300}).rms, 0.0F);
}

void tst_WaveformPeaks::canBeCancelled()
{
    StopSource stop;
    stop.request_stop();
    QCOMPARE(WaveformPeaks::compute(noise(100), stop.get_token()).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_WaveformPeaks)
#include "tst_WaveformPeaks.moc"
