#include "audio/Player.h"

#include "audio/Resample.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace xenoglot {

namespace {

using Clips = std::vector<std::shared_ptr<const AudioClip>>;

/// Measured with PulseAudio: streams that were closed 0.4 s after their last sample were heard whole, streams that were closed at
/// once lost up to 0.12 s.
constexpr qint64 drainFrames = PlaybackDevice::rate * 2 / 5;
constexpr qint64 idleFrames = PlaybackDevice::rate * 2;

Result<Clips> atDeviceRate(const Clips& clips)
{
    Clips ready;
    for (const auto& clip : clips) {
        if (clip->sampleRate == PlaybackDevice::rate) {
            ready.push_back(clip);
            continue;
        }
        Result<AudioClip> resampled = resample(*clip, PlaybackDevice::rate);
        if (!resampled) {
            return resampled.error();
        }
        ready.push_back(std::make_shared<const AudioClip>(std::move(*resampled)));
    }
    return ready;
}

std::size_t frameAt(double seconds)
{
    return static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * PlaybackDevice::rate));
}

/// In place of a plain delete: destroying a QAudioSink runs the event loop, which must not happen inside of a caller.
void release(std::unique_ptr<PlaybackDevice> device)
{
    if (device) {
        device->disconnect();
        device->stop();
        device.release()->deleteLater();
    }
}

}  // namespace

Player::Player(PlaybackFactory makeDevice, QObject* parent) : QObject(parent), m_makeDevice(std::move(makeDevice))
{
}

Player::~Player()
{
    m_loads.clear();  // waits for them: they post to this object
    closeDevice();
}

void Player::setSources(Clips clips)
{
    stop();
    m_transport.setSources({});
    m_clips = std::move(clips);
    m_jump.reset();
    m_error.reset();
    const quint64 loading = ++m_loading;
    if (m_clips.empty()) {
        setState(State::Empty);
        return;
    }
    const bool ready = std::all_of(m_clips.begin(), m_clips.end(), [](const auto& clip) { return clip->sampleRate == rate; });
    if (ready) {
        loaded(loading, m_clips);
        return;
    }
    setState(State::Loading);
    std::erase_if(m_loads, [](const std::future<void>& load) {
        return load.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    m_loads.push_back(std::async(std::launch::async, [this, loading, source = m_clips] {
        auto result = atDeviceRate(source);
        QMetaObject::invokeMethod(
            this, [this, loading, result = std::move(result)] { loaded(loading, result); }, Qt::QueuedConnection);
    }));
}

void Player::loaded(quint64 loading, Result<Clips> clips)
{
    if (loading != m_loading) {
        return;
    }
    if (!clips) {
        fail(clips.error());
        return;
    }
    m_transport.setSources(std::move(*clips));
    cue(0);
    setState(State::Stopped);
    if (m_playWhenLoaded) {
        m_playWhenLoaded = false;
        play();
    }
}

void Player::switchTo(std::size_t source)
{
    const std::size_t before = activeSource();
    m_transport.switchTo(source);
    if (activeSource() != before) {
        Q_EMIT activeSourceChanged(activeSource());
    }
}

void Player::play()
{
    if (m_state == State::Loading) {
        m_playWhenLoaded = true;
        return;
    }
    if (m_state == State::Playing || m_transport.sourceCount() == 0) {
        return;
    }
    if (m_state != State::Paused && static_cast<std::size_t>(positionSamples()) >= m_transport.length()) {
        cue(m_transport.loop() ? m_transport.loop()->begin : 0);
    }
    m_error.reset();
    m_transport.release();
    if (m_device || openDevice()) {
        setState(State::Playing);
    }
}

void Player::pause()
{
    m_playWhenLoaded = false;
    if (m_state == State::Playing) {
        hold();
        setState(State::Paused);
    }
}

void Player::stop()
{
    m_playWhenLoaded = false;
    if (m_state == State::Playing || m_state == State::Paused || m_state == State::Failed || m_state == State::Stopped) {
        closeDevice();
        if (m_transport.sourceCount() > 0) {
            m_transport.hold();
            m_error.reset();
            setState(State::Stopped);
            seek(0);
        }
    }
}

void Player::seek(double seconds)
{
    if (m_transport.sourceCount() == 0) {
        return;
    }
    const std::size_t frame = std::min(frameAt(seconds), m_transport.length());
    if (m_state == State::Playing) {
        m_transport.seek(frame);
        m_jump = Jump{m_transport.rendered(), static_cast<qint64>(frame)};
    } else {
        closeDevice();  // it may hold sound of the old place
        cue(frame);
    }
    reportPosition();
}

void Player::hold()
{
    m_transport.hold();
    m_heldFrame = m_transport.rendered();
}

void Player::cue(std::size_t frame)
{
    m_transport.cue(frame);
    m_jump = Jump{m_transport.rendered(), static_cast<qint64>(frame)};
}

qint64 Player::playedFrame() const
{
    return m_frameOffset + (m_device ? m_device->framesPlayed() : 0);
}

qint64 Player::positionSamples() const
{
    const qint64 played = playedFrame();
    if (m_jump && played <= m_jump->frame) {
        return m_jump->place;
    }
    return std::llround(m_transport.placeOf(played));
}

void Player::setLoop(double start, double end)
{
    m_transport.setLoop(SampleRange{frameAt(std::min(start, end)), frameAt(std::max(start, end))});
    const std::optional<SampleRange> loop = m_transport.loop();
    const auto at = static_cast<std::size_t>(positionSamples());
    if (loop && (at < loop->begin || at >= loop->end)) {
        seek(static_cast<double>(loop->begin) / rate);
    }
}

void Player::setDevice(const QByteArray& id)
{
    if (id != m_deviceId) {
        m_deviceId = id;
        reopenDevice();
    }
}

void Player::reopenDevice()
{
    if (!m_device) {
        return;
    }
    closeDevice();
    if (m_state == State::Playing) {
        openDevice();
    }
}

bool Player::openDevice()
{
    m_device = m_makeDevice(m_deviceId);
    m_frameOffset = m_transport.rendered();
    connect(m_device.get(), &PlaybackDevice::advanced, this, &Player::onAdvanced);
    connect(m_device.get(), &PlaybackDevice::failed, this, &Player::fail);
    const Result<void> started = m_device->start(m_transport);
    if (!started) {
        fail(started.error());
    }
    return started.ok();
}

void Player::closeDevice()
{
    if (!m_device) {
        return;
    }
    const qint64 place = positionSamples();
    release(std::move(m_device));
    m_frameOffset = m_transport.rendered();
    cue(static_cast<std::size_t>(place));  // what was rendered and not heard is rendered again
}

void Player::reportPosition()
{
    if (const qint64 place = positionSamples(); place != m_reported) {
        m_reported = place;
        Q_EMIT positionChanged(position());
    }
}

void Player::onAdvanced()
{
    const qint64 played = playedFrame();
    m_transport.forgetBefore(played);
    if (m_jump && played > m_jump->frame) {
        m_jump.reset();
    }
    reportPosition();
    // A slot may have done anything; only what is true now counts.
    if (m_device && m_transport.isHeld() && played >= m_heldFrame + idleFrames) {
        closeDevice();
    }
    const std::optional<qint64> end = m_transport.endFrame();
    if (m_state == State::Playing && end && played >= *end + drainFrames) {
        hold();
        setState(State::Stopped);
        Q_EMIT finished();
    }
}

void Player::fail(const Error& error)
{
    closeDevice();
    m_transport.hold();
    m_error = error;
    setState(State::Failed);
    Q_EMIT failed(error);
}

void Player::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

}  // namespace xenoglot
