#pragma once

#include "core/StopToken.h"
#include "engines/EngineRegistry.h"
#include "gui/ClipLoader.h"
#include "run/LearnVoice.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace xenoglot {

/// Learns one voice at a time (learnVoice) in a thread that lets everybody else go first, so that one goes on working meanwhile.
/// In the window's thread.
class VoiceLearner : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Learning,
        Stopping,  ///< it was cancelled, and comes to its end
        Stopped,   ///< it can be taken up again
        Done,      ///< see made()
        Failed     ///< see error()
    };

    /// Of the library.
    explicit VoiceLearner(std::filesystem::path folder, QObject* parent = nullptr);

    /// Stops, and waits for it: the checkpoint stays.
    ~VoiceLearner() override;

    /// Learns from these files, in place of the request's recordings. Only when nothing is being learned.
    void learn(VoiceLearningRequest request, std::vector<std::filesystem::path> files, std::shared_ptr<EngineProvider> engines);

    /// Takes up a voice that was begun, or trains a finished one longer.
    void goOn(const VoiceProfile& profile, int threads, std::shared_ptr<EngineProvider> engines);

    void cancel();

    State state() const { return m_state; }
    bool isLearning() const { return m_state == State::Learning || m_state == State::Stopping; }
    QString name() const;  ///< of the voice
    const VoiceMakingProgress& progress() const { return m_progress; }
    const std::optional<MadeVoice>& made() const { return m_made; }
    const std::optional<Error>& error() const { return m_error; }

    /// What it learns from, as one clip; nothing until it was read.
    const LoadedClip& recordings() const { return m_recordings; }

    /// The parts of it that are used, seconds.
    std::vector<std::pair<double, double>> usedParts() const;

Q_SIGNALS:
    void changed();         ///< the state
    void recordingsRead();  ///< recordings()
    void progressed();
    void finished();  ///< Stopped, Done or Failed

private:
    struct Read {
        std::vector<SpeakerRecording> recordings;
        LoadedClip joined;
        std::vector<double> starts;  ///< of each recording in it
    };

    static Result<Read> read(const std::vector<std::filesystem::path>& files, const StopToken& stop);
    void start(std::vector<std::filesystem::path> files, bool fresh, std::shared_ptr<EngineProvider> engines);
    void onFinished(const Result<MadeVoice>& made);
    void setState(State state);

    std::filesystem::path m_folder;
    QThreadPool m_pool;
    StopSource m_stop;
    State m_state = State::Idle;
    VoiceLearningRequest m_request;  ///< without recordings
    VoiceMakingProgress m_progress;
    LoadedClip m_recordings;
    std::vector<double> m_starts;
    std::optional<MadeVoice> m_made;
    std::optional<Error> m_error;
};

}  // namespace xenoglot
