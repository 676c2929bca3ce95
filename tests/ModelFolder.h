#pragma once

#include <QtTest>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace xenoglot::testing {

/// The folder of installed models: XENOGLOT_MODELS, else XDG_DATA_HOME/xenoglot/models, else ~/.local/share/xenoglot/models.
/// For tests of the layers below library, which asks the same places (library/Paths.h).
inline std::filesystem::path modelsFolder()
{
    const auto variable = [](const char* name) -> std::string {
        const char* const value = std::getenv(name);
        return value != nullptr ? value : "";
    };
    if (const std::string models = variable("XENOGLOT_MODELS"); !models.empty()) {
        return models;
    }
    const std::string data = variable("XDG_DATA_HOME");
    const std::filesystem::path base = data.empty() ? std::filesystem::path(variable("HOME")) / ".local/share" : std::filesystem::path(data);
    return base / "xenoglot" / "models";
}

}  // namespace xenoglot::testing
