#pragma once

#include "core/FileHash.h"
#include "library/Catalogue.h"
#include "library/ModelStamp.h"

#include <filesystem>
#include <optional>

namespace xenoglot {

/// Whether one file of a model is as the catalogue says. Where the stamp vouches for it that is believed, unless `always`; else
/// it is hashed and the stamp brought up to date. Returns the problem, naming the file: ModelMissing, ModelDamaged,
/// FileUnreadable, Cancelled.
std::optional<Error> checkModelFile(const std::string& modelId, const std::filesystem::path& folder, const CatalogueFile& file,
                                    ModelStamp& stamp, bool always, const StopToken& stop, const BytesSink& sink = {});

/// The file below a share folder that a program needs: beside the program itself, else in the system's share folders. Empty when
/// the program or the file is not there. Starts no process.
std::filesystem::path programData(const CatalogueProgram& program);

/// Stands for the program's data in cache keys: SHA-256 over the file and the size and time of every file that it names in quotes
/// (an Apertium mode names its dictionaries so).
std::string programDataHash(const std::filesystem::path& data);

}  // namespace xenoglot
