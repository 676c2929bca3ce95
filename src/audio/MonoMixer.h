#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace xenoglot {

/// Turns interleaved frames, block by block, into one mono clip; an object of one call.
///
/// The mix is the mean of all channels. Where that would lose more than 6 dB against the loudest channel (channels in antiphase,
/// many channels of which few carry sound), the loudest channel alone is the better mono: preferredChannel() then names it and
/// the caller decodes a second time for that channel. Rates above 48 kHz are brought down to 48 kHz on the way (libsoxr), so that
/// memory is bounded by time alone.
class MonoMixer
{
public:
    static constexpr int maxRate = 48000;  ///< Hz

    /// `channel`: take this channel alone, else the mean. `maxFrames`: of the input; more is counted, not kept.
    MonoMixer(int rate, int channels, std::size_t maxFrames, std::optional<int> channel = {});
    ~MonoMixer();
    MonoMixer(const MonoMixer&) = delete;
    MonoMixer& operator=(const MonoMixer&) = delete;

    /// Makes room at once for a recording of this length, so that memory is not taken twice while it grows. A hint.
    void expect(double seconds);

    /// `frames` × channels samples, full scale ±1.
    void push(const float* interleaved, std::size_t frames);

    std::size_t framesSeen() const { return m_framesSeen; }
    bool overflowed() const { return m_framesSeen > m_maxFrames; }

    /// How many samples were not numbers or beyond any level that audio has (120 dB over full scale), and the first one's time.
    std::size_t damagedSamples() const { return m_damaged; }
    double firstDamageSeconds() const { return static_cast<double>(m_firstDamage) / m_rate; }

    /// The channel that should be taken alone, if any.
    std::optional<int> preferredChannel() const;

    /// The clip. Error: Internal (the resampler failed).
    Result<AudioClip> finish();

private:
    struct RateLimiter;

    int m_rate;
    std::size_t m_channels;
    std::size_t m_maxFrames;
    std::optional<int> m_channel;
    std::size_t m_framesSeen = 0;
    std::size_t m_damaged = 0;
    std::size_t m_firstDamage = 0;
    double m_mixPower = 0;
    std::vector<double> m_channelPower;
    std::vector<float> m_mono;
    std::unique_ptr<RateLimiter> m_limiter;
};

}  // namespace xenoglot
