#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <string>
#include <vector>

namespace xenoglot {

/// Where a voice lies among voices: a vector of length 1. Only vectors of one encoder can be compared.
using SpeakerEmbedding = std::vector<float>;

/// Tells speakers apart: makes a vector of a voice, near to those of the same speaker. Immutable after construction: one instance
/// serves all threads. Call it under a ComputeScope.
class SpeakerEncoder
{
public:
    virtual ~SpeakerEncoder() = default;

    virtual const std::string& id() const = 0;  ///< of its model
    virtual const std::string& name() const = 0;

    /// The voice of each clip, which should hold nothing but speech (SpeechOnly.h); at any rate. Clips of one length are computed
    /// together. Errors: InvalidArgument (shorter than shortestSeconds, silent, or not finite), Cancelled.
    virtual Result<std::vector<SpeakerEmbedding>> embed(const std::vector<AudioClip>& clips, const StopToken& stop) const = 0;
    static constexpr double shortestSeconds = 0.5;
};

/// Cosine similarity: 1 the same, around 0 or somewhat above it (it depends on the encoder) nothing in common. Both must have the
/// same length, which is not 0.
double speakerSimilarity(const SpeakerEmbedding& left, const SpeakerEmbedding& right);

}  // namespace xenoglot
