#include "models/bergamot/BergamotModel.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace xenoglot {

namespace {

constexpr std::int64_t endToken = 0;
constexpr std::int64_t unknownToken = 1;
constexpr double normEpsilon = 1e-6;
constexpr float maskedScore = -1e8F;  // Marian's value for a masked key

at::Tensor apply(const BergamotWeights::Linear& linear, const at::Tensor& x)
{
    return at::linear(x, linear.weight, linear.bias);
}

at::Tensor apply(const BergamotWeights::Norm& norm, const at::Tensor& x)
{
    return at::layer_norm(x, {x.size(-1)}, norm.scale, norm.bias, normEpsilon);
}

at::Tensor apply(const BergamotWeights::FeedForward& layer, const at::Tensor& x)
{
    return apply(layer.norm, apply(layer.out, apply(layer.in, x).relu_()).add_(x));
}

/// Sources side by side, padded at the end: ids [batch, length], and the additive mask [batch, length] of their keys.
struct Padded {
    at::Tensor ids;
    at::Tensor mask;
};

Padded pad(const std::vector<BergamotModel::Ids>& sources, const c10::Device& device)
{
    std::size_t length = 0;
    for (const auto& source : sources) {
        length = std::max(length, source.size());
    }
    const auto rows = static_cast<std::int64_t>(sources.size());
    const auto columns = static_cast<std::int64_t>(length);
    at::Tensor ids = at::zeros({rows, columns}, at::kLong);
    at::Tensor mask = at::full({rows, columns}, maskedScore, at::kFloat);
    for (std::size_t row = 0; row < sources.size(); ++row) {
        const std::size_t start = row * length;
        std::copy(sources[row].begin(), sources[row].end(), ids.mutable_data_ptr<std::int64_t>() + start);
        std::fill_n(mask.mutable_data_ptr<float>() + start, sources[row].size(), 0.0F);
    }
    return {ids.to(device), mask.to(device)};
}

}  // namespace

/// The state of one batch while it is decoded.
class BergamotModel::Decoding
{
public:
    /// `context` [batch, length, D], `mask` [batch, length].
    Decoding(const BergamotModel& model, const at::Tensor& context, const at::Tensor& mask)
        : m_model(model), m_heads(model.m_config.heads), m_headSize(model.m_config.dimension / m_heads)
    {
        const std::int64_t batch = context.size(0);
        const std::int64_t length = context.size(1);
        for (const auto& layer : model.m_weights.decoder) {
            // [batch, length, 2, heads, head size] → [2, batch, heads, length, head size]
            const at::Tensor both =
                apply(layer.keyValue, context).view({batch, length, 2, m_heads, m_headSize}).permute({2, 0, 3, 1, 4});
            m_layers.push_back({at::zeros({batch, model.m_config.dimension}, context.options()),
                                both[0].transpose(2, 3).contiguous(), both[1].contiguous()});
        }
        m_mask = mask.unsqueeze(1).unsqueeze(1);
    }

    /// One step for all rows: input [batch, D] (embedding and position) → output [batch, D].
    at::Tensor step(at::Tensor h)
    {
        const std::int64_t d = m_model.m_config.dimension;
        const std::int64_t batch = h.size(0);
        const double scale = 1 / std::sqrt(static_cast<double>(m_headSize));
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            const auto& weights = m_model.m_weights.decoder[i];
            Layer& layer = m_layers[i];
            const at::Tensor parts = apply(weights.cell, h);
            const at::Tensor forget = parts.narrow(1, d, d).sigmoid();
            // c = f c' + (1 - f) x
            layer.cell = at::lerp(parts.narrow(1, 0, d), layer.cell, forget);
            h = apply(weights.cellNorm, layer.cell.relu().add_(h));

            const at::Tensor query = apply(weights.query, h).mul_(scale).view({batch, m_heads, 1, m_headSize});
            const at::Tensor attention = at::matmul(query, layer.keys).add_(m_mask).softmax(-1);
            const at::Tensor read = at::matmul(attention, layer.values).view({batch, d});
            h = apply(weights.contextNorm, apply(weights.output, read).add_(h));
            h = apply(weights.feedForward, h);
        }
        return h;
    }

    /// Keeps the rows [kept] only.
    void keep(const at::Tensor& rows)
    {
        for (Layer& layer : m_layers) {
            layer.cell = layer.cell.index_select(0, rows);
            layer.keys = layer.keys.index_select(0, rows);
            layer.values = layer.values.index_select(0, rows);
        }
        m_mask = m_mask.index_select(0, rows);
    }

private:
    struct Layer {
        at::Tensor cell;    ///< [batch, D]
        at::Tensor keys;    ///< [batch, heads, head size, length]
        at::Tensor values;  ///< [batch, heads, length, head size]
    };

    const BergamotModel& m_model;
    std::int64_t m_heads;
    std::int64_t m_headSize;
    std::vector<Layer> m_layers;
    at::Tensor m_mask;  ///< [batch, 1, 1, length]
};

BergamotModel::BergamotModel(BergamotConfig config, BergamotWeights weights, std::optional<LexicalShortlist> shortlist)
    : m_config(config), m_weights(std::move(weights)), m_shortlist(std::move(shortlist))
{
}

/// Sines in the first half of the vector, cosines in the second, the divisor D/2 - 1: as Marian has them. [count, D]
at::Tensor BergamotModel::positions(std::int64_t count) const
{
    const std::int64_t half = m_config.dimension / 2;
    const at::Tensor rates = at::arange(half, at::kFloat).mul_(-std::log(10000.0) / static_cast<double>(half - 1)).exp_();
    const at::Tensor angles = at::arange(count, at::kFloat).unsqueeze(1) * rates;
    return at::cat({angles.sin(), angles.cos()}, 1).to(m_weights.embedding.device());
}

/// ids, mask [batch, length] → [batch, length, D]
at::Tensor BergamotModel::encode(const at::Tensor& ids, const at::Tensor& mask) const
{
    const std::int64_t d = m_config.dimension;
    const std::int64_t batch = ids.size(0);
    const std::int64_t length = ids.size(1);
    const at::Tensor keyMask = mask.unsqueeze(1).unsqueeze(1);
    at::Tensor x = at::embedding(m_weights.embedding, ids).mul_(std::sqrt(static_cast<double>(d))).add_(positions(length));
    for (const auto& layer : m_weights.encoder) {
        const at::Tensor parts =
            apply(layer.queryKeyValue, x).view({batch, length, 3, m_config.heads, d / m_config.heads}).permute({2, 0, 3, 1, 4});
        const at::Tensor read = at::scaled_dot_product_attention(parts[0], parts[1], parts[2], keyMask);
        x = apply(layer.norm, apply(layer.output, read.transpose(1, 2).reshape({batch, length, d})).add_(x));
        x = apply(layer.feedForward, x);
    }
    return x;
}

Result<std::vector<BergamotModel::Ids>> BergamotModel::translate(const std::vector<Ids>& sources, const StopToken& stop,
                                                                 const std::function<void(std::size_t)>& advance) const
{
    std::vector<Ids> results(sources.size());
    if (sources.empty()) {
        return results;
    }
    const c10::Device device = m_weights.embedding.device();
    const Padded padded = pad(sources, device);
    const at::Tensor context = encode(padded.ids, padded.mask);
    if (stop.stop_requested()) {
        return cancelledError();
    }
    Decoding decoding(*this, context, padded.mask);

    // The output rows that any sentence of the batch may use, and for each sentence which of them are its own.
    std::vector<Ids> own;
    Ids rows;
    if (m_shortlist) {
        for (const Ids& source : sources) {
            own.push_back(m_shortlist->candidates(source));
            Ids joined;
            std::set_union(rows.begin(), rows.end(), own.back().begin(), own.back().end(), std::back_inserter(joined));
            rows = std::move(joined);
        }
    } else {
        rows.resize(static_cast<std::size_t>(m_config.vocabulary));
        std::iota(rows.begin(), rows.end(), std::int64_t{0});
    }
    const auto rowCount = static_cast<std::int64_t>(rows.size());
    constexpr float never = -std::numeric_limits<float>::infinity();
    at::Tensor allowed = at::full({static_cast<std::int64_t>(sources.size()), rowCount}, m_shortlist ? never : 0.0F, at::kFloat);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        float* const row = allowed.mutable_data_ptr<float>() + i * rows.size();
        std::size_t position = 0;
        if (m_shortlist) {
            for (const std::int64_t id : own[i]) {
                while (rows[position] != id) {
                    ++position;
                }
                row[position] = 0.0F;
            }
        }
        if (const auto unknown = std::lower_bound(rows.begin(), rows.end(), unknownToken);
            unknown != rows.end() && *unknown == unknownToken) {
            row[unknown - rows.begin()] = never;
        }
    }
    allowed = allowed.to(device);
    const at::Tensor rowIds = at::tensor(rows).to(device);
    const at::Tensor outputWeight = m_weights.embedding.index_select(0, rowIds);
    // The bias and the shortlist of each row in one addend.
    allowed.add_(m_weights.outputBias.index_select(0, rowIds));

    std::vector<std::size_t> active(sources.size());  // the sentence that each row of the batch is
    std::iota(active.begin(), active.end(), std::size_t{0});
    std::vector<std::size_t> limits;
    for (const Ids& source : sources) {
        limits.push_back(std::max<std::size_t>(16, source.size() * 5 / 2));
    }
    const double embeddingScale = std::sqrt(static_cast<double>(m_config.dimension));
    const at::Tensor position = positions(static_cast<std::int64_t>(*std::max_element(limits.begin(), limits.end())));
    at::Tensor input = at::zeros({static_cast<std::int64_t>(sources.size()), m_config.dimension}, context.options());
    std::vector<bool> finished(sources.size());
    for (std::int64_t step = 0; !active.empty(); ++step) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const at::Tensor h = decoding.step(input.add_(position[step]));
        const at::Tensor best = at::linear(h, outputWeight).add_(allowed).argmax(-1);
        const at::Tensor onHost = best.to(at::kCPU);
        const auto* const chosen = onHost.const_data_ptr<std::int64_t>();
        Ids kept;
        for (std::size_t row = 0; row < active.size(); ++row) {
            const std::size_t sentence = active[row];
            if (!finished[sentence]) {
                const std::int64_t id = rows[static_cast<std::size_t>(chosen[row])];
                if (id != endToken) {
                    results[sentence].push_back(id);
                }
                finished[sentence] = id == endToken || results[sentence].size() >= limits[sentence];
            }
            if (!finished[sentence]) {
                kept.push_back(static_cast<std::int64_t>(row));
            }
        }
        if (kept.empty()) {
            break;
        }
        input = at::embedding(outputWeight, best).mul_(embeddingScale);
        // Rows that are done cost as much as the others; a smaller batch costs a copy. An eighth pays for it.
        if (kept.size() * 8 <= active.size() * 7) {
            const at::Tensor keptRows = at::tensor(kept).to(device);
            decoding.keep(keptRows);
            allowed = allowed.index_select(0, keptRows);
            input = input.index_select(0, keptRows);
            std::vector<std::size_t> still;
            for (const std::int64_t row : kept) {
                still.push_back(active[static_cast<std::size_t>(row)]);
            }
            active = std::move(still);
            if (advance) {
                advance(sources.size() - active.size());
            }
        }
    }
    if (advance) {
        advance(sources.size());
    }
    return results;
}

std::vector<float> BergamotModel::nextLogits(const Ids& source, const Ids& target) const
{
    const Padded padded = pad({source}, m_weights.embedding.device());
    const at::Tensor context = encode(padded.ids, padded.mask);
    Decoding decoding(*this, context, padded.mask);
    const at::Tensor position = positions(static_cast<std::int64_t>(target.size()) + 1);
    at::Tensor h = decoding.step(at::zeros({1, m_config.dimension}, context.options()).add_(position[0]));
    for (std::size_t i = 0; i < target.size(); ++i) {
        const at::Tensor previous =
            m_weights.embedding[target[i]].unsqueeze(0) * std::sqrt(static_cast<double>(m_config.dimension));
        h = decoding.step(previous + position[static_cast<std::int64_t>(i) + 1]);
    }
    const at::Tensor logits = at::linear(h, m_weights.embedding, m_weights.outputBias).to(at::kCPU).contiguous();
    const float* const values = logits.const_data_ptr<float>();
    return {values, values + logits.numel()};
}

}  // namespace xenoglot
