#pragma once

#include "engines/EngineRegistry.h"
#include "library/Catalogue.h"

#include <QString>

#include <string>
#include <vector>

namespace xenoglot {

/// Whether a message can be spoken in a language, and if not, why not and what would change that.
struct LanguageAvailability {
    bool available = false;
    bool canSpeak = false;  ///< from a translation of the user's own also where none of the program's leads there
    QString reason;         ///< a few words; empty when available
    QString remedy;         ///< a sentence; may be empty
};

/// `engines` may be null while the models are being opened: then nothing is available yet. `source` is the language of the
/// message, empty while it is not known: then a language counts as available when English leads to it.
LanguageAvailability availabilityOf(const std::string& language, const std::string& source, const EngineProvider* engines,
                                    const Catalogue& catalogue);

/// Every language that something in the catalogue understands, translates to or speaks, sorted by code.
std::vector<std::string> knownLanguages(const Catalogue& catalogue);

}  // namespace xenoglot
