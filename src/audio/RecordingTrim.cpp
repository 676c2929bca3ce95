#include "audio/RecordingTrim.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

RecordingTrim::RecordingTrim(std::size_t samples, int rate) : m_rate(rate), m_steps{{0, samples}}
{
}

bool RecordingTrim::set(double start, double end)
{
    const std::size_t count = m_steps.front().end;
    const auto sampleAt = [this, count](double seconds) {
        const double sample = std::round(seconds * m_rate);
        return static_cast<std::size_t>(std::clamp(sample, 0.0, static_cast<double>(count)));
    };
    SampleRange range{sampleAt(std::min(start, end)), sampleAt(std::max(start, end))};
    if (range.begin == range.end && count > 0) {
        range.begin = std::min(range.begin, count - 1);
        range.end = range.begin + 1;
    }
    if (range == m_steps[m_current]) {
        return false;
    }
    m_steps.resize(m_current + 1);
    m_steps.push_back(range);
    ++m_current;
    return true;
}

void RecordingTrim::undo()
{
    m_current -= canUndo() ? 1 : 0;
}

void RecordingTrim::redo()
{
    m_current += canRedo() ? 1 : 0;
}

AudioClip RecordingTrim::apply(const AudioClip& recording) const
{
    const std::size_t count = recording.samples.size();
    const std::size_t begin = std::min(range().begin, count);
    const std::size_t end = std::min(range().end, count);
    return {{recording.samples.begin() + static_cast<std::ptrdiff_t>(begin),
             recording.samples.begin() + static_cast<std::ptrdiff_t>(end)},
            recording.sampleRate};
}

}  // namespace xenoglot
