#include "models/kokoro/KokoroKernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>

namespace xenoglot::kokoro {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)
#define XENOGLOT_INLINE inline __attribute__((always_inline))
#else
#define XENOGLOT_INLINE inline
#endif

constexpr std::int64_t lanes = 16;       // as many partial sums as the widest registers hold
constexpr std::int64_t sumBlock = 4096;  // floats summed in single precision before they join the double sum

/// Σ (x − offset)ᵖ for p = 1 or 2, in an order that does not depend on the instruction set.
template <bool squared>
XENOGLOT_INLINE double sum(const float* x, std::int64_t count, float offset)
{
    double total = 0;
    std::int64_t i = 0;
    while (i + lanes <= count) {
        float partial[lanes] = {};
        const std::int64_t end = std::min(count - lanes, i + sumBlock - lanes);
        for (; i <= end; i += lanes) {
            for (std::int64_t lane = 0; lane < lanes; ++lane) {
                const float value = x[i + lane] - offset;
                partial[lane] += squared ? value * value : value;
            }
        }
        for (const float value : partial) {
            total += static_cast<double>(value);
        }
    }
    for (; i < count; ++i) {
        const double value = static_cast<double>(x[i] - offset);
        total += squared ? value * value : value;
    }
    return total;
}

/// out = z + sin²(alpha z) / alpha with z = scale · x + shift. sin² has the period π, so one reduction to ±π/2 and the sine's
/// series to the eleventh power do (error below 6e-8).
XENOGLOT_INLINE void snakeRow(const float* x, std::int64_t count, float scale, float shift, float alpha, float* out)
{
    constexpr float inversePi = 0.318309886f;
    constexpr float piHigh = 3.140625f;  // exact in 9 bits: its multiples lose nothing
    constexpr float piLow = 9.67653589793e-4f;
    constexpr float rounder = 12582912.0f;  // 1.5 · 2²³: adding and taking it away rounds to a whole number
    const float inverseAlpha = 1.0f / alpha;
    for (std::int64_t i = 0; i < count; ++i) {
        const float z = scale * x[i] + shift;
        const float angle = alpha * z;
        const float turns = (angle * inversePi + rounder) - rounder;
        const float r = (angle - turns * piHigh) - turns * piLow;
        const float r2 = r * r;
        float series = -2.50521084e-8f;
        series = series * r2 + 2.75573192e-6f;
        series = series * r2 - 1.98412698e-4f;
        series = series * r2 + 8.33333333e-3f;
        series = series * r2 - 1.66666667e-1f;
        const float sine = r + r * r2 * series;
        out[i] = z + inverseAlpha * sine * sine;
    }
}

XENOGLOT_INLINE void styledSnakeRow(const float* x, std::int64_t count, float gamma, float beta, float alpha, double epsilon,
                                    float* out)
{
    const double mean = sum<false>(x, count, 0.0f) / static_cast<double>(count);
    const float center = static_cast<float>(mean);
    const double variance = sum<true>(x, count, center) / static_cast<double>(count);
    const double scale = (1.0 + static_cast<double>(gamma)) / std::sqrt(variance + epsilon);
    snakeRow(x, count, static_cast<float>(scale), static_cast<float>(static_cast<double>(beta) - mean * scale), alpha, out);
}

// The same loop compiled for what the processor has, chosen at run time: the program itself is built for the plain instruction
// set.
using RowFunction = void (*)(const float*, std::int64_t, float, float, float, double, float*);

void plainRow(const float* x, std::int64_t count, float gamma, float beta, float alpha, double epsilon, float* out)
{
    styledSnakeRow(x, count, gamma, beta, alpha, epsilon, out);
}

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2,fma"))) void avx2Row(const float* x, std::int64_t count, float gamma, float beta, float alpha,
                                                 double epsilon, float* out)
{
    styledSnakeRow(x, count, gamma, beta, alpha, epsilon, out);
}

__attribute__((target("avx512f,avx512vl,avx512dq,fma,prefer-vector-width=512"))) void avx512Row(const float* x,
                                                                                                std::int64_t count, float gamma,
                                                                                                float beta, float alpha,
                                                                                                double epsilon, float* out)
{
    styledSnakeRow(x, count, gamma, beta, alpha, epsilon, out);
}
#endif

RowFunction chooseRow()
{
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return avx512Row;
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return avx2Row;
    }
#endif
    return plainRow;
}

}  // namespace

void styledSnake(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon, at::Tensor& padded)
{
    static const RowFunction row = chooseRow();
    const std::int64_t channels = x.size(0);
    const std::int64_t time = x.size(1);
    const std::int64_t width = padded.size(1);
    const std::int64_t margin = (width - time) / 2;
    TORCH_CHECK(x.is_contiguous() && padded.is_contiguous() && padded.size(0) == channels && width == time + 2 * margin);
    const float* input = x.const_data_ptr<float>();
    const float* styles = style.const_data_ptr<float>();
    const float* alphas = alpha.const_data_ptr<float>();
    float* output = padded.mutable_data_ptr<float>();
    at::parallel_for(0, channels, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t c = begin; c < end; ++c) {
            row(input + c * time, time, styles[c], styles[channels + c], alphas[c], epsilon, output + c * width + margin);
        }
    });
}

void addConvolution(const at::Tensor& padded, const at::Tensor& taps, std::int64_t dilation, at::Tensor& out)
{
    // So many columns that input, output and one tap stay in a core's second-level cache.
    constexpr std::int64_t block = 768;
    const std::int64_t kernel = taps.size(0);
    const std::int64_t time = out.size(1);
    const std::int64_t margin = (padded.size(1) - time) / 2;
    const std::int64_t first = margin - dilation * (kernel - 1) / 2;
    TORCH_CHECK(first >= 0 && padded.size(1) == time + 2 * margin);
    const std::int64_t blocks = (time + block - 1) / block;
    at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        const c10::InferenceMode inference;  // per thread, and these may be the pool's
        for (std::int64_t b = begin; b < end; ++b) {
            const std::int64_t start = b * block;
            const std::int64_t length = std::min(block, time - start);
            at::Tensor target = out.narrow(1, start, length);
            for (std::int64_t k = 0; k < kernel; ++k) {
                target.addmm_(taps.select(0, k), padded.narrow(1, first + start + k * dilation, length));
            }
        }
    });
}

}  // namespace xenoglot::kokoro
