#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

#include <vector>

namespace xenoglot {

/// What a SpeakerEncoder computes from: the clip's samples at its rate. Errors: InvalidArgument (SpeakerEncoder::embed).
Result<std::vector<float>> encoderSamples(const AudioClip& clip, int sampleRate);

}  // namespace xenoglot
