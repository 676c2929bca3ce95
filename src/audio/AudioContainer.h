#pragma once

#include <cstdint>
#include <string_view>

namespace xenoglot {

/// What the first bytes of a file say it is. Only the named kinds are decoded in this process (see AudioReader.h).
enum class AudioContainer {
    Wav,   ///< RIFF/WAVE with PCM, float, A-law or µ-law samples
    Aiff,  ///< uncompressed AIFF
    Flac,
    Ogg,  ///< Ogg with Vorbis or Opus as its first stream
    Mp3,
    Other,  ///< anything else, known or not
};

struct ContainerCheck {
    AudioContainer container = AudioContainer::Other;
    std::uint64_t missingBytes = 0;  ///< WAV: how much of the announced sample data is not in the file
    std::uint64_t unannounced = 0;   ///< WAV: bytes behind the announced sample data that are no chunk of their own
    bool unfinished = false;         ///< Ogg: the last page does not end the stream
};

/// Looks at an open file of `size` bytes; reads a few hundred bytes, at most 64 KiB, by position.
ContainerCheck inspectContainer(int descriptor, std::uint64_t size);

/// "WAV", "FLAC", ...
std::string_view containerName(AudioContainer container);

}  // namespace xenoglot
