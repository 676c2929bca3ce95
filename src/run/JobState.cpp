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

double JobState::elapsedSeconds() const
{
    const Ticks started = m_started.load(std::memory_order_acquire);
    if (started == 0) {
        return 0;
    }
    const Ticks ended = m_ended.load(std::memory_order_acquire);
    const std::chrono::steady_clock::duration elapsed((ended != 0 ? ended : now()) - started);
    return std::chrono::duration<double>(elapsed).count();
}

void JobState::set(JobStage stage, double fraction)
{
    if (isFinal(stage)) {
        m_ended.store(now(), std::memory_order_release);
    } else if (stage != JobStage::Queued && m_started.load(std::memory_order_relaxed) == 0) {
        m_started.store(now(), std::memory_order_release);
    }
    m_fraction.store(fraction, std::memory_order_relaxed);
    m_stage.store(stage, std::memory_order_release);
}

}  // namespace xenoglot
