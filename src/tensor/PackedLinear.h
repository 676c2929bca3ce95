#pragma once

#include <ATen/core/Tensor.h>

namespace xenoglot {

/// x W^T + b for weights that never change. On the CPU in float32 the weights are laid out once for oneDNN's kernels: LibTorch's
/// ordinary path (MKL) rearranges them at every call, which costs more than the product itself when x has few rows (measured on
/// AVX512: 3 to 4 times faster with 5 rows, 2 times with 1500). Elsewhere, and without oneDNN, it is at::linear.
/// Immutable: one instance serves all threads. Not for weights that gradients are taken through.
class PackedLinear
{
public:
    PackedLinear() = default;

    /// `weight` [out, in], `bias` [out] or undefined. Call it outside inference mode.
    PackedLinear(const at::Tensor& weight, const at::Tensor& bias);

    /// x [rows, in] → [rows, out]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight;  ///< in oneDNN's own layout when m_packed
    at::Tensor m_bias;
    bool m_packed = false;
};

}  // namespace xenoglot
