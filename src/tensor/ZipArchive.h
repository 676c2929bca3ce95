#pragma once

#include "tensor/MappedFile.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace xenoglot {

/// The members of a zip file in memory (PKWARE APPNOTE 6.3), stored or deflated, with zip64. Written for untrusted files: members
/// must lie apart from each other and inside the file, under names without tricks; encrypted and split archives are refused.
/// Everything throws FormatError. Nothing is ever extracted to disk.
class ZipArchive
{
public:
    /// One member's content, checked by its CRC-32.
    struct Content {
        std::shared_ptr<const MappedFile> owner;  ///< the archive itself, or the memory it was inflated to
        std::span<const std::byte> bytes;
    };

    struct Member {
        std::uint64_t size = 0;            ///< of the content
        std::uint64_t compressedSize = 0;  ///< in the archive
        std::uint64_t offset = 0;          ///< of its local header
        std::uint64_t dataOffset = 0;
        std::uint32_t crc = 0;
        std::uint16_t method = 0;
    };

    explicit ZipArchive(std::shared_ptr<const MappedFile> file);

    const std::map<std::string, Member, std::less<>>& members() const { return m_members; }
    bool contains(std::string_view name) const { return m_members.contains(name); }

    /// A stored member is not copied.
    Content read(std::string_view name) const;

private:
    std::shared_ptr<const MappedFile> m_file;
    std::map<std::string, Member, std::less<>> m_members;
};

}  // namespace xenoglot
