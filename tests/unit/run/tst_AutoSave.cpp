#include "run/AutoSave.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace xenoglot;

namespace fs = std::filesystem;

namespace {

Project projectSaying(const std::string& text)
{
    Project project;
    project.transcript = Transcript{"ear", "en", 0.9, "en", text, {{0, 1, text, 0.8, {}, {}}}};
    return project;
}

}  // namespace

class tst_AutoSave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesAfterAChange();
    void writesWhileEditsNeverRest();
    void doesNotWriteWhatIsThere();
    void offersWhatAKilledProcessLeft();
    void doesNotOfferWhatIsOpen();
    void discardLeavesNothing();
    void aFolderThatCannotBeWrittenIsTold();
    void aDamagedFileIsRefusedAndStays();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "autosave"; }
    QStringList files() const { return QDir(QString::fromStdString(folder().string())).entryList({QStringLiteral("*.json")}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_AutoSave::writesAfterAChange()
{
    AutoSave autoSave(folder(), 10);
    QSignalSpy saved(&autoSave, &AutoSave::saved);
    autoSave.keep(projectSaying("one"), "/home/me/one.xenoglot");
    autoSave.keep(projectSaying("two"), "/home/me/one.xenoglot");
    QVERIFY(saved.wait(10000));
    QCOMPARE(files().size(), 1);
    const auto kept = AutoSave::recover(folder() / files().first().toStdString());
    QVERIFY(kept.ok());
    QCOMPARE(kept->project.transcript->text, std::string("two"));
    QCOMPARE(kept->projectFile, fs::path("/home/me/one.xenoglot"));
}

void tst_AutoSave::writesWhileEditsNeverRest()
{
    AutoSave autoSave(folder(), 50);
    QSignalSpy saved(&autoSave, &AutoSave::saved);
    QTimer typing;
    int keys = 0;
    connect(&typing, &QTimer::timeout, this, [&] { autoSave.keep(projectSaying(std::to_string(++keys))); });
    typing.start(5);
    QVERIFY(saved.wait(10000));
}

void tst_AutoSave::doesNotWriteWhatIsThere()
{
    AutoSave autoSave(folder(), 10);
    autoSave.keep(projectSaying("one"));
    QVERIFY(autoSave.flush().ok());
    const QString name = QString::fromStdString((folder() / files().first().toStdString()).string());
    QVERIFY(QFile::remove(name));
    autoSave.keep(projectSaying("one"));
    QVERIFY(autoSave.flush().ok());
    QVERIFY(!QFile::exists(name));
}

void tst_AutoSave::offersWhatAKilledProcessLeft()
{
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--keep"), QString::fromStdString(folder().string())});
    QByteArray said;
    connect(&other, &QProcess::readyReadStandardOutput, this, [&] { said += other.readAllStandardOutput(); });
    QTRY_VERIFY_WITH_TIMEOUT(said.contains("kept"), 20000);
    QVERIFY(AutoSave::abandoned(folder()).empty());  // it is at work
    other.kill();
    QVERIFY(other.waitForFinished(20000));

    const auto left = AutoSave::abandoned(folder());
    QCOMPARE(left.size(), std::size_t(1));
    QVERIFY(left.front().savedAt > 0);
    const auto recovered = AutoSave::recover(left.front().file);
    QVERIFY(recovered.ok());
    QCOMPARE(recovered->project.transcript->text, std::string("before the kill"));
    QCOMPARE(AutoSave::abandoned(folder()).size(), std::size_t(1));  // until it is removed
    AutoSave::removeAbandoned(left.front().file);
    QVERIFY(AutoSave::abandoned(folder()).empty());
    QVERIFY(QDir(QString::fromStdString(folder().string())).isEmpty());
}

void tst_AutoSave::doesNotOfferWhatIsOpen()
{
    AutoSave autoSave(folder(), 10);
    autoSave.keep(projectSaying("one"));
    QVERIFY(autoSave.flush().ok());
    QCOMPARE(files().size(), 1);
    QVERIFY(AutoSave::abandoned(folder()).empty());
}

void tst_AutoSave::discardLeavesNothing()
{
    AutoSave autoSave(folder(), 10);
    autoSave.keep(projectSaying("one"));
    QVERIFY(autoSave.flush().ok());
    autoSave.discard();
    QVERIFY(QDir(QString::fromStdString(folder().string())).isEmpty());
    autoSave.keep(projectSaying("one"));  // and it can go on
    QVERIFY(autoSave.flush().ok());
    QCOMPARE(files().size(), 1);
}

void tst_AutoSave::aFolderThatCannotBeWrittenIsTold()
{
    QFile inTheWay(QString::fromStdString(folder().string()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    AutoSave autoSave(folder(), 10);
    QSignalSpy failed(&autoSave, &AutoSave::failed);
    autoSave.keep(projectSaying("one"));
    QVERIFY(failed.wait(10000));
    QVERIFY(inTheWay.remove());
    QVERIFY(autoSave.flush().ok());  // what could not be written is not forgotten
    QCOMPARE(files().size(), 1);
}

void tst_AutoSave::aDamagedFileIsRefusedAndStays()
{
    QVERIFY(QDir().mkpath(QString::fromStdString(folder().string())));
    QFile file(QString::fromStdString((folder() / "x.json").string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"project\": {\"version\": 1, \"lang");
    file.close();
    const auto left = AutoSave::abandoned(folder());
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(AutoSave::recover(left.front().file).error().code, ErrorCode::FileDamaged);
    QVERIFY(file.exists());
}

/// The other process of offersWhatAKilledProcessLeft(): keeps a project and waits for its end.
static int keepAndWait(QCoreApplication& application, const QString& folder)
{
    AutoSave autoSave(folder.toStdString());
    autoSave.keep(projectSaying("before the kill"));
    if (!autoSave.flush()) {
        return 1;
    }
    std::puts("kept");
    std::fflush(stdout);
    return application.exec();
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == QLatin1String("--keep")) {
        return keepAndWait(application, QString::fromLocal8Bit(argv[2]));
    }
    tst_AutoSave test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_AutoSave.moc"
