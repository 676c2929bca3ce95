#include "run/JobState.h"

namespace xenoglot {

std::string jobStageName(JobStage stage)
{
    switch (stage) {
        case JobStage::Queued: return "queued";
        case JobStage::Translating: return "translating";
        case JobStage::Speaking: return "speaking";
        case JobStage::Checking: return "checking";
        case JobStage::Writing: return "writing";
        case JobStage::Done: return "done";
        case JobStage::Failed: return "failed";
        case JobStage::Cancelled: return "cancelled";
    }
    return {};
}

bool isFinal(JobStage stage)
{
    return stage == JobStage::Done || stage == JobStage::Failed || stage == JobStage::Cancelled;
}

}  // namespace xenoglot
