#include "audio/MonoMixer.h"

#include "core/Wording.h"

#include <soxr.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace xenoglot {

/// A libsoxr stream of one channel from the file's rate to MonoMixer::maxRate.
struct MonoMixer::RateLimiter {
    explicit RateLimiter(int rate) : ratio(static_cast<double>(maxRate) / rate)
    {
        const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
        const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_VHQ, 0);
        const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
        soxr_error_t error = nullptr;
        stream = soxr_create(rate, maxRate, 1, &error, &io, &quality, &runtime);
        failure = error != nullptr ? error : "";
    }
    ~RateLimiter() { soxr_delete(stream); }

    /// Converts what is given (nullptr and 0: the end) and appends the result.
    void convert(const float* input, std::size_t count, std::vector<float>& output)
    {
        while (failure.empty()) {
            const std::size_t before = output.size();
            output.resize(before + static_cast<std::size_t>(static_cast<double>(count) * ratio) + 1024);
            std::size_t used = 0;
            std::size_t made = 0;
            const soxr_error_t error =
                soxr_process(stream, input, count, &used, output.data() + before, output.size() - before, &made);
            output.resize(before + made);
            if (error != nullptr) {
                failure = soxr_strerror(error);
            }
            if (input != nullptr) {
                input += used;
                count -= used;
            }
            if (count == 0 && (input != nullptr || made == 0)) {
                return;
            }
        }
    }

    soxr_t stream = nullptr;
    double ratio;
    std::string failure;
    std::vector<float> block;
};

MonoMixer::MonoMixer(int rate, int channels, std::size_t maxFrames, std::optional<int> channel)
    : m_rate(rate),
      m_channels(static_cast<std::size_t>(channels)),
      m_maxFrames(maxFrames),
      m_channel(channel),
      m_channelPower(static_cast<std::size_t>(channels), 0.0)
{
    if (rate > maxRate) {
        m_limiter = std::make_unique<RateLimiter>(rate);
    }
}

MonoMixer::~MonoMixer() = default;

void MonoMixer::expect(double seconds)
{
    const double longest = static_cast<double>(m_maxFrames) / m_rate;
    m_mono.reserve(static_cast<std::size_t>(std::clamp(seconds, 0.0, longest) * std::min(m_rate, maxRate)) + 4096);
}

void MonoMixer::push(const float* interleaved, std::size_t frames)
{
    constexpr float loudest = 1e6F;  // 120 dB over full scale
    const std::size_t room = m_maxFrames - std::min(m_maxFrames, m_framesSeen);
    const std::size_t kept = std::min(frames, room);
    std::vector<float>& mono = m_limiter ? m_limiter->block : m_mono;
    if (m_limiter) {
        mono.clear();
    }
    for (std::size_t frame = 0; frame < kept; ++frame) {
        double sum = 0;
        const float* samples = interleaved + frame * m_channels;
        for (std::size_t index = 0; index < m_channels; ++index) {
            float sample = samples[index];
            if (!(std::abs(sample) <= loudest)) {
                if (m_damaged++ == 0) {
                    m_firstDamage = m_framesSeen + frame;
                }
                sample = 0;
            }
            sum += sample;
            m_channelPower[index] += static_cast<double>(sample) * sample;
            if (m_channel && static_cast<std::size_t>(*m_channel) == index) {
                mono.push_back(sample);
            }
        }
        const double mean = sum / static_cast<double>(m_channels);
        m_mixPower += mean * mean;
        if (!m_channel) {
            mono.push_back(static_cast<float>(mean));
        }
    }
    m_framesSeen += frames;
    if (m_limiter) {
        m_limiter->convert(mono.data(), mono.size(), m_mono);
    }
}

std::optional<int> MonoMixer::preferredChannel() const
{
    constexpr double halfAmplitude = 0.251;  // one sounding channel of two gives exactly a quarter of its power
    const auto loudest = std::max_element(m_channelPower.begin(), m_channelPower.end());
    if (m_channels < 2 || *loudest <= 0 || m_mixPower >= halfAmplitude * *loudest) {
        return std::nullopt;
    }
    return static_cast<int>(loudest - m_channelPower.begin());
}

Result<AudioClip> MonoMixer::finish()
{
    if (m_limiter) {
        m_limiter->convert(nullptr, 0, m_mono);
        if (!m_limiter->failure.empty()) {
            return Error{ErrorCode::Internal, worded(Wording::tr("The resampler failed: %1"), m_limiter->failure), {}};
        }
    }
    return AudioClip{std::move(m_mono), std::min(m_rate, maxRate)};
}

}  // namespace xenoglot
