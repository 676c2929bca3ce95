#pragma once

#include "models/whisper/TimedText.h"
#include "models/whisper/WhisperVocabulary.h"

#include <cstdint>
#include <span>
#include <vector>

namespace xenoglot {

/// The tokens of one window cut into segments.
struct WindowSegments {
    std::vector<TimedText> segments;
    std::int64_t advance = 0;      ///< frames from the start of this window to the start of the next
    bool endsWithSilence = false;  ///< text, then one time mark: nothing is said after it in this window
};

/// Cuts at every pair of time marks. What comes after the last pair is left to the next window, unless the window ends with text
/// and one time mark; without any pair the window is one segment. (openai/whisper transcribe.py.)
/// `offset`: seconds before the window; `frames`: of the window that are not fill.
WindowSegments segmentsOfWindow(const WhisperVocabulary& vocabulary, std::span<const int> tokens, double offset,
                                std::int64_t frames);

}  // namespace xenoglot
