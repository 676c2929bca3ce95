#include "models/kokoro/KokoroWindows.h"

#include <algorithm>
#include <numeric>

namespace xenoglot {

namespace {

std::uint64_t splitMix(std::uint64_t state)
{
    state += 0x9E3779B97F4A7C15;
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
    state = (state ^ state >> 27) * 0x94D049BB133111EB;
    return state ^ state >> 31;
}

}  // namespace

KokoroWindows::KokoroWindows(const std::vector<KokoroVoicePiece>& pieces, std::int64_t frames, int heldOut, std::uint64_t seed)
    : m_frames(frames), m_seed(seed)
{
    std::vector<std::size_t> longest(pieces.size());
    std::iota(longest.begin(), longest.end(), std::size_t{0});
    const auto lengthOf = [&](std::size_t piece) { return pieces[piece].features.size(1); };
    std::stable_sort(longest.begin(), longest.end(), [&](std::size_t a, std::size_t b) { return lengthOf(a) > lengthOf(b); });
    std::vector<std::int64_t> keptFrom(pieces.size(), -1);
    for (std::size_t i = 0; i < longest.size() && m_heldOut.size() < static_cast<std::size_t>(std::max(heldOut, 0)); ++i) {
        const std::size_t piece = longest[i];
        if (lengthOf(piece) >= 3 * frames) {
            // At one of the piece's ends, so that what is left for training stays in one part.
            keptFrom[piece] = mixed(piece, 0, 3) % 2 == 0 ? 0 : lengthOf(piece) - frames;
            m_heldOut.push_back({piece, keptFrom[piece], frames});
        }
    }
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        Range range;
        range.length = lengthOf(piece);
        for (std::int64_t start = 0; start <= std::max<std::int64_t>(0, range.length - frames); ++start) {
            if (keptFrom[piece] < 0 || start >= keptFrom[piece] + frames || start + frames <= keptFrom[piece]) {
                range.starts.push_back(start);
            }
        }
        m_total += range.length;
        m_ranges.push_back(std::move(range));
    }
}

KokoroWindows::Window KokoroWindows::draw(std::uint64_t step, std::uint64_t attempt) const
{
    auto place = static_cast<std::int64_t>(mixed(step, attempt, 0) % static_cast<std::uint64_t>(m_total));
    std::size_t piece = 0;
    while (place >= m_ranges[piece].length) {
        place -= m_ranges[piece].length;
        ++piece;
    }
    const Range& range = m_ranges[piece];
    return {piece, range.starts[mixed(step, attempt, 1) % range.starts.size()], std::min(m_frames, range.length)};
}

std::uint64_t KokoroWindows::mixed(std::uint64_t a, std::uint64_t b, std::uint64_t c) const
{
    return splitMix(splitMix(splitMix(splitMix(m_seed) ^ a) ^ b) ^ c);
}

}  // namespace xenoglot
