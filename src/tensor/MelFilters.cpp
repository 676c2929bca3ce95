#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace xenoglot {

namespace {

/// Slaney's scale: 15 mel up to 1000 Hz, above it 27 mel for a factor of 6.4.
constexpr double linearStep = 200.0 / 3;
constexpr double breakFrequency = 1000.0;
constexpr double breakMel = breakFrequency / linearStep;
const double logarithmicStep = std::log(6.4) / 27.0;

double slaneyMel(double frequency)
{
    return frequency < breakFrequency ? frequency / linearStep
                                      : breakMel + std::log(frequency / breakFrequency) / logarithmicStep;
}

double slaneyFrequency(double mel)
{
    return mel < breakMel ? mel * linearStep : breakFrequency * std::exp(logarithmicStep * (mel - breakMel));
}

double kaldiMel(double frequency)
{
    return 1127.0 * std::log1p(frequency / 700.0);
}

/// The height at `x` of a triangle over [low, high] with its top, 1, at `middle`.
double triangle(double x, double low, double middle, double high)
{
    return std::max(0.0, std::min((x - low) / (middle - low), (high - x) / (high - middle)));
}

double htkMel(double frequency)
{
    return 2595.0 * std::log10(1 + frequency / 700.0);
}

double htkFrequency(double mel)
{
    return 700.0 * (std::pow(10.0, mel / 2595.0) - 1);
}

/// `edge`: the Hz at which filter index - 1 has its top. `height`: of that top, from the two ends of the filter.
template <typename Edge, typename Height>
at::Tensor trianglesInHertz(std::int64_t filters, std::int64_t fftSize, int sampleRate, Edge edge, Height height)
{
    at::Tensor result = at::zeros({filters, fftSize / 2 + 1});
    auto values = result.accessor<float, 2>();
    for (std::int64_t filter = 0; filter < filters; ++filter) {
        const double low = edge(filter);
        const double middle = edge(filter + 1);
        const double high = edge(filter + 2);
        const double top = height(low, high);
        for (std::int64_t bin = 0; bin <= fftSize / 2; ++bin) {
            const double frequency = static_cast<double>(bin) * sampleRate / static_cast<double>(fftSize);
            values[filter][bin] = static_cast<float>(triangle(frequency, low, middle, high) * top);
        }
    }
    return result;
}

}  // namespace

at::Tensor slaneyMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate, double lowest, double highest)
{
    const double bottom = slaneyMel(lowest);
    const double step = (slaneyMel(highest) - bottom) / static_cast<double>(filters + 1);
    return trianglesInHertz(
        filters, fftSize, sampleRate,
        [&](std::int64_t index) { return slaneyFrequency(bottom + step * static_cast<double>(index)); },
        [](double low, double high) { return 2.0 / (high - low); });
}

at::Tensor slaneyMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate)
{
    return slaneyMelFilters(filters, fftSize, sampleRate, 0, sampleRate / 2.0);
}

at::Tensor htkMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate)
{
    const double step = htkMel(sampleRate / 2.0) / static_cast<double>(filters + 1);
    return trianglesInHertz(
        filters, fftSize, sampleRate, [&](std::int64_t index) { return htkFrequency(step * static_cast<double>(index)); },
        [](double, double) { return 1.0; });
}

at::Tensor kaldiMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate, double lowest, double highest)
{
    const double bottom = kaldiMel(lowest);
    const double step = (kaldiMel(highest) - bottom) / static_cast<double>(filters + 1);
    at::Tensor result = at::zeros({filters, fftSize / 2 + 1});
    auto values = result.accessor<float, 2>();
    for (std::int64_t filter = 0; filter < filters; ++filter) {
        const double low = bottom + static_cast<double>(filter) * step;
        for (std::int64_t bin = 0; bin < fftSize / 2; ++bin) {
            const double mel = kaldiMel(static_cast<double>(bin) * sampleRate / static_cast<double>(fftSize));
            values[filter][bin] = static_cast<float>(triangle(mel, low, low + step, low + 2 * step));
        }
    }
    return result;
}

}  // namespace xenoglot
