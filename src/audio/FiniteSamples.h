#pragma once

#include "core/Result.h"

#include <span>

namespace xenoglot {

/// Error: InvalidArgument, when a sample is no number or endless.
Result<void> checkFinite(std::span<const float> samples);

}  // namespace xenoglot
