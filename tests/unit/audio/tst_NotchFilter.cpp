#include "audio/NotchFilter.h"

#include <QtTest>

#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

using namespace xenoglot;

class tst_NotchFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheToneOut_data();
    void takesTheToneOut();
    void isThreeDecibelsAtItsEdges();
    void leavesTheRest();
    void ignoresWhatIsNotPossible();
};

constexpr int rate = 24000;

static std::vector<float> tone(double hertz, double amplitude, double seconds)
{
    std::vector<float> samples;
    for (int i = 0; i < int(seconds * rate); ++i) {
        samples.push_back(float(amplitude * std::sin(2 * std::numbers::pi * hertz * i / rate)));
    }
    return samples;
}

/// Amplitude of a frequency in the second half, where the filter has settled.
static double amplitude(const std::vector<float>& samples, double hertz)
{
    std::complex<double> sum = 0;
    const std::size_t from = samples.size() / 2;
    for (std::size_t i = from; i < samples.size(); ++i) {
        sum += double(samples[i]) * std::polar(1.0, -2 * std::numbers::pi * hertz * double(i) / rate);
    }
    return 2 * std::abs(sum) / double(samples.size() - from);
}

void tst_NotchFilter::takesTheToneOut_data()
{
    QTest::addColumn<double>("hertz");
    QTest::newRow("4800 Hz") << 4800.0;
    QTest::newRow("9600 Hz") << 9600.0;
    QTest::newRow("150 Hz") << 150.0;
}

void tst_NotchFilter::takesTheToneOut()
{
    QFETCH(double, hertz);
    std::vector<float> samples = tone(hertz, 0.1, 2);
    removeTone(samples, hertz, 20, rate);
    QVERIFY2(amplitude(samples, hertz) < 1e-4, qPrintable(QString::number(amplitude(samples, hertz))));
}

void tst_NotchFilter::isThreeDecibelsAtItsEdges()
{
    for (const double hertz : {4790.0, 4810.0}) {
        std::vector<float> samples = tone(hertz, 0.1, 2);
        removeTone(samples, 4800, 20, rate);
        QVERIFY(std::abs(amplitude(samples, hertz) / 0.1 - std::sqrt(0.5)) < 0.01);
    }
}

void tst_NotchFilter::leavesTheRest()
{
    for (const double hertz : {200.0, 4600.0, 5000.0, 11000.0}) {
        std::vector<float> samples = tone(hertz, 0.1, 2);
        removeTone(samples, 4800, 20, rate);
        QVERIFY2(std::abs(amplitude(samples, hertz) / 0.1 - 1) < 0.01, qPrintable(QString::number(hertz)));
    }
}

void tst_NotchFilter::ignoresWhatIsNotPossible()
{
    const std::vector<float> before = tone(300, 0.1, 0.01);
    for (const auto& [hertz, width] : {std::pair{0.0, 20.0}, std::pair{12000.0, 20.0}, std::pair{4800.0, 0.0},
                                       std::pair{std::nan(""), 20.0}, std::pair{4800.0, std::nan("")}}) {
        std::vector<float> samples = before;
        removeTone(samples, hertz, width, rate);
        QCOMPARE(samples, before);
    }
    std::vector<float> none;
    removeTone(none, 4800, 20, rate);
    QVERIFY(none.empty());
}

QTEST_GUILESS_MAIN(tst_NotchFilter)
#include "tst_NotchFilter.moc"
