#pragma once

#include "models/whisper/WhisperState.h"
#include "models/whisper/WhisperWeights.h"

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

namespace xenoglot {

/// The network of Whisper (Radford et al. 2022): an encoder of log-mel windows and a decoder of tokens, pre-norm Transformers
/// with GELU. Immutable: one instance serves all threads. Must be called in inference mode. On the CPU everything is computed in
/// float32; the type of the weights decides.
class WhisperModel
{
public:
    explicit WhisperModel(WhisperWeights weights);

    const WhisperSizes& sizes() const { return m_weights.sizes; }
    c10::Device device() const { return m_weights.embeddings.device(); }
    at::ScalarType type() const { return m_weights.decoderPositions.scalar_type(); }

    /// One window [mels, windowFrames] → [audioContext, width].
    at::Tensor encode(const at::Tensor& window) const;

    /// What the decoder's cross attention reads, computed once a window and shared by all rows.
    WhisperMemory remember(const at::Tensor& encoded) const;

    /// Begins a text: `tokens` [n] as one row at positions 0 to n-1 → hidden vectors [n, width]. n <= textContext.
    /// `watch`, when given, collects cross attention.
    at::Tensor begin(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens,
                     WhisperAttentionWatch* watch = nullptr) const;

    /// One more token for every row of the state → hidden vectors [rows, width]. Precondition: state.length() < textContext.
    at::Tensor advance(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens) const;

    /// Hidden vectors [n, width] → float logits [n, vocabulary] on the CPU, the caller's own.
    at::Tensor logits(const at::Tensor& hidden) const;

private:
    at::Tensor decode(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens, std::int64_t rows,
                      WhisperAttentionWatch* watch) const;

    WhisperWeights m_weights;
};

}  // namespace xenoglot
