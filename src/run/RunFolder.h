#pragma once

#include "core/Result.h"
#include "run/RunReport.h"

#include <filesystem>

namespace xenoglot {

/// Makes the folder for the results and proves that it can be written to, before any work is done. Error: FileWrite.
Result<void> prepareRunFolder(const std::filesystem::path& folder);

/// Writes the report as run.json into the folder, atomically. That of a run which could do nothing does not take the place of an
/// earlier one. Error: FileWrite.
Result<void> saveReport(const RunReport& report, const std::filesystem::path& folder);

}  // namespace xenoglot
