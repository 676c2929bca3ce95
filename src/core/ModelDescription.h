#pragma once

#include "core/Result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace xenoglot {

/// One translation direction, ISO 639-1 codes.
struct Direction {
    std::string from;
    std::string to;

    auto operator<=>(const Direction&) const = default;
};

/// An installed model (or a program that does a model's work) as the catalogue describes it: what engines are made from.
/// The library fills it from resources/models.json; engines read it; nobody else knows a model by name.
struct ModelDescription {
    std::string id;      ///< "whisper-base"
    std::string name;    ///< "Whisper base"
    std::string task;    ///< "recognise", "detect-speech", "translate", "speak", "embed-speaker", "rate-speech"
    std::string engine;  ///< the implementation that reads it: "whisper", "silero-vad", "bergamot", "apertium", "kokoro", ...
    std::vector<std::string> languages;                  ///< recognise, speak: codes
    std::vector<Direction> directions;                   ///< translate
    bool draft = false;                                  ///< quality that the user should be told to read over
    std::map<std::string, std::filesystem::path> files;  ///< role → path, for example "weights", "vocabulary"
    std::map<std::string, std::string> parameters;       ///< engine-specific constants
    std::string contentHash;                             ///< SHA-256 over all files and parameters: part of every cache key
};

/// The path of a model's file by its role. Error: ModelDamaged when the description has none.
Result<std::filesystem::path> fileOf(const ModelDescription& model, const std::string& role);

}  // namespace xenoglot
