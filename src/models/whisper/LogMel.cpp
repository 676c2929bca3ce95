#include "models/whisper/LogMel.h"

#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace xenoglot {

LogMel::LogMel(std::int64_t mels, const c10::Device& device)
    : m_filters(slaneyMelFilters(mels, fftSize, sampleRate).to(device)),
      m_window(at::hann_window(fftSize, /*periodic=*/true, at::TensorOptions().dtype(at::kFloat)).to(device))
{
}

at::Tensor LogMel::compute(const at::Tensor& samples) const
{
    constexpr std::int64_t side = fftSize / 2;
    const std::int64_t count = samples.size(0);
    const std::int64_t padding = std::max<std::int64_t>(hop, side + 1 - count);
    const at::Tensor padded =
        at::reflection_pad1d(at::constant_pad_nd(samples.unsqueeze(0), {0, padding}), {side, side}).squeeze(0);
    const std::int64_t frames = count / hop + 1;

    // Block by block: the complex spectrum of hours would fill the memory.
    constexpr std::int64_t block = 3000;
    at::Tensor result = at::empty({m_filters.size(0), frames}, m_filters.options());
    for (std::int64_t first = 0; first < frames; first += block) {
        const std::int64_t here = std::min(block, frames - first);
        const at::Tensor part = padded.narrow(0, first * hop, (here - 1) * hop + fftSize);
        const at::Tensor spectrum =
            at::stft(part, fftSize, hop, fftSize, m_window, /*center=*/false, "reflect", /*normalized=*/false,
                     /*onesided=*/true, /*return_complex=*/true);
        const at::Tensor power = at::view_as_real(spectrum).square().sum(-1);
        result.narrow(1, first, here).copy_(at::matmul(m_filters, power).clamp_min_(1e-10).log10_());
    }
    const at::Tensor floor = result.max() - 8.0;
    return at::maximum(result, floor).add_(4.0).div_(4.0);
}

}  // namespace xenoglot
