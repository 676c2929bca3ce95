#include "models/kokoro/KokoroKernels.h"

#include "models/kokoro/KokoroFilter.h"
#include "models/kokoro/KokoroLoops.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

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

/// The factors of taps at the points, [points, Taps].
template <int Taps>
at::Tensor tapFactors()
{
    static constexpr MinimalFilter<Taps> filter;
    return at::tensor(at::ArrayRef<double>(&filter.taps[0][0], filter.points * Taps)).view({filter.points, Taps}).to(at::kFloat);
}

/// filterTaps() with groups of Taps taps; what the last group lacks counts as zero.
template <int Taps>
at::Tensor tapsAtPoints(const at::Tensor& taps)
{
    const std::int64_t kernel = taps.size(0);
    const std::int64_t groups = (kernel + Taps - 1) / Taps;
    const at::Tensor factors = tapFactors<Taps>();
    const at::Tensor rows = taps.contiguous().view({kernel, -1});
    at::Tensor result = at::empty({factors.size(0), groups, rows.size(1)}, taps.options());
    for (std::int64_t g = 0; g < groups; ++g) {
        const std::int64_t count = std::min<std::int64_t>(Taps, kernel - g * Taps);
        at::Tensor group = result.select(1, g);
        at::mm_out(group, factors.narrow(1, 0, count), rows.narrow(0, g * Taps, count));
    }
    return result.view({factors.size(0), groups, taps.size(1), taps.size(2)});
}

/// The values of one phase of a row, every `step` from `first` on, in quarters: [4, columns]; zeros from `end` on.
void quartersOf(const float* row, std::int64_t first, std::int64_t step, std::int64_t end, std::int64_t columns, float* quarters)
{
    for (std::int64_t j = 0; j < columns; ++j) {
        for (std::int64_t m = 0; m < 4; ++m) {
            const std::int64_t at = first + (4 * j + m) * step;
            quarters[m * columns + j] = at < end ? row[at] : 0.0f;
        }
    }
}

/// tapsGradient() in groups of Taps taps. Signal and gradient are taken to the points, phase by phase, where they are multiplied.
template <int Taps>
at::Tensor gradientAtPoints(const at::Tensor& padded, const at::Tensor& gradient, std::int64_t kernel, std::int64_t dilation)
{
    constexpr int points = MinimalFilter<Taps>::points;
    const Loops::ToPoints signal = Taps == 3 ? loops().signal3 : loops().signal4;
    const Loops::ToPoints pull = Taps == 3 ? loops().gradient3 : loops().gradient4;
    const std::int64_t inputs = padded.size(0);
    const std::int64_t outputs = gradient.size(0);
    const std::int64_t time = gradient.size(1);
    const std::int64_t width = padded.size(1);
    const std::int64_t first = marginOf(padded, time) - dilation * (kernel - 1) / 2;
    const std::int64_t groups = (kernel + Taps - 1) / Taps;
    const std::int64_t tiles = ((time + dilation - 1) / dilation + 3) / 4;
    const std::int64_t places = tiles + groups - 1;
    const std::int64_t columns = dilation * places;
    at::Tensor signalPoints = at::empty({points, inputs, columns}, padded.options());
    at::Tensor gradientPoints = at::zeros({points, outputs, columns}, padded.options());
    float* const signalTo = signalPoints.mutable_data_ptr<float>();
    float* const gradientTo = gradientPoints.mutable_data_ptr<float>();
    at::parallel_for(0, inputs + outputs, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> quarters(static_cast<std::size_t>(4 * (places + 1)));
        for (std::int64_t c = begin; c < end; ++c) {
            const bool isSignal = c < inputs;
            const float* const row =
                isSignal ? padded.const_data_ptr<float>() + c * width : gradient.const_data_ptr<float>() + (c - inputs) * time;
            for (std::int64_t phase = 0; phase < dilation; ++phase) {
                quartersOf(row, phase + (isSignal ? first : 0), dilation, isSignal ? width : time, places + 1, quarters.data());
                if (isSignal) {
                    signal(quarters.data(), places + 1, places, signalTo + c * columns + phase * places, inputs * columns);
                } else {
                    pull(quarters.data(), places + 1, tiles, gradientTo + (c - inputs) * columns + phase * places,
                         outputs * columns);
                }
            }
        }
    });
    const at::Tensor back = tapFactors<Taps>().t();
    const std::int64_t multiplied = columns - (groups - 1);
    std::vector<at::Tensor> taps;
    for (std::int64_t g = 0; g < groups; ++g) {
        const at::Tensor products =
            at::bmm(gradientPoints.narrow(2, 0, multiplied), signalPoints.narrow(2, g, multiplied).transpose(1, 2));
        taps.push_back(at::mm(back, products.view({points, -1})).view({Taps, outputs, inputs}));
    }
    return at::cat(taps).narrow(0, 0, kernel);
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

at::Tensor tapsGradient(const at::Tensor& padded, const at::Tensor& gradient, std::int64_t kernel, std::int64_t dilation)
{
    TORCH_CHECK(marginOf(padded, gradient.size(1)) >= dilation * (kernel - 1) / 2 && padded.is_contiguous()
                && gradient.is_contiguous());
    return kernel <= 3 ? gradientAtPoints<3>(padded, gradient, kernel, dilation)
                       : gradientAtPoints<4>(padded, gradient, kernel, dilation);
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
