#include "gui/VoiceSamples.h"

#include "core/Wording.h"
#include "gui/WhenDone.h"
#include "gui/Workbench.h"

#include <QtConcurrent>

#include <exception>

namespace xenoglot {

namespace {

constexpr VoiceStep steps[]{VoiceStep::Stock, VoiceStep::Matched, VoiceStep::Trained};

}  // namespace

VoiceSamples::VoiceSamples(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench)
{
    m_pool.setObjectName(QStringLiteral("VoiceSamples"));
    m_pool.setMaxThreadCount(1);
    connect(&workbench.playback(), &PlaybackController::changed, this, &VoiceSamples::changed);
    connect(&workbench.playback(), &PlaybackController::failed, this, [this](const QString& name, const Error& error) {
        for (const VoiceStep step : steps) {
            if (name == track(step)) {
                Q_EMIT failed(error);
            }
        }
    });
}

VoiceSamples::~VoiceSamples()
{
    disconnect(&m_workbench.playback(), nullptr, this, nullptr);  // who listens may be half gone
    silence();
    m_stop.request_stop();
    m_pool.waitForDone();
}

/// Of this voice here: two views may hold samples of two.
QString VoiceSamples::track(VoiceStep step) const
{
    return QStringLiteral("voice-sample-%1-%2-%3")
        .arg(reinterpret_cast<quintptr>(this))
        .arg(QString::fromStdString(m_profile.id))
        .arg(static_cast<int>(step));
}

void VoiceSamples::silence()
{
    for (const auto& [step, clip] : m_clips) {
        m_workbench.playback().release(track(step));
    }
}

void VoiceSamples::setProfile(const VoiceProfile& profile)
{
    if (profile == m_profile) {
        return;
    }
    m_stop.request_stop();
    m_stop = {};
    m_busy.reset();
    silence();
    m_clips.clear();
    m_profile = profile;
    Q_EMIT changed();
}

bool VoiceSamples::canSpeak() const
{
    return m_profile.isFinished() && m_workbench.engines().state() == EngineLoader::State::Ready;
}

bool VoiceSamples::isPlaying(VoiceStep step) const
{
    return m_workbench.playback().isPlaying(track(step));
}

void VoiceSamples::play(VoiceStep step)
{
    m_workbench.playback().toggle({track(step), m_clips[step], {}});
}

void VoiceSamples::toggle(VoiceStep step)
{
    if (m_clips.count(step) > 0) {
        play(step);
        return;
    }
    if (isBusy() || !canSpeak()) {
        return;
    }
    m_busy = step;
    const auto speak = [step, profile = m_profile, trained = m_workbench.voices().trainedFile(m_profile),
                        engines = m_workbench.engines().engines().provider, stop = m_stop.get_token()]() -> Result<AudioClip> {
        try {
            return speakVoiceSample(profile, trained, step, *engines, stop);
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, worded(Wording::tr("The voice cannot be used: %1"), error.what()),
                         Wording::tr("Close other programs and try again.")};
        }
    };
    whenDone(QtConcurrent::run(&m_pool, speak), this, [this, step, stop = m_stop.get_token()](const Result<AudioClip>& clip) {
        if (stop.stop_requested()) {
            return;  // of another voice
        }
        m_busy.reset();
        if (clip) {
            m_clips[step] = std::make_shared<const AudioClip>(*clip);
            play(step);
        } else {
            Q_EMIT failed(clip.error());
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

}  // namespace xenoglot
