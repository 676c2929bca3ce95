#pragma once

#include "core/AudioClip.h"
#include "engines/SpeechDetector.h"

#include <cstddef>
#include <vector>

namespace xenoglot {

/// The speech of a clip joined to one clip without the pauses between, and the way back to the times of the clip.
class SpeechOnly
{
public:
    /// Spans out of order, overlapping or outside the clip are cut to what fits. No spans: the whole clip.
    SpeechOnly(const AudioClip& clip, const std::vector<SpeechSpan>& spans);

    const AudioClip& clip() const { return m_clip; }

    /// The piece that holds a time of the joined clip. A time at a joint belongs to the piece before it when it is an end.
    std::size_t pieceAt(double seconds, bool isEnd = false) const;

    /// A time of the joined clip, in the original. The first form takes it to be in that piece.
    double originalTime(double seconds, std::size_t piece) const { return seconds + m_pieces[piece].shift; }
    double originalTime(double seconds, bool isEnd = false) const { return originalTime(seconds, pieceAt(seconds, isEnd)); }

private:
    struct Piece {
        double end = 0;    ///< seconds in the joined clip
        double shift = 0;  ///< seconds left out before it
    };
    AudioClip m_clip;
    std::vector<Piece> m_pieces;  ///< never empty
};

}  // namespace xenoglot
