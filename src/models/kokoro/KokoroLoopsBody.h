// Included by each KokoroLoops*.cpp after it has defined XENOGLOT_VECTOR_FLOATS, XENOGLOT_TILE_ROWS and XENOGLOT_TILE_VECTORS.
// Everything has internal linkage and nothing from the standard library with inline code is used: otherwise the linker could take
// a function that was compiled for AVX-512 for the whole program.
#pragma once

#include "models/kokoro/KokoroFilter.h"
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

/// 1 + sin(2 alpha z), the slope of z + sin²(alpha z) / alpha; by the same reduction, and the cosine's series to the twelfth
/// power.
inline float snakeSlope(float angle)
{
    constexpr float inversePi = 0.318309886f;
    constexpr float piHigh = 3.140625f;
    constexpr float piLow = 9.67653589793e-4f;
    constexpr float rounder = 12582912.0f;
    const float turns = (angle * inversePi + rounder) - rounder;
    const float r = (angle - turns * piHigh) - turns * piLow;
    const float r2 = r * r;
    float series = -2.50521084e-8f;
    series = series * r2 + 2.75573192e-6f;
    series = series * r2 - 1.98412698e-4f;
    series = series * r2 + 8.33333333e-3f;
    series = series * r2 - 1.66666667e-1f;
    const float sine = r + r * r2 * series;
    float cosine = 2.08767570e-9f;
    cosine = cosine * r2 - 2.75573192e-7f;
    cosine = cosine * r2 + 2.48015873e-5f;
    cosine = cosine * r2 - 1.38888889e-3f;
    cosine = cosine * r2 + 4.16666667e-2f;
    cosine = cosine * r2 - 0.5f;
    cosine = cosine * r2 + 1.0f;
    return 1.0f + 2.0f * sine * cosine;
}

/// With u = scale · x + shift and n = (x − mean) / deviation: slope(u) · g into dx, its sum and its product with n.
void snakeGradientRow(const float* x, const float* g, std::int64_t count, float scale, float shift, float alpha, float mean,
                      float inverseDeviation, float* dx, double& sum, double& product)
{
    sum = 0;
    product = 0;
    std::int64_t i = 0;
    while (i + lanes <= count) {
        float sums[lanes] = {};
        float products[lanes] = {};
        const std::int64_t last = i + sumBlock < count ? i + sumBlock - lanes : count - lanes;
        for (; i <= last; i += lanes) {
            for (std::int64_t lane = 0; lane < lanes; ++lane) {
                const float value = x[i + lane];
                const float through = g[i + lane] * snakeSlope(alpha * (scale * value + shift));
                dx[i + lane] = through;
                sums[lane] += through;
                products[lane] += through * ((value - mean) * inverseDeviation);
            }
        }
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            sum += static_cast<double>(sums[lane]);
            product += static_cast<double>(products[lane]);
        }
    }
    for (; i < count; ++i) {
        const float through = g[i] * snakeSlope(alpha * (scale * x[i] + shift));
        dx[i] = through;
        sum += static_cast<double>(through);
        product += static_cast<double>(through * ((x[i] - mean) * inverseDeviation));
    }
}

void styledSnakeGradientRow(const float* x, const float* g, std::int64_t count, float gamma, float beta, float alpha,
                            double epsilon, float* dx, float* dgamma, float* dbeta)
{
    const auto number = static_cast<double>(count);
    const double mean = sum<false>(x, count, 0.0f) / number;
    const double variance = sum<true>(x, count, static_cast<float>(mean)) / number;
    const double inverseDeviation = 1.0 / __builtin_sqrt(variance + epsilon);
    const double scale = (1.0 + static_cast<double>(gamma)) * inverseDeviation;
    double total = 0;
    double product = 0;
    snakeGradientRow(x, g, count, static_cast<float>(scale), static_cast<float>(static_cast<double>(beta) - mean * scale), alpha,
                     static_cast<float>(mean), static_cast<float>(inverseDeviation), dx, total, product);
    *dbeta = static_cast<float>(total);
    *dgamma = static_cast<float>(product);
    const auto factor = static_cast<float>(scale);
    const auto slope = static_cast<float>(-scale * product / number * inverseDeviation);
    const auto offset = static_cast<float>(-scale * total / number + scale * product / number * inverseDeviation * mean);
    for (std::int64_t i = 0; i < count; ++i) {
        dx[i] = factor * dx[i] + slope * x[i] + offset;
    }
}

constexpr std::int64_t vectorFloats = XENOGLOT_VECTOR_FLOATS;
constexpr std::int64_t tileRows = XENOGLOT_TILE_ROWS;
constexpr std::int64_t tileVectors = XENOGLOT_TILE_VECTORS;
constexpr std::int64_t tileColumns = tileVectors * vectorFloats;
static_assert(tileColumns <= overread && partTiles % tileColumns == 0);

typedef float Vector __attribute__((vector_size(vectorFloats * sizeof(float))));
typedef float Unaligned __attribute__((vector_size(vectorFloats * sizeof(float)), aligned(4), may_alias));

/// A tile of Rows channels by tileColumns, kept in registers over all groups and inputs; `columns` of it are written.
template <std::int64_t Rows>
void tile(const float* in, std::int64_t inputs, const float* taps, std::int64_t tapStride, std::int64_t groups, float* out,
          std::int64_t columns)
{
    Vector sums[Rows][tileVectors] = {};
    for (std::int64_t g = 0; g < groups; ++g) {
        const float* column = in + g;
        const float* weights = taps + g * tapStride;
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
            column += rowFloats;
            ++weights;
        }
    }
    if (columns == tileColumns) {
#pragma GCC unroll 16
        for (std::int64_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 4
            for (std::int64_t v = 0; v < tileVectors; ++v) {
                *reinterpret_cast<Unaligned*>(out + r * rowFloats + v * vectorFloats) = sums[r][v];
            }
        }
        return;
    }
    for (std::int64_t r = 0; r < Rows; ++r) {
        for (std::int64_t c = 0; c < columns; ++c) {
            out[r * rowFloats + c] = sums[r][c / vectorFloats][c % vectorFloats];
        }
    }
}

/// out[r][c] = Σ taps[g][r][i] · in[i][c + g]
void correlate(const float* in, std::int64_t inputs, const float* taps, std::int64_t groups, float* out, std::int64_t rows,
               std::int64_t columns)
{
    for (std::int64_t r = 0; r < rows;) {
        const bool full = r + tileRows <= rows;
        for (std::int64_t c = 0; c < columns; c += tileColumns) {
            const std::int64_t width = columns - c < tileColumns ? columns - c : tileColumns;
            const auto run = full ? tile<tileRows> : tile<1>;
            run(in + c, inputs, taps + r * inputs, rows * inputs, groups, out + r * rowFloats + c, width);
        }
        r += full ? tileRows : 1;
    }
}

/// quarters[m][j] = row[(4 · j + m) · step]
template <bool dense>
void split(const float* row, std::int64_t step, std::int64_t count, float* quarters)
{
    const std::int64_t stride = dense ? 1 : step;
    for (std::int64_t j = 0; j < count; ++j) {
        for (std::int64_t m = 0; m < 4; ++m) {
            quarters[m * rowFloats + j] = row[(4 * j + m) * stride];
        }
    }
}

/// Rows in quarters [4, columns] at the points: of the signal (values), or of a gradient (the transpose of a).
template <int Taps, bool signal>
void toPoints(const float* quarters, std::int64_t columns, std::int64_t count, float* out, std::int64_t outStride)
{
    static constexpr MinimalFilter<Taps> filter;
    constexpr int points = MinimalFilter<Taps>::points;
    constexpr int terms = signal ? points : 4;
    for (int p = 0; p < points; ++p) {
        float weights[terms];
        for (int k = 0; k < terms; ++k) {
            weights[k] = static_cast<float>(signal ? filter.values[p][k] : filter.a[k % 4][p]);
        }
        float* const to = out + p * outStride;
        for (std::int64_t j = 0; j < count; ++j) {
            float sum = 0;
#pragma GCC unroll 8
            for (int k = 0; k < terms; ++k) {
                sum += weights[k] * quarters[(k % 4) * columns + j + k / 4];
            }
            to[j] = sum;
        }
    }
}

template <bool dense>
void join(const float* quarters, float bias, bool add, std::int64_t step, std::int64_t count, float* row)
{
    const std::int64_t stride = dense ? 1 : step;
    const std::int64_t tiles = count / 4;
    const auto put = [&](std::int64_t j, std::int64_t m) {
        float& place = row[(4 * j + m) * stride];
        place = quarters[m * rowFloats + j] + bias + (add ? place : 0.0f);
    };
    for (std::int64_t j = 0; j < tiles; ++j) {
        for (std::int64_t m = 0; m < 4; ++m) {
            put(j, m);
        }
    }
    for (std::int64_t m = 0; m < count % 4; ++m) {
        put(tiles, m);
    }
}

template <int Taps>
void filter(const FilterPart& part)
{
    static constexpr MinimalFilter<Taps> filter;
    constexpr int points = MinimalFilter<Taps>::points;
    const std::int64_t tiles = (part.count + 3) / 4;
    const std::int64_t places = tiles + part.groups - 1;  // tiles that the groups reach
    float* const quarters = part.scratch;
    float* const values = quarters + 4 * part.inputs * rowFloats;
    float* const products = values + part.inputs * rowFloats;
    for (std::int64_t i = 0; i < part.inputs; ++i) {
        const auto run = part.step == 1 ? split<true> : split<false>;
        run(part.in + i * part.inStride, part.step, places + 1, quarters + 4 * i * rowFloats);
    }
    for (int p = 0; p < points; ++p) {
        float weights[points];
        for (int k = 0; k < points; ++k) {
            weights[k] = static_cast<float>(filter.values[p][k]);
        }
        for (std::int64_t i = 0; i < part.inputs; ++i) {
            const float* const from = quarters + 4 * i * rowFloats;
            float* const to = values + i * rowFloats;
            for (std::int64_t j = 0; j < places; ++j) {
                float sum = 0;
#pragma GCC unroll 8
                for (int k = 0; k < points; ++k) {
                    sum += weights[k] * from[(k % 4) * rowFloats + j + k / 4];
                }
                to[j] = sum;
            }
        }
        correlate(values, part.inputs, part.taps + p * part.groups * part.outputs * part.inputs, part.groups,
                  products + p * part.outputs * rowFloats, part.outputs, tiles);
    }
    for (std::int64_t r = 0; r < part.outputs; ++r) {
        for (int m = 0; m < 4; ++m) {
            float weights[points];
            for (int p = 0; p < points; ++p) {
                weights[p] = static_cast<float>(filter.a[m][p]);
            }
            for (std::int64_t j = 0; j < tiles; ++j) {
                float sum = 0;
#pragma GCC unroll 8
                for (int p = 0; p < points; ++p) {
                    sum += weights[p] * products[(p * part.outputs + r) * rowFloats + j];
                }
                quarters[m * rowFloats + j] = sum;
            }
        }
        const auto run = part.step == 1 ? join<true> : join<false>;
        run(quarters, part.bias[r], part.add, part.step, part.count, part.out + r * part.outStride);
    }
}

constexpr Loops loops{styledSnakeRow,    styledSnakeGradientRow, filter<3>,          filter<4>,
                      toPoints<3, true>, toPoints<4, true>,      toPoints<3, false>, toPoints<4, false>};

}  // namespace
}  // namespace xenoglot::kokoro
