#include "text/LanguageDisplayName.h"

#include "core/Language.h"
#include "core/Wording.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace xenoglot {

namespace {

icu::UnicodeString nameOf(std::string_view code, const icu::Locale& reader)
{
    // Whisper's code for Javanese is the withdrawn "jw".
    const std::string known = code == "jw" ? "jv" : std::string(code);
    icu::UnicodeString name;
    return icu::Locale(known.c_str()).getDisplayLanguage(reader, name);
}

}  // namespace

std::string languageDisplayName(std::string_view code, std::string_view in)
{
    const icu::Locale reader{std::string(in).c_str()};
    icu::UnicodeString name = nameOf(code, reader);
    if (name.isEmpty()) {
        return std::string(code);
    }
    const int32_t first = name.moveIndex32(0, 1);
    icu::UnicodeString initial(name, 0, first);
    name.replace(0, first, initial.toUpper(reader));
    std::string text;
    return name.toUTF8String(text);
}

std::string wordedLanguageName(std::string_view code)
{
    const std::string reader =
        Wording::tr("en", "the code of the language of the translation: names of languages are given in it");
    if (reader == "en") {
        return languageName(code);
    }
    const icu::UnicodeString name = nameOf(code, icu::Locale(reader.c_str()));
    std::string text;
    return name.isEmpty() ? std::string(code) : name.toUTF8String(text);
}

}  // namespace xenoglot
