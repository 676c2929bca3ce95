#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot {

/// Triangular filters that gather the bins of a power spectrum by pitch as the ear hears it: [filters, fftSize / 2 + 1] float on
/// the CPU, one row a filter. Both computed in double precision.
///
/// Slaney's scale (linear below 1000 Hz, logarithmic above) with his area normalisation, from 0 Hz to half the rate (M. Slaney,
/// Auditory Toolbox, 1998; the default of librosa).
at::Tensor slaneyMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate);

/// Kaldi's (compute-mel-computations, MelBanks): 1127 ln(1 + f / 700), triangles that are straight in mel, height 1. The bin at
/// half the rate is not used.
at::Tensor kaldiMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate, double lowest, double highest);

}  // namespace xenoglot
