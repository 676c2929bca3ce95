#include "audio/HighShelf.h"

#include <QtTest>

#include <cmath>
#include <complex>
#include <numbers>
#include <tuple>
#include <utility>
#include <vector>

using namespace xenoglot;

class tst_HighShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesWhatIsAbove_data();
    void scalesWhatIsAbove();
    void isTheSameAtAnyRate();
    void delaysNothing();
    void ignoresWhatIsNotPossible();
};

constexpr int rate = 24000;

static std::vector<float> tone(double hertz, std::size_t length, int atRate)
{
    std::vector<float> samples;
    for (std::size_t i = 0; i < length; ++i) {
        samples.push_back(float(0.1 * std::sin(2 * std::numbers::pi * hertz * double(i) / atRate)));
    }
    return samples;
}

/// Of a frequency, away from the ends, of the tone's own amplitude.
static double gain(const std::vector<float>& samples, double hertz, int atRate)
{
    constexpr std::size_t margin = 400;
    std::complex<double> sum = 0;
    for (std::size_t i = margin; i < samples.size() - margin; ++i) {
        sum += double(samples[i]) * std::polar(1.0, -2 * std::numbers::pi * hertz * double(i) / atRate);
    }
    return 2 * std::abs(sum) / double(samples.size() - 2 * margin) / 0.1;
}

void tst_HighShelf::scalesWhatIsAbove_data()
{
    QTest::addColumn<double>("hertz");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("expected");
    for (const double factor : {0.0, 0.01, 0.3, 2.0}) {
        QTest::addRow("the middle of the transition, %g", factor) << 6750.0 << factor << (1 + factor) / 2;
        for (const double low : {120.0, 3000.0, 6450.0}) {
            QTest::addRow("%g Hz, %g", low, factor) << low << factor << 1.0;
        }
        for (const double high : {7050.0, 9600.0, 11900.0}) {
            QTest::addRow("%g Hz, %g", high, factor) << high << factor << factor;
        }
    }
}

void tst_HighShelf::scalesWhatIsAbove()
{
    QFETCH(double, hertz);
    QFETCH(double, factor);
    QFETCH(double, expected);
    std::vector<float> samples = tone(hertz, rate, rate);
    scaleHighs(samples, 7000, factor, rate);
    QVERIFY2(std::abs(gain(samples, hertz, rate) - expected) < 0.003, qPrintable(QString::number(gain(samples, hertz, rate))));
}

void tst_HighShelf::isTheSameAtAnyRate()
{
    for (const int other : {16000, 22050, 48000}) {
        for (const auto& [hertz, expected] : {std::pair{6450.0, 1.0}, {6750.0, 0.55}, {7050.0, 0.1}}) {
            std::vector<float> samples = tone(hertz, std::size_t(other), other);
            scaleHighs(samples, 7000, 0.1, other);
            QVERIFY2(std::abs(gain(samples, hertz, other) - expected) < 0.01,
                     qPrintable(QString::number(gain(samples, hertz, other))));
        }
    }
}

void tst_HighShelf::delaysNothing()
{
    // A filter that is symmetric in time: a pulse stays where it is, and what it leaves lies on both sides alike.
    for (const std::size_t length : {std::size_t(1001), std::size_t(41), std::size_t(1)}) {
        std::vector<float> samples(length);
        samples[length / 2] = 1;
        scaleHighs(samples, 7000, 0.1, rate);
        for (std::size_t i = 0; i < length; ++i) {
            QVERIFY(std::abs(samples[i]) <= samples[length / 2]);
            QCOMPARE(samples[i], samples[length - 1 - i]);
        }
        // What passes of a pulse is the share of the band that passes: 6750 Hz of 12000, and a tenth of the rest.
        QVERIFY2(std::abs(samples[length / 2] - (0.1 + 0.9 * 6750 / 12000)) < 0.001,
                 qPrintable(QString::number(samples[length / 2])));
    }
}

void tst_HighShelf::ignoresWhatIsNotPossible()
{
    const std::vector<float> before = tone(9000, 500, rate);
    for (const auto& [hertz, factor, atRate] : {std::tuple{12000.0, 0.1, rate},
                                                {400.0, 0.1, rate},
                                                {7000.0, -0.1, rate},
                                                {7000.0, HUGE_VAL, rate},
                                                {7000.0, std::nan(""), rate},
                                                {std::nan(""), 0.1, rate},
                                                {7000.0, 0.1, 0},
                                                {7000.0, 1.0, rate}}) {
        std::vector<float> samples = before;
        scaleHighs(samples, hertz, factor, atRate);
        QVERIFY(samples == before);
    }
    scaleHighs({}, 7000, 0.1, rate);
}

QTEST_GUILESS_MAIN(tst_HighShelf)
#include "tst_HighShelf.moc"
