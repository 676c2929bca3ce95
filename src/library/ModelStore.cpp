#include "library/ModelStore.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "library/ModelFiles.h"
#include "library/ModelInstaller.h"
#include "library/ModelStamp.h"

#include <QCryptographicHash>
#include <QLockFile>

#include <algorithm>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

Error notInstalled(const CatalogueEntry& entry)
{
    if (entry.program) {
        return {ErrorCode::ProgramMissing, worded(Wording::tr("%1 is not installed"), entry.model.name),
                worded(Wording::tr("Install the package %1."), entry.program->package)};
    }
    return {ErrorCode::ModelMissing, worded(Wording::tr("The model %1 (%2) is not installed"), entry.model.id, entry.model.name),
            worded(Wording::tr("Install it: xenoglot-cli models install %1 --from DIR."), entry.model.id)};
}

/// One program at a time changes a models folder. A lock that a dead program left is taken over.
class StoreLock
{
public:
    static Result<std::unique_ptr<QLockFile>> take(const fs::path& folder, const StopToken& stop)
    {
        const fs::path path = folder / ".lock";
        auto lock = std::make_unique<QLockFile>(QString::fromStdString(path.string()));
        lock->setStaleLockTime(0);
        while (!lock->tryLock(200)) {
            if (stop.stop_requested()) {
                return cancelledError();
            }
            if (lock->error() != QLockFile::LockFailedError) {
                return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot write %1"), displayName(path)),
                             Wording::tr("Check the folder and its permissions.")};
            }
        }
        return lock;
    }
};

}  // namespace

ModelStore::ModelStore(fs::path folder, const Catalogue& catalogue) : m_folder(std::move(folder)), m_catalogue(catalogue)
{
}

Result<std::vector<const CatalogueEntry*>> ModelStore::find(const std::vector<std::string>& ids) const
{
    std::vector<const CatalogueEntry*> entries;
    for (const std::string& id : ids) {
        const CatalogueEntry* entry = m_catalogue.find(id);
        if (entry == nullptr) {
            return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no model %1"), displayName(id)),
                         Wording::tr("xenoglot-cli models list names them.")};
        }
        if (std::find(entries.begin(), entries.end(), entry) == entries.end()) {
            entries.push_back(entry);
        }
    }
    return entries;
}

ModelStatus ModelStore::programStatus(const CatalogueEntry& entry) const
{
    if (programData(*entry.program).empty()) {
        return {&entry, ModelState::NotInstalled, notInstalled(entry)};
    }
    return {&entry, ModelState::Installed, {}};
}

ModelStatus ModelStore::statusOf(const CatalogueEntry& entry, const StopToken& stop) const
{
    if (entry.program) {
        return programStatus(entry);
    }
    const fs::path folder = folderOf(entry);
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        return {&entry, ModelState::NotInstalled, notInstalled(entry)};
    }
    const ModelStamp before = ModelStamp::load(folder);
    ModelStamp stamp = before;
    ModelStatus status{&entry, ModelState::Installed, {}};
    for (const CatalogueFile& file : entry.files) {
        if (const std::optional<Error> problem = checkModelFile(entry.model.id, folder, file, stamp, false, stop)) {
            status = {&entry, ModelState::Damaged, *problem};
            break;
        }
    }
    if (stamp != before) {
        stamp.save(folder);
    }
    return status;
}

std::vector<ModelStatus> ModelStore::list(const StopToken& stop) const
{
    std::vector<ModelStatus> statuses;
    for (const CatalogueEntry& entry : m_catalogue.entries()) {
        statuses.push_back(statusOf(entry, stop));
    }
    return statuses;
}

ModelDescription ModelStore::describe(const CatalogueEntry& entry) const
{
    ModelDescription model = entry.model;
    std::map<std::string, std::string> hashes;
    if (entry.program) {
        const fs::path data = programData(*entry.program);
        model.files["data"] = data;
        hashes["data"] = programDataHash(data);
    }
    for (const CatalogueFile& file : entry.files) {
        model.files[file.role] = folderOf(entry) / file.name;
        hashes[file.role] = file.sha256;
    }
    QCryptographicHash content(QCryptographicHash::Sha256);
    const auto addAll = [&](const std::map<std::string, std::string>& values) {
        for (const auto& [key, value] : values) {
            content.addData(QByteArray::fromStdString(key + '=' + value + '\n'));
        }
    };
    addAll(hashes);
    addAll(model.parameters);
    model.contentHash = content.result().toHex().toStdString();
    return model;
}

Result<InstalledModels> ModelStore::installed(const StopToken& stop) const
{
    InstalledModels result;
    for (const CatalogueEntry& entry : m_catalogue.entries()) {
        const ModelStatus status = statusOf(entry, stop);
        if (stop.stop_requested()) {
            return cancelledError();
        }
        if (status.state == ModelState::Installed) {
            result.models.push_back(describe(entry));
        } else {
            result.unusable.push_back({entry.model, status.problem});
        }
        result.empty = result.empty && (entry.program || status.state == ModelState::NotInstalled);
    }
    return result;
}

Result<InstallReport> ModelStore::install(const std::vector<std::string>& ids, const fs::path& wheels,
                                          const ModelProgress& progress, const StopToken& stop) const
{
    Result<std::vector<const CatalogueEntry*>> entries = find(ids);
    if (!entries) {
        return entries.error();
    }
    if (ids.empty()) {
        for (const CatalogueEntry& entry : m_catalogue.entries()) {
            if (!entry.program) {
                entries->push_back(&entry);
            }
        }
    }
    std::error_code failure;
    if (!fs::is_directory(wheels, failure)) {
        return Error{ErrorCode::FileNotFound, worded(Wording::tr("There is no folder %1"), displayName(wheels)),
                     Wording::tr("Name the folder that holds the wheels.")};
    }
    fs::create_directories(m_folder, failure);
    if (failure) {
        return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot create %1: %2"), displayName(m_folder), failure.message()),
                     Wording::tr("Check the folder and its permissions.")};
    }
    const auto lock = StoreLock::take(m_folder, stop);
    if (!lock) {
        return lock.error();
    }
    InstallReport report;
    std::vector<const CatalogueEntry*> wanted;
    std::uint64_t total = 0;
    for (const CatalogueEntry* entry : *entries) {
        const ModelStatus status = statusOf(*entry, stop);
        if (stop.stop_requested()) {
            return cancelledError();
        }
        if (status.state == ModelState::Installed) {
            report.unchanged.push_back(entry->model.id);
        } else if (entry->program) {
            report.problems.push_back(status.problem);
        } else {
            wanted.push_back(entry);
            total += entry->bytes();
        }
    }
    std::uint64_t done = 0;
    std::string current;
    ModelInstaller installer(m_catalogue, m_folder, wheels, stop, [&](std::uint64_t bytes) {
        done = std::min(total, done + bytes);
        if (progress) {
            progress(current, done, total);
        }
    });
    for (const CatalogueEntry* entry : wanted) {
        current = entry->model.id;
        if (progress) {
            progress(current, done, total);
        }
        const Result<void> installed = installer.install(*entry);
        if (installed) {
            report.installed.push_back(current);
        } else if (installed.error().code == ErrorCode::Cancelled) {
            return installed.error();
        } else {
            report.problems.push_back(installed.error());
        }
    }
    return report;
}

Result<std::vector<ModelCheck>> ModelStore::verify(const std::vector<std::string>& ids, const ModelProgress& progress,
                                                   const StopToken& stop) const
{
    Result<std::vector<const CatalogueEntry*>> entries = find(ids);
    if (!entries) {
        return entries.error();
    }
    std::error_code ignored;
    if (ids.empty()) {
        for (const CatalogueEntry& entry : m_catalogue.entries()) {
            if (entry.program ? programStatus(entry).state == ModelState::Installed
                              : fs::is_directory(folderOf(entry), ignored)) {
                entries->push_back(&entry);
            }
        }
    }
    std::uint64_t total = 0;
    for (const CatalogueEntry* entry : *entries) {
        const bool there =
            entry->program ? programStatus(*entry).state == ModelState::Installed : fs::is_directory(folderOf(*entry), ignored);
        if (!there) {
            return notInstalled(*entry);
        }
        total += entry->bytes();
    }
    std::uint64_t done = 0;
    std::vector<ModelCheck> checks;
    for (const CatalogueEntry* entry : *entries) {
        ModelCheck check{entry->model.id, {}, {}};
        const fs::path folder = folderOf(*entry);
        const BytesSink sink = [&](std::uint64_t bytes) {
            done += bytes;
            if (progress) {
                progress(entry->model.id, done, total);
            }
        };
        ModelStamp stamp = ModelStamp::load(folder);
        for (const CatalogueFile& file : entry->files) {
            const std::optional<Error> problem = checkModelFile(entry->model.id, folder, file, stamp, true, stop, sink);
            if (problem && problem->code == ErrorCode::Cancelled) {
                return *problem;
            }
            if (problem) {
                check.problems.push_back(*problem);
            }
        }
        if (!entry->program) {
            stamp.save(folder);
            for (const fs::directory_entry& item : fs::directory_iterator(folder, ignored)) {
                const std::string name = item.path().filename().string();
                const bool known = std::any_of(entry->files.begin(), entry->files.end(),
                                               [&](const CatalogueFile& file) { return file.name == name; });
                if (!known && name != ModelStamp::fileName) {
                    check.extras.push_back(displayName(item.path()));
                }
            }
            std::sort(check.extras.begin(), check.extras.end());
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

Result<void> ModelStore::remove(const std::vector<std::string>& ids) const
{
    const Result<std::vector<const CatalogueEntry*>> entries = find(ids);
    if (!entries) {
        return entries.error();
    }
    if (entries->empty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("No model was named"),
                     Wording::tr("xenoglot-cli models list names them.")};
    }
    for (const CatalogueEntry* entry : *entries) {
        if (entry->program) {
            return Error{ErrorCode::InvalidArgument, worded(Wording::tr("%1 is a program of the system"), entry->model.id),
                         worded(Wording::tr("Remove the package %1."), entry->program->package)};
        }
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(folderOf(*entry), ignored))) {
            return notInstalled(*entry);
        }
    }
    const auto lock = StoreLock::take(m_folder, {});
    if (!lock) {
        return lock.error();
    }
    for (const CatalogueEntry* entry : *entries) {
        std::error_code failure;
        fs::remove_all(folderOf(*entry), failure);
        if (failure) {
            return Error{ErrorCode::FileWrite,
                         worded(Wording::tr("Cannot remove %1: %2"), displayName(folderOf(*entry)), failure.message()),
                         Wording::tr("Check its permissions.")};
        }
        fs::remove_all(m_folder / (".partial-" + entry->model.id), failure);
    }
    return {};
}

}  // namespace xenoglot
