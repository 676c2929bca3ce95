#pragma once

#include "audio/CaptureDevice.h"
#include "audio/LevelMeter.h"
#include "audio/RecordingLevels.h"
#include "audio/RecordingWriter.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <optional>

namespace xenoglot {

/// Records a voice message from a CaptureDevice into a RecordingFile. Lives in one thread with an event loop and never waits for
/// the disk.
///
/// No word is lost at the edges, and nothing is faded:
/// - The clock and the file begin with the first sample that the device brings.
/// - While it is listening or paused, the last 0.3 s are kept in memory; start() and resume() put them in front.
/// - Samples arrive some time after they were spoken, so that pause() and stop() take 0.2 s more.
/// - Other than that the file holds every sample that came while recording, in order, once. A pause shorter than these two leaves
/// no
///   gap at all.
///
/// Whatever ends it, what was recorded so far is in file().
class Recorder : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,       ///< the microphone is closed
        Listening,  ///< open for its level; nothing is written
        Starting,   ///< waiting for the first samples: up to some seconds
        Recording,
        Paused,    ///< the microphone stays open, for its level
        Stopping,  ///< the last samples are being collected and written
        Stopped,   ///< file() is complete
        Failed,    ///< see error(); file() holds what there was, or is empty
    };
    Q_ENUM(State)

    static constexpr double preRollSeconds = 0.3;
    static constexpr double postRollSeconds = 0.2;

    explicit Recorder(CaptureFactory makeDevice, QObject* parent = nullptr);
    ~Recorder() override;  ///< what is being recorded is kept: unfinishedRecordings() finds it

    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }

    /// An id of AudioDevices, empty for the system's default. A recording keeps the device that it began with; listening changes
    /// over at once.
    void setDevice(const QByteArray& id);

    /// The longest recording in seconds; it stops by itself there. Positive; counts from the next start().
    void setMaxSeconds(double seconds) { m_maxSeconds = seconds; }
    double maxSeconds() const { return m_maxSeconds; }

    /// Opens the microphone to show its level and to keep the pre-roll, in memory only. From Idle, Stopped and Failed; from
    /// Failed it tries again.
    void listen();

    /// Closes the microphone again. Not during a recording.
    void close();

    /// Records into a new WAV file; its folder exists. From every state but those of a recording. Errors come as Failed:
    /// AudioDevice, FileWrite.
    void start(const std::filesystem::path& file);
    void pause();
    void resume();
    void stop();
    void discard();  ///< ends a recording and removes it: Idle

    bool isRecording() const;  ///< Starting, Recording, Paused or Stopping

    double seconds() const;           ///< recorded so far, from the count of samples
    double remainingSeconds() const;  ///< until the limit
    bool reachedLimit() const { return m_limit > 0 && m_samples >= m_limit; }

    /// Of this recording without its pauses, or of the last one; for adviceFor().
    const RecordingLevels& levels() const { return m_levels; }

    /// Where the recording is, when it is Stopped or Failed; empty when nothing was recorded.
    const std::filesystem::path& file() const { return m_file; }

Q_SIGNALS:
    void stateChanged(xenoglot::Recorder::State state);
    void levelChanged(const xenoglot::AudioLevel& level);  ///< every 50 ms while the microphone is open
    void advanced(double seconds);                         ///< seconds() has grown
    void finished();                                       ///< the state is Stopped
    void failed(const xenoglot::Error& error);             ///< the state is Failed

private:
    bool openDevice();
    void closeDevice();
    void onCaptured(const std::vector<float>& samples);
    void onDeviceFailed(const Error& error);
    void onWritten(quint64 recording, const RecordingWriter::Outcome& outcome);
    bool openFile(const std::filesystem::path& file);
    void record(std::vector<float> samples);
    void keepPreRoll(std::span<const float> samples);
    void finishFile();
    void fail(const Error& error, const std::filesystem::path& recorded = {});
    void setState(State state);

    CaptureFactory m_makeDevice;
    QByteArray m_deviceId;
    std::unique_ptr<CaptureDevice> m_device;
    int m_rate = 0;  ///< Hz, of the device
    std::optional<LevelMeter> m_meter;
    std::vector<float> m_preRoll;

    std::unique_ptr<RecordingWriter> m_writer;
    quint64 m_recording = 0;  ///< counts the recordings: word of an older one is dropped
    double m_maxSeconds = 600;
    int m_fileRate = 0;          ///< Hz, of the recording
    std::size_t m_limit = 0;     ///< samples
    std::size_t m_samples = 0;   ///< handed to the writer
    std::size_t m_postRoll = 0;  ///< samples that are still taken after pause() or stop()
    QTimer m_postRollTimer;      ///< ends that when the device brings nothing any more
    RecordingLevels m_levels;
    std::filesystem::path m_file;

    State m_state = State::Idle;
    std::optional<Error> m_error;
};

}  // namespace xenoglot
