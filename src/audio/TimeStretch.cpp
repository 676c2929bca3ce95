#include "audio/TimeStretch.h"

#include <soundtouch/SoundTouch.h>

#include <array>

namespace xenoglot {

TimeStretch::TimeStretch(double speed, int rate, Source source)
    : m_stretcher(std::make_unique<soundtouch::SoundTouch>()), m_source(std::move(source))
{
    // Windows for speech: long enough for the lowest voice, short enough that no syllable is said twice.
    constexpr int sequenceMs = 40;
    constexpr int seekWindowMs = 15;
    constexpr int overlapMs = 8;
    m_stretcher->setChannels(1);
    m_stretcher->setSampleRate(static_cast<unsigned>(rate));
    m_stretcher->setSetting(SETTING_SEQUENCE_MS, sequenceMs);
    m_stretcher->setSetting(SETTING_SEEKWINDOW_MS, seekWindowMs);
    m_stretcher->setSetting(SETTING_OVERLAP_MS, overlapMs);
    m_stretcher->setTempo(speed);
}

TimeStretch::~TimeStretch() = default;

void TimeStretch::read(std::span<float> samples)
{
    static_assert(std::is_same_v<soundtouch::SAMPLETYPE, float>);
    std::array<float, 512> block{};
    while (!samples.empty()) {
        const unsigned got = m_stretcher->receiveSamples(samples.data(), static_cast<unsigned>(samples.size()));
        samples = samples.subspan(got);
        if (got == 0) {
            m_source(block);
            m_stretcher->putSamples(block.data(), static_cast<unsigned>(block.size()));
        }
    }
}

}  // namespace xenoglot
