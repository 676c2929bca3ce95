#include "gui/MessageKeeper.h"

#include "audio/AudioWriter.h"
#include "core/PrivateFolder.h"
#include "gui/WhenDone.h"
#include "gui/Words.h"
#include "library/EraseFiles.h"
#include "run/ProjectJson.h"
#include "run/RunFolder.h"

#include <QDateTime>
#include <QtConcurrent>

#include <algorithm>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

bool contains(const std::vector<std::filesystem::path>& files, const std::filesystem::path& file)
{
    return std::find(files.begin(), files.end(), file) != files.end();
}

/// A run has made something in its folder.
bool hasTakeIn(const Project& project, const std::filesystem::path& folder)
{
    const auto isThere = [&folder](const Take& take) { return take.file.parent_path() == folder; };
    return std::any_of(project.languages.begin(), project.languages.end(), [&isThere](const ProjectLanguage& language) {
        return std::any_of(language.takes.begin(), language.takes.end(), isThere);
    });
}

}  // namespace

MessageKeeper::MessageKeeper(std::filesystem::path dataFolder, QObject* parent)
    : QObject(parent), m_dataFolder(std::move(dataFolder)), m_history(m_dataFolder)
{
    m_files.setMaxThreadCount(1);
}

MessageKeeper::~MessageKeeper()
{
    m_files.waitForDone();
}

std::filesystem::path MessageKeeper::newRecording(const QString& ending)
{
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    m_ownFiles.push_back(m_dataFolder / "recordings" / (stamp + ending).toStdString());
    return m_ownFiles.back();
}

bool MessageKeeper::isOwn(const std::filesystem::path& recording) const
{
    return contains(m_ownFiles, recording);
}

std::filesystem::path MessageKeeper::join(std::shared_ptr<const AudioClip> clip)
{
    const std::filesystem::path file = newRecording(QStringLiteral("-joined.wav"));
    warnUnless(QtConcurrent::run(&m_files, [file, clip = std::move(clip)] {
        const auto made = makePrivateFolder(file.parent_path());
        return made ? writeAudio(file, *clip, AudioFileFormat::Wav) : made;
    }));
    return file;
}

void MessageKeeper::openEntry(const Project& project, const std::filesystem::path& entry)
{
    m_kept = project;
    m_entry = entry;
}

Result<void> MessageKeeper::beginRun(const Project& project, bool keepInHistory)
{
    if (!m_folder.empty() && m_keepRun == keepInHistory && !hasTakeIn(project, m_folder)) {
        return {};
    }
    auto folder = History::makeRunFolder(m_dataFolder);
    if (!folder) {
        return folder.error();
    }
    m_folder = std::move(folder).value();
    m_keepRun = keepInHistory;
    m_entry = m_keepRun ? m_folder : std::filesystem::path();  // the one that it came from stays as it was
    if (m_keepRun) {
        beginEntry(project);
    }
    return {};
}

/// From now on the run is in the history, with its message and with what was spoken of it before.
void MessageKeeper::beginEntry(const Project& project)
{
    m_moves[project.recording] = History::keptFile(project.recording, m_folder, "message");
    int earlier = 0;
    for (const ProjectLanguage& language : project.languages) {
        for (const Take& take : language.takes) {
            m_moves[take.file] = History::keptFile(take.file, m_folder, "earlier-" + std::to_string(++earlier));
        }
    }
    const auto begin = [folder = m_folder, recording = project.recording, moves = m_moves,
                        now = QDateTime::currentMSecsSinceEpoch()](History& history) -> Result<Moved> {
        if (const auto entry = history.begin(folder, now); !entry) {
            return entry.error();
        }
        Moved moved;
        for (const auto& [file, place] : moves) {
            const Result<void> kept = History::keepFile(file, place);
            if (kept) {
                moved[file] = place;
            } else if (file == recording) {
                return kept.error();
            }
        }
        return moved;
    };
    whenDone(m_history.ask(begin), this, [this, folder = m_folder, recording = project.recording](const Result<Moved>& files) {
        if (!files) {
            Q_EMIT warned(files.error());
        }
        if (m_folder != folder) {
            return;  // the message was left meanwhile
        }
        m_moves.clear();
        if (files) {
            m_keptFiles.push_back(recording);
        }
        Q_EMIT moved(files ? *files : Moved());
    });
}

void MessageKeeper::keepProject(const Project& project)
{
    m_kept = project;
    Project kept = project;
    kept.moveFiles(m_moves);  // there by the time that it is read
    warnUnless(m_history.ask(
        [entry = m_entry, project = toJson(kept)](History& history) { return history.keepProject(entry, project); }));
}

void MessageKeeper::keepReport(const RunReport& report, const Project& project)
{
    warnUnless(QtConcurrent::run(&m_files, [report, folder = m_folder] { return saveReport(report, folder); }));
    if (m_keepRun) {
        keepProject(project);
        warnUnless(m_history.ask(
            [folder = m_folder, report = toJson(report)](History& history) { return history.keepReport(folder, report); }));
    }
}

void MessageKeeper::keepDraft(const Project& draft, const QStringList& next)
{
    const bool goes = isOwn(draft.recording) && !next.contains(words::text(draft.recording.string()));
    warnUnless(m_history.ask([data = m_dataFolder, draft = draft, goes,
                              now = QDateTime::currentMSecsSinceEpoch()](History& history) mutable -> Result<void> {
        const auto folder = History::makeRunFolder(data);
        if (!folder) {
            return folder.error();
        }
        const std::filesystem::path recording = draft.recording;
        const std::filesystem::path place = History::keptFile(recording, *folder, "message");
        const Result<void> kept = History::keepFile(recording, place);
        if (kept) {
            draft.recording = place;
        }  // otherwise what was written is kept all the same
        const auto begun = history.begin(*folder, now);
        Result<void> done = begun ? history.keepProject(*folder, toJson(draft)) : Result<void>(begun.error());
        if (done && !kept) {
            done = kept.error();
        }
        if (done && goes) {
            std::error_code ignored;
            std::filesystem::remove(recording, ignored);
        }
        return done;
    }));
}

void MessageKeeper::leaveRecordings(const QStringList& next, bool spoken)
{
    for (const std::filesystem::path& file : std::exchange(m_ownFiles, {})) {
        if (next.contains(words::text(file.string()))) {
            m_ownFiles.push_back(file);
        } else if (contains(m_keptFiles, file) || (spoken && !m_keepRun)) {
            remove(file);
        }
    }
}

void MessageKeeper::leaveRun()
{
    if (!m_folder.empty() && !m_keepRun) {
        remove(m_folder);
    }
    m_folder.clear();
    m_entry.clear();
    m_kept = {};
    m_moves.clear();
    m_keptFiles.clear();
}

void MessageKeeper::warnUnless(QFuture<Result<void>> done)
{
    whenDone(done, this, [this](const Result<void>& outcome) {
        if (!outcome) {
            Q_EMIT warned(outcome.error());
        }
    });
}

void MessageKeeper::erase(const std::vector<std::filesystem::path>& files)
{
    warnUnless(QtConcurrent::run(&m_files, [files]() -> Result<void> {
        for (const std::filesystem::path& file : files) {
            if (Result<void> gone = eraseFile(file); !gone) {
                return gone;
            }
        }
        return {};
    }));
}

void MessageKeeper::remove(const std::filesystem::path& path)
{
    m_files.start([path] {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    });
}

}  // namespace xenoglot
