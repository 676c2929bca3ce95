#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <vector>

namespace xenoglot {

/// The fundamental frequency of speech over time.
struct PitchTrack {
    std::vector<double> hertz;  ///< frame i is at i · seconds; 0: unvoiced
    double seconds = 0;         ///< from frame to frame
};

struct PitchRange {
    double lowest = 60;    ///< Hz
    double highest = 450;  ///< Hz
};

/// Follows the pitch of a clip by WORLD: Harvest (M. Morise, Interspeech 2017, "Harvest: A high-performance fundamental frequency
/// estimator from speech signals") refined by StoneMask. `seconds` between frames, a millisecond to a second. Long clips are
/// followed in stretches, so that it can be stopped and takes little memory. Errors: InvalidArgument (samples that are no
/// numbers, a rate below 8000 Hz, a period or range that makes no sense), AudioTooShort (less than 0.1 s), Cancelled.
Result<PitchTrack> trackPitch(const AudioClip& clip, double seconds, const PitchRange& range, const StopToken& stop);

}  // namespace xenoglot
