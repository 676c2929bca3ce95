#pragma once

#include <filesystem>

namespace xenoglot {

/// Where installed models live: $XENOGLOT_MODELS, else $XDG_DATA_HOME/xenoglot/models, else ~/.local/share/xenoglot/models.
std::filesystem::path modelsFolder();

/// Where results are cached: $XENOGLOT_CACHE, else $XDG_CACHE_HOME/xenoglot/results, else ~/.cache/xenoglot/results.
std::filesystem::path cacheFolder();

/// What belongs to the user's work: recordings, the history, projects that were not saved. $XENOGLOT_DATA, else
/// $XDG_DATA_HOME/xenoglot, else ~/.local/share/xenoglot.
std::filesystem::path dataFolder();

/// Where the voices of speakers are kept: `voices` in dataFolder().
std::filesystem::path voicesFolder();

/// $XENOGLOT_CONFIG/settings.ini, else $XDG_CONFIG_HOME/xenoglot/settings.ini, else ~/.config/xenoglot/settings.ini.
std::filesystem::path settingsFile();

}  // namespace xenoglot
