#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// True for a two- or three-letter ISO 639 code of a language that exists ("es", "yue"); case matters, lower case only.
bool isLanguageCode(std::string_view code);

/// The language's name in English ("Spanish"); the code itself when it has none.
std::string languageName(std::string_view code);

/// The language's name in that language ("español"); the English name when it is not known.
std::string nativeLanguageName(std::string_view code);

}  // namespace xenoglot
