#pragma once

#include "text/WordError.h"

#include <string>

namespace xenoglot {

/// How many wrong words a take of a language may have before it is the take's fault and not its judge's.
struct WordLimit {
    double judge = 1;    ///< word error of the recogniser on takes of the stock voices; 1: it was never measured
    double most = 0.35;  ///< word error up to which a sentence counts as spoken right

    /// The judge is good enough to have sentences spoken again.
    bool decides() const { return judge <= 0.10; }

    /// A sentence is wrong: too many of its words, and not just one of several, or its end is missing.
    bool isPassed(const WordError& sentence) const;
};

/// Of Whisper base with a beam of 1 (docs/voice.md).
WordLimit wordLimit(const std::string& language);

}  // namespace xenoglot
