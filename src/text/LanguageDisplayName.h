#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// The name of a language (ISO 639 code) in another language, by ICU: ("es", "de") gives "Spanisch". With a capital, as in a
/// list; the code itself when ICU has no name for it.
std::string languageDisplayName(std::string_view code, std::string_view in);

/// The name as it stands in a sentence of Wording: "Spanish", "Spanisch", "espagnol". In English as languageName().
std::string wordedLanguageName(std::string_view code);

}  // namespace xenoglot
