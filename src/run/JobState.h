#pragma once

#include <atomic>
#include <chrono>
#include <string>

namespace xenoglot {

enum class JobStage { Queued, Translating, Speaking, Checking, Writing, Done, Failed, Cancelled };

/// "queued", "translating", ...: stable names for logs; what people read is translated where it is shown.
std::string jobStageName(JobStage stage);

/// True for the stages a job does not leave.
bool isFinal(JobStage stage);

/// What one language is doing right now. Written by its job in a worker thread, read from any thread at any time (a 100 ms timer
/// of the window, the bar of a terminal); nobody waits for anybody.
class JobState
{
public:
    JobStage stage() const { return m_stage.load(std::memory_order_acquire); }
    double fraction() const { return m_fraction.load(std::memory_order_relaxed); }  ///< of the whole job, 0 to 1

    /// Seconds at work: 0 while queued, standing still from the end on.
    double elapsedSeconds() const;

    void set(JobStage stage, double fraction);
    void setFraction(double fraction) { m_fraction.store(fraction, std::memory_order_relaxed); }

private:
    using Ticks = std::chrono::steady_clock::rep;
    static Ticks now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

    std::atomic<JobStage> m_stage{JobStage::Queued};
    std::atomic<double> m_fraction{0};
    std::atomic<Ticks> m_started{0};  ///< of the steady clock; 0: not yet
    std::atomic<Ticks> m_ended{0};
};

}  // namespace xenoglot
