#pragma once

#include <string>

namespace xenoglot {

/// A piece of text and when it is heard: seconds from the start of the audio it belongs to, UTF-8.
struct TimedText {
    double start = 0;
    double end = 0;
    std::string text;

    bool operator==(const TimedText&) const = default;
};

}  // namespace xenoglot
