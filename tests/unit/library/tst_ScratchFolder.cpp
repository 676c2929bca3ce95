#include "library/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace xenoglot;

namespace fs = std::filesystem;

class tst_ScratchFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isErasedAtTheEnd();
    void twoLeaveEachOtherAlone();
    void whatADeadProgramLeftIsErased();
    void saysWhatIsWrong();

private:
    fs::path parent() const { return fs::path(m_folder->path().toStdString()) / "above" / "reading"; }
    QStringList left() const
    {
        return QDir(QString::fromStdString(parent().string())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static void write(const fs::path& file)
    {
        QFile out(QString::fromStdString(file.string()));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("a voice") == 7);
    }
    /// Opened before, so that it shows what is left on the disk after it lost its name.
    static std::unique_ptr<QFile> opened(const fs::path& file)
    {
        auto in = std::make_unique<QFile>(QString::fromStdString(file.string()));
        return in->open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? std::move(in) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ScratchFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_ScratchFolder::isErasedAtTheEnd()
{
    auto scratch = ScratchFolder::make(parent());
    QVERIFY(scratch.ok());
    const fs::path folder = (*scratch)->path();
    QCOMPARE(folder.parent_path(), parent());
    QVERIFY(fs::status(folder).permissions() == fs::perms::owner_all);
    write(folder / "reading.wav");
    const auto file = opened(folder / "reading.wav");
    QVERIFY(file != nullptr);
    QCOMPARE(file->readAll(), QByteArray("a voice"));
    scratch->reset();
    QCOMPARE(left(), QStringList());
    QVERIFY(file->seek(0));
    QCOMPARE(file->readAll(), QByteArray(7, '\0'));
}

void tst_ScratchFolder::twoLeaveEachOtherAlone()
{
    auto one = *ScratchFolder::make(parent());
    write(one->path() / "reading.wav");
    auto two = *ScratchFolder::make(parent());
    QVERIFY(one->path() != two->path());
    write(two->path() / "reading.wav");
    ScratchFolder::eraseLeft(parent());
    QVERIFY(fs::exists(one->path() / "reading.wav"));
    QVERIFY(fs::exists(two->path() / "reading.wav"));
    one.reset();
    QVERIFY(fs::exists(two->path() / "reading.wav"));
    two.reset();
    QCOMPARE(left(), QStringList());
}

void tst_ScratchFolder::whatADeadProgramLeftIsErased()
{
    int ready[2];
    QVERIFY(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto scratch = ScratchFolder::make(parent());
        write((*scratch)->path() / "reading.wav");
        (void)!::write(ready[1], "x", 1);
        ::pause();
        ::_exit(0);
    }
    char told = 0;
    QVERIFY(::read(ready[0], &told, 1) == 1);
    // While it lives it is somebody's.
    const fs::path folder = [this] {
        const auto mine = *ScratchFolder::make(parent());
        for (const fs::directory_entry& entry : fs::directory_iterator(parent())) {
            if (entry.is_directory() && entry.path() != mine->path()) {
                return entry.path();
            }
        }
        return fs::path();
    }();
    const auto file = opened(folder / "reading.wav");
    QVERIFY(file != nullptr);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(left().size(), 2);
    const auto next = *ScratchFolder::make(parent());
    QVERIFY(!fs::exists(folder));
    QCOMPARE(left().size(), 2);  // the next one and its lock
    QCOMPARE(file->readAll(), QByteArray(7, '\0'));
    ::close(ready[0]);
    ::close(ready[1]);
}

void tst_ScratchFolder::saysWhatIsWrong()
{
    fs::create_directories(parent().parent_path());
    write(parent());  // a file is in the way
    const auto scratch = ScratchFolder::make(parent());
    QVERIFY(!scratch.ok());
    QCOMPARE(scratch.error().code, ErrorCode::FileWrite);
}

QTEST_GUILESS_MAIN(tst_ScratchFolder)
#include "tst_ScratchFolder.moc"
