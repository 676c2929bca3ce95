#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"
#include "tensor/WeightMap.h"

#include <filesystem>
#include <memory>

namespace xenoglot {

/// The tensors of a safetensors file (huggingface/safetensors, README "Format"): F64, F32, F16, BF16, I64, I32, I16, I8, U8,
/// BOOL, in their stored types, sharing the mapped file where it is aligned. The data must be covered without holes and overlaps.
/// Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<WeightMap> readSafetensors(const std::filesystem::path& path);
Result<WeightMap> readSafetensors(const std::shared_ptr<const MappedFile>& file);

}  // namespace xenoglot
