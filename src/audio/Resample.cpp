#include "audio/Resample.h"

#include "core/Wording.h"

#include <soxr.h>
#include <cmath>
#include <string>

namespace xenoglot {

Result<AudioClip> resample(const AudioClip& clip, int rate)
{
    if (clip.sampleRate <= 0 || rate <= 0) {
        return Error{
            ErrorCode::InvalidArgument, worded(Wording::tr("Cannot resample from %1 Hz to %2 Hz"), clip.sampleRate, rate), {}};
    }
    if (clip.sampleRate == rate || clip.empty()) {
        return AudioClip{clip.samples, rate};
    }
    const auto length = static_cast<std::size_t>(std::llround(static_cast<double>(clip.samples.size()) * rate / clip.sampleRate));
    AudioClip result{std::vector<float>(length), rate};
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_VHQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    std::size_t written = 0;
    const soxr_error_t failure = soxr_oneshot(clip.sampleRate, rate, 1, clip.samples.data(), clip.samples.size(), nullptr,
                                              result.samples.data(), result.samples.size(), &written, &io, &quality, &runtime);
    if (failure != nullptr) {
        return Error{ErrorCode::Internal, worded(Wording::tr("The resampler failed: %1"), soxr_strerror(failure)), {}};
    }
    result.samples.resize(written);
    return result;
}

}  // namespace xenoglot
