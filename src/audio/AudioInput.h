#pragma once

#include "core/AudioClip.h"

#include <string>
#include <vector>

namespace xenoglot {

/// A recording that was read from a file.
struct AudioInput {
    AudioClip clip;      ///< mono; at the file's rate, or at 48 kHz when the file's is higher
    std::string sha256;  ///< of the file's bytes, lower-case hex: stands for the recording in every cache key
    std::string format;  ///< "WAV", "FLAC", "Ogg", "MP3", "AIFF" or the name that ffmpeg gives it
    int fileRate = 0;    ///< Hz
    int fileChannels = 0;
    std::vector<std::string> notes;  ///< what the user should know: one sentence each, for example that the file is cut short
};

}  // namespace xenoglot
