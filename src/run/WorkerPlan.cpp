#include "run/WorkerPlan.h"

#include <QtGlobal>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int mostWorkers = 4;

int positive(const char* variable)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(variable, &ok);
    return ok && value > 0 ? value : 0;
}

}  // namespace

WorkerPlan planWorkers(const RunRequest& request, int languages, int cores)
{
    languages = std::max(languages, 1);
    cores = std::max(cores, 1);

    WorkerPlan plan;
    if (request.schedule == Schedule::Serial) {
        plan = {1, cores, "serial"};
    } else {
        if (request.workers > 0) {
            plan = {request.workers, 1, "setting"};
        } else if (const int own = positive("XENOGLOT_MAX_WORKERS")) {
            plan = {own, 1, "XENOGLOT_MAX_WORKERS"};
        } else if (const int note = positive("TTS_MAX_WORKERS")) {
            plan = {note, 1, "TTS_MAX_WORKERS"};
        } else {
            plan = {std::min(mostWorkers, cores), 1, "automatic"};
        }
        plan.workers = std::min(plan.workers, languages);
        plan.threads = std::max(1, cores / plan.workers);
    }
    if (request.threads > 0) {
        plan.threads = request.threads;
    }
    return plan;
}

}  // namespace xenoglot
