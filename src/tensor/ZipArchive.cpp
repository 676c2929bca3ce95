#include "tensor/ZipArchive.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::size_t endSize = 22;
constexpr std::size_t locator64Size = 20;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint32_t seeExtra = 0xFFFFFFFF;                     // the value stands in the zip64 field
constexpr std::uint64_t highestRatio = 1032;                       // that deflate can reach (zlib, "Technical Details")
constexpr std::uint64_t largestInflated = std::uint64_t{4} << 30;  // of all members together

struct Directory {
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

/// The end record stands at the very end, before a comment.
std::size_t findEnd(std::span<const std::byte> bytes)
{
    constexpr std::size_t longestComment = 0xFFFF;
    for (std::size_t comment = 0; comment <= longestComment && comment + endSize <= bytes.size(); ++comment) {
        const std::size_t position = bytes.size() - endSize - comment;
        ByteReader reader(bytes.subspan(position));
        if (reader.read<std::uint32_t>() == endSignature) {
            reader.skip(16);
            if (reader.read<std::uint16_t>() == comment) {
                return position;
            }
        }
    }
    throw FormatError("is no zip file, or ends too early");
}

Directory findDirectory(std::span<const std::byte> bytes)
{
    std::size_t end = findEnd(bytes);
    ByteReader reader(bytes);
    reader.seek(end + 4);
    const auto disk = reader.read<std::uint16_t>();
    const auto directoryDisk = reader.read<std::uint16_t>();
    reader.skip(2);
    Directory directory{reader.read<std::uint16_t>(), reader.read<std::uint32_t>(), reader.read<std::uint32_t>()};
    if (disk != 0 || directoryDisk != 0) {
        throw FormatError("is a part of a split zip file");
    }
    if (end >= locator64Size) {
        reader.seek(end - locator64Size);
        if (reader.read<std::uint32_t>() == locator64Signature) {
            reader.skip(4);
            end = static_cast<std::size_t>(std::min<std::uint64_t>(reader.read<std::uint64_t>(), bytes.size()));
            reader.seek(end);
            if (reader.read<std::uint32_t>() != end64Signature) {
                throw FormatError("has no zip64 end where it should be");
            }
            reader.skip(28);
            directory.count = reader.read<std::uint64_t>();
            directory.size = reader.read<std::uint64_t>();
            directory.offset = reader.read<std::uint64_t>();
        }
    }
    if (directory.offset > end || directory.size != end - directory.offset) {
        throw FormatError("has its zip directory in the wrong place");
    }
    return directory;
}

/// Members are never extracted, but a name with tricks in it is the mark of a hostile file.
bool isHonestName(std::string_view name)
{
    if (!isPlainName(name) || name.front() == '/' || name.find('\\') != std::string_view::npos) {
        return false;
    }
    std::string path = "/";
    path.append(name).append("/");
    return path.find("/../") == std::string::npos && path.find("/./") == std::string::npos;
}

/// The zip64 field holds, in this order, those of the values that did not fit.
void readExtra(std::span<const std::byte> bytes, ZipArchive::Member& member)
{
    constexpr std::uint16_t zip64 = 1;
    for (ByteReader reader(bytes); reader.remaining() >= 4;) {
        const auto id = reader.read<std::uint16_t>();
        ByteReader field(reader.take(reader.read<std::uint16_t>()));
        if (id != zip64) {
            continue;
        }
        for (std::uint64_t* const value : {&member.size, &member.compressedSize, &member.offset}) {
            if (*value == seeExtra) {
                *value = field.read<std::uint64_t>();
            }
        }
    }
}

/// One entry of the directory.
std::pair<std::string, ZipArchive::Member> readEntry(ByteReader& reader)
{
    if (reader.read<std::uint32_t>() != centralSignature) {
        throw FormatError("has a damaged zip directory");
    }
    ZipArchive::Member member;
    reader.skip(4);
    const auto flags = reader.read<std::uint16_t>();
    member.method = reader.read<std::uint16_t>();
    reader.skip(4);
    member.crc = reader.read<std::uint32_t>();
    member.compressedSize = reader.read<std::uint32_t>();
    member.size = reader.read<std::uint32_t>();
    const auto nameLength = reader.read<std::uint16_t>();
    const auto extraLength = reader.read<std::uint16_t>();
    const auto commentLength = reader.read<std::uint16_t>();
    reader.skip(8);
    member.offset = reader.read<std::uint32_t>();
    std::string name(reader.text(nameLength));
    readExtra(reader.take(extraLength), member);
    reader.skip(commentLength);

    constexpr std::uint16_t encrypted = 0x0041;
    if (!isHonestName(name)) {
        throw FormatError("has a zip member with an unusable name");
    }
    if ((flags & encrypted) != 0) {
        throw FormatError("has the encrypted member " + name);
    }
    if (member.method != stored && member.method != deflated) {
        throw FormatError("has the member " + name + " of the compression method " + std::to_string(member.method));
    }
    if (member.method == stored && member.size != member.compressedSize) {
        throw FormatError("has two sizes for the member " + name);
    }
    return {std::move(name), member};
}

/// Where a member's data begins, after its local header, which must agree about the name.
std::uint64_t findData(std::span<const std::byte> beforeDirectory, const std::string& name, const ZipArchive::Member& member)
{
    ByteReader local(beforeDirectory);
    local.seek(member.offset);
    if (local.read<std::uint32_t>() != localSignature) {
        throw FormatError("has no member " + name + " where it should be");
    }
    local.skip(22);
    const auto nameLength = local.read<std::uint16_t>();
    const auto extraLength = local.read<std::uint16_t>();
    if (local.text(nameLength) != name) {
        throw FormatError("has two names for the member " + name);
    }
    local.skip(extraLength);
    const std::uint64_t offset = local.position();
    local.skip(member.compressedSize);
    return offset;
}

bool isRightCrc(std::span<const std::byte> bytes, std::uint32_t wanted)
{
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    // A fuzzer cannot guess checksums, and what stands behind them is to be tried.
    (void)bytes;
    (void)wanted;
    return true;
#else
    return crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) == wanted;
#endif
}

std::vector<std::byte> inflateExactly(std::span<const std::byte> compressed, std::uint64_t size, std::string_view name)
{
    const std::string member(name);
    if (size / highestRatio > compressed.size()) {
        throw FormatError("says that " + std::to_string(compressed.size()) + " bytes inflate to the " + std::to_string(size)
                          + " bytes of " + member);
    }
    if (compressed.size() > std::numeric_limits<uInt>::max()) {
        throw FormatError("has the too large member " + member);
    }
    std::vector<std::byte> content(static_cast<std::size_t>(size));
    std::byte nothing{};
    z_stream stream{};
    stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<std::byte*>(compressed.data()));
    stream.avail_in = static_cast<uInt>(compressed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.empty() ? &nothing : content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        throw std::bad_alloc();
    }
    const int status = ::inflate(&stream, Z_FINISH);
    const bool complete = status == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
    inflateEnd(&stream);
    if (!complete) {
        throw FormatError("has the damaged member " + member);
    }
    return content;
}

}  // namespace

ZipArchive::ZipArchive(std::shared_ptr<const MappedFile> file) : m_file(std::move(file))
{
    const auto bytes = m_file->bytes();
    const Directory directory = findDirectory(bytes);
    const auto beforeDirectory = bytes.first(static_cast<std::size_t>(directory.offset));
    ByteReader reader(bytes.subspan(static_cast<std::size_t>(directory.offset), static_cast<std::size_t>(directory.size)));
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    std::uint64_t inflated = 0;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        auto [name, member] = readEntry(reader);
        inflated += member.method == deflated ? std::min(member.size, largestInflated) : 0;
        if (inflated >= largestInflated) {
            throw FormatError("says that its members inflate to more than " + std::to_string(largestInflated >> 30) + " GiB");
        }
        member.dataOffset = findData(beforeDirectory, name, member);
        ranges.emplace_back(member.offset, member.dataOffset + member.compressedSize);
        if (!m_members.emplace(name, member).second) {
            throw FormatError("has two members " + name);
        }
    }
    if (!reader.atEnd()) {
        throw FormatError("has a damaged zip directory");
    }
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first < ranges[i - 1].second) {
            throw FormatError("has zip members that overlap");
        }
    }
}

ZipArchive::Content ZipArchive::read(std::string_view name) const
{
    const auto found = m_members.find(name);
    if (found == m_members.end()) {
        throw FormatError("has no member " + std::string(name));
    }
    const Member& member = found->second;
    const auto raw =
        m_file->bytes().subspan(static_cast<std::size_t>(member.dataOffset), static_cast<std::size_t>(member.compressedSize));
    Content content{m_file, raw};
    if (member.method == deflated) {
        content.owner = MappedFile::ofBytes(m_file->path(), inflateExactly(raw, member.size, name));
        content.bytes = content.owner->bytes();
    }
    if (!isRightCrc(content.bytes, member.crc)) {
        throw FormatError("has a wrong checksum for " + std::string(name));
    }
    return content;
}

}  // namespace xenoglot
