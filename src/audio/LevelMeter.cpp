#include "audio/LevelMeter.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

constexpr float fullScale = 0.9999F;  // 32767/32768 lies above it
constexpr int clippingRun = 3;        // one or two samples at full scale may be an honest peak
constexpr int holdWindows = 30;       // 1.5 s
constexpr double fallPerSecond = 20;  // dB, as in programme meters (IEC 60268-18)

double decibels(double amplitude)
{
    return amplitude > 0 ? 20 * std::log10(amplitude) : AudioLevel::silence;
}

}  // namespace

LevelMeter::LevelMeter(int rate) : m_window(std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(rate * windowSeconds))))
{
}

std::vector<AudioLevel> LevelMeter::push(std::span<const float> samples)
{
    std::vector<AudioLevel> levels;
    for (const float sample : samples) {
        const float size = std::abs(sample);
        m_peak = std::max(m_peak, size);
        m_energy += static_cast<double>(sample) * sample;
        m_fullScaleRun = size >= fullScale ? m_fullScaleRun + 1 : 0;
        m_clipped = m_clipped || m_fullScaleRun >= clippingRun;
        if (++m_count == m_window) {
            levels.push_back(finishWindow());
        }
    }
    return levels;
}

AudioLevel LevelMeter::finishWindow()
{
    AudioLevel level;
    level.peak = decibels(m_peak);
    level.rms = decibels(std::sqrt(m_energy / static_cast<double>(m_window)));
    level.clipped = m_clipped;
    if (++m_holdAge > holdWindows) {
        m_hold -= fallPerSecond * windowSeconds;
    }
    if (level.peak >= m_hold) {
        m_hold = level.peak;
        m_holdAge = 0;
    }
    level.peakHold = m_hold;
    m_count = 0;
    m_peak = 0;
    m_energy = 0;
    m_clipped = false;
    return level;
}

}  // namespace xenoglot
