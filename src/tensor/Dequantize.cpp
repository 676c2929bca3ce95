#include "tensor/Dequantize.h"

#include "tensor/ByteReader.h"

#include <ATen/ATen.h>

#include <cmath>
#include <vector>

namespace xenoglot {

at::Tensor dequantizeRows(const std::string& name, const at::Tensor& quantized, const at::Tensor& scale)
{
    const bool fits = scale.numel() == 1 || (scale.dim() == 1 && scale.size(0) == quantized.size(0));
    if (scale.scalar_type() != at::kFloat || !fits) {
        throw FormatError("has a scale of the wrong shape or type for " + name);
    }
    const at::Tensor flat = scale.reshape({-1});
    const float* const values = flat.const_data_ptr<float>();
    for (std::int64_t i = 0; i < flat.numel(); ++i) {
        if (!std::isfinite(values[i]) || values[i] == 0.0F) {
            throw FormatError("has an unusable scale for " + name);
        }
    }
    std::vector<std::int64_t> perRow(static_cast<std::size_t>(quantized.dim()), 1);
    perRow[0] = flat.numel();
    return quantized.to(at::kFloat).div_(flat.view(perRow));
}

}  // namespace xenoglot
