#include "audio/FiniteSamples.h"

#include "core/Wording.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

Result<void> checkFinite(std::span<const float> samples)
{
    if (std::all_of(samples.begin(), samples.end(), [](float x) { return std::isfinite(x); })) {
        return {};
    }
    return Error{ErrorCode::InvalidArgument, Wording::tr("The recording holds samples that are no numbers"),
                 Wording::tr("Export it again from where it was made.")};
}

}  // namespace xenoglot
