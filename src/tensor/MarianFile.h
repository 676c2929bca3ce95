#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"
#include "tensor/WeightMap.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace xenoglot {

/// A weight as stored in eight bits: the real weight is values / multiplier.
struct QuantizedTensor {
    at::Tensor values;  ///< int8, in the same shape as the float weight of that name
    float multiplier = 1.0F;
};

/// A Marian model in its binary form, version 1, as Bergamot and Firefox Translations publish it (`model.*.intgemm.alphas.bin`;
/// marian-dev, src/common/binary.cpp and io_item.h).
///
/// Matrices quantised for intgemm are stored transposed, so they come as [out, in], what at::linear takes, both in float32
/// (`weights`) and as stored (`quantized`); embeddings (`Wemb`, `…_Wemb`) are stored in their natural order, [vocabulary, dim].
/// Everything else is float32 in Marian's shape: biases and norms are [1, n].
struct MarianFile {
    std::string configYaml;  ///< the text of `special:model.yml`: what the network looks like
    WeightMap weights;
    std::map<std::string, QuantizedTensor> quantized;
};

/// Float tensors share the mapped file where it is aligned. Refused by name: other types, among them the variants that are packed
/// for one processor. Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<MarianFile> readMarian(const std::filesystem::path& path);
Result<MarianFile> readMarian(const std::shared_ptr<const MappedFile>& file);

}  // namespace xenoglot
