#pragma once

#include "audio/AudioTags.h"

#include <cstdint>
#include <string>

namespace xenoglot {

/// What every file of speech that the program writes says about itself: that it is synthetic, and what made it.
AudioTags speechTags(const std::string& language, const std::string& engine, const std::string& voice, std::uint64_t seed);

}  // namespace xenoglot
