#pragma once

#include "audio/AudioDevices.h"
#include "audio/PlaybackDevice.h"

#include <QTimer>

#include <vector>

class QAudioSink;
class QIODevice;

namespace xenoglot {

/// PlaybackDevice on QAudioSink: PulseAudio, or PipeWire in its place.
///
/// Samples are pushed by a timer, 0.1 s ahead and after 0.15 s of silence, and counted here: QAudioSink::processedUSecs() reports
/// too little (Qt 6.4). A call on a stream that the server has ended can abort or block inside of Qt 6.4, so each one is preceded
/// by bytesFree(), which tells. stateChanged() may be emitted by a thread of the sound library and is taken over by a queued
/// call.
class QtPlaybackDevice final : public PlaybackDevice
{
    Q_OBJECT

public:
    /// Makes those of a list, which outlives the factory and what it makes.
    static PlaybackFactory factory(const AudioDevices& devices);

    QtPlaybackDevice(const AudioDevices& devices, QByteArray id);
    ~QtPlaybackDevice() override;

    Result<void> start(AudioRenderer& renderer) override;
    void stop() override;
    qint64 framesPlayed() const override { return m_played; }

private:
    void feed();
    void checkState();
    void lose();

    const AudioDevices& m_devices;
    QByteArray m_id;
    QString m_name;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice* m_stream = nullptr;  ///< the sink's
    AudioRenderer* m_renderer = nullptr;
    QTimer m_timer;
    std::vector<float> m_frames;
    qint64 m_capacity = 0;  ///< frames of the server's buffer
    qint64 m_written = 0;   ///< frames, the silence at the start included
    qint64 m_played = 0;
    int m_idleTicks = 0;
};

}  // namespace xenoglot
