#include "audio/NotchFilter.h"

#include <cmath>
#include <numbers>

namespace xenoglot {

void removeTone(std::span<float> samples, double hertz, double width, int rate)
{
    if (!(hertz > 0) || !(width > 0) || !(2 * hertz < rate) || !(2 * width < rate)) {
        return;
    }
    const double angle = 2 * std::numbers::pi * hertz / rate;
    const double alpha = std::tan(std::numbers::pi * width / rate);
    const double turn = -2 * std::cos(angle) / (1 + alpha);
    const double direct = 1 / (1 + alpha);
    const double damping = (1 - alpha) / (1 + alpha);
    // Transposed direct form II, in double: the poles are close to the unit circle.
    double first = 0;
    double second = 0;
    for (float& sample : samples) {
        const double in = sample;
        const double out = direct * in + first;
        first = turn * (in - out) + second;
        second = direct * in - damping * out;
        sample = static_cast<float>(out);
    }
}

}  // namespace xenoglot
