#pragma once

#include "core/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <filesystem>
#include <memory>

namespace xenoglot {

/// The history's SQLite database: opened, checked, brought to the newest form. Several programs may have it open: it keeps a
/// write-ahead log, and who finds it busy waits up to 5 s. Deleted text is overwritten. One thread: the one that opened it.
class HistoryDatabase
{
public:
    /// Raised with every migration; kept in the file as `user_version`.
    static constexpr int version = 1;

    /// Makes the database where there is none. A damaged one is renamed to `NAME.damaged-TIME` (setAside()) and a new one begun;
    /// nothing is deleted. Errors: FileTooNew (the file is not changed), FileWrite.
    static Result<std::unique_ptr<HistoryDatabase>> open(const std::filesystem::path& file);
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase&) = delete;
    HistoryDatabase& operator=(const HistoryDatabase&) = delete;

    /// Where a damaged database was put when this one was opened; empty when it was good.
    const std::filesystem::path& setAside() const { return m_setAside; }

    /// Runs one statement, its `?` bound in order. Errors: FileDamaged, FileWrite (busy, full, read-only).
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});

    /// What `work` does happens as a whole or not at all. Its Error is passed on.
    template <typename Work>
    Result<void> together(Work work);

private:
    explicit HistoryDatabase(std::filesystem::path file);

    Result<void> connect();
    Result<void> migrate();
    void disconnect();
    Result<void> putAside();

    std::filesystem::path m_file;
    std::filesystem::path m_setAside;
    QString m_connection;
};

template <typename Work>
Result<void> HistoryDatabase::together(Work work)
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
