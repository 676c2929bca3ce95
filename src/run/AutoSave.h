#pragma once

#include "core/Result.h"
#include "run/Project.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QLockFile;

namespace xenoglot {

/// What a program that did not end by itself left behind.
struct AbandonedProject {
    std::filesystem::path file;
    std::int64_t savedAt = 0;  ///< milliseconds since 1970, UTC
};

/// Keeps a project on the disk while it is edited, so that a killed program loses seconds, not work. What is kept is the
/// project's JSON, with the paths of its audio, which lies in its folder anyway: a save costs the same for one take and for
/// fifty.
///
/// Each instance has a file of its own in the folder, and a lock that ends with the process: a file without a living lock was
/// left behind. Lives in one thread (the window's); the disk is written to in a thread of its own.
class AutoSave : public QObject
{
    Q_OBJECT

public:
    /// `restMs`: how long nothing must change before it is written; with edits that never rest, at the latest after ten times
    /// that.
    explicit AutoSave(std::filesystem::path folder, int restMs = 1000, QObject* parent = nullptr);

    /// Writes what has not been written. What is kept stays, for the next start, unless discard() was called.
    ~AutoSave() override;

    /// The project as it is now. Equal to the last one: nothing is written. `projectFile` is where the user saved it; empty: not
    /// yet.
    void keep(const Project& project, const std::filesystem::path& projectFile = {});

    /// Starts writing what keep() was last given without waiting for a rest: it would be missed.
    void hurry() { write(); }

    /// Writes now what keep() was last given, and waits for it.
    Result<void> flush();

    /// The project was saved or is not wanted: what was kept is removed.
    void discard();

    /// What processes left that are no longer there, newest first.
    static std::vector<AbandonedProject> abandoned(const std::filesystem::path& folder);

    struct Recovered {
        Project project;
        std::filesystem::path projectFile;
    };
    /// Reads what was left; it stays until it is removed, so that a crash in between loses nothing.
    /// Errors: FileUnreadable, FileTooNew, FileDamaged.
    static Result<Recovered> recover(const std::filesystem::path& file);
    static void removeAbandoned(const std::filesystem::path& file);

Q_SIGNALS:
    void saved();
    void failed(const xenoglot::Error& error);  ///< cannot be written; tried again with the next change

private:
    Result<void> lock();
    void write();

    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    std::unique_ptr<QLockFile> m_lock;
    QThreadPool m_writer;
    QTimer m_rest;
    QTimer m_latest;
    std::optional<Project> m_project;
    std::filesystem::path m_projectFile;
    bool m_changed = false;
};

}  // namespace xenoglot
