#pragma once

#include "models/kokoro/KokoroVoicePiece.h"

#include <cstdint>
#include <vector>

namespace xenoglot {

/// Which stretches of the pieces a training sees: windows of one length in random order, and some that are held out.
class KokoroWindows
{
public:
    struct Window {
        std::size_t piece = 0;
        std::int64_t start = 0;  ///< frame
        std::int64_t frames = 0;
    };

    /// Windows are held out only of pieces long enough to keep twice as much for training, one each; none of a recording that is
    /// too short for that.
    KokoroWindows(const std::vector<KokoroVoicePiece>& pieces, std::int64_t frames, int heldOut, std::uint64_t seed);

    const std::vector<Window>& heldOut() const { return m_heldOut; }

    /// A window for a step: the piece by its length, the start evenly, none that overlaps a held-out one. Equal arguments, equal
    /// windows.
    Window draw(std::uint64_t step, std::uint64_t attempt) const;

    /// Well mixed bits of the arguments and the seed (SplitMix64, Steele et al. 2014), for draws that need no generator.
    std::uint64_t mixed(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0) const;

private:
    struct Range {
        std::int64_t length = 0;           ///< of the piece
        std::vector<std::int64_t> starts;  ///< that may be drawn
    };

    std::int64_t m_frames;
    std::uint64_t m_seed;
    std::int64_t m_total = 0;
    std::vector<Range> m_ranges;
    std::vector<Window> m_heldOut;
};

}  // namespace xenoglot
