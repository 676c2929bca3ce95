#include "engines/TakeVariation.h"

#include <QtTest>

#include <set>

using namespace xenoglot;

class tst_TakeVariation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsAreStable();
    void seedsDependOnEverything();
    void variationsAreBoundedAndUsed();
};

void tst_TakeVariation::seedsAreStable()
{
    // Stored takes are found again by these numbers: they must never change.
    QCOMPARE(utteranceSeed(42, 3, "¡Hola!"), std::uint64_t{3278045280109982418u});
}

void tst_TakeVariation::seedsDependOnEverything()
{
    const std::set<std::uint64_t> seeds{utteranceSeed(1, 0, "a"), utteranceSeed(2, 0, "a"),  utteranceSeed(1, 1, "a"),
                                        utteranceSeed(1, 0, "b"), utteranceSeed(1, 0, "ab"), retrySeed(utteranceSeed(1, 0, "a"))};
    QCOMPARE(seeds.size(), std::size_t(6));
}

void tst_TakeVariation::variationsAreBoundedAndUsed()
{
    double lowest = 2;
    double highest = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const TakeVariation variation = takeVariation(seed, utteranceSeed(seed, 0, "text"));
        QVERIFY(variation.rate >= 0.96 && variation.rate <= 1.04);
        QVERIFY(variation.pitch >= 0.90 && variation.pitch <= 1.10);
        QVERIFY(variation.pause >= 0.85 && variation.pause <= 1.15);
        lowest = std::min(lowest, variation.rate);
        highest = std::max(highest, variation.rate);
    }
    QVERIFY(lowest < 0.965 && highest > 1.035);
    const TakeVariation a = takeVariation(1, utteranceSeed(1, 0, "text"));
    const TakeVariation b = takeVariation(2, utteranceSeed(2, 0, "text"));
    QVERIFY(a.rate != b.rate && a.pitch != b.pitch && a.pause != b.pause);
}

QTEST_GUILESS_MAIN(tst_TakeVariation)
#include "tst_TakeVariation.moc"
