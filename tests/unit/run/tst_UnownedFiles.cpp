#include "run/UnownedFiles.h"

#include "audio/RecordingFile.h"
#include "library/History.h"
#include "run/AutoSave.h"
#include "run/ProjectJson.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>

using namespace xenoglot;

namespace fs = std::filesystem;

/// What nobody owns goes from the disk, and nothing else.
class tst_UnownedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsLeftOfWhatNobodyOwns();
    void whatTheHistoryOwnsStays();
    void whatAnEntryNamesElsewhereStays();
    void whatIsOfferedAtTheNextStartStays();
    void whatIsNewStays();
    void nothingIsTouchedBesideAnotherInstance();
    void nothingIsTouchedWhenAProjectCannotBeRead();
    void theRunsOfADamagedHistoryStay();

private:
    fs::path data() const { return fs::path(m_folder->path().toStdString()) / "data"; }
    fs::path file(const std::string& name, int hoursOld = 48) const;
    Result<void> removeUnowned() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

fs::path tst_UnownedFiles::file(const std::string& name, int hoursOld) const
{
    const fs::path path = data() / name;
    fs::create_directories(path.parent_path());
    QFile made(QString::fromStdString(path.string()));
    if (!made.open(QIODevice::WriteOnly) || made.write("sound") != 5) {
        qFatal("%s cannot be written", path.c_str());
    }
    made.close();
    const auto time = fs::file_time_type::clock::now() - std::chrono::hours(hoursOld);
    fs::last_write_time(path, time);
    fs::last_write_time(path.parent_path(), time);
    return path;
}

Result<void> tst_UnownedFiles::removeUnowned() const
{
    auto history = History::open(data());
    return history ? removeUnownedFiles(data(), *history) : Result<void>(history.error());
}

void tst_UnownedFiles::nothingIsLeftOfWhatNobodyOwns()
{
    const fs::path recording = file("recordings/a.wav");
    const fs::path take = file("runs/0123/es.wav");
    const fs::path unpacked = file("projects/4567/recording.wav");
    const fs::path model = file("models/whisper/model.bin");
    const fs::path beside = file("letter.txt");
    QVERIFY(removeUnowned().ok());
    for (const fs::path& gone : {recording, take.parent_path(), unpacked.parent_path()}) {
        QVERIFY2(!fs::exists(gone), gone.c_str());
    }
    for (const fs::path& kept : {model, beside, data() / "history.sqlite"}) {
        QVERIFY2(fs::exists(kept), kept.c_str());
    }
    QVERIFY(removeUnowned().ok());
}

void tst_UnownedFiles::whatTheHistoryOwnsStays()
{
    const fs::path run = *History::makeRunFolder(data());
    const fs::path take = file("runs/" + run.filename().string() + "/es.wav");
    {
        auto history = History::open(data());
        QVERIFY(history.ok());
        QVERIFY(history->begin(run, 1).ok());
    }
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(take));
}

void tst_UnownedFiles::whatAnEntryNamesElsewhereStays()
{
    const fs::path run = *History::makeRunFolder(data());
    const fs::path unowned = file("recordings/b.wav");
    Project project;
    project.recording = file("recordings/a.wav");  // there was no space for the entry's own copy
    {
        auto history = History::open(data());
        QVERIFY(history.ok());
        QVERIFY(history->begin(run, 1).ok());
        QVERIFY(history->keepProject(run, toJson(project)).ok());
    }
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(project.recording));
    QVERIFY(!fs::exists(unowned));
}

void tst_UnownedFiles::whatIsOfferedAtTheNextStartStays()
{
    Project project;
    project.recording = file("recordings/a.wav");
    ProjectLanguage& language = project.add("es");
    Take take;
    take.file = file("runs/0123/es.wav");
    language.takes.push_back(take);
    const fs::path unowned = file("recordings/b.wav");
    {
        AutoSave left(data() / "recovery");
        left.keep(project);
        QVERIFY(left.flush().ok());
    }
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(project.recording));
    QVERIFY(fs::exists(take.file));
    QVERIFY(!fs::exists(unowned));
    // What was being recorded is no project yet.
    const fs::path unfinished = file("recordings/c.wav.recording");
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(unfinished));
}

void tst_UnownedFiles::whatIsNewStays()
{
    const fs::path recording = file("recordings/a.wav", 20);
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(recording));
}

void tst_UnownedFiles::nothingIsTouchedBesideAnotherInstance()
{
    const fs::path recording = file("recordings/a.wav");
    Project project;
    project.recording = file("recordings/b.wav");
    AutoSave other(data() / "recovery");
    other.keep(project);
    QVERIFY(other.flush().ok());
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(recording));
    other.discard();
    QVERIFY(removeUnowned().ok());
    QVERIFY(!fs::exists(recording));
}

void tst_UnownedFiles::theRunsOfADamagedHistoryStay()
{
    const fs::path take = file("runs/0123/es.wav");
    file("history.sqlite");
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(take));
    QVERIFY(removeUnowned().ok());  // the next start knows nothing of it any more
    QVERIFY(fs::exists(take));
}

void tst_UnownedFiles::nothingIsTouchedWhenAProjectCannotBeRead()
{
    const fs::path recording = file("recordings/a.wav");
    file("recovery/left.json");
    QVERIFY(removeUnowned().ok());
    QVERIFY(fs::exists(recording));
}

QTEST_GUILESS_MAIN(tst_UnownedFiles)
#include "tst_UnownedFiles.moc"
