#pragma once

#include <string>
#include <vector>

namespace xenoglot {

/// One message in one language. All text is UTF-8.
struct Translation {
    std::string language;                ///< ISO 639-1 code
    std::vector<std::string> sentences;  ///< in reading order
    std::vector<std::string> route;      ///< the steps it took, for example {"bergamot-tiny en→pt", "apertium pt→es"}
    bool draft = false;                  ///< a step of the route is of draft quality: show it, ask the user to read it

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
