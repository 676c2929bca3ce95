#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "models/kokoro/KokoroModel.h"
#include "models/kokoro/KokoroVoicePiece.h"
#include "models/kokoro/KokoroVoices.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace xenoglot {

/// A stretch of a recording and what is said in it.
struct KokoroSpokenPart {
    at::Tensor samples;                 ///< 24 kHz float, full scale ±1
    std::vector<std::int64_t> symbols;  ///< phoneme ids without the end marks
    std::string text;
};

/// What came of the parts of a recording.
struct KokoroPieces {
    std::vector<KokoroVoicePiece> pieces;
    std::vector<Error> refused;  ///< why each of the other parts could not be used
    double gain = 1;             ///< that brought the recording to the base voice's level
    double energySlope = 0;      ///< of the line from speechEnergy() to the model's own
    double energyOffset = 0;
    double highBandShare = 1;  ///< kokoro::highBandShare()
    bool narrowBand = false;   ///< kokoro::isNarrowBand()
};

/// Prepares a recording for the training of a voice: the base voice speaks each part at the recording's pace, the two are aligned
/// (KokoroAlignment), the text features are stretched to the recording, its pitch is followed by WORLD, and its energy is brought
/// to the model's scale by a straight line that is fitted on the base voice. The recipe is that of the project's own measurements
/// (docs/voice.md). Call it without gradients and outside inference mode;
/// parts are prepared side by side where the calling thread has intra-op threads for it.
class KokoroPieceBuilder
{
public:
    /// Both outlive it. `voice`: the base voice.
    KokoroPieceBuilder(const KokoroWeights& weights, const KokoroVoices& voices, std::string voice);

    /// Errors: InvalidArgument (no such voice), the first part's reason when none can be used, Cancelled.
    Result<KokoroPieces> build(const std::vector<KokoroSpokenPart>& parts, const StopToken& stop) const;

    static constexpr double shortestSeconds = 1;  ///< of a part
    static constexpr double longestSeconds = 12;  ///< the table of the alignment and the memory of the decoder grow with it
    /// Of an alignment that is believed. A man's recordings against the text that they say, with a man as base voice: .58 to .88;
    /// against another text .98 to 1.38; with a woman as base voice .90 to 1.04, so that the base should be near.
    static constexpr double highestCost = 0.95;

private:
    struct Spoken;

    Result<Spoken> speak(const KokoroSpokenPart& part, const StopToken& stop) const;
    Result<KokoroVoicePiece> piece(const KokoroSpokenPart& part, const Spoken& spoken, const KokoroPieces& all,
                                   const StopToken& stop) const;

    const KokoroWeights& m_weights;
    const KokoroVoices& m_voices;
    std::string m_voice;
    KokoroModel m_model;
};

}  // namespace xenoglot
