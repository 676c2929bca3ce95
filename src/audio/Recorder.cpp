#include "audio/Recorder.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

/// Longer than a sound server holds samples back; only a device that has stopped bringing any makes somebody wait for it.
constexpr int postRollLimitMs = 1000;

std::size_t samplesIn(double seconds, int rate)
{
    return static_cast<std::size_t>(std::llround(seconds * rate));
}

}  // namespace

Recorder::Recorder(CaptureFactory makeDevice, QObject* parent) : QObject(parent), m_makeDevice(std::move(makeDevice))
{
    m_postRollTimer.setSingleShot(true);
    m_postRollTimer.setInterval(postRollLimitMs);
    connect(&m_postRollTimer, &QTimer::timeout, this, &Recorder::finishFile);
}

Recorder::~Recorder()
{
    closeDevice();
    m_writer.reset();  // waits for its thread, which posts to this object
}

bool Recorder::isRecording() const
{
    return m_state == State::Starting || m_state == State::Recording || m_state == State::Paused || m_state == State::Stopping;
}

double Recorder::seconds() const
{
    return m_fileRate > 0 ? static_cast<double>(m_samples) / m_fileRate : 0;
}

double Recorder::remainingSeconds() const
{
    return std::max(0.0, m_maxSeconds - seconds());
}

void Recorder::setDevice(const QByteArray& id)
{
    const bool changed = id != m_deviceId;
    m_deviceId = id;
    if (changed && m_state == State::Listening) {
        closeDevice();
        openDevice();
    }
}

void Recorder::listen()
{
    if (!isRecording() && m_state != State::Listening && openDevice()) {
        m_error.reset();
        setState(State::Listening);
    }
}

void Recorder::close()
{
    if (!isRecording()) {
        closeDevice();
        setState(State::Idle);
    }
}

void Recorder::start(const std::filesystem::path& file)
{
    if (isRecording()) {
        return;
    }
    m_file.clear();
    m_error.reset();
    m_levels = {};
    m_samples = 0;
    m_postRoll = 0;
    const bool heard = m_device && !m_preRoll.empty();
    if ((!m_device && !openDevice()) || !openFile(file)) {
        return;
    }
    m_fileRate = m_rate;
    m_limit = samplesIn(m_maxSeconds, m_rate);
    setState(State::Starting);
    if (heard) {
        setState(State::Recording);
        record(std::exchange(m_preRoll, {}));
    }
}

void Recorder::pause()
{
    if (m_state == State::Recording) {
        m_postRoll = samplesIn(postRollSeconds, m_rate);
        setState(State::Paused);
    }
}

void Recorder::resume()
{
    if (m_state == State::Paused) {
        m_postRoll = 0;
        setState(State::Recording);
        record(std::exchange(m_preRoll, {}));
    }
}

void Recorder::stop()
{
    if (m_state == State::Recording) {
        m_postRoll = samplesIn(postRollSeconds, m_rate);
    }
    if (m_state == State::Recording || m_state == State::Paused || m_state == State::Starting) {
        setState(State::Stopping);
        if (m_postRoll > 0) {
            m_postRollTimer.start();
        } else {
            finishFile();
        }
    }
}

void Recorder::discard()
{
    if (isRecording()) {
        ++m_recording;
        closeDevice();
        m_writer->discard();
        m_samples = 0;
        setState(State::Idle);
    }
}

bool Recorder::openDevice()
{
    m_device = m_makeDevice(m_deviceId);
    connect(m_device.get(), &CaptureDevice::captured, this, &Recorder::onCaptured);
    connect(m_device.get(), &CaptureDevice::failed, this, &Recorder::onDeviceFailed);
    const Result<int> rate = m_device->start();
    if (!rate) {
        fail(rate.error());
        return false;
    }
    m_rate = *rate;
    m_meter.emplace(m_rate);
    m_preRoll.clear();
    return true;
}

void Recorder::closeDevice()
{
    m_postRollTimer.stop();
    m_preRoll.clear();
    if (m_device) {
        m_device->disconnect(this);
        m_device->stop();
        m_device.release()->deleteLater();  // it may be the one that is calling
    }
}

bool Recorder::openFile(const std::filesystem::path& path)
{
    m_writer.reset();
    Result<std::unique_ptr<RecordingFile>> file = RecordingFile::create(path, m_rate);
    if (!file) {
        fail(file.error());
        return false;
    }
    m_writer = std::make_unique<RecordingWriter>(
        std::move(*file), m_rate, [this, recording = ++m_recording](const RecordingWriter::Outcome& outcome) {
            QMetaObject::invokeMethod(
                this, [this, recording, outcome] { onWritten(recording, outcome); }, Qt::QueuedConnection);
        });
    return true;
}

void Recorder::onCaptured(const std::vector<float>& samples)
{
    if (m_state == State::Starting) {
        setState(State::Recording);
    }
    const bool counts = m_state == State::Recording;
    for (const AudioLevel& level : m_meter->push(samples)) {
        if (counts) {
            m_levels.add(level);
        }
        Q_EMIT levelChanged(level);
    }
    if (m_state == State::Recording) {
        record(samples);
        return;
    }
    const std::size_t taken = std::min(m_postRoll, samples.size());
    const std::span<const float> rest = std::span(samples).subspan(taken);
    if (taken > 0) {
        m_postRoll -= taken;
        record({samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(taken)});
    }
    if (m_state == State::Stopping && m_postRoll == 0) {
        finishFile();
    } else if (m_state == State::Listening || m_state == State::Paused) {
        keepPreRoll(rest);
    }
}

void Recorder::record(std::vector<float> samples)
{
    samples.resize(std::min(samples.size(), m_limit - m_samples));
    if (samples.empty()) {
        return;
    }
    m_samples += samples.size();
    m_writer->append(std::move(samples));
    Q_EMIT advanced(seconds());
    if (m_samples == m_limit && isRecording()) {
        setState(State::Stopping);
        finishFile();
    }
}

void Recorder::keepPreRoll(std::span<const float> samples)
{
    const std::size_t size = samplesIn(preRollSeconds, m_rate);
    m_preRoll.insert(m_preRoll.end(), samples.begin(), samples.end());
    if (m_preRoll.size() > size) {
        m_preRoll.erase(m_preRoll.begin(), m_preRoll.end() - static_cast<std::ptrdiff_t>(size));
    }
}

void Recorder::finishFile()
{
    closeDevice();
    m_writer->finish();
}

void Recorder::onDeviceFailed(const Error& error)
{
    if (isRecording() && m_samples > 0) {
        m_error = error;
        setState(State::Stopping);
        finishFile();
    } else {
        fail(error);
    }
}

void Recorder::onWritten(quint64 recording, const RecordingWriter::Outcome& outcome)
{
    if (recording != m_recording || !isRecording()) {
        return;
    }
    if (outcome.error || m_error) {
        fail(m_error ? *m_error : *outcome.error, outcome.file);
        return;
    }
    m_file = outcome.file;
    setState(State::Stopped);
    Q_EMIT finished();
}

void Recorder::fail(const Error& error, const std::filesystem::path& recorded)
{
    m_file = recorded;  // an earlier recording has nothing to do with it
    closeDevice();
    if (m_writer && m_samples == 0) {
        m_writer->discard();
    }
    m_error = error;
    setState(State::Failed);
    Q_EMIT failed(error);
}

void Recorder::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

}  // namespace xenoglot
