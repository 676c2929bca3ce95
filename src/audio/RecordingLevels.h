#pragma once

#include "audio/LevelMeter.h"
#include "core/AudioClip.h"

#include <array>

namespace xenoglot {

/// What the meter's windows say about a whole recording. A value; it does not grow with the recording.
class RecordingLevels
{
public:
    void add(const AudioLevel& level);

    double seconds() const { return m_windows * LevelMeter::windowSeconds; }
    int clippedWindows() const { return m_clipped; }

    /// dBFS, to 1 dB, at least −120: the RMS that 95 % of the windows stay below, which is speech wherever somebody speaks, and
    /// the RMS that 10 % stay below: the gaps between words, which are silence or the room's noise.
    double speechLevel() const { return percentile(0.95); }
    double noiseLevel() const { return percentile(0.10); }

private:
    static constexpr int lowest = -120;

    double percentile(double share) const;

    std::array<int, 1 - lowest> m_histogram{};  ///< windows by RMS, rounded to whole dB
    int m_windows = 0;
    int m_clipped = 0;
};

/// The levels of a clip, for example of a file that was opened.
RecordingLevels measureLevels(const AudioClip& clip);

}  // namespace xenoglot
