#pragma once

#include <chrono>

namespace xenoglot {

/// A stopwatch on the steady clock.
class Clock
{
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

    /// The time since the start or the last lap, and starts the next lap.
    double lap()
    {
        const double elapsed = milliseconds();
        m_start = std::chrono::steady_clock::now();
        return elapsed;
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace xenoglot
