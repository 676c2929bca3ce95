#pragma once

#include "models/kokoro/KokoroBlocks.h"
#include "models/kokoro/KokoroWeights.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot::kokoro {

/// Half of a residual block of the generator, with gradients: adaptive instance norm, snake activation and the "same" convolution
/// behind them. On the CPU by the kernels of KokoroKernels.h, which take about half the time of LibTorch's operations, with its
/// convolutions only in half precision, and nothing but x is remembered (the rest is computed again); elsewhere by those operations.
///   x: [in, time], contiguous, float32; style: [2 · in], what half.norm makes of a style; half.alpha has no gradient;
///   half.conv: an odd kernel; dilation: at most 9. Result: [out, time].
at::Tensor snakeLayer(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::SnakeBlock::Half& half,
                      std::int64_t dilation, double epsilon, ConvolutionPrecision precision = ConvolutionPrecision::Single);

}  // namespace xenoglot::kokoro
