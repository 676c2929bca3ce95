#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"
#include "tensor/WeightMap.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xenoglot {

/// The tensors of a file of torch.save: the zip form of PyTorch 1.6 and later, and the older form of pickles with the data behind
/// them. Both are read as data (TorchPickle); TorchScript programs, whole pickled modules and tar files are refused.
///
/// Dictionaries in dictionaries give names with dots between; what is no tensor (steps, options) is left out. With a `section`,
/// only what stands under that name of the outermost dictionary is read, and the name does not begin with it: readTorchFile(path,
/// "model_state").
///
/// Tensors share the mapped file where it is aligned. Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<WeightMap> readTorchFile(const std::filesystem::path& path, const std::string& section = {});
Result<WeightMap> readTorchFile(const std::shared_ptr<const MappedFile>& file, const std::string& section = {});

}  // namespace xenoglot
