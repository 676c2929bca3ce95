#pragma once

#include "audio/CaptureDevice.h"
#include "audio/PlaybackDevice.h"

#include <QPointer>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace xenoglot::testing {

inline Error deviceGone()
{
    return {ErrorCode::AudioDevice, "The fake device is gone", "Connect it again."};
}

/// A number for each sample of a stream that survives the way through a 16-bit file: sample k of the first 65536 is unlike all
/// others.
inline float numbered(std::size_t k)
{
    return static_cast<float>(static_cast<int>(k % 65536) - 32768) / 32768.0F;
}

class FakeCapture;
class FakePlayback;

/// The microphone that a test holds in its hand.
struct FakeMicrophone {
    int rate = 48000;
    bool refuses = false;
    int opened = 0;
    std::size_t delivered = 0;  ///< samples since the test began; they are numbered()
    QPointer<FakeCapture> device;
    QByteArray id;

    CaptureFactory factory();
    void deliver(std::size_t samples);
    void die();
    bool isOpen() const;
};

class FakeCapture final : public CaptureDevice
{
public:
    explicit FakeCapture(FakeMicrophone& microphone) : m_microphone(microphone) {}

    Result<int> start() override
    {
        if (m_microphone.refuses) {
            return deviceGone();
        }
        ++m_microphone.opened;
        m_open = true;
        return m_microphone.rate;
    }
    void stop() override { m_open = false; }

    bool isOpen() const { return m_open; }

private:
    FakeMicrophone& m_microphone;
    bool m_open = false;
};

inline CaptureFactory FakeMicrophone::factory()
{
    return [this](const QByteArray& wanted) {
        auto made = std::make_unique<FakeCapture>(*this);
        device = made.get();
        id = wanted;
        return made;
    };
}

inline bool FakeMicrophone::isOpen() const
{
    return device && device->isOpen();
}

inline void FakeMicrophone::deliver(std::size_t samples)
{
    std::vector<float> burst(samples);
    for (float& sample : burst) {
        sample = numbered(delivered++);
    }
    if (isOpen()) {
        Q_EMIT device->captured(burst);
    }
}

inline void FakeMicrophone::die()
{
    device->stop();
    Q_EMIT device->failed(deviceGone());
}

/// The loudspeaker whose time a test lets pass.
struct FakeSpeaker {
    std::size_t ahead = 4800;  ///< frames it asks for before they are heard
    bool refuses = false;
    int opened = 0;
    std::vector<float> heard;  ///< everything that left the speaker, over all devices
    QPointer<FakePlayback> device;
    QByteArray id;

    PlaybackFactory factory();
    void play(std::size_t frames, std::size_t step = 480);
    void die();
    bool isOpen() const;
};

class FakePlayback final : public PlaybackDevice
{
public:
    explicit FakePlayback(FakeSpeaker& speaker) : m_speaker(speaker) {}

    Result<void> start(AudioRenderer& renderer) override
    {
        if (m_speaker.refuses) {
            return deviceGone();
        }
        ++m_speaker.opened;
        m_renderer = &renderer;
        m_queue.resize(m_speaker.ahead);
        renderer.render(m_queue);
        return {};
    }
    void stop() override { m_renderer = nullptr; }
    qint64 framesPlayed() const override { return m_played; }

    bool isOpen() const { return m_renderer != nullptr; }

    void play(std::size_t frames)
    {
        const std::size_t rendered = m_queue.size();
        m_queue.resize(rendered + frames);
        m_renderer->render(std::span(m_queue).subspan(rendered));
        const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(frames);
        m_speaker.heard.insert(m_speaker.heard.end(), m_queue.begin(), end);
        m_queue.erase(m_queue.begin(), end);
        m_played += static_cast<qint64>(frames);
        Q_EMIT advanced();
    }

private:
    FakeSpeaker& m_speaker;
    AudioRenderer* m_renderer = nullptr;
    std::vector<float> m_queue;
    qint64 m_played = 0;
};

inline PlaybackFactory FakeSpeaker::factory()
{
    return [this](const QByteArray& wanted) {
        auto made = std::make_unique<FakePlayback>(*this);
        device = made.get();
        id = wanted;
        return made;
    };
}

inline bool FakeSpeaker::isOpen() const
{
    return device && device->isOpen();
}

/// Lets time pass in steps, as long as the device is open.
inline void FakeSpeaker::play(std::size_t frames, std::size_t step)
{
    while (frames > 0 && isOpen()) {
        const std::size_t now = std::min(frames, step);
        device->play(now);
        frames -= now;
    }
}

inline void FakeSpeaker::die()
{
    device->stop();
    Q_EMIT device->failed(deviceGone());
}

}  // namespace xenoglot::testing
