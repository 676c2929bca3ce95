#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace xenoglot {

/// Makes the sound that a PlaybackDevice plays.
class AudioRenderer
{
public:
    virtual ~AudioRenderer() = default;

    /// Fills all of `frames` with the next samples (mono, PlaybackDevice::rate, full scale ±1); silence when there are none.
    virtual void render(std::span<float> frames) = 0;
};

/// A loudspeaker: what a Player needs of the hardware, so that tests can stand in for it. Lives in the thread that made it, which
/// has an event loop; renders in that thread.
class PlaybackDevice : public QObject
{
    Q_OBJECT

public:
    static constexpr int rate = 48000;  ///< Hz. The sound server converts for hardware of another rate.

    using QObject::QObject;

    /// Opens it and asks the renderer for samples from now on, a little ahead of what is heard. The renderer outlives the
    /// playing. Error: AudioDevice; nothing is rendered then.
    virtual Result<void> start(AudioRenderer& renderer) = 0;

    /// Closes it at once and forgets what was not heard; advanced() and failed() are not emitted any more.
    virtual void stop() = 0;

    /// How many of the rendered frames the sound server has taken over since start(), counted by ourselves. They are heard as
    /// much later as the hardware's own buffer lasts: less than 0.2 s.
    virtual qint64 framesPlayed() const = 0;

Q_SIGNALS:
    /// framesPlayed() has grown.
    void advanced();

    /// It is gone and has stopped. Error: AudioDevice.
    void failed(const xenoglot::Error& error);
};

/// Makes the device with an id of AudioDevices; an empty id is the system's default.
using PlaybackFactory = std::function<std::unique_ptr<PlaybackDevice>(const QByteArray& id)>;

}  // namespace xenoglot
