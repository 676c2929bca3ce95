#pragma once

#include "core/Result.h"

#include <filesystem>

namespace xenoglot {

/// Whether a file can be made in a folder that exists. It is tried: permissions do not tell about read-only disks, full ones, or
/// what the system shows as files. Safe from any thread.
/// Error: FileWrite, with the folder and the system's reason.
Result<void> checkWritable(const std::filesystem::path& folder);

}  // namespace xenoglot
