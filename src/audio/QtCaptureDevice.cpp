#include "audio/QtCaptureDevice.h"

#include "core/Wording.h"

#include <QAudioSource>
#include <QIODevice>
#include <QMediaDevices>

#include <algorithm>

namespace xenoglot {

namespace {

constexpr int highestRate = 48000;
constexpr int silenceLimitMs = 5000;

/// Touches Qt Multimedia only when the device is there (SoundServerDevices.h says why).
QAudioDevice findInput(const AudioDevices& devices, const QByteArray& wanted)
{
    const QByteArray id = devices.findInput(wanted);
    if (id.isEmpty()) {
        return {};
    }
    for (const QAudioDevice& device : QMediaDevices::audioInputs()) {
        if (device.id() == id) {
            return device;
        }
    }
    return {};
}

/// Mono floats at the device's own rate, or what it has in their place. PulseAudio converts to whatever is asked for.
QAudioFormat formatFor(const QAudioDevice& device)
{
    QAudioFormat format = device.preferredFormat();
    if (format.sampleRate() <= 0 || format.sampleRate() > highestRate) {
        format.setSampleRate(highestRate);
    }
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Float);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

}  // namespace

/// Where the source writes to. Collects bytes until the event loop takes them as mono samples.
class QtCaptureDevice::Inlet final : public QIODevice
{
public:
    Inlet(const QAudioFormat& format, std::function<void()> filled) : m_format(format), m_filled(std::move(filled))
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    std::vector<float> take()
    {
        const int channels = m_format.channelCount();
        const int sampleBytes = m_format.bytesPerSample();
        const qsizetype frameBytes = m_format.bytesPerFrame();
        const qsizetype frames = m_bytes.size() / frameBytes;
        std::vector<float> samples;
        samples.reserve(static_cast<std::size_t>(frames));
        const char* at = m_bytes.constData();
        for (qsizetype frame = 0; frame < frames; ++frame) {
            float sum = 0;
            for (int channel = 0; channel < channels; ++channel, at += sampleBytes) {
                sum += m_format.normalizedSampleValue(at);
            }
            samples.push_back(sum / static_cast<float>(channels));
        }
        m_bytes.remove(0, frames * frameBytes);
        return samples;
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }

    qint64 writeData(const char* data, qint64 length) override
    {
        const bool first = m_bytes.isEmpty();
        m_bytes.append(data, length);
        if (first) {
            m_filled();
        }
        return length;
    }

private:
    QAudioFormat m_format;
    QByteArray m_bytes;
    std::function<void()> m_filled;
};

CaptureFactory QtCaptureDevice::factory(const AudioDevices& devices)
{
    return [&devices](const QByteArray& id) { return std::make_unique<QtCaptureDevice>(devices, id); };
}

QtCaptureDevice::QtCaptureDevice(const AudioDevices& devices, QByteArray id) : m_devices(devices), m_id(std::move(id))
{
    m_silenceTimer.setSingleShot(true);
    m_silenceTimer.setInterval(silenceLimitMs);
    connect(&m_silenceTimer, &QTimer::timeout, this, [this] { lose(Wording::tr("The microphone %1 brings no sound")); });
}

QtCaptureDevice::~QtCaptureDevice()
{
    stop();
}

Result<int> QtCaptureDevice::start()
{
    stop();
    const QAudioDevice device = findInput(m_devices, m_id);
    if (device.isNull()) {
        return Error{ErrorCode::AudioDevice,
                     m_id.isEmpty() ? Wording::tr("There is no microphone") : Wording::tr("The chosen microphone is not there"),
                     Wording::tr("Connect a microphone, or choose another one.")};
    }
    m_name = device.description();
    const QAudioFormat format = formatFor(device);
    m_inlet = std::make_unique<Inlet>(
        format, [this] { QMetaObject::invokeMethod(this, &QtCaptureDevice::deliver, Qt::QueuedConnection); });
    m_source = std::make_unique<QAudioSource>(device, format);
    m_source->start(m_inlet.get());
    if (m_source->state() == QAudio::StoppedState) {
        stop();
        return Error{
            ErrorCode::AudioDevice, worded(Wording::tr("The microphone %1 cannot be opened"), m_name.toStdString()),
            Wording::tr("Check that the sound server is running and that it allows recording, or choose another microphone.")};
    }
    connect(m_source.get(), &QAudioSource::stateChanged, this, &QtCaptureDevice::checkState, Qt::QueuedConnection);
    m_silenceTimer.start();
    return format.sampleRate();
}

void QtCaptureDevice::stop()
{
    m_silenceTimer.stop();
    if (m_source) {
        m_source->disconnect(this);
        m_source->stop();
        m_source.release()->deleteLater();
        m_inlet.release()->deleteLater();
    }
}

void QtCaptureDevice::deliver()
{
    if (!m_inlet) {
        return;
    }
    const std::vector<float> samples = m_inlet->take();
    if (!samples.empty()) {
        m_silenceTimer.start();
        Q_EMIT captured(samples);
    }
}

void QtCaptureDevice::checkState()
{
    if (m_source && m_source->state() == QAudio::StoppedState) {
        deliver();
        lose(Wording::tr("The microphone %1 is gone"));
    }
}

void QtCaptureDevice::lose(const std::string& what)
{
    if (!m_source) {
        return;
    }
    stop();
    Q_EMIT failed({ErrorCode::AudioDevice, worded(what, m_name.toStdString()),
                   Wording::tr("Connect it again or choose another one. What was recorded so far is kept.")});
}

}  // namespace xenoglot
