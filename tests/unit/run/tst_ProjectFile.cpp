#include "audio/AudioWriter.h"
#include "library/ZipWriter.h"
#include "run/ProjectFile.h"
#include "run/ProjectJson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

namespace fs = std::filesystem;

class tst_ProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWhatWasSaved();
    void savesOverAnOlderOne();
    void onlyTheOwnerCanReadIt();
    void aSaveThatFailsLeavesTheOlderOne();
    void audioThatIsGoneIsLeftOut();
    void audioThatIsGoneIsNotTakenFromAnOlderOne();
    void everyDamageIsFound();
    void aCutFileIsRefused();
    void aNewerFileIsRefused();
    void otherFilesAreRefused();
    void nothingIsWrittenWhereTheArchiveSays();

private:
    QByteArray bytes(const fs::path& path) const;
    void write(const fs::path& path, const QByteArray& content) const;
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }

    std::unique_ptr<QTemporaryDir> m_folder;
    Project m_project;
};

void tst_ProjectFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const AudioClip message{std::vector<float>(1600, 0.25F), 16000};
    const AudioClip speech{std::vector<float>(2400, 0.5F), 24000};
    QVERIFY(writeAudio(path("My message.wav"), message, AudioFileFormat::Wav).ok());
    QVERIFY(writeAudio(path("es.flac"), speech, AudioFileFormat::Flac).ok());
    m_project = {};
    m_project.recording = path("My message.wav");
    m_project.recordingSha256 = std::string(64, 'a');
    m_project.seconds = 0.1;
    m_project.transcript = Transcript{"ear", "en", 0.9, "en", "Good morning.", {{0, 0.1, "Good morning.", 0.8, {}, {}}}};
    m_project.giveText("es", "Buenos días.");
    Take take;
    take.number = 3;
    take.madeFrom = m_project.find("es")->revision();
    take.file = path("es.flac");
    take.seed = 7;
    m_project.find("es")->takes = {take};
}

QByteArray tst_ProjectFile::bytes(const fs::path& path) const
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_ProjectFile::write(const fs::path& path, const QByteArray& content) const
{
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_ProjectFile::opensWhatWasSaved()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const QByteArray saved = bytes(path("a.xenoglot"));
    QVERIFY(saved.left(100).contains("mimetypeapplication/x-xenoglot-project"));
    const auto opened = openProject(path("a.xenoglot"), path("opened"));
    QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
    QCOMPARE(opened->recording, path("opened") / "recording.wav");
    QCOMPARE(opened->find("es")->take()->file, path("opened") / "takes/es-3.flac");
    QCOMPARE(bytes(opened->recording), bytes(m_project.recording));
    QCOMPARE(bytes(opened->find("es")->take()->file), bytes(path("es.flac")));
    QCOMPARE(opened->speechState("es"), Freshness::Current);
    // But for the places of its files it is the same project.
    Project same = *opened;
    same.recording = m_project.recording;
    same.find("es")->takes.front().file = path("es.flac");
    QVERIFY(same == m_project);
    QCOMPARE(bytes(path("a.xenoglot")), saved);
}

void tst_ProjectFile::savesOverAnOlderOne()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const auto opened = openProject(path("a.xenoglot"), path("opened"));
    Project edited = *opened;
    edited.editText("es", "¡Buenos días!");
    QVERIFY(saveProject(edited, path("a.xenoglot")).ok());
    const auto again = openProject(path("a.xenoglot"), path("again"));
    QVERIFY(again.ok());
    QCOMPARE(again->find("es")->text, std::string("¡Buenos días!"));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".xenoglot*")}, QDir::Files | QDir::Hidden).size(), 0);
}

void tst_ProjectFile::onlyTheOwnerCanReadIt()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    QVERIFY(openProject(path("a.xenoglot"), path("opened")).ok());
    const auto others = fs::perms::group_all | fs::perms::others_all;
    for (const fs::path& file : {path("a.xenoglot"), path("opened"), path("opened") / "recording.wav"}) {
        QVERIFY2((fs::status(file).permissions() & others) == fs::perms::none, file.c_str());
    }
}

void tst_ProjectFile::aSaveThatFailsLeavesTheOlderOne()
{
    const auto nowhere = saveProject(m_project, path("no/such/folder/a.xenoglot"));
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().code, ErrorCode::FileWrite);

    // A folder in its place cannot be replaced.
    fs::create_directories(path("b.xenoglot/inside"));
    QVERIFY(!saveProject(m_project, path("b.xenoglot")).ok());
    QVERIFY(fs::exists(path("b.xenoglot/inside")));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".xenoglot*")}, QDir::Files | QDir::Hidden).size(), 0);
}

void tst_ProjectFile::audioThatIsGoneIsLeftOut()
{
    fs::remove(path("es.flac"));
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const auto opened = openProject(path("a.xenoglot"), path("opened"));
    QVERIFY(opened.ok());
    QCOMPARE(opened->find("es")->takes.size(), std::size_t(1));
    QVERIFY(opened->find("es")->take()->file.empty());
}

void tst_ProjectFile::audioThatIsGoneIsNotTakenFromAnOlderOne()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const QByteArray saved = bytes(path("a.xenoglot"));
    fs::remove(path("es.flac"));
    const auto refused = saveProject(m_project, path("a.xenoglot"));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.find("es.flac") != std::string::npos, refused.error().message.c_str());
    QCOMPARE(bytes(path("a.xenoglot")), saved);
}

void tst_ProjectFile::everyDamageIsFound()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const QByteArray good = bytes(path("a.xenoglot"));
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); at += 97) {
        QByteArray damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
        write(path("damaged.xenoglot"), damaged);
        const auto opened = openProject(path("damaged.xenoglot"), path("damaged"));
        if (opened) {
            // A byte that nobody reads (a time stamp, the mimetype): then all that is read is right.
            QCOMPARE(bytes(opened->recording), bytes(m_project.recording));
            QCOMPARE(bytes(opened->find("es")->take()->file), bytes(path("es.flac")));
            QCOMPARE(opened->find("es")->text, m_project.find("es")->text);
        } else {
            ++refused;
            QCOMPARE(opened.error().code, ErrorCode::FileDamaged);
            QVERIFY(opened.error().message.find("damaged.xenoglot") != std::string::npos);
            QVERIFY(!fs::exists(path("damaged")));
        }
        fs::remove_all(path("damaged"));
        QCOMPARE(bytes(path("damaged.xenoglot")), damaged);
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
}

void tst_ProjectFile::aCutFileIsRefused()
{
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    const QByteArray good = bytes(path("a.xenoglot"));
    for (qsizetype size = 0; size < good.size(); size += 211) {
        write(path("cut.xenoglot"), good.left(size));
        const auto opened = openProject(path("cut.xenoglot"), path("cut"));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::FileDamaged);
    }
}

void tst_ProjectFile::aNewerFileIsRefused()
{
    QJsonObject project = toJson(m_project);
    project[QStringLiteral("version")] = projectVersion + 1;
    const QJsonObject content{{QStringLiteral("project"), project}};
    QVERIFY(writeZip(path("new.xenoglot"), {{"project.json", QJsonDocument(content).toJson().toStdString(), {}}}).ok());
    const auto opened = openProject(path("new.xenoglot"), path("opened"));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::FileTooNew);
    QVERIFY(!fs::exists(path("opened")));
}

void tst_ProjectFile::otherFilesAreRefused()
{
    QCOMPARE(openProject(path("none.xenoglot"), path("opened")).error().code, ErrorCode::FileNotFound);
    QCOMPARE(openProject(path("My message.wav"), path("opened")).error().code, ErrorCode::FileDamaged);
    QVERIFY(writeZip(path("empty.xenoglot"), {{"project.json", "[]", {}}}).ok());
    QCOMPARE(openProject(path("empty.xenoglot"), path("opened")).error().code, ErrorCode::FileDamaged);
    QVERIFY(saveProject(m_project, path("a.xenoglot")).ok());
    QCOMPARE(openProject(path("a.xenoglot"), m_folder->path().toStdString()).error().code, ErrorCode::FileWrite);
}

void tst_ProjectFile::nothingIsWrittenWhereTheArchiveSays()
{
    Project hostile = m_project;
    hostile.recording = "../../escaped.wav";
    hostile.find("es")->takes.front().file = "/tmp/escaped.flac/../x";
    const QJsonObject content{{QStringLiteral("project"), toJson(hostile)}};
    QVERIFY(writeZip(path("bad.xenoglot"), {{"project.json", QJsonDocument(content).toJson().toStdString(), {}},
                                            {"../../escaped.wav", "x", {}},
                                            {"recording.wav", "x", {}}})
                .ok());
    const auto opened = openProject(path("bad.xenoglot"), path("deep/er/opened"));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::FileDamaged);  // the checksum of the recording is not there
    QVERIFY(!fs::exists(path("deep/escaped.wav")));
}

QTEST_GUILESS_MAIN(tst_ProjectFile)
#include "tst_ProjectFile.moc"
