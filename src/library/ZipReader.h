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

/// Reads named members out of a zip file: a wheel, a project. No path from the archive is ever used to write anything.
/// One thread at a time.
class ZipReader
{
public:
    /// `damaged` is what a file that cannot be read means: its code and hint are those of every Error here, the message names the
    /// file. A file that is not there: FileNotFound, one that may not be read: FileUnreadable.
    static Result<ZipReader> open(const std::filesystem::path& file, Error damaged);

    /// Hands the member's bytes on, piece by piece, to `take`, which returns false to end (not an Error here).
    /// Errors: as `damaged` (no such member, more than `largest` bytes, wrong CRC, damaged compression).
    Result<void> read(const std::string& member, std::uint64_t largest, const std::function<bool(std::string_view)>& take);

    /// A whole member in memory. Errors: as read().
    Result<std::string> bytes(const std::string& member, std::uint64_t largest);

    /// The Error of a file that is damaged in this way.
    Error failure(const std::string& what) const;

private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    ZipReader(zip* archive, std::string name, Error damaged)
        : m_archive(archive), m_name(std::move(name)), m_damaged(std::move(damaged))
    {
    }

    std::unique_ptr<zip, Closer> m_archive;
    std::string m_name;
    Error m_damaged;
};

}  // namespace xenoglot
