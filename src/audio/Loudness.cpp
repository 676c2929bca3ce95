#include "audio/Loudness.h"

#include "core/Wording.h"

#include <ebur128.h>

#include <cmath>
#include <limits>
#include <memory>

namespace xenoglot {

namespace {

constexpr double gatingBlock = 0.4;  // seconds, BS.1770-4

struct StateDeleter {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

double decibels(double amplitude)
{
    return amplitude > 0 ? 20 * std::log10(amplitude) : -std::numeric_limits<double>::infinity();
}

}  // namespace

Result<Loudness> measureLoudness(const AudioClip& clip)
{
    if (clip.empty() || clip.sampleRate <= 0) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is no audio to measure the loudness of"), {}};
    }
    const std::unique_ptr<ebur128_state, StateDeleter> state(
        ebur128_init(1, static_cast<unsigned long>(clip.sampleRate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    const auto failed = [] { return Error{ErrorCode::Internal, Wording::tr("The loudness could not be measured"), {}}; };
    if (!state) {
        return failed();
    }
    const int repeats = static_cast<int>(std::ceil(2 * gatingBlock / clip.seconds()));
    for (int i = 0; i < (clip.seconds() < gatingBlock ? repeats : 1); ++i) {
        if (ebur128_add_frames_float(state.get(), clip.samples.data(), clip.samples.size()) != EBUR128_SUCCESS) {
            return failed();
        }
    }
    Loudness loudness;
    double peak = 0;
    if (ebur128_loudness_global(state.get(), &loudness.integrated) != EBUR128_SUCCESS
        || ebur128_true_peak(state.get(), 0, &peak) != EBUR128_SUCCESS) {
        return failed();
    }
    loudness.truePeak = decibels(peak);
    return loudness;
}

}  // namespace xenoglot
