#include "run/UnownedFiles.h"

#include "audio/RecordingFile.h"
#include "library/History.h"
#include "run/AutoSave.h"
#include "run/ProjectJson.h"

#include <QDir>

#include <chrono>
#include <set>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours grace{24};

/// A file below a data folder, as the entry of the folder of that kind which holds it: `runs/NAME/es.wav` is `runs/NAME`.
fs::path entryOf(const fs::path& file, const fs::path& dataFolder)
{
    const fs::path inside = file.lexically_normal().lexically_relative(dataFolder.lexically_normal());
    auto part = inside.begin();
    fs::path entry;
    for (int depth = 0; depth < 2 && part != inside.end(); ++depth, ++part) {
        entry /= *part;
    }
    return entry;
}

class Owned
{
public:
    explicit Owned(fs::path dataFolder) : m_dataFolder(std::move(dataFolder)) {}

    void add(const fs::path& file) { m_entries.insert(entryOf(file, m_dataFolder)); }
    void add(const Project& project)
    {
        add(project.recording);
        for (const ProjectLanguage& language : project.languages) {
            for (const Take& take : language.takes) {
                add(take.file);
            }
        }
    }
    bool has(const fs::path& entry) const { return m_entries.count(entryOf(entry, m_dataFolder)) != 0; }

private:
    fs::path m_dataFolder;
    std::set<fs::path> m_entries;
};

bool isOld(const fs::path& path)
{
    std::error_code gone;
    const fs::file_time_type changed = fs::last_write_time(path, gone);
    return !gone && changed + grace < fs::file_time_type::clock::now();
}

}  // namespace

Result<void> removeUnownedFiles(const fs::path& dataFolder, History& history)
{
    const QDir folder(QString::fromStdString(dataFolder.string()));
    if (!folder.entryList({QStringLiteral("history.sqlite.damaged-*")}, QDir::Files).isEmpty()) {
        return {};  // it names runs that the new one does not know
    }
    Owned owned(dataFolder);
    const fs::path recovery = dataFolder / "recovery";
    const std::vector<AbandonedProject> abandoned = AutoSave::abandoned(recovery);
    const auto kept = QDir(QString::fromStdString(recovery.string())).entryList({QStringLiteral("*.json")}, QDir::Files).size();
    if (kept != static_cast<qsizetype>(abandoned.size())) {
        return {};  // another instance is at work
    }
    for (const AbandonedProject& project : abandoned) {
        const auto recovered = AutoSave::recover(project.file);
        if (!recovered) {
            return {};
        }
        owned.add(recovered->project);
    }
    const auto runs = history.runFolders();
    if (!runs) {
        return runs.error();
    }
    for (const fs::path& run : *runs) {
        owned.add(run);
    }
    for (const fs::path& recording : unfinishedRecordings(dataFolder / "recordings")) {
        owned.add(recording);
    }
    std::vector<fs::path> unowned;
    for (const char* kind : {"recordings", "runs", "projects"}) {
        std::error_code failure;
        for (fs::directory_iterator entry(dataFolder / kind, failure), end; !failure && entry != end; entry.increment(failure)) {
            if (!owned.has(entry->path()) && isOld(entry->path())) {
                unowned.push_back(entry->path());
            }
        }
    }
    if (unowned.empty()) {
        return {};
    }
    // An entry may name audio outside its folder: there was no space for a copy.
    for (const fs::path& run : *runs) {
        const auto stored = history.project(run);
        if (!stored) {
            return stored.error();
        }
        const auto project = projectFrom(*stored, run.string());
        if (project) {
            owned.add(*project);
        } else if (!stored->isEmpty()) {
            return {};
        }
    }
    for (const fs::path& path : unowned) {
        if (!owned.has(path)) {
            std::error_code ignored;
            fs::remove_all(path, ignored);
        }
    }
    return {};
}

}  // namespace xenoglot
