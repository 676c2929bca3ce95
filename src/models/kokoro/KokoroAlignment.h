#pragma once

#include "core/Result.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace xenoglot {

/// Where the sounds of one recording are in another one that says the same.
struct KokoroAlignment {
    std::vector<std::int64_t> durations;  ///< frames of 25 ms of the recording for each sound, at least 1
    double cost = 0;                      ///< mean distance along the path, with the price of uneven steps
};

/// Aligns by dynamic time warping (Sakoe and Chiba 1978) over the cosine distance of 13 mel cepstrum coefficients and their
/// slopes, each brought to mean 0 and deviation 1, in frames of 12.5 ms; only between the first and the last loud frame of each,
/// with steps of 1/3 to 3. 24 kHz, plain CPU float.
///
/// `spoken` [600 · sum of durations]: speech whose sounds last `durations` frames. `recording` [600 · frames]. Errors: NoSpeech
/// (nothing in one of them), InvalidArgument (fewer frames than sounds, or more than three times as long as the other).
Result<KokoroAlignment> alignRecording(const at::Tensor& spoken, const std::vector<std::int64_t>& durations,
                                       const at::Tensor& recording);

/// The features of alignRecording(): samples at 24 kHz → [26, samples / 300 + 1].
at::Tensor alignmentFeatures(const at::Tensor& samples);

/// First and last + 1 frame of 12.5 ms that is within `decibels` of the loudest; {0, 0} of silence.
std::pair<std::int64_t, std::int64_t> activeFrames(const at::Tensor& samples, double decibels);

/// The energy that StyleTTS 2 feeds its decoder with, of 24 kHz speech: logarithm of the norm over 80 HTK mels (its filterbank is
/// made for 16 kHz), window 1200 in an FFT of 2048, hop 300 → [samples / 300 + 1].
at::Tensor speechEnergy(const at::Tensor& samples);

}  // namespace xenoglot
