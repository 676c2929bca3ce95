#pragma once

#include "run/RunRequest.h"

#include <string>

namespace xenoglot {

/// How many workers a run gets, and how many intra-op threads each.
struct WorkerPlan {
    int workers = 1;
    int threads = 1;
    std::string source;  ///< what decided the number of workers, for the log: "automatic", "setting", "TTS_MAX_WORKERS"
};

/// The rules of design.md section 3: the setting, else XENOGLOT_MAX_WORKERS, else TTS_MAX_WORKERS as an upper bound, else at most
/// 4 and at most one a core; never more workers than languages. Threads: the setting, else cores ÷ workers, so that automatic
/// choices never ask for more threads than there are cores. Serial always has one worker, with all cores when no threads are set.
/// Environment values that are not positive numbers are ignored.
WorkerPlan planWorkers(const RunRequest& request, int languages, int cores);

}  // namespace xenoglot
