#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot::kokoro {

/// Half of a residual block of the generator, by the kernels of KokoroKernels.h and with gradients: styledSnake() and the "same"
/// convolution behind it. For training on the CPU, where it takes about half the time of LibTorch's operations and remembers
/// nothing but x (the rest is computed again).
///   x: [in, time], contiguous; style: [2 · in]; alpha: [in], which has no gradient; weight: [out, in, kernel], kernel odd;
///   bias: [out]; dilation: at most 9. Result: [out, time]. All float32 on the CPU.
at::Tensor snakeLayer(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, const at::Tensor& weight,
                      const at::Tensor& bias, std::int64_t dilation, double epsilon);

}  // namespace xenoglot::kokoro
