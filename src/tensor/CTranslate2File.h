#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"
#include "tensor/WeightMap.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xenoglot {

/// A CTranslate2 `model.bin` (format: CTranslate2, src/models/model.cc), binary versions 2 to 6.
///
/// Tensors keep their stored type (float32, float16, bfloat16, integers; scalars have rank 0). int8 and int16 weights with a
/// `NAME_scale` come as float32, q / scale, one scale for each row of the first dimension; the scale is not listed any more.
/// An alias is one more name for the same tensor.
struct CTranslate2File {
    std::string spec;  ///< "WhisperSpec", "TransformerSpec", …
    int revision = 0;  ///< of the spec
    WeightMap weights;
};

/// Tensors of stored types share the mapped file where it is aligned. Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<CTranslate2File> readCTranslate2(const std::filesystem::path& path);
Result<CTranslate2File> readCTranslate2(const std::shared_ptr<const MappedFile>& file);

}  // namespace xenoglot
