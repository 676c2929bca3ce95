#include "run/ExpectedTime.h"

#include <QtTest>

using namespace xenoglot;

class tst_ExpectedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsFromTheStoredFigure();
    void learnsFromWhatWasSpoken();
    void ignoresWhatTellsNothing();
    void movesFromThePaceToWhatHasPassed();

private:
    static LanguageResult result(double workMs)
    {
        LanguageResult result;
        result.status = JobStage::Done;
        result.times.speak = workMs;
        return result;
    }
};

void tst_ExpectedTime::startsFromTheStoredFigure()
{
    QCOMPARE(ExpectedTime(2).pace(), 2.0);
    QCOMPARE(ExpectedTime(0).pace(), ExpectedTime::defaultPace);
    QCOMPARE(ExpectedTime(2).totalSeconds(10, 0, 0), 20.0);
}

void tst_ExpectedTime::learnsFromWhatWasSpoken()
{
    ExpectedTime expected(2);
    expected.learn(result(5000), 10);
    QCOMPARE(expected.pace(), 0.5);
    expected.learn(result(15000), 10);
    QCOMPARE(expected.pace(), 1.0);
}

void tst_ExpectedTime::ignoresWhatTellsNothing()
{
    ExpectedTime expected(2);
    LanguageResult cached = result(1);
    cached.fromCache = true;
    expected.learn(cached, 10);
    LanguageResult failed = result(1);
    failed.status = JobStage::Failed;
    expected.learn(failed, 10);
    expected.learn(result(1000), 0);
    QCOMPARE(expected.pace(), 2.0);
}

void tst_ExpectedTime::movesFromThePaceToWhatHasPassed()
{
    const ExpectedTime expected(2);
    QCOMPARE(expected.totalSeconds(10, 6, 0.5), 16.0);
    QCOMPARE(expected.totalSeconds(10, 9, 1), 9.0);
    QCOMPARE(expected.totalSeconds(10, 9, 1.5), 9.0);
}

QTEST_GUILESS_MAIN(tst_ExpectedTime)
#include "tst_ExpectedTime.moc"
