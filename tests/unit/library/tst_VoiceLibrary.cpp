#include "library/Database.h"
#include "library/EraseFiles.h"
#include "library/VoiceLibrary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <limits>

using namespace xenoglot;

namespace fs = std::filesystem;

namespace {

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, 0);
    for (char& byte : bytes) {
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    }
    return bytes;
}

QByteArray content(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const fs::path& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QVERIFY(VoiceLibrary::restrict(path).ok());
}

/// The files below a folder in which the bytes are found.
QStringList filesWith(const fs::path& folder, const QByteArray& bytes)
{
    QStringList found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && content(entry.path()).contains(bytes)) {
            found << QString::fromStdString(entry.path().string());
        }
    }
    return found;
}

std::string newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

VoiceProfile voice(const std::string& name)
{
    VoiceProfile profile;
    profile.id = newId();
    profile.name = name;
    profile.language = "en";
    return profile;
}

VoiceProfile fullVoice()
{
    VoiceProfile profile = voice("Zoë 王");
    profile.language = "pt";
    profile.consent = {VoiceConsent::Owner::Other, "Zoë", "by letter,\n\"yes\"; '); DROP TABLE voice; --", 1760000000123};
    profile.madeAt = (std::int64_t(1) << 53) + 1;
    profile.model = "kokoro";
    profile.baseVoice = "pf_dora";
    profile.manners = {{"pf_dora", {1.1, 0.9, 1.0 / 3}}, {"em_alex", {0.5, 2, 1}}};
    profile.seconds = 61.25;
    profile.trainedKey = std::string(64, 'a');
    profile.steps = 120;
    profile.base = VoiceFigures{0.1, 0.2, 0.3, 0.4};
    profile.matched = VoiceFigures{-0.1, 0, 1.5, 3.9};
    profile.trained = VoiceFigures{0.7, 0.8, 0.05, 4};
    profile.ceiling = 0.83;
    profile.sources = {std::string(64, 'a'), std::string(64, 'b')};
    profile.exports = {"Zoë.xenoglot-voice"};
    return profile;
}

/// That names its training and holds nothing.
QByteArray voiceFile(const std::string& key)
{
    const QByteArray header = "{\"__metadata__\":{\"key\":\"" + QByteArray::fromStdString(key) + "\"}}";
    return QByteArray(1, char(header.size())) + QByteArray(7, '\0') + header;
}

}  // namespace

class tst_VoiceLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsEverything();
    void replacesById();
    void namesThatAreRefused_data();
    void namesThatAreRefused();
    void namesAreTakenInAnyCase();
    void whatCannotBeReadBackIsRefused();
    void comeByName();
    void areTheOwnersAlone();
    void removedLeavesNoByte();
    void removedAmongOthersLeavesNoByte();
    void aReaderInTheWayIsTold();
    void removedIsOverwritten();
    void removesNothingElse();
    void hostileIdsAreRefused();
    void aDamagedDatabaseIsSetAside();
    void aNewerDatabaseIsLeftAlone();
    void readsWhatKnewNoSteps();
    void damagedRowsAreTold_data();
    void damagedRowsAreTold();
    void addedWholeOrNotAtAll();
    void whatAKilledProgramAddedIsRemoved();
    void leftoversAreFoundAndErased();
    void trainedFilesAreLookedAt();
    void whatWasLearnedIsReplacedWholly();
    void nothingIsChangedBack();
    void whatCannotBeDeletedStaysWhole();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "data" / "voices"; }
    fs::path file() const { return folder() / "voices.sqlite"; }
    std::unique_ptr<VoiceLibrary> open() const;
    std::unique_ptr<Database> database() const;
    static QStringList names(VoiceLibrary& library);

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<VoiceLibrary> tst_VoiceLibrary::open() const
{
    auto library = VoiceLibrary::open(folder());
    if (!library) {
        qFatal("%s", library.error().message.c_str());
    }
    return std::move(library).value();
}

std::unique_ptr<Database> tst_VoiceLibrary::database() const
{
    auto database = Database::open(file(), {"test", {{}}});
    if (!database) {
        qFatal("%s", database.error().message.c_str());
    }
    return std::move(database).value();
}

QStringList tst_VoiceLibrary::names(VoiceLibrary& library)
{
    const auto profiles = library.profiles();
    if (!profiles) {
        return {QString::fromStdString(profiles.error().message)};
    }
    QStringList list;
    for (const VoiceProfile& profile : *profiles) {
        list << QString::fromStdString(profile.name);
    }
    return list;
}

void tst_VoiceLibrary::keepsEverything()
{
    const VoiceProfile full = fullVoice();
    const VoiceProfile bare = voice("bare");
    {
        const auto library = open();
        QVERIFY(library->profiles()->empty());
        QVERIFY(library->save(full).ok());
        QVERIFY(library->save(bare).ok());
        const auto other = open();  // at the same time
        QCOMPARE(other->profiles()->size(), std::size_t(2));
    }
    const auto library = open();
    QVERIFY(library->setAside().empty());
    const auto profiles = library->profiles();
    QCOMPARE(profiles->size(), std::size_t(2));
    QVERIFY(profiles->at(0) == bare);
    QVERIFY(profiles->at(1) == full);
    QVERIFY(**library->find("zOË  王 ") == full);
    QCOMPARE(**library->idOf("ZOË 王"), full.id);
    QVERIFY(**library->find("Zoe\xcc\x88 王") == full);  // the accent as a character of its own
    QVERIFY(!library->find("Zoe 王")->has_value());
    QVERIFY(!library->find("\xff")->has_value());
    QVERIFY(!library->idOf("")->has_value());
}

void tst_VoiceLibrary::replacesById()
{
    const auto library = open();
    VoiceProfile profile = fullVoice();
    QVERIFY(library->save(profile).ok());
    write(library->referenceFile(profile.id), "sound");
    profile.name = "zoë 王";  // only its case
    profile.trained.reset();
    QVERIFY(library->save(profile).ok());
    QVERIFY(*library->profiles() == std::vector{profile});
    profile.name = "Other";
    QVERIFY(library->save(profile).ok());
    QCOMPARE(names(*library), QStringList{QStringLiteral("Other")});
    QVERIFY(!library->find("Zoë 王")->has_value());
    QCOMPARE(content(library->referenceFile(profile.id)), QByteArray("sound"));
}

void tst_VoiceLibrary::namesThatAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only spaces") << QByteArray("  \xc2\xa0");
    QTest::newRow("81 characters") << QByteArray(81, 'a');
    QTest::newRow("81 characters of two units") << QByteArray("\xf0\x9f\x8e\xa4").repeated(81);
    QTest::newRow("line break") << QByteArray("a\nb");
    QTest::newRow("escape") << QByteArray("a\x1b[31m");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("C1 control") << QByteArray("a\xc2\x9b");
    QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8");
    QTest::newRow("not UTF-8") << QByteArray("a\xff");
    QTest::newRow("cut short") << QByteArray("a\xc3");
    QTest::newRow("stock") << QByteArray("stock");
    QTest::newRow("matched") << QByteArray("Matched");
    QTest::newRow("fit") << QByteArray("FIT");
    QTest::newRow("me") << QByteArray(" me ");
}

void tst_VoiceLibrary::namesThatAreRefused()
{
    QFETCH(QByteArray, name);
    const auto library = open();
    const VoiceProfile profile = voice(name.toStdString());
    const auto saved = library->save(profile);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    const QString message = QString::fromStdString(saved.error().message);
    QCOMPARE(message.toStdString(), saved.error().message);
    QVERIFY2(!message.contains(QLatin1Char('\n')) && !message.contains(QChar(0x1b)), qPrintable(message));
    QVERIFY(library->profiles()->empty());
    QVERIFY(!fs::exists(library->folderOf(profile.id)));
}

void tst_VoiceLibrary::namesAreTakenInAnyCase()
{
    const auto library = open();
    QVERIFY(library->save(voice("École")).ok());
    for (const char* name : {"École", "ÉCOLE", "école",
                             " e\xcc\x81"
                             "cole "}) {
        const VoiceProfile other = voice(name);
        const auto saved = library->save(other);
        QVERIFY2(!saved.ok(), name);
        QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
        QVERIFY(saved.error().message.find("École") != std::string::npos);
        QVERIFY(!fs::exists(library->folderOf(other.id)));
    }
    QVERIFY(library->save(voice(std::string(80, 'a'))).ok());
    QVERIFY(library->save(voice("messenger")).ok());
    QCOMPARE(library->profiles()->size(), std::size_t(3));
}

void tst_VoiceLibrary::whatCannotBeReadBackIsRefused()
{
    const auto library = open();
    std::vector<VoiceProfile> profiles(6, fullVoice());
    profiles[0].consent.note = "\xff";
    profiles[1].ceiling = std::numeric_limits<double>::quiet_NaN();
    profiles[2].manners["pf_dora"].pitch = 0;
    profiles[3].trained->signal = std::numeric_limits<double>::infinity();
    profiles[4].manners["\xc3"] = {};
    profiles[5].language = "\xff";
    for (const VoiceProfile& profile : profiles) {
        const auto saved = library->save(profile);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(library->profiles()->empty());
}

void tst_VoiceLibrary::comeByName()
{
    const auto library = open();
    for (const char* name : {"clara", "Bea", "ana", "Dora"}) {
        QVERIFY(library->save(voice(name)).ok());
    }
    QCOMPARE(names(*library),
             (QStringList{QStringLiteral("ana"), QStringLiteral("Bea"), QStringLiteral("clara"), QStringLiteral("Dora")}));
}

void tst_VoiceLibrary::areTheOwnersAlone()
{
    const auto before = ::umask(0);
    const auto library = open();
    const VoiceProfile profile = fullVoice();
    QVERIFY(library->save(profile).ok());
    write(library->referenceFile(profile.id), "sound");
    write(library->trainedFile(profile.id), "weights");
    ::umask(before);
    QVERIFY(fs::exists(file().string() + "-wal"));
    QStringList seen;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder().parent_path())) {
        const auto wanted = entry.is_directory() ? fs::perms::owner_all : fs::perms::owner_read | fs::perms::owner_write;
        QVERIFY2(entry.status().permissions() == wanted, entry.path().c_str());
        seen << QString::fromStdString(entry.path().filename().string());
    }
    for (const char* name : {"voices", "voices.sqlite", "voices.sqlite-wal", "reference.wav", "trained.safetensors"}) {
        QVERIFY2(seen.contains(QLatin1String(name)), name);
    }
    QVERIFY(seen.contains(QString::fromStdString(profile.id)));
    QCOMPARE(library->referenceFile(profile.id), folder() / profile.id / "reference.wav");
    QCOMPARE(library->trainedFile(profile.id), folder() / profile.id / "trained.safetensors");
    QCOMPARE(VoiceLibrary::restrict(folder() / "missing").error().code, ErrorCode::FileWrite);
}

void tst_VoiceLibrary::removedLeavesNoByte()
{
    const QByteArray sound = randomBytes(64);
    const QByteArray words = randomBytes(32).toHex();  // 64 characters
    auto library = open();
    VoiceProfile profile = fullVoice();
    profile.name = words.toStdString();
    profile.consent.person = words.toStdString();
    profile.consent.note = QByteArray(words + ' ').repeated(200).toStdString();  // more than a page
    QVERIFY(library->save(profile).ok());
    profile.seconds += 1;
    QVERIFY(library->save(profile).ok());
    write(library->referenceFile(profile.id), QByteArray(sound).repeated(3000));
    write(library->trainedFile(profile.id), QByteArray(1000, 'x') + sound);
    QVERIFY(library->save(voice("stays")).ok());
    QCOMPARE(filesWith(folder(), sound).size(), 2);
    QVERIFY(!filesWith(folder(), words).isEmpty());

    QVERIFY(library->remove(profile.id).ok());
    const auto nothingLeft = [&] {
        return filesWith(folder(), sound).isEmpty() && filesWith(folder(), words).isEmpty()
               && filesWith(folder(), QByteArray::fromStdString(profile.id)).isEmpty() && !fs::exists(folder() / profile.id);
    };
    QVERIFY(nothingLeft());
    QCOMPARE(names(*library), QStringList{QStringLiteral("stays")});
    QVERIFY(library->remove(profile.id).ok());  // again
    library.reset();
    QVERIFY(nothingLeft());
    library = open();
    QCOMPARE(names(*library), QStringList{QStringLiteral("stays")});
    QVERIFY(nothingLeft());
}

/// SQLite leaves copies of rows behind when it moves them between pages, whatever secure_delete says. This sequence made some.
void tst_VoiceLibrary::removedAmongOthersLeavesNoByte()
{
    const auto library = open();
    QRandomGenerator random(19);
    const auto words = [&random] {
        std::array<quint32, 8> numbers{};
        random.fillRange(numbers.data(), numbers.size());
        return QByteArray(reinterpret_cast<const char*>(numbers.data()), sizeof numbers).toHex();
    };
    const std::array<int, 4> lengths{1, 10, 40, 130};
    std::vector<VoiceProfile> voices;
    int removed = 0;
    for (int step = 0; step < 80; ++step) {
        if (voices.empty() || random.bounded(100) < (step < 50 ? 70 : 20)) {
            VoiceProfile profile = fullVoice();
            profile.id = QUuid::createUuidV5({}, QString::number(step)).toString(QUuid::WithoutBraces).toStdString();
            profile.name = words().toStdString();
            const int longest = lengths[random.bounded(quint32(lengths.size()))];
            profile.consent.note = QByteArray::fromStdString(profile.name + ' ').repeated(random.bounded(longest)).toStdString();
            QVERIFY(library->save(profile).ok());
            voices.push_back(profile);
            continue;
        }
        const auto each = voices.begin() + random.bounded(int(voices.size()));
        QVERIFY(library->remove(each->id).ok());
        QCOMPARE(filesWith(folder(), QByteArray::fromStdString(each->id)), QStringList());
        QCOMPARE(filesWith(folder(), QByteArray::fromStdString(each->name)), QStringList());
        voices.erase(each);
        ++removed;
    }
    QVERIFY(removed > 20);
}

void tst_VoiceLibrary::aReaderInTheWayIsTold()
{
    const auto library = open();
    const VoiceProfile profile = voice("Unforgettable");
    QVERIFY(library->save(profile).ok());
    const auto other = database();
    QVERIFY(other->run(QStringLiteral("BEGIN")).ok());
    QVERIFY(other->run(QStringLiteral("SELECT count(*) FROM voice")).ok());
    const auto removed = library->remove(profile.id);  // waits 5 s
    QVERIFY(!removed.ok());
    QCOMPARE(removed.error().code, ErrorCode::FileWrite);
    QVERIFY(other->run(QStringLiteral("COMMIT")).ok());
    QVERIFY(library->remove(profile.id).ok());
    QCOMPARE(filesWith(folder(), "Unforgettable"), QStringList());
    QVERIFY(library->profiles()->empty());
}

void tst_VoiceLibrary::removedIsOverwritten()
{
    const auto library = open();
    const VoiceProfile profile = voice("a");
    QVERIFY(library->save(profile).ok());
    const fs::path deep = library->folderOf(profile.id) / "deep";
    fs::create_directory(deep);
    const QByteArray sound = randomBytes(200000);
    for (const fs::path& path : {library->referenceFile(profile.id), deep / "left.tmp"}) {
        write(path, sound);
    }
    QFile reference(QString::fromStdString(library->referenceFile(profile.id).string()));
    QFile left(QString::fromStdString((deep / "left.tmp").string()));
    QVERIFY(reference.open(QIODevice::ReadOnly) && left.open(QIODevice::ReadOnly));
    QVERIFY(library->remove(profile.id).ok());
    // Who has it open still sees what is on the disk.
    QCOMPARE(reference.readAll(), QByteArray(sound.size(), '\0'));
    QCOMPARE(left.readAll(), QByteArray(sound.size(), '\0'));
    QVERIFY(!fs::exists(library->folderOf(profile.id)));
}

void tst_VoiceLibrary::removesNothingElse()
{
    const auto library = open();
    const VoiceProfile linking = voice("a");
    const VoiceProfile linked = voice("b");
    QVERIFY(library->save(linking).ok() && library->save(linked).ok());
    const fs::path precious = folder().parent_path() / "precious";
    fs::create_directory(precious);
    write(precious / "take.wav", "take");
    write(precious / "photo", "photo");
    fs::create_hard_link(precious / "take.wav", library->referenceFile(linking.id));
    fs::create_symlink(precious / "photo", library->trainedFile(linking.id));
    fs::create_directory_symlink(precious, library->folderOf(linking.id) / "link");
    fs::remove(library->folderOf(linked.id));
    fs::create_directory_symlink(precious, library->folderOf(linked.id));
    QVERIFY(library->remove(linking.id).ok());
    QVERIFY(library->remove(linked.id).ok());
    QCOMPARE(content(precious / "take.wav"), QByteArray("take"));
    QCOMPARE(content(precious / "photo"), QByteArray("photo"));
    QVERIFY(!fs::exists(fs::symlink_status(library->folderOf(linking.id))));
    QVERIFY(!fs::exists(fs::symlink_status(library->folderOf(linked.id))));
    QVERIFY(library->profiles()->empty());
}

void tst_VoiceLibrary::hostileIdsAreRefused()
{
    const auto library = open();
    const fs::path outside = folder().parent_path() / "x";
    fs::create_directory(outside);
    write(outside / "reference.wav", "precious");
    const std::string good = newId();
    for (const std::string& id :
         {std::string("../x"), std::string(), std::string("."), std::string("/"), "{" + good + "}", "a" + good,
          QString::fromStdString(good).toUpper().toStdString(), good + "/../../x", good + std::string(1, '\0'), good.substr(1),
          std::string("00000000-0000-0000-0000-000000000000"), std::string("\xff")}) {
        VoiceProfile profile = voice("a");
        profile.id = id;
        QCOMPARE(library->save(profile).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(library->remove(id).error().code, ErrorCode::InvalidArgument);
        QVERIFY(library->folderOf(id).empty());
        QVERIFY(library->referenceFile(id).empty());
        QVERIFY(library->trainedFile(id).empty());
    }
    QCOMPARE(content(outside / "reference.wav"), QByteArray("precious"));
    QVERIFY(library->save(voice("a")).ok());
    QVERIFY(database()->run(QStringLiteral("UPDATE voice SET id = '../x'")).ok());
    QVERIFY(library->profiles()->empty());
    QCOMPARE(library->find("a").error().code, ErrorCode::FileDamaged);
    QCOMPARE(library->unreadable()->front().first, std::string("../x"));
    QVERIFY(library->remove(**library->idOf("a")).ok());
    QVERIFY(library->unreadable()->empty());
    QCOMPARE(library->remove("../x").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(content(outside / "reference.wav"), QByteArray("precious"));
}

void tst_VoiceLibrary::aDamagedDatabaseIsSetAside()
{
    const VoiceProfile profile = fullVoice();
    {
        const auto library = open();
        QVERIFY(library->save(profile).ok());
        write(library->referenceFile(profile.id), "sound");
    }
    const QByteArray rubbish(20000, '\x5a');
    write(file(), rubbish);
    const auto library = open();
    QVERIFY(library->profiles()->empty());
    QVERIFY(!library->setAside().empty());
    QCOMPARE(content(library->setAside()), rubbish);
    QCOMPARE(content(library->referenceFile(profile.id)), QByteArray("sound"));
    QVERIFY(library->save(profile).ok());
    QVERIFY(*library->profiles() == std::vector{profile});
}

void tst_VoiceLibrary::aNewerDatabaseIsLeftAlone()
{
    {
        const auto library = open();
        QVERIFY(library->save(fullVoice()).ok());
    }
    QVERIFY(database()->run(QStringLiteral("PRAGMA user_version = 99")).ok());
    const QByteArray before = content(file());
    const auto newer = VoiceLibrary::open(folder());
    QVERIFY(!newer.ok());
    QCOMPARE(newer.error().code, ErrorCode::FileTooNew);
    const std::string& message = newer.error().message;
    QVERIFY2(message.find("voices.sqlite") != std::string::npos && message.find("99") != std::string::npos, message.c_str());
    QVERIFY(content(file()) == before);
    QCOMPARE(QDir(QString::fromStdString(folder().string())).entryList({QStringLiteral("*damaged*")}).size(), 0);
}

void tst_VoiceLibrary::readsWhatKnewNoSteps()
{
    const auto library = open();
    VoiceProfile profile = fullVoice();
    QVERIFY(library->save(profile).ok());
    QVERIFY(database()->run(QStringLiteral("UPDATE voice SET about = json_remove(about, '$.steps')")).ok());
    profile.steps = 0;
    QVERIFY(*library->profiles() == std::vector{profile});
}

void tst_VoiceLibrary::damagedRowsAreTold_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("no JSON") << QStringLiteral("about = '{'");
    QTest::newRow("a list") << QStringLiteral("about = '[]'");
    QTest::newRow("nothing in it") << QStringLiteral("about = '{}'");
    QTest::newRow("bytes") << QStringLiteral("about = x'00ff'");
    QTest::newRow("owner") << QStringLiteral("about = replace(about, '\"other\"', '\"everybody\"')");
    QTest::newRow("time of consent") << QStringLiteral("about = replace(about, '1760000000123', '1.5')");
    QTest::newRow("no time of consent") << QStringLiteral("about = replace(about, '1760000000123', 'null')");
    QTest::newRow("text for a number") << QStringLiteral("about = replace(about, '61.25', '\"61.25\"')");
    QTest::newRow("negative") << QStringLiteral("about = replace(about, '61.25', '-1')");
    QTest::newRow("beyond numbers") << QStringLiteral("about = replace(about, '61.25', '1e999')");
    QTest::newRow("manner of nothing") << QStringLiteral("about = replace(about, '\"pitch\":0.5', '\"pitch\":0')");
    QTest::newRow("negative steps") << QStringLiteral("about = replace(about, '120', '-120')");
    QTest::newRow("steps for years") << QStringLiteral("about = replace(about, '120', '2147483647')");
    QTest::newRow("half a step") << QStringLiteral("about = replace(about, '120', '120.5')");
    QTest::newRow("figures") << QStringLiteral("about = replace(about, '\"base\":{', '\"base\":7,\"old\":{')");
    QTest::newRow("name") << QStringLiteral("name = 'a' || char(27)");
    QTest::newRow("time") << QStringLiteral("made_at = 'yesterday'");
}

void tst_VoiceLibrary::damagedRowsAreTold()
{
    QFETCH(QString, change);
    const auto library = open();
    const VoiceProfile good = voice("good");
    const VoiceProfile bad = fullVoice();
    QVERIFY(library->save(good).ok() && library->save(bad).ok());
    QVERIFY(database()->run(QStringLiteral("UPDATE voice SET %1 WHERE name <> 'good'").arg(change)).ok());
    QVERIFY(*library->profiles() == std::vector{good});
    const auto unreadable = library->unreadable();
    QCOMPARE(unreadable->size(), std::size_t(1));
    QCOMPARE(unreadable->front().first, bad.id);
    QCOMPARE(library->find(bad.name).error().code, ErrorCode::FileDamaged);
    QVERIFY(**library->find("good") == good);
    QVERIFY(library->remove(**library->idOf(bad.name)).ok());
    QVERIFY(*library->profiles() == std::vector{good});
    QVERIFY(library->unreadable()->empty());
}

void tst_VoiceLibrary::addedWholeOrNotAtAll()
{
    const auto library = open();
    const VoiceProfile profile = fullVoice();
    const Error full{ErrorCode::FileWrite, "the disk is full", {}};
    const auto failed = library->add(profile, [&]() -> Result<void> {
        write(library->referenceFile(profile.id), "sound");
        return full;
    });
    QCOMPARE(failed.error().message, full.message);
    QVERIFY(!fs::exists(library->folderOf(profile.id)));
    QVERIFY(library->profiles()->empty());

    bool asked = false;
    const auto adding = [&]() -> Result<void> {
        asked = true;
        write(library->referenceFile(profile.id), "sound");
        // Another program looks after what is there, but not after what is on its way.
        const auto other = open();
        return other->leftovers()->empty() && fs::exists(library->referenceFile(profile.id)) ? Result<void>() : full;
    };
    QVERIFY(library->add(profile, adding).ok());
    QVERIFY(asked);
    QVERIFY(*library->profiles() == std::vector{profile});
    QStringList files;
    for (const fs::directory_entry& entry : fs::directory_iterator(library->folderOf(profile.id))) {
        files << QString::fromStdString(entry.path().filename().string());
    }
    QCOMPARE(files, QStringList{QStringLiteral("reference.wav")});

    VoiceProfile second = fullVoice();  // of the same name
    asked = false;
    QCOMPARE(library->add(second, adding).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!asked);
    QVERIFY(!fs::exists(library->folderOf(second.id)));
}

void tst_VoiceLibrary::whatAKilledProgramAddedIsRemoved()
{
    const VoiceProfile whole = fullVoice();
    const VoiceProfile half = voice("half");
    {
        const auto library = open();
        QVERIFY(library->save(whole).ok());
        fs::create_directory(library->folderOf(half.id));
        for (const VoiceProfile& profile : {whole, half}) {
            write(library->referenceFile(profile.id), "sound");
            write(library->folderOf(profile.id) / "arriving", {});
        }
    }
    const auto library = open();
    QVERIFY(!fs::exists(library->folderOf(half.id)));
    QCOMPARE(content(library->referenceFile(whole.id)), QByteArray("sound"));
    QVERIFY(!fs::exists(library->folderOf(whole.id) / "arriving"));
    QVERIFY(library->leftovers()->empty());
}

void tst_VoiceLibrary::leftoversAreFoundAndErased()
{
    const VoiceProfile lost = fullVoice();
    {
        const auto library = open();
        QVERIFY(library->save(lost).ok());
        write(library->referenceFile(lost.id), "sound");
    }
    write(file(), QByteArray(20000, '\x5a'));
    const auto library = open();
    const VoiceProfile kept = voice("kept");
    QVERIFY(library->save(kept).ok());
    const std::string aside = library->setAside().filename().string();
    QCOMPARE(*library->leftovers(), (std::vector<std::string>{lost.id, aside}));
    QFile reference(QString::fromStdString(library->referenceFile(lost.id).string()));
    QVERIFY(reference.open(QIODevice::ReadOnly));
    for (const std::string& name : {std::string("voices.sqlite"), kept.id, std::string(".."), std::string()}) {
        QCOMPARE(library->removeLeftover(name).error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(library->removeLeftover(lost.id).ok());
    QCOMPARE(reference.readAll(), QByteArray(5, '\0'));
    QCOMPARE(*library->leftovers(), std::vector<std::string>{aside});
    QVERIFY(library->removeLeftover(aside).ok());
    QVERIFY(library->leftovers()->empty());
    QVERIFY(!fs::exists(folder() / aside));
    QVERIFY(*library->profiles() == std::vector{kept});
}

void tst_VoiceLibrary::trainedFilesAreLookedAt()
{
    const auto library = open();
    VoiceProfile profile = fullVoice();
    QVERIFY(library->save(profile).ok());
    QCOMPARE(library->checkTrainedFile(profile).error().code, ErrorCode::FileNotFound);
    const auto file = &voiceFile;
    write(library->trainedFile(profile.id), file(profile.trainedKey));
    QVERIFY(library->checkTrainedFile(profile).ok());
    for (const QByteArray& bytes : {QByteArray(), QByteArray("cut"), QByteArray(100, '\xff'), file(std::string(64, 'b')),
                                    file(profile.trainedKey).chopped(1), QByteArray(8, '\0')}) {
        write(library->trainedFile(profile.id), bytes);
        const auto checked = library->checkTrainedFile(profile);
        QVERIFY2(!checked.ok(), bytes.constData());
        QCOMPARE(checked.error().code, ErrorCode::FileDamaged);
        QVERIFY(checked.error().message.find("Zoë 王") != std::string::npos);
        QVERIFY(checked.error().hint.find("models verify") == std::string::npos);
    }
    // What follows the header has a hash there.
    const QByteArray data(1000, 'd');
    const QByteArray header = "{\"__metadata__\":{\"key\":\"" + QByteArray::fromStdString(profile.trainedKey)
                              + "\",\"data_sha256\":\"" + QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex()
                              + "\"}}";
    const QByteArray whole = QByteArray(1, char(header.size())) + QByteArray(7, '\0') + header + data;
    write(library->trainedFile(profile.id), whole);
    QVERIFY(library->checkTrainedFile(profile).ok());
    for (const QByteArray& bytes : {whole.chopped(1), whole + 'd', whole.chopped(1) + 'D'}) {
        write(library->trainedFile(profile.id), bytes);
        QCOMPARE(library->checkTrainedFile(profile).error().code, ErrorCode::FileDamaged);
    }
    profile.trainedKey.clear();
    QVERIFY(library->checkTrainedFile(profile).ok());
}

void tst_VoiceLibrary::whatWasLearnedIsReplacedWholly()
{
    VoiceProfile old = fullVoice();
    VoiceProfile longer = old;
    longer.trainedKey = std::string(64, 'b');
    longer.steps = 240;
    const auto begin = [&] {
        const auto library = open();
        QVERIFY(library->save(old).ok());
        write(library->trainedFile(old.id), voiceFile(old.trainedKey));
        write(library->longerFile(old.id), voiceFile(longer.trainedKey));
    };
    begin();
    {
        const auto library = open();  // its program was killed while it learned: nothing has changed
        QVERIFY(library->checkTrainedFile(old).ok());
        QVERIFY(fs::exists(library->longerFile(old.id)));
        const auto become = [](const VoiceProfile& profile) { return [profile](VoiceProfile& known) { known = profile; }; };
        QVERIFY(library->replaceTrained(old.id, become(longer)).ok());
        QVERIFY(*library->profiles() == std::vector{longer});
        QVERIFY(library->checkTrainedFile(longer).ok());
        QVERIFY(!fs::exists(library->longerFile(old.id)));
        QCOMPARE(fs::status(library->trainedFile(old.id)).permissions(), fs::perms(0600));
        QVERIFY(!library->replaceTrained(old.id, become(old)).ok());  // there is nothing to replace it with
    }
    begin();
    QVERIFY(open()->save(longer).ok());  // killed in between
    const auto library = open();
    QVERIFY(library->checkTrainedFile(longer).ok());
    QVERIFY(!fs::exists(library->longerFile(old.id)));
}

void tst_VoiceLibrary::nothingIsChangedBack()
{
    const auto library = open();
    const auto another = open();  // of another program
    VoiceProfile voice = fullVoice();
    QVERIFY(library->save(voice).ok());
    QVERIFY(another->change(voice.id, [](VoiceProfile& known) { known.name = "Renamed"; }).ok());
    const auto changed = library->change(voice.id, [](VoiceProfile& known) { known.exports.emplace_back("/somewhere"); });
    QVERIFY(changed.ok() && changed->has_value());
    voice.name = "Renamed";
    voice.exports.emplace_back("/somewhere");
    QVERIFY(**changed == voice);
    QVERIFY(*another->profiles() == std::vector{voice});

    // What is refused changes nothing; what was removed does not come back.
    const auto refused = library->change(voice.id, [](VoiceProfile& known) { known.name = "stock"; });
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY(*another->profiles() == std::vector{voice});
    QVERIFY(another->remove(voice.id).ok());
    const auto gone = library->change(voice.id, [](VoiceProfile& known) { known.name = "Back"; });
    QVERIFY(gone.ok() && !gone->has_value());
    QVERIFY(library->profiles()->empty());
    QVERIFY(!fs::exists(library->folderOf(voice.id)));
}

void tst_VoiceLibrary::whatCannotBeDeletedStaysWhole()
{
    const auto library = open();
    const VoiceProfile voice = fullVoice();
    QVERIFY(library->save(voice).ok());
    const fs::path home = library->folderOf(voice.id);
    write(library->referenceFile(voice.id), "the recording");
    fs::permissions(home, fs::perms::owner_read | fs::perms::owner_exec);
    const bool superuser = geteuid() == 0;  // who may delete anywhere
    if (superuser) {
        for (fs::path each = home; each != each.root_path(); each = each.parent_path()) {
            if (fs::status(each).permissions() == fs::perms::owner_all) {
                fs::permissions(each, fs::perms(0711));
            }
        }
        for (const fs::path& mine : {home, library->referenceFile(voice.id)}) {
            QCOMPARE(chown(mine.c_str(), 65534, 65534), 0);
        }
        QCOMPARE(seteuid(65534), 0);
    }
    const Result<void> removed = eraseFolder(home);
    if (superuser) {
        QCOMPARE(seteuid(0), 0);
    }
    QCOMPARE(removed.error().code, ErrorCode::FileWrite);
    fs::permissions(home, fs::perms::owner_all);
    QFile reference(QString::fromStdString(library->referenceFile(voice.id).string()));
    QVERIFY(reference.open(QIODevice::ReadOnly));
    QCOMPARE(reference.readAll(), QByteArray("the recording"));
    QVERIFY(library->checkRecording(voice).ok());
    QVERIFY(library->remove(voice.id).ok());
    QCOMPARE(library->checkRecording(voice).error().code, ErrorCode::FileNotFound);
}

QTEST_GUILESS_MAIN(tst_VoiceLibrary)
#include "tst_VoiceLibrary.moc"
