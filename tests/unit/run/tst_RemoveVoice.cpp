#include "library/History.h"
#include "library/ResultCache.h"
#include "library/VoiceLibrary.h"
#include "run/ProjectJson.h"
#include "run/RemoveVoice.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

namespace fs = std::filesystem;

/// A removed voice leaves nothing in the program's own folders.
class tst_RemoveVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingStays();
    void messagesCanStay();
    void tracesAreCountedAndNothingIsTouched();
    void aTakeOfTwoMessagesGoes();
    void whatOthersWroteIntoTheHistoryIsNotDeleted();
    void whatCannotBeReadIsSaid();
    void aVoiceThatIsLeftOverGoesAsWell();
    void canBeRepeated();

private:
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    fs::path data() const { return path("data"); }
    static void write(const fs::path& file, const QByteArray& bytes);
    /// Files with these bytes anywhere in the program's folders.
    QStringList filesWith(const QByteArray& bytes) const;
    Project project(const fs::path& folder, const std::vector<std::string>& voices) const;
    /// A message with a take in each of these voices.
    fs::path message(const std::string& recordingHash, const QByteArray& recording, const std::vector<std::string>& voices);
    Project stored(const fs::path& folder);
    Result<VoiceTraces> remove(SourceMessages sources = SourceMessages::Remove);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VoiceLibrary> m_library;
    std::unique_ptr<ResultCache> m_cache;
    std::optional<History> m_history;
    VoiceProfile m_profile;
};

namespace {

const std::string hers = "6f0c4f6e-1111-4222-8333-944444444444";
const std::string his = "7a0c4f6e-1111-4222-8333-944444444444";
const QByteArray herSound("\x11\x22\x33 the sound of her voice \x44\x55", 28);
const QByteArray hisSound("\x11\x22\x33 the sound of his voice \x44\x55", 28);
const QByteArray weights("\x01\x7f what was learned of her \x02\x03", 29);
const QByteArray said("\x05\x06 what she said in her message \x07", 34);
const std::string itsHash(64, 'a');
const std::string anotherHash(64, 'b');

}  // namespace

void tst_RemoveVoice::write(const fs::path& file, const QByteArray& bytes)
{
    QFile written(QString::fromStdString(file.string()));
    if (!written.open(QIODevice::WriteOnly) || written.write(bytes.repeated(100)) != bytes.size() * 100) {
        qFatal("Cannot write");
    }
}

QStringList tst_RemoveVoice::filesWith(const QByteArray& bytes) const
{
    QStringList found;
    for (const char* folder : {"data", "cache"}) {
        QDirIterator at(m_folder->filePath(QLatin1String(folder)), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            QFile file(at.next());
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("Cannot read");
            }
            if (file.readAll().contains(bytes)) {
                found << file.fileName();
            }
        }
    }
    return found;
}

void tst_RemoveVoice::init()
{
    m_history.reset();
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto library = VoiceLibrary::open(data() / "voices");
    QVERIFY(library.ok());
    m_library = *std::move(library);
    m_cache = std::make_unique<ResultCache>(path("cache"));
    auto history = History::open(data());
    QVERIFY(history.ok());
    m_history.emplace(*std::move(history));

    m_profile = {};
    m_profile.id = hers;
    m_profile.name = "Anneliese";
    m_profile.sources = {std::string(64, 'c'), itsHash};
    write(path("exported.xenoglot-voice"), weights);
    m_profile.exports = {path("exported.xenoglot-voice").string(), path("deleted.xenoglot-voice").string()};
    QVERIFY(m_library->save(m_profile).ok());
    write(m_library->referenceFile(hers), said);
    write(m_library->trainedFile(hers), weights);
    QVERIFY(m_cache->store({{QStringLiteral("take"), 1}}, herSound.repeated(100), hers));
    QVERIFY(m_cache->store({{QStringLiteral("take"), 2}}, hisSound.repeated(100), his));
}

Project tst_RemoveVoice::project(const fs::path& folder, const std::vector<std::string>& voices) const
{
    Project project;
    project.recording = folder / "message.wav";
    project.transcript = Transcript{};
    project.transcript->text = "Good morning.";
    project.transcript->language = "en";
    ProjectLanguage& spanish = project.add("es");
    spanish.text = "Buenos días.";
    for (const std::string& voice : voices) {
        Take take;
        take.number = static_cast<int>(spanish.takes.size()) + 1;
        take.file = folder / ("es-" + std::to_string(take.number) + ".wav");
        take.voiceId = voice;
        take.voiceKind = voice.empty() ? VoiceKind::Stock : VoiceKind::Learned;
        take.spoken = spanish;
        spanish.takes.push_back(take);
    }
    spanish.chosen = 1;
    return project;
}

fs::path tst_RemoveVoice::message(const std::string& recordingHash, const QByteArray& recording,
                                  const std::vector<std::string>& voices)
{
    const auto folder = History::makeRunFolder(data());
    if (!folder || !m_history->begin(*folder, 1)) {
        qFatal("Cannot begin");
    }
    Project made = project(*folder, voices);
    made.recordingSha256 = recordingHash;
    write(made.recording, recording);
    for (const Take& take : made.find("es")->takes) {
        write(take.file, take.voiceId == hers ? herSound : hisSound);
    }
    if (!m_history->keepProject(*folder, toJson(made))) {
        qFatal("Cannot keep");
    }
    return *folder;
}

Project tst_RemoveVoice::stored(const fs::path& folder)
{
    const auto json = m_history->project(folder);
    auto project = json ? projectFrom(*json, "test") : json.error();
    if (!project) {
        qFatal("%s", project.error().message.c_str());
    }
    return *std::move(project);
}

Result<VoiceTraces> tst_RemoveVoice::remove(SourceMessages sources)
{
    return removeVoice(*m_library, *m_cache, *m_history, hers, sources);
}

void tst_RemoveVoice::nothingStays()
{
    const fs::path source = message(itsHash, said, {his, hers});
    const fs::path spoken = message(anotherHash, "somebody else's words", {hers, his, hers});
    const fs::path other = message({}, "not recognised yet", {his});
    QVERIFY(!filesWith(herSound).isEmpty() && !filesWith(said).isEmpty() && !filesWith(weights).isEmpty());

    const auto removed = remove();
    QVERIFY2(removed.ok(), removed ? "" : removed.error().message.c_str());
    QCOMPARE(removed->takes, 3);
    QCOMPARE(removed->messages.size(), std::size_t(1));
    QCOMPARE(removed->exported, std::vector<fs::path>{path("exported.xenoglot-voice")});
    QVERIFY(fs::exists(path("exported.xenoglot-voice")));
    for (const QByteArray& probe : {herSound, said, weights, QByteArray("Anneliese"), QByteArray::fromStdString(itsHash)}) {
        QCOMPARE(filesWith(probe), QStringList());
    }
    QVERIFY(!fs::exists(source));
    const Project left = stored(spoken);
    QCOMPARE(left.find("es")->takes.size(), std::size_t(1));
    QCOMPARE(left.find("es")->takes.front().voiceId, his);
    QCOMPARE(left.find("es")->text, std::string("Buenos días."));
    QCOMPARE(left.find("es")->chosen, 0);
    QVERIFY(fs::exists(spoken / "message.wav"));
    QCOMPARE(stored(other).find("es")->takes.size(), std::size_t(1));
    QCOMPARE(filesWith(hisSound).size(), 3);  // two takes, one entry of the cache
    QVERIFY(m_library->profiles()->empty());
}

void tst_RemoveVoice::messagesCanStay()
{
    const fs::path source = message(itsHash, said, {his, hers});
    const auto removed = remove(SourceMessages::Keep);
    QVERIFY(removed.ok());
    QVERIFY(removed->messages.empty());
    QCOMPARE(removed->takes, 1);
    QVERIFY(fs::exists(source / "message.wav"));
    QCOMPARE(stored(source).find("es")->takes.size(), std::size_t(1));
    QCOMPARE(filesWith(herSound), QStringList());
    QCOMPARE(filesWith(said).size(), 1);
}

void tst_RemoveVoice::tracesAreCountedAndNothingIsTouched()
{
    const fs::path source = message(itsHash, said, {his, hers});
    const auto traces = findVoiceTraces(*m_library, *m_history, hers);
    QVERIFY(traces.ok());
    QCOMPARE(traces->takes, 1);
    QCOMPARE(traces->messages.size(), std::size_t(1));
    QCOMPARE(traces->exported.size(), std::size_t(1));
    QCOMPARE(stored(source).find("es")->takes.size(), std::size_t(2));
    QCOMPARE(findVoiceTraces(*m_library, *m_history, his)->takes, 1);
    QCOMPARE(findVoiceTraces(*m_library, *m_history, "")->takes, 0);
}

/// The take of an earlier run has two names on the disk.
void tst_RemoveVoice::aTakeOfTwoMessagesGoes()
{
    const fs::path first = message(anotherHash, "words", {hers});
    const fs::path second = message(anotherHash, "words", {hers});
    QVERIFY(fs::remove(second / "es-1.wav"));
    fs::create_hard_link(first / "es-1.wav", second / "es-1.wav");
    QVERIFY(remove().ok());
    QCOMPARE(filesWith(herSound), QStringList());
    QVERIFY(!fs::exists(first / "es-1.wav") && !fs::exists(second / "es-1.wav"));
}

void tst_RemoveVoice::whatOthersWroteIntoTheHistoryIsNotDeleted()
{
    const fs::path folder = message(anotherHash, "words", {hers, hers});
    write(path("mine.wav"), herSound);
    Project hostile = stored(folder);
    hostile.find("es")->takes[0].file = path("mine.wav");
    hostile.find("es")->takes[1].file = folder / ".." / ".." / ".." / "mine.wav";
    QVERIFY(m_history->keepProject(folder, toJson(hostile)).ok());
    QVERIFY(remove().ok());
    QVERIFY(fs::exists(path("mine.wav")));
    QVERIFY(stored(folder).find("es")->takes.empty());
}

/// The voice stays listed: it can be removed when that was put right.
void tst_RemoveVoice::whatCannotBeReadIsSaid()
{
    const fs::path folder = message(anotherHash, "words", {hers});
    QJsonObject later = toJson(stored(folder));
    const QJsonObject good = later;
    later[QStringLiteral("version")] = projectVersion + 1;
    QVERIFY(m_history->keepProject(folder, later).ok());
    const auto removed = remove();
    QVERIFY(!removed.ok());
    QCOMPARE(removed.error().code, ErrorCode::FileTooNew);
    QCOMPARE(m_library->profiles()->size(), std::size_t(1));
    QVERIFY(fs::exists(m_library->trainedFile(hers)));
    QVERIFY(m_history->keepProject(folder, good).ok());

    // One that has nothing to do with it is in nobody's way.
    const fs::path other = message(anotherHash, "words", {his});
    QJsonObject unrelated = toJson(stored(other));
    unrelated[QStringLiteral("version")] = projectVersion + 1;
    QVERIFY(m_history->keepProject(other, unrelated).ok());
    QVERIFY(remove().ok());
    QCOMPARE(filesWith(herSound), QStringList());
}

void tst_RemoveVoice::aVoiceThatIsLeftOverGoesAsWell()
{
    message(anotherHash, "words", {hers});
    m_library.reset();
    for (const char* name : {"voices.sqlite", "voices.sqlite-wal", "voices.sqlite-shm"}) {
        fs::remove(data() / "voices" / name);
    }
    auto library = VoiceLibrary::open(data() / "voices");
    QVERIFY(library.ok());
    m_library = *std::move(library);
    QCOMPARE(*m_library->leftovers(), std::vector<std::string>{hers});
    const auto removed = remove();
    QVERIFY(removed.ok());
    QCOMPARE(removed->takes, 1);
    for (const QByteArray& probe : {herSound, said, weights}) {
        QCOMPARE(filesWith(probe), QStringList());
    }
    QVERIFY(m_library->leftovers()->empty());
}

void tst_RemoveVoice::canBeRepeated()
{
    message(anotherHash, "words", {hers});
    QVERIFY(remove().ok());
    const auto again = remove();
    QVERIFY(again.ok());
    QCOMPARE(again->takes, 0);
}

QTEST_GUILESS_MAIN(tst_RemoveVoice)
#include "tst_RemoveVoice.moc"
