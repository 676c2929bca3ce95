#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace xenoglot {

/// Triangular filters that gather the bins of a power spectrum by pitch as the ear hears it: [filters, fftSize / 2 + 1] float on
/// the CPU, one row a filter. All computed in double precision.
///
/// Slaney's scale (linear below 1000 Hz, logarithmic above) with his area normalisation (M. Slaney, Auditory Toolbox, 1998; the
/// default of librosa), from `lowest` to `highest` Hz.
at::Tensor slaneyMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate, double lowest, double highest);

/// From 0 Hz to half the rate.
at::Tensor slaneyMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate);

/// HTK's scale, 2595 log10(1 + f / 700), with triangles that are straight in Hz, height 1 (librosa's htk=True, norm=None; the
/// default of torchaudio), from 0 Hz to half the rate.
at::Tensor htkMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate);

/// Kaldi's (compute-mel-computations, MelBanks): 1127 ln(1 + f / 700), triangles that are straight in mel, height 1. The bin at
/// half the rate is not used.
at::Tensor kaldiMelFilters(std::int64_t filters, std::int64_t fftSize, int sampleRate, double lowest, double highest);

}  // namespace xenoglot
