#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

#include <span>

namespace xenoglot {

/// One spoken utterance and the silence that follows it.
struct SpokenPart {
    AudioClip clip;
    double pauseAfter = 0;  ///< seconds
};

/// The level of every message: equal for all languages, takes and voices, so that a listener compares speech and not loudness.
constexpr double messageLoudness = -18;  ///< LUFS, integrated (AES TD1008 asks −18 for speech on its own)
constexpr double messageTruePeak = -1;   ///< dBFS (EBU R 128)

/// Joins utterances into a message at messageLoudness: each is faded over a few milliseconds at both ends, so that nothing
/// clicks, then follows its pause (none after the last). One gain for the whole message; where a true peak would pass
/// messageTruePeak, a limiter with look-ahead turns down the 10 ms around it, and the gain is raised again for what that cost.
/// Silence stays silence. Pure: equal parts give bit-identical audio. A message that cannot reach the loudness without being
/// squashed stays quieter: the peak has the last word. Errors: InvalidArgument (no parts, different sample rates, samples that
/// are not numbers).
Result<AudioClip> assembleSpeech(std::span<const SpokenPart> parts);

}  // namespace xenoglot
