#include "models/whisper/TimestampSegments.h"

#include "models/whisper/LogMel.h"

#include <algorithm>
#include <cmath>

namespace xenoglot {

WindowSegments segmentsOfWindow(const WhisperVocabulary& vocabulary, std::span<const int> tokens, double offset,
                                std::int64_t frames)
{
    const auto isTime = [&](std::size_t i) { return vocabulary.isTimestamp(tokens[i]); };
    const auto seconds = [&](int token) { return (token - vocabulary.timestampBegin()) * WhisperVocabulary::timestampStep; };
    const auto copy = [&](std::size_t begin, std::size_t end) {
        return std::vector<int>(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                tokens.begin() + static_cast<std::ptrdiff_t>(end));
    };
    const std::size_t count = tokens.size();

    WindowSegments result;
    result.advance = frames;
    result.endsWithSilence = count >= 2 && isTime(count - 1) && !isTime(count - 2);

    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < count; ++i) {
        if (isTime(i - 1) && isTime(i)) {
            cuts.push_back(i);
        }
    }
    if (cuts.empty()) {
        double length = static_cast<double>(frames) * LogMel::frameSeconds;
        for (std::size_t i = count; i-- > 0;) {
            if (isTime(i)) {
                length = tokens[i] != vocabulary.timestampBegin() ? seconds(tokens[i]) : length;
                break;
            }
        }
        result.segments.push_back({offset, offset + length, copy(0, count), {}, 0, {}});
        return result;
    }

    if (result.endsWithSilence) {
        cuts.push_back(count);
    }
    std::size_t begin = 0;
    for (const std::size_t end : cuts) {
        result.segments.push_back(
            {offset + seconds(tokens[begin]), offset + seconds(tokens[end - 1]), copy(begin, end), {}, 0, {}});
        begin = end;
    }
    if (!result.endsWithSilence) {
        result.advance = std::llround(seconds(tokens[begin - 1]) / LogMel::frameSeconds);
    }
    return result;
}

}  // namespace xenoglot
