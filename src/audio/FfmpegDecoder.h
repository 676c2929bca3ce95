#pragma once

#include "audio/AudioContainer.h"
#include "audio/AudioDecoder.h"

#include <chrono>
#include <filesystem>

namespace xenoglot {

/// Decodes any other sound, also that of a video, with the programs ffprobe and ffmpeg in processes of their own.
class FfmpegDecoder final : public AudioDecoder
{
public:
    /// `timeLimit` of one program call; `maxSeconds` is where decoding stops.
    FfmpegDecoder(std::filesystem::path file, AudioContainer container, double maxSeconds, std::chrono::milliseconds timeLimit);

    Result<AudioStreamInfo> open(const StopToken& stop) override;
    Result<void> decode(MonoMixer& mixer, const StopToken& stop) override;

private:
    std::vector<std::string> inputArguments() const;

    std::filesystem::path m_file;
    AudioContainer m_container;
    double m_maxSeconds;
    std::chrono::milliseconds m_timeLimit;
    AudioStreamInfo m_info;
};

}  // namespace xenoglot
