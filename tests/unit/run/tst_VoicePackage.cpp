#include "FakeEngines.h"
#include "audio/AudioWriter.h"
#include "core/FileHash.h"
#include "library/VoiceProfileJson.h"
#include "run/VoicePackage.h"
#include "unit/tensor/ZipWriter.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>

using namespace xenoglot;

namespace fs = std::filesystem;

namespace {

const VoiceConsent mine{VoiceConsent::Owner::Me, {}, {}, 5};
const std::string key(64, 'a');

/// A package made by hand, as somebody would who means harm.
struct HandMade {
    QJsonObject json;
    QByteArray jsonBytes;  ///< instead of json
    std::vector<testing::ZipMember> members;

    testing::ZipMember& member(const char* name)
    {
        return *std::find_if(members.begin(), members.end(), [name](const auto& each) { return each.name == name; });
    }
    QJsonObject voice() const { return json[QStringLiteral("voice")].toObject(); }
    void setVoice(const char* name, const QJsonValue& value)
    {
        QJsonObject changed = voice();
        changed[QLatin1String(name)] = value;
        json[QStringLiteral("voice")] = changed;
    }
};

testing::ByteWriter bytesOf(const std::string& text)
{
    return testing::ByteWriter().text(text);
}

QString sha256(const std::string& bytes)
{
    const std::string_view part = bytes;
    return QString::fromStdString(sha256OfBytes({&part, 1}));
}

}  // namespace

/// Voices that are exported and imported, and packages that are not what they seem.
class tst_VoicePackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void arrivesAsItLeft();
    void overwritesNothing();
    void whatCannotBeExported();
    void namesAreTakenOnce();
    void needsConsent();
    void needsItsModel();
    void hostilePackagesAreRefused_data();
    void hostilePackagesAreRefused();
    void twoMembersOfOneNameAreRefused();
    void namesThatClimbOutAreNotLookedAt();
    void everyDamageIsFound();
    void aFullDiskLeavesNothing();
    void stopsWhenAsked();

private:
    fs::path path(const std::string& name) const { return fs::path(m_folder->path().toStdString()) / name; }
    VoiceProfile addVoice(const std::string& name, const std::string& trainedKey);
    HandMade handMade() const;
    void write(const HandMade& package, const fs::path& file) const;
    Result<VoiceProfile> import(const fs::path& file, const VoiceImport& request = {{}, mine});
    QStringList kept() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VoiceLibrary> m_here;
    std::unique_ptr<VoiceLibrary> m_there;
    FakeEngines m_engines;
    std::string m_sound;
};

void tst_VoicePackage::init()
{
    m_here.reset();
    m_there.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_here = *VoiceLibrary::open(path("here"));
    m_there = *VoiceLibrary::open(path("there"));
    m_sound = *encodeAudio(FakeEngines::hum(1, 16000, 0.25F), AudioFileFormat::Wav);
}

VoiceProfile tst_VoicePackage::addVoice(const std::string& name, const std::string& trainedKey)
{
    VoiceProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    profile.name = name;
    profile.language = "en";
    profile.consent = {VoiceConsent::Owner::Other, "Zoë", "by letter", 1760000000123};
    profile.madeAt = 1760000000000;
    profile.model = "fake-voice";
    profile.baseVoice = "anna";
    profile.manners = {{"anna", {1.1, 0.9, 1.0 / 3}}};
    profile.seconds = 21.5;
    profile.trainedKey = trainedKey;
    profile.base = VoiceFigures{0.1, 0.2, 0.3, 3.4};
    profile.ceiling = 0.9;
    profile.sources = {std::string(64, 'a')};
    if (!m_here->save(profile)) {
        qFatal("a voice could not be kept");
    }
    const auto put = [](const fs::path& file, const std::string& bytes) {
        QFile out(QString::fromStdString(file.string()));
        if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(bytes)) < 0) {
            qFatal("a file could not be written");
        }
    };
    put(m_here->referenceFile(profile.id), m_sound);
    if (!trainedKey.empty()) {
        put(m_here->trainedFile(profile.id), FakeEngines::voiceFile(trainedKey));
    }
    return profile;
}

HandMade tst_VoicePackage::handMade() const
{
    VoiceProfile profile;
    profile.consent = {VoiceConsent::Owner::Other, "Zoë", {}, 1};
    profile.model = "fake-voice";
    profile.baseVoice = "anna";
    profile.manners = {{"anna", {1.1, 0.9, 1.0}}};
    profile.trainedKey = key;
    const std::string trained = FakeEngines::voiceFile(key);
    HandMade package;
    package.json = {{QStringLiteral("version"), 1},
                    {QStringLiteral("name"), QStringLiteral("Zoë")},
                    {QStringLiteral("language"), QStringLiteral("en")},
                    {QStringLiteral("made_at"), qint64(1760000000000)},
                    {QStringLiteral("voice"), toJson(profile)},
                    {QStringLiteral("files"), QJsonObject{{QStringLiteral("reference.wav"), sha256(m_sound)},
                                                          {QStringLiteral("trained.safetensors"), sha256(trained)}}}};
    package.members = {{"mimetype", bytesOf("application/x-xenoglot-voice")},
                       {"voice.json", {}},
                       {"reference.wav", bytesOf(m_sound)},
                       {"trained.safetensors", bytesOf(trained)}};
    return package;
}

void tst_VoicePackage::write(const HandMade& package, const fs::path& file) const
{
    std::vector<testing::ZipMember> members = package.members;
    for (testing::ZipMember& member : members) {
        if (member.name == "voice.json" && member.content.bytes.empty()) {
            member.content =
                bytesOf((package.jsonBytes.isEmpty() ? QJsonDocument(package.json).toJson() : package.jsonBytes).toStdString());
        }
    }
    const testing::ByteWriter bytes = testing::zip(members);
    QFile out(QString::fromStdString(file.string()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(reinterpret_cast<const char*>(bytes.bytes.data()), qint64(bytes.bytes.size())),
             qint64(bytes.bytes.size()));
}

Result<VoiceProfile> tst_VoicePackage::import(const fs::path& file, const VoiceImport& request)
{
    return importVoice(*m_there, file, request, m_engines, {});
}

/// What the importing library holds besides its database.
QStringList tst_VoicePackage::kept() const
{
    QStringList names = QDir(QString::fromStdString(path("there").string()))
                            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeIf([](const QString& name) { return name.startsWith(QLatin1String("voices.sqlite")); });
    return names;
}

void tst_VoicePackage::arrivesAsItLeft()
{
    for (const std::string& trained : {std::string(), key}) {
        VoiceProfile voice = addVoice(trained.empty() ? "Plain" : "Trained", trained);
        const fs::path file = path(voice.name + ".xenoglot-voice");
        const auto exported = exportVoice(*m_here, " " + voice.name, file);
        QVERIFY2(exported.ok(), exported ? "" : exported.error().text().c_str());
        QVERIFY(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
        QFile bytes(QString::fromStdString(file.string()));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(bytes.read(100).contains("mimetypeapplication/x-xenoglot-voice"));
        QVERIFY(!(bytes.seek(0), bytes.readAll()).contains(QByteArray::fromStdString(voice.id)));

        VoiceProfile described = *readVoicePackage(file);
        QVERIFY(described.id.empty());
        described.id = voice.id;
        // Where it came from and went to here stays here.
        const auto left = m_here->find(voice.name);
        QCOMPARE((*left)->exports, std::vector<std::string>{file.string()});
        QCOMPARE((*left)->sources, voice.sources);
        QVERIFY(described.exports.empty());
        voice.sources.clear();
        QVERIFY(described == voice);

        const auto imported = import(file);
        QVERIFY2(imported.ok(), imported ? "" : imported.error().text().c_str());
        QVERIFY(imported->id != voice.id);
        voice.id = imported->id;
        voice.consent = mine;
        QVERIFY(*imported == voice);
        QVERIFY(**m_there->find(voice.name) == voice);
        QCOMPARE(*sha256OfFile(m_there->referenceFile(voice.id)), sha256(m_sound).toStdString());
        QVERIFY(m_there->checkTrainedFile(voice).ok());
        QCOMPARE(fs::exists(m_there->trainedFile(voice.id)), !trained.empty());
        for (const fs::directory_entry& entry : fs::directory_iterator(m_there->folderOf(voice.id))) {
            QVERIFY2(entry.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write), entry.path().c_str());
        }
        // Again, under another name.
        QVERIFY(import(file, {"Second " + voice.name, mine}).ok());
    }
    QCOMPARE(m_there->profiles()->size(), std::size_t(4));
    QVERIFY(m_there->leftovers()->empty());
}

void tst_VoicePackage::overwritesNothing()
{
    VoiceProfile voice = addVoice("Zoë", key);
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    const std::string before = *sha256OfFile(path("a"));
    const auto again = exportVoice(*m_here, "Zoë", path("a"));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::FileWrite);
    QCOMPARE(*sha256OfFile(path("a")), before);
    // But for what the user has said may be replaced, and then whole or not at all.
    voice.baseVoice.clear();
    QVERIFY(m_here->save(voice).ok());
    QVERIFY(!exportVoice(*m_here, "Zoë", path("a"), true).ok());
    QCOMPARE(*sha256OfFile(path("a")), before);
    voice.baseVoice = "anna";
    voice.seconds = 22;
    QVERIFY(m_here->save(voice).ok());
    QVERIFY(exportVoice(*m_here, "Zoë", path("a"), true).ok());
    QCOMPARE(readVoicePackage(path("a"))->seconds, 22.0);
    QVERIFY(fs::status(path("a")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    QCOMPARE(exportVoice(*m_here, "Zoë", path("no/such/folder")).error().code, ErrorCode::FileWrite);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral(".xenoglot*")}, QDir::Files | QDir::Hidden).size(), 0);
}

void tst_VoicePackage::whatCannotBeExported()
{
    QCOMPARE(exportVoice(*m_here, "Nobody", path("a")).error().code, ErrorCode::InvalidArgument);
    VoiceProfile voice = addVoice("Zoë", key);
    fs::remove(m_here->trainedFile(voice.id));
    const auto gone = exportVoice(*m_here, "Zoë", path("a"));
    QCOMPARE(gone.error().code, ErrorCode::FileNotFound);
    QVERIFY2(gone.error().message.find("Zoë") != std::string::npos, gone.error().message.c_str());
    voice.trainedKey.clear();
    voice.consent = {};
    QVERIFY(m_here->save(voice).ok());
    QCOMPARE(exportVoice(*m_here, "Zoë", path("a")).error().code, ErrorCode::InvalidArgument);
    voice.consent = mine;
    voice.baseVoice.clear();
    QVERIFY(m_here->save(voice).ok());
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).error().message.find("not ready") != std::string::npos);
    QVERIFY(!fs::exists(path("a")));
}

void tst_VoicePackage::namesAreTakenOnce()
{
    addVoice("Zoë", {});
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    QVERIFY(import(path("a")).ok());
    const std::string control{'a', '\x01', 'b'};
    const std::string turned = "a\u202Eb";
    for (const std::string& name :
         {std::string(), std::string("ZOË"), std::string("Anna"), std::string("stock"), control, turned, std::string(81, 'x')}) {
        const auto imported = import(path("a"), {name, mine});
        QVERIFY2(!imported.ok(), name.c_str());
        QCOMPARE(imported.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(!imported.error().hint.empty() || name.size() > 5 || name == control || name == turned,
                 imported.error().text().c_str());
    }
    QVERIFY(import(path("a")).error().hint.find("--name") != std::string::npos);
    QVERIFY(import(path("a"), {"Anna", mine}).error().message.find("stock voice") != std::string::npos);
    QCOMPARE(kept().size(), 1);
    const auto tidied = import(path("a"), {" Zoë\n\t 2 ", mine});
    QVERIFY2(tidied.ok(), tidied ? "" : tidied.error().text().c_str());
    QCOMPARE(tidied->name, std::string("Zoë 2"));
}

void tst_VoicePackage::needsConsent()
{
    addVoice("Zoë", {});
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    const auto imported = import(path("a"), {{}, {}});
    QCOMPARE(imported.error().code, ErrorCode::InvalidArgument);
    QVERIFY(imported.error().hint.find("--consent") != std::string::npos);
    QVERIFY(kept().isEmpty());
}

void tst_VoicePackage::needsItsModel()
{
    HandMade package = handMade();
    package.setVoice("model", QStringLiteral("another-model"));
    write(package, path("a"));
    const auto imported = import(path("a"));
    QVERIFY(!imported.ok());
    QCOMPARE(imported.error().code, ErrorCode::ModelMissing);
    QVERIFY2(imported.error().message.find("another-model") != std::string::npos, imported.error().message.c_str());
    QVERIFY(!imported.error().hint.empty());
    QVERIFY(kept().isEmpty());
}

void tst_VoicePackage::hostilePackagesAreRefused_data()
{
    using Change = std::function<void(HandMade&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("named");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, const char* named, Change change, ErrorCode code = ErrorCode::FileDamaged) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(named) << code;
    };
    const auto json = [](const char* name, const QJsonValue& value) {
        return [name, value](HandMade& package) { package.json[QLatin1String(name)] = value; };
    };
    const auto voice = [](const char* name, const QJsonValue& value) {
        return [name, value](HandMade& package) { package.setVoice(name, value); };
    };
    const auto text = [](const char* from, const char* to) {
        return [from, to](HandMade& package) {
            package.jsonBytes = QJsonDocument(package.json).toJson(QJsonDocument::Compact);
            QVERIFY(package.jsonBytes.contains(from));
            package.jsonBytes.replace(from, to);
        };
    };
    const auto reference = [](const std::string& bytes) {
        return [bytes](HandMade& package) {
            package.member("reference.wav").content = bytesOf(bytes);
            QJsonObject files = package.json[QStringLiteral("files")].toObject();
            files[QStringLiteral("reference.wav")] = sha256(bytes);
            package.json[QStringLiteral("files")] = files;
        };
    };
    const auto trained = [](const std::string& bytes) {
        return [bytes](HandMade& package) {
            package.member("trained.safetensors").content = bytesOf(bytes);
            QJsonObject files = package.json[QStringLiteral("files")].toObject();
            files[QStringLiteral("trained.safetensors")] = sha256(bytes);
            package.json[QStringLiteral("files")] = files;
        };
    };
    row("from the future", "later version", json("version", 2), ErrorCode::FileTooNew);
    row("from the far future", "later version", json("version", 2000000000), ErrorCode::FileTooNew);
    row("no version", "voice.json", json("version", {}));
    row("version in words", "voice.json", json("version", QStringLiteral("1")));
    row("half a version", "voice.json", json("version", 0.5));
    row("no name", "voice.json", json("name", {}));
    row("an empty name", "voice.json", json("name", QString()));
    row("a name of the program's", "voice.json", json("name", QStringLiteral("fit")));
    row("a name that rings", "voice.json", json("name", QStringLiteral("\a")));
    row("a long name", "voice.json", json("name", QString(100000, QLatin1Char('x'))));
    row("no language", "voice.json", json("language", QString()));
    row("no such language", "voice.json", json("language", QStringLiteral("../..")));
    row("a date with a fraction", "voice.json", json("made_at", 1.5));
    row("a list", "voice.json", [](HandMade& package) { package.jsonBytes = "[1]"; });
    row("no JSON", "voice.json", [](HandMade& package) { package.jsonBytes = "{"; });
    row("deep JSON", "voice.json", [](HandMade& package) { package.jsonBytes = QByteArray("[").repeated(500000); });
    row("long JSON", "larger", [](HandMade& package) { package.jsonBytes = QByteArray(" ").repeated(2 << 20); });
    row("not UTF-8", "voice.json", text("\"name\":\"Zo", "\"name\":\"\xff"));
    row("NaN", "voice.json", text("\"ceiling\":0", "\"ceiling\":NaN"));
    row("beyond numbers", "voice.json", text("\"ceiling\":0", "\"ceiling\":1e999"));
    row("infinite", "voice.json", text("\"ceiling\":0", "\"ceiling\":Infinity"));
    row("negative seconds", "voice.json", voice("seconds", -1));
    row("no voice", "voice.json", json("voice", {}));
    row("unfinished", "voice.json", voice("base_voice", QString()));
    row("figures of text", "voice.json", voice("base", QStringLiteral("good")));
    row("nobody knows who agreed", "voice.json",
        voice("consent", QJsonObject{{QStringLiteral("owner"), QStringLiteral("everybody")}}));
    for (const double pitch : {0.0, -1.0, 1e-300, 1e300}) {
        const QJsonObject manner{{QStringLiteral("pitch"), pitch}, {QStringLiteral("range"), 1}, {QStringLiteral("rate"), 1}};
        row(qPrintable(QStringLiteral("a pitch of %1").arg(pitch)), "voice.json",
            voice("manners", QJsonObject{{QStringLiteral("anna"), manner}}));
    }
    row("without hashes", "reference.wav", json("files", {}));
    row("another hash", "reference.wav", json("files", QJsonObject{{QStringLiteral("reference.wav"), QString(64, u'0')}}));
    row("no recording", "reference.wav", [](HandMade& package) { package.members.erase(package.members.begin() + 2); });
    row("not a recording", "reference.wav", reference("this is no sound"));
    row("an empty recording", "reference.wav", reference({}));
    row("a recording of hours", "reference.wav",
        reference(*encodeAudio({std::vector<float>(8000 * 700, 0.1F), 8000}, AudioFileFormat::Wav)));
    row("no voice file", "trained.safetensors", [](HandMade& package) { package.members.pop_back(); });
    row("another voice's file", "trained.safetensors", trained(FakeEngines::voiceFile(std::string(64, 'b'))));
    row("not a voice file", "trained.safetensors", trained("rubbish"));
    row("an endless voice file", "trained.safetensors", trained(std::string(8, '\x7f') + "{}"));
    row("a file that should not be there", "trained.safetensors", voice("trained_key", QString(64, u'c')));
    row("a link", "reference.wav", [reference](HandMade& package) {
        reference("/etc/passwd")(package);
        package.member("reference.wav").mode = S_IFLNK | 0777;
    });
    row("a wrong checksum", "reference.wav", [](HandMade& package) { package.member("reference.wav").crcError = 1; });
    row("encrypted", "reference.wav", [](HandMade& package) { package.member("reference.wav").flags = 1; });
    row("packed in another way", "reference.wav", [](HandMade& package) { package.member("reference.wav").method = 97; });
    row("less than it says", "", [](HandMade& package) { package.member("reference.wav").claimedSize = 1 << 30; });
    row("a bomb", "larger", [](HandMade& package) {
        package.member("reference.wav").content = bytesOf(std::string(std::size_t{65} << 20, '\0'));
        package.member("reference.wav").deflate = true;
    });
    row("a bomb in front", "larger", [](HandMade& package) {
        package.member("voice.json").content = bytesOf(std::string(std::size_t{2} << 20, ' '));
        package.member("voice.json").deflate = true;
    });
    row("another name inside", "", [](HandMade& package) { package.member("reference.wav").localName = "../../refer.wav"; });
}

void tst_VoicePackage::hostilePackagesAreRefused()
{
    QFETCH(std::function<void(HandMade&)>, change);
    QFETCH(QString, named);
    QFETCH(ErrorCode, code);
    HandMade package = handMade();
    write(package, path("good"));
    QVERIFY(import(path("good"), {"good", mine}).ok());
    const QStringList before = kept();
    change(package);
    write(package, path("bad.xenoglot-voice"));
    const auto imported = import(path("bad.xenoglot-voice"));
    QVERIFY(!imported.ok());
    const QString message = QString::fromStdString(imported.error().message);
    QVERIFY2(imported.error().code == code, qPrintable(message));
    QVERIFY2(message.contains(QLatin1String("bad.xenoglot-voice")) && message.contains(named), qPrintable(message));
    QVERIFY2(!imported.error().hint.empty(), qPrintable(message));
    QCOMPARE(kept(), before);
    QCOMPARE(m_there->profiles()->size(), std::size_t(1));
}

void tst_VoicePackage::twoMembersOfOneNameAreRefused()
{
    HandMade package = handMade();
    package.members.push_back(package.member("reference.wav"));
    package.members.back().content = bytesOf("other");
    write(package, path("a"));
    QCOMPARE(import(path("a")).error().code, ErrorCode::FileDamaged);
    QVERIFY(kept().isEmpty());
}

void tst_VoicePackage::namesThatClimbOutAreNotLookedAt()
{
    HandMade package = handMade();
    const fs::path absolute = path("absolute");
    for (const std::string& name : {std::string("../evil"), std::string("../../evil"), absolute.string(),
                                    std::string("x/../evil"), std::string("reference.wav/evil"), std::string("\xff\n")}) {
        package.members.push_back({name, bytesOf("evil")});
    }
    for (int i = 0; i < 3000; ++i) {
        package.members.push_back({"evil-" + std::to_string(i), {}});
    }
    write(package, path("a"));
    const auto imported = import(path("a"));
    QVERIFY2(imported.ok(), imported ? "" : imported.error().message.c_str());
    QCOMPARE(kept(), QStringList{QString::fromStdString(imported->id)});
    QVERIFY(!fs::exists(absolute));
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path(""))) {
        QVERIFY2(entry.path().filename().string().find("evil") == std::string::npos, entry.path().c_str());
    }
}

void tst_VoicePackage::everyDamageIsFound()
{
    addVoice("Zoë", key);
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    QFile file(QString::fromStdString(path("a").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    int refused = 0;
    const auto attempt = [&](const QByteArray& bytes) {
        QFile out(QString::fromStdString(path("b").string()));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const auto imported = import(path("b"));
        if (imported) {
            // A byte that nobody reads: then all that is read is right.
            QCOMPARE(*sha256OfFile(m_there->referenceFile(imported->id)), sha256(m_sound).toStdString());
            QCOMPARE(imported->name, std::string("Zoë"));
            QVERIFY(m_there->remove(imported->id).ok());
        } else {
            ++refused;
            QCOMPARE(imported.error().code, ErrorCode::FileDamaged);
        }
        QVERIFY(kept().isEmpty());
    };
    for (qsizetype at = 0; at < good.size(); at += 401) {
        QByteArray damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
        attempt(damaged);
    }
    QVERIFY2(refused > 70, qPrintable(QString::number(refused)));
    const int before = refused;
    int cut = 0;
    for (qsizetype size = 0; size < good.size(); size += 1511, ++cut) {
        attempt(good.left(size));
    }
    QCOMPARE(refused, before + cut);
}

void tst_VoicePackage::aFullDiskLeavesNothing()
{
    addVoice("Zoë", key);
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    struct rlimit before {
    };
    QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    // The recording is 32 kB, the database less than that when its log is empty.
    const struct rlimit small {
        20000, before.rlim_max
    };
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto imported = import(path("a"));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!imported.ok());
    QCOMPARE(imported.error().code, ErrorCode::FileWrite);
    QVERIFY(kept().isEmpty());
    QVERIFY(m_there->profiles()->empty());
    QVERIFY(import(path("a")).ok());
}

void tst_VoicePackage::stopsWhenAsked()
{
    addVoice("Zoë", key);
    QVERIFY(exportVoice(*m_here, "Zoë", path("a")).ok());
    StopSource stop;
    stop.request_stop();
    const auto imported = importVoice(*m_there, path("a"), {{}, mine}, m_engines, stop.get_token());
    QCOMPARE(imported.error().code, ErrorCode::Cancelled);
    QVERIFY(kept().isEmpty());
}

QTEST_GUILESS_MAIN(tst_VoicePackage)
#include "tst_VoicePackage.moc"
