#pragma once

#include "core/AudioClip.h"
#include "library/HistoryThread.h"
#include "run/Project.h"

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace xenoglot {

/// Where the message of the window lies on the disk with all that is made of it: the recordings that were made for it, the folder
/// of its run, its entry of the history. Lives in the window's thread; the disk is written to in others, and nothing is waited
/// for before the end.
class MessageKeeper : public QObject
{
    Q_OBJECT

public:
    using Moved = std::map<std::filesystem::path, std::filesystem::path>;

    /// `dataFolder` holds `recordings/`, `runs/` and the history.
    explicit MessageKeeper(std::filesystem::path dataFolder, QObject* parent = nullptr);

    /// Writes what was to be written.
    ~MessageKeeper() override;

    HistoryThread& history() { return m_history; }

    /// The output folder of the run; empty before the first one.
    const std::filesystem::path& folder() const { return m_folder; }

    /// The folder of the entry of the history that is shown; empty: there is none.
    const std::filesystem::path& entry() const { return m_entry; }

    /// What of the message lies in a file or in the history, so that it is not missed when it is left.
    const Project& kept() const { return m_kept; }
    void setKept(const Project& project) { m_kept = project; }

    /// A file for a recording that is made for the message: it goes with it.
    std::filesystem::path newRecording(const QString& ending);
    bool isOwn(const std::filesystem::path& recording) const;

    /// Makes one of several recordings.
    std::filesystem::path join(std::shared_ptr<const AudioClip> clip);

    /// What is edited from now on goes to this entry.
    void openEntry(const Project& project, const std::filesystem::path& entry);

    /// A folder for what the run makes, and an entry for it unless it is not to be kept; those that are there when they have made
    /// nothing yet. The recording and the earlier takes become the entry's own: moved() comes when they are. Error: FileWrite.
    Result<void> beginRun(const Project& project, bool keepInHistory);

    /// The entry has the project as it is now, and the run's folder and entry have its report.
    void keepProject(const Project& project);
    void keepReport(const RunReport& report, const Project& project);

    /// What was never spoken becomes an entry of the history. Its recording goes with it, unless it is among the `next`
    /// message's.
    void keepDraft(const Project& draft, const QStringList& next);

    /// The message is left: the recordings that were made for it go, but for those of the next one and those that were neither
    /// copied nor `spoken`.
    void leaveRecordings(const QStringList& next, bool spoken);

    /// The run is left to the history, or goes.
    void leaveRun();

    /// Overwrites and deletes audio that was made.
    void erase(const std::vector<std::filesystem::path>& files);

Q_SIGNALS:
    void moved(
        const std::map<std::filesystem::path, std::filesystem::path>& files);  ///< audio of the run's message, and where to
    void warned(const xenoglot::Error& error);                                 ///< what is to be kept was not

private:
    void beginEntry(const Project& project);
    void warnUnless(QFuture<Result<void>> done);
    void remove(const std::filesystem::path& path);

    std::filesystem::path m_dataFolder;
    std::filesystem::path m_folder;
    std::filesystem::path m_entry;
    Project m_kept;
    bool m_keepRun = true;                           ///< the run is to be in the history
    Moved m_moves;                                   ///< audio that is being given to the run, and where
    std::vector<std::filesystem::path> m_ownFiles;   ///< recordings that were made for the message, by the recorder or by cutting
    std::vector<std::filesystem::path> m_keptFiles;  ///< recordings that the history has a copy of
    HistoryThread m_history;
    QThreadPool m_files;
};

}  // namespace xenoglot
