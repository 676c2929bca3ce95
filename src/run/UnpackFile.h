#pragma once

#include "core/Result.h"
#include "library/ZipReader.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace xenoglot {

/// A member of a project or a voice package as its description knows it.
struct PackedFile {
    std::string name;
    std::string sha256;         ///< lower-case hex
    std::uint64_t largest = 0;  ///< bytes
};

/// Unpacks one member into `target`, readable by its owner alone, and compares it with what the description says of it.
/// Errors: those of ZipReader::read, also for other bytes; FileWrite. What was written stays, for the caller to remove.
Result<void> unpackFile(ZipReader& archive, const PackedFile& packed, const std::filesystem::path& target);

}  // namespace xenoglot
