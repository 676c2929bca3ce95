#pragma once

#include "audio/RecordingFile.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace xenoglot {

/// Writes a RecordingFile in a thread of its own, so that a slow disk holds nobody up, and syncs it once a second of sound.
class RecordingWriter
{
public:
    struct Outcome {
        std::filesystem::path file;  ///< empty when there is none
        std::optional<Error> error;  ///< why it ended by itself or could not be finished; the file may be there all the same
    };

    /// `ended` is called once, in the writer's thread: after finish() or discard(), or when the file cannot be written any more.
    RecordingWriter(std::unique_ptr<RecordingFile> file, int rate, std::function<void(const Outcome&)> ended);

    /// Waits for the disk. What nobody has finished stays unfinished, with all that was appended: unfinishedRecordings() finds
    /// it.
    ~RecordingWriter();
    RecordingWriter(const RecordingWriter&) = delete;
    RecordingWriter& operator=(const RecordingWriter&) = delete;

    /// Takes samples and returns at once.
    void append(std::vector<float> samples);

    /// Everything that was appended will be in the file.
    void finish() { end(Ending::Finish); }

    /// The file will be removed.
    void discard() { end(Ending::Discard); }

private:
    enum class Ending { None, Finish, Discard, Leave };

    void end(Ending ending);
    void run();
    Result<void> writeUntilEnd();

    std::unique_ptr<RecordingFile> m_file;
    std::size_t m_syncEvery;  ///< samples
    std::function<void(const Outcome&)> m_ended;

    std::mutex m_mutex;  ///< guards the two below
    std::condition_variable m_changed;
    std::vector<float> m_waiting;
    Ending m_ending = Ending::None;

    std::thread m_thread;  ///< last: everything above is there when it starts
};

}  // namespace xenoglot
