#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string_view>

namespace xenoglot {

/// Writes a whole file or leaves what was there: to a temporary file beside it, then one rename. Safe from any thread.
/// Error: FileWrite, with the path and the system's reason.
Result<void> saveFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace xenoglot
