#pragma once

#include "core/StopToken.h"
#include "run/VoiceSample.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace xenoglot {

class Workbench;

/// "Hear before and after": speaks one of the judges' sentences in a voice's steps when that is asked for, and plays it. In the
/// window's thread.
class VoiceSamples : public QObject
{
    Q_OBJECT

public:
    /// The workbench outlives it.
    explicit VoiceSamples(Workbench& workbench, QObject* parent = nullptr);
    ~VoiceSamples() override;

    /// The voice that is heard from now on.
    void setProfile(const VoiceProfile& profile);

    /// Plays, or stops what is being played.
    void toggle(VoiceStep step);
    bool isPlaying(VoiceStep step) const;
    bool isBusy() const { return m_busy.has_value(); }  ///< with speaking
    bool canSpeak() const;

    void silence();                       ///< stops what is being played of it
    QString track(VoiceStep step) const;  ///< its name in the playback

Q_SIGNALS:
    void changed();
    void failed(const xenoglot::Error& error);

private:
    void play(VoiceStep step);

    Workbench& m_workbench;
    QThreadPool m_pool;
    StopSource m_stop;
    VoiceProfile m_profile;
    std::optional<VoiceStep> m_busy;
    std::map<VoiceStep, std::shared_ptr<const AudioClip>> m_clips;
};

}  // namespace xenoglot
