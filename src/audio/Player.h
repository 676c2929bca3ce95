#pragma once

#include "audio/PlaybackDevice.h"
#include "audio/Transport.h"
#include "core/AudioClip.h"

#include <QObject>

#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace xenoglot {

/// Plays a clip, or several on one time line of which one is heard (the original and its translation, two takes), on one
/// PlaybackDevice.
///
/// Lives in one thread with an event loop and never blocks it: clips of another rate are resampled in a worker (Loading).
/// All of the sound is heard: finished() comes only after the device has played 0.4 s of silence behind the last sample, because
/// a stream that is closed earlier loses what lies in the buffers of the server and the hardware. pause() works the same way, so
/// that no sample is lost: what the device has already got (0.1 s) is heard, then silence. The device is opened by play() and
/// closed after 2 s of silence. (QAudioSink::suspend() is not used: Qt 6.4 aborts when the stream has died meanwhile.)
///
/// When the device is lost the state is Failed; sources and position are kept, and play() tries again.
class Player : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,    ///< no source
        Loading,  ///< sources are being resampled
        Stopped,  ///< at the start, or where seek() went
        Playing,
        Paused,
        Failed,  ///< see error()
    };
    Q_ENUM(State)

    static constexpr int rate = PlaybackDevice::rate;  ///< Hz, of all positions in samples

    explicit Player(PlaybackFactory makeDevice, QObject* parent = nullptr);
    ~Player() override;

    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }

    /// Ends playing and loads these; with an empty list nothing. The first is heard, from its start, without loop; speed and
    /// volume stay. The clips are shared, not copied, and do not change any more. Wrong clips (no rate) fail with
    /// InvalidArgument.
    void setSources(std::vector<std::shared_ptr<const AudioClip>> clips);
    void setSource(std::shared_ptr<const AudioClip> clip) { setSources({std::move(clip)}); }

    std::size_t sourceCount() const { return m_clips.size(); }
    std::size_t activeSource() const { return m_transport.activeSource(); }

    /// Goes over to another source at the same place within 5 ms, heard after what the device has already got (0.1 s).
    void switchTo(std::size_t source);

    /// From the position on; from the start after the end. While Loading it is remembered.
    void play();
    void pause();  ///< nothing is lost: play() goes on with the next sample
    void stop();   ///< silent at once, back to the start. Cheap, in every state.

    void seek(double seconds);
    double position() const { return static_cast<double>(positionSamples()) / rate; }  ///< seconds
    double duration() const { return static_cast<double>(m_transport.length()) / rate; }

    /// What is heard now, from the count of what the device has played.
    qint64 positionSamples() const;

    /// Repeats a part (seconds; at least 50 ms) and goes there when the position is elsewhere.
    void setLoop(double start, double end);
    void clearLoop() { m_transport.setLoop({}); }
    std::optional<SampleRange> loop() const { return m_transport.loop(); }

    void setSpeed(double speed) { m_transport.setSpeed(speed); }  ///< 0.5 to 2, same pitch
    double speed() const { return m_transport.speed(); }
    void setVolume(double volume) { m_transport.setVolume(volume); }  ///< amplitude, 0 to 1
    double volume() const { return m_transport.volume(); }

    /// An id of AudioDevices, empty for the system's default. Takes effect at once; playing goes on from the same place.
    void setDevice(const QByteArray& id);

    /// Opens the device anew in the same way: for the owner, when the system's default has changed.
    void reopenDevice();

Q_SIGNALS:
    void stateChanged(xenoglot::Player::State state);
    void positionChanged(double seconds);  ///< every few hundredths of a second while playing, and after seek()
    void activeSourceChanged(std::size_t source);
    void finished();                            ///< everything was heard; the state is Stopped
    void failed(const xenoglot::Error& error);  ///< the state is Failed

private:
    /// A seek that is not heard yet: until then the position is where it goes.
    struct Jump {
        qint64 frame;
        qint64 place;
    };

    void setState(State state);
    void fail(const Error& error);
    void loaded(quint64 loading, Result<std::vector<std::shared_ptr<const AudioClip>>> clips);
    bool openDevice();
    void closeDevice();
    void hold();
    void cue(std::size_t frame);
    qint64 playedFrame() const;
    void onAdvanced();
    void reportPosition();

    PlaybackFactory m_makeDevice;
    QByteArray m_deviceId;
    std::unique_ptr<PlaybackDevice> m_device;
    Transport m_transport;
    qint64 m_frameOffset = 0;  ///< the frame of m_transport that is the device's first
    qint64 m_heldFrame = 0;    ///< the frame of m_transport from which on it is held
    std::optional<Jump> m_jump;
    qint64 m_reported = -1;  ///< the position of the last positionChanged()

    State m_state = State::Empty;
    std::optional<Error> m_error;
    std::vector<std::shared_ptr<const AudioClip>> m_clips;
    bool m_playWhenLoaded = false;
    quint64 m_loading = 0;  ///< counts the loads: an older one's result is dropped
    std::vector<std::future<void>> m_loads;
};

}  // namespace xenoglot
