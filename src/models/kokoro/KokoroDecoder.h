#pragma once

#include "core/ProgressSink.h"
#include "core/StopToken.h"
#include "models/kokoro/KokoroBlocks.h"
#include "models/kokoro/KokoroWeights.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <optional>

namespace xenoglot {

/// The half of a Kokoro model that makes the sound: decoder trunk, harmonics of the pitch, iSTFTNet generator. Speaking and
/// training a voice share it: gradients reach the weights that ask for them. Borrows the weights; lives for one call.
class KokoroDecoder
{
public:
    /// style: [1, style], the timbre half.
    KokoroDecoder(const KokoroWeights& weights, at::Tensor style,
                  kokoro::ConvolutionPrecision precision = kokoro::ConvolutionPrecision::Single);

    /// text: [1, hidden, frames]; pitch (Hz) and energy: [1, 1, 2 · frames]. noise: of the source, drawn on the CPU; none: a
    /// source without noise. Returns the waveform on the weights' device; undefined when stopped.
    at::Tensor samples(const at::Tensor& text, const at::Tensor& pitch, const at::Tensor& energy,
                       const std::optional<at::Generator>& noise, const StopToken& stop, const ProgressSink& progress) const;

    static std::int64_t samplesPerFrame(const KokoroWeights& weights);

private:
    /// [1, hidden, frames] → [1, hidden, 2 · frames]; undefined when stopped.
    at::Tensor trunk(const at::Tensor& text, const at::Tensor& pitch, const at::Tensor& energy, const StopToken& stop) const;

    at::Tensor window() const;

    /// The harmonics of the pitch as one signal, as magnitude and phase: [1, fftSize + 2, samples / hop + 1]. Neural source
    /// filter model (Wang et al. 2019, arXiv:1810.11946). The package's random start phases are added to a sample that its own
    /// interpolation skips, so there are none here either.
    at::Tensor sourceSpectrum(const at::Tensor& pitch, const std::optional<at::Generator>& noise) const;

    /// Trunk features and the source's spectrum to the log magnitude and phase of the output: [1, fftSize + 2, frames]; undefined
    /// when stopped.
    at::Tensor generate(const at::Tensor& features, const at::Tensor& source, const StopToken& stop,
                        const ProgressSink& progress) const;

    at::Tensor wave(const at::Tensor& spectrum) const;

    const KokoroWeights& w;
    const KokoroConfig& c;
    at::TensorOptions m_options;
    at::Tensor m_style;  // [1, style]
    kokoro::ConvolutionPrecision m_precision;
};

}  // namespace xenoglot
