#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>

namespace xenoglot {

/// The front end of GE2E (Resemblyzer's audio.py on librosa): mel power spectrogram, not its logarithm, of 16 kHz audio. Periodic
/// Hann window of 400 samples, hop 160, centred over zeros, slaneyMelFilters(40). Plain tensor operations: gradients pass.
/// Immutable: one instance serves all threads.
class Ge2eMel
{
public:
    static constexpr int sampleRate = 16000;  ///< Hz
    static constexpr std::int64_t filters = 40;
    static constexpr std::int64_t hop = 160;  ///< samples

    explicit Ge2eMel(const c10::Device& device);

    /// Resemblyzer's normalize_volume, which comes before: raised to -30 dBFS, never lowered. What is below -80 is silence and
    /// stays below that level.
    static at::Tensor raised(const at::Tensor& samples);

    /// `samples` [batch, n] float → [batch, n / hop + 1, filters].
    at::Tensor compute(const at::Tensor& samples) const;

private:
    at::Tensor m_window;
    at::Tensor m_filters;
};

}  // namespace xenoglot
