#pragma once

#include "core/Result.h"

#include <filesystem>

namespace xenoglot {

/// Overwrites a file with zeros on the disk, as far as its file system keeps it in one place, and deletes it. A file that has
/// another name elsewhere loses only this one. Nothing happens when it is not there. Any thread. Error: FileWrite.
Result<void> eraseFile(const std::filesystem::path& file);

/// The same of all files in a folder, and the folder; what links lead to stays.
Result<void> eraseFolder(const std::filesystem::path& folder);

}  // namespace xenoglot
