#include "audio/Transport.h"

#include "audio/TimeStretch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xenoglot {

/// Reads one source from some place on, at one speed.
class Transport::Voice
{
public:
    Voice(std::shared_ptr<const AudioClip> clip, double place, double speed)
        : m_clip(std::move(clip)), m_start(place), m_next(static_cast<std::size_t>(std::llround(place))), m_speed(speed)
    {
        if (speed != 1) {
            m_stretch.emplace(speed, PlaybackDevice::rate, [this](std::span<float> samples) { copy(samples); });
        }
    }
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    void read(std::span<float> samples)
    {
        m_read += samples.size();
        if (m_stretch) {
            m_stretch->read(samples);
        } else {
            copy(samples);
        }
    }

    /// Where on the time line the next sample lies.
    double place() const { return m_start + static_cast<double>(m_read) * m_speed; }

private:
    void copy(std::span<float> samples)
    {
        const std::vector<float>& all = m_clip->samples;
        const std::size_t left = all.size() - std::min(all.size(), m_next);
        const std::size_t count = std::min(left, samples.size());
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(all.size() - left);
        std::fill(std::copy_n(from, count, samples.begin()), samples.end(), 0.0F);
        m_next += samples.size();
    }

    std::shared_ptr<const AudioClip> m_clip;
    double m_start;
    std::size_t m_next;
    double m_speed;
    std::size_t m_read = 0;
    std::optional<TimeStretch> m_stretch;
};

void Transport::setSources(std::vector<std::shared_ptr<const AudioClip>> sources)
{
    m_sources = std::move(sources);
    m_length = 0;
    for (const auto& source : m_sources) {
        m_length = std::max(m_length, source->samples.size());
    }
    m_active = 0;
    m_loop.reset();
    m_voice.reset();
    m_marks.clear();
    m_endFrame.reset();
    m_held = true;
    cue(0);
}

void Transport::switchTo(std::size_t source)
{
    if (source < m_sources.size() && source != m_active) {
        m_active = source;
        startVoice(m_voice->place());
    }
}

void Transport::seek(std::size_t frame)
{
    if (!m_sources.empty()) {
        startVoice(static_cast<double>(std::min(frame, m_length)));
    }
}

void Transport::cue(std::size_t frame)
{
    m_voice.reset();
    m_fading.reset();
    seek(frame);
}

void Transport::hold()
{
    if (!m_held && m_voice) {
        m_held = true;
        mark(m_voice->place());
    }
}

void Transport::release()
{
    if (m_held && m_voice) {
        m_held = false;
        mark(m_voice->place());
    }
}

void Transport::setLoop(std::optional<SampleRange> range)
{
    if (range) {
        range->end = std::min(std::max(range->end, range->begin + shortestLoop), m_length);
        if (range->begin + shortestLoop > range->end) {
            range.reset();
        }
    }
    m_loop = range;
}

void Transport::setSpeed(double speed)
{
    const double wanted = std::clamp(speed, slowest, fastest);
    if (wanted == m_speed) {
        return;
    }
    m_speed = wanted;
    if (m_voice) {
        startVoice(m_voice->place());
    }
}

void Transport::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_rendered == 0) {
        m_gain = m_volume;
    }
}

void Transport::startVoice(double place)
{
    // What fades out is what was rendered last: not a voice that was replaced before its first sample.
    if (m_voice && m_marks.back().frame < m_rendered) {
        m_fading = m_voice;
        m_faded = 0;
    }
    m_voice = std::make_shared<Voice>(m_sources[m_active], place, m_speed);
    m_endFrame.reset();
    mark(place);
}

void Transport::mark(double place)
{
    m_marks.push_back({m_rendered, place, m_held ? 0 : m_speed});
}

void Transport::render(std::span<float> frames)
{
    while (!frames.empty()) {
        std::size_t count = frames.size();
        if (m_held || !m_voice) {
            std::fill(frames.begin(), frames.end(), 0.0F);
            m_rendered += static_cast<qint64>(count);
            return;
        }
        const double place = m_voice->place();
        const auto framesUntil = [place, this](std::size_t end) {
            return static_cast<std::size_t>(std::ceil((static_cast<double>(end) - place) / m_speed));
        };
        if (m_loop && place < static_cast<double>(m_loop->end)) {
            count = std::min(count, framesUntil(m_loop->end));
        } else if (place < static_cast<double>(m_length)) {
            count = std::min(count, framesUntil(m_length));
        }
        renderPart(frames.first(count));
        frames = frames.subspan(count);
        const double reached = m_voice->place();
        if (m_loop && place < static_cast<double>(m_loop->end) && reached >= static_cast<double>(m_loop->end)) {
            startVoice(static_cast<double>(m_loop->begin));
        } else if (!m_endFrame && reached >= static_cast<double>(m_length)) {
            m_endFrame = m_rendered;
        }
    }
}

void Transport::renderPart(std::span<float> frames)
{
    m_voice->read(frames);
    if (m_fading) {
        const std::size_t count = std::min(frames.size(), crossfadeFrames - m_faded);
        std::array<float, crossfadeFrames> old{};
        m_fading->read(std::span(old).first(count));
        for (std::size_t index = 0; index < count; ++index) {
            const auto share = static_cast<float>(m_faded + index) / static_cast<float>(crossfadeFrames);
            frames[index] = old[index] + (frames[index] - old[index]) * share;
        }
        m_faded += count;
        if (m_faded == crossfadeFrames) {
            m_fading.reset();
        }
    }
    applyVolume(frames);
    m_rendered += static_cast<qint64>(frames.size());
}

void Transport::applyVolume(std::span<float> frames)
{
    constexpr double step = 1.0 / static_cast<double>(crossfadeFrames);
    if (m_gain == 1 && m_volume == 1) {
        return;
    }
    for (float& frame : frames) {
        m_gain += std::clamp(m_volume - m_gain, -step, step);
        frame *= static_cast<float>(m_gain);
    }
}

double Transport::placeOf(qint64 renderedFrame) const
{
    if (m_marks.empty()) {
        return 0;
    }
    const auto after = std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark& mark) { return mark.frame > renderedFrame; });
    const Mark& mark = after == m_marks.begin() ? m_marks.front() : *std::prev(after);
    const double place = mark.place + static_cast<double>(renderedFrame - mark.frame) * mark.speed;
    return std::clamp(place, 0.0, static_cast<double>(m_length));
}

void Transport::forgetBefore(qint64 renderedFrame)
{
    while (m_marks.size() > 1 && m_marks[1].frame <= renderedFrame) {
        m_marks.pop_front();
    }
}

}  // namespace xenoglot
