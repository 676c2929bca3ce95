#pragma once

#include "audio/AudioReader.h"

#include <sys/mman.h>
#include <unistd.h>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace xenoglot {

/// Feeds bytes to everything that parses recordings in this process: our look at the container, libsndfile and the mixer.
/// ffmpeg works in a process of its own and is left out. libsndfile itself is not instrumented: the sanitizer sees its heap use
/// only.
inline int fuzzRecording(const std::uint8_t* data, std::size_t size)
{
    // One file in memory for all runs: the reader opens it by name, as it opens any file.
    static const int descriptor = memfd_create("recording", MFD_CLOEXEC);
    static const std::string path = "/proc/self/fd/" + std::to_string(descriptor);
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, data, size, 0) != static_cast<ssize_t>(size)) {
        return 0;
    }
    const auto input = readAudio(path, {}, {.maxSeconds = 20, .useFfmpeg = false});
    if (!input) {
        return 0;
    }
    if (input->clip.empty() || input->clip.seconds() > 20.5 || input->sha256.size() != 64) {
        std::abort();
    }
    for (const float sample : input->clip.samples) {
        if (!(std::abs(sample) <= 4.0F)) {
            std::abort();
        }
    }
    return 0;
}

}  // namespace xenoglot
