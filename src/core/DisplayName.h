#pragma once

#include <filesystem>
#include <string>

namespace xenoglot {

/// A path as it may stand in a message or in JSON: valid UTF-8 on one line. Bytes that are not UTF-8 and control characters
/// (a file name may hold a line break) become U+FFFD.
std::string displayName(const std::filesystem::path& path);

}  // namespace xenoglot
