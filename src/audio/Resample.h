#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

namespace xenoglot {

/// The clip at another sample rate (Hz), by libsoxr's very-high-quality linear-phase converter, without delay: sample i of the
/// result is at time i / rate. Returns the clip itself when it has that rate. Error: InvalidArgument for a rate that is not positive.
Result<AudioClip> resample(const AudioClip& clip, int rate);

}  // namespace xenoglot
