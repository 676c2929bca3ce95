#pragma once

#include "audio/PlaybackDevice.h"
#include "audio/SampleRange.h"
#include "core/AudioClip.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace xenoglot {

/// The arithmetic of a player, without any hardware: sources that share one time line, of which one is heard; position, loop,
/// speed, volume. It renders what comes next and knows which place of the sources each rendered frame came from.
///
/// At normal speed and full volume the samples pass unchanged. Where the sound jumps (seek, loop, other source, other speed), it
/// goes over in a linear crossfade of 5 ms, short enough to seem instant and long enough not to click; two sources that are equal
/// stay bit for bit what they are. A value of one thread.
class Transport final : public AudioRenderer
{
public:
    static constexpr std::size_t crossfadeFrames = PlaybackDevice::rate / 200;
    static constexpr std::size_t shortestLoop = PlaybackDevice::rate / 20;  ///< 50 ms
    static constexpr double slowest = 0.5;
    static constexpr double fastest = 2;

    /// Clips at PlaybackDevice::rate. The time line is as long as the longest; after its end a shorter one is silent. Held at the
    /// start, the first source is heard, no loop; speed and volume stay.
    void setSources(std::vector<std::shared_ptr<const AudioClip>> sources);

    std::size_t length() const { return m_length; }  ///< frames
    std::size_t sourceCount() const { return m_sources.size(); }
    std::size_t activeSource() const { return m_active; }
    double speed() const { return m_speed; }
    double volume() const { return m_volume; }
    std::optional<SampleRange> loop() const { return m_loop; }

    /// Goes on with another source at the same place.
    void switchTo(std::size_t source);

    void seek(std::size_t frame);

    /// The same without a crossfade, for when nothing is heard, or nothing that was rendered lately.
    void cue(std::size_t frame);

    /// While it is held it renders silence and stays at its place; after that it goes on with the next sample.
    void hold();
    void release();
    bool isHeld() const { return m_held; }

    /// Repeats a part as soon as the position reaches its end; from behind it, nothing is repeated. Lengthened to shortestLoop
    /// and cut to the time line; none when that is shorter.
    void setLoop(std::optional<SampleRange> range);

    void setSpeed(double speed);    ///< limited to slowest … fastest
    void setVolume(double volume);  ///< amplitude, 0 to 1; reached within 5 ms

    void render(std::span<float> frames) override;

    /// Frames rendered so far.
    qint64 rendered() const { return m_rendered; }

    /// The place on the time line that was rendered as the frame with this number, for frames not yet forgotten; at most
    /// length().
    double placeOf(qint64 renderedFrame) const;

    /// Frames with smaller numbers will not be asked for.
    void forgetBefore(qint64 renderedFrame);

    /// From which rendered frame on there is nothing but silence; none while the end has not been reached.
    std::optional<qint64> endFrame() const { return m_endFrame; }

private:
    class Voice;

    /// Rendered frames from `frame` on come from `place` on.
    struct Mark {
        qint64 frame;
        double place;
        double speed;  ///< 0 while held
    };

    void startVoice(double place);
    void mark(double place);
    void renderPart(std::span<float> frames);
    void applyVolume(std::span<float> frames);

    std::vector<std::shared_ptr<const AudioClip>> m_sources;
    std::size_t m_length = 0;
    std::size_t m_active = 0;
    double m_speed = 1;
    double m_volume = 1;
    double m_gain = 1;  ///< follows m_volume
    std::optional<SampleRange> m_loop;
    bool m_held = true;

    std::shared_ptr<Voice> m_voice;
    std::shared_ptr<Voice> m_fading;
    std::size_t m_faded = 0;
    std::deque<Mark> m_marks;
    qint64 m_rendered = 0;
    std::optional<qint64> m_endFrame;
};

}  // namespace xenoglot
