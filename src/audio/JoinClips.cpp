#include "audio/JoinClips.h"

#include "audio/Resample.h"
#include "core/Wording.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

Result<AudioClip> joinClips(const std::vector<AudioClip>& clips, double pauseSeconds)
{
    if (clips.empty() || !(pauseSeconds >= 0)) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is nothing to join"), {}};
    }
    AudioClip joined;
    for (const AudioClip& clip : clips) {
        joined.sampleRate = std::max(joined.sampleRate, clip.sampleRate);
    }
    const auto pause = static_cast<std::size_t>(std::llround(pauseSeconds * joined.sampleRate));
    for (std::size_t index = 0; index < clips.size(); ++index) {
        const Result<AudioClip> clip = resample(clips[index], joined.sampleRate);
        if (!clip) {
            return clip.error();
        }
        joined.samples.insert(joined.samples.end(), index == 0 ? 0 : pause, 0.0F);
        joined.samples.insert(joined.samples.end(), clip->samples.begin(), clip->samples.end());
    }
    return joined;
}

}  // namespace xenoglot
