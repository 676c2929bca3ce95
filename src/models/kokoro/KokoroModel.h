#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "models/kokoro/KokoroWeights.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace xenoglot {

/// What one utterance is spoken with.
struct KokoroRequest {
    std::vector<std::int64_t> symbols;   ///< phoneme ids without the end marks
    at::Tensor style;                    ///< [2 · style]: a row of a voice
    double rate = 1;                     ///< divides the durations
    double pitchLevel = 1;               ///< factor of the predicted pitch
    double pitchVariation = 1;           ///< scales the logarithmic pitch contour around its median
    at::Tensor pitch;                    ///< [2 · frames] Hz: spoken in place of the predicted contour; undefined: predicted
    std::optional<at::Generator> noise;  ///< of the source, drawn on the CPU; none: a source without noise (parity tests)
};

struct KokoroSpeech {
    at::Tensor samples;                   ///< [samples] float32 on the CPU, 24 kHz
    std::vector<std::int64_t> durations;  ///< frames of 25 ms for each symbol and the two end marks
    at::Tensor pitch;                     ///< [2 · frames] Hz on the CPU, as it was spoken; near 0 where unvoiced
    at::Tensor energy;                    ///< [2 · frames] on the model's device
    at::Tensor features;                  ///< [hidden, frames] of the text, stretched to the durations; on the model's device
};

/// Kokoro-82M: phonemes and a style to a waveform. ALBERT and LSTMs predict durations, pitch and energy; a decoder and an
/// iSTFTNet generator driven by harmonics of the pitch make the sound. The forward is that of the PyPI package kokoro 0.9.4
/// (Apache-2.0). Immutable: one instance serves all threads. Call it inside an InferenceScope.
class KokoroModel
{
public:
    explicit KokoroModel(KokoroWeights weights) : m_weights(std::move(weights)) {}

    const KokoroWeights& weights() const { return m_weights; }
    const KokoroConfig& config() const { return m_weights.config; }

    /// The most phonemes of one request.
    std::int64_t maximumSymbols() const { return config().positions - 2; }

    /// KokoroSpeech::durations alone, without speaking. Errors: as below.
    Result<std::vector<std::int64_t>> durations(const KokoroRequest& request, const StopToken& stop) const;

    /// Errors: InvalidArgument (no, too many or unknown symbols, a style or pitch of the wrong size), Cancelled (asked between
    /// the stages).
    Result<KokoroSpeech> synthesise(const KokoroRequest& request, const StopToken& stop, const ProgressSink& progress) const;

private:
    Result<void> check(const KokoroRequest& request) const;

    KokoroWeights m_weights;
};

}  // namespace xenoglot
