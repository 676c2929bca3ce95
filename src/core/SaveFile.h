#pragma once

#include "core/Result.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace xenoglot {

/// Who may read a file: whom the user's umask lets, or the user alone (mode 0600).
enum class FileReaders { AsUsual, OwnerOnly };

/// Writes a whole file or leaves what was there: to a temporary file beside it, then one rename. Safe from any thread.
/// Error: FileWrite, with the path and the system's reason.
Result<void> saveFile(const std::filesystem::path& path, std::string_view bytes);

/// The same of a file whose bytes lie in several places, one after the other.
Result<void> saveFile(const std::filesystem::path& path, std::span<const std::string_view> parts,
                      FileReaders readers = FileReaders::AsUsual);

}  // namespace xenoglot
