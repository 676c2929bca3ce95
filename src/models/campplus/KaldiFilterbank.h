#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>

namespace xenoglot {

/// The front end of CAM++: Kaldi's log mel filterbank (compute-fbank-feats with --dither=0) of 16 kHz audio at 16-bit scale:
/// frames of 25 ms every 10 ms that lie wholly inside (snip-edges), mean removed, pre-emphasis .97, Povey window (Hann to the
/// power of .85), FFT of 512, power, 80 filters from 20 to 8000 Hz, natural logarithm. Then the mean over time is taken from each
/// filter, as 3D-Speaker does. Plain tensor operations: gradients pass. Immutable: one instance serves all threads.
class KaldiFilterbank
{
public:
    static constexpr int sampleRate = 16000;  ///< Hz
    static constexpr std::int64_t filters = 80;
    static constexpr std::int64_t frameLength = 400;  ///< samples
    static constexpr std::int64_t frameShift = 160;

    explicit KaldiFilterbank(const c10::Device& device);

    /// `samples` [batch, n] float, full scale ±1, n at least frameLength → [batch, filters, frames].
    at::Tensor compute(const at::Tensor& samples) const;

private:
    at::Tensor m_window;
    at::Tensor m_filters;
};

}  // namespace xenoglot
