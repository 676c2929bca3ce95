#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace xenoglot {

/// How loud 50 ms of sound are. dBFS: 20·log10 of the amplitude, full scale ±1; −infinity for digital silence. The RMS of a
/// full-scale sine is −3.01 dBFS (AES17 would add 3 dB).
struct AudioLevel {
    static constexpr double silence = -std::numeric_limits<double>::infinity();

    double peak = silence;
    double rms = silence;
    double peakHold = silence;  ///< the highest peak of the last 1.5 s, after that falling by 20 dB a second
    bool clipped = false;       ///< three samples in a row at full scale
};

/// Cuts a mono stream into windows of 50 ms and measures each. A value of one thread.
class LevelMeter
{
public:
    static constexpr double windowSeconds = 0.05;

    /// `rate` in Hz, positive.
    explicit LevelMeter(int rate);

    /// The levels of the windows that these samples complete, oldest first. How the stream is cut into calls does not matter.
    std::vector<AudioLevel> push(std::span<const float> samples);

private:
    AudioLevel finishWindow();

    std::size_t m_window;
    std::size_t m_count = 0;
    float m_peak = 0;
    double m_energy = 0;
    int m_fullScaleRun = 0;
    bool m_clipped = false;
    double m_hold = AudioLevel::silence;
    int m_holdAge = 0;  ///< windows since that peak
};

}  // namespace xenoglot
