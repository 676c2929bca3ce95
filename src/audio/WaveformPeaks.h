#pragma once

#include "audio/SampleRange.h"
#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <memory>
#include <vector>

namespace xenoglot {

/// The extremes and the RMS of some samples, amplitudes as in AudioClip. All zero where there are no samples.
struct WaveformPeak {
    float min = 0;
    float max = 0;
    float rms = 0;
};

/// What a waveform view draws, at every zoom. compute() does the work once, in a worker; after that any part in any number of
/// columns costs a few hundred steps a column at most, and min and max are exact: a pyramid of peaks of 16, 256, 4096 ... samples
/// fills the inside of a column, single samples its edges. Immutable and cheap to copy; safe from any thread.
class WaveformPeaks
{
public:
    /// No samples.
    WaveformPeaks();

    /// Keeps the clip, which it needs at the highest zoom. Error: Cancelled.
    static Result<WaveformPeaks> compute(std::shared_ptr<const AudioClip> clip, const StopToken& stop = {});

    std::size_t samples() const { return m_clip->samples.size(); }
    int sampleRate() const { return m_clip->sampleRate; }
    const AudioClip& clip() const { return *m_clip; }

    /// One peak; the range is cut to the clip.
    WaveformPeak peak(SampleRange range) const;

    /// `columns` peaks for the samples of a range, from left to right. With fewer samples than columns, a column shows the sample
    /// that it lies on.
    std::vector<WaveformPeak> columns(SampleRange range, int columns) const;

private:
    struct Block {
        float min = 0;
        float max = 0;
        float energy = 0;  ///< sum of squares
    };
    struct Level {
        std::size_t span = 0;  ///< samples of a block
        std::vector<Block> blocks;
    };
    class Collector;

    std::shared_ptr<const AudioClip> m_clip;
    std::shared_ptr<const std::vector<Level>> m_levels;
};

}  // namespace xenoglot
