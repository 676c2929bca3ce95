#include "gui/PlaybackController.h"

#include <utility>

namespace xenoglot {

PlaybackController::PlaybackController(PlaybackFactory factory, QObject* parent) : QObject(parent), m_player(std::move(factory))
{
    connect(&m_player, &Player::stateChanged, this, &PlaybackController::onStateChanged);
    connect(&m_player, &Player::activeSourceChanged, this, [this] { Q_EMIT changed(m_name); });
    connect(&m_player, &Player::positionChanged, this, [this](double seconds) { Q_EMIT moved(m_name, seconds); });
    connect(&m_player, &Player::failed, this, [this](const Error& error) { Q_EMIT failed(m_name, error); });
}

void PlaybackController::onStateChanged()
{
    if (m_player.state() == Player::State::Stopped) {
        const Wish wish = std::exchange(m_wish, {});
        if (wish.original) {
            m_player.switchTo(1);
        }
        if (wish.loop) {
            loop(wish.loop->first, wish.loop->second);
        }
        if (wish.place) {
            m_player.seek(*wish.place);
        }
    }
    Q_EMIT changed(m_name);
}

void PlaybackController::take(const Track& track)
{
    if (isCurrent(track.name)) {
        return;
    }
    const QString before = std::exchange(m_name, {});
    m_wish = {};
    m_player.stop();
    m_name = track.name;
    std::vector<std::shared_ptr<const AudioClip>> clips{track.clip};
    if (track.original) {
        clips.push_back(track.original);
    }
    m_player.setSources(std::move(clips));
    if (!before.isEmpty()) {
        Q_EMIT changed(before);
        Q_EMIT moved(before, 0);
    }
}

void PlaybackController::toggle(const Track& track)
{
    if (!track.clip) {
        return;
    }
    take(track);
    if (isPlaying(track.name)) {
        m_player.pause();
    } else {
        m_player.play();
    }
}

void PlaybackController::seek(const Track& track, double seconds)
{
    if (!track.clip) {
        return;
    }
    take(track);
    if (m_player.state() == Player::State::Loading) {
        m_wish.place = seconds;
    } else {
        m_player.seek(seconds);
    }
}

void PlaybackController::stop()
{
    m_player.stop();
}

void PlaybackController::release(const QString& name)
{
    if (isCurrent(name)) {
        m_wish = {};
        m_player.setSources({});
        m_name.clear();
        Q_EMIT changed(name);
        Q_EMIT moved(name, 0);
    }
}

bool PlaybackController::isPlaying(const QString& name) const
{
    return isCurrent(name) && m_player.state() == Player::State::Playing;
}

double PlaybackController::position(const QString& name) const
{
    return isCurrent(name) ? m_wish.place.value_or(m_player.position()) : 0;
}

void PlaybackController::loop(double start, double end)
{
    const bool part = end > start;
    m_player.setLoop(part ? start : 0, part ? end : m_player.duration());
}

void PlaybackController::setLoop(const QString& name, double start, double end)
{
    if (!isCurrent(name)) {
        return;
    }
    if (m_player.state() == Player::State::Loading) {
        m_wish.loop = {start, end};
    } else {
        loop(start, end);
    }
    Q_EMIT changed(name);
}

void PlaybackController::clearLoop(const QString& name)
{
    if (isCurrent(name)) {
        m_wish.loop.reset();
        m_player.clearLoop();
        Q_EMIT changed(name);
    }
}

bool PlaybackController::isLooping(const QString& name) const
{
    return isCurrent(name) && (m_wish.loop || m_player.loop());
}

void PlaybackController::hearOriginal(const QString& name, bool original)
{
    if (!isCurrent(name) || m_player.sourceCount() < 2) {
        return;
    }
    if (m_player.state() == Player::State::Loading) {
        m_wish.original = original;
    } else {
        m_player.switchTo(original ? 1 : 0);
    }
}

bool PlaybackController::isOriginal(const QString& name) const
{
    return isCurrent(name) && (m_wish.original || m_player.activeSource() == 1);
}

void PlaybackController::setSpeed(double speed)
{
    m_player.setSpeed(speed);
    Q_EMIT changed(m_name);
}

}  // namespace xenoglot
