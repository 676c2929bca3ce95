#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot {

/// What the generator spends its time in, for float32 tensors on the CPU: about nine tenths of a synthesis. LibTorch's gradients
/// do not pass it (KokoroSnakeLayer.h has them). Each works through one channel or one block of time while it is in the cache,
/// over the caller's intra-op threads; the result does not depend on their number.
namespace kokoro {

/// Room for `time` values in each of `channels` rows between margins of zeros, at least `margin` wide, that a convolution reads
/// as padding: [channels, width], the values in the middle. Rows are an odd number of cache lines apart, so that equal times of
/// different channels do not compete for the same lines.
at::Tensor paddedBuffer(std::int64_t channels, std::int64_t time, std::int64_t margin, const at::TensorOptions& options);

/// Adaptive instance norm (Huang and Belongie 2017, arXiv:1703.06868) and snake activation (Liu et al. 2020, arXiv:2006.08195):
///   z = (x − mean) / √(variance + epsilon) · (1 + style[c]) + style[channels + c]
///   out = z + sin²(alpha · z) / alpha
/// x: [channels, time], contiguous. style: [2 · channels]. alpha: [channels]. padded: a paddedBuffer() for `time` values; only
/// its middle is written.
void styledSnake(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon, at::Tensor& padded);

/// Back through styledSnake(): dx [channels, time] and dstyle [2 · channels], which are replaced, from the gradient of its output
/// [channels, time]. All contiguous.
void styledSnakeGradient(const at::Tensor& x, const at::Tensor& style, const at::Tensor& alpha, double epsilon,
                         const at::Tensor& gradient, at::Tensor& dx, at::Tensor& dstyle);

/// The middle of a paddedBuffer() for `time` values.
at::Tensor middleOf(const at::Tensor& padded, std::int64_t time);

/// What convolve() multiplies with, made once from taps [kernel, out, in] of any strides: groups of at most four taps at the
/// points of KokoroFilter.h, [points, groups, out, in].
at::Tensor filterTaps(const at::Tensor& taps);

/// The "same" convolution of the values in `padded`, which replaces `out` or is added to it, with half of the multiplications of
/// the plain sum. taps: filterTaps() of [kernel, out, in]; bias: [out]; out: [out, time]; all contiguous; dilation: at most 9.
void convolve(const at::Tensor& padded, const at::Tensor& taps, std::int64_t kernel, const at::Tensor& bias,
              std::int64_t dilation, bool add, at::Tensor& out);

/// Back through convolve(): the gradient of its taps [kernel, out, in] from that of its output [out, time], with half of the
/// multiplications of the plain sum as well.
at::Tensor tapsGradient(const at::Tensor& padded, const at::Tensor& gradient, std::int64_t kernel, std::int64_t dilation);

}  // namespace kokoro
}  // namespace xenoglot
