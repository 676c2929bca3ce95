#include "run/VoiceReference.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace xenoglot;

class tst_VoiceReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAtPauses_data();
    void cutsAtPauses();
    void cutsALongSpanWhereItIsQuietest();
    void everyPartHasAPossibleLength();
    void hearsATelephone();
};

namespace {

AudioClip tone(double seconds, double hertz)
{
    AudioClip clip{{}, 16000};
    for (int i = 0; i < static_cast<int>(seconds * 16000); ++i) {
        clip.samples.push_back(0.3F * static_cast<float>(std::sin(2 * std::numbers::pi * hertz * i / 16000)));
    }
    return clip;
}

QString text(const std::vector<SpeechPart>& parts)
{
    QStringList words;
    for (const SpeechPart& part : parts) {
        words += QStringLiteral("%1-%2").arg(part.start, 0, 'f', 1).arg(part.end, 0, 'f', 1);
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace

void tst_VoiceReference::cutsAtPauses_data()
{
    QTest::addColumn<QList<double>>("times");
    QTest::addColumn<QString>("parts");
    QTest::newRow("one") << QList<double>{1, 5} << "1.0-5.0";
    QTest::newRow("near and short") << QList<double>{1, 3, 3.2, 5} << "1.0-5.0";
    QTest::newRow("near but long enough") << QList<double>{1, 5, 5.2, 9} << "1.0-5.0 5.2-9.0";
    QTest::newRow("far apart") << QList<double>{1, 3, 3.5, 5.5} << "1.0-3.0 3.5-5.5";
    QTest::newRow("together too long") << QList<double>{1, 7, 7.2, 9} << "1.0-7.0 7.2-9.0";
    QTest::newRow("a word alone") << QList<double>{1, 2, 4, 7} << "4.0-7.0";
    QTest::newRow("beyond the end") << QList<double>{8, 30} << "8.0-12.0";
    QTest::newRow("none") << QList<double>{} << "";
}

void tst_VoiceReference::cutsAtPauses()
{
    QFETCH(QList<double>, times);
    QFETCH(QString, parts);
    std::vector<SpeechSpan> spans;
    for (qsizetype i = 0; i < times.size(); i += 2) {
        spans.push_back({times[i], times[i + 1]});
    }
    QCOMPARE(text(cutSpeech(tone(12, 200), spans)), parts);
}

void tst_VoiceReference::cutsALongSpanWhereItIsQuietest()
{
    AudioClip clip = tone(11, 200);
    std::fill(clip.samples.begin() + 5 * 16000, clip.samples.begin() + 5 * 16000 + 1600, 0.0F);
    const auto parts = cutSpeech(clip, {{0, 11}});
    QCOMPARE(parts.size(), std::size_t(2));
    QVERIFY2(parts[0].end > 5 && parts[0].end < 5.1, qPrintable(text(parts)));
    QCOMPARE(parts[1].start, parts[0].end);
}

void tst_VoiceReference::everyPartHasAPossibleLength()
{
    const AudioClip clip = tone(60, 200);
    for (int i = 0; i < 200; ++i) {
        std::vector<SpeechSpan> spans;
        double at = 0.07 * i;
        for (int j = 0; at < 60; ++j) {
            const double length = 0.3 + std::fmod(1.37 * i + 2.71 * j * j, 19);
            spans.push_back({at, at + length});
            at += length + std::fmod(0.31 * i + 0.17 * j, 0.9);
        }
        double end = 0;
        for (const SpeechPart& part : cutSpeech(clip, spans)) {
            QVERIFY2(part.end - part.start >= 1.5 && part.end - part.start <= 7.001, qPrintable(text({part})));
            QVERIFY(part.start >= end - 1e-9 && part.end <= 60);
            end = part.end;
        }
    }
}

void tst_VoiceReference::hearsATelephone()
{
    AudioClip both = tone(2, 300);
    const AudioClip high = tone(2, 6000);
    for (std::size_t i = 0; i < both.samples.size(); ++i) {
        both.samples[i] += 0.1F * high.samples[i];
    }
    const auto low = highBandLevel(tone(2, 300));
    const auto wide = highBandLevel(both);
    QVERIFY(low.ok() && wide.ok());
    QVERIFY2(*low < -50, qPrintable(QString::number(*low)));
    QVERIFY2(std::abs(*wide + 20) < 0.5, qPrintable(QString::number(*wide)));
}

QTEST_GUILESS_MAIN(tst_VoiceReference)
#include "tst_VoiceReference.moc"
