#include "engines/MainSpeaker.h"

#include <QtTest>

#include <cmath>
#include <cstdint>

using namespace xenoglot;

/// Who speaks longest among parts of several speakers, on directions with noise instead of voices.
class tst_MainSpeaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoSpeaksLongest_data();
    void findsWhoSpeaksLongest();
    void takesTheLengthOfPartsNotTheirNumber();
    void nothingOrOnePart();
};

namespace {

constexpr std::size_t dimensions = 64;

/// Parts of a speaker have a cosine of .67 to each other; those of two have one of 0, and with `common` .8 one of .3.
HeardPart part(std::size_t speaker, double seconds, float common = 0)
{
    static std::uint32_t random = 5;
    HeardPart made{SpeakerEmbedding(dimensions, 0.0F), seconds};
    float power = 0;
    for (float& value : made.voice) {
        random = random * 1664525U + 1013904223U;
        value = static_cast<float>(random >> 8U) / 8388608.0F - 1;
        power += value * value;
    }
    for (float& value : made.voice) {
        value *= 0.7F / std::sqrt(power);
    }
    made.voice[speaker] += 1;
    made.voice[dimensions - 1] += common;
    return made;
}

}  // namespace

void tst_MainSpeaker::findsWhoSpeaksLongest_data()
{
    QTest::addColumn<QList<int>>("speakers");
    QTest::addColumn<float>("common");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("one") << QList<int>{0, 0, 0, 0, 0, 0} << 0.0F << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("two by turns") << QList<int>{0, 1, 0, 1, 0, 1, 1, 0, 0} << 0.0F << QList<int>{0, 2, 4, 7, 8};
    QTest::newRow("two who are alike") << QList<int>{1, 0, 0, 1, 1, 0, 1, 1, 0, 1} << 0.8F << QList<int>{0, 3, 4, 6, 7, 9};
    QTest::newRow("one part of another") << QList<int>{0, 0, 0, 2, 0, 0} << 0.0F << QList<int>{0, 1, 2, 4, 5};
    QTest::newRow("three, the longest of whom has less than half")
        << QList<int>{0, 1, 2, 0, 1, 2, 0, 1, 2, 0} << 0.0F << QList<int>{0, 3, 6, 9};
}

void tst_MainSpeaker::findsWhoSpeaksLongest()
{
    QFETCH(const QList<int>, speakers);
    QFETCH(const float, common);
    QFETCH(const QList<int>, expected);
    std::vector<HeardPart> parts;
    for (const int speaker : speakers) {
        parts.push_back(part(static_cast<std::size_t>(speaker), 3, common));
    }
    QList<int> found;
    for (const std::size_t i : partsOfMainSpeaker(parts)) {
        found.append(static_cast<int>(i));
    }
    QCOMPARE(found, expected);
}

void tst_MainSpeaker::takesTheLengthOfPartsNotTheirNumber()
{
    const std::vector<HeardPart> parts{part(0, 2), part(1, 7), part(0, 2), part(1, 6), part(0, 2)};
    QCOMPARE(partsOfMainSpeaker(parts), (std::vector<std::size_t>{1, 3}));
}

void tst_MainSpeaker::nothingOrOnePart()
{
    QVERIFY(partsOfMainSpeaker({}).empty());
    QCOMPARE(partsOfMainSpeaker({part(0, 2)}), std::vector<std::size_t>{0});
}

QTEST_GUILESS_MAIN(tst_MainSpeaker)
#include "tst_MainSpeaker.moc"
