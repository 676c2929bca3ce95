#include "FakeDevices.h"
#include "WaveBytes.h"
#include "audio/AudioReader.h"
#include "audio/RecordingFile.h"
#include "audio/RecordingWriter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <latch>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

std::vector<float> numbers(std::size_t count, std::size_t from = 0)
{
    std::vector<float> samples(count);
    for (float& sample : samples) {
        sample = numbered(from++);
    }
    return samples;
}

/// The samples of a file, read by the program's own reader; empty when that has anything to complain about.
std::vector<float> readBack(const std::filesystem::path& path)
{
    const auto input = readAudio(path);
    return input && input->notes.empty() ? input->clip.samples : std::vector<float>();
}

/// The samples that an unfinished recording can be read for, up to the last sync(). That more follows may be noted.
std::vector<float> readUnfinished(const std::filesystem::path& path)
{
    const auto input = readAudio(path);
    return input ? input->clip.samples : std::vector<float>();
}

/// No file grows beyond this, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

}  // namespace

class tst_RecordingFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEverySample();
    void isReadableWhileItGrows();
    void clipsAndTakesNoNonsense();
    void overwritesNothing();
    void namesTheFolderThatCannotBeWritten();
    void emptyOnesDisappear();
    void whatIsLeftBehindIsFoundAndRepaired();
    void aKilledProcessLosesNothing();
    void recoveryLeavesForeignFilesAlone();
    void aFullDiskKeepsWhatFits();
    void writerKeepsTheOrder();
    void writerReportsAFullDisk();
    void writerLeavesWhatNobodyFinished();
    void writerDiscards();

private:
    std::filesystem::path path(const std::string& name = "a.wav") const { return m_folder->path().toStdString() + "/" + name; }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_RecordingFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_RecordingFile::keepsEverySample()
{
    auto file = RecordingFile::create(path(), 48000);
    QVERIFY(file.ok());
    for (std::size_t from = 0; from < 65536; from += 4096) {
        QVERIFY((*file)->append(numbers(4096, from)).ok());
    }
    const auto finished = (*file)->finish();
    QVERIFY(finished.ok());
    QCOMPARE(*finished, path());
    QCOMPARE(names(), QStringList{QStringLiteral("a.wav")});
    QCOMPARE(readBack(path()), numbers(65536));
    struct stat status {
    };
    QCOMPARE(stat(path().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600U);
}

void tst_RecordingFile::isReadableWhileItGrows()
{
    auto file = RecordingFile::create(path(), 16000);
    QVERIFY(file.ok());
    QVERIFY((*file)->append(numbers(16000)).ok());
    QVERIFY((*file)->sync().ok());
    QVERIFY((*file)->append(numbers(5000, 16000)).ok());
    QCOMPARE(readUnfinished(path("a.wav.recording")), numbers(16000));
    QCOMPARE(readAudio(path("a.wav.recording"))->fileRate, 16000);
    QVERIFY(unfinishedRecordings(m_folder->path().toStdString()).empty());  // somebody is at it
    QCOMPARE(recoverRecording(path("a.wav.recording")).error().code, ErrorCode::FileUnreadable);
}

void tst_RecordingFile::clipsAndTakesNoNonsense()
{
    auto file = RecordingFile::create(path(), 48000);
    QVERIFY(file.ok());
    QVERIFY((*file)->append(std::vector<float>{2, -2, std::numeric_limits<float>::quiet_NaN(), 1, -1}).ok());
    QVERIFY((*file)->finish().ok());
    const float top = 32767.0F / 32768;
    QCOMPARE(readBack(path()), (std::vector<float>{top, -1, 0, top, -1}));
}

void tst_RecordingFile::overwritesNothing()
{
    for (const char* expected : {"a.wav", "a-2.wav", "a-3.wav"}) {
        auto file = RecordingFile::create(path(), 48000);
        QVERIFY(file.ok());
        QCOMPARE(RecordingFile::create(path(), 48000).error().code, ErrorCode::FileWrite);
        QVERIFY((*file)->append(numbers(10)).ok());
        const auto finished = (*file)->finish();
        QVERIFY(finished.ok());
        QCOMPARE(*finished, path(expected));
    }
}

void tst_RecordingFile::namesTheFolderThatCannotBeWritten()
{
    const auto file = RecordingFile::create(path("no/such/a.wav"), 48000);
    QCOMPARE(file.error().code, ErrorCode::FileWrite);
    QVERIFY(file.error().message.find(path("no/such/a.wav").string()) != std::string::npos);
    QVERIFY(!file.error().hint.empty());
    QVERIFY(unfinishedRecordings(path("no/such")).empty());
}

void tst_RecordingFile::emptyOnesDisappear()
{
    {
        auto file = RecordingFile::create(path(), 48000);
        QCOMPARE((*file)->finish().error().code, ErrorCode::AudioTooShort);
    }
    QVERIFY(names().isEmpty());
    {
        auto file = RecordingFile::create(path(), 48000);
        QVERIFY((*file)->append(numbers(10)).ok());
        (*file)->discard();
    }
    QVERIFY(names().isEmpty());
    {
        QVERIFY(RecordingFile::create(path(), 48000).ok());
    }
    QCOMPARE(names().size(), 1);
    QCOMPARE(recoverRecording(path("a.wav.recording")).error().code, ErrorCode::AudioTooShort);
    QVERIFY(names().isEmpty());
    writeBytes(path("b.wav.recording"), "RIFF");
    QCOMPARE(recoverRecording(path("b.wav.recording")).error().code, ErrorCode::AudioTooShort);
    QVERIFY(names().isEmpty());
}

void tst_RecordingFile::whatIsLeftBehindIsFoundAndRepaired()
{
    {
        auto file = RecordingFile::create(path(), 44100);
        QVERIFY((*file)->append(numbers(44100)).ok());
    }
    // A write that was cut short leaves half a sample.
    writeBytes(path("a.wav.recording"), readBytes(path("a.wav.recording")) + "x");
    writeBytes(path("other.txt"), "not one of ours");
    const auto left = unfinishedRecordings(m_folder->path().toStdString());
    QCOMPARE(left, std::vector<std::filesystem::path>{path("a.wav.recording")});
    const auto recovered = recoverRecording(left.front());
    QVERIFY2(recovered.ok(), recovered ? "" : recovered.error().text().c_str());
    QCOMPARE(*recovered, path());
    QCOMPARE(readBack(path()), numbers(44100));
    QCOMPARE(readAudio(path())->fileRate, 44100);
    QVERIFY(unfinishedRecordings(m_folder->path().toStdString()).empty());
    QCOMPARE(recoverRecording(left.front()).error().code, ErrorCode::FileNotFound);
}

void tst_RecordingFile::aKilledProcessLosesNothing()
{
    const pid_t child = fork();
    if (child == 0) {
        auto file = RecordingFile::create(path(), 48000);
        const bool written = file.ok() && (*file)->append(numbers(48000)).ok() && (*file)->sync().ok()
                             && (*file)->append(numbers(12345, 48000)).ok();
        kill(getpid(), written ? SIGKILL : SIGTERM);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
    // Even unrepaired it can be read up to the last sync().
    QCOMPARE(readUnfinished(path("a.wav.recording")), numbers(48000));
    const auto left = unfinishedRecordings(m_folder->path().toStdString());
    QCOMPARE(left.size(), 1U);
    QVERIFY(recoverRecording(left.front()).ok());
    QCOMPARE(readBack(path()), numbers(48000 + 12345));
}

void tst_RecordingFile::recoveryLeavesForeignFilesAlone()
{
    const std::string foreign = WaveBytes{16000, 2}.file(tone(16000, 0.1, {1, 1}));
    writeBytes(path("a.wav.recording"), foreign);
    QCOMPARE(recoverRecording(path("a.wav.recording")).error().code, ErrorCode::AudioFormat);
    QCOMPARE(readBytes(path("a.wav.recording")), foreign);
    const std::string ours = WaveBytes{16000, 1}.file(tone(16000, 0.1));
    writeBytes(path("b.wav"), ours);
    QCOMPARE(recoverRecording(path("b.wav")).error().code, ErrorCode::AudioFormat);
    QCOMPARE(readBytes(path("b.wav")), ours);
    QVERIFY(std::filesystem::create_directory(path("c.wav.recording")));
    QCOMPARE(recoverRecording(path("c.wav.recording")).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(unfinishedRecordings(m_folder->path().toStdString()).size(), 1U);
}

void tst_RecordingFile::aFullDiskKeepsWhatFits()
{
    auto file = RecordingFile::create(path(), 48000);
    QVERIFY(file.ok());
    {
        const FullDisk disk(44 + 2001);
        QVERIFY((*file)->append(numbers(600)).ok());
        const auto full = (*file)->append(numbers(600, 600));
        QCOMPARE(full.error().code, ErrorCode::FileWrite);
        QCOMPARE((*file)->samples(), 1000U);
        QVERIFY((*file)->finish().ok());
    }
    QCOMPARE(readBack(path()), numbers(1000));
}

void tst_RecordingFile::writerKeepsTheOrder()
{
    auto file = RecordingFile::create(path(), 8000);
    RecordingWriter::Outcome outcome;
    {
        RecordingWriter writer(std::move(*file), 8000, [&](const RecordingWriter::Outcome& ended) { outcome = ended; });
        for (std::size_t from = 0; from < 65536; from += 64) {
            writer.append(numbers(64, from));
        }
        writer.finish();
    }
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.file, path());
    QCOMPARE(readBack(path()), numbers(65536));
}

void tst_RecordingFile::writerReportsAFullDisk()
{
    auto file = RecordingFile::create(path(), 8000);
    const FullDisk disk(44 + 2000);
    std::latch ended(1);
    RecordingWriter::Outcome outcome;
    RecordingWriter writer(std::move(*file), 8000, [&](const RecordingWriter::Outcome& result) {
        outcome = result;
        ended.count_down();
    });
    writer.append(numbers(3000));
    ended.wait();  // by itself, without finish()
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->code, ErrorCode::FileWrite);
    QCOMPARE(outcome.file, path());
    QCOMPARE(readBack(path()), numbers(1000));
}

void tst_RecordingFile::writerLeavesWhatNobodyFinished()
{
    auto file = RecordingFile::create(path(), 8000);
    {
        RecordingWriter writer(std::move(*file), 8000, [](const RecordingWriter::Outcome&) {});
        writer.append(numbers(500));
    }
    const auto recovered = recoverRecording(unfinishedRecordings(path().parent_path()).at(0));
    QVERIFY(recovered.ok());
    QCOMPARE(*recovered, path());
    QCOMPARE(readBack(path()), numbers(500));
}

void tst_RecordingFile::writerDiscards()
{
    auto file = RecordingFile::create(path(), 8000);
    RecordingWriter::Outcome outcome{path(), {}};
    {
        RecordingWriter writer(std::move(*file), 8000, [&](const RecordingWriter::Outcome& ended) { outcome = ended; });
        writer.append(numbers(500));
        writer.discard();
    }
    QVERIFY(outcome.file.empty());
    QVERIFY(!outcome.error);
    QVERIFY(names().isEmpty());
}

QTEST_GUILESS_MAIN(tst_RecordingFile)
#include "tst_RecordingFile.moc"
