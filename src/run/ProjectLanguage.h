#pragma once

#include "run/LanguageText.h"
#include "run/Take.h"

#include <string>
#include <vector>

namespace xenoglot {

/// One language of a project: its text as it is now, and its takes.
struct ProjectLanguage : LanguageText {
    std::string language;     ///< ISO 639-1 code
    std::vector<Take> takes;  ///< oldest first
    int chosen = 0;           ///< number of the take that is shown and exported; 0: the newest
    bool asked = false;       ///< it is to be spoken, and was not since: at work, failed, cancelled or cut short

    bool operator==(const ProjectLanguage&) const = default;

    /// textRevision of the text as it is now.
    std::string revision() const;

    /// The newest take says the text as it is now.
    bool isSaid() const;

    /// The chosen take, the newest when there is no such one, null without takes.
    const Take* take() const;
};

}  // namespace xenoglot
