#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "engines/SpeakerEncoder.h"

#include <cstddef>
#include <span>
#include <vector>

namespace xenoglot {

/// What a SpeakerEncoder computes from: the clip's samples at its rate. Errors: InvalidArgument (SpeakerEncoder::embed).
Result<std::vector<float>> encoderSamples(const AudioClip& clip, int sampleRate);

/// Rows of `dimensions` values, each brought to length 1.
std::vector<SpeakerEmbedding> unitEmbeddings(std::span<const float> rows, std::size_t dimensions);

}  // namespace xenoglot
