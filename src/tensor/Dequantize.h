#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace xenoglot {

/// float32 weights q / scale. `quantized` is int8 or int16 [rows, …]; `scale` is float32, one value for all or one for each row.
/// Throws FormatError, naming `name`, when the scale does not fit or is zero or not finite.
at::Tensor dequantizeRows(const std::string& name, const at::Tensor& quantized, const at::Tensor& scale);

}  // namespace xenoglot
