#pragma once

#include "models/kokoro/KokoroVoicePiece.h"

#include <optional>
#include <string>
#include <vector>

namespace xenoglot::kokoro {

/// Hz: what a trained voice learns above it is the base voice's, because a recording may end there (KokoroVoiceLoss).
inline constexpr double highBandBorder = 7000;
inline constexpr double leastHighBandShare = 0.01;  ///< -40 dB: nobody hears more of it beside speech

/// Where the recording ends lower than the base voice (a telephone, a strongly compressed file), the base voice's heights would
/// stand above a gap, as a hiss that is not the speaker's. What is to be left of them, leastHighBandShare to 1: how far the
/// recording lies below the base voice just above the border, in amplitude, over all pieces. 1 where the recording is as bright.
/// Pieces as the trainer takes them; sampleRate from 15200 Hz.
double highBandShare(const std::vector<KokoroVoicePiece>& pieces, int sampleRate);

/// Whether most of the recording holds next to nothing of what the base voice has between 4.5 kHz and the border, as a
/// telephone's does: what is learned of that is silence, which takes consonants along. Pieces as above.
bool isNarrowBand(const std::vector<KokoroVoicePiece>& pieces, int sampleRate);

/// As text, exactly, and back: none where it is no number or not possible.
std::string highBandText(double share);
std::optional<double> highBandShareOf(const std::string& text);

}  // namespace xenoglot::kokoro
