#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <vector>

namespace xenoglot {

/// A stretch of speech, seconds from the start of the clip.
struct SpeechSpan {
    double start = 0;
    double end = 0;
};

/// Finds speech in a recording (voice activity detection). Immutable after construction: one instance serves all threads.
class SpeechDetector
{
public:
    virtual ~SpeechDetector() = default;

    /// Spans in order, not overlapping, padded; empty when there is no speech. `clip` at any rate.
    virtual Result<std::vector<SpeechSpan>> detect(const AudioClip& clip, const StopToken& stop) const = 0;
};

}  // namespace xenoglot
