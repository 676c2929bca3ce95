#include "library/Database.h"

#include "core/DisplayName.h"
#include "core/PrivateFolder.h"
#include "core/Wording.h"

#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr int busyMilliseconds = 5000;

QString toQt(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

}  // namespace

Database::Database(fs::path file, Schema schema)
    : m_file(std::move(file)),
      m_schema(std::move(schema)),
      m_connection(QStringLiteral("database-") + QUuid::createUuid().toString(QUuid::Id128))
{
}

Database::~Database()
{
    disconnect();
}

Result<std::unique_ptr<Database>> Database::open(const fs::path& file, Schema schema)
{
    if (const Result<void> made = makePrivateFolder(file.parent_path()); !made) {
        return made.error();
    }
    // Only one program at a time opens it, so that no two set it aside or migrate it.
    QLockFile opening(toQt(file) + QStringLiteral(".lock"));
    opening.setStaleLockTime(0);
    if (!opening.tryLock(busyMilliseconds)) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("The database %1 (%2) is in use or cannot be written"), displayName(file), schema.holds),
                     Wording::tr("Close other windows of the program, and check the folder's permissions.")};
    }
    std::unique_ptr<Database> database(new Database(file, std::move(schema)));
    Result<void> outcome = database->connect();
    if (!outcome && outcome.error().code == ErrorCode::FileDamaged) {
        outcome = database->putAside();
        if (outcome) {
            outcome = database->connect();
        }
    }
    return outcome ? Result<std::unique_ptr<Database>>(std::move(database)) : outcome.error();
}

Result<void> Database::connect()
{
    // SQLite gives its log the mode of the database.
    QFile file(toQt(m_file));
    if (!file.exists()
        && !(file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("Cannot write %1: %2"), displayName(m_file), file.errorString().toStdString()),
                     Wording::tr("Check the folder, its permissions and the free space.")};
    }
    file.close();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!database.isValid()) {
        return Error{ErrorCode::ProgramMissing, Wording::tr("Qt's driver for SQLite is not installed"),
                     Wording::tr("Install libqt6sql6-sqlite.")};
    }
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
    database.setDatabaseName(toQt(m_file));
    if (!database.open()) {
        return errorOf(database.lastError());
    }
    auto checked = run(QStringLiteral("PRAGMA quick_check(1)"));
    if (!checked) {
        return checked.error();
    }
    if (!checked->next() || checked->value(0).toString() != QLatin1String("ok")) {
        return damaged(checked->value(0).toString().toStdString());
    }
    checked->finish();
    return migrate();
}

Result<void> Database::migrate()
{
    auto asked = run(QStringLiteral("PRAGMA user_version"));
    if (!asked || !asked->next()) {
        return asked ? damaged(Wording::tr("it has no version")) : asked.error();
    }
    const int version = m_schema.version();
    const int found = asked->value(0).toInt();
    asked->finish();
    if (found > version) {
        return Error{
            ErrorCode::FileTooNew,
            worded(Wording::tr("The database %1 (%2) was written by a later version of Xenoglot (format %3, this one reads "
                               "up to %4)"),
                   displayName(m_file), m_schema.holds, found, version),
            Wording::tr("Use that version. The file was not changed.")};
    }
    for (const char* setting : {"PRAGMA journal_mode = WAL", "PRAGMA secure_delete = ON"}) {
        if (const auto set = run(QLatin1String(setting)); !set) {
            return set.error();
        }
    }
    if (found == version) {
        return {};
    }
    return together([this, found, version]() -> Result<void> {
        for (auto step = static_cast<std::size_t>(std::max(found, 0)); step < m_schema.migrations.size(); ++step) {
            for (const char* statement : m_schema.migrations[step]) {
                if (const auto done = run(QLatin1String(statement)); !done) {
                    return done.error();
                }
            }
        }
        const auto done = run(QStringLiteral("PRAGMA user_version = %1").arg(version));
        return done ? Result<void>() : done.error();
    });
}

void Database::disconnect()
{
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Result<void> Database::putAside()
{
    disconnect();
    const std::string time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz")).toStdString();
    m_setAside = m_file.string() + ".damaged-" + time;
    std::error_code failure;
    fs::rename(m_file, m_setAside, failure);
    if (failure) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("The damaged database %1 (%2) cannot be renamed: %3"), displayName(m_file),
                            m_schema.holds, failure.message()),
                     Wording::tr("Rename or move it.")};
    }
    for (const char* companion : {"-wal", "-shm"}) {
        fs::rename(m_file.string() + companion, m_setAside.string() + companion, failure);
    }
    return {};
}

Error Database::damaged(const std::string& why) const
{
    return {ErrorCode::FileDamaged,
            worded(Wording::tr("The database %1 (%2) is damaged: %3"), displayName(m_file), m_schema.holds, why),
            Wording::tr("Start again: it is set aside and a new one is begun.")};
}

Error Database::errorOf(const QSqlError& error) const
{
    // The primary result codes of SQLite: 11 SQLITE_CORRUPT, 26 SQLITE_NOTADB.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const std::string why = error.databaseText().toStdString();
    if (code == 11 || code == 26) {
        return damaged(why);
    }
    return {ErrorCode::FileWrite,
            worded(Wording::tr("The database %1 (%2) cannot be used: %3"), displayName(m_file), m_schema.holds, why),
            Wording::tr("Check the file, its permissions and the free space.")};
}

Result<QSqlQuery> Database::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool good = query.prepare(sql);
    for (const QVariant& value : values) {
        // A text of nothing is an empty one, not NULL.
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(QStringLiteral(""))
                                                                                             : value);
    }
    good = good && query.exec();
    return good ? Result<QSqlQuery>(std::move(query)) : errorOf(query.lastError());
}

Result<void> Database::forgetDeleted()
{
    for (const char* statement : {"PRAGMA temp_store = MEMORY", "VACUUM"}) {
        if (const auto done = run(QLatin1String(statement)); !done) {
            return done.error();
        }
    }
    auto emptied = run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!emptied) {
        return emptied.error();
    }
    if (!emptied->next() || emptied->value(0).toInt() != 0) {
        return Error{ErrorCode::FileWrite,
                     worded(Wording::tr("It was deleted, but may still be read in %1: another program uses it"),
                            displayName(m_file.string() + "-wal")),
                     Wording::tr("Close other windows of the program, and delete it again.")};
    }
    return {};
}

}  // namespace xenoglot
