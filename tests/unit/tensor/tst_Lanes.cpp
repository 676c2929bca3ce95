#include "tensor/Lanes.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace xenoglot;

class tst_Lanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsDoneOnce();
    void twoAreAtWorkAtOnce();
    void oneLaneStaysInItsThread();
    void threadsAndGradientsAreShared();
    void whatIsThrownArrives();
};

void tst_Lanes::eachIsDoneOnce()
{
    for (const int lanes : {1, 2, 3}) {
        std::vector<std::atomic<int>> done(7);
        inLanes(done.size(), lanes, 2, [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) {
            QCOMPARE(times.load(), 1);
        }
    }
    inLanes(0, 2, 2, [](std::size_t) { QFAIL("there is nothing to do"); });
}

/// Each waits until the other has begun.
void tst_Lanes::twoAreAtWorkAtOnce()
{
    std::mutex mutex;
    std::condition_variable begun;
    int count = 0;
    std::atomic<int> met{0};
    inLanes(2, lanesFor(2), 2, [&](std::size_t) {
        std::unique_lock lock(mutex);
        ++count;
        begun.notify_all();
        met += begun.wait_for(lock, std::chrono::seconds(20), [&] { return count == 2; }) ? 1 : 0;
    });
    QCOMPARE(met.load(), 2);
}

void tst_Lanes::oneLaneStaysInItsThread()
{
    QCOMPARE(lanesFor(1), 1);
    std::vector<std::size_t> order;
    std::set<std::thread::id> threads;
    inLanes(4, 1, 1, [&](std::size_t i) {
        order.push_back(i);
        threads.insert(std::this_thread::get_id());
    });
    QCOMPARE(order, (std::vector<std::size_t>{0, 1, 2, 3}));
    QCOMPARE(threads, std::set{std::this_thread::get_id()});
}

void tst_Lanes::threadsAndGradientsAreShared()
{
    for (const bool gradients : {false, true}) {
        const c10::AutoGradMode mode(gradients);
        std::atomic<int> asCaller{0};
        std::atomic<int> single{0};
        inLanes(2, 2, 2, [&](std::size_t) {
            asCaller += c10::GradMode::is_enabled() == gradients ? 1 : 0;
            single += at::get_num_threads() == 1 ? 1 : 0;
        });
        QCOMPARE(asCaller.load(), 2);
        QCOMPARE(single.load(), 2);
        QCOMPARE(at::get_num_threads(), 2);
    }
}

void tst_Lanes::whatIsThrownArrives()
{
    std::atomic<int> done{0};
    QVERIFY_EXCEPTION_THROWN(inLanes(100, 2, 2,
                                     [&](std::size_t i) {
                                         if (i == 1) {
                                             throw std::runtime_error("out of memory");
                                         }
                                         ++done;
                                         std::this_thread::sleep_for(std::chrono::milliseconds(5));
                                     }),
                             std::runtime_error);
    QVERIFY(done < 50);
    QCOMPARE(at::get_num_threads(), 2);
}

QTEST_GUILESS_MAIN(tst_Lanes)
#include "tst_Lanes.moc"
