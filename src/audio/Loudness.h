#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

namespace xenoglot {

/// How loud a clip is, by libebur128 (ITU-R BS.1770-4, EBU R 128).
struct Loudness {
    double integrated = 0;  ///< LUFS, gated; −infinity for silence
    double truePeak = 0;    ///< dBFS of the oversampled signal; −infinity for silence
};

/// A clip shorter than the standard's 0.4 s gating block is measured as if it were repeated.
/// Errors: InvalidArgument (no samples, a rate that is not positive), Internal.
Result<Loudness> measureLoudness(const AudioClip& clip);

}  // namespace xenoglot
