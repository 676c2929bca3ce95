#pragma once

#include <functional>
#include <memory>
#include <span>

namespace soundtouch {
class SoundTouch;
}

namespace xenoglot {

/// Plays a mono stream faster or slower at the same pitch, by SoundTouch (time-domain overlap-add, WSOLA). Of one thread.
class TimeStretch
{
public:
    /// Fills its argument with the next samples of the stream; silence after its end.
    using Source = std::function<void(std::span<float>)>;

    /// `speed`: 0.5 to 2 times, fixed; the rate in Hz is for the lengths of its windows.
    TimeStretch(double speed, int rate, Source source);
    ~TimeStretch();
    TimeStretch(const TimeStretch&) = delete;
    TimeStretch& operator=(const TimeStretch&) = delete;

    /// The next samples. Sample i of everything read so far belongs to the stream's sample i × speed, give or take 20 ms.
    void read(std::span<float> samples);

private:
    std::unique_ptr<soundtouch::SoundTouch> m_stretcher;
    Source m_source;
};

}  // namespace xenoglot
