#pragma once

#include <string_view>

namespace xenoglot::kokoro {

/// True for a tensor of the decoder or generator (named as in KokoroWeights::decoder) that training a voice changes: all but the
/// snake activations' parameters and the branch of the source (training it as well brought nothing, docs/voice.md).
bool isTrained(std::string_view name);

/// True for the biases of the layers that turn the style into scales and shifts: they take a higher rate than the others.
bool isStyleShift(std::string_view name);

}  // namespace xenoglot::kokoro
