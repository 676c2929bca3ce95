#include "WaveBytes.h"
#include "library/ResultCache.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <random>
#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;
namespace fs = std::filesystem;

namespace {

QJsonObject keyOf(int number)
{
    return {{QStringLiteral("text"), QStringLiteral("olá")}, {QStringLiteral("number"), number}};
}

}  // namespace

class tst_ResultCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasStored();
    void keysAreCanonical();
    void damageIsAMiss();
    void anEntryUnderAnotherNameIsAMiss();
    void forgetsTheLeastRecentlyUsed();
    void anotherProcessesEntriesCount();
    void removesOldLeftOvers();
    void countsAndClears();
    void ownersHaveTheirOwn();
    void aRemovedVoiceStaysRemoved();
    void neverFailsTheJob();
    void serves16ThreadsAtOnce();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "cache"; }
    fs::path pathOf(const QJsonObject& key) const
    {
        const std::string name = ResultCache::entryName(key);
        return folder() / name.substr(0, 2) / name;
    }
    std::uint64_t bytesOnDisk() const
    {
        std::uint64_t sum = 0;
        for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder())) {
            sum += item.is_regular_file() ? item.file_size() : 0;
        }
        return sum;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ResultCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_ResultCache::givesBackWhatWasStored()
{
    ResultCache cache(folder());
    const QByteArray audio(100000, '\x7F');
    QVERIFY(!cache.find(keyOf(1)));
    QVERIFY(cache.store(keyOf(1), audio));
    QVERIFY(cache.store(keyOf(2), QByteArray()));
    QCOMPARE(cache.find(keyOf(1)).value(), audio);
    QCOMPARE(cache.find(keyOf(2)).value(), QByteArray());
    QVERIFY(!cache.find(keyOf(3)));
    QVERIFY(cache.store(keyOf(1), "newer"));
    QCOMPARE(ResultCache(folder()).find(keyOf(1)).value(), QByteArray("newer"));
    struct stat status {
    };
    QCOMPARE(stat(folder().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
}

void tst_ResultCache::keysAreCanonical()
{
    QJsonObject one;
    one.insert(QStringLiteral("b"), 1);
    one.insert(QStringLiteral("a"), QJsonArray{1.5, QStringLiteral("x")});
    QJsonObject two;
    two.insert(QStringLiteral("a"), QJsonArray{1.5, QStringLiteral("x")});
    two.insert(QStringLiteral("b"), 1.0);
    QCOMPARE(ResultCache::entryName(one), ResultCache::entryName(two));
    two.insert(QStringLiteral("b"), QStringLiteral("1"));
    QVERIFY(ResultCache::entryName(one) != ResultCache::entryName(two));
    // Fixed for all time: SHA-256 of {"a":1}.
    QCOMPARE(ResultCache::entryName({{QStringLiteral("a"), 1}}),
             std::string("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"));
}

void tst_ResultCache::damageIsAMiss()
{
    ResultCache cache(folder());
    const QByteArray value("forty-two bytes of something worth keeping");
    QVERIFY(cache.store(keyOf(1), value));
    const std::string whole = readBytes(pathOf(keyOf(1)).string());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
        writeBytes(pathOf(keyOf(1)).string(), bytes);
        QVERIFY(!cache.find(keyOf(1)));
        QVERIFY(!fs::exists(pathOf(keyOf(1))));
        writeBytes(pathOf(keyOf(1)).string(), whole.substr(0, at));
        QVERIFY(!cache.find(keyOf(1)));
    }
    writeBytes(pathOf(keyOf(1)).string(), whole + "x");
    QVERIFY(!cache.find(keyOf(1)));
    QVERIFY(cache.store(keyOf(1), value));
    QCOMPARE(cache.find(keyOf(1)).value(), value);
}

void tst_ResultCache::anEntryUnderAnotherNameIsAMiss()
{
    ResultCache cache(folder());
    QVERIFY(cache.store(keyOf(1), "one"));
    QVERIFY(cache.store(keyOf(2), "two"));
    fs::copy_file(pathOf(keyOf(1)), pathOf(keyOf(2)), fs::copy_options::overwrite_existing);
    QVERIFY(!cache.find(keyOf(2)));
    QCOMPARE(cache.find(keyOf(1)).value(), QByteArray("one"));
}

void tst_ResultCache::forgetsTheLeastRecentlyUsed()
{
    ResultCache cache(folder(), 100000);
    const QByteArray value(9000, 'x');
    const auto age = [&](int number, int minutes) {
        fs::last_write_time(pathOf(keyOf(number)), fs::file_time_type::clock::now() - std::chrono::minutes(minutes));
    };
    for (int number = 0; number < 10; ++number) {
        QVERIFY(cache.store(keyOf(number), value));
        age(number, 60 - number);
    }
    QVERIFY(cache.find(keyOf(0)));  // the oldest is used again
    QVERIFY(cache.store(keyOf(10), value));
    QVERIFY(cache.store(keyOf(11), value));
    QVERIFY(bytesOnDisk() <= 100000);
    QVERIFY(cache.find(keyOf(0)));
    QVERIFY(!cache.find(keyOf(1)));
    QVERIFY(cache.find(keyOf(9)));
    QVERIFY(cache.find(keyOf(11)));
    QVERIFY(!cache.store(keyOf(12), QByteArray(100001, 'x')));
}

void tst_ResultCache::anotherProcessesEntriesCount()
{
    const QByteArray value(9000, 'x');
    for (int number = 0; number < 30; ++number) {
        ResultCache cache(folder(), 100000);
        QVERIFY(cache.store(keyOf(number), value));
    }
    QVERIFY(bytesOnDisk() <= 100000);
}

void tst_ResultCache::removesOldLeftOvers()
{
    fs::create_directories(folder() / "ab");
    const fs::path old = folder() / "ab/entry.AbCdEf";
    const fs::path fresh = folder() / "ab/entry.GhIjKl";
    writeBytes(old.string(), "half");
    writeBytes(fresh.string(), "half");
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(2));
    ResultCache cache(folder());
    QVERIFY(cache.store(keyOf(1), "x"));
    QVERIFY(!fs::exists(old));
    QVERIFY(fs::exists(fresh));
}

void tst_ResultCache::countsAndClears()
{
    ResultCache cache(folder());
    QCOMPARE(cache.bytes(), std::uint64_t(0));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(cache.store(keyOf(i), "value"));
    }
    QCOMPARE(cache.bytes(), bytesOnDisk());
    QVERIFY(cache.bytes() > 25);
    cache.clear();
    QCOMPARE(cache.bytes(), std::uint64_t(0));
    QVERIFY(!cache.find(keyOf(1)));
    QVERIFY(cache.store(keyOf(1), "again"));
    QCOMPARE(*cache.find(keyOf(1)), QByteArray("again"));
}

void tst_ResultCache::ownersHaveTheirOwn()
{
    const std::string voice = "6fa0b1a6-90b5-4e3a-b55b-5f22a3e0e5ab";
    ResultCache cache(folder());
    QVERIFY(cache.store(keyOf(1), "anybody"));
    QVERIFY(cache.store(keyOf(1), "a voice of its own", voice));
    QVERIFY(cache.store(keyOf(2), "another", "../../elsewhere"));
    QCOMPARE(*cache.find(keyOf(1)), QByteArray("anybody"));
    QCOMPARE(*cache.find(keyOf(1), voice), QByteArray("a voice of its own"));
    QCOMPARE(cache.bytes(), bytesOnDisk());
    QVERIFY(!fs::exists(folder().parent_path() / "elsewhere"));

    QVERIFY(cache.removeOwned(voice).ok());
    QVERIFY(!cache.find(keyOf(1), voice));
    QVERIFY(!fs::is_directory(folder() / "voices" / voice));
    QVERIFY(!cache.store(keyOf(3), "by one who was still at work", voice));
    QVERIFY(!cache.find(keyOf(3), voice));
    QCOMPARE(*cache.find(keyOf(1)), QByteArray("anybody"));
    QCOMPARE(*cache.find(keyOf(2), "../../elsewhere"), QByteArray("another"));
    for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder())) {
        QFile file(QString::fromStdString(item.path().string()));
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("a voice of its own"));
    }
    QVERIFY(cache.removeOwned(voice).ok());
    QVERIFY(cache.removeOwned({}).ok());  // nobody's is not everybody's
    QVERIFY(cache.find(keyOf(1)));
}

void tst_ResultCache::aRemovedVoiceStaysRemoved()
{
    const std::string voice = "0a1b2c3d-0000-4000-8000-000000000002";
    ResultCache cache(folder());
    ResultCache elsewhere(folder());  // as of another program
    std::atomic<bool> removed{false};
    std::atomic<int> stored{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int key = i; !removed; key += 4) {
                stored += (i % 2 == 0 ? cache : elsewhere).store(keyOf(key), QByteArray(3000, 'v'), voice) ? 1 : 0;
            }
        });
    }
    while (stored < 40) {
        std::this_thread::yield();
    }
    const Result<void> done = cache.removeOwned(voice);
    removed = true;
    for (std::thread& thread : threads) {
        thread.join();
    }
    QVERIFY(done.ok());
    QVERIFY(!elsewhere.store(keyOf(1), "v", voice));
    QCOMPARE(bytesOnDisk(), 0U);
    QVERIFY(cache.removeOwned(voice).ok());
    QVERIFY(!cache.store(keyOf(1), "v", voice));
}

void tst_ResultCache::neverFailsTheJob()
{
    writeBytes(folder().string(), "a file where the folder should be");
    ResultCache blocked(folder());
    QVERIFY(!blocked.store(keyOf(1), "x"));
    QVERIFY(!blocked.find(keyOf(1)));
    fs::remove(folder());

    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{1000, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    ResultCache full(folder());
    const bool stored = full.store(keyOf(1), QByteArray(500000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(!stored);
    QVERIFY(!full.find(keyOf(1)));
    QCOMPARE(bytesOnDisk(), 0U);
}

void tst_ResultCache::serves16ThreadsAtOnce()
{
    ResultCache cache(folder(), 60000);  // small: sweeping all the time
    std::atomic<int> hits{0};
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (unsigned thread = 0; thread < 16; ++thread) {
        threads.emplace_back([&, thread] {
            std::mt19937 random(thread);
            for (int round = 0; round < 60; ++round) {
                const int number = static_cast<int>(random() % 12);
                const QByteArray value(4000 + number * 100, char('a' + number));
                if (random() % 3 == 0) {
                    cache.store(keyOf(number), value);
                } else if (const auto found = cache.find(keyOf(number))) {
                    ++hits;
                    wrong += *found == value ? 0 : 1;
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QVERIFY(hits > 0);
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(tst_ResultCache)
#include "tst_ResultCache.moc"
