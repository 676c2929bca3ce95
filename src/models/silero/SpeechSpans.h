#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace xenoglot {

/// Samples from `begin` up to `end`.
struct SampleSpan {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// How probabilities become stretches of speech: the defaults of faster-whisper 1.2.1 (vad.py), and one rule more: a stretch in
/// which nothing is steady is left out. Melodies cross the onset for up to 0.1 s at a time, screams hover around the offset; the
/// shortest spoken digits stay above it for 0.2 s with a mean of 0.77 (measured on synthetic music, Asterisk's tt-monkeys and its
/// digits in five languages).
struct SpeechSpanOptions {
    double onset = 0.5;               ///< speech begins at this probability
    double offset = 0.35;             ///< and ends below this one
    std::int64_t minSilence = 32000;  ///< samples below `offset` that end a stretch: 2 s
    std::int64_t padding = 6400;      ///< samples added on each side, at most half of the gap: 0.4 s
    std::int64_t minSteady = 2560;    ///< samples that never fall below `offset`, once in every stretch: 0.16 s
    double minSteadyMean = 0.6;       ///< their mean probability
};

/// `probabilities`: one for each `chunk` samples of a recording of `total` samples.
std::vector<SampleSpan> speechSpans(std::span<const float> probabilities, std::int64_t chunk, std::int64_t total,
                                    const SpeechSpanOptions& options = {});

}  // namespace xenoglot
