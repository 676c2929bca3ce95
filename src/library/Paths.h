#pragma once

#include <filesystem>

namespace xenoglot {

/// Where installed models live: $XENOGLOT_MODELS, else $XDG_DATA_HOME/xenoglot/models, else ~/.local/share/xenoglot/models.
std::filesystem::path modelsFolder();

/// Where results are cached: $XENOGLOT_CACHE, else $XDG_CACHE_HOME/xenoglot/results, else ~/.cache/xenoglot/results.
std::filesystem::path cacheFolder();

}  // namespace xenoglot
