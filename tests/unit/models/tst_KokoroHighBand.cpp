#include "models/kokoro/KokoroHighBand.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <QtTest>

#include <cmath>
#include <vector>

using namespace xenoglot;

/// What a recording leaves of the base voice's heights.
class tst_KokoroHighBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseTorch(); }
    void followsTheRecording_data();
    void followsTheRecording();
    void longPiecesCountMore();
    void silenceIsNotDull();
    void tellsATelephone_data();
    void tellsATelephone();
    void mostOfTheRecordingDecides();
    void isTextInAFile();
};

constexpr int rate = 24000;

/// Noise as base voice and, from `end` on multiplied by `factor`, as recording.
static KokoroVoicePiece piece(double end, double factor, std::int64_t samples)
{
    KokoroVoicePiece made;
    made.base = 0.1 * at::sin(at::arange(samples, at::kDouble).square() * 0.731).to(at::kFloat);
    const at::Tensor spectrum = at::fft_rfft(made.base);
    const at::Tensor hertz = at::arange(spectrum.numel(), made.base.options()) * (rate / static_cast<double>(samples));
    made.samples = at::fft_irfft(spectrum * (hertz.ge(end) * (factor - 1) + 1), samples);
    return made;
}

void tst_KokoroHighBand::followsTheRecording_data()
{
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("share");
    QTest::newRow("compressed") << 6900.0 << 0.1 << 0.1;
    QTest::newRow("telephone") << 4000.0 << 0.02 << 0.02;
    QTest::newRow("nothing there") << 4000.0 << 0.0 << 0.01;
    QTest::newRow("to the end of 16 kHz") << 7700.0 << 0.0 << 1.0;
    QTest::newRow("as bright") << 5000.0 << 1.0 << 1.0;
    QTest::newRow("brighter") << 5000.0 << 3.0 << 1.0;
}

void tst_KokoroHighBand::followsTheRecording()
{
    QFETCH(double, end);
    QFETCH(double, factor);
    QFETCH(double, share);
    for (const std::int64_t samples : {24000, 24001, 123456}) {
        const double found = kokoro::highBandShare({piece(end, factor, samples)}, rate);
        QVERIFY2(std::abs(found / share - 1) < 0.01, qPrintable(QString::number(found)));
    }
}

void tst_KokoroHighBand::longPiecesCountMore()
{
    const double found = kokoro::highBandShare({piece(5000, 1, 24000), piece(5000, 0.1, 48000)}, rate);
    QVERIFY2(std::abs(found - std::sqrt((1 + 2 * 0.01) / 3)) < 0.02, qPrintable(QString::number(found)));
}

void tst_KokoroHighBand::silenceIsNotDull()
{
    KokoroVoicePiece silent;
    silent.base = silent.samples = at::zeros({24000});
    QCOMPARE(kokoro::highBandShare({silent}, rate), 1.0);
    QCOMPARE(kokoro::highBandShare({}, rate), 1.0);
    QVERIFY(!kokoro::isNarrowBand({silent}, rate));
    QVERIFY(!kokoro::isNarrowBand({}, rate));
}

void tst_KokoroHighBand::tellsATelephone_data()
{
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("narrow");
    QTest::newRow("telephone") << 4000.0 << 0.02 << true;
    QTest::newRow("nothing there") << 3400.0 << 0.0 << true;
    QTest::newRow("less") << 4000.0 << 0.2 << true;
    QTest::newRow("dull") << 4000.0 << 0.3 << false;
    QTest::newRow("compressed") << 5500.0 << 0.01 << false;
    QTest::newRow("as bright") << 4000.0 << 1.0 << false;
    QTest::newRow("brighter") << 4000.0 << 3.0 << false;
}

void tst_KokoroHighBand::tellsATelephone()
{
    QFETCH(double, end);
    QFETCH(double, factor);
    QFETCH(bool, narrow);
    QCOMPARE(kokoro::isNarrowBand({piece(end, factor, 24000), piece(end, factor, 123456)}, rate), narrow);
}

/// One bright piece, louder in that band than all others, does not hide a telephone; nor does one of a telephone make one.
void tst_KokoroHighBand::mostOfTheRecordingDecides()
{
    const KokoroVoicePiece bright = piece(4000, 3, 24000);
    const KokoroVoicePiece telephone = piece(4000, 0, 24000);
    QVERIFY(kokoro::isNarrowBand({bright, telephone, telephone}, rate));
    QVERIFY(!kokoro::isNarrowBand({bright, bright, telephone}, rate));
    QVERIFY(!kokoro::isNarrowBand({bright, telephone}, rate));
    QVERIFY(kokoro::isNarrowBand({bright, piece(4000, 0, 48000)}, rate));
}

void tst_KokoroHighBand::isTextInAFile()
{
    for (const double share : {1.0, 0.01, 0.11572618482177793, 1.0 / 3}) {
        QCOMPARE(kokoro::highBandShareOf(kokoro::highBandText(share)), std::optional(share));
    }
    for (const char* text :
         {"", "1.5", "0.001", "-0.5", "+0.5", " 0.5", "0.5 ", "0.5 or so", "0,5", "nan", "inf", "1e-400", "0x1p-1"}) {
        QVERIFY2(!kokoro::highBandShareOf(text), text);
    }
}

QTEST_GUILESS_MAIN(tst_KokoroHighBand)
#include "tst_KokoroHighBand.moc"
