#include "run/SpeakerRecording.h"

#include "core/DisplayName.h"
#include "core/Wording.h"
#include "engines/SpeechOnly.h"

#include "audio/AudioReader.h"

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

constexpr double longestSpeech = 60;  // seconds

}  // namespace

Result<std::vector<SpeakerRecording>> readRecordings(const std::vector<std::filesystem::path>& paths, const StopToken& stop)
{
    std::vector<SpeakerRecording> recordings;
    for (const std::filesystem::path& path : paths) {
        auto read = readAudio(path, stop);
        if (!read) {
            return read.error();
        }
        recordings.push_back({path.string(), std::move(read->clip), std::move(read->sha256)});
    }
    return recordings;
}

void cutRecordings(std::vector<SpeakerRecording>& recordings, double seconds)
{
    double left = seconds;
    for (SpeakerRecording& recording : recordings) {
        AudioClip& clip = recording.clip;
        clip.samples.resize(std::min(clip.samples.size(), static_cast<std::size_t>(std::max(0.0, left) * clip.sampleRate)));
        left -= clip.seconds();
    }
    std::erase_if(recordings, [](const SpeakerRecording& recording) { return recording.clip.empty(); });
}

std::array<AudioClip, 2> halvesOf(const AudioClip& speech)
{
    const auto middle = speech.samples.begin() + static_cast<std::ptrdiff_t>(speech.samples.size() / 2);
    return {AudioClip{{speech.samples.begin(), middle}, speech.sampleRate},
            AudioClip{{middle, speech.samples.end()}, speech.sampleRate}};
}

Result<AudioClip> speechOf(const SpeakerRecording& recording, const SpeechDetector& detector, const StopToken& stop)
{
    const auto spans = detector.detect(recording.clip, stop);
    if (!spans) {
        return spans.error();
    }
    if (spans->empty()) {
        return Error{ErrorCode::NoSpeech, worded(Wording::tr("No speech was found in %1"), displayName(recording.name)),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    AudioClip speech = SpeechOnly(recording.clip, *spans).clip();
    speech.samples.resize(std::min(speech.samples.size(), static_cast<std::size_t>(longestSpeech * speech.sampleRate)));
    return speech;
}

}  // namespace xenoglot
