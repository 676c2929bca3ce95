// Included by each KokoroLoops*.cpp after it has defined XENOGLOT_VECTOR_FLOATS, XENOGLOT_TILE_ROWS and XENOGLOT_TILE_VECTORS.
// Everything has internal linkage and nothing from the standard library with inline code is used: otherwise the linker could take
// a function that was compiled for AVX-512 for the whole program.
#pragma once

#include "models/kokoro/KokoroLoops.h"

namespace xenoglot::kokoro {
namespace {

constexpr std::int64_t lanes = 16;       // partial sums; the same for every instruction set, so that sums come out equal
constexpr std::int64_t sumBlock = 4096;  // floats summed in single precision before they join the double sum

/// Σ (x − offset) or its square.
template <bool squared>
double sum(const float* x, std::int64_t count, float offset)
{
    double total = 0;
    std::int64_t i = 0;
    while (i + lanes <= count) {
        float partial[lanes] = {};
        const std::int64_t last = i + sumBlock < count ? i + sumBlock - lanes : count - lanes;
        for (; i <= last; i += lanes) {
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
void snakeRow(const float* x, std::int64_t count, float scale, float shift, float alpha, float* out)
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

void styledSnakeRow(const float* x, std::int64_t count, float gamma, float beta, float alpha, double epsilon, float* out)
{
    const double mean = sum<false>(x, count, 0.0f) / static_cast<double>(count);
    const double variance = sum<true>(x, count, static_cast<float>(mean)) / static_cast<double>(count);
    const double scale = (1.0 + static_cast<double>(gamma)) / __builtin_sqrt(variance + epsilon);
    snakeRow(x, count, static_cast<float>(scale), static_cast<float>(static_cast<double>(beta) - mean * scale), alpha, out);
}

constexpr std::int64_t vectorFloats = XENOGLOT_VECTOR_FLOATS;
constexpr std::int64_t tileRows = XENOGLOT_TILE_ROWS;
constexpr std::int64_t tileVectors = XENOGLOT_TILE_VECTORS;
constexpr std::int64_t tileColumns = tileVectors * vectorFloats;
static_assert(tileColumns <= overread);

typedef float Vector __attribute__((vector_size(vectorFloats * sizeof(float))));
typedef float Unaligned __attribute__((vector_size(vectorFloats * sizeof(float)), aligned(4), may_alias));

/// A tile of Rows channels by tileColumns, kept in registers over all taps and inputs; `columns` of it are written.
template <std::int64_t Rows>
void tile(const float* in, std::int64_t inStride, std::int64_t inputs, const float* taps, std::int64_t tapStride,
          std::int64_t kernel, std::int64_t dilation, const float* bias, bool add, float* out, std::int64_t outStride,
          std::int64_t columns)
{
    Vector sums[Rows][tileVectors];
#pragma GCC unroll 16
    for (std::int64_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 4
        for (std::int64_t v = 0; v < tileVectors; ++v) {
            sums[r][v] = Vector{} + bias[r];
        }
    }
    for (std::int64_t k = 0; k < kernel; ++k) {
        const float* column = in + k * dilation;
        const float* weights = taps + k * tapStride;
        for (std::int64_t i = 0; i < inputs; ++i) {
            Vector x[tileVectors];
#pragma GCC unroll 4
            for (std::int64_t v = 0; v < tileVectors; ++v) {
                x[v] = *reinterpret_cast<const Unaligned*>(column + v * vectorFloats);
            }
#pragma GCC unroll 16
            for (std::int64_t r = 0; r < Rows; ++r) {
                const float weight = weights[r * inputs];
#pragma GCC unroll 4
                for (std::int64_t v = 0; v < tileVectors; ++v) {
                    sums[r][v] += x[v] * weight;
                }
            }
            column += inStride;
            ++weights;
        }
    }
    if (columns == tileColumns) {
#pragma GCC unroll 16
        for (std::int64_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 4
            for (std::int64_t v = 0; v < tileVectors; ++v) {
                Unaligned* const target = reinterpret_cast<Unaligned*>(out + r * outStride + v * vectorFloats);
                *target = add ? *target + sums[r][v] : sums[r][v];
            }
        }
        return;
    }
    for (std::int64_t r = 0; r < Rows; ++r) {
        float* const target = out + r * outStride;
        for (std::int64_t c = 0; c < columns; ++c) {
            const float value = sums[r][c / vectorFloats][c % vectorFloats];
            target[c] = add ? target[c] + value : value;
        }
    }
}

void convolve(const float* in, std::int64_t inStride, std::int64_t inputs, const float* taps, std::int64_t tapStride,
              std::int64_t kernel, std::int64_t dilation, const float* bias, bool add, float* out, std::int64_t outStride,
              std::int64_t rows, std::int64_t columns)
{
    for (std::int64_t r = 0; r < rows;) {
        const bool full = r + tileRows <= rows;
        for (std::int64_t c = 0; c < columns; c += tileColumns) {
            const std::int64_t width = columns - c < tileColumns ? columns - c : tileColumns;
            const auto run = full ? tile<tileRows> : tile<1>;
            run(in + c, inStride, inputs, taps + r * inputs, tapStride, kernel, dilation, bias + r, add, out + r * outStride + c,
                outStride, width);
        }
        r += full ? tileRows : 1;
    }
}

constexpr Loops loops{styledSnakeRow, convolve};

}  // namespace
}  // namespace xenoglot::kokoro
