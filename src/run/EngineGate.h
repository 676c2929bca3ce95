#pragma once

#include <mutex>

namespace xenoglot {

/// Stands in front of every engine call of a job. Open, it does nothing; closed (Schedule::Locked), it lets one job through at a
/// time, as the model lock of the original design note did, so that what that costs can be measured.
class EngineGate
{
public:
    explicit EngineGate(bool closed) : m_closed(closed) {}

    [[nodiscard]] std::unique_lock<std::mutex> enter()
    {
        return m_closed ? std::unique_lock(m_mutex) : std::unique_lock<std::mutex>();
    }

private:
    const bool m_closed;
    std::mutex m_mutex;
};

}  // namespace xenoglot
