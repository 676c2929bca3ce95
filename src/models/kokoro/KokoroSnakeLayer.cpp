#include "models/kokoro/KokoroSnakeLayer.h"

#include "models/kokoro/KokoroKernels.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace xenoglot::kokoro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

/// x: [channels, time] → [1, channels, time] in bfloat16.
at::Tensor halved(const at::Tensor& x)
{
    return x.unsqueeze(0).to(at::kBFloat16);
}

struct SnakeLayer : torch::autograd::Function<SnakeLayer> {
    static at::Tensor activated(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon,
                                std::int64_t reach)
    {
        at::Tensor padded = paddedBuffer(x.size(0), x.size(1), reach, x.options());
        styledSnake(x, style, alpha, epsilon, padded);
        return padded;
    }

    static Variable forward(AutogradContext* context, const Variable& x, const Variable& style, const Variable& weight,
                            const Variable& bias, const at::Tensor& alpha, std::int64_t dilation, double epsilon, bool half)
    {
        context->save_for_backward({x, style, weight, alpha});
        context->saved_data["dilation"] = dilation;
        context->saved_data["epsilon"] = epsilon;
        context->saved_data["half"] = half;
        const std::int64_t kernel = weight.size(2);
        const std::int64_t reach = dilation * (kernel - 1) / 2;
        const at::Tensor padded = activated(x, style, alpha, epsilon, reach);
        if (half) {
            return at::conv1d(halved(middleOf(padded, x.size(1))), weight.to(at::kBFloat16), bias.to(at::kBFloat16), 1, reach,
                              dilation)
                .squeeze(0)
                .to(at::kFloat);
        }
        at::Tensor out = at::empty({weight.size(0), x.size(1)}, x.options());
        convolve(padded, filterTaps(weight.permute({2, 0, 1})), kernel, bias, dilation, false, out);
        return out;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor& x = saved[0];
        const at::Tensor& style = saved[1];
        const at::Tensor& weight = saved[2];
        const at::Tensor& alpha = saved[3];
        const std::int64_t dilation = context->saved_data["dilation"].toInt();
        const double epsilon = context->saved_data["epsilon"].toDouble();
        const std::int64_t kernel = weight.size(2);
        const std::int64_t inputs = weight.size(1);
        const std::int64_t time = x.size(1);
        const std::int64_t reach = dilation * (kernel - 1) / 2;
        const at::Tensor g = gradients[0].contiguous();

        const at::Tensor padded = activated(x, style, alpha, epsilon, reach);
        at::Tensor dweight;
        at::Tensor back;
        if (context->saved_data["half"].toBool()) {
            const auto [input, taps, none] =
                at::convolution_backward(halved(g), halved(middleOf(padded, time)), weight.to(at::kBFloat16),
                                         at::OptionalIntArrayRef(), {1}, {reach}, {dilation}, false, {0}, 1, {true, true, false});
            dweight = taps.to(at::kFloat);
            back = input.squeeze(0).to(at::kFloat);
        } else {
            dweight = tapsGradient(padded, g, kernel, dilation).permute({1, 2, 0});
            // Back through the convolution: the same with its taps turned around and its channels exchanged.
            at::Tensor wide = paddedBuffer(g.size(0), time, reach, g.options());
            middleOf(wide, time).copy_(g);
            back = at::empty({inputs, time}, g.options());
            convolve(wide, filterTaps(weight.flip(2).permute({2, 1, 0})), kernel, at::zeros({inputs}, g.options()), dilation,
                     false, back);
        }
        at::Tensor dx = at::empty_like(x);
        at::Tensor dstyle = at::empty({2 * inputs}, x.options());
        styledSnakeGradient(x, style, alpha, epsilon, back, dx, dstyle);
        return {dx, dstyle, dweight, g.sum(1), {}, {}, {}, {}};
    }
};

}  // namespace

at::Tensor snakeLayer(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::SnakeBlock::Half& half,
                      std::int64_t dilation, double epsilon, ConvolutionPrecision precision)
{
    if (x.is_cpu()) {
        return SnakeLayer::apply(x, style, half.conv.weight, half.conv.bias, half.alpha, dilation, epsilon,
                                 precision == ConvolutionPrecision::Half && x.size(0) >= narrowInput);
    }
    const std::vector<at::Tensor> shifts = style.unsqueeze(1).chunk(2);
    const at::Tensor normal = at::instance_norm(x.unsqueeze(0), {}, {}, {}, {}, true, 0.0, epsilon, false);
    const at::Tensor z = (shifts[0] + 1) * normal + shifts[1];
    const at::Tensor alpha = half.alpha.unsqueeze(1);
    const at::Tensor active = z + at::sin(alpha * z).square() / alpha;
    return convolve(active, half.conv, dilation, precision).squeeze(0);
}

}  // namespace xenoglot::kokoro
