#pragma once

#include "models/kokoro/KokoroWeights.h"

#include <ATen/core/Tensor.h>

namespace xenoglot::kokoro {

/// Layers that the predictor and the decoder have in common, in plain tensor operations that gradients pass.

constexpr double leakyTrunk = 0.2;  ///< kokoro 0.9.4: activation of the predictor, text encoder and decoder blocks

at::Tensor linear(const at::Tensor& x, const KokoroWeights::Linear& layer);

/// What a convolution computes in. Half: bfloat16 where a layer has `narrowInput` channels or more (only training; narrower
/// layers cost little and feel the rounding).
enum class ConvolutionPrecision { Single, Half };
inline constexpr std::int64_t narrowInput = 64;

/// "Same" convolution, stride 1. x: [1, in, time].
at::Tensor convolve(const at::Tensor& x, const KokoroWeights::Convolution& layer, std::int64_t dilation = 1,
                    ConvolutionPrecision precision = ConvolutionPrecision::Single);

/// Adaptive instance norm of x [1, channels, time]; style: [1, style]. Not the fused kernel: these are short.
at::Tensor styledNorm(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::Linear& norm, double epsilon);

/// The residual block of the predictor and the decoder. x: [1, in, time].
at::Tensor runBlock(const at::Tensor& x, const at::Tensor& style, const KokoroWeights::StyledBlock& block, double epsilon,
                    ConvolutionPrecision precision = ConvolutionPrecision::Single);

}  // namespace xenoglot::kokoro
