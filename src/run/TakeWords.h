#pragma once

#include "run/RunReport.h"

#include <string>

namespace xenoglot {

/// What the check found out about a take, in words: "close to you: 0.74 — a stranger 0.38, you yourself 0.95; words right 97 %".
/// Empty when nothing was checked. The same for the command line and the window.
std::string takeInWords(const LanguageResult& take);

/// Each of those figures explained, one a line.
std::string takeExplained(const LanguageResult& take);

}  // namespace xenoglot
