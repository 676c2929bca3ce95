#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

#include <vector>

namespace xenoglot {

/// One clip of several, in order, with `pauseSeconds` of silence between them, at the highest rate among them. Levels are left as
/// they are. Error: InvalidArgument (nothing to join, a negative pause).
Result<AudioClip> joinClips(const std::vector<AudioClip>& clips, double pauseSeconds);

}  // namespace xenoglot
