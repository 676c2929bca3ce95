#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot {

/// What the generator spends its time in, for float32 tensors on the CPU without gradients: about nine tenths of a synthesis.
/// Each works through one channel or one block of time while it is in the cache, over the caller's intra-op threads.
namespace kokoro {

/// Adaptive instance norm (Huang and Belongie 2017, arXiv:1703.06868) and snake activation (Liu et al. 2020, arXiv:2006.08195):
///   z = (x − mean) / √(variance + epsilon) · (1 + style[c]) + style[channels + c]
///   out = z + sin²(alpha · z) / alpha
/// x: [channels, time], contiguous. style: [2 · channels]. alpha: [channels]. padded: [channels, margin + time + margin],
/// contiguous; only the middle is written.
void styledSnake(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon, at::Tensor& padded);

/// out += convolution of what styledSnake left in `padded`, "same" length, as a sum of one matrix product a tap: faster than a
/// convolution call at these shapes because nothing is reordered. taps: [kernel, out, in]; out: [out, time], contiguous.
void addConvolution(const at::Tensor& padded, const at::Tensor& taps, std::int64_t dilation, at::Tensor& out);

}  // namespace kokoro
}  // namespace xenoglot
