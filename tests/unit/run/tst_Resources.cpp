#include "run/Resources.h"

#include <QtTest>

#include <sys/resource.h>
#include <thread>

using namespace xenoglot;

/// What the program leaves to others.
class tst_Resources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThreadGivesWay();
};

/// A voice is learned in the background: what else is done meanwhile, in the same program as well, comes first.
void tst_Resources::oneThreadGivesWay()
{
    const int before = ::getpriority(PRIO_PROCESS, 0);
    int there = before;
    int inherited = before;
    std::thread([&] {
        giveWay();
        there = ::getpriority(PRIO_PROCESS, 0);
        std::thread([&] { inherited = ::getpriority(PRIO_PROCESS, 0); }).join();  // as LibTorch's are
    }).join();
    QVERIFY(there >= 10 && there >= before);
    QCOMPARE(inherited, there);
    QCOMPARE(::getpriority(PRIO_PROCESS, 0), before);
}

QTEST_GUILESS_MAIN(tst_Resources)
#include "tst_Resources.moc"
