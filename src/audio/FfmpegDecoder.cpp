#include "audio/FfmpegDecoder.h"

#include "core/Program.h"
#include "core/Wording.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <sstream>

namespace xenoglot {

namespace {

/// The demuxers that may look at the file. None of them follows references to other files or addresses, and none takes text or
/// arbitrary bytes for sound. That rules "mp3" out, which finds frames in noise: it is added for files that start like one.
constexpr const char* allowedFormats =
    "wav,w64,aiff,flac,ogg,mov,matroska,asf,avi,caf,au,amr,aac,ac3,eac3,wv,ape,tta,mpc,mpc8,voc,oma,flv,mpegts,mpeg";

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

int positive(std::string_view text)
{
    const std::optional<double> value = number(text);
    return value && *value >= 1 && *value <= 1e8 ? static_cast<int>(*value) : 0;
}

}  // namespace

FfmpegDecoder::FfmpegDecoder(std::filesystem::path file, AudioContainer container, double maxSeconds,
                             std::chrono::milliseconds timeLimit)
    : m_file(std::move(file)), m_container(container), m_maxSeconds(maxSeconds), m_timeLimit(timeLimit)
{
}

std::vector<std::string> FfmpegDecoder::inputArguments() const
{
    std::string formats = allowedFormats;
    if (m_container == AudioContainer::Mp3) {
        formats += ",mp3";
    }
    // "file:" keeps a name such as "http:x" or "-x" a name.
    return {"-protocol_whitelist", "file,pipe,fd", "-format_whitelist", formats, "-i", "file:" + m_file.string()};
}

Result<AudioStreamInfo> FfmpegDecoder::open(const StopToken& stop)
{
    ProgramCall call;
    call.program = "ffprobe";
    call.package = "ffmpeg";
    call.timeLimit = m_timeLimit;
    call.outputLimit = std::size_t{1} << 20;
    call.arguments = {"-v",
                      "error",
                      "-select_streams",
                      "a:0",
                      "-show_entries",
                      "stream=sample_rate,channels,duration:format=format_name,duration",
                      "-of",
                      "default=noprint_wrappers=1"};
    const std::vector<std::string> input = inputArguments();
    call.arguments.insert(call.arguments.end(), input.begin(), input.end());
    const Result<std::string> output = runProgram(call, stop);
    if (!output) {
        return output.error();
    }
    m_info = {};
    std::istringstream lines(*output);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) {
            continue;
        }
        const std::string key = line.substr(0, equals);
        const std::string value = line.substr(equals + 1);
        if (key == "sample_rate") {
            m_info.rate = positive(value);
        } else if (key == "channels") {
            m_info.channels = positive(value);
        } else if (key == "format_name") {
            m_info.format = value;
        } else if (key == "duration" && !m_info.seconds) {
            m_info.seconds = number(value);
        }
    }
    if (m_info.rate == 0 || m_info.channels == 0) {
        return Error{ErrorCode::AudioFormat, Wording::tr("it holds no sound"), {}};
    }
    return m_info;
}

Result<void> FfmpegDecoder::decode(MonoMixer& mixer, const StopToken& stop)
{
    const std::size_t frameBytes = sizeof(float) * static_cast<std::size_t>(m_info.channels);
    std::string rest;
    std::vector<float> frames;
    ProgramCall call;
    call.program = "ffmpeg";
    call.package = "ffmpeg";
    const double expected = std::min(m_info.seconds.value_or(m_maxSeconds), m_maxSeconds);
    call.timeLimit = m_timeLimit + std::chrono::milliseconds(std::llround(expected * 100));
    // A little more than what is allowed, so that a longer recording shows.
    const auto seconds = static_cast<std::size_t>(std::ceil(m_maxSeconds)) + 2;
    call.outputLimit = (seconds + 1) * static_cast<std::size_t>(m_info.rate) * frameBytes;
    call.consumeOutput = [&](std::string_view piece) {
        rest.append(piece);
        const std::size_t count = rest.size() / frameBytes;
        if (count == 0) {
            return;
        }
        frames.resize(count * static_cast<std::size_t>(m_info.channels));
        std::memcpy(frames.data(), rest.data(), count * frameBytes);
        rest.erase(0, count * frameBytes);
        mixer.push(frames.data(), count);
    };
    call.arguments = {"-nostdin", "-v", "error", "-max_alloc", "268435456"};
    const std::vector<std::string> input = inputArguments();
    call.arguments.insert(call.arguments.end(), input.begin(), input.end());
    const std::vector<std::string> output = {"-map",
                                             "0:a:0",
                                             "-vn",
                                             "-sn",
                                             "-dn",
                                             "-t",
                                             std::to_string(seconds),
                                             "-ar",
                                             std::to_string(m_info.rate),
                                             "-ac",
                                             std::to_string(m_info.channels),
                                             "-c:a",
                                             "pcm_f32le",
                                             "-f",
                                             "f32le",
                                             "pipe:1"};
    call.arguments.insert(call.arguments.end(), output.begin(), output.end());
    const Result<std::string> done = runProgram(call, stop);
    // Damage in the middle ends the sound there; what came before it is usable.
    if (!done && (done.error().code != ErrorCode::ProgramFailed || mixer.framesSeen() == 0)) {
        return done.error();
    }
    return {};
}

}  // namespace xenoglot
