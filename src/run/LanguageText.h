#pragma once

#include <string>
#include <vector>

namespace xenoglot {

/// Who wrote a translation.
enum class TextOwner {
    Machine,  ///< the program
    Edited,   ///< the program, then the user
    Given,    ///< the user
};

/// What is said in a language, and where it comes from. A value.
struct LanguageText {
    std::string text;  ///< UTF-8; empty until it was translated or given
    TextOwner owner = TextOwner::Machine;
    std::vector<std::string> route;  ///< translation steps of the machine's text
    bool draft = false;              ///< a step of the route is of draft quality
    std::string madeFrom;            ///< textRevision of the source when the text was made or confirmed

    bool operator==(const LanguageText&) const = default;

    bool isUsers() const { return owner != TextOwner::Machine; }
};

}  // namespace xenoglot
