#pragma once

#include "core/Result.h"
#include "run/AutoSave.h"
#include "run/Project.h"

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace xenoglot {

class Workbench;

/// Where the work of the window is kept: in a project file when the user asks for it, and at every moment for the next start,
/// should the program end unexpectedly. In the window's thread; files are read and written in another.
class ProjectController : public QObject
{
    Q_OBJECT

public:
    /// Something that an earlier program has not finished.
    struct Leftover {
        enum class Kind { Recording, Project };

        Kind kind = Kind::Project;
        std::filesystem::path file;
        std::int64_t time = 0;  ///< of its last change, milliseconds since 1970, UTC
    };

    /// `workbench` outlives this object.
    ProjectController(Workbench& workbench, std::filesystem::path dataFolder, QObject* parent = nullptr);
    ~ProjectController() override;

    /// The project file of what the window shows; empty when there is none.
    const std::filesystem::path& file() const { return m_file; }

    /// There is a project file, and it holds something else than the window.
    bool isChanged() const;

    /// Writes a project file, or opens one; saved() or failed() comes later, after open() also Workbench::projectRestored().
    void save(const std::filesystem::path& file);
    void open(const std::filesystem::path& file);

    /// Newest first.
    const std::vector<Leftover>& leftovers() const { return m_leftovers; }

    /// Shows the first of leftovers(), or removes it from the disk.
    void bringBack();
    void throwAway();

    /// The window is closed in order, for good: nothing is offered at the next start, but for a draft (Workbench::isDraft).
    void close();

    /// The ending of project files, with its dot.
    static QString fileEnding() { return QStringLiteral(".xenoglot"); }

Q_SIGNALS:
    void changed();  ///< file(), isChanged() or leftovers()
    void saved();
    void failed(const xenoglot::Error& error);  ///< what the user asked for
    void warned(const xenoglot::Error& error);  ///< there is no automatic copy

private:
    void findLeftovers();
    void keep();
    void forgetFile();
    void onRestored();

    Workbench& m_workbench;
    std::filesystem::path m_dataFolder;
    AutoSave m_autoSave;
    QThreadPool m_files;
    std::size_t m_made = 0;  ///< languages and takes that were kept
    bool m_kept = false;     ///< the automatic copy may be on the disk
    bool m_closed = false;
    std::filesystem::path m_file;
    std::optional<Project> m_saved;     ///< what is in m_file
    bool m_broughtBack = false;         ///< m_file holds something else than what is shown
    int m_message = 0;                  ///< counts the messages: word of an earlier one is dropped
    std::filesystem::path m_unpacked;   ///< folder of the audio of the project that was opened
    std::filesystem::path m_recovered;  ///< automatic copy that is shown and not yet kept again
    std::vector<Leftover> m_leftovers;
};

}  // namespace xenoglot
