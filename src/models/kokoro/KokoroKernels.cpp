#include "models/kokoro/KokoroKernels.h"

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

void convolve(const at::Tensor& padded, const at::Tensor& taps, const at::Tensor& bias, std::int64_t dilation, bool add,
              at::Tensor& out)
{
    // So many columns that the input of a block stays in a core's second-level cache while all outputs are made from it.
    constexpr std::int64_t block = 384;
    const std::int64_t kernel = taps.size(0);
    const std::int64_t outputs = taps.size(1);
    const std::int64_t inputs = taps.size(2);
    const std::int64_t time = out.size(1);
    const std::int64_t width = padded.size(1);
    const std::int64_t reach = dilation * (kernel - 1) / 2;
    const std::int64_t first = marginOf(padded, time) - reach;
    TORCH_CHECK(first >= 0 && marginOf(padded, time) >= reach + overread && padded.size(0) == inputs && out.size(0) == outputs
                && padded.is_contiguous() && taps.is_contiguous() && out.is_contiguous() && bias.numel() == outputs);
    const float* const input = padded.const_data_ptr<float>();
    const float* const weights = taps.const_data_ptr<float>();
    const float* const biases = bias.const_data_ptr<float>();
    float* const output = out.mutable_data_ptr<float>();
    at::parallel_for(0, (time + block - 1) / block, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t b = begin; b < end; ++b) {
            const std::int64_t start = b * block;
            loops().convolve(input + first + start, width, inputs, weights, outputs * inputs, kernel, dilation, biases, add,
                             output + start, time, outputs, std::min(block, time - start));
        }
    });
}

}  // namespace xenoglot::kokoro
