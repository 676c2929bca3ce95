#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "engines/SpeechDetector.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// A recording of a speaker; the name is for messages.
struct SpeakerRecording {
    std::string name;
    AudioClip clip;
    std::string sha256{};  ///< of the file; empty: it was no file
};

/// Errors: those of readAudio(), of the first file that cannot be read.
Result<std::vector<SpeakerRecording>> readRecordings(const std::vector<std::filesystem::path>& paths, const StopToken& stop);

/// What is spoken in a recording, without its pauses, a minute at most: what speaker encoders are to hear. Errors: NoSpeech,
/// those of the detector.
Result<AudioClip> speechOf(const SpeakerRecording& recording, const SpeechDetector& detector, const StopToken& stop);

/// Leaves the first so many seconds of all of them together.
void cutRecordings(std::vector<SpeakerRecording>& recordings, double seconds);

/// The two halves of speech, which say how alike a voice is to itself.
std::array<AudioClip, 2> halvesOf(const AudioClip& speech);

constexpr double shortestHalved = 4;  ///< seconds: halves of less say little

}  // namespace xenoglot
