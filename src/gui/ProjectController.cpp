#include "gui/ProjectController.h"

#include "audio/RecordingFile.h"
#include "core/PrivateFolder.h"
#include "gui/Words.h"
#include "gui/Workbench.h"
#include "run/ProjectFile.h"
#include "run/UnownedFiles.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QUuid>
#include <QtConcurrent>

#include <algorithm>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

std::int64_t changedAt(const fs::path& file)
{
    return QFileInfo(words::text(file.string())).lastModified().toMSecsSinceEpoch();
}

}  // namespace

ProjectController::ProjectController(Workbench& workbench, fs::path dataFolder, QObject* parent)
    : QObject(parent), m_workbench(workbench), m_dataFolder(std::move(dataFolder)), m_autoSave(m_dataFolder / "recovery")
{
    m_files.setMaxThreadCount(1);
    findLeftovers();
    workbench.history().ask([folder = m_dataFolder](History& history) { return removeUnownedFiles(folder, history); });
    connect(&workbench, &Workbench::messageReplaced, this, &ProjectController::forgetFile);
    connect(&workbench, &Workbench::projectRestored, this, &ProjectController::onRestored);
    connect(&workbench, &Workbench::changed, this, &ProjectController::keep);
    connect(&m_autoSave, &AutoSave::failed, this, &ProjectController::warned);
    connect(&m_autoSave, &AutoSave::saved, this, [this] {
        if (!m_recovered.empty()) {
            AutoSave::removeAbandoned(std::exchange(m_recovered, {}));
        }
    });
}

ProjectController::~ProjectController()
{
    m_files.waitForDone();
}

void ProjectController::findLeftovers()
{
    for (const AbandonedProject& project : AutoSave::abandoned(m_dataFolder / "recovery")) {
        m_leftovers.push_back({Leftover::Kind::Project, project.file, project.savedAt});
    }
    for (const fs::path& recording : unfinishedRecordings(m_dataFolder / "recordings")) {
        m_leftovers.push_back({Leftover::Kind::Recording, recording, changedAt(recording)});
    }
    std::sort(m_leftovers.begin(), m_leftovers.end(),
              [](const Leftover& left, const Leftover& right) { return left.time > right.time; });
}

void ProjectController::keep()
{
    if (m_closed) {
        return;  // what ends with the window would bring the copy back
    }
    const Project project = m_workbench.project();
    if (!project.recording.empty()) {
        m_autoSave.keep(project, m_file);
        // A new message, language or take is worth more than a letter that was typed.
        std::size_t made = project.languages.size();
        for (const ProjectLanguage& language : project.languages) {
            made += language.takes.size();
        }
        if (!std::exchange(m_kept, true) || std::exchange(m_made, made) != made) {
            m_autoSave.hurry();
        }
    } else if (m_workbench.message().state() != MessageController::State::Reading && std::exchange(m_kept, false)) {
        m_autoSave.discard();  // what is being read or cut takes the place of the last copy when it is there
    }
    Q_EMIT changed();
}

void ProjectController::forgetFile()
{
    ++m_message;
    m_file.clear();
    m_broughtBack = false;
    m_saved.reset();
    if (!m_unpacked.empty()) {
        m_files.start([folder = std::exchange(m_unpacked, {})] {
            std::error_code ignored;
            fs::remove_all(folder, ignored);
        });
    }
    Q_EMIT changed();
}

void ProjectController::onRestored()
{
    if (!m_file.empty()) {
        m_saved = m_broughtBack ? Project() : m_workbench.project();
    }
    keep();
}

bool ProjectController::isChanged() const
{
    return m_saved && *m_saved != m_workbench.project();
}

void ProjectController::save(const fs::path& file)
{
    m_workbench.keep();  // the entry of the history, if there is one, is not behind the file
    const Project project = m_workbench.project();
    auto* const watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, project, file, message = m_message] {
        watcher->deleteLater();
        if (const Result<void> outcome = watcher->result(); !outcome) {
            Q_EMIT failed(outcome.error());
            return;
        }
        // Another message may have taken its place meanwhile.
        if (message == m_message) {
            m_file = file;
            m_broughtBack = false;
            m_saved = project;
            m_workbench.setKept(project);
            keep();
        }
        Q_EMIT saved();
    });
    watcher->setFuture(QtConcurrent::run(&m_files, [project, file] { return saveProject(project, file); }));
}

void ProjectController::open(const fs::path& file)
{
    const fs::path projects = m_dataFolder / "projects";
    const fs::path folder = projects / QUuid::createUuid().toString(QUuid::Id128).toStdString();
    auto* const watcher = new QFutureWatcher<Result<Project>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file, folder] {
        watcher->deleteLater();
        const Result<Project> project = watcher->result();
        if (!project) {
            Q_EMIT failed(project.error());
            return;
        }
        m_workbench.openProject(*project);
        m_file = file;
        m_unpacked = folder;
        Q_EMIT changed();
    });
    watcher->setFuture(QtConcurrent::run(&m_files, [projects, file, folder]() -> Result<Project> {
        if (const Result<void> made = makePrivateFolder(projects); !made) {
            return made.error();
        }
        return xenoglot::openProject(file, folder);
    }));
}

void ProjectController::bringBack()
{
    if (m_leftovers.empty()) {
        return;
    }
    const Leftover leftover = m_leftovers.front();
    m_leftovers.erase(m_leftovers.begin());
    if (leftover.kind == Leftover::Kind::Recording) {
        const auto recording = recoverRecording(leftover.file);
        if (recording) {
            m_workbench.open({words::text(recording->string())});
        } else {
            Q_EMIT failed(recording.error());
        }
    } else {
        auto recovered = AutoSave::recover(leftover.file);
        if (recovered) {
            const fs::path folder = recovered->project.recording.parent_path();
            m_workbench.openProject(recovered->project, folder.parent_path() == m_dataFolder / "runs" ? folder : fs::path());
            m_workbench.setKept({});  // nothing but the automatic copy has it
            m_broughtBack = true;
            m_file = recovered->projectFile;
            m_recovered = leftover.file;
            m_unpacked = folder.parent_path() == m_dataFolder / "projects" ? folder : fs::path();
        } else {
            Q_EMIT failed(recovered.error());
        }
    }
    Q_EMIT changed();
}

void ProjectController::throwAway()
{
    if (m_leftovers.empty()) {
        return;
    }
    const Leftover leftover = m_leftovers.front();
    m_leftovers.erase(m_leftovers.begin());
    if (leftover.kind == Leftover::Kind::Recording) {
        std::error_code ignored;
        fs::remove(leftover.file, ignored);
    } else {
        AutoSave::removeAbandoned(leftover.file);
    }
    Q_EMIT changed();
}

void ProjectController::close()
{
    m_closed = true;
    if (m_kept && !m_workbench.isDraft()) {
        m_kept = false;
        m_autoSave.discard();
        forgetFile();
    }
}

}  // namespace xenoglot
