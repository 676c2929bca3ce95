#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <string>
#include <vector>

namespace xenoglot {

/// What listeners would say of a recording, as ITU-T P.835 asks them: mean opinion scores from 1 (bad) to 5 (excellent).
struct SpeechQuality {
    double signal = 0;      ///< SIG: how undistorted the speech is
    double background = 0;  ///< BAK: how little disturbs behind it
    double overall = 0;     ///< OVRL
};

/// Predicts the quality of speech without knowing the clean original. Immutable after construction: one instance serves all
/// threads. Call it under a ComputeScope.
class QualityPredictor
{
public:
    virtual ~QualityPredictor() = default;

    virtual const std::string& id() const = 0;  ///< of its model
    virtual const std::string& name() const = 0;

    /// The quality of each clip, at any rate. Errors: InvalidArgument (too short, silent, or not finite), Cancelled.
    virtual Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>& clips, const StopToken& stop) const = 0;
};

}  // namespace xenoglot
