#pragma once

#include "core/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace xenoglot {

/// A WAV file (mono, 16-bit PCM) that grows while somebody speaks, readable by its owner only (mode 0600).
///
/// While it is written its name ends in ".recording", and its header is brought up to date by sync(), so that at any moment the
/// file is a correct WAV file that lacks at most what came after the last sync(); a killed process loses not even that, because
/// recoverRecording() goes by the file's size. The process that writes holds a lock (flock) on the file, which tells a recording
/// in progress from one that was left behind. finish() takes the ending away.
///
/// Of one thread at a time. Samples: full scale ±1, round(sample × 32768), clipped, as in AudioWriter.h.
class RecordingFile
{
public:
    /// Creates `path` + ".recording"; the folder must exist. `rate` in Hz. Error: FileWrite, also when that file is there.
    static Result<std::unique_ptr<RecordingFile>> create(const std::filesystem::path& path, int rate);

    /// Closes what was not finished as it is: unfinishedRecordings() will find it.
    ~RecordingFile();
    RecordingFile(const RecordingFile&) = delete;
    RecordingFile& operator=(const RecordingFile&) = delete;

    std::size_t samples() const { return m_samples; }

    /// Error: FileWrite (full disk); what was written before is kept.
    Result<void> append(std::span<const float> samples);

    /// Brings the header up to date and asks the system to write everything to the disk. May take long. Error: FileWrite.
    Result<void> sync();

    /// Ends the file; nothing may be appended after that. Returns its final path: the one given to create(), or with "-2", "-3"
    /// ... before the ending when that has come to exist, so that nothing is overwritten.
    /// Errors: AudioTooShort (no samples; the file is removed), FileWrite (the file is left for recoverRecording).
    Result<std::filesystem::path> finish();

    /// Removes the file.
    void discard();

private:
    RecordingFile(int descriptor, std::filesystem::path path, int rate);

    void close();
    Error writeError(int code) const;

    int m_descriptor;
    std::filesystem::path m_path;  ///< the one it will have in the end
    int m_rate;
    std::size_t m_samples = 0;
    std::vector<char> m_bytes;
};

/// The files in a folder that a process has left unfinished, oldest first; empty when there is no such folder.
std::vector<std::filesystem::path> unfinishedRecordings(const std::filesystem::path& folder);

/// Repairs one of them and gives it its final name, as RecordingFile::finish() does. Errors: FileNotFound, FileUnreadable, also
/// for one that is being recorded; AudioFormat (not made by RecordingFile; it is left alone), AudioTooShort (no samples; it is
/// removed), FileWrite.
Result<std::filesystem::path> recoverRecording(const std::filesystem::path& path);

}  // namespace xenoglot
