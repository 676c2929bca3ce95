#include "audio/WaveformPeaks.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

constexpr std::size_t fanOut = 16;

}  // namespace

/// Adds samples and blocks up.
class WaveformPeaks::Collector
{
public:
    void add(float sample) { add(Block{sample, sample, sample * sample}); }

    void add(const Block& block)
    {
        m_min = m_empty ? block.min : std::min(m_min, block.min);
        m_max = m_empty ? block.max : std::max(m_max, block.max);
        m_energy += static_cast<double>(block.energy);
        m_empty = false;
    }

    Block block() const { return {m_min, m_max, static_cast<float>(m_energy)}; }

    WaveformPeak peak(std::size_t samples) const
    {
        return m_empty ? WaveformPeak{}
                       : WaveformPeak{m_min, m_max, static_cast<float>(std::sqrt(m_energy / static_cast<double>(samples)))};
    }

private:
    bool m_empty = true;
    float m_min = 0;
    float m_max = 0;
    double m_energy = 0;
};

WaveformPeaks::WaveformPeaks()
    : m_clip(std::make_shared<const AudioClip>()), m_levels(std::make_shared<const std::vector<Level>>())
{
}

Result<WaveformPeaks> WaveformPeaks::compute(std::shared_ptr<const AudioClip> clip, const StopToken& stop)
{
    constexpr std::size_t stopEvery = 4096;  // blocks
    std::vector<Level> levels;
    // Only whole blocks: what is left over at the end is read one level lower.
    for (std::size_t below = clip->samples.size(); below >= fanOut; below /= fanOut) {
        Level level;
        level.span = levels.empty() ? fanOut : levels.back().span * fanOut;
        level.blocks.reserve(below / fanOut);
        for (std::size_t block = 0; block < below / fanOut; ++block) {
            if (block % stopEvery == 0 && stop.stop_requested()) {
                return cancelledError();
            }
            Collector collector;
            for (std::size_t part = block * fanOut; part < (block + 1) * fanOut; ++part) {
                if (levels.empty()) {
                    collector.add(clip->samples[part]);
                } else {
                    collector.add(levels.back().blocks[part]);
                }
            }
            level.blocks.push_back(collector.block());
        }
        levels.push_back(std::move(level));
    }
    WaveformPeaks peaks;
    peaks.m_clip = std::move(clip);
    peaks.m_levels = std::make_shared<const std::vector<Level>>(std::move(levels));
    return peaks;
}

WaveformPeak WaveformPeaks::peak(SampleRange range) const
{
    range.end = std::min(range.end, samples());
    range.begin = std::min(range.begin, range.end);
    Collector collector;
    std::size_t at = range.begin;
    while (at < range.end) {
        // The largest block that starts here and ends inside.
        const Block* block = nullptr;
        std::size_t step = 1;
        for (const Level& level : *m_levels) {
            if (at % level.span != 0 || at + level.span > range.end) {
                break;
            }
            block = &level.blocks[at / level.span];
            step = level.span;
        }
        if (block != nullptr) {
            collector.add(*block);
        } else {
            collector.add(m_clip->samples[at]);
        }
        at += step;
    }
    return collector.peak(range.length());
}

std::vector<WaveformPeak> WaveformPeaks::columns(SampleRange range, int columns) const
{
    range.end = std::min(range.end, samples());
    range.begin = std::min(range.begin, range.end);
    const auto count = static_cast<std::size_t>(std::max(columns, 0));
    if (range.length() == 0) {
        return std::vector<WaveformPeak>(count);
    }
    std::vector<WaveformPeak> peaks;
    peaks.reserve(count);
    for (std::size_t column = 0; column < count; ++column) {
        const std::size_t begin = range.begin + range.length() * column / count;
        const std::size_t end = range.begin + range.length() * (column + 1) / count;
        peaks.push_back(peak({begin, std::max(end, begin + 1)}));
    }
    return peaks;
}

}  // namespace xenoglot
