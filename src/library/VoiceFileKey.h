#pragma once

#include <filesystem>
#include <string>

namespace xenoglot {

/// The key of the training that a trained voice's file says it is of, in the metadata of a safetensors file; empty where it says
/// nothing of that kind, cannot be read, or its data are not those whose SHA-256 ("data_sha256") it names. The whole file is
/// read: 12 MB. Whether it fits the model is for its engine to find out.
std::string voiceFileKey(const std::filesystem::path& file);

}  // namespace xenoglot
