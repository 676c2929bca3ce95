#pragma once

#include "core/Result.h"
#include "library/HistoryItem.h"

#include <QJsonObject>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

class Database;

/// Every run that was started, each with a folder of its own for its recording and audio. An entry is there from the start of the
/// run, so that what a killed program has made is found again. Text of people is bound to statements, never part of one.
///
/// One thread at a time, the one that opened it; several programs may use the same history. Errors of all functions: FileDamaged
/// (the next open() sets it aside), FileWrite.
class History
{
public:
    /// `folder` holds `history.sqlite` and `runs/`. Errors: those of Database::open.
    static Result<History> open(const std::filesystem::path& folder);
    History(History&&) noexcept;
    History& operator=(History&&) noexcept;
    ~History();

    /// Where a damaged history was put; empty when it was good. To be told to the user.
    const std::filesystem::path& setAside() const;

    /// A new, empty folder for a run (mode 0700) in `folder`, the history's. Any thread. It is nobody's until begin().
    static Result<std::filesystem::path> makeRunFolder(const std::filesystem::path& folder);

    /// A new entry, which owns such a folder from now on.
    Result<HistoryItem> begin(const std::filesystem::path& runFolder, std::int64_t madeAt);

    /// Where a run's folder holds its own of an audio file: `name` with the file's ending.
    static std::filesystem::path keptFile(const std::filesystem::path& file, const std::filesystem::path& runFolder,
                                          const std::string& name);

    /// Makes audio the run's own as `kept`, so that every entry owns what it refers to: a copy, readable by its owner alone (mode
    /// 0600). What lies in the history's folder already gets another name on the disk where that can be done, which takes neither
    /// time nor space. Any thread. Error: FileWrite.
    static Result<void> keepFile(const std::filesystem::path& file, const std::filesystem::path& kept);

    /// What is needed to open the run of a folder again as it was (ProjectJson.h); its words name the entry and find it. May be
    /// repeated; nothing happens when the entry is not there.
    Result<void> keepProject(const std::filesystem::path& runFolder, const QJsonObject& project);

    /// What the run has found out so far (design.md, section 8); otherwise as keepProject().
    Result<void> keepReport(const std::filesystem::path& runFolder, const QJsonObject& report);

    /// Newest first. Words match at their beginning whatever their case and accents, and anywhere as they are written.
    Result<std::vector<HistoryItem>> find(const HistoryQuery& query);

    /// What was kept of the run of a folder; empty: nothing yet. Error: FileNotFound, also after it was deleted.
    Result<QJsonObject> report(const std::filesystem::path& runFolder);
    Result<QJsonObject> project(const std::filesystem::path& runFolder);

    Result<void> setStarred(std::int64_t id, bool starred);

    /// Deletes entries and the files that they own, the files first: what cannot be deleted keeps its entry. Their words are gone
    /// from the disk as well; where another program that reads keeps them in the log, that is an Error: to be repeated.
    Result<void> remove(const std::vector<std::int64_t>& ids);

    /// The folders of all entries.
    Result<std::vector<std::filesystem::path>> runFolders();

    /// Bytes of all files of the history, or of one entry's.
    std::uint64_t diskUse() const;
    static std::uint64_t diskUse(const HistoryItem& item);

private:
    History(std::filesystem::path folder, std::unique_ptr<Database> database);

    std::filesystem::path runFolder(const QString& name) const;
    Result<QJsonObject> object(const QString& column, const std::filesystem::path& runFolder);
    Result<void> removeFiles(std::int64_t id);

    std::filesystem::path m_folder;
    std::unique_ptr<Database> m_database;
};

}  // namespace xenoglot
