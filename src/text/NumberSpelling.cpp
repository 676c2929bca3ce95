#include "text/NumberSpelling.h"

#include <unicode/rbnf.h>

#include <algorithm>
#include <array>

namespace xenoglot {

namespace {

constexpr char16_t softHyphen = 0x00AD;

}  // namespace

struct NumberSpelling::Private {
    std::string language;
    std::unique_ptr<icu::RuleBasedNumberFormat> format;
    bool gendered = false;  ///< the rules come in a masculine and a feminine form
};

bool NumberSpelling::knows(std::string_view language)
{
    constexpr std::array<std::string_view, 7> known{"en", "es", "pt", "it", "fr", "de", "ca"};
    return std::find(known.begin(), known.end(), language) != known.end();
}

NumberSpelling::NumberSpelling(std::string_view language)
{
    UErrorCode status = U_ZERO_ERROR;
    auto content = std::make_unique<Private>();
    content->language = std::string(language);
    content->format =
        std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(content->language.c_str()), status);
    content->gendered = language != "en";
    m_private = std::move(content);
}

NumberSpelling::~NumberSpelling() = default;

std::string NumberSpelling::spell(std::int64_t number, const char* rules) const
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString words;
    icu::FieldPosition position;
    m_private->format->format(int64_t{number}, icu::UnicodeString::fromUTF8(rules), words, position, status);
    if (U_FAILURE(status)) {
        return std::to_string(number);
    }
    // CLDR marks where a long word may be broken; nobody speaks that.
    words.findAndReplace(icu::UnicodeString(softHyphen), icu::UnicodeString());
    words.findAndReplace(icu::UnicodeString(u','), icu::UnicodeString());
    if (m_private->language == "ca") {
        // "dos-cents cinquanta": Catalan keeps the plural where CLDR's rules drop it.
        words.findAndReplace(icu::UnicodeString(u"-cent "), icu::UnicodeString(u"-cents "));
    }
    std::string result;
    words.toUTF8String(result);
    return result;
}

std::string NumberSpelling::cardinal(std::int64_t number, Gender gender) const
{
    if (!m_private->gendered) {
        return spell(number, "%spellout-cardinal-verbose");
    }
    return spell(number, gender == Gender::Feminine ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine");
}

std::string NumberSpelling::counting(std::int64_t number) const
{
    return spell(number, m_private->gendered ? "%spellout-numbering" : "%spellout-numbering-verbose");
}

std::string NumberSpelling::ordinal(std::int64_t number, Gender gender) const
{
    if (m_private->language == "en" || m_private->language == "de") {
        return spell(number, "%spellout-ordinal");
    }
    return spell(number, gender == Gender::Feminine ? "%spellout-ordinal-feminine" : "%spellout-ordinal-masculine");
}

std::string NumberSpelling::year(std::int64_t number) const
{
    return spell(number, "%spellout-numbering-year");
}

std::string NumberSpelling::digits(std::string_view text) const
{
    std::string result;
    for (const char character : text) {
        if (character >= '0' && character <= '9') {
            if (!result.empty()) {
                result += ' ';
            }
            result += counting(character - '0');
        }
    }
    return result;
}

}  // namespace xenoglot
