#pragma once

#include "FormatTesting.h"

#include <zlib.h>

#include <string>
#include <vector>

namespace xenoglot::testing {

/// One member of a zip file to be built, with the ways in which it can lie.
struct ZipMember {
    std::string name;
    ByteWriter content;
    bool deflate = false;
    std::string localName;  ///< when not the same
    std::int64_t claimedSize = -1;
    std::uint32_t crcError = 0;
    std::uint16_t flags = 0;
    std::uint16_t method = 0xFFFF;  ///< when not the true one
    std::uint16_t mode = 0;         ///< of Unix: S_IFLNK makes it a link
};

inline ByteWriter deflated(const ByteWriter& content)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::vector<std::byte> out(content.bytes.size() + 64);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(content.bytes.data()));
    stream.avail_in = uInt(content.bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return ByteWriter().add(out);
}

/// A zip file. With `zip64`, sizes and offsets stand in the zip64 fields, as in files of torch.save.
inline ByteWriter zip(const std::vector<ZipMember>& members, bool zip64 = false)
{
    ByteWriter out;
    ByteWriter directory;
    for (const ZipMember& member : members) {
        const ByteWriter data = member.deflate ? deflated(member.content) : member.content;
        const std::string local = member.localName.empty() ? member.name : member.localName;
        const auto raw = reinterpret_cast<const Bytef*>(member.content.bytes.data());
        const std::uint32_t crc = std::uint32_t(crc32_z(0, raw, member.content.bytes.size())) ^ member.crcError;
        const auto size = member.claimedSize < 0 ? member.content.bytes.size() : std::size_t(member.claimedSize);
        const std::uint16_t method = member.method != 0xFFFF ? member.method : std::uint16_t(member.deflate ? 8 : 0);
        const std::uint64_t offset = out.bytes.size();

        out.put(std::uint32_t{0x04034b50}).put(std::uint16_t{20}).put(member.flags).put(method).put(std::uint32_t{0}).put(crc);
        out.put(std::uint32_t(data.bytes.size())).put(std::uint32_t(size));
        out.put(std::uint16_t(local.size())).put(std::uint16_t{0}).text(local).append(data);

        ByteWriter extra;
        if (zip64) {
            extra.put(std::uint16_t{1}).put(std::uint16_t{24}).put(std::uint64_t(size)).put(std::uint64_t(data.bytes.size()));
            extra.put(offset);
        }
        const auto narrow = [zip64](std::uint64_t value) { return zip64 ? 0xFFFFFFFFU : std::uint32_t(value); };
        directory.put(std::uint32_t{0x02014b50})
            .put(std::uint16_t(member.mode == 0 ? 20 : 0x0314))
            .put(std::uint16_t{20})
            .put(member.flags)
            .put(method)
            .put(std::uint32_t{0})
            .put(crc);
        directory.put(narrow(data.bytes.size())).put(narrow(size)).put(std::uint16_t(member.name.size()));
        directory.put(std::uint16_t(extra.bytes.size())).put(std::uint16_t{0});
        directory.put(std::uint32_t{0}).put(std::uint32_t(member.mode) << 16).put(narrow(offset));
        directory.text(member.name).append(extra);
    }
    const std::uint64_t start = out.bytes.size();
    out.append(directory);
    if (zip64) {
        const std::uint64_t end = out.bytes.size();
        out.put(std::uint32_t{0x06064b50}).put(std::uint64_t{44}).put(std::uint32_t{0}).put(std::uint64_t{0});
        out.put(std::uint64_t(members.size())).put(std::uint64_t(members.size()));
        out.put(std::uint64_t(directory.bytes.size())).put(start);
        out.put(std::uint32_t{0x07064b50}).put(std::uint32_t{0}).put(end).put(std::uint32_t{1});
    }
    out.put(std::uint32_t{0x06054b50}).put(std::uint32_t{0});
    out.put(std::uint16_t(members.size())).put(std::uint16_t(members.size()));
    out.put(std::uint32_t(directory.bytes.size())).put(std::uint32_t(start)).put(std::uint16_t{0});
    return out;
}

}  // namespace xenoglot::testing
