#include "run/AutoSave.h"

#include "core/DisplayName.h"
#include "core/PrivateFolder.h"
#include "core/SaveFile.h"
#include "core/Wording.h"
#include "run/ProjectJson.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QLockFile>
#include <QUuid>
#include <QtConcurrent>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

QString toQt(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

fs::path lockOf(fs::path file)
{
    return file.replace_extension(".lock");
}

/// A lock that belongs to its process for as long as that lives.
std::unique_ptr<QLockFile> lockFor(const fs::path& file)
{
    auto lock = std::make_unique<QLockFile>(toQt(lockOf(file)));
    lock->setStaleLockTime(0);
    return lock;
}

Result<void> writeKept(const fs::path& file, const Project& project, const fs::path& projectFile)
{
    const QJsonObject content{{QStringLiteral("project"), toJson(project)}, {QStringLiteral("project_file"), toQt(projectFile)}};
    return saveFile(file, QJsonDocument(content).toJson(QJsonDocument::Compact).toStdString());
}

}  // namespace

AutoSave::AutoSave(fs::path folder, int restMs, QObject* parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_file(m_folder / (QUuid::createUuid().toString(QUuid::Id128).toStdString() + ".json"))
{
    m_writer.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(10 * restMs);
    connect(&m_rest, &QTimer::timeout, this, &AutoSave::write);
    connect(&m_latest, &QTimer::timeout, this, &AutoSave::write);
}

AutoSave::~AutoSave()
{
    (void)flush();
    m_writer.waitForDone();
}

void AutoSave::keep(const Project& project, const fs::path& projectFile)
{
    if (m_project && *m_project == project && m_projectFile == projectFile) {
        return;
    }
    m_project = project;
    m_projectFile = projectFile;
    m_changed = true;
    m_rest.start();
    if (!m_latest.isActive()) {
        m_latest.start();
    }
}

Result<void> AutoSave::lock()
{
    if (m_lock) {
        return {};
    }
    if (Result<void> made = makePrivateFolder(m_folder); !made) {
        return made;
    }
    auto lock = lockFor(m_file);
    if (!lock->tryLock()) {
        return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write to %1"), displayName(m_folder)),
                     Wording::tr("Check its permissions and the free space.")};
    }
    m_lock = std::move(lock);
    return {};
}

void AutoSave::write()
{
    m_rest.stop();
    m_latest.stop();
    if (!m_changed) {
        return;
    }
    m_changed = false;
    if (const Result<void> locked = lock(); !locked) {
        m_changed = true;
        Q_EMIT failed(locked.error());
        return;
    }
    auto* watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const Result<void> outcome = watcher->result(); outcome) {
            Q_EMIT saved();
        } else {
            m_changed = m_project.has_value();  // it may have been discarded meanwhile
            Q_EMIT failed(outcome.error());
        }
    });
    watcher->setFuture(QtConcurrent::run(&m_writer, writeKept, m_file, *m_project, m_projectFile));
}

Result<void> AutoSave::flush()
{
    m_writer.waitForDone();
    if (!m_changed) {
        return {};
    }
    m_rest.stop();
    m_latest.stop();
    Result<void> written = lock();
    if (written) {
        written = writeKept(m_file, *m_project, m_projectFile);
    }
    m_changed = !written.ok();
    return written;
}

void AutoSave::discard()
{
    m_rest.stop();
    m_latest.stop();
    m_writer.waitForDone();
    m_project.reset();
    m_changed = false;
    QFile::remove(toQt(m_file));
    m_lock.reset();
}

std::vector<AbandonedProject> AutoSave::abandoned(const fs::path& folder)
{
    std::vector<AbandonedProject> found;
    const QFileInfoList files = QDir(toQt(folder)).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        const fs::path file = info.filePath().toStdString();
        if (lockFor(file)->tryLock()) {
            found.push_back({file, info.lastModified().toMSecsSinceEpoch()});
        }
    }
    return found;
}

Result<AutoSave::Recovered> AutoSave::recover(const fs::path& file)
{
    QFile kept(toQt(file));
    if (!kept.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable,
                     worded(Wording::tr("Cannot read %1: %2"), displayName(file), kept.errorString().toStdString()),
                     Wording::tr("Check the file and its permissions.")};
    }
    const QJsonObject content = QJsonDocument::fromJson(kept.readAll()).object();
    auto project = projectFrom(content[QStringLiteral("project")].toObject(), displayName(file));
    if (!project) {
        return project.error();
    }
    return Recovered{std::move(project).value(), content[QStringLiteral("project_file")].toString().toStdString()};
}

void AutoSave::removeAbandoned(const fs::path& file)
{
    QFile::remove(toQt(file));
    QFile::remove(toQt(lockOf(file)));
}

}  // namespace xenoglot
