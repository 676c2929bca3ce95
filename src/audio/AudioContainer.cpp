#include "audio/AudioContainer.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <string>

namespace xenoglot {

namespace {

/// Up to `count` bytes from `offset`; fewer at the end of the file or when it cannot be read.
std::string bytesAt(int descriptor, std::uint64_t offset, std::size_t count)
{
    std::string bytes(count, '\0');
    std::size_t got = 0;
    while (got < count) {
        const ssize_t more = pread(descriptor, bytes.data() + got, count - got, static_cast<off_t>(offset + got));
        if (more <= 0) {
            break;
        }
        got += static_cast<std::size_t>(more);
    }
    bytes.resize(got);
    return bytes;
}

std::uint32_t byteOf(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

std::uint32_t little16(std::string_view bytes, std::size_t at)
{
    return byteOf(bytes, at) | byteOf(bytes, at + 1) << 8;
}

std::uint32_t little32(std::string_view bytes, std::size_t at)
{
    return little16(bytes, at) | little16(bytes, at + 2) << 16;
}

/// True when a chunk of RIFF stands at `offset`: four printable characters and a length that the file has room for.
bool isChunk(int descriptor, std::uint64_t offset, std::uint64_t size)
{
    const std::string head = bytesAt(descriptor, offset, 8);
    return head.size() == 8 && std::all_of(head.begin(), head.begin() + 4, [](char c) { return c >= ' ' && c <= '~'; })
           && offset + 8 + little32(head, 4) <= size;
}

/// Walks the chunks of a RIFF/WAVE file to its format and its data.
ContainerCheck inspectWave(int descriptor, std::uint64_t size)
{
    constexpr int maxChunks = 64;
    constexpr std::array<std::uint32_t, 4> plainTags = {1, 3, 6, 7};  // PCM, IEEE float, A-law, µ-law
    ContainerCheck check;
    std::uint64_t offset = 12;
    bool plain = false;
    for (int chunk = 0; chunk < maxChunks; ++chunk) {
        const std::string head = bytesAt(descriptor, offset, 34);
        if (head.size() < 8) {
            return check;
        }
        const std::uint64_t length = little32(head, 4);
        if (head.starts_with("fmt ") && head.size() >= 24) {
            std::uint32_t tag = little16(head, 8);
            if (tag == 0xFFFE && head.size() == 34) {  // WAVE_FORMAT_EXTENSIBLE: the tag stands at the start of a GUID
                tag = little16(head, 32);
            }
            plain = std::find(plainTags.begin(), plainTags.end(), tag) != plainTags.end();
        } else if (head.starts_with("data")) {
            if (!plain) {
                return check;
            }
            const std::uint64_t there = size - std::min(size, offset + 8);
            const std::uint64_t end = offset + 8 + length + (length & 1);
            // Recorders that stream write 0 or the largest number because they do not know the length yet. libsndfile takes the 0
            // at its word; ffmpeg reads on.
            if (length == 0 && there > 0 && !isChunk(descriptor, end, size)) {
                return check;
            }
            check.container = AudioContainer::Wav;
            if (length < 0x7FFFFF00 && length > there) {
                check.missingBytes = length - there;
            } else if (end < size && !isChunk(descriptor, end, size)) {
                check.unannounced = size - end;
            }
            return check;
        }
        offset += 8 + length + (length & 1);
    }
    return check;
}

ContainerCheck inspectOgg(int descriptor, std::uint64_t size, std::string_view head)
{
    // The first page: 27 bytes, then one byte a segment, then the first packet.
    ContainerCheck check;
    if (head.size() < 28) {
        return check;
    }
    const std::size_t packet = 27 + byteOf(head, 26);
    if (head.size() < packet + 8
        || (head.substr(packet, 8) != "OpusHead" && head.substr(packet, 7) != std::string_view("\1vorbis", 7))) {
        return check;
    }
    check.container = AudioContainer::Ogg;
    // A page is at most 65 307 bytes long, so the last one starts within that of the end. Bit 2 of byte 5 ends the stream.
    constexpr std::uint64_t longestPage = 65307;
    const std::uint64_t from = size - std::min(size, longestPage);
    const std::string tail = bytesAt(descriptor, from, longestPage);
    const std::size_t last = tail.rfind("OggS");
    check.unfinished = last == std::string::npos || last + 6 > tail.size() || (byteOf(tail, last + 5) & 4) == 0;
    return check;
}

/// The header of an MPEG audio frame, layer III, with a bit rate and a sampling rate that exist.
bool isMp3Frame(std::string_view head)
{
    return head.size() >= 4 && byteOf(head, 0) == 0xFF && (byteOf(head, 1) & 0xE6) == 0xE2 && (byteOf(head, 1) & 0x18) != 0x08
           && (byteOf(head, 2) >> 4) != 0 && (byteOf(head, 2) >> 4) != 15 && (byteOf(head, 2) & 0x0C) != 0x0C;
}

}  // namespace

ContainerCheck inspectContainer(int descriptor, std::uint64_t size)
{
    const std::string head = bytesAt(descriptor, 0, 512);
    const std::string_view view = head;
    if (view.starts_with("RIFF") && view.size() >= 12 && view.substr(8, 4) == "WAVE") {
        return inspectWave(descriptor, size);
    }
    if (view.starts_with("OggS")) {
        return inspectOgg(descriptor, size, view);
    }
    if (view.starts_with("fLaC")) {
        return {AudioContainer::Flac};
    }
    if (view.starts_with("FORM") && view.size() >= 12 && view.substr(8, 4) == "AIFF") {
        return {AudioContainer::Aiff};
    }
    if (view.starts_with("ID3") || isMp3Frame(view)) {
        return {AudioContainer::Mp3};
    }
    return {};
}

std::string_view containerName(AudioContainer container)
{
    switch (container) {
        case AudioContainer::Wav: return "WAV";
        case AudioContainer::Aiff: return "AIFF";
        case AudioContainer::Flac: return "FLAC";
        case AudioContainer::Ogg: return "Ogg";
        case AudioContainer::Mp3: return "MP3";
        case AudioContainer::Other: break;
    }
    return "unknown";
}

}  // namespace xenoglot
