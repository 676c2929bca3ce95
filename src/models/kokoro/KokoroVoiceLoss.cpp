#include "models/kokoro/KokoroVoiceLoss.h"

#include "models/kokoro/KokoroHighBand.h"
#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

#include <array>

namespace xenoglot {

namespace {

constexpr double lowestMel = 40;                   // Hz
constexpr double border = kokoro::highBandBorder;  // the recording is the target below, the base voice above
constexpr double melFloor = 1e-4;                  // also of magnitudes
constexpr double powerFloor = 1e-8;
constexpr double highBandWeight = 0.3;
constexpr double powerWeight = 0.3;
constexpr double linesWeight = 0.5;
constexpr double steadyWeight = 2;
constexpr double linesTolerance = 0.3;      // natural logarithm of power
constexpr double linesBorder = 6500;        // Hz: as border; where a recording ends there is an edge, which is no voice's
constexpr std::int64_t neighbourhood = 25;  // bins

at::Tensor l1(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().mean();
}

/// Log power of each bin above the mean of its neighbourhood. power: [bins].
at::Tensor excess(const at::Tensor& power)
{
    const at::Tensor wide = at::replication_pad1d(power.view({1, 1, -1}), {neighbourhood / 2, neighbourhood / 2});
    return power - at::avg_pool1d(wide, neighbourhood, 1).flatten();
}

}  // namespace

at::Tensor KokoroVoiceLoss::Terms::total() const
{
    return mel + highBandWeight * highBand + powerWeight * power + linesWeight * lines + steadyWeight * steady;
}

KokoroVoiceLoss::KokoroVoiceLoss(int sampleRate, const at::TensorOptions& options) : m_sampleRate(sampleRate)
{
    constexpr std::array<std::array<std::int64_t, 3>, 3> sizes{{{512, 128, 40}, {1024, 256, 80}, {2048, 512, 100}}};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto [size, hop, mels] = sizes[i];
        m_resolutions[i] = {size, hop, at::hann_window(size, options),
                            slaneyMelFilters(mels, size, sampleRate, lowestMel, border).to(options)};
    }
}

at::Tensor KokoroVoiceLoss::magnitude(const at::Tensor& samples, const Resolution& r)
{
    return at::stft(samples, r.size, r.hop, r.size, r.window, true, "reflect", false, true, true).abs();
}

KokoroVoiceLoss::Terms KokoroVoiceLoss::operator()(const at::Tensor& spoken, const at::Tensor& recording,
                                                   const at::Tensor& base) const
{
    Terms terms;
    for (std::size_t i = 0; i < m_resolutions.size(); ++i) {
        const Resolution& r = m_resolutions[i];
        const at::Tensor y = magnitude(spoken, r);
        const at::Tensor x = magnitude(recording, r);
        const auto logMel = [&](const at::Tensor& spectrum) { return at::matmul(r.bands, spectrum).clamp_min(melFloor).log(); };
        const at::Tensor mel = l1(logMel(y), logMel(x)) / static_cast<double>(m_resolutions.size());
        terms.mel = terms.mel.defined() ? terms.mel + mel : mel;
        const auto binOf = [&](double hertz) {
            return static_cast<std::int64_t>(hertz * static_cast<double>(r.size) / m_sampleRate);
        };
        const std::int64_t split = binOf(border);
        if (i == 0) {
            const auto high = [&](const at::Tensor& spectrum) { return spectrum.slice(0, split).clamp_min(melFloor).log(); };
            terms.highBand = l1(high(y), high(magnitude(base, r)));
        } else if (i + 1 == m_resolutions.size()) {
            const at::Tensor b = magnitude(base, r);
            const auto power = [](const at::Tensor& spectrum) { return spectrum.square().mean(1).clamp_min(powerFloor).log(); };
            const auto steady = [](const at::Tensor& spectrum) { return spectrum.square().clamp_min(powerFloor).log().mean(1); };
            const auto target = [](const at::Tensor& below, const at::Tensor& above, std::int64_t from) {
                return at::cat({below.slice(0, 0, from), above.slice(0, from)});
            };
            const auto standsOut = [&](const at::Tensor& level, const at::Tensor& below, const at::Tensor& above) {
                const at::Tensor wanted = target(excess(below), excess(above), binOf(linesBorder));
                return (excess(level) - wanted - linesTolerance).relu().mean();
            };
            const std::array<at::Tensor, 3> powers{power(y), power(x), power(b)};
            terms.power = l1(powers[0], target(powers[1], powers[2], split));
            terms.lines = standsOut(powers[0], powers[1], powers[2]);
            terms.steady = standsOut(steady(y), steady(x), steady(b));
        }
    }
    return terms;
}

}  // namespace xenoglot
