#pragma once

#include <span>

namespace xenoglot {

/// Multiplies what is above `hertz` by `factor`, in place, without delay, by a symmetric filter: a windowed sinc (Hamming;
/// Oppenheim and Schafer, "Discrete-Time Signal Processing", section 7.5) whose transition takes the 500 Hz below. Does nothing
/// where that is not possible: hertz from 500 to half the rate, factor from 0.
void scaleHighs(std::span<float> samples, double hertz, double factor, int rate);

}  // namespace xenoglot
