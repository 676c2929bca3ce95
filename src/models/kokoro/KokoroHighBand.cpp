#include "models/kokoro/KokoroHighBand.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <system_error>

namespace xenoglot::kokoro {

namespace {

constexpr double highest = 7600;  // Hz: what a recording of 16 kHz still holds after resampling
constexpr double telephoneBorder = 4500;
// -12 dB. Pieces of five wide-band speakers have -4 to 11 dB against the base voice there, those of two telephone ones -53 to -20.
constexpr double narrow = 0.25;

/// Energy between two frequencies in Hz.
double energyOfBand(const at::Tensor& samples, int sampleRate, double lowest, double end)
{
    const double hertzPerBin = sampleRate / static_cast<double>(samples.numel());
    const auto from = static_cast<std::int64_t>(lowest / hertzPerBin);
    const auto to = static_cast<std::int64_t>(end / hertzPerBin);
    // Parseval: the squares over the length are energy, so that longer pieces count more.
    return at::fft_rfft(samples).narrow(0, from, to - from).abs().square().sum(at::kDouble).item<double>()
           / static_cast<double>(samples.numel());
}

/// How far the recording lies below the base voice in a band, in amplitude, over all pieces; 1 where it is as bright.
double shareOfBand(const std::vector<KokoroVoicePiece>& pieces, int sampleRate, double lowest, double end)
{
    double recorded = 0;
    double spoken = 0;
    for (const KokoroVoicePiece& piece : pieces) {
        recorded += energyOfBand(piece.samples, sampleRate, lowest, end);
        spoken += energyOfBand(piece.base, sampleRate, lowest, end);
    }
    return recorded < spoken ? std::sqrt(recorded / spoken) : 1;
}

}  // namespace

double highBandShare(const std::vector<KokoroVoicePiece>& pieces, int sampleRate)
{
    return std::max(leastHighBandShare, shareOfBand(pieces, sampleRate, highBandBorder, highest));
}

bool isNarrowBand(const std::vector<KokoroVoicePiece>& pieces, int sampleRate)
{
    std::int64_t telephone = 0;
    std::int64_t all = 0;
    for (const KokoroVoicePiece& piece : pieces) {
        all += piece.samples.numel();
        telephone += shareOfBand({piece}, sampleRate, telephoneBorder, highBandBorder) < narrow ? piece.samples.numel() : 0;
    }
    return 2 * telephone > all;
}

std::string highBandText(double share)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), share).ptr};
}

std::optional<double> highBandShareOf(const std::string& text)
{
    double share = 0;
    const char* const last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, share);
    const bool possible = problem == std::errc() && end == last && share >= leastHighBandShare && share <= 1;
    return possible ? std::optional(share) : std::nullopt;
}

}  // namespace xenoglot::kokoro
