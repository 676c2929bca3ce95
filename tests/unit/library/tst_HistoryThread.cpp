#include "library/HistoryThread.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace xenoglot;

namespace fs = std::filesystem;

/// The history is asked from the window's thread and works in its own.
class tst_HistoryThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void answersInOrderInItsOwnThread();
    void doesWhatWasAskedBeforeItEnds();
    void tellsWhyItCannot();
    void goesOnAfterDamage();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "history"; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QFuture<Result<HistoryItem>> begin(HistoryThread& history, std::int64_t time)
{
    return history.ask([folder = *History::makeRunFolder(history.folder()), time](History& h) { return h.begin(folder, time); });
}

}  // namespace

void tst_HistoryThread::answersInOrderInItsOwnThread()
{
    HistoryThread history(folder());
    for (int time = 1; time <= 20; ++time) {
        begin(history, time);
    }
    auto asked = history.ask([](History& h) -> Result<std::pair<QThread*, std::size_t>> {
        return std::make_pair(QThread::currentThread(), h.find({})->size());
    });
    QThread* answeredIn = nullptr;
    asked.then(this, [&](const Result<std::pair<QThread*, std::size_t>>& answer) {
        QVERIFY(answer.ok());
        QVERIFY(answer->first != QThread::currentThread());
        QCOMPARE(answer->second, std::size_t(20));
        answeredIn = QThread::currentThread();
    });
    QTRY_COMPARE(answeredIn, QCoreApplication::instance()->thread());
}

void tst_HistoryThread::doesWhatWasAskedBeforeItEnds()
{
    {
        HistoryThread history(folder());
        for (int time = 1; time <= 20; ++time) {
            begin(history, time);
        }
    }
    auto history = History::open(folder());
    QVERIFY(history.ok());
    QCOMPARE(history->find({})->size(), std::size_t(20));
}

void tst_HistoryThread::tellsWhyItCannot()
{
    QVERIFY(QFile(QString::fromStdString(folder().string())).open(QIODevice::WriteOnly));  // a file where the folder should be
    HistoryThread history(folder());
    auto asked = history.ask([](History& h) { return h.find({}); });
    asked.waitForFinished();
    QVERIFY(!asked.result().ok());
    QCOMPARE(asked.result().error().code, ErrorCode::FileWrite);
}

void tst_HistoryThread::goesOnAfterDamage()
{
    HistoryThread history(folder());
    begin(history, 1).waitForFinished();
    const auto failed = history.ask([](History&) -> Result<void> {
        return Error{ErrorCode::FileDamaged, "The history is damaged", {}};
    });
    QFuture<Result<void>>(failed).waitForFinished();
    QFile database(QString::fromStdString((folder() / "history.sqlite").string()));
    QVERIFY(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(8192, 'x'));
    database.close();
    auto found = history.ask([](History& h) { return h.find({}); });
    found.waitForFinished();
    QVERIFY(found.result().ok());
    QVERIFY(found.result()->empty());
    auto aside = history.ask([](History& h) -> Result<fs::path> { return h.setAside(); });
    aside.waitForFinished();
    QVERIFY(fs::exists(*aside.result()));
}

QTEST_GUILESS_MAIN(tst_HistoryThread)
#include "tst_HistoryThread.moc"
