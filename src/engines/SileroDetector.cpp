#include "engines/SileroDetector.h"

#include "audio/Resample.h"
#include "engines/EngineGuard.h"
#include "models/silero/SileroVad.h"
#include "models/silero/SpeechSpans.h"
#include "tensor/Device.h"
#include "tensor/SafetensorsFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

/// Raises a quiet recording to an ordinary level. The model hears words as doubtful below about -40 dBFS, and there tells screams
/// and music less well from them. The level is that of the loud parts: chunks within 20 dB of the loudest hundredth.
void raiseQuiet(std::vector<float>& samples)
{
    constexpr double quiet = 0.0316;    // -30 dBFS
    constexpr double ordinary = 0.1;    // -20 dBFS
    constexpr double mostGain = 100.0;  // 40 dB
    std::vector<double> powers;
    for (std::size_t begin = 0; begin < samples.size(); begin += SileroVad::chunk) {
        const std::size_t end = std::min(samples.size(), begin + static_cast<std::size_t>(SileroVad::chunk));
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) {
            sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
        }
        powers.push_back(sum / static_cast<double>(end - begin));
    }
    if (powers.empty()) {
        return;
    }
    const auto loudest = powers.begin() + static_cast<std::ptrdiff_t>((powers.size() - 1) * 99 / 100);
    std::nth_element(powers.begin(), loudest, powers.end());
    const double floor = *loudest / 100;
    double sum = 0;
    double count = 0;
    for (const double power : powers) {
        sum += power >= floor ? power : 0.0;
        count += power >= floor ? 1.0 : 0.0;
    }
    const double level = std::sqrt(sum / count);
    if (level > 0 && level < quiet) {
        const auto gain = static_cast<float>(std::min(mostGain, ordinary / level));
        std::for_each(samples.begin(), samples.end(), [gain](float& x) { x *= gain; });
    }
}

}  // namespace

struct SileroDetector::Private {
    std::string name;
    SileroVad model;
};

SileroDetector::SileroDetector(std::unique_ptr<const Private> parts) : m_private(std::move(parts))
{
}

SileroDetector::~SileroDetector() = default;

Result<std::shared_ptr<const SpeechDetector>> SileroDetector::load(const ModelDescription& model, const ComputeDevice& device)
{
    using Loaded = std::shared_ptr<const SpeechDetector>;
    return guardEngine(model.name, [&]() -> Result<Loaded> {
        initialiseTorch();
        const auto path = fileOf(model, "weights");
        if (!path) {
            return path.error();
        }
        auto weights = readSafetensors(*path);
        if (!weights) {
            return weights.error();
        }
        auto vad = SileroVad::load(std::move(*weights), torchDevice(device.cuda));
        if (!vad) {
            return vad.error();
        }
        return Loaded(new SileroDetector(std::make_unique<const Private>(Private{model.id, std::move(*vad)})));
    });
}

Result<std::vector<float>> SileroDetector::probabilities(const AudioClip& clip, const StopToken& stop) const
{
    return guardEngine(m_private->name, [&]() -> Result<std::vector<float>> {
        auto resampled = resample(clip, SileroVad::sampleRate);
        if (!resampled) {
            return resampled.error();
        }
        std::vector<float>& samples = resampled->samples;
        std::replace_if(
            samples.begin(), samples.end(), [](float x) { return !std::isfinite(x); }, 0.0F);
        raiseQuiet(samples);

        // Silence before, for the first chunk's context, and behind, for a whole last chunk.
        const std::int64_t chunks = static_cast<std::int64_t>(samples.size()) / SileroVad::chunk + 1;
        at::Tensor padded = at::zeros({SileroVad::context + chunks * SileroVad::chunk});
        std::copy(samples.begin(), samples.end(), padded.mutable_data_ptr<float>() + SileroVad::context);

        constexpr std::int64_t block = 2048;
        std::vector<float> result;
        SileroVad::Memory memory;
        for (std::int64_t first = 0; first < chunks; first += block) {
            if (stop.stop_requested()) {
                return cancelledError();
            }
            const std::int64_t here = std::min(block, chunks - first);
            const std::vector<float> part = m_private->model.probabilities(
                padded.narrow(0, first * SileroVad::chunk, SileroVad::context + here * SileroVad::chunk), memory);
            result.insert(result.end(), part.begin(), part.end());
        }
        return result;
    });
}

Result<std::vector<SpeechSpan>> SileroDetector::detect(const AudioClip& clip, const StopToken& stop) const
{
    const auto found = probabilities(clip, stop);
    if (!found) {
        return found.error();
    }
    const std::int64_t total = std::llround(clip.seconds() * SileroVad::sampleRate);
    std::vector<SpeechSpan> result;
    for (const SampleSpan& span : speechSpans(*found, SileroVad::chunk, total)) {
        result.push_back(
            {static_cast<double>(span.begin) / SileroVad::sampleRate, static_cast<double>(span.end) / SileroVad::sampleRate});
    }
    return result;
}

}  // namespace xenoglot
