#pragma once

#include "core/Result.h"

#include <filesystem>

namespace xenoglot {

/// Makes a folder and those above it that are missing; what is made can be entered by its owner alone (mode 0700), because
/// people's messages lie in it. A folder that is there keeps its mode. Error: FileWrite, with the path and the system's reason.
Result<void> makePrivateFolder(const std::filesystem::path& folder);

}  // namespace xenoglot
