#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// What goes into a zip file under a name: bytes, or those of a file when one is named.
struct ZipMember {
    std::string name;
    std::string bytes;
    std::filesystem::path file;
};

/// Writes a zip file whole or leaves what was there: beside its place, to the disk, then one rename. Members are stored as they
/// are, in this order (audio is compressed already or quickly written). The new file can be read by its owner alone.
/// Error: FileWrite, with the path and the reason, also when a member's file cannot be read. Safe from any thread.
Result<void> writeZip(const std::filesystem::path& path, const std::vector<ZipMember>& members);

/// As writeZip(), but never over a file that is there.
Result<void> writeNewZip(const std::filesystem::path& path, const std::vector<ZipMember>& members);

}  // namespace xenoglot
