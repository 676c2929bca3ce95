#pragma once

#include "audio/SampleRange.h"
#include "core/AudioClip.h"

#include <vector>

namespace xenoglot {

/// Which part of a recording is used. Nothing is cut until apply() copies that part, and the recording itself is never changed,
/// so that every step can be undone. A value.
class RecordingTrim
{
public:
    /// Of a recording of `samples` samples at `rate` Hz; all of it is used at first.
    RecordingTrim(std::size_t samples, int rate);

    /// Uses what lies between two times in seconds, in either order; times outside of the recording are its ends. Rounded to
    /// samples; at least one sample stays in use. False, and nothing to undo, when that changes nothing.
    bool set(double start, double end);

    SampleRange range() const { return m_steps[m_current]; }
    double startSeconds() const { return static_cast<double>(range().begin) / m_rate; }
    double endSeconds() const { return static_cast<double>(range().end) / m_rate; }
    bool isWhole() const { return range() == m_steps.front(); }

    bool canUndo() const { return m_current > 0; }
    bool canRedo() const { return m_current + 1 < m_steps.size(); }
    void undo();
    void redo();

    /// The part of the recording that is used, sample by sample. `recording` has the length that the trim was made for.
    AudioClip apply(const AudioClip& recording) const;

private:
    int m_rate;
    std::vector<SampleRange> m_steps;  ///< never empty; the first one is the whole recording
    std::size_t m_current = 0;
};

}  // namespace xenoglot
