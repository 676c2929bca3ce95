#pragma once

#include "audio/AudioInput.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <chrono>
#include <filesystem>

namespace xenoglot {

struct AudioReadOptions {
    double maxSeconds = 3600;                       ///< longer recordings are refused from their header, before they are decoded
    bool useFfmpeg = true;                          ///< false: only what is decoded in this process
    std::chrono::milliseconds programLimit{15000};  ///< for each ffmpeg call, plus a tenth of the recording's length
};

/// Reads a recording of any rate (1 to 768 kHz), sample width and channel count (up to 64) as mono; see MonoMixer for the mix.
///
/// Who decodes: files come from strangers, so what is parsed in this process is kept small. AudioContainer looks at the first
/// bytes with code of our own, and only plain WAV (PCM, float, A-law, µ-law), AIFF (PCM), FLAC, Ogg Vorbis/Opus and MP3 are given
/// to libsndfile; these are the paths of it that its own fuzzers and ours (tests/fuzz/fuzz_audio.cpp) exercise. Everything else,
/// its seldom used codecs and old containers included, goes to the ffmpeg program in a process of its own, with a list of allowed
/// formats (no playlists, nothing that names other files), files as the only protocol, and limits on time and output.
/// What libsndfile refuses is tried once with ffmpeg; MP3 goes to ffmpeg first, where it is installed, because libsndfile's MP3
/// decoder writes to standard error.
///
/// A file that is cut short gives what is there, with a note. Memory is bounded by maxSeconds × 48 kHz.
/// Errors, all naming the file: FileNotFound, FileUnreadable (folder, permission, not a regular file), AudioFormat (empty,
/// damaged, not audio, samples that are not numbers), AudioTooShort (0 s), AudioTooLong, ProgramMissing (needs ffmpeg), Timeout,
/// Cancelled. Safe from any thread.
Result<AudioInput> readAudio(const std::filesystem::path& path, const StopToken& stop = {}, const AudioReadOptions& options = {});

}  // namespace xenoglot
