#pragma once

#include "core/Transcript.h"

#include <string>

namespace xenoglot {

/// The transcript as the user left it: `text` in place of what was recognised. Words that are still there (longest common
/// subsequence, compared letter by letter) keep their times and confidences; others get the time between their neighbours, shared
/// evenly, and the confidence 1. Segments keep their words; one that lost all of them is gone. Spaces are made single.
Transcript editedTranscript(const Transcript& recognised, const std::string& text);

}  // namespace xenoglot
