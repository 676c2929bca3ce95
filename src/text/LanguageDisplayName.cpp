#include "text/LanguageDisplayName.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace xenoglot {

std::string languageDisplayName(std::string_view code, std::string_view in)
{
    // Whisper's code for Javanese is the withdrawn "jw".
    const std::string known = code == "jw" ? "jv" : std::string(code);
    const icu::Locale reader{std::string(in).c_str()};
    icu::UnicodeString name;
    icu::Locale(known.c_str()).getDisplayLanguage(reader, name);
    if (name.isEmpty()) {
        return std::string(code);
    }
    const int32_t first = name.moveIndex32(0, 1);
    icu::UnicodeString initial(name, 0, first);
    name.replace(0, first, initial.toUpper(reader));
    std::string text;
    return name.toUTF8String(text);
}

}  // namespace xenoglot
