#pragma once

#include "core/Result.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace xenoglot {

/// Where a training stands: enough to go on as if nothing had happened. Random draws are functions of the seed and the step, so
/// there is no generator to keep.
struct KokoroTrainingState {
    std::string key;       ///< of what is trained; a state of another key is of no use
    bool half = false;     ///< the precision that was measured when the training began
    int trajectory = 0;    ///< that is under way; those before it have ended
    int stepsOfEnded = 0;  ///< after which the weights of those were taken, all together
    int earlyOfEnded = 0;  ///< how many of those stopped early
    int step = 0;          ///< steps done of this one
    int stepBacks = 0;     ///< how often the training diverged
    double rateScale = 1;  ///< of all rates, halved by every step back
    double smoothed = -1;  ///< running mean of the loss; negative: none yet
    double lowest = -1;    ///< the least it was
    double heldOutStart = 0;
    double heldOutLast = 0;
    double heldOutBest = 0;
    int bestStep = 0;
    int withoutGain = 0;                       ///< evaluations since heldOutBest
    std::map<std::string, at::Tensor> values;  ///< float32
    std::map<std::string, at::Tensor> first;   ///< Adam's moments, bfloat16
    std::map<std::string, at::Tensor> second;
    std::map<std::string, at::Tensor> best;   ///< bfloat16 change against the base at bestStep
    std::map<std::string, at::Tensor> ended;  ///< and the sum of what the ended trajectories learned

    /// Error: FileWrite; what was there stays.
    Result<void> save(const std::filesystem::path& path) const;

    /// Errors: ModelMissing (no file), FileUnreadable, ModelDamaged.
    static Result<KokoroTrainingState> load(const std::filesystem::path& path);
};

}  // namespace xenoglot
