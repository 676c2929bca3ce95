#pragma once

#include <cstdint>

namespace xenoglot::kokoro {

/// A part of a convolution: `outputs` channels at `count` times, `step` apart, by minimal filtering (KokoroFilter.h).
///   out[r][t] = bias[r] + (add ? out[r][t] : 0) + Σ taps[k][r][i] · in[i][t + k · step],   t = 0, step, 2 · step …
/// Strides are in floats.
struct FilterPart {
    const float* in;  ///< row i at i · inStride; up to `overread` floats behind the last one that is needed are read
    std::int64_t inStride;
    std::int64_t inputs;
    const float* taps;  ///< filterTaps() of the convolution: [points, groups, outputs, inputs]
    std::int64_t groups;
    std::int64_t step;
    const float* bias;
    bool add;
    float* out;
    std::int64_t outStride;
    std::int64_t outputs;
    std::int64_t count;  ///< at most partOutputs
    float* scratch;      ///< scratchFloats()
};

constexpr std::int64_t partTiles = 48;
constexpr std::int64_t partOutputs = 4 * partTiles;
constexpr std::int64_t overread = 64;

/// Floats of FilterPart::scratch.
constexpr std::int64_t rowFloats = partTiles + overread;  ///< of one row of anything in it
constexpr std::int64_t scratchFloats(std::int64_t inputs, std::int64_t outputs)
{
    return rowFloats * (5 * inputs + 7 * outputs);
}

/// The innermost loops of KokoroKernels, compiled once for each instruction set (KokoroLoops*.cpp) and chosen at run time: the
/// program itself is built for the plain one. No state; safe from every thread.
struct Loops {
    /// One channel of styledSnake().
    void (*styledSnakeRow)(const float* x, std::int64_t count, float gamma, float beta, float alpha, double epsilon, float* out);

    /// One channel of styledSnakeGradient().
    void (*styledSnakeGradientRow)(const float* x, const float* g, std::int64_t count, float gamma, float beta, float alpha,
                                   double epsilon, float* dx, float* dgamma, float* dbeta);

    /// With groups of three taps, and of four.
    void (*filter3)(const FilterPart& part);
    void (*filter4)(const FilterPart& part);

    /// A row, laid out in quarters [4, columns] (quarters[m][j] is its value 4 · j + m), at the points of the filter with three
    /// taps or four: out[p][j], j < count, rows `outStride` apart. columns: at least count, and one more for a signal.
    using ToPoints = void (*)(const float* quarters, std::int64_t columns, std::int64_t count, float* out,
                              std::int64_t outStride);
    ToPoints signal3, signal4;      ///< of what is filtered
    ToPoints gradient3, gradient4;  ///< of a gradient of what comes out
};

Loops plainLoops();
#if defined(__x86_64__)
Loops avx2Loops();
Loops avx512Loops();
#endif

/// The widest that this processor runs.
Loops bestLoops();

}  // namespace xenoglot::kokoro
