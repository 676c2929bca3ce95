#include "audio/Resample.h"

#include <cmath>
#include <soxr.h>
#include <string>

namespace xenoglot {

Result<AudioClip> resample(const AudioClip& clip, int rate)
{
    if (clip.sampleRate <= 0 || rate <= 0) {
        return Error{ErrorCode::InvalidArgument, "Cannot resample from " + std::to_string(clip.sampleRate) + " Hz to "
                         + std::to_string(rate) + " Hz", {}};
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
        return Error{ErrorCode::Internal, std::string("The resampler failed: ") + soxr_strerror(failure), {}};
    }
    result.samples.resize(written);
    return result;
}

}  // namespace xenoglot
