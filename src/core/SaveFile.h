#pragma once

#include "core/Result.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace xenoglot {

/// Writes a whole file or leaves what was there: to a temporary file beside it, then one rename. Safe from any thread.
/// Error: FileWrite, with the path and the system's reason.
Result<void> saveFile(const std::filesystem::path& path, std::string_view bytes);

/// The same of a file whose bytes lie in several places, one after the other.
Result<void> saveFile(const std::filesystem::path& path, std::span<const std::string_view> parts);

}  // namespace xenoglot
