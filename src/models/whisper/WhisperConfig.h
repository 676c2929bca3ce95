#pragma once

#include "core/Json.h"
#include "core/Result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace xenoglot {

/// What config.json of a converted Whisper model says about decoding. The sizes of the network come from its weights.
struct WhisperConfig {
    std::vector<int> suppressedTokens;                ///< never written: notes, brackets, control marks
    std::vector<int> suppressedFirstTokens;           ///< not at the beginning: a lone space, the end
    std::vector<int> languageTokens;                  ///< empty for a model of English only
    std::vector<std::pair<int, int>> alignmentHeads;  ///< (layer, head) of the decoder whose cross attention follows time

    /// Error: ModelDamaged when a list is missing or holds anything but whole numbers that are not negative.
    static Result<WhisperConfig> fromJson(const Json& json, const std::string& source);
};

/// The sizes of a network, as its weights have them.
struct WhisperSizes {
    std::int64_t mels = 0;
    std::int64_t width = 0;  ///< of the hidden vectors
    std::int64_t encoderHeads = 0;
    std::int64_t decoderHeads = 0;
    std::int64_t encoderLayers = 0;
    std::int64_t decoderLayers = 0;
    std::int64_t vocabulary = 0;
    std::int64_t audioContext = 0;  ///< positions of the encoder: 1500, half the frames of a window
    std::int64_t textContext = 0;   ///< positions of the decoder: 448

    std::int64_t windowFrames() const { return 2 * audioContext; }
};

}  // namespace xenoglot
