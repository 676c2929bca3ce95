#pragma once

#include "core/Wording.h"

#include <string>
#include <vector>

namespace xenoglot {

/// One message in one language. All text is UTF-8.
struct Translation {
    std::string language;                ///< ISO 639-1 code
    std::vector<std::string> sentences;  ///< in reading order
    std::vector<std::string> route;      ///< the steps it took, for example {"bergamot-tiny en→pt", "apertium pt→es"}
    bool draft = false;                  ///< a step of the route is of draft quality: show it, ask the user to read it
    std::vector<std::string> leftUntranslated = {};  ///< words of the text that are not of its language, as they stand there

    /// What the user should know of it: "left untranslated: portão, turma". Empty when there is nothing.
    std::string note() const
    {
        std::string words;
        for (const std::string& word : leftUntranslated) {
            words += (words.empty() ? "" : ", ") + word;
        }
        return words.empty() ? words : worded(Wording::tr("left untranslated: %1"), words);
    }

    std::string text() const
    {
        std::string joined;
        for (const std::string& sentence : sentences) {
            if (!joined.empty()) {
                joined += ' ';
            }
            joined += sentence;
        }
        return joined;
    }
};

}  // namespace xenoglot
