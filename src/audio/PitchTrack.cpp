#include "audio/PitchTrack.h"

#include "audio/FiniteSamples.h"
#include "core/Wording.h"

#include <world/harvest.h>
#include <world/stonemask.h>

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

constexpr double shortestSeconds = 0.1;
constexpr double stretchSeconds = 20;  ///< followed at once
constexpr double marginSeconds = 1;    ///< of a stretch on either side that only leads in and out

Result<void> check(const AudioClip& clip, double seconds, const PitchRange& range)
{
    if (clip.sampleRate < 8000 || !(seconds >= 0.001 && seconds <= 1) || !(range.lowest >= 20)
        || !(range.highest >= 2 * range.lowest) || range.highest > clip.sampleRate / 4.0) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("The pitch cannot be followed in this range"), {}};
    }
    if (clip.seconds() < shortestSeconds) {
        return Error{
            ErrorCode::AudioTooShort,
            worded(Wording::tr("%L1 s of audio are too short to follow the pitch"), Wording::Value::decimal(clip.seconds(), 2)),
            Wording::tr("Use a longer recording.")};
    }
    return checkFinite(clip.samples);
}

std::vector<double> follow(const std::vector<double>& samples, int sampleRate, double seconds, const PitchRange& range)
{
    const auto count = static_cast<int>(samples.size());
    HarvestOption option{};
    InitializeHarvestOption(&option);
    option.f0_floor = range.lowest;
    option.f0_ceil = range.highest;
    option.frame_period = 1000 * seconds;
    const auto frames = static_cast<std::size_t>(GetSamplesForHarvest(sampleRate, count, option.frame_period));
    std::vector<double> times(frames);
    std::vector<double> rough(frames);
    std::vector<double> refined(frames);
    Harvest(samples.data(), count, sampleRate, &option, times.data(), rough.data());
    StoneMask(samples.data(), count, sampleRate, times.data(), rough.data(), static_cast<int>(frames), refined.data());
    return refined;
}

}  // namespace

Result<PitchTrack> trackPitch(const AudioClip& clip, double seconds, const PitchRange& range, const StopToken& stop)
{
    if (const Result<void> good = check(clip, seconds, range); !good) {
        return good.error();
    }
    PitchTrack track;
    track.seconds = seconds;
    const auto frames = static_cast<std::size_t>(clip.seconds() / seconds + 1e-9) + 1;
    // Stretches begin and end on frames.
    const auto stretch = static_cast<std::size_t>(stretchSeconds / seconds);
    const auto margin = static_cast<std::size_t>(marginSeconds / seconds);
    const auto sampleAt = [&](std::size_t frame) {
        return std::min(clip.samples.size(),
                        static_cast<std::size_t>(std::llround(static_cast<double>(frame) * seconds * clip.sampleRate)));
    };
    while (track.hertz.size() < frames) {
        if (stop.stop_requested()) {
            return cancelledError();
        }
        const std::size_t first = track.hertz.size();
        const std::size_t begin = first - std::min(first, margin);
        const bool rest = frames - first <= stretch + margin;
        const std::size_t end = rest ? clip.samples.size() : sampleAt(first + stretch + margin);
        const std::vector<double> samples(clip.samples.begin() + static_cast<std::ptrdiff_t>(sampleAt(begin)),
                                          clip.samples.begin() + static_cast<std::ptrdiff_t>(end));
        const std::vector<double> found = follow(samples, clip.sampleRate, seconds, range);
        const std::size_t wanted = rest ? frames - first : stretch;
        for (std::size_t i = 0; i < wanted; ++i) {
            const std::size_t place = first - begin + i;
            track.hertz.push_back(place < found.size() ? found[place] : 0.0);
        }
    }
    return track;
}

}  // namespace xenoglot
