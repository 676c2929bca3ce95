#pragma once

#include <filesystem>
#include <string>

namespace xenoglot {

/// The key of the training that a trained voice's file says it is of, from its first bytes (the metadata of a safetensors file);
/// empty where it says nothing of that kind or cannot be read. Whether the rest of it is good is for its engine to find out.
std::string voiceFileKey(const std::filesystem::path& file);

}  // namespace xenoglot
