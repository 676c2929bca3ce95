#include "core/FileLock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <optional>

using namespace xenoglot;

namespace fs = std::filesystem;

class tst_FileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void isHeldOnce();
    void knowsWhenItIsReplaced();
    void cannotBeOpened();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "lock"; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_FileLock::isHeldOnce()
{
    std::optional<FileLock> first;
    first.emplace(file(), O_CREAT);
    QVERIFY(first->isMine() && first->isInPlace() && !first->isHeldElsewhere());
    QVERIFY(fs::status(file()).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    QVERIFY(FileLock(file()).isHeldElsewhere());
    first.reset();
    QVERIFY(FileLock(file()).isMine());  // the file stayed, free
    const FileLock second(file());
    second.removeFile();
    QVERIFY(!fs::exists(file()));
    QVERIFY(second.isMine() && !second.isInPlace());
}

/// Whoever has deleted the folder of what is locked has ended the lock.
void tst_FileLock::knowsWhenItIsReplaced()
{
    const FileLock first(file(), O_CREAT);
    fs::remove(file());
    QVERIFY(!first.isInPlace());
    const FileLock second(file(), O_CREAT);
    QVERIFY(second.isMine());
    QVERIFY(!first.isInPlace());
    first.removeFile();  // not what is another's
    QVERIFY(second.isInPlace());
}

void tst_FileLock::cannotBeOpened()
{
    const FileLock missing(file());
    QVERIFY(!missing.isMine() && !missing.isHeldElsewhere() && !missing.isInPlace());
    fs::create_symlink("elsewhere", file());
    const FileLock link(file(), O_CREAT);
    QVERIFY(!link.isMine() && !link.isHeldElsewhere());
    QVERIFY(!fs::exists(file().parent_path() / "elsewhere"));
}

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_FileLock.moc"
