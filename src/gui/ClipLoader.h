#pragma once

#include "audio/RecordingTrim.h"
#include "audio/WaveformPeaks.h"
#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <memory>

namespace xenoglot {

/// A recording as the window shows and plays it.
struct LoadedClip {
    std::shared_ptr<const AudioClip> clip;
    WaveformPeaks peaks;
    QStringList notes;  ///< what the user should know about the file
};

/// Reads audio files and computes what their waveform needs, in threads of its own. Lives in the window's thread, which is where
/// the answers arrive; never waits there.
class ClipLoader : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<LoadedClip>&)>;

    explicit ClipLoader(QObject* parent = nullptr);

    /// Asks what is being read to stop, and waits for it.
    ~ClipLoader() override;

    /// Several files are joined as RunRequest::inputs are. The answer comes later in this thread, unless `context` is destroyed
    /// before or `stop` was used. Errors: those of readAudio and joinClips.
    void load(const QStringList& files, QObject* context, const StopToken& stop, Answer answer);

    /// Writes the part of a recording that a trim leaves to a new WAV file of mode 0600, whose folder is made when it is
    /// not there, and answers with that part. Error: FileWrite.
    void cut(std::shared_ptr<const AudioClip> recording, const RecordingTrim& trim, const std::filesystem::path& file,
             QObject* context, const StopToken& stop, Answer answer);

private:
    using Work = std::function<Result<LoadedClip>(const StopToken& stop)>;
    void start(Work work, QObject* context, const StopToken& stop, Answer answer);

    QThreadPool m_pool;
    StopSource m_stop;
};

}  // namespace xenoglot
