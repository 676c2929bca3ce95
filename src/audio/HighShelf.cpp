#include "audio/HighShelf.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace xenoglot {

namespace {

constexpr double transition = 500;    // Hz
constexpr double hammingWidth = 3.3;  // transition times length, in samples at the rate 1
constexpr double hammingMiddle = 0.54;

/// The right half, from the middle on, of what lets pass the frequencies below `edge` (cycles a sample).
std::vector<double> lowPass(double edge, std::size_t half)
{
    std::vector<double> taps(half + 1);
    for (std::size_t k = 0; k <= half; ++k) {
        const auto x = static_cast<double>(k);
        const double sinc = k == 0 ? 2 * edge : std::sin(2 * std::numbers::pi * edge * x) / (std::numbers::pi * x);
        const double at = std::numbers::pi * x / static_cast<double>(half);
        taps[k] = sinc * (hammingMiddle + (1 - hammingMiddle) * std::cos(at));
    }
    return taps;
}

}  // namespace

void scaleHighs(std::span<float> samples, double hertz, double factor, int rate)
{
    if (!(hertz >= transition) || !(2 * hertz < rate) || !(factor >= 0) || !std::isfinite(factor) || factor == 1
        || samples.empty()) {
        return;
    }
    const auto half = static_cast<std::size_t>(std::ceil(hammingWidth * rate / transition / 2));
    const std::vector<double> taps = lowPass((hertz - transition / 2) / rate, half);
    // Silence around it; y = factor · x + (1 - factor) · low(x).
    std::vector<float> wide(samples.size() + 2 * half);
    std::copy(samples.begin(), samples.end(), wide.begin() + static_cast<std::ptrdiff_t>(half));
    const float* const middle = wide.data() + half;
    for (std::size_t n = 0; n < samples.size(); ++n) {
        samples[n] = static_cast<float>(factor + (1 - factor) * taps[0]) * middle[n];
    }
    for (std::size_t k = 1; k <= half; ++k) {  // tap by tap, so that the inner loop has no sum to wait for
        const auto tap = static_cast<float>((1 - factor) * taps[k]);
        const float* const before = middle - k;
        const float* const after = middle + k;
        for (std::size_t n = 0; n < samples.size(); ++n) {
            samples[n] += tap * (before[n] + after[n]);
        }
    }
}

}  // namespace xenoglot
