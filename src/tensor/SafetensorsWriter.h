#pragma once

#include "core/Result.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace xenoglot {

/// Writes tensors as a safetensors file (huggingface/safetensors, README "Format"), whole or not at all; readSafetensors() reads
/// it back bit by bit. The data goes to the file from where it lies: no second copy in memory for CPU tensors. Types: F32, F16,
/// BF16, I64. Error: FileWrite. Throws c10::Error for other types.
Result<void> writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                              const std::map<std::string, std::string>& metadata);

/// SHA-256, lower-case hex, of what writeSafetensors() writes behind the header: the values of all tensors. Throws as it does.
std::string safetensorsDataSha256(const std::map<std::string, at::Tensor>& tensors);

}  // namespace xenoglot
