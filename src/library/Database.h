#pragma once

#include "core/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// An SQLite database of the user's: opened, checked, brought to the newest form. Several programs may have it open: it keeps a
/// write-ahead log, and who finds it busy waits up to 5 s. Deleted text is overwritten, and forgetDeleted() ends its copies.
/// Readable by its owner alone (mode 0600). One thread: the one that opened it.
class Database
{
public:
    struct Schema {
        std::string holds;  ///< what lies in it, translated: "history"
        /// The statements that lead from version i to i + 1. Once released, a list is never changed: another one is added.
        std::vector<std::vector<const char*>> migrations;

        /// Raised with every migration; kept in the file as `user_version`.
        int version() const { return static_cast<int>(migrations.size()); }
    };

    /// Makes the database where there is none. A damaged one is renamed to `NAME.damaged-TIME` (setAside()) and a new one begun;
    /// nothing is deleted. Errors: FileTooNew (the file is not changed), FileWrite.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, Schema schema);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Where a damaged database was put when this one was opened; empty when it was good.
    const std::filesystem::path& setAside() const { return m_setAside; }

    /// Runs one statement, its `?` bound in order. Errors: FileDamaged, FileWrite (busy, full, read-only).
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});

    /// Nothing that was deleted is on the disk afterwards: secure_delete misses copies that SQLite left behind when it moved a
    /// row between pages, so the file is written anew (it has to be small enough for that), without a temporary file; then it is
    /// gone from the log as well. Not inside together(). Errors: those of run(); FileWrite where another program reads and so
    /// keeps the log: to be repeated.
    Result<void> forgetDeleted();

    /// What `work` does happens as a whole or not at all. Its Error is passed on.
    template <typename Work>
    Result<void> together(Work work);

private:
    Database(std::filesystem::path file, Schema schema);

    Result<void> connect();
    Result<void> migrate();
    void disconnect();
    Result<void> putAside();
    Error damaged(const std::string& why) const;
    Error errorOf(const QSqlError& error) const;

    std::filesystem::path m_file;
    Schema m_schema;
    std::filesystem::path m_setAside;
    QString m_connection;
};

template <typename Work>
Result<void> Database::together(Work work)
{
    // IMMEDIATE: who is going to write says so first, so that two programs never wait for each other.
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun.error();
    }
    Result<void> outcome = work();
    if (outcome) {
        if (auto committed = run(QStringLiteral("COMMIT")); !committed) {
            outcome = committed.error();
        }
    }
    if (!outcome) {
        (void)run(QStringLiteral("ROLLBACK"));
    }
    return outcome;
}

}  // namespace xenoglot
