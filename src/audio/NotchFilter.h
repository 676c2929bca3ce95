#pragma once

#include <span>

namespace xenoglot {

/// Takes a steady tone out of a recording, in place, by a notch filter of second order (Orfanidis, "Introduction to Signal
/// Processing", 1996, section 11.3). hertz: of the tone, below half the rate; width: Hz between the points of -3 dB. What is
/// further away than a few widths stays as it is. Does nothing where hertz or width is not possible.
void removeTone(std::span<float> samples, double hertz, double width, int rate);

}  // namespace xenoglot
