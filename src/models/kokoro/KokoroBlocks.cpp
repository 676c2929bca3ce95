#include "models/kokoro/KokoroBlocks.h"

#include <ATen/ATen.h>

#include <cmath>

namespace xenoglot::kokoro {

at::Tensor linear(const at::Tensor& x, const KokoroWeights::Linear& layer)
{
    return at::linear(x, layer.weight, layer.bias);
}

at::Tensor convolve(const at::Tensor& x, const KokoroWeights::Convolution& layer, std::int64_t dilation,
                    ConvolutionPrecision precision)
{
    const std::int64_t padding = dilation * (layer.weight.size(2) - 1) / 2;
    if (precision == ConvolutionPrecision::Half && x.size(1) >= narrowInput) {
        const at::Tensor bias = layer.bias.defined() ? layer.bias.to(at::kBFloat16) : layer.bias;
        return at::conv1d(x.to(at::kBFloat16), layer.weight.to(at::kBFloat16), bias, 1, padding, dilation).to(at::kFloat);
    }
    return at::conv1d(x, layer.weight, layer.bias, 1, padding, dilation);
}

at::Tensor styledNorm(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::Linear& norm, double epsilon)
{
    const std::vector<at::Tensor> halves = linear(style, norm).unsqueeze(-1).chunk(2, 1);
    const at::Tensor normal = at::instance_norm(x, {}, {}, {}, {}, true, 0.0, epsilon, false);
    return (halves[0] + 1) * normal + halves[1];
}

at::Tensor runBlock(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::StyledBlock& block, double epsilon,
                    ConvolutionPrecision precision)
{
    at::Tensor residual = at::leaky_relu(styledNorm(x, style, block.norm1, epsilon), leakyTrunk);
    at::Tensor through = x;
    if (block.pool.weight.defined()) {
        residual = at::conv_transpose1d(residual, block.pool.weight, block.pool.bias, 2, 1, 1, residual.size(1));
        through = at::upsample_nearest1d(through, {2 * through.size(2)});
    }
    residual = convolve(residual, block.conv1, 1, precision);
    residual = at::leaky_relu(styledNorm(residual, style, block.norm2, epsilon), leakyTrunk);
    residual = convolve(residual, block.conv2, 1, precision);
    if (block.shortcut.defined()) {
        through = convolve(through, {block.shortcut, {}}, 1, precision);
    }
    return (residual + through) * std::sqrt(0.5);
}

}  // namespace xenoglot::kokoro
