#include "audio/QtPlaybackDevice.h"

#include "core/Wording.h"

#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int tickMs = 10;
constexpr int bufferMs = 100;

/// Silence before the first sample. While a stream starts, PulseAudio settles its latency and plays some of it twice or not at
/// all: measured on a null sink, up to 125 samples at its start and up to 800 about one buffer later. Loudspeakers that wake up
/// (HDMI, Bluetooth) swallow more.
constexpr qint64 leadInFrames = PlaybackDevice::rate * (bufferMs + 50) / 1000;
constexpr int stallTicks = 3000 / tickMs;

/// Touches Qt Multimedia only when the device is there (SoundServerDevices.h says why).
QAudioDevice findOutput(const AudioDevices& devices, const QByteArray& wanted)
{
    const QByteArray id = devices.findOutput(wanted);
    if (id.isEmpty()) {
        return {};
    }
    for (const QAudioDevice& device : QMediaDevices::audioOutputs()) {
        if (device.id() == id) {
            return device;
        }
    }
    return {};
}

}  // namespace

PlaybackFactory QtPlaybackDevice::factory(const AudioDevices& devices)
{
    return [&devices](const QByteArray& id) { return std::make_unique<QtPlaybackDevice>(devices, id); };
}

QtPlaybackDevice::QtPlaybackDevice(const AudioDevices& devices, QByteArray id) : m_devices(devices), m_id(std::move(id))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &QtPlaybackDevice::feed);
}

QtPlaybackDevice::~QtPlaybackDevice()
{
    stop();
}

Result<void> QtPlaybackDevice::start(AudioRenderer& renderer)
{
    stop();
    const QAudioDevice device = findOutput(m_devices, m_id);
    if (device.isNull()) {
        return Error{
            ErrorCode::AudioDevice,
            m_id.isEmpty() ? Wording::tr("There is no sound output") : Wording::tr("The chosen sound output is not there"),
            Wording::tr("Connect headphones or a loudspeaker, or choose another output.")};
    }
    m_name = device.description();
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Float);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->setBufferSize(format.bytesForDuration(bufferMs * 1000));
    m_stream = m_sink->start();
    if (m_stream == nullptr) {
        stop();
        return Error{ErrorCode::AudioDevice, worded(Wording::tr("The sound output %1 cannot be opened"), m_name.toStdString()),
                     Wording::tr("Check that the sound server is running, or choose another output.")};
    }
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &QtPlaybackDevice::checkState, Qt::QueuedConnection);
    m_renderer = &renderer;
    m_capacity = m_sink->bufferSize() / format.bytesPerFrame();
    m_written = 0;
    m_played = 0;
    m_idleTicks = 0;
    m_timer.start();
    feed();
    return {};
}

void QtPlaybackDevice::stop()
{
    m_timer.stop();
    m_stream = nullptr;
    m_renderer = nullptr;
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
        m_sink.release()->deleteLater();  // its destructor runs the event loop
    }
}

void QtPlaybackDevice::feed()
{
    if (m_stream == nullptr || m_sink->state() == QAudio::StoppedState) {
        return;  // checkState() is on its way
    }
    const qsizetype freeBytes = m_sink->bytesFree();
    if (freeBytes < 0) {
        lose();
        return;
    }
    const qint64 freeFrames = freeBytes / static_cast<qint64>(sizeof(float));
    m_idleTicks = freeFrames > 0 ? 0 : m_idleTicks + 1;
    if (m_idleTicks > stallTicks) {
        lose();
        return;
    }
    if (freeFrames == 0) {
        return;
    }
    const qint64 taken = m_written - std::max<qint64>(0, m_capacity - freeFrames);
    m_frames.assign(static_cast<std::size_t>(freeFrames), 0);
    const qint64 silent = std::clamp<qint64>(leadInFrames - m_written, 0, freeFrames);
    m_renderer->render(std::span(m_frames).subspan(static_cast<std::size_t>(silent)));
    m_stream->write(reinterpret_cast<const char*>(m_frames.data()), freeFrames * static_cast<qint64>(sizeof(float)));
    m_written += freeFrames;
    if (taken - leadInFrames > m_played) {
        m_played = taken - leadInFrames;
        Q_EMIT advanced();
    }
}

void QtPlaybackDevice::checkState()
{
    if (m_sink && m_sink->state() == QAudio::StoppedState) {
        lose();
    }
}

void QtPlaybackDevice::lose()
{
    stop();
    Q_EMIT failed({ErrorCode::AudioDevice, worded(Wording::tr("The sound output %1 is gone"), m_name.toStdString()),
                   Wording::tr("Connect it again or choose another output, then press play.")});
}

}  // namespace xenoglot
