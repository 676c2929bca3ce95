#include "engines/SpeechOnly.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

SpeechOnly::SpeechOnly(const AudioClip& clip, const std::vector<SpeechSpan>& spans)
{
    const double total = clip.seconds();
    if (spans.empty() || clip.sampleRate <= 0) {
        m_clip = clip;
        m_pieces = {{total, 0}};
        return;
    }
    const double rate = clip.sampleRate;
    m_clip.sampleRate = clip.sampleRate;
    std::size_t position = 0;
    for (const SpeechSpan& span : spans) {
        const auto sampleAt = [&](double seconds) {
            return static_cast<std::size_t>(std::llround(std::clamp(seconds, 0.0, total) * rate));
        };
        const std::size_t begin = std::max(position, sampleAt(span.start));
        const std::size_t end = std::min(sampleAt(span.end), clip.samples.size());
        if (begin >= end) {
            continue;
        }
        const double shift = static_cast<double>(begin - m_clip.samples.size()) / rate;
        m_clip.samples.insert(m_clip.samples.end(), clip.samples.begin() + static_cast<std::ptrdiff_t>(begin),
                              clip.samples.begin() + static_cast<std::ptrdiff_t>(end));
        m_pieces.push_back({m_clip.seconds(), shift});
        position = end;
    }
    if (m_pieces.empty()) {
        m_pieces = {{0, 0}};
    }
}

std::size_t SpeechOnly::pieceAt(double seconds, bool isEnd) const
{
    // Times from models are rounded to hundredths.
    constexpr double tolerance = 0.005;
    const auto after = [&](const Piece& piece) { return isEnd ? seconds <= piece.end + tolerance : seconds < piece.end; };
    const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), after);
    return found != m_pieces.end() ? static_cast<std::size_t>(found - m_pieces.begin()) : m_pieces.size() - 1;
}

}  // namespace xenoglot
