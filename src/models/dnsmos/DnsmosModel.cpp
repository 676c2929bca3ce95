#include "models/dnsmos/DnsmosModel.h"

#include "tensor/WeightMap.h"

#include <ATen/ATen.h>

#include <cmath>
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

at::Tensor DnsmosModel::rate(const at::Tensor& windows) const
{
    const at::Tensor frames = windows.unfold(1, frameLength, frameShift);  // [batch, 900, 320]
    const at::Tensor power = at::matmul(frames, m_real.t()).square() + at::matmul(frames, m_imaginary.t()).square();
    at::Tensor x = power.clamp_min(powerFloor).log10().unsqueeze(1);  // [batch, 1, 900, 161]
    for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
        x = at::conv2d(x, m_convolutions[i].weight, m_convolutions[i].bias, 1, 1).relu_();
        if (i >= firstPooled && i + 1 < m_convolutions.size()) {
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

}  // namespace xenoglot
