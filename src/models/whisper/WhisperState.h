#pragma once

#include "models/whisper/WhisperConfig.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace xenoglot {

/// Keys and values of one window for the decoder's cross attention, [1, heads, audioContext, 64] for each layer.
struct WhisperMemory {
    std::vector<std::pair<at::Tensor, at::Tensor>> layers;
};

/// Collects the cross attention of chosen heads: scores before the softmax, [tokens, frames] each.
struct WhisperAttentionWatch {
    std::vector<std::pair<int, int>> heads;  ///< (layer, head)
    std::int64_t frames = 0;                 ///< of the encoder's, from the beginning of the window
    std::vector<at::Tensor> scores;          ///< one for each head, in the order in which layers are computed

    /// `query` [1, heads, tokens, 64], `keys` [1, heads, audioContext, 64] of a layer.
    void collect(int layer, const at::Tensor& query, const at::Tensor& keys);
};

/// Keys and values of the text so far, for up to `maxRows` beams or samples: allocated once a request, filled in place, reused
/// for every window. Belongs to one request, hence to one thread.
class WhisperState
{
public:
    WhisperState(const WhisperSizes& sizes, std::int64_t maxRows, const c10::Device& device, at::ScalarType type);

    std::int64_t rows() const { return m_rows; }
    std::int64_t length() const { return m_length; }
    std::int64_t capacity() const { return m_capacity; }

    /// Forgets everything: one row of no tokens.
    void reset();

    /// Row i goes on from what was row sources[i]. At most maxRows of them.
    void select(std::span<const std::int64_t> sources);

private:
    friend class WhisperModel;
    struct Layer {
        at::Tensor keys;  ///< [maxRows, heads, textContext, 64]
        at::Tensor values;
    };

    std::vector<Layer> m_layers;
    Layer m_spare;  ///< select() gathers into it, then it changes places with the layer
    std::int64_t m_maxRows = 0;
    std::int64_t m_capacity = 0;
    std::int64_t m_rows = 1;
    std::int64_t m_length = 0;
};

}  // namespace xenoglot
