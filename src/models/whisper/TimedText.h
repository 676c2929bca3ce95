#pragma once

#include <string>
#include <vector>

namespace xenoglot {

/// A word with its tokens; seconds from the start of the recording.
struct TimedWord {
    std::string text;  ///< with the space before it, where it has one
    std::vector<int> tokens;
    double start = 0;
    double end = 0;
    double probability = 0;
};

/// What Whisper wrote between two time marks; seconds from the start of the recording.
struct TimedText {
    double start = 0;
    double end = 0;
    std::vector<int> tokens;  ///< with the time marks
    std::string text;
    double averageLogProbability = 0;  ///< of the window it comes from
    std::vector<TimedWord> words;      ///< empty unless word times were asked for
};

}  // namespace xenoglot
