#include "run/SpeakerRecording.h"

#include "audio/AudioReader.h"

#include <utility>

namespace xenoglot {

Result<std::vector<SpeakerRecording>> readRecordings(const std::vector<std::filesystem::path>& paths, const StopToken& stop)
{
    std::vector<SpeakerRecording> recordings;
    for (const std::filesystem::path& path : paths) {
        auto read = readAudio(path, stop);
        if (!read) {
            return read.error();
        }
        recordings.push_back({path.string(), std::move(read->clip)});
    }
    return recordings;
}

std::array<AudioClip, 2> halvesOf(const AudioClip& speech)
{
    const auto middle = speech.samples.begin() + static_cast<std::ptrdiff_t>(speech.samples.size() / 2);
    return {AudioClip{{speech.samples.begin(), middle}, speech.sampleRate},
            AudioClip{{middle, speech.samples.end()}, speech.sampleRate}};
}

}  // namespace xenoglot
