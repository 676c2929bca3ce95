#pragma once

#include <string>

namespace xenoglot {

/// A sentence and when it is heard: seconds from the start of the audio it belongs to, UTF-8.
struct TimedSentence {
    double start = 0;
    double end = 0;
    std::string text;

    bool operator==(const TimedSentence&) const = default;
};

}  // namespace xenoglot
