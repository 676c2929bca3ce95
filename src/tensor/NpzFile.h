#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"
#include "tensor/WeightMap.h"

#include <filesystem>
#include <memory>

namespace xenoglot {

/// The arrays of a numpy .npz file by name, without the ending .npy (numpy.lib.format, versions 1 to 3): little-endian floats,
/// integers and booleans, in C or Fortran order. Objects, records, text and complex numbers are refused.
/// Stored arrays share the mapped file where it is aligned. Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<WeightMap> readNpz(const std::filesystem::path& path);
Result<WeightMap> readNpz(const std::shared_ptr<const MappedFile>& file);

}  // namespace xenoglot
