#include "models/campplus/CampplusModel.h"

#include <ATen/ATen.h>

#include <string>
#include <utility>

namespace xenoglot {

namespace {

constexpr double epsilon = 1e-5;  // of PyTorch's batch normalisation
constexpr std::int64_t contextFrames = 100;
constexpr std::int64_t blockDilations[] = {1, 2, 2};

}  // namespace

/// Names of the file → layers. Sizes that follow from others are asked for, so that a file that does not fit is refused.
class CampplusModel::Binder
{
public:
    Binder(WeightMap weights, const c10::Device& device) : m_binder(std::move(weights)), m_device(device) {}

    at::Tensor take(const std::string& name, std::initializer_list<std::int64_t> shape)
    {
        return m_binder.take(name, shape).to(m_device);
    }
    bool contains(const std::string& name) const { return m_binder.contains(name); }

    /// `broadcast`: dimensions behind the channels.
    Norm norm(const std::string& name, std::int64_t channels, std::int64_t broadcast, bool affine = true)
    {
        const at::Tensor deviation = (take(name + ".running_var", {channels}) + epsilon).sqrt();
        Norm norm;
        norm.scale = affine ? take(name + ".weight", {channels}) / deviation : deviation.reciprocal();
        norm.shift = -take(name + ".running_mean", {channels}) * norm.scale;
        if (affine) {
            norm.shift = norm.shift + take(name + ".bias", {channels});
        }
        m_binder.ignore(name + ".num_batches_tracked");
        std::vector<std::int64_t> shape(static_cast<std::size_t>(broadcast) + 1, 1);
        shape[0] = channels;
        norm.scale = norm.scale.reshape(shape);
        norm.shift = norm.shift.reshape(shape);
        return norm;
    }

    Residual residual(const std::string& name, std::int64_t channels, std::int64_t stride)
    {
        Residual layer;
        layer.stride = stride;
        layer.first = take(name + ".conv1.weight", {channels, channels, 3, 3});
        layer.firstNorm = norm(name + ".bn1", channels, 2);
        layer.second = take(name + ".conv2.weight", {channels, channels, 3, 3});
        layer.secondNorm = norm(name + ".bn2", channels, 2);
        if (stride != 1) {
            layer.shortcut = take(name + ".shortcut.0.weight", {channels, channels, 1, 1});
            layer.shortcutNorm = norm(name + ".shortcut.1", channels, 2);
        }
        return layer;
    }

    MaskedLayer masked(const std::string& name, std::int64_t in, std::int64_t dilation)
    {
        MaskedLayer layer;
        layer.dilation = dilation;
        layer.before = norm(name + ".nonlinear1.batchnorm", in, 1);
        layer.narrow = take(name + ".linear1.weight", {-1, in, 1});
        const std::int64_t narrow = layer.narrow.size(0);
        layer.between = norm(name + ".nonlinear2.batchnorm", narrow, 1);
        layer.local = take(name + ".cam_layer.linear_local.weight", {-1, narrow, 3});
        const std::int64_t out = layer.local.size(0);
        layer.contextWeight = take(name + ".cam_layer.linear1.weight", {-1, narrow, 1});
        const std::int64_t hidden = layer.contextWeight.size(0);
        layer.contextBias = take(name + ".cam_layer.linear1.bias", {hidden});
        layer.maskWeight = take(name + ".cam_layer.linear2.weight", {out, hidden, 1});
        layer.maskBias = take(name + ".cam_layer.linear2.bias", {out});
        return layer;
    }

    Result<void> finish() const { return m_binder.finish(); }

private:
    WeightBinder m_binder;
    c10::Device m_device;
};

Result<CampplusModel> CampplusModel::load(WeightMap weights, const c10::Device& device)
{
    Binder binder(std::move(weights), device);
    CampplusModel model;
    model.m_head = binder.take("head.conv1.weight", {-1, 1, 3, 3});
    const std::int64_t channels = model.m_head.size(0);
    model.m_headNorm = binder.norm("head.bn1", channels, 2);
    for (const char* layer : {"head.layer1", "head.layer2"}) {
        model.m_residuals.push_back(binder.residual(std::string(layer) + ".0", channels, 2));
        model.m_residuals.push_back(binder.residual(std::string(layer) + ".1", channels, 1));
    }
    model.m_headEnd = binder.take("head.conv2.weight", {channels, channels, 3, 3});
    model.m_headEndNorm = binder.norm("head.bn2", channels, 2);

    model.m_delay = binder.take("xvector.tdnn.linear.weight", {-1, -1, 5});
    // The head thins the filters out by 2 · 2 · 2.
    model.m_filters = channels > 0 ? model.m_delay.size(1) / channels * 8 : 0;
    std::int64_t width = model.m_delay.size(0);
    model.m_delayNorm = binder.norm("xvector.tdnn.nonlinear.batchnorm", width, 1);
    for (std::size_t i = 0; i < std::size(blockDilations); ++i) {
        const std::string name = "xvector.block" + std::to_string(i + 1) + ".tdnnd";
        Block block;
        for (int number = 1; binder.contains(name + std::to_string(number) + ".linear1.weight"); ++number) {
            block.layers.push_back(binder.masked(name + std::to_string(number), width, blockDilations[i]));
            width += block.layers.back().local.size(0);
        }
        const std::string transit = "xvector.transit" + std::to_string(i + 1);
        block.norm = binder.norm(transit + ".nonlinear.batchnorm", width, 1);
        block.transit = binder.take(transit + ".linear.weight", {-1, width, 1});
        width = block.transit.size(0);
        model.m_blocks.push_back(std::move(block));
    }
    model.m_endNorm = binder.norm("xvector.out_nonlinear.batchnorm", width, 1);
    model.m_dense = binder.take("xvector.dense.linear.weight", {-1, 2 * width, 1});
    model.m_dimensions = model.m_dense.size(0);
    model.m_denseNorm = binder.norm("xvector.dense.nonlinear.batchnorm", model.m_dimensions, 0, /*affine=*/false);
    if (const auto fits = binder.finish(); !fits) {
        return fits.error();
    }
    return model;
}

at::Tensor CampplusModel::run(const Residual& layer, const at::Tensor& x)
{
    at::Tensor y = at::relu(layer.firstNorm(at::conv2d(x, layer.first, {}, {layer.stride, 1}, {1, 1})));
    y = layer.secondNorm(at::conv2d(y, layer.second, {}, 1, 1));
    const at::Tensor beside =
        layer.shortcut.defined() ? layer.shortcutNorm(at::conv2d(x, layer.shortcut, {}, {layer.stride, 1})) : x;
    return at::relu(y + beside);
}

at::Tensor CampplusModel::run(const MaskedLayer& layer, const at::Tensor& x)
{
    const at::Tensor narrow = at::relu(layer.between(at::conv1d(at::relu(layer.before(x)), layer.narrow)));
    const at::Tensor local = at::conv1d(narrow, layer.local, {}, 1, layer.dilation, layer.dilation);
    // Each frame's context: the mean of all frames, and that of its stretch of 100.
    const std::int64_t frames = narrow.size(-1);
    const at::Tensor stretches =
        at::avg_pool1d(narrow, contextFrames, contextFrames, 0, /*ceil_mode=*/true).repeat_interleave(contextFrames, -1);
    const at::Tensor context = narrow.mean(-1, /*keepdim=*/true) + stretches.narrow(-1, 0, frames);
    const at::Tensor hidden = at::relu(at::conv1d(context, layer.contextWeight, layer.contextBias));
    return local * at::sigmoid(at::conv1d(hidden, layer.maskWeight, layer.maskBias));
}

at::Tensor CampplusModel::embed(const at::Tensor& features) const
{
    at::Tensor x = at::relu(m_headNorm(at::conv2d(features.unsqueeze(1), m_head, {}, 1, 1)));
    for (const Residual& layer : m_residuals) {
        x = run(layer, x);
    }
    x = at::relu(m_headEndNorm(at::conv2d(x, m_headEnd, {}, {2, 1}, {1, 1}))).flatten(1, 2);
    x = at::relu(m_delayNorm(at::conv1d(x, m_delay, {}, 2, 2)));
    for (const Block& block : m_blocks) {
        for (const MaskedLayer& layer : block.layers) {
            x = at::cat({x, run(layer, x)}, 1);
        }
        x = at::conv1d(at::relu(block.norm(x)), block.transit);
    }
    x = at::relu(m_endNorm(x));
    const at::Tensor statistics = at::cat({x.mean(-1), x.std(-1, /*unbiased=*/true)}, -1);
    return m_denseNorm(at::conv1d(statistics.unsqueeze(-1), m_dense).squeeze(-1));
}

}  // namespace xenoglot
