#include "models/ge2e/Ge2eMel.h"

#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

namespace xenoglot {

namespace {

constexpr std::int64_t fftSize = 400;

}  // namespace

Ge2eMel::Ge2eMel(const c10::Device& device)
    : m_window(at::hann_window(fftSize, /*periodic=*/true, at::TensorOptions().dtype(at::kFloat)).to(device)),
      m_filters(slaneyMelFilters(filters, fftSize, sampleRate).to(device))
{
}

at::Tensor Ge2eMel::raised(const at::Tensor& samples)
{
    constexpr double target = 0.0316227766;
    constexpr double silence = 1e-4;
    return samples * (target / samples.square().mean().sqrt().clamp_min(silence)).clamp_min(1.0);
}

at::Tensor Ge2eMel::compute(const at::Tensor& samples) const
{
    const at::Tensor padded = at::constant_pad_nd(samples, {fftSize / 2, fftSize / 2});
    const at::Tensor spectrum = at::stft(padded, fftSize, hop, fftSize, m_window, /*center=*/false, "reflect",
                                         /*normalized=*/false, /*onesided=*/true, /*return_complex=*/true);
    const at::Tensor power = at::view_as_real(spectrum).square().sum(-1);  // [batch, bins, frames]
    return at::matmul(m_filters, power).transpose(-1, -2);
}

}  // namespace xenoglot
