#pragma once

#include "audio/Player.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace xenoglot {

/// What is heard in the window: one thing at a time, on one Player. Everything that can be played has a name of its own
/// ("message", "es"); whoever shows it asks and listens by that name. In the window's thread.
class PlaybackController : public QObject
{
    Q_OBJECT

public:
    /// Something that can be heard. With an original both share the time line and can be switched while they play.
    struct Track {
        QString name;
        std::shared_ptr<const AudioClip> clip;  ///< null: not there yet, nothing happens
        std::shared_ptr<const AudioClip> original;
    };

    explicit PlaybackController(PlaybackFactory factory, QObject* parent = nullptr);

    /// Plays, or pauses when that track is playing. Another track that plays is stopped.
    void toggle(const Track& track);
    void seek(const Track& track, double seconds);
    void stop();

    /// Forgets the track: it has another clip now, or is gone.
    void release(const QString& name);

    bool isPlaying(const QString& name) const;
    double position(const QString& name) const;  ///< seconds; 0 for what is not the current track

    /// Repeats a part of the current track, or all of it where `end` is not after `start`.
    void setLoop(const QString& name, double start, double end);
    void clearLoop(const QString& name);
    bool isLooping(const QString& name) const;

    /// Whether the original is heard in the current track's place.
    void hearOriginal(const QString& name, bool original);
    bool isOriginal(const QString& name) const;

    double speed() const { return m_player.speed(); }
    void setSpeed(double speed);
    void setDevice(const QByteArray& id) { m_player.setDevice(id); }
    void reopenDevice() { m_player.reopenDevice(); }

Q_SIGNALS:
    /// Something about a track other than its position.
    void changed(const QString& name);
    void moved(const QString& name, double seconds);
    void failed(const QString& name, const xenoglot::Error& error);

private:
    /// What was asked for while the player was still loading.
    struct Wish {
        std::optional<double> place;
        std::optional<std::pair<double, double>> loop;
        bool original = false;
    };

    void take(const Track& track);
    void onStateChanged();
    void loop(double start, double end);
    bool isCurrent(const QString& name) const { return !name.isEmpty() && name == m_name; }

    Player m_player;
    QString m_name;  ///< of the current track; empty when there is none
    Wish m_wish;
};

}  // namespace xenoglot
