#include "models/kokoro/KokoroKernels.h"

#include "models/kokoro/KokoroFilter.h"
#include "models/kokoro/KokoroLoops.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>

namespace xenoglot::kokoro {

namespace {

const Loops& loops()
{
    static const Loops best = bestLoops();
    return best;
}

/// The margin of a paddedBuffer() for `time` values: the rest of a row is shared evenly, the left side rounded down.
std::int64_t marginOf(const at::Tensor& padded, std::int64_t time)
{
    return (padded.size(1) - time) / 2;
}

/// filterTaps() with groups of Taps taps; the last group is filled up with zeros.
template <int Taps>
at::Tensor tapsAtPoints(const at::Tensor& taps)
{
    static constexpr MinimalFilter<Taps> filter;
    const at::Tensor points = at::tensor(at::ArrayRef<double>(&filter.taps[0][0], filter.points * Taps)).view({-1, Taps});
    const std::int64_t groups = (taps.size(0) + Taps - 1) / Taps;
    const at::Tensor wide = at::constant_pad_nd(taps.to(at::kDouble), {0, 0, 0, 0, 0, groups * Taps - taps.size(0)});
    return at::einsum("pk,gkoi->pgoi", {points, wide.view({groups, Taps, taps.size(1), taps.size(2)})})
        .to(at::kFloat)
        .contiguous();
}

}  // namespace

Loops bestLoops()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return avx512Loops();
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return avx2Loops();
    }
#endif
    return plainLoops();
}

at::Tensor paddedBuffer(std::int64_t channels, std::int64_t time, std::int64_t margin, const at::TensorOptions& options)
{
    constexpr std::int64_t line = 16;  // floats
    std::int64_t lines = (time + 2 * (margin + overread) + line - 1) / line;
    lines += lines % 2 == 0 ? 1 : 0;
    at::Tensor padded = at::empty({channels, lines * line}, options);
    const std::int64_t left = marginOf(padded, time);
    padded.narrow(1, 0, left).zero_();
    padded.narrow(1, left + time, padded.size(1) - left - time).zero_();
    return padded;
}

void styledSnake(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon, at::Tensor& padded)
{
    const std::int64_t channels = x.size(0);
    const std::int64_t time = x.size(1);
    const std::int64_t width = padded.size(1);
    const std::int64_t margin = marginOf(padded, time);
    TORCH_CHECK(x.is_contiguous() && padded.is_contiguous() && padded.size(0) == channels && width >= time);
    const float* const input = x.const_data_ptr<float>();
    const float* const styles = style.const_data_ptr<float>();
    const float* const alphas = alpha.const_data_ptr<float>();
    float* const output = padded.mutable_data_ptr<float>();
    at::parallel_for(0, channels, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t c = begin; c < end; ++c) {
            loops().styledSnakeRow(input + c * time, time, styles[c], styles[channels + c], alphas[c], epsilon,
                                   output + c * width + margin);
        }
    });
}

at::Tensor middleOf(const at::Tensor& padded, std::int64_t time)
{
    return padded.narrow(1, marginOf(padded, time), time);
}

void styledSnakeGradient(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon,
                         const at::Tensor& gradient, at::Tensor& dx, at::Tensor& dstyle)
{
    const std::int64_t channels = x.size(0);
    const std::int64_t time = x.size(1);
    TORCH_CHECK(x.is_contiguous() && gradient.is_contiguous() && gradient.sizes() == x.sizes() && dx.sizes() == x.sizes()
                && dx.is_contiguous() && dstyle.is_contiguous() && dstyle.numel() == 2 * channels);
    const float* const input = x.const_data_ptr<float>();
    const float* const styles = style.const_data_ptr<float>();
    const float* const alphas = alpha.const_data_ptr<float>();
    const float* const given = gradient.const_data_ptr<float>();
    float* const output = dx.mutable_data_ptr<float>();
    float* const shifts = dstyle.mutable_data_ptr<float>();
    at::parallel_for(0, channels, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t c = begin; c < end; ++c) {
            loops().styledSnakeGradientRow(input + c * time, given + c * time, time, styles[c], styles[channels + c], alphas[c],
                                           epsilon, output + c * time, shifts + c, shifts + channels + c);
        }
    });
}

at::Tensor filterTaps(const at::Tensor& taps)
{
    return taps.size(0) <= 3 ? tapsAtPoints<3>(taps) : tapsAtPoints<4>(taps);
}

void convolve(const at::Tensor& padded, const at::Tensor& taps, std::int64_t kernel, const at::Tensor& bias,
              std::int64_t dilation, bool add, at::Tensor& out)
{
    const std::int64_t outputs = taps.size(2);
    const std::int64_t inputs = taps.size(3);
    const std::int64_t time = out.size(1);
    const std::int64_t width = padded.size(1);
    const std::int64_t reach = dilation * (kernel - 1) / 2;
    const std::int64_t first = marginOf(padded, time) - reach;
    TORCH_CHECK(first >= 0 && marginOf(padded, time) >= reach + overread && 7 * dilation <= overread && padded.size(0) == inputs
                && out.size(0) == outputs && padded.is_contiguous() && taps.is_contiguous() && out.is_contiguous()
                && bias.numel() == outputs);
    const auto filter = taps.size(0) == MinimalFilter<3>::points ? loops().filter3 : loops().filter4;
    FilterPart common{};
    common.inStride = width;
    common.inputs = inputs;
    common.taps = taps.const_data_ptr<float>();
    common.groups = taps.size(1);
    common.step = dilation;
    common.bias = bias.const_data_ptr<float>();
    common.add = add;
    common.outStride = time;
    common.outputs = outputs;
    const float* const input = padded.const_data_ptr<float>() + first;
    float* const output = out.mutable_data_ptr<float>();
    // The times of a part are `dilation` apart; neighbouring parts lie between each other.
    const std::int64_t parts = (time + partOutputs * dilation - 1) / (partOutputs * dilation) * dilation;
    at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
        const at::Tensor scratch = at::empty({scratchFloats(inputs, outputs)}, out.options());
        FilterPart part = common;
        part.scratch = scratch.mutable_data_ptr<float>();
        for (std::int64_t p = begin; p < end; ++p) {
            const std::int64_t start = p / dilation * dilation * partOutputs + p % dilation;
            part.in = input + start;
            part.out = output + start;
            part.count = std::min(partOutputs, (time - start + dilation - 1) / dilation);
            if (part.count > 0) {
                filter(part);
            }
        }
    });
}

}  // namespace xenoglot::kokoro
