#include "engines/EncoderSamples.h"

#include "audio/FiniteSamples.h"
#include "audio/Resample.h"
#include "core/Wording.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

Result<std::vector<float>> encoderSamples(const AudioClip& clip, int sampleRate)
{
    if (clip.seconds() < SpeakerEncoder::shortestSeconds) {
        return Error{
            ErrorCode::InvalidArgument,
            worded(Wording::tr("%L1 s of speech are too short to tell a voice by; it takes %L2 s"),
                   Wording::Value::decimal(clip.seconds(), 2), Wording::Value::decimal(SpeakerEncoder::shortestSeconds, 1)),
            Wording::tr("Use a longer recording.")};
    }
    if (const Result<void> finite = checkFinite(clip.samples); !finite) {
        return finite.error();
    }
    if (std::all_of(clip.samples.begin(), clip.samples.end(), [](float x) { return x == 0; })) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("The recording is silent: there is no voice in it"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    auto resampled = resample(clip, sampleRate);
    if (!resampled) {
        return resampled.error();
    }
    return std::move(resampled->samples);
}

std::vector<SpeakerEmbedding> unitEmbeddings(std::span<const float> rows, std::size_t dimensions)
{
    std::vector<SpeakerEmbedding> embeddings;
    for (std::size_t begin = 0; begin + dimensions <= rows.size(); begin += dimensions) {
        const std::span<const float> row = rows.subspan(begin, dimensions);
        double power = 0;
        for (const float x : row) {
            power += static_cast<double>(x) * x;
        }
        SpeakerEmbedding& embedding = embeddings.emplace_back(row.begin(), row.end());
        const double length = std::max(std::sqrt(power), 1e-12);
        for (float& x : embedding) {
            x = static_cast<float>(x / length);
        }
    }
    return embeddings;
}

}  // namespace xenoglot
