#include "audio/AudioReader.h"

#include "audio/AudioContainer.h"
#include "audio/FfmpegDecoder.h"
#include "audio/MonoMixer.h"
#include "audio/SoundFileDecoder.h"
#include "core/DisplayName.h"
#include "core/FileHash.h"
#include "core/Program.h"
#include "core/Wording.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>
#include <new>

namespace xenoglot {

namespace {

constexpr int maxChannels = 64;
constexpr int minRate = 1000;
constexpr int maxRate = 768000;

/// A file that is closed at the end of the scope.
class OpenFile
{
public:
    explicit OpenFile(const std::filesystem::path& path) : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

std::string convertHint()
{
    return Wording::tr("Open it in another program and export it as WAV or FLAC.");
}

std::string lengthText(double seconds)
{
    if (seconds < 90) {
        return worded(Wording::tr("%1 s"), Wording::Value::decimal(seconds, 1));
    }
    if (seconds < 5400) {
        return worded(Wording::tr("%1 minutes"), Wording::Value::decimal(seconds / 60, 0));
    }
    return worded(Wording::tr("%1 hours"), Wording::Value::decimal(seconds / 3600, 1));
}

Error unreadable(const std::string& name, const std::string& why)
{
    return {ErrorCode::FileUnreadable, worded(Wording::tr("Cannot read %1: %2"), name, why),
            Wording::tr("Check the file and its permissions.")};
}

Error openError(const std::string& name, int code)
{
    if (code == ENOENT || code == ENOTDIR) {
        return {ErrorCode::FileNotFound, worded(Wording::tr("There is no file %1"), name),
                Wording::tr("Check the name and the folder.")};
    }
    return unreadable(name, std::strerror(code));
}

Error tooLong(const std::string& name, const std::string& length, double maxSeconds)
{
    return {ErrorCode::AudioTooLong,
            worded(Wording::tr("%1 is %2 long; at most %3 can be worked on"), name, length, lengthText(maxSeconds)),
            Wording::tr("Cut it into shorter files.")};
}

/// The last part of "program: file: reason", which is what a user can use.
std::string reason(const std::string& message)
{
    const std::size_t colon = message.rfind(": ");
    return colon == std::string::npos ? message : message.substr(colon + 2);
}

/// A decoder's Error with the file's name in it.
Error named(const Error& error, const std::string& name)
{
    switch (error.code) {
        case ErrorCode::ProgramMissing:
            return {
                error.code,
                worded(Wording::tr("%1 is not plain WAV, AIFF, FLAC, Ogg or MP3, and the program ffmpeg is not installed"), name),
                Wording::tr("Install the package ffmpeg, or convert the file to WAV.")};
        case ErrorCode::Timeout:
            return {error.code, worded(Wording::tr("ffmpeg did not get through %1 in time"), name), convertHint()};
        case ErrorCode::ProgramFailed:
        case ErrorCode::AudioFormat: {
            const std::string why = reason(error.message);
            const bool words = std::any_of(why.begin(), why.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
            return {ErrorCode::AudioFormat,
                    words ? worded(Wording::tr("%1 is damaged or no audio file: %2"), name, why)
                          : worded(Wording::tr("%1 is damaged or no audio file"), name),
                    convertHint()};
        }
        default: return error;
    }
}

/// One attempt with one decoder.
class Reading
{
public:
    Reading(std::string name, double maxSeconds, const StopToken& stop)
        : m_name(std::move(name)), m_maxSeconds(maxSeconds), m_stop(stop)
    {
    }

    Result<AudioInput> read(AudioDecoder& decoder) const
    {
        const Result<AudioStreamInfo> info = decoder.open(m_stop);
        if (!info) {
            return named(info.error(), m_name);
        }
        if (info->channels < 1 || info->channels > maxChannels || info->rate < minRate || info->rate > maxRate) {
            return Error{ErrorCode::AudioFormat,
                         worded(Wording::tr("%1 has %2 channels at %3 Hz; 1 to 64 channels at 1 to 768 kHz can be read"), m_name,
                                info->channels, info->rate),
                         convertHint()};
        }
        if (info->seconds && *info->seconds > m_maxSeconds) {
            return tooLong(m_name, lengthText(*info->seconds), m_maxSeconds);
        }
        AudioInput input;
        input.format = info->format;
        input.fileRate = info->rate;
        input.fileChannels = info->channels;
        std::optional<int> channel;
        Result<AudioClip> mixed = decodeOnce(decoder, *info, channel);
        if (!mixed) {
            return mixed.error();
        }
        input.clip = std::move(*mixed);
        if (channel) {
            mixed = decodeOnce(decoder, *info, channel);
            if (!mixed) {
                return mixed.error();
            }
            input.clip = std::move(*mixed);
            input.notes.push_back(
                worded(Wording::tr("Of the %1 channels of %2, channel %3 alone was used: mixed, they would cancel."),
                       info->channels, m_name, *channel + 1));
        }
        const double missing = info->seconds.value_or(0) - input.clip.seconds();
        if (missing > 0.5 && missing > 0.02 * *info->seconds) {
            input.notes.push_back(cutShort(input.clip.seconds(), *info->seconds));
        }
        return input;
    }

    std::string cutShort(double there, double announced) const
    {
        return worded(Wording::tr("%1 is cut short: the first %2 of %3 were used."), m_name, lengthText(there),
                      lengthText(announced));
    }

private:
    /// `channel`: the one to take alone; on return, without one, the one that should be.
    Result<AudioClip> decodeOnce(AudioDecoder& decoder, const AudioStreamInfo& info, std::optional<int>& channel) const
    {
        const auto maxFrames = static_cast<std::size_t>(m_maxSeconds * info.rate);
        MonoMixer mixer(info.rate, info.channels, maxFrames, channel);
        mixer.expect(info.seconds.value_or(0));
        if (const Result<void> decoded = decoder.decode(mixer, m_stop); !decoded) {
            return named(decoded.error(), m_name);
        }
        if (mixer.overflowed()) {
            return tooLong(m_name, worded(Wording::tr("more than %1"), lengthText(m_maxSeconds)), m_maxSeconds);
        }
        const Error nothing{ErrorCode::AudioTooShort, worded(Wording::tr("%1 holds no sound (0 s)"), m_name),
                            Wording::tr("Record the message again.")};
        if (mixer.framesSeen() == 0) {
            return nothing;
        }
        if (mixer.damagedSamples() > 0) {
            return Error{ErrorCode::AudioFormat,
                         worded(Wording::tr("%1 is damaged: %2 samples are not numbers, the first at %3 s"), m_name,
                                mixer.damagedSamples(), Wording::Value::decimal(mixer.firstDamageSeconds(), 3)),
                         Wording::tr("Export it again from where it was made.")};
        }
        if (!channel) {
            channel = mixer.preferredChannel();
        }
        Result<AudioClip> clip = mixer.finish();
        // A few frames at a high rate are less than one frame at the rate that is kept.
        if (clip && clip->empty()) {
            return nothing;
        }
        return clip;
    }

    std::string m_name;
    double m_maxSeconds;
    const StopToken& m_stop;
};

/// Float files may hold any level (16-bit numbers stored as floats are common): far over full scale is brought to full scale.
void tameLevel(AudioInput& input, const std::string& name)
{
    constexpr float highest = 4.0F;  // 12 dB over full scale: beyond what any encoder overshoots
    float peak = 0;
    for (const float sample : input.clip.samples) {
        peak = std::max(peak, std::abs(sample));
    }
    if (peak <= highest) {
        return;
    }
    for (float& sample : input.clip.samples) {
        sample /= peak;
    }
    input.notes.push_back(worded(Wording::tr("The level of %1 was %2 dB over full scale and was brought down."), name,
                                 std::lround(20 * std::log10(peak))));
}

Result<AudioInput> decodeFile(const std::filesystem::path& path, int descriptor, std::uint64_t size, const StopToken& stop,
                              const AudioReadOptions& options)
{
    const std::string name = displayName(path);
    const ContainerCheck check = inspectContainer(descriptor, size);
    const Reading reading(name, options.maxSeconds, stop);
    std::optional<Error> refusal;
    // The MP3 decoder inside libsndfile writes about every damaged frame to standard error, which is ours to keep clean.
    const bool ffmpegFirst = check.container == AudioContainer::Mp3 && options.useFfmpeg && !findProgram("ffprobe").empty();
    if (check.container != AudioContainer::Other && !ffmpegFirst) {
        SoundFileDecoder decoder(descriptor, check.container);
        Result<AudioInput> input = reading.read(decoder);
        if (input && check.missingBytes > 0) {
            const double announced =
                input->clip.seconds() * static_cast<double>(size + check.missingBytes) / static_cast<double>(size);
            input->notes.push_back(reading.cutShort(input->clip.seconds(), announced));
        } else if (input && check.unannounced > size / 50) {
            input->notes.push_back(worded(Wording::tr("The header of %1 announces %2 and more sound may follow: only these were "
                                                      "used. Export it again if words are missing."),
                                          name, lengthText(input->clip.seconds())));
        } else if (input && check.unfinished) {
            input->notes.push_back(
                worded(Wording::tr("%1 is cut short: its first %2 were used."), name, lengthText(input->clip.seconds())));
        }
        if (input || input.error().code != ErrorCode::AudioFormat || !options.useFfmpeg) {
            return input;
        }
        refusal = input.error();
    } else if (!options.useFfmpeg) {
        return Error{ErrorCode::AudioFormat, worded(Wording::tr("%1 is no plain WAV, AIFF, FLAC, Ogg or MP3 file"), name),
                     convertHint()};
    }
    FfmpegDecoder decoder(path, check.container, options.maxSeconds, options.programLimit);
    Result<AudioInput> input = reading.read(decoder);
    if (!input && refusal && input.error().code == ErrorCode::ProgramMissing) {
        return *refusal;
    }
    return input;
}

}  // namespace

Result<AudioInput> readAudio(const std::filesystem::path& path, const StopToken& stop, const AudioReadOptions& options)
{
    const std::string name = displayName(path);
    try {
        struct stat status {
        };
        if (::stat(path.c_str(), &status) != 0) {
            return openError(name, errno);
        }
        if (S_ISDIR(status.st_mode)) {
            return unreadable(name, Wording::tr("it is a folder"));
        }
        if (!S_ISREG(status.st_mode)) {
            return unreadable(name, Wording::tr("it is not a regular file"));
        }
        const OpenFile file(path);
        if (file.descriptor() < 0) {
            return openError(name, errno);
        }
        char first = 0;
        const ssize_t got = pread(file.descriptor(), &first, 1, 0);
        if (got < 0) {
            return unreadable(name, std::strerror(errno));
        }
        if (got == 0) {
            return Error{ErrorCode::AudioFormat, worded(Wording::tr("%1 is empty (0 bytes)"), name),
                         Wording::tr("Record or export the message again.")};
        }
        Result<AudioInput> input = decodeFile(path, file.descriptor(), static_cast<std::uint64_t>(status.st_size), stop, options);
        if (!input) {
            return input;
        }
        tameLevel(*input, name);
        const Result<std::string> hash = sha256OfDescriptor(file.descriptor(), name, stop);
        if (!hash) {
            return hash.error();
        }
        input->sha256 = *hash;
        return input;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, worded(Wording::tr("There is not enough memory for %1"), name),
                     Wording::tr("Cut it into shorter files.")};
    }
}

}  // namespace xenoglot
