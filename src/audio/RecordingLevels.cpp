#include "audio/RecordingLevels.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

void RecordingLevels::add(const AudioLevel& level)
{
    const double rms = std::clamp<double>(level.rms, lowest, 0);
    ++m_histogram[static_cast<std::size_t>(std::lround(rms) - lowest)];
    ++m_windows;
    m_clipped += level.clipped ? 1 : 0;
}

double RecordingLevels::percentile(double share) const
{
    const auto wanted = static_cast<int>(std::ceil(share * m_windows));
    int seen = 0;
    for (std::size_t bin = 0; bin < m_histogram.size(); ++bin) {
        seen += m_histogram[bin];
        if (seen >= wanted && seen > 0) {
            return lowest + static_cast<int>(bin);
        }
    }
    return lowest;
}

RecordingLevels measureLevels(const AudioClip& clip)
{
    RecordingLevels levels;
    if (clip.sampleRate > 0) {
        for (const AudioLevel& level : LevelMeter(clip.sampleRate).push(clip.samples)) {
            levels.add(level);
        }
    }
    return levels;
}

}  // namespace xenoglot
