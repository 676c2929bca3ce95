#pragma once

#include "core/Result.h"
#include "core/StopToken.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace xenoglot {

/// Told how many bytes were worked on since the last call; may be empty.
using BytesSink = std::function<void(std::uint64_t bytes)>;

/// SHA-256 of a whole regular file, lower-case hex, read in blocks. Errors, naming the file: FileNotFound, FileUnreadable,
/// Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& path, const StopToken& stop = {}, const BytesSink& sink = {});

/// The same of an open file, from its start and by position; `name` is for the message.
Result<std::string> sha256OfDescriptor(int descriptor, const std::string& name, const StopToken& stop = {},
                                       const BytesSink& sink = {});

/// The same of bytes in memory, one part after the other.
std::string sha256OfBytes(std::span<const std::string_view> parts);

}  // namespace xenoglot
