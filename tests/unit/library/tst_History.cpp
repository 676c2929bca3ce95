#include "library/Database.h"
#include "library/History.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <atomic>
#include <thread>

using namespace xenoglot;

namespace fs = std::filesystem;

class tst_History : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsRuns();
    void newestComeFirst();
    void searches_data();
    void searches();
    void hostileTextIsJustText();
    void starsAreKeptAndFiltered();
    void deletesWhatItOwns();
    void deletedWordsAreGone();
    void deletedAmongOthersLeavesNoWord();
    void deletesNothingElse();
    void whatCannotBeDeletedKeepsItsEntry();
    void recordingsAreTheOwnersAlone();
    void takesOfAnEarlierRunOutliveIt();
    void aKilledRunIsThere();
    void countsItsBytes();
    void aDamagedDatabaseIsSetAside_data();
    void aDamagedDatabaseIsSetAside();
    void aNewerDatabaseIsLeftAlone();
    void severalAtOnceDoNotCorruptIt();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "history"; }
    fs::path file() const { return folder() / "history.sqlite"; }
    History open() const;
    static QJsonObject project(const QString& transcript, const QString& spanish = {});
    Result<HistoryItem> begin(History& history, std::int64_t time) const;
    HistoryItem add(History& history, const QString& transcript, std::int64_t time, const QString& spanish = {}) const;
    static QStringList titles(History& history, const HistoryQuery& query = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

History tst_History::open() const
{
    auto history = History::open(folder());
    if (!history) {
        qFatal("%s", history.error().message.c_str());
    }
    return std::move(history).value();
}

QJsonObject tst_History::project(const QString& transcript, const QString& spanish)
{
    return {{QStringLiteral("transcript"), QJsonObject{{QStringLiteral("text"), transcript}}},
            {QStringLiteral("languages"),
             QJsonArray{QJsonObject{{QStringLiteral("language"), QStringLiteral("es")}, {QStringLiteral("text"), spanish}}}}};
}

Result<HistoryItem> tst_History::begin(History& history, std::int64_t time) const
{
    const auto made = History::makeRunFolder(folder());
    return made ? history.begin(*made, time) : Result<HistoryItem>(made.error());
}

HistoryItem tst_History::add(History& history, const QString& transcript, std::int64_t time, const QString& spanish) const
{
    const auto item = begin(history, time);
    if (!item || !history.keepProject(item->folder, project(transcript, spanish))
        || !history.keepReport(item->folder, {{QStringLiteral("n"), 1}})) {
        qFatal("the run could not be added");
    }
    return *item;
}

QStringList tst_History::titles(History& history, const HistoryQuery& query)
{
    const auto found = history.find(query);
    if (!found) {
        return {QString::fromStdString(found.error().message)};
    }
    QStringList list;
    for (const HistoryItem& item : *found) {
        list << item.title;
    }
    return list;
}

void tst_History::keepsRuns()
{
    HistoryItem added;
    {
        History history = open();
        added = add(history, QStringLiteral("Good  morning."), 1000, QStringLiteral("Buenos días."));
    }
    History history = open();
    QVERIFY(history.setAside().empty());
    const auto found = history.find({});
    QCOMPARE(found->size(), std::size_t(1));
    const HistoryItem& item = found->front();
    QCOMPARE(item.id, added.id);
    QCOMPARE(item.madeAt, std::int64_t(1000));
    QCOMPARE(item.title, QStringLiteral("Good morning."));
    QCOMPARE(item.languages, QStringList{QStringLiteral("es")});
    QVERIFY(!item.starred);
    QVERIFY(fs::is_directory(item.folder));
    QCOMPARE(*history.project(added.folder), project(QStringLiteral("Good  morning."), QStringLiteral("Buenos días.")));
    QCOMPARE(history.report(added.folder)->value(QStringLiteral("n")).toInt(), 1);
    QCOMPARE(history.report("/nowhere").error().code, ErrorCode::FileNotFound);
}

void tst_History::newestComeFirst()
{
    History history = open();
    add(history, QStringLiteral("b"), 2000);
    add(history, QStringLiteral("c"), 3000);
    add(history, QStringLiteral("a"), 1000);
    add(history, {}, 500);  // nothing was recognised
    QCOMPARE(titles(history), (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a"), QString()}));
    HistoryQuery page;
    page.limit = 2;
    page.offset = 1;
    QCOMPARE(titles(history, page), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

void tst_History::searches_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("word") << QStringLiteral("morning") << true;
    QTest::newRow("beginning") << QStringLiteral("mor") << true;
    QTest::newRow("case") << QStringLiteral("GOOD") << true;
    QTest::newRow("translation without accent") << QStringLiteral("manana") << true;
    QTest::newRow("translation with accent") << QStringLiteral("mañana") << true;
    QTest::newRow("two words, any order") << QStringLiteral("morning good") << true;
    QTest::newRow("inside a word") << QStringLiteral("ornin") << true;
    QTest::newRow("Chinese, inside") << QStringLiteral("上好") << true;
    QTest::newRow("other") << QStringLiteral("evening") << false;
    QTest::newRow("one of two") << QStringLiteral("good evening") << false;
    QTest::newRow("per cent is no wildcard") << QStringLiteral("g%d") << false;
    QTest::newRow("underscore is no wildcard") << QStringLiteral("_ood") << false;
    QTest::newRow("only signs") << QStringLiteral("!?") << true;
    QTest::newRow("nothing") << QStringLiteral("  ") << true;
}

void tst_History::searches()
{
    QFETCH(QString, words);
    QFETCH(bool, found);
    History history = open();
    add(history, QStringLiteral("Good morning! !? 早上好"), 1, QStringLiteral("Hasta mañana."));
    add(history, QStringLiteral("Something else"), 2);
    HistoryQuery query;
    query.words = words;
    QCOMPARE(titles(history, query).contains(QStringLiteral("Good morning! !? 早上好")), found);
}

void tst_History::hostileTextIsJustText()
{
    History history = open();
    const QStringList hostile{QStringLiteral("'); DROP TABLE entry; --"), QStringLiteral("\" OR 1=1 --"),
                              QStringLiteral("NEAR(a b) AND NOT * ^ : -"),
                              QStringLiteral("a\x01"
                                             "b"),
                              QStringLiteral("\\%_")};
    for (const QString& text : hostile) {
        add(history, text, 1, text);
    }
    for (const QString& text : hostile) {
        HistoryQuery query;
        query.words = text;
        QVERIFY2(titles(history, query).contains(text.simplified()), qPrintable(text));
    }
    QCOMPARE(history.find({})->size(), std::size_t(hostile.size()));
}

void tst_History::starsAreKeptAndFiltered()
{
    {
        History history = open();
        add(history, QStringLiteral("a"), 1);
        const HistoryItem b = add(history, QStringLiteral("b"), 2);
        QVERIFY(history.setStarred(b.id, true).ok());
        QVERIFY(history.keepProject(b.folder, project(QStringLiteral("b"))).ok());  // the star stays
    }
    History history = open();
    HistoryQuery starred;
    starred.starredOnly = true;
    QCOMPARE(titles(history, starred), QStringList{QStringLiteral("b")});
    QVERIFY(history.find(starred)->front().starred);
    QVERIFY(history.setStarred(history.find(starred)->front().id, false).ok());
    QVERIFY(titles(history, starred).isEmpty());
}

void tst_History::deletesWhatItOwns()
{
    History history = open();
    const HistoryItem a = add(history, QStringLiteral("a"), 1);
    const HistoryItem b = add(history, QStringLiteral("b"), 2);
    const HistoryItem c = add(history, QStringLiteral("c"), 3);
    for (const HistoryItem& item : {a, b, c}) {
        fs::create_directories(item.folder / "deep");
        QFile audio(QString::fromStdString((item.folder / "deep/es.wav").string()));
        QVERIFY(audio.open(QIODevice::WriteOnly));
    }
    QVERIFY(history.remove({a.id, c.id}).ok());
    QCOMPARE(titles(history), QStringList{QStringLiteral("b")});
    QVERIFY(!fs::exists(a.folder));
    QVERIFY(!fs::exists(c.folder));
    QVERIFY(fs::exists(b.folder / "deep/es.wav"));
    QVERIFY(history.keepProject(a.folder, project(QStringLiteral("a"))).ok());  // a late report brings nothing back
    QCOMPARE(titles(history), QStringList{QStringLiteral("b")});
    HistoryQuery query;
    query.words = QStringLiteral("a");
    QVERIFY(titles(history, query).isEmpty());
}

void tst_History::deletedWordsAreGone()
{
    History history = open();
    const HistoryItem item = add(history, QStringLiteral("Unforgettable."), 1, QStringLiteral("Inolvidable."));
    add(history, QStringLiteral("Remains."), 2);
    QVERIFY(history.remove({item.id}).ok());
    for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
        if (entry.is_regular_file()) {
            QFile bytes(QString::fromStdString(entry.path().string()));
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const QByteArray content = bytes.readAll().toLower();
            QVERIFY2(!content.contains("unforgettable"), entry.path().c_str());
            QVERIFY2(!content.contains("inolvidable"), entry.path().c_str());
        }
    }
}

/// SQLite leaves copies of rows behind when it moves them between pages, whatever secure_delete says.
void tst_History::deletedAmongOthersLeavesNoWord()
{
    History history = open();
    QRandomGenerator random(23);
    std::vector<std::pair<std::int64_t, QByteArray>> entries;
    int removed = 0;
    for (int step = 0; step < 60; ++step) {
        if (entries.empty() || random.bounded(100) < (step < 40 ? 70 : 20)) {
            std::array<quint32, 4> numbers{};
            random.fillRange(numbers.data(), numbers.size());
            const QByteArray word = QByteArray(reinterpret_cast<const char*>(numbers.data()), sizeof numbers).toHex();
            const int times = 1 + random.bounded(60);
            const HistoryItem item = add(history, QString::fromLatin1((word + ' ').repeated(times)), step);
            QVERIFY(item.id > 0);
            entries.emplace_back(item.id, word);
            continue;
        }
        const auto each = entries.begin() + random.bounded(int(entries.size()));
        QVERIFY(history.remove({each->first}).ok());
        for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
            if (entry.is_regular_file()) {
                QFile bytes(QString::fromStdString(entry.path().string()));
                QVERIFY(bytes.open(QIODevice::ReadOnly));
                QVERIFY2(!bytes.readAll().contains(each->second), entry.path().c_str());
            }
        }
        entries.erase(each);
        ++removed;
    }
    QVERIFY(removed > 15);
    QCOMPARE(history.find({})->size(), entries.size());
}

void tst_History::deletesNothingElse()
{
    History history = open();
    const HistoryItem item = add(history, QStringLiteral("a"), 1);
    fs::create_directories(folder().parent_path() / "precious");
    fs::create_directory_symlink(folder().parent_path() / "precious", item.folder / "link");
    QFile precious(QString::fromStdString((folder().parent_path() / "precious/photo").string()));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    {
        auto database = Database::open(file(), {"test", {{}}});
        QVERIFY((*database)->run(QStringLiteral("INSERT INTO entry (made_at, folder) VALUES (2, '../../precious')")).ok());
    }
    std::vector<std::int64_t> ids;
    const auto entries = history.find({});
    for (const HistoryItem& entry : *entries) {
        ids.push_back(entry.id);
    }
    QCOMPARE(ids.size(), std::size_t(2));
    QVERIFY(history.remove(ids).ok());
    QVERIFY(precious.exists());
    QVERIFY(history.find({})->empty());
}

void tst_History::whatCannotBeDeletedKeepsItsEntry()
{
    History history = open();
    const HistoryItem item = add(history, QStringLiteral("a"), 1);
    // Not even root can delete through a link that leads in a circle.
    const fs::path runs = item.folder.parent_path();
    fs::rename(runs, folder() / "elsewhere");
    fs::create_symlink("runs", runs);
    const auto removed = history.remove({item.id});
    QVERIFY(!removed.ok());
    QCOMPARE(removed.error().code, ErrorCode::FileWrite);
    QCOMPARE(titles(history), QStringList{QStringLiteral("a")});
}

void tst_History::recordingsAreTheOwnersAlone()
{
    History history = open();
    const HistoryItem item = add(history, QStringLiteral("a"), 1);
    QFile recording(m_folder->filePath(QStringLiteral("message.ogg")));
    QVERIFY(recording.open(QIODevice::WriteOnly));
    recording.write("sound");
    recording.close();
    QVERIFY(recording.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    const fs::path kept = History::keptFile(recording.fileName().toStdString(), item.folder, "message");
    QVERIFY(History::keepFile(recording.fileName().toStdString(), kept).ok());
    QCOMPARE(kept.filename(), fs::path("message.ogg"));
    QVERIFY(fs::status(kept).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const auto others = fs::perms::group_all | fs::perms::others_all;
    for (const fs::path& path : {item.folder, folder(), file()}) {
        QVERIFY2((fs::status(path).permissions() & others) == fs::perms::none, path.c_str());
    }
    QVERIFY(!History::keepFile("/no/such/file.wav", kept).ok());
}

void tst_History::takesOfAnEarlierRunOutliveIt()
{
    History history = open();
    const HistoryItem earlier = add(history, QStringLiteral("a"), 1);
    const HistoryItem later = add(history, QStringLiteral("a"), 2);
    QFile audio(QString::fromStdString((earlier.folder / "es.wav").string()));
    QVERIFY(audio.open(QIODevice::WriteOnly) && audio.write("take") == 4);
    audio.close();
    const fs::path kept = History::keptFile(earlier.folder / "es.wav", later.folder, "earlier-3");
    QCOMPARE(kept, later.folder / "earlier-3.wav");
    const auto done = History::keepFile(earlier.folder / "es.wav", kept);
    QVERIFY2(done.ok(), done ? "" : done.error().message.c_str());
    QVERIFY(!History::keepFile(earlier.folder / "pt.wav", later.folder / "earlier-4.wav").ok());
    QVERIFY(history.remove({earlier.id}).ok());
    QFile stays(QString::fromStdString(kept.string()));
    QVERIFY(stays.open(QIODevice::ReadOnly));
    QCOMPARE(stays.readAll(), QByteArray("take"));
}

void tst_History::aKilledRunIsThere()
{
    {
        History history = open();
        const auto item = begin(history, 5);
        QVERIFY(item.ok());
    }
    History history = open();
    QCOMPARE(history.find({})->size(), std::size_t(1));
    QVERIFY(fs::is_directory(history.find({})->front().folder));
    QVERIFY(history.report(history.find({})->front().folder)->isEmpty());
}

void tst_History::countsItsBytes()
{
    History history = open();
    const HistoryItem item = add(history, QStringLiteral("a"), 1);
    const std::uint64_t before = history.diskUse();
    QFile audio(QString::fromStdString((item.folder / "es.wav").string()));
    QVERIFY(audio.open(QIODevice::WriteOnly));
    audio.write(QByteArray(5000, 'x'));
    audio.close();
    QCOMPARE(History::diskUse(item), std::uint64_t(5000));
    QVERIFY(history.diskUse() >= before + 5000);
}

void tst_History::aDamagedDatabaseIsSetAside_data()
{
    QTest::addColumn<int>("keep");  ///< bytes that stay as they are
    QTest::newRow("no database at all") << 0;
    QTest::newRow("only its head") << 100;
    QTest::newRow("damaged further on") << 4200;
}

void tst_History::aDamagedDatabaseIsSetAside()
{
    QFETCH(int, keep);
    {
        History history = open();
        for (int i = 0; i < 50; ++i) {
            add(history, QString(200, QLatin1Char('a')) + QString::number(i), i);
        }
    }
    QFile database(QString::fromStdString(file().string()));
    QVERIFY(database.open(QIODevice::ReadWrite));
    const QByteArray rubbish(database.size() - keep, '\x5a');
    QVERIFY(database.seek(keep));
    database.write(rubbish);
    database.close();

    History history = open();
    QVERIFY(history.find({})->empty());
    add(history, QStringLiteral("new"), 1);
    QVERIFY(!history.setAside().empty());
    QFile aside(QString::fromStdString(history.setAside().string()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QVERIFY(aside.readAll().endsWith(rubbish));
}

void tst_History::aNewerDatabaseIsLeftAlone()
{
    {
        History history = open();
        add(history, QStringLiteral("a"), 1);
    }
    {
        auto database = Database::open(file(), {"test", {{}}});
        QVERIFY((*database)->run(QStringLiteral("PRAGMA user_version = 2")).ok());
    }
    const auto newer = History::open(folder());
    QVERIFY(!newer.ok());
    QCOMPARE(newer.error().code, ErrorCode::FileTooNew);
    QCOMPARE(QDir(QString::fromStdString(folder().string())).entryList({QStringLiteral("*damaged*")}).size(), 0);
    QVERIFY(fs::exists(file()));
}

void tst_History::severalAtOnceDoNotCorruptIt()
{
    constexpr int writers = 4;
    constexpr int runs = 15;
    std::atomic<int> failures{0};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([this, writer, &failures] {
            auto history = History::open(folder());
            for (int i = 0; history && i < runs; ++i) {
                const auto item = begin(*history, writer * 1000 + i);
                const bool good = item && history->keepProject(item->folder, project(QStringLiteral("run"))).ok()
                                  && history->setStarred(item->id, true).ok() && history->find({}).ok()
                                  && (i % 3 != 0 || history->remove({item->id}).ok());
                failures += good ? 0 : 1;
            }
            failures += history ? 0 : 1;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(failures.load(), 0);
    History history = open();
    QVERIFY(history.setAside().empty());
    QCOMPARE(history.find({})->size(), std::size_t(writers * runs * 2 / 3));
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
