#pragma once

#include "run/Take.h"

#include <string>
#include <vector>

namespace xenoglot {

/// Who wrote a translation.
enum class TextOwner {
    Machine,  ///< the program
    Edited,   ///< the program, then the user
    Given,    ///< the user
};

/// One language of a project: its text and its takes.
struct ProjectLanguage {
    std::string language;  ///< ISO 639-1 code
    std::string text;      ///< empty until it was translated or given
    TextOwner owner = TextOwner::Machine;
    std::vector<std::string> route;  ///< translation steps of the machine's text
    bool draft = false;              ///< a step of the route is of draft quality
    std::string madeFrom;            ///< textRevision of the source when the text was made or confirmed
    std::vector<Take> takes;         ///< oldest first
    int chosen = 0;                  ///< number of the take that is shown and exported; 0: the newest

    bool operator==(const ProjectLanguage&) const = default;

    /// textRevision of the text as it is now.
    std::string revision() const;

    /// The chosen take, the newest when there is no such one, null without takes.
    const Take* take() const;
};

}  // namespace xenoglot
