#include "models/dnsmos/DnsmosModel.h"

#include "tensor/WeightMap.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <string>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::int64_t frameLength = 320;
constexpr std::int64_t frameShift = 160;
constexpr std::int64_t bins = frameLength / 2 + 1;
constexpr std::int64_t channels[] = {1, 128, 64, 64, 32, 32, 32, 64};  // between the convolutions
constexpr std::int64_t units[] = {64, 128, 64, 3};                     // between the dense layers
constexpr std::size_t firstPooled = 3;                                 // of the convolutions; the last one is not
constexpr std::int64_t windowFrames = (DnsmosModel::windowLength - frameLength) / frameShift + 1;
constexpr std::int64_t shiftFrames = DnsmosModel::windowShift / frameShift;
constexpr std::int64_t reach = firstPooled + 1;  // frames that a 3×3 convolution after the other sees to each side
constexpr std::int64_t pieceFrames = 100;        // small enough for caches and allocator: a third less time than 900
constexpr double powerFloor = 1e-12;

/// speechmos' polynomials from what the network says to mean opinion scores: x², x, 1 for SIG, BAK, OVRL.
constexpr double polynomials[3][3] = {
    {-0.08397278, 1.22083953, 0.0052439}, {-0.13166888, 1.60915514, -0.39604546}, {-0.06766283, 1.11546468, 0.04602535}};

}  // namespace

Result<DnsmosModel> DnsmosModel::load(const OnnxGraph& graph, const c10::Device& device)
{
    WeightMap weights;
    weights.source = graph.source;
    for (const auto& [name, tensor] : graph.initializers) {
        if (tensor.is_floating_point() && tensor.dim() > 0) {  // what is left are constants and shapes of the graph
            weights.tensors.emplace(name, tensor);
        }
    }
    WeightBinder binder(std::move(weights));
    DnsmosModel model;
    model.m_real = binder.take("time2freq/stft-real/kernel:0", {bins, frameLength, 1}).squeeze(2).to(device);
    model.m_imaginary = binder.take("time2freq/stft-imag/kernel:0", {bins, frameLength, 1}).squeeze(2).to(device);
    for (std::size_t i = 0; i + 1 < std::size(channels); ++i) {
        const std::string name = i == 0 ? std::string("conv2d") : "conv2d_" + std::to_string(i);
        model.m_convolutions.push_back({binder.take(name + "/kernel:0", {channels[i + 1], channels[i], 3, 3}).to(device),
                                        binder.take(name + "/bias:0", {channels[i + 1]}).to(device)});
    }
    for (std::size_t i = 0; i + 1 < std::size(units); ++i) {
        const std::string name = std::string("mos_estimator_logpow/") + (i == 0 ? "dense" : i == 1 ? "dense_1" : "dense_3");
        model.m_dense.push_back({binder.take(name + "/MatMul/ReadVariableOp/resource:0", {units[i], units[i + 1]}).to(device),
                                 binder.take(name + "/BiasAdd/ReadVariableOp/resource:0", {units[i + 1]}).to(device)});
    }
    if (const Result<void> bound = binder.finish(); !bound) {
        return bound.error();
    }
    return model;
}

at::Tensor DnsmosModel::begin(const at::Tensor& powers) const
{
    at::Tensor x = powers;
    for (std::size_t i = 0; i <= firstPooled; ++i) {
        x = at::conv2d(x, m_convolutions[i].weight, m_convolutions[i].bias, 1, 1).relu_();
    }
    return at::max_pool2d(x, 2);
}

at::Tensor DnsmosModel::finish(at::Tensor x) const
{
    for (std::size_t i = firstPooled + 1; i < m_convolutions.size(); ++i) {
        x = at::conv2d(x, m_convolutions[i].weight, m_convolutions[i].bias, 1, 1).relu_();
        if (i + 1 < m_convolutions.size()) {
            x = at::max_pool2d(x, 2);
        }
    }
    x = x.amax({2, 3});
    for (std::size_t i = 0; i < m_dense.size(); ++i) {
        x = at::addmm(m_dense[i].bias, x, m_dense[i].weight);
        if (i + 1 < m_dense.size()) {
            x = x.relu();
        }
    }
    std::vector<at::Tensor> scores;
    for (std::int64_t i = 0; i < std::ssize(polynomials); ++i) {
        const auto& [square, linear, constant] = polynomials[i];
        const at::Tensor said = x.select(1, i);
        scores.push_back((said * square + linear) * said + constant);
    }
    return at::stack(scores, 1);
}

Result<at::Tensor> DnsmosModel::beginWhole(const at::Tensor& powers, const StopToken& stop) const
{
    const std::int64_t frames = powers.size(2);
    std::vector<at::Tensor> pieces;
    for (std::int64_t at = 0; at < frames; at += pieceFrames) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const std::int64_t end = std::min(frames, at + pieceFrames);
        const std::int64_t from = std::max<std::int64_t>(0, at - reach);
        const at::Tensor piece = begin(powers.slice(2, from, std::min(frames, end + reach)));
        pieces.push_back(piece.slice(2, (at - from) / 2, (end - from) / 2));
    }
    return at::cat(pieces, 2);
}

Result<at::Tensor> DnsmosModel::rate(const at::Tensor& samples, std::int64_t count, const StopToken& stop) const
{
    const std::int64_t frameCount = windowFrames + (count - 1) * shiftFrames;
    const at::Tensor frames = samples.unfold(0, frameLength, frameShift).narrow(0, 0, frameCount);
    const at::Tensor power = at::matmul(frames, m_real.t()).square() + at::matmul(frames, m_imaginary.t()).square();
    const at::Tensor powers = power.clamp_min(powerFloor).log10().unsqueeze(0).unsqueeze(0);  // [1, 1, frames, 161]
    const auto whole = beginWhole(powers, stop);
    if (!whole) {
        return whole.error();
    }
    // A window's convolutions see zeros beyond its ends, where the whole has its neighbours.
    constexpr std::int64_t edge = 2 * reach;
    std::vector<at::Tensor> scores;
    for (std::int64_t i = 0; i < count; ++i) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const at::Tensor seen = powers.narrow(2, i * shiftFrames, windowFrames);
        const at::Tensor ends = begin(at::cat({seen.narrow(2, 0, edge), seen.narrow(2, windowFrames - edge, edge)}, 0));
        at::Tensor window = whole->narrow(2, i * shiftFrames / 2, windowFrames / 2).clone();
        window.narrow(2, 0, reach / 2).copy_(ends.narrow(0, 0, 1).narrow(2, 0, reach / 2));
        window.narrow(2, (windowFrames - reach) / 2, reach / 2).copy_(ends.narrow(0, 1, 1).narrow(2, reach / 2, reach / 2));
        scores.push_back(finish(window));
    }
    return at::cat(scores, 0);
}

}  // namespace xenoglot
