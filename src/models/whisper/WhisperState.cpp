#include "models/whisper/WhisperState.h"

#include <ATen/ATen.h>

#include <cmath>

namespace xenoglot {

void WhisperAttentionWatch::collect(int layer, const at::Tensor& query, const at::Tensor& keys)
{
    for (const auto& [wanted, head] : heads) {
        if (wanted == layer) {
            const at::Tensor q = query.select(1, head).squeeze(0);
            const at::Tensor k = keys.select(1, head).squeeze(0).narrow(0, 0, frames);
            scores.push_back(at::matmul(q, k.t()).div_(std::sqrt(static_cast<double>(q.size(-1)))));
        }
    }
}

WhisperState::WhisperState(const WhisperSizes& sizes, std::int64_t maxRows, const c10::Device& device, at::ScalarType type)
    : m_maxRows(maxRows), m_capacity(sizes.textContext)
{
    const auto makeLayer = [&] {
        const std::int64_t shape[] = {maxRows, sizes.decoderHeads, sizes.textContext, sizes.width / sizes.decoderHeads};
        const auto options = at::TensorOptions().dtype(type).device(device);
        return Layer{at::empty(shape, options), at::empty(shape, options)};
    };
    for (std::int64_t i = 0; i < sizes.decoderLayers; ++i) {
        m_layers.push_back(makeLayer());
    }
    m_spare = makeLayer();
}

void WhisperState::reset()
{
    m_rows = 1;
    m_length = 0;
}

void WhisperState::select(std::span<const std::int64_t> sources)
{
    const auto count = static_cast<std::int64_t>(sources.size());
    TORCH_CHECK(count > 0 && count <= m_maxRows, "rows of a Whisper state out of range");
    bool unchanged = true;
    for (std::int64_t i = 0; i < count; ++i) {
        unchanged = unchanged && sources[static_cast<std::size_t>(i)] == i;
    }
    if (!unchanged && m_length > 0) {
        const at::Tensor index =
            at::tensor(at::ArrayRef<std::int64_t>(sources.data(), sources.size()), at::kLong).to(m_spare.keys.device());
        const auto gather = [&](at::Tensor& from, at::Tensor& to) {
            at::Tensor target = to.narrow(0, 0, count).narrow(2, 0, m_length);
            at::index_select_out(target, from.narrow(2, 0, m_length), 0, index);
            std::swap(from, to);
        };
        for (Layer& layer : m_layers) {
            gather(layer.keys, m_spare.keys);
            gather(layer.values, m_spare.values);
        }
    }
    m_rows = count;
}

}  // namespace xenoglot
