#include "audio/RecordingFile.h"

#include "core/DisplayName.h"
#include "core/Wording.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace xenoglot {

namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".recording";
constexpr std::size_t headerBytes = 44;
constexpr std::size_t sampleBytes = 2;

void putLittle(std::string& text, std::uint32_t value, int bytes)
{
    for (int index = 0; index < bytes; ++index) {
        text += static_cast<char>(value >> (8 * index));
    }
}

/// The canonical 44 bytes: RIFF, a "fmt " chunk for mono 16-bit PCM, the start of the "data" chunk.
std::string waveHeader(int rate, std::size_t samples)
{
    const auto hertz = static_cast<std::uint32_t>(rate);
    const auto dataBytes = static_cast<std::uint32_t>(std::min<std::size_t>(samples * sampleBytes, UINT32_MAX - headerBytes));
    std::string header = "RIFF";
    putLittle(header, dataBytes + headerBytes - 8, 4);
    header += "WAVEfmt ";
    putLittle(header, 16, 4);
    putLittle(header, 1, 2);  // PCM
    putLittle(header, 1, 2);  // channels
    putLittle(header, hertz, 4);
    putLittle(header, hertz * sampleBytes, 4);
    putLittle(header, sampleBytes, 2);
    putLittle(header, 8 * sampleBytes, 2);
    header += "data";
    putLittle(header, dataBytes, 4);
    return header;
}

/// The rate in a header that waveHeader() made; 0 for any other.
int rateOf(std::string_view header)
{
    if (header.size() < headerBytes) {
        return 0;
    }
    std::uint32_t rate = 0;
    for (std::size_t index = 0; index < 4; ++index) {
        rate |= static_cast<std::uint32_t>(static_cast<unsigned char>(header[24 + index])) << (8 * index);
    }
    const auto hertz = static_cast<int>(rate & 0x7FFFFFFF);
    std::string expected = waveHeader(hertz, 0);
    // The two lengths are what a killed process leaves behind wrong.
    expected.replace(4, 4, header.substr(4, 4));
    expected.replace(40, 4, header.substr(40, 4));
    return expected == header.substr(0, headerBytes) ? hertz : 0;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool updateHeader(int descriptor, int rate, std::size_t samples)
{
    const std::string header = waveHeader(rate, samples);
    return ::pwrite(descriptor, header.data(), header.size(), 0) == static_cast<ssize_t>(header.size());
}

fs::path partialPath(const fs::path& path)
{
    return path.native() + ending;
}

/// Moves a file to a name that does not exist yet: the one that is wanted, or with a number.
Result<fs::path> moveToFreeName(const fs::path& from, const fs::path& wanted)
{
    constexpr int attempts = 1000;
    int code = EEXIST;
    for (int number = 1; number <= attempts && code == EEXIST; ++number) {
        fs::path to = wanted;
        if (number > 1) {
            to.replace_filename(wanted.stem().native() + '-' + std::to_string(number) + wanted.extension().native());
        }
        if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
            return to;
        }
        code = errno;
        // Some network file systems cannot refuse to replace.
        if (code == EINVAL) {
            std::error_code ignored;
            code = fs::exists(to, ignored) ? EEXIST : (::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno);
            if (code == 0) {
                return to;
            }
        }
    }
    return Error{ErrorCode::FileWrite,
                 worded(Wording::tr("Cannot rename %1 to %2: %3"), displayName(from), displayName(wanted), std::strerror(code)),
                 worded(Wording::tr("The recording is kept in %1."), displayName(from))};
}

}  // namespace

Result<std::unique_ptr<RecordingFile>> RecordingFile::create(const fs::path& path, int rate)
{
    const fs::path partial = partialPath(path);
    const int descriptor = ::open(partial.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const int code = errno;
    std::unique_ptr<RecordingFile> file(new RecordingFile(descriptor, path, rate));
    if (descriptor < 0) {
        return file->writeError(code);
    }
    ::flock(descriptor, LOCK_EX | LOCK_NB);
    if (!writeAll(descriptor, waveHeader(rate, 0))) {
        const Error error = file->writeError(errno);
        file->discard();
        return error;
    }
    return file;
}

RecordingFile::RecordingFile(int descriptor, fs::path path, int rate)
    : m_descriptor(descriptor), m_path(std::move(path)), m_rate(rate)
{
}

RecordingFile::~RecordingFile()
{
    close();
}

Result<void> RecordingFile::append(std::span<const float> samples)
{
    m_bytes.clear();
    for (const float sample : samples) {
        const float scaled = std::isfinite(sample) ? std::clamp(sample * 32768.0F, -32768.0F, 32767.0F) : 0.0F;
        const auto value = static_cast<std::uint16_t>(std::lround(scaled));
        m_bytes.push_back(static_cast<char>(value));
        m_bytes.push_back(static_cast<char>(value >> 8));
    }
    if (!writeAll(m_descriptor, {m_bytes.data(), m_bytes.size()})) {
        const Error error = writeError(errno);
        // A full disk takes a part of the bytes: that part counts, but no half sample.
        const off_t end = ::lseek(m_descriptor, 0, SEEK_END);
        m_samples = end > static_cast<off_t>(headerBytes) ? (static_cast<std::size_t>(end) - headerBytes) / sampleBytes : 0;
        return error;
    }
    m_samples += samples.size();
    return {};
}

Result<void> RecordingFile::sync()
{
    if (!updateHeader(m_descriptor, m_rate, m_samples) || ::fdatasync(m_descriptor) != 0) {
        return writeError(errno);
    }
    return {};
}

Result<fs::path> RecordingFile::finish()
{
    if (m_samples == 0) {
        discard();
        return Error{ErrorCode::AudioTooShort, Wording::tr("Nothing was recorded"),
                     Wording::tr("Check that the microphone is on, then record again.")};
    }
    const bool cut = ::ftruncate(m_descriptor, static_cast<off_t>(headerBytes + m_samples * sampleBytes)) == 0;
    if (!cut) {
        return writeError(errno);
    }
    if (const Result<void> synced = sync(); !synced) {
        return synced.error();
    }
    Result<fs::path> path = moveToFreeName(partialPath(m_path), m_path);
    close();
    return path;
}

void RecordingFile::discard()
{
    ::unlink(partialPath(m_path).c_str());
    close();
}

void RecordingFile::close()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

Error RecordingFile::writeError(int code) const
{
    return {ErrorCode::FileWrite,
            worded(Wording::tr("Cannot write %1: %2"), displayName(partialPath(m_path)), std::strerror(code)),
            Wording::tr("Check the folder, its permissions and the free space.")};
}

std::vector<fs::path> unfinishedRecordings(const fs::path& folder)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!entry->path().native().ends_with(ending)) {
            continue;
        }
        const int descriptor = ::open(entry->path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
        if (descriptor < 0) {
            continue;
        }
        struct stat status {
        };
        const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
        if (regular && ::flock(descriptor, LOCK_SH | LOCK_NB) == 0) {
            std::error_code unknown;
            found.emplace_back(fs::last_write_time(entry->path(), unknown), entry->path());
        }
        ::close(descriptor);
    }
    std::sort(found.begin(), found.end());
    std::vector<fs::path> paths;
    for (auto& [time, path] : found) {
        paths.push_back(std::move(path));
    }
    return paths;
}

Result<fs::path> recoverRecording(const fs::path& path)
{
    const std::string name = displayName(path);
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0) {
        const int code = errno;
        return Error{code == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                     worded(Wording::tr("Cannot read %1: %2"), name, std::strerror(code)),
                     Wording::tr("Check the file and its permissions.")};
    }
    const auto repaired = [&]() -> Result<fs::path> {
        if (!path.native().ends_with(ending)) {
            return Error{ErrorCode::AudioFormat, worded(Wording::tr("%1 is no unfinished recording"), name), {}};
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            return Error{ErrorCode::FileUnreadable, worded(Wording::tr("%1 is being recorded"), name),
                         Wording::tr("Stop that recording first.")};
        }
        struct stat status {
        };
        std::array<char, headerBytes> header{};
        const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
        const ssize_t got = regular ? ::pread(descriptor, header.data(), header.size(), 0) : -1;
        if (got < 0) {
            return Error{ErrorCode::FileUnreadable, worded(Wording::tr("Cannot read %1"), name),
                         Wording::tr("Check the file and its permissions.")};
        }
        const auto size = static_cast<std::size_t>(status.st_size);
        const std::size_t samples = size > headerBytes ? (size - headerBytes) / sampleBytes : 0;
        const int rate = rateOf({header.data(), static_cast<std::size_t>(got)});
        if (rate == 0 && size >= headerBytes) {
            return Error{ErrorCode::AudioFormat, worded(Wording::tr("%1 is no recording of this program"), name), {}};
        }
        if (samples == 0) {
            ::unlink(path.c_str());
            return Error{ErrorCode::AudioTooShort, worded(Wording::tr("%1 holds no sound"), name), {}};
        }
        if (::ftruncate(descriptor, static_cast<off_t>(headerBytes + samples * sampleBytes)) != 0
            || !updateHeader(descriptor, rate, samples) || ::fdatasync(descriptor) != 0) {
            return Error{ErrorCode::FileWrite, worded(Wording::tr("Cannot repair %1: %2"), name, std::strerror(errno)),
                         Wording::tr("Check the folder, its permissions and the free space.")};
        }
        fs::path wanted = path;
        return moveToFreeName(path, wanted.replace_extension());
    }();
    ::close(descriptor);
    return repaired;
}

}  // namespace xenoglot
