#pragma once

#include "audio/AudioDevices.h"
#include "audio/CaptureDevice.h"

#include <QTimer>

class QAudioSource;

namespace xenoglot {

/// CaptureDevice on QAudioSource: PulseAudio, or PipeWire in its place.
///
/// The source pushes into a QIODevice of ours with the sound library's lock held, where nothing may be done to the source (Qt 6.4
/// aborts); captured() is emitted from the event loop afterwards. A source that has been removed stays "active" in Qt 6.4 without
/// bringing anything: it is taken for lost after 5 s without data, which is more than the slowest start that was measured (2 s).
class QtCaptureDevice final : public CaptureDevice
{
    Q_OBJECT

public:
    /// Makes those of a list, which outlives the factory and what it makes.
    static CaptureFactory factory(const AudioDevices& devices);

    QtCaptureDevice(const AudioDevices& devices, QByteArray id);
    ~QtCaptureDevice() override;

    Result<int> start() override;
    void stop() override;

private:
    class Inlet;

    void deliver();
    void checkState();
    void lose(const std::string& what);

    const AudioDevices& m_devices;
    QByteArray m_id;
    QString m_name;
    std::unique_ptr<QAudioSource> m_source;
    std::unique_ptr<Inlet> m_inlet;
    QTimer m_silenceTimer;
};

}  // namespace xenoglot
