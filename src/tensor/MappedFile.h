#pragma once

#include "core/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace xenoglot {

/// A file mapped read-only (copy on write) into memory. Shared by all tensors that view it, so it lives as long as they do.
/// The models folder is ours and files are moved in whole, so a mapped file is not cut short while it is in use.
class MappedFile
{
public:
    /// Errors: ModelMissing, FileUnreadable, ModelDamaged (empty file).
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    /// Bytes in memory as if they were that file's, for tests and fuzzers.
    static std::shared_ptr<const MappedFile> ofBytes(std::filesystem::path name, std::span<const std::byte> bytes);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    const std::filesystem::path& path() const { return m_path; }

private:
    MappedFile(std::filesystem::path path, const std::byte* data, std::size_t size, bool isMapped);

    std::filesystem::path m_path;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
    bool m_isMapped = true;  ///< else allocated
};

}  // namespace xenoglot
