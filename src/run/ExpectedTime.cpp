#include "run/ExpectedTime.h"

#include <algorithm>

namespace xenoglot {

void ExpectedTime::learn(const LanguageResult& result, double messageSeconds)
{
    if (result.status == JobStage::Done && !result.fromCache && messageSeconds > 0) {
        m_sum += result.times.work() / 1000 / messageSeconds;
        ++m_count;
    }
}

double ExpectedTime::pace() const
{
    return m_count > 0 ? m_sum / m_count : m_pace;
}

double ExpectedTime::totalSeconds(double messageSeconds, double elapsedSeconds, double fraction) const
{
    return elapsedSeconds + (1 - std::clamp(fraction, 0.0, 1.0)) * pace() * messageSeconds;
}

}  // namespace xenoglot
