#include "library/History.h"

#include "core/DisplayName.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"
#include "library/Database.h"
#include "library/EraseFiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>
#include <QVariant>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr int longestTitle = 120;

Database::Schema schema()
{
    return {
        Wording::tr("history", "what a database holds"),
        {{"CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT, made_at INTEGER NOT NULL, title TEXT NOT NULL DEFAULT '', "
          "languages TEXT NOT NULL DEFAULT '', starred INTEGER NOT NULL DEFAULT 0, folder TEXT NOT NULL UNIQUE, "
          "report TEXT NOT NULL DEFAULT '', project TEXT NOT NULL DEFAULT '')",
          "CREATE INDEX entry_made_at ON entry (made_at)",
          "CREATE VIRTUAL TABLE search USING fts5 (texts, tokenize = 'unicode61 remove_diacritics 2')"}}};
}

QString json(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString titleOf(const QJsonObject& project)
{
    return project[QStringLiteral("transcript")].toObject()[QStringLiteral("text")].toString().simplified().left(longestTitle);
}

/// Everything that a search looks at: the transcript, the English in between, all translations.
QString textsOf(const QJsonObject& project)
{
    QStringList texts{project[QStringLiteral("transcript")].toObject()[QStringLiteral("text")].toString(),
                      project[QStringLiteral("english")].toObject()[QStringLiteral("text")].toString()};
    for (const QJsonValue& language : project[QStringLiteral("languages")].toArray()) {
        texts << language.toObject()[QStringLiteral("text")].toString();
    }
    return texts.join(QLatin1Char('\n'));
}

QString languagesOf(const QJsonObject& project)
{
    QStringList codes;
    for (const QJsonValue& language : project[QStringLiteral("languages")].toArray()) {
        codes << language.toObject()[QStringLiteral("language")].toString();
    }
    return codes.join(QLatin1Char(','));
}

/// The words as a query of FTS5: each quoted, so that nothing in them is an operator, and matched at its beginning.
QString matchOf(const QString& words)
{
    static const QRegularExpression notWord(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    QStringList terms;
    for (const QString& word : words.split(notWord, Qt::SkipEmptyParts)) {
        terms << QLatin1Char('"') + word + QStringLiteral("\"*");
    }
    return terms.join(QLatin1Char(' '));
}

QString likeOf(const QString& words)
{
    QString pattern = words;
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')}) {
        pattern.replace(special, QLatin1Char('\\') + QString(special));
    }
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

QString nameOf(const fs::path& runFolder)
{
    return QString::fromStdString(runFolder.filename().string());
}

std::uint64_t bytesIn(const fs::path& folder)
{
    std::uint64_t total = 0;
    std::error_code failure;
    for (fs::recursive_directory_iterator item(folder, failure), end; !failure && item != end; item.increment(failure)) {
        std::error_code gone;
        if (item->is_regular_file(gone) && !item->is_symlink(gone)) {
            const std::uintmax_t size = item->file_size(gone);
            total += gone ? 0 : size;
        }
    }
    return total;
}

}  // namespace

History::History(fs::path folder, std::unique_ptr<Database> database)
    : m_folder(std::move(folder)), m_database(std::move(database))
{
}

History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;
History::~History() = default;

Result<History> History::open(const fs::path& folder)
{
    auto database = Database::open(folder / "history.sqlite", schema());
    if (!database) {
        return database.error();
    }
    return History(folder, std::move(database).value());
}

const fs::path& History::setAside() const
{
    return m_database->setAside();
}

fs::path History::runFolder(const QString& name) const
{
    return m_folder / "runs" / name.toStdString();
}

Result<fs::path> History::makeRunFolder(const fs::path& folder)
{
    const fs::path made = folder / "runs" / QUuid::createUuid().toString(QUuid::Id128).toStdString();
    if (const Result<void> outcome = makePrivateFolder(made); !outcome) {
        return outcome.error();
    }
    return made;
}

Result<HistoryItem> History::begin(const fs::path& runFolder, std::int64_t madeAt)
{
    const auto added = m_database->run(QStringLiteral("INSERT INTO entry (made_at, folder) VALUES (?, ?)"),
                                       {static_cast<qint64>(madeAt), nameOf(runFolder)});
    if (!added) {
        return added.error();
    }
    HistoryItem item;
    item.id = added->lastInsertId().toLongLong();
    item.madeAt = madeAt;
    item.folder = runFolder;
    return item;
}

fs::path History::keptFile(const fs::path& file, const fs::path& runFolder, const std::string& name)
{
    return runFolder / (name + file.extension().string());
}

Result<void> History::keepFile(const fs::path& file, const fs::path& kept)
{
    const fs::path folder = kept.parent_path().parent_path().parent_path();
    const fs::path inside = file.lexically_normal().lexically_relative(folder);
    std::error_code failure;
    fs::remove(kept, failure);
    // A file of the user's is never linked: he may change it, and its permissions are his.
    if (!inside.empty() && *inside.begin() != "..") {
        fs::create_hard_link(file, kept, failure);
    } else {
        failure = std::make_error_code(std::errc::cross_device_link);
    }
    if (failure) {
        fs::copy_file(file, kept, failure);
    }
    if (!failure) {
        fs::permissions(kept, fs::perms::owner_read | fs::perms::owner_write, failure);
    }
    if (failure) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot copy %1 to %2: %3"), displayName(file), displayName(kept), failure.message()),
                     Wording::tr("Check the permissions and the free space.")};
    }
    return {};
}

Result<void> History::keepProject(const fs::path& runFolder, const QJsonObject& project)
{
    return m_database->together([&]() -> Result<void> {
        auto entry = m_database->run(QStringLiteral("SELECT id FROM entry WHERE folder = ?"), {nameOf(runFolder)});
        if (!entry) {
            return entry.error();
        }
        if (!entry->next()) {
            return {};  // deleted meanwhile, perhaps by another program: nothing is brought back
        }
        const qint64 id = entry->value(0).toLongLong();
        const auto updated =
            m_database->run(QStringLiteral("UPDATE entry SET title = ?, languages = ?, project = ? WHERE id = ?"),
                            {titleOf(project), languagesOf(project), json(project), id});
        if (!updated) {
            return updated.error();
        }
        if (const auto gone = m_database->run(QStringLiteral("DELETE FROM search WHERE rowid = ?"), {id}); !gone) {
            return gone.error();
        }
        const auto added =
            m_database->run(QStringLiteral("INSERT INTO search (rowid, texts) VALUES (?, ?)"), {id, textsOf(project)});
        return added ? Result<void>() : added.error();
    });
}

Result<void> History::keepReport(const fs::path& runFolder, const QJsonObject& report)
{
    const auto updated =
        m_database->run(QStringLiteral("UPDATE entry SET report = ? WHERE folder = ?"), {json(report), nameOf(runFolder)});
    return updated ? Result<void>() : updated.error();
}

Result<std::vector<fs::path>> History::runFolders()
{
    auto rows = m_database->run(QStringLiteral("SELECT folder FROM entry"));
    if (!rows) {
        return rows.error();
    }
    std::vector<fs::path> folders;
    while (rows->next()) {
        folders.push_back(runFolder(rows->value(0).toString()));
    }
    return folders;
}

Result<std::vector<HistoryItem>> History::find(const HistoryQuery& query)
{
    QString where = QStringLiteral("1");
    QVariantList values;
    const QString words = query.words.simplified();
    if (!words.isEmpty()) {
        QString found = QStringLiteral("SELECT rowid FROM search WHERE texts LIKE ? ESCAPE '\\'");
        values << likeOf(words);
        if (const QString match = matchOf(words); !match.isEmpty()) {
            found += QStringLiteral(" UNION SELECT rowid FROM search WHERE search MATCH ?");
            values << match;
        }
        where += QStringLiteral(" AND id IN (%1)").arg(found);
    }
    if (query.starredOnly) {
        where += QStringLiteral(" AND starred");
    }
    values << query.limit << query.offset;
    auto rows = m_database->run(QStringLiteral("SELECT id, made_at, title, languages, starred, folder FROM entry WHERE %1 "
                                               "ORDER BY made_at DESC, id DESC LIMIT ? OFFSET ?")
                                    .arg(where),
                                values);
    if (!rows) {
        return rows.error();
    }
    std::vector<HistoryItem> items;
    while (rows->next()) {
        items.push_back({rows->value(0).toLongLong(), rows->value(1).toLongLong(), rows->value(2).toString(),
                         rows->value(3).toString().split(QLatin1Char(','), Qt::SkipEmptyParts), rows->value(4).toBool(),
                         runFolder(rows->value(5).toString())});
    }
    return items;
}

Result<QJsonObject> History::object(const QString& column, const fs::path& runFolder)
{
    auto row = m_database->run(QStringLiteral("SELECT %1 FROM entry WHERE folder = ?").arg(column), {nameOf(runFolder)});
    if (!row) {
        return row.error();
    }
    if (!row->next()) {
        return Error{ErrorCode::FileNotFound, Wording::tr("The history does not have this message any more"),
                     Wording::tr("It was deleted meanwhile.")};
    }
    return QJsonDocument::fromJson(row->value(0).toString().toUtf8()).object();
}

Result<QJsonObject> History::report(const fs::path& runFolder)
{
    return object(QStringLiteral("report"), runFolder);
}

Result<QJsonObject> History::project(const fs::path& runFolder)
{
    return object(QStringLiteral("project"), runFolder);
}

Result<void> History::setStarred(std::int64_t id, bool starred)
{
    const auto done =
        m_database->run(QStringLiteral("UPDATE entry SET starred = ? WHERE id = ?"), {starred, static_cast<qint64>(id)});
    return done ? Result<void>() : done.error();
}

Result<void> History::removeFiles(std::int64_t id)
{
    auto row = m_database->run(QStringLiteral("SELECT folder FROM entry WHERE id = ?"), {static_cast<qint64>(id)});
    if (!row) {
        return row.error();
    }
    static const QRegularExpression ownName(QStringLiteral("^[0-9a-f]{32}$"));
    // A database that was changed by others must not make us delete anything but our own.
    if (!row->next() || !ownName.match(row->value(0).toString()).hasMatch()) {
        return {};
    }
    const fs::path folder = runFolder(row->value(0).toString());
    return eraseFolder(folder);
}

Result<void> History::remove(const std::vector<std::int64_t>& ids)
{
    for (const std::int64_t id : ids) {
        if (const Result<void> gone = removeFiles(id); !gone) {
            return gone;
        }
        const Result<void> deleted = m_database->together([&]() -> Result<void> {
            for (const char* statement : {"DELETE FROM search WHERE rowid = ?", "DELETE FROM entry WHERE id = ?"}) {
                if (const auto done = m_database->run(QLatin1String(statement), {static_cast<qint64>(id)}); !done) {
                    return done.error();
                }
            }
            return {};
        });
        if (!deleted) {
            return deleted;
        }
    }
    if (const auto merged = m_database->run(QStringLiteral("INSERT INTO search (search) VALUES ('optimize')")); !merged) {
        return merged.error();
    }
    return m_database->forgetDeleted();
}

std::uint64_t History::diskUse() const
{
    std::uint64_t total = bytesIn(m_folder / "runs");
    for (const char* name : {"history.sqlite", "history.sqlite-wal", "history.sqlite-shm"}) {
        std::error_code missing;
        const std::uintmax_t size = fs::file_size(m_folder / name, missing);
        total += missing ? 0 : size;
    }
    return total;
}

std::uint64_t History::diskUse(const HistoryItem& item)
{
    return bytesIn(item.folder);
}

}  // namespace xenoglot
