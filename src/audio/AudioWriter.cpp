#include "audio/AudioWriter.h"

#include "audio/Loudness.h"
#include "audio/Resample.h"
#include "core/SaveFile.h"
#include "core/Wording.h"

#include <sndfile.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

struct FormatRow {
    AudioFileFormat format;
    std::string_view name;
    int sndfile;
    double quality;  ///< libsndfile's compression level, 0 best to 1 smallest; negative: has none
};

constexpr std::array<FormatRow, 4> formats = {{
    {AudioFileFormat::Wav, "wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, -1},
    {AudioFileFormat::Flac, "flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 0.6},
    {AudioFileFormat::Opus, "opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 0.8},
    {AudioFileFormat::Mp3, "mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 0.3},
}};

const FormatRow& rowOf(AudioFileFormat format)
{
    return *std::find_if(formats.begin(), formats.end(), [&](const FormatRow& row) { return row.format == format; });
}

bool takesRate(AudioFileFormat format, int rate)
{
    static constexpr std::array<int, 5> opus = {8000, 12000, 16000, 24000, 48000};
    static constexpr std::array<int, 9> mpeg = {8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000};
    switch (format) {
        case AudioFileFormat::Opus: return std::find(opus.begin(), opus.end(), rate) != opus.end();
        case AudioFileFormat::Mp3: return std::find(mpeg.begin(), mpeg.end(), rate) != mpeg.end();
        default: return true;
    }
}

/// A file in memory for libsndfile, which goes back to complete headers.
struct MemoryFile {
    std::string bytes;
    std::size_t position = 0;

    static MemoryFile& of(void* user) { return *static_cast<MemoryFile*>(user); }

    static SF_VIRTUAL_IO callbacks()
    {
        SF_VIRTUAL_IO io{};
        io.get_filelen = [](void* user) { return static_cast<sf_count_t>(of(user).bytes.size()); };
        io.seek = [](sf_count_t offset, int whence, void* user) {
            MemoryFile& file = of(user);
            const auto base = static_cast<sf_count_t>(whence == SEEK_SET   ? 0
                                                      : whence == SEEK_CUR ? file.position
                                                                           : file.bytes.size());
            file.position = static_cast<std::size_t>(std::max<sf_count_t>(0, base + offset));
            return static_cast<sf_count_t>(file.position);
        };
        io.read = [](void* target, sf_count_t count, void* user) {
            MemoryFile& file = of(user);
            const std::size_t left = file.bytes.size() - std::min(file.bytes.size(), file.position);
            const std::size_t got = std::min(left, static_cast<std::size_t>(count));
            std::memcpy(target, file.bytes.data() + file.position, got);
            file.position += got;
            return static_cast<sf_count_t>(got);
        };
        io.write = [](const void* source, sf_count_t count, void* user) {
            MemoryFile& file = of(user);
            const auto length = static_cast<std::size_t>(count);
            if (file.bytes.size() < file.position + length) {
                file.bytes.resize(file.position + length);
            }
            std::memcpy(file.bytes.data() + file.position, source, length);
            file.position += length;
            return count;
        };
        io.tell = [](void* user) { return static_cast<sf_count_t>(of(user).position); };
        return io;
    }
};

std::vector<std::int16_t> to16Bit(const std::vector<float>& samples)
{
    std::vector<std::int16_t> result(samples.size());
    std::transform(samples.begin(), samples.end(), result.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::clamp(std::lround(sample * 32768.0F), -32768L, 32767L));
    });
    return result;
}

Error encoderFailed(const FormatRow& row)
{
    return {ErrorCode::Internal, worded(Wording::tr("The %1 encoder failed"), row.name), Wording::tr("Choose the format wav.")};
}

bool isLossy(AudioFileFormat format)
{
    return format == AudioFileFormat::Opus || format == AudioFileFormat::Mp3;
}

Result<std::string> encode(const AudioClip& clip, const FormatRow& row, const AudioTags& tags, float gain)
{
    MemoryFile memory;
    SF_VIRTUAL_IO io = MemoryFile::callbacks();
    SF_INFO info{};
    info.samplerate = clip.sampleRate;
    info.channels = 1;
    info.format = row.sndfile;
    SNDFILE* file = sf_open_virtual(&io, SFM_WRITE, &info, &memory);
    if (file == nullptr) {
        return encoderFailed(row);
    }
    if (row.quality >= 0) {
        double quality = row.quality;
        sf_command(file, SFC_SET_COMPRESSION_LEVEL, &quality, sizeof quality);
    }
    // Before the samples, so that they stand in the header.
    for (const auto& [kind, text] :
         {std::pair{SF_STR_TITLE, &tags.title}, {SF_STR_ARTIST, &tags.artist}, {SF_STR_COMMENT, &tags.comment}}) {
        if (!text->empty() && sf_set_string(file, kind, text->c_str()) != 0) {
            sf_close(file);
            return encoderFailed(row);
        }
    }
    const auto count = static_cast<sf_count_t>(clip.samples.size());
    sf_count_t written = 0;
    if (isLossy(row.format)) {
        std::vector<float> samples = clip.samples;
        for (float& sample : samples) {
            sample = std::clamp(sample * gain, -1.0F, 1.0F);
        }
        written = sf_write_float(file, samples.data(), count);
    } else {
        const std::vector<std::int16_t> samples = to16Bit(clip.samples);
        written = sf_write_short(file, samples.data(), count);
    }
    if (sf_close(file) != 0 || written != count) {
        return encoderFailed(row);
    }
    return std::move(memory.bytes);
}

/// What a listener's decoder makes of it.
Result<AudioClip> decode(std::string bytes, const FormatRow& row)
{
    MemoryFile memory{std::move(bytes)};
    SF_VIRTUAL_IO io = MemoryFile::callbacks();
    SF_INFO info{};
    SNDFILE* file = sf_open_virtual(&io, SFM_READ, &info, &memory);
    if (file == nullptr) {
        return encoderFailed(row);
    }
    AudioClip clip;
    clip.sampleRate = info.samplerate;
    std::array<float, 4096> piece{};
    for (sf_count_t count = 1; count > 0;) {
        count = sf_read_float(file, piece.data(), piece.size());
        clip.samples.insert(clip.samples.end(), piece.begin(), piece.begin() + std::max<sf_count_t>(count, 0));
    }
    sf_close(file);
    return clip;
}

/// By how many dB the coded sound peaks higher than the clip; not positive when it does not.
Result<double> overshoot(const AudioClip& clip, const std::string& bytes, const FormatRow& row)
{
    const auto coded = decode(bytes, row);
    const auto after = coded ? measureLoudness(*coded) : Result<Loudness>(coded.error());
    const auto before = measureLoudness(clip);
    if (!after || !before) {
        return !after ? after.error() : before.error();
    }
    return std::isfinite(before->truePeak) ? after->truePeak - before->truePeak : 0;
}

}  // namespace

std::optional<AudioFileFormat> audioFileFormat(std::string_view name)
{
    for (const FormatRow& row : formats) {
        if (row.name == name) {
            return row.format;
        }
    }
    return std::nullopt;
}

std::string_view audioFileFormatName(AudioFileFormat format)
{
    return rowOf(format).name;
}

AudioClip asSaved(AudioClip clip)
{
    const std::vector<std::int16_t> samples = to16Bit(clip.samples);
    std::transform(samples.begin(), samples.end(), clip.samples.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0F; });
    return clip;
}

Result<std::string> encodeAudio(const AudioClip& clip, AudioFileFormat format, const AudioTags& tags)
{
    const FormatRow& row = rowOf(format);
    if (clip.empty() || clip.sampleRate <= 0) {
        return Error{ErrorCode::AudioTooShort, Wording::tr("There is no sound to write (0 s)"), {}};
    }
    if (!std::all_of(clip.samples.begin(), clip.samples.end(), [](float sample) { return std::isfinite(sample); })) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("Sound with samples that are not numbers cannot be written"), {}};
    }
    if (!takesRate(format, clip.sampleRate)) {
        const Result<AudioClip> resampled = resample(clip, 48000);
        return resampled ? encodeAudio(*resampled, format, tags) : Result<std::string>(resampled.error());
    }
    auto bytes = encode(clip, row, tags, 1);
    double gain = 0;  // dB
    // Coding a softer clip moves its peaks elsewhere: once is seldom enough, and more than this never needed.
    for (int attempt = 0; bytes && isLossy(format) && attempt < 4; ++attempt) {
        const auto excess = overshoot(clip, *bytes, row);
        if (!excess) {
            return excess.error();
        }
        if (*excess <= 0) {
            break;
        }
        gain -= *excess;
        bytes = encode(clip, row, tags, static_cast<float>(std::pow(10, gain / 20)));
    }
    return bytes;
}

Result<void> writeAudio(const std::filesystem::path& path, const AudioClip& clip, AudioFileFormat format, const AudioTags& tags)
{
    const Result<std::string> bytes = encodeAudio(clip, format, tags);
    if (!bytes) {
        return bytes.error();
    }
    return saveFile(path, *bytes);
}

}  // namespace xenoglot
