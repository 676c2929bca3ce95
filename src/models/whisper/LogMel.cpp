#include "models/whisper/LogMel.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace xenoglot {

namespace {

/// Slaney's mel scale: linear below 1000 Hz (15 mel), logarithmic above, 27 mel for a factor of 6.4.
constexpr double linearStep = 200.0 / 3;
constexpr double breakFrequency = 1000.0;
constexpr double breakMel = breakFrequency / linearStep;
const double logarithmicStep = std::log(6.4) / 27.0;

double melOf(double frequency)
{
    return frequency < breakFrequency ? frequency / linearStep
                                      : breakMel + std::log(frequency / breakFrequency) / logarithmicStep;
}

double frequencyOf(double mel)
{
    return mel < breakMel ? mel * linearStep : breakFrequency * std::exp(logarithmicStep * (mel - breakMel));
}

}  // namespace

at::Tensor LogMel::filters(std::int64_t mels)
{
    constexpr std::int64_t bins = fftSize / 2 + 1;
    const double top = melOf(sampleRate / 2.0);
    const auto edge = [&](std::int64_t index) {
        return frequencyOf(top * static_cast<double>(index) / static_cast<double>(mels + 1));
    };

    at::Tensor result = at::zeros({mels, bins});
    auto values = result.accessor<float, 2>();
    for (std::int64_t mel = 0; mel < mels; ++mel) {
        const double low = edge(mel);
        const double middle = edge(mel + 1);
        const double high = edge(mel + 2);
        for (std::int64_t bin = 0; bin < bins; ++bin) {
            const double frequency = static_cast<double>(bin) * sampleRate / fftSize;
            const double rising = (frequency - low) / (middle - low);
            const double falling = (high - frequency) / (high - middle);
            const double height = 2.0 / (high - low);
            values[mel][bin] = static_cast<float>(std::max(0.0, std::min(rising, falling)) * height);
        }
    }
    return result;
}

LogMel::LogMel(std::int64_t mels, const c10::Device& device)
    : m_filters(filters(mels).to(device)),
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
