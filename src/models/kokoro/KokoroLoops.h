#pragma once

#include <cstdint>

namespace xenoglot::kokoro {

/// The innermost loops of KokoroKernels, compiled once for each instruction set (KokoroLoops*.cpp) and chosen at run time: the
/// program itself is built for the plain one. No state; safe from every thread.
struct Loops {
    /// One channel of styledSnake().
    void (*styledSnakeRow)(const float* x, std::int64_t count, float gamma, float beta, float alpha, double epsilon, float* out);

    /// `rows` output channels of a convolution over `columns` of time:
    ///   out[r][t] = bias[r] + (add ? out[r][t] : 0) + Σ taps[k][r][i] · in[i][t + k · dilation]
    /// Strides are in floats: taps[k][r][i] at k · tapStride + r · inputs + i, in[i] at i · inStride, out[r] at r · outStride.
    /// May read up to `overread` floats of `in` behind the last one that it needs.
    void (*convolve)(const float* in, std::int64_t inStride, std::int64_t inputs, const float* taps, std::int64_t tapStride,
                     std::int64_t kernel, std::int64_t dilation, const float* bias, bool add, float* out, std::int64_t outStride,
                     std::int64_t rows, std::int64_t columns);
};

constexpr std::int64_t overread = 64;

Loops plainLoops();
#if defined(__x86_64__)
Loops avx2Loops();
Loops avx512Loops();
#endif

/// The widest that this processor runs.
Loops bestLoops();

}  // namespace xenoglot::kokoro
