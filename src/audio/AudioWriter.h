#pragma once

#include "audio/AudioTags.h"
#include "core/AudioClip.h"
#include "core/Result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

enum class AudioFileFormat {
    Wav,   ///< 16-bit PCM
    Flac,  ///< 16 bit
    Opus,  ///< in Ogg
    Mp3,
};

/// From "wav", "flac", "opus" or "mp3" (the values of --format, which are also the file name extensions).
std::optional<AudioFileFormat> audioFileFormat(std::string_view name);
std::string_view audioFileFormatName(AudioFileFormat format);

/// What a 16-bit file of the clip, whose samples are numbers, gives back: encodeAudio()'s rounding. Whoever compares a take with
/// recordings compares this: bands in which speech has next to nothing are full of it.
AudioClip asSaved(AudioClip clip);

/// The clip as the bytes of a file. 16-bit formats: round(sample × 32768), clipped, without dither, so that equal samples give
/// equal bytes for WAV and FLAC (the other encoders store a random stream number or their version); a WAV that was read gives the
/// same samples again. Lossy coding moves peaks: where the coded sound would peak higher than the clip, the clip is made that
/// much softer. Opus takes 8, 12, 16, 24 and 48 kHz, MP3 the MPEG rates; other rates are resampled to 48 kHz. `tags` are written
/// into the file where they are not empty. Errors: AudioTooShort (no samples), InvalidArgument (a sample that is not a number),
/// Internal (the encoder failed).
Result<std::string> encodeAudio(const AudioClip& clip, AudioFileFormat format, const AudioTags& tags = {});

/// encodeAudio into a file, which appears complete or not at all: a temporary file beside it is renamed. The folder must exist.
/// Errors: as of encodeAudio, and FileWrite with the path and the reason (read-only, full disk, no such folder). Safe from any
/// thread.
Result<void> writeAudio(const std::filesystem::path& path, const AudioClip& clip, AudioFileFormat format,
                        const AudioTags& tags = {});

}  // namespace xenoglot
