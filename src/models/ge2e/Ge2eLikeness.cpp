#include "models/ge2e/Ge2eLikeness.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace xenoglot {

namespace {

/// Band-limited, by leaving out what the lower rate cannot hold of the spectrum of the whole; up to a few samples at the end are
/// left out, so that the length comes out even.
at::Tensor atEncoderRate(const at::Tensor& samples, int rate)
{
    const int common = std::gcd(rate, Ge2eMel::sampleRate);
    const std::int64_t groups = samples.numel() / (rate / common);
    const std::int64_t before = groups * (rate / common);
    const std::int64_t after = groups * (Ge2eMel::sampleRate / common);
    const at::Tensor spectrum = at::fft_rfft(samples.narrow(0, 0, before)).narrow(0, 0, after / 2 + 1);
    return at::fft_irfft(spectrum, after) * (static_cast<double>(after) / static_cast<double>(before));
}

}  // namespace

Ge2eLikeness::Ge2eLikeness(std::shared_ptr<const Ge2eModel> model, int sampleRate, const at::Tensor& recording,
                           std::int64_t window)
    : m_model(std::move(model)), m_sampleRate(sampleRate), m_frontEnd(recording.device())
{
    const c10::AutoGradMode withoutGradients(false);
    at::Tensor sum = at::zeros({m_model->dimensions()}, recording.options());
    for (std::int64_t begin = 0; begin + window <= recording.numel(); begin += std::max<std::int64_t>(1, window / 2)) {
        sum = sum + embedding(recording.narrow(0, begin, window));
    }
    m_speaker = sum / sum.norm().clamp_min(1e-12);
}

at::Tensor Ge2eLikeness::embedding(const at::Tensor& samples) const
{
    const at::Tensor heard = Ge2eMel::raised(atEncoderRate(samples, m_sampleRate));
    return m_model->embed(m_frontEnd.compute(heard.unsqueeze(0))).squeeze(0);
}

at::Tensor Ge2eLikeness::distance(const at::Tensor& samples) const
{
    return 1 - (embedding(samples) * m_speaker).sum();
}

}  // namespace xenoglot
