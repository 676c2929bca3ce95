#include "models/kokoro/KokoroHighBand.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace xenoglot::kokoro {

namespace {

constexpr double highest = 7600;  // Hz: what a recording of 16 kHz still holds after resampling

/// Energy between the border and that.
double energyOfBand(const at::Tensor& samples, int sampleRate)
{
    const double hertzPerBin = sampleRate / static_cast<double>(samples.numel());
    const auto from = static_cast<std::int64_t>(highBandBorder / hertzPerBin);
    const auto to = static_cast<std::int64_t>(highest / hertzPerBin);
    // A longer transform has more bins in the band and more energy in each.
    return at::fft_rfft(samples).narrow(0, from, to - from).abs().square().sum(at::kDouble).item<double>()
           / static_cast<double>(samples.numel());
}

}  // namespace

double highBandShare(const std::vector<KokoroVoicePiece>& pieces, int sampleRate)
{
    double recorded = 0;
    double spoken = 0;
    for (const KokoroVoicePiece& piece : pieces) {
        recorded += energyOfBand(piece.samples, sampleRate);
        spoken += energyOfBand(piece.base, sampleRate);
    }
    return recorded < spoken ? std::max(leastHighBandShare, std::sqrt(recorded / spoken)) : 1;
}

}  // namespace xenoglot::kokoro
