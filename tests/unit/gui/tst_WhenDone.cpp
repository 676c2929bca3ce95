#include "gui/WhenDone.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>
#include <QtTest>

#include <atomic>
#include <memory>

using namespace xenoglot;

class tst_WhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheResultInTheThreadOfTheContext();
    void aFutureThatIsDoneAlreadyIsTaken();
    void aContextThatGoesMeanwhileIsNotCalled();
};

void tst_WhenDone::givesTheResultInTheThreadOfTheContext()
{
    QObject context;
    int result = 0;
    bool ended = false;
    whenDone(QtConcurrent::run([] { return 7; }), &context, [&](int found) {
        QCOMPARE(QThread::currentThread(), context.thread());
        result = found;
    });
    whenDone(QtConcurrent::run([] {}), &context, [&] { ended = true; });
    QTRY_VERIFY(ended && result == 7);
    QTRY_VERIFY(context.children().isEmpty());
}

void tst_WhenDone::aFutureThatIsDoneAlreadyIsTaken()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(3);
    promise.finish();
    QObject context;
    int result = 0;
    whenDone(promise.future(), &context, [&](int found) { result = found; });
    QCOMPARE(result, 0);  // through the event loop
    QTRY_COMPARE(result, 3);
}

void tst_WhenDone::aContextThatGoesMeanwhileIsNotCalled()
{
    // The other thread finishes while the context is destroyed: QFuture::then(context, …) of Qt 6.4 posts to what is gone.
    QThreadPool pool;
    std::atomic<int> finished{0};
    int called = 0;
    constexpr int times = 5000;
    for (int i = 0; i < times; ++i) {
        auto context = std::make_unique<QObject>();
        std::atomic<bool> go{false};
        const QFuture<int> future = QtConcurrent::run(&pool, [&go, &finished] {
            while (!go) {
            }
            return ++finished;
        });
        whenDone(future, context.get(), [&called](int) { ++called; });
        go = true;
        for (int spin = 0; spin < i % 200; ++spin) {
            QThread::yieldCurrentThread();
        }
        context.reset();
        pool.waitForDone();
    }
    QCoreApplication::processEvents();
    QCOMPARE(finished.load(), times);
    QCOMPARE(called, 0);
}

QTEST_GUILESS_MAIN(tst_WhenDone)
#include "tst_WhenDone.moc"
