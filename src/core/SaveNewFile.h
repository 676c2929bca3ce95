#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string_view>

namespace xenoglot {

/// As saveFile(), but never over a file that is there, even when it has come this moment. Safe from any thread.
/// Error: FileWrite, with the path and the reason.
Result<void> saveNewFile(const std::filesystem::path& path, std::string_view bytes);

/// Gives a finished file its name, never over a file that is there; on an Error, which is the same, it is deleted.
Result<void> moveToNew(const std::filesystem::path& finished, const std::filesystem::path& path);

}  // namespace xenoglot
