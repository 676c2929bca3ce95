#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace xenoglot {

/// A stretch of a speaker's recording with what the decoder needs to say it again: what a voice is trained on. All float32 on the
/// CPU.
struct KokoroVoicePiece {
    at::Tensor features;  ///< [hidden, frames] text features by aligned frames of 25 ms
    at::Tensor pitch;     ///< [2 · frames] Hz, 0 unvoiced
    at::Tensor energy;    ///< [2 · frames] as the model's own N
    at::Tensor style;     ///< [style] decoder half of the base voice's style
    at::Tensor samples;   ///< [600 · frames] 24 kHz, level-matched to the base voice
    at::Tensor base;      ///< [600 · frames] the base voice's own output for the same inputs (target above 7 kHz)
    std::string text;     ///< what is said
};

}  // namespace xenoglot
