#include "models/campplus/KaldiFilterbank.h"

#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

#include <limits>

namespace xenoglot {

namespace {

constexpr std::int64_t fftSize = 512;
constexpr double preEmphasis = 0.97;
constexpr double fullScale = 32768;

}  // namespace

KaldiFilterbank::KaldiFilterbank(const c10::Device& device)
    : m_window(at::hann_window(frameLength, /*periodic=*/false, at::TensorOptions().dtype(at::kDouble))
                   .pow(0.85)
                   .to(device, at::kFloat)),
      m_filters(kaldiMelFilters(filters, fftSize, sampleRate, 20, sampleRate / 2.0).to(device))
{
}

at::Tensor KaldiFilterbank::compute(const at::Tensor& samples) const
{
    at::Tensor frames = (samples * fullScale).unfold(-1, frameLength, frameShift);  // [batch, frames, frameLength]
    frames = frames - frames.mean(-1, /*keepdim=*/true);
    // The first sample is its own predecessor.
    const at::Tensor before = at::cat({frames.narrow(-1, 0, 1), frames.narrow(-1, 0, frameLength - 1)}, -1);
    const at::Tensor spectrum = at::fft_rfft((frames - preEmphasis * before) * m_window, fftSize);
    const at::Tensor power = at::view_as_real(spectrum).square().sum(-1);
    const at::Tensor logarithm =
        at::matmul(power, m_filters.t()).clamp_min(std::numeric_limits<float>::epsilon()).log().transpose(-1, -2);
    return logarithm - logarithm.mean(-1, /*keepdim=*/true);
}

}  // namespace xenoglot
