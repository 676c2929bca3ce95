#include "run/WorkerPlan.h"

#include <QtTest>

using namespace xenoglot;

class tst_WorkerPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void automaticChoices_data();
    void automaticChoices();
    void theSettingWins();
    void theEnvironmentIsAnUpperBound();
    void badEnvironmentIsIgnored();
    void serialHasOneWorkerWithAllCores();
    void threadsCanBeSet();
};

void tst_WorkerPlan::init()
{
    qunsetenv("XENOGLOT_MAX_WORKERS");
    qunsetenv("TTS_MAX_WORKERS");
}

void tst_WorkerPlan::automaticChoices_data()
{
    QTest::addColumn<int>("languages");
    QTest::addColumn<int>("cores");
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("threads");
    QTest::newRow("one language has all cores") << 1 << 8 << 1 << 8;
    QTest::newRow("three on two cores") << 3 << 2 << 2 << 1;
    QTest::newRow("three on sixteen cores") << 3 << 16 << 3 << 5;
    QTest::newRow("never more than four") << 8 << 16 << 4 << 4;
    QTest::newRow("one core") << 3 << 1 << 1 << 1;
    QTest::newRow("nothing to do") << 0 << 4 << 1 << 4;
}

void tst_WorkerPlan::automaticChoices()
{
    QFETCH(int, languages);
    QFETCH(int, cores);
    const WorkerPlan plan = planWorkers({}, languages, cores);
    QTEST(plan.workers, "workers");
    QTEST(plan.threads, "threads");
    QVERIFY(plan.workers * plan.threads <= cores);
    QCOMPARE(plan.source, std::string("automatic"));
}

void tst_WorkerPlan::theSettingWins()
{
    qputenv("XENOGLOT_MAX_WORKERS", "1");
    RunRequest request;
    request.workers = 3;
    const WorkerPlan plan = planWorkers(request, 5, 2);
    QCOMPARE(plan.workers, 3);
    QCOMPARE(plan.threads, 1);
    QCOMPARE(planWorkers(request, 2, 2).workers, 2);
}

void tst_WorkerPlan::theEnvironmentIsAnUpperBound()
{
    qputenv("TTS_MAX_WORKERS", "6");
    QCOMPARE(planWorkers({}, 8, 16).workers, 6);
    QCOMPARE(planWorkers({}, 3, 16).workers, 3);
    qputenv("XENOGLOT_MAX_WORKERS", "2");
    QCOMPARE(planWorkers({}, 8, 16).workers, 2);
}

void tst_WorkerPlan::badEnvironmentIsIgnored()
{
    for (const char* value : {"0", "-3", "many", ""}) {
        qputenv("TTS_MAX_WORKERS", value);
        QCOMPARE(planWorkers({}, 8, 16).workers, 4);
    }
}

void tst_WorkerPlan::serialHasOneWorkerWithAllCores()
{
    RunRequest request;
    request.schedule = Schedule::Serial;
    request.workers = 3;
    const WorkerPlan plan = planWorkers(request, 3, 8);
    QCOMPARE(plan.workers, 1);
    QCOMPARE(plan.threads, 8);
}

void tst_WorkerPlan::threadsCanBeSet()
{
    RunRequest request;
    request.threads = 1;
    QCOMPARE(planWorkers(request, 1, 8).threads, 1);
    request.schedule = Schedule::Serial;
    QCOMPARE(planWorkers(request, 1, 8).threads, 1);
}

QTEST_GUILESS_MAIN(tst_WorkerPlan)
#include "tst_WorkerPlan.moc"
