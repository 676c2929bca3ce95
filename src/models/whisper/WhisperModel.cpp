#include "models/whisper/WhisperModel.h"

#include <ATen/ATen.h>

#include <cmath>

namespace xenoglot {

namespace {

constexpr double epsilon = 1e-5;

at::Tensor normalise(const at::Tensor& x, const WhisperWeights::Norm& norm)
{
    return at::layer_norm(x, norm.weight.sizes(), norm.weight, norm.bias, epsilon);
}

/// [rows * n, heads * 64] → [rows, heads, n, 64], a view.
at::Tensor splitHeads(const at::Tensor& x, std::int64_t rows, std::int64_t heads)
{
    return x.view({rows, -1, heads, x.size(-1) / heads}).transpose(1, 2);
}

/// [rows, heads, n, 64] → [rows * n, heads * 64]
at::Tensor joinHeads(const at::Tensor& x)
{
    return x.transpose(1, 2).reshape({x.size(0) * x.size(2), x.size(1) * x.size(3)});
}

/// Adds the residual branch in place: x += MLP(norm(x)).
void feedForward(at::Tensor& x, const WhisperWeights::FeedForward& layer)
{
    at::Tensor h = layer.up(normalise(x, layer.norm));
    at::gelu_(h);
    x.add_(layer.down(h));
}

}  // namespace

WhisperModel::WhisperModel(WhisperWeights weights) : m_weights(std::move(weights))
{
}

at::Tensor WhisperModel::encode(const at::Tensor& window) const
{
    const WhisperSizes& size = sizes();
    TORCH_CHECK(window.dim() == 2 && window.size(0) == size.mels && window.size(1) == size.windowFrames(),
                "a window of the wrong shape for this Whisper model");
    const at::Tensor input = window.to(device(), type()).unsqueeze(0);
    at::Tensor h = at::gelu(at::conv1d(input, m_weights.firstConvolution.weight, m_weights.firstConvolution.bias, 1, 1));
    h = at::gelu(at::conv1d(h, m_weights.secondConvolution.weight, m_weights.secondConvolution.bias, 2, 1));
    at::Tensor x = h.squeeze(0).t().add(m_weights.encoderPositions);
    for (const auto& layer : m_weights.encoder) {
        const auto parts = layer.attention.queryKeyValue(normalise(x, layer.attention.norm)).chunk(3, 1);
        const at::Tensor attended = at::scaled_dot_product_attention(splitHeads(parts[0], 1, size.encoderHeads),
                                                                     splitHeads(parts[1], 1, size.encoderHeads),
                                                                     splitHeads(parts[2], 1, size.encoderHeads));
        x.add_(layer.attention.out(joinHeads(attended)));
        feedForward(x, layer.feedForward);
    }
    return normalise(x, m_weights.encoderNorm);
}

WhisperMemory WhisperModel::remember(const at::Tensor& encoded) const
{
    WhisperMemory memory;
    for (const auto& layer : m_weights.decoder) {
        const auto parts = layer.cross.keyValue(encoded).chunk(2, 1);
        // Contiguous for each head: every decode step reads all of it.
        memory.layers.emplace_back(splitHeads(parts[0], 1, sizes().decoderHeads).contiguous(),
                                   splitHeads(parts[1], 1, sizes().decoderHeads).contiguous());
    }
    return memory;
}

at::Tensor WhisperModel::begin(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens,
                               WhisperAttentionWatch* watch) const
{
    state.reset();
    return decode(state, memory, tokens, 1, watch);
}

at::Tensor WhisperModel::advance(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens) const
{
    TORCH_CHECK(static_cast<std::int64_t>(tokens.size()) == state.m_rows, "one token for each row");
    return decode(state, memory, tokens, state.m_rows, nullptr);
}

at::Tensor WhisperModel::decode(WhisperState& state, const WhisperMemory& memory, std::span<const int> tokens, std::int64_t rows,
                                WhisperAttentionWatch* watch) const
{
    const std::int64_t heads = sizes().decoderHeads;
    const std::int64_t count = static_cast<std::int64_t>(tokens.size()) / rows;
    const std::int64_t past = state.m_length;
    TORCH_CHECK(count > 0 && past + count <= state.m_capacity, "more text than a Whisper model can hold");

    at::Tensor ids = at::empty({rows * count}, at::kLong);
    std::copy(tokens.begin(), tokens.end(), ids.mutable_data_ptr<std::int64_t>());
    at::Tensor x = m_weights.embeddings.index_select(0, ids.to(device())).to(type());
    x.view({rows, count, -1}).add_(m_weights.decoderPositions.narrow(0, past, count));

    for (std::size_t i = 0; i < m_weights.decoder.size(); ++i) {
        const auto& layer = m_weights.decoder[i];
        const auto parts = layer.attention.queryKeyValue(normalise(x, layer.attention.norm)).chunk(3, 1);
        const at::Tensor keys = state.m_layers[i].keys.narrow(0, 0, rows);
        const at::Tensor values = state.m_layers[i].values.narrow(0, 0, rows);
        keys.narrow(2, past, count).copy_(splitHeads(parts[1], rows, heads));
        values.narrow(2, past, count).copy_(splitHeads(parts[2], rows, heads));
        const at::Tensor attended = at::scaled_dot_product_attention(
            splitHeads(parts[0], rows, heads), keys.narrow(2, 0, past + count), values.narrow(2, 0, past + count), {}, 0.0,
            /*is_causal=*/count > 1);
        x.add_(layer.attention.out(joinHeads(attended)));

        // All rows read the same memory, so they stand in one batch as if they were further positions.
        const at::Tensor query = splitHeads(layer.cross.query(normalise(x, layer.cross.norm)), 1, heads);
        const auto& [memoryKeys, memoryValues] = memory.layers[i];
        if (watch != nullptr) {
            watch->collect(static_cast<int>(i), query, memoryKeys);
        }
        x.add_(layer.cross.out(joinHeads(at::scaled_dot_product_attention(query, memoryKeys, memoryValues))));
        feedForward(x, layer.feedForward);
    }
    state.m_length = past + count;
    return normalise(x, m_weights.decoderNorm);
}

at::Tensor WhisperModel::logits(const at::Tensor& hidden) const
{
    return m_weights.projection(hidden).to(at::kCPU, at::kFloat);
}

}  // namespace xenoglot
