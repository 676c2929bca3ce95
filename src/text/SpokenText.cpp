#include "text/SpokenText.h"

#include "text/CurrencyNames.h"
#include "text/NumberSpelling.h"
#include "text/Regex.h"
#include "text/SilentSigns.h"

#include <unicode/dtfmtsym.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <vector>

namespace xenoglot {

namespace {

using Match = Regex::Match;
using Replaced = std::optional<std::string>;

/// What a language says for the signs around numbers.
struct Words {
    const char* point;  ///< between whole number and decimals
    const char* minus;
    const char* percent;
    const char* degrees;
    const char* range;  ///< 10-15
    const char* both;   ///< 3 & 4
    const char* at;     ///< @
    const char* dot;    ///< of an address
    const char* slash;
    const char* cents;    ///< between the amount and its cents
    const char* ofUnits;  ///< "milhões DE euros"; empty where nothing is said
    bool digitwise;       ///< decimals are read digit by digit
};

const std::map<std::string, Words, std::less<>>& wordTable()
{
    static const std::map<std::string, Words, std::less<>> table{
        {"en", {"point", "minus", "percent", "degrees", "to", "and", "at", "dot", "slash", "and", "", true}},
        {"pt", {"vírgula", "menos", "por cento", "graus", "a", "e", "arroba", "ponto", "barra", "e", "de", false}},
        {"es", {"coma", "menos", "por ciento", "grados", "a", "y", "arroba", "punto", "barra", "con", "de", false}},
        {"it", {"virgola", "meno", "per cento", "gradi", "a", "e", "chiocciola", "punto", "barra", "e", "di", false}},
        {"fr", {"virgule", "moins", "pour cent", "degrés", "à", "et", "arobase", "point", "slash", "et", "de", false}},
        {"de", {"Komma", "minus", "Prozent", "Grad", "bis", "und", "at", "Punkt", "Schrägstrich", "und", "", true}},
        {"ca", {"coma", "menys", "per cent", "graus", "a", "i", "arrova", "punt", "barra", "amb", "de", false}},
    };
    return table;
}

/// Noun endings that are feminine as a rule, and common words that are not in spite of them.
const std::map<std::string, std::pair<const char*, const char*>, std::less<>>& feminineWords()
{
    static const std::map<std::string, std::pair<const char*, const char*>, std::less<>> table{
        {"pt",
         {"^(?:\\w+(?:as?|ção|ções|dades?|gens?|vezes|noites?|tardes?)|vez|mãos?|mulher(?:es)?|partes?)$",
          "^(?:dias?|problemas?|programas?|sistemas?|mapas?|temas?|planetas?|climas?|cinemas?|poemas?|"
          "quilogramas?|gramas?|para|mas|cada|da|das|na|nas|a|as|ou|já|pra)$"}},
        {"es",
         {"^(?:\\w+(?:as?|ción|ciones|sión|siones|dad|dades|tud|tudes)|vez|veces|noches?|tardes?|manos?|partes?|mujer(?:es)?|"
          "calles?|llaves?)$",
          "^(?:días?|problemas?|programas?|sistemas?|mapas?|temas?|planetas?|climas?|cinemas?|poemas?|kilogramas?|para|mas|"
          "cada|la|las|a|ya|hasta|una|unas)$"}},
        {"ca",
         {"^(?:\\w+(?:a|es|ció|cions|tat|tats)|nits?|vegades|mans?|parts?|dones?|claus?|vegada)$",
          "^(?:dies?|problemes?|programes?|sistemes?|mapes?|temes?|planetes?|cinemes?|poemes?|homes?|metres?|quilòmetres?|"
          "litres?|grams|cada|la|les|a|ja|una|unes|és|cèntims?|mesos|anys?|minuts?|dòlars?|euros?|membres?|llibres?|arbres?|"
          "centímetres?|per|més|pares)$"}},
        {"it", {"^(?:\\w+(?:a|zione|sione|tà))$", "^(?:problema|programma|sistema|tema|clima|cinema|a|la|da|alla|ora\\w+)$"}},
        {"fr",
         {"^(?:heures?|minutes?|secondes?|semaines?|années?|fois|personnes?|journées?|\\w+(?:tions?|ées?|ettes?|elles?|esses?))$",
          "^(?:musées?|lycées?|trophées?|elles?|quelles?)$"}},
        {"de",
         {"^(?:\\p{Lu}\\w+(?:e|ung|heit|keit|schaft|ion)|Uhrzeit|Frau|Nacht|Stadt|Mutter|Schwester|Tochter)$",
          "^(?:Name|Kollege|Junge|Käse|Ende|Gebäude)$"}},
    };
    return table;
}

/// Reads one text; belongs to one call.
class Reader
{
public:
    Reader(std::string_view language, const Words& words)
        : m_language(language), m_words(words), m_spelling(language), m_months(monthNames(m_language))
    {
        if (const auto found = feminineWords().find(m_language); found != feminineWords().end()) {
            m_feminine.emplace(found->second.first);
            m_notFeminine.emplace(found->second.second, true);
        }
        // Grouped or plain whole number, then decimals after the language's sign, or after the other one where it cannot group.
        const bool english = m_language == "en";
        const std::string group = english ? "," : m_language == "fr" ? "[ .\\u00a0\\u202f]" : "[.\\u00a0\\u202f]";
        m_number = std::string("(\\d{1,3}(?:") + group
                   + "\\d{3})+(?!\\d)|\\d+)(?:" + (english ? "\\.(\\d+)|,(\\d{1,2})" : ",(\\d+)|\\.(\\d{1,2})") + "(?![\\d]))?";
    }

    std::string read(std::string text) const
    {
        text = readAddresses(text);
        text = readClockTimes(text);
        text = readDates(text);
        text = readTelephoneNumbers(text);
        text = readPrices(text);
        text = readPercentages(text);
        text = readOrdinals(text);
        text = readRanges(text);
        return readNumbers(text);
    }

private:
    static std::vector<std::string> monthNames(const std::string& language)
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
        std::vector<std::string> names;
        int32_t count = 0;
        const icu::UnicodeString* months =
            symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE);
        for (int32_t i = 0; i < count; ++i) {
            names.emplace_back();
            months[i].toUTF8String(names.back());
        }
        return names;
    }

    std::string monthPattern() const
    {
        std::string pattern = "(?:";
        for (const std::string& month : m_months) {
            pattern += (pattern.size() > 3 ? "|" : "") + month;
        }
        return pattern + ")";
    }

    /// The gender that the noun after a number asks for.
    Gender genderBefore(const std::string& after) const
    {
        static const Regex nextWord("^[\\s\\u00a0]*(\\w+)");
        const std::vector<Match> found = nextWord.matches(after);
        if (found.empty() || !m_feminine) {
            return Gender::Masculine;
        }
        const std::string& word = found.front().groups[1];
        return m_feminine->find(word) && !m_notFeminine->find(word) ? Gender::Feminine : Gender::Masculine;
    }

    /// A number as a word in front of a noun, or alone.
    std::string cardinal(std::int64_t number, const std::string& after) const
    {
        static const Regex noun("^[\\s\\u00a0]+\\p{L}");
        if (!noun.find(after)) {
            return m_spelling.counting(number);
        }
        const Gender gender = genderBefore(after);
        static const Regex capital("^[\\s\\u00a0]+\\p{Lu}");
        if (m_language == "de" && !capital.find(after)) {
            return m_spelling.counting(number);  // no noun follows
        }
        return m_spelling.cardinal(number, gender);
    }

    std::string readAddresses(const std::string& text) const
    {
        static const Regex address(
            "(?:https?://)?(?:www\\.)?(?:[\\w.+-]+@)?(?:[\\w-]+\\.)+"
            "(?:com|org|net|edu|gov|info|io|eu|app|cat|es|pt|it|fr|de|br|uk|us|mx|ar|ca|ch|at)"
            "(?:/[\\w/.?=&%#-]*[\\w/])?(?![\\w.]*@)(?!\\w)");
        return address.replace(text, [this](const Match& match) -> Replaced {
            std::string spoken;
            std::string rest = match.groups[0];
            if (const std::size_t scheme = rest.find("://"); scheme != std::string::npos) {
                rest.erase(0, scheme + 3);
            }
            for (const char character : rest) {
                if (character == '@') {
                    spoken += std::string(" ") + m_words.at + " ";
                } else if (character == '.') {
                    spoken += std::string(" ") + m_words.dot + " ";
                } else if (character == '/') {
                    spoken += std::string(" ") + m_words.slash + " ";
                } else if (character == '-' || character == '_') {
                    spoken += ' ';
                } else {
                    spoken += character;
                }
            }
            return spoken;
        });
    }

    std::string readClockTimes(const std::string& text) const
    {
        // 15:30, 15:30 h, 15h30, 15h, 3.30 pm, 3 pm
        static const Regex digital(
            "(?<![\\d:.,])([01]?\\d|2[0-4])(?::|(?<=\\d)h)([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])"
            "(?:[\\s\\u00a0]*(?:(a|p)\\.?[\\s\\u00a0]?m\\b\\.?|(?:uhr|heures?|horas?|hores|hrs?|h|ore|o'clock)\\b))?",
            true);
        static const Regex dotted("(?<![\\d:.,])(1[0-2]|0?\\d)\\.([0-5]\\d)[\\s\\u00a0]*(a|p)\\.?[\\s\\u00a0]?m\\b\\.?", true);
        static const Regex full("(?<![\\d:.,])(1[0-2]|0?[1-9])()[\\s\\u00a0]*(a|p)\\.?[\\s\\u00a0]?m\\b\\.?", true);
        static const Regex hourSign("(?<![\\d:.,])([01]?\\d|2[0-4])()()[\\s\\u00a0]?h\\b");
        const auto spoken = [this](const Match& match) -> Replaced {
            const int hour = std::atoi(match.groups[1].c_str());
            const int minute = match.groups[2].empty() ? 0 : std::atoi(match.groups[2].c_str());
            const char half = match.groups[3].empty() ? ' ' : match.groups[3][0];
            std::string words = clock(hour, minute, half == 'P' ? 'p' : half == 'A' ? 'a' : half);
            // The full stop of "p.m." may also be the sentence's.
            static const Regex sentenceEnd("^\\s*$|^\\s+\\p{Lu}");
            if (match.groups[0].back() == '.' && sentenceEnd.find(match.after)) {
                words += '.';
            }
            return words;
        };
        std::string result = digital.replace(text, spoken);
        result = dotted.replace(result, spoken);
        result = full.replace(result, spoken);
        return m_language == "en" ? result : hourSign.replace(result, spoken);
    }

    /// `half`: 'a' (before noon), 'p' or ' ' (not said).
    std::string clock(int hour, int minute, char half) const
    {
        if (m_language == "en") {
            if (half == ' ' && (hour > 12 || hour == 0)) {
                half = hour > 12 && hour < 24 ? 'p' : 'a';
            }
            const std::string hourWord = m_spelling.counting(hour % 12 == 0 ? 12 : hour % 12);
            std::string words = hourWord;
            if (minute > 0) {
                words += minute < 10 ? " oh " : " ";
                words += m_spelling.counting(minute);
            } else if (half == ' ') {
                words += " o'clock";
            }
            return half == ' ' ? words : words + ' ' + half + " m";
        }
        if (half == 'p' && hour < 12) {
            hour += 12;
        } else if (half == 'a' && hour == 12) {
            hour = 0;
        }
        const auto minutes = [this, minute] { return m_spelling.cardinal(minute); };
        const std::string feminineHour = m_spelling.cardinal(hour, Gender::Feminine);
        if (m_language == "pt") {
            if (minute == 0) {
                return feminineHour + (hour == 1 ? " hora" : " horas");
            }
            return feminineHour + " e " + minutes();
        }
        if (m_language == "es") {
            if (minute == 0) {
                return hour <= 12 && hour > 0 ? feminineHour : feminineHour + " horas";
            }
            if (hour >= 1 && hour <= 12 && (minute == 30 || minute == 15)) {
                return feminineHour + (minute == 30 ? " y media" : " y cuarto");
            }
            return feminineHour + " y " + m_spelling.counting(minute);
        }
        if (m_language == "it") {
            return minute == 0 ? feminineHour : feminineHour + " e " + m_spelling.counting(minute);
        }
        if (m_language == "fr") {
            if (hour == 0 || hour == 24) {
                return minute == 0 ? "minuit" : "minuit " + m_spelling.counting(minute);
            }
            const std::string hours = feminineHour + (hour == 1 ? " heure" : " heures");
            return minute == 0 ? hours : hours + ' ' + m_spelling.cardinal(minute);
        }
        if (m_language == "de") {
            const std::string hours = m_spelling.cardinal(hour) + " Uhr";
            return minute == 0 ? hours : hours + ' ' + m_spelling.counting(minute);
        }
        if (minute == 0) {
            return feminineHour;
        }
        return hour >= 1 && hour <= 12 && minute == 30 ? feminineHour + " i mitja"
                                                       : feminineHour + " i " + m_spelling.counting(minute);
    }

    std::string readDates(const std::string& text) const
    {
        static const Regex iso("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
        static const Regex slashed("(?<![\\d/])(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?![\\d/])");
        std::string result = iso.replace(text, [this](const Match& match) {
            return date(std::atoi(match.groups[1].c_str()), std::atoi(match.groups[2].c_str()),
                        std::atoi(match.groups[3].c_str()));
        });
        return slashed.replace(result, [this](const Match& match) {
            int day = std::atoi(match.groups[1].c_str());
            int month = std::atoi(match.groups[2].c_str());
            if (month > 12 || (m_language == "en" && day <= 12)) {
                std::swap(day, month);  // month first is the American order
            }
            return date(std::atoi(match.groups[3].c_str()), month, day);
        });
    }

    /// A date with the month's name; its numbers are read by the steps that follow.
    Replaced date(int year, int month, int day) const
    {
        if (month < 1 || month > static_cast<int>(m_months.size()) || day < 1 || day > 31) {
            return {};
        }
        const std::string name = m_months[static_cast<std::size_t>(month - 1)];
        const std::string dayText = std::to_string(day);
        const std::string yearText = std::to_string(year);
        if (m_language == "en") {
            return name + ' ' + dayText + ", " + yearText;
        }
        if (m_language == "de") {
            return dayText + ". " + name + ' ' + yearText;
        }
        if (m_language == "it" || m_language == "fr") {
            return dayText + ' ' + name + ' ' + yearText;
        }
        const bool vowel = m_language == "ca" && std::string_view("aeiou").find(name[0]) != std::string_view::npos;
        return dayText + (vowel ? " d'" : " de ") + name + " de " + yearText;
    }

    std::string readTelephoneNumbers(const std::string& text) const
    {
        static const Regex telephone(
            "(?<![\\d.,€$£])(?:\\+\\d[\\d ()-]{6,}\\d"  // +351 912 345 678
            "|\\(\\d{2,4}\\) ?\\d[\\d -]{5,}\\d"        // (11) 91234-5678
            "|\\d{3}[ -]\\d{3}[ -]\\d{3,4}"             // 912 345 678, 555-123-4567
            "|\\d{3,5}-\\d{4}"                          // 555-0123
            "|\\d{2}(?:[ .-]\\d{2}){3,4}"               // 06 12 34 56 78
            "|0\\d{1,18}(?![.,]\\d)"                    // 007: a leading zero is said
            "|\\d{7,18}|\\d{19,})(?![\\d]|[.,]\\d)");
        static const Regex group("\\d+");
        return telephone.replace(text, [this](const Match& match) -> Replaced {
            const std::string& number = match.groups[0];
            if (number.size() <= 18 && number.ends_with("000") && number[0] != '0'
                && number.find_first_not_of("0123456789") == std::string::npos) {
                return {};  // a round sum
            }
            std::string spoken = number[0] == '+' ? "plus" : "";
            if (number[0] == '+' && (m_language == "pt" || m_language == "ca")) {
                spoken = m_language == "pt" ? "mais" : "més";
            } else if (number[0] == '+' && (m_language == "es" || m_language == "it")) {
                spoken = m_language == "es" ? "más" : "più";
            }
            bool first = true;
            for (const Match& part : group.matches(number)) {
                spoken += (first ? (spoken.empty() ? "" : " ") : ", ") + m_spelling.digits(part.groups[0]);
                first = false;
            }
            return spoken;
        });
    }

    std::string readPrices(const std::string& text) const
    {
        const std::string sign = "(R\\$|US\\$|[€$£¥])";
        const std::string multiple =
            "(?:[\\s\\u00a0](mil|thousand|[mb]ill?i(?:on(?:en|s|es|i|e)?|ón|ão|ões|ó|ons)|mila|tausend|milhões|milhão|"
            "millones|milions)\\b)?";
        const Regex before(sign + "[\\s\\u00a0]?" + m_number + multiple, true);
        const Regex after(m_number + multiple + "[\\s\\u00a0]?" + sign + "(?![\\d])", true);
        std::string result = before.replace(text, [this](const Match& match) {
            return price(match.groups[1], match.groups[2], match.groups[3] + match.groups[4], match.groups[5]);
        });
        return after.replace(result, [this](const Match& match) {
            return price(match.groups[5], match.groups[1], match.groups[2] + match.groups[3], match.groups[4]);
        });
    }

    Replaced price(const std::string& sign, const std::string& whole, const std::string& decimals,
                   const std::string& multiple) const
    {
        const CurrencyName* const name = currencyName(m_language, sign == "r$" ? "R$" : sign);
        const std::optional<std::int64_t> amount = integer(whole);
        if (name == nullptr || !amount) {
            return {};
        }
        const CurrencyName& currency = *name;
        const Gender gender = currency.feminine ? Gender::Feminine : Gender::Masculine;
        if (!multiple.empty()) {
            std::string words = decimals.empty() ? m_spelling.cardinal(*amount) : decimal(*amount, decimals);
            words += ' ' + multiple + ' ';
            const bool large = multiple != "mil" && multiple != "mila" && multiple != "thousand";
            if (large && *m_words.ofUnits != '\0') {
                const bool elided = m_language == "fr" || m_language == "ca";
                words += elided && std::string_view("aeiouy").find(currency.many[0]) != std::string_view::npos
                             ? std::string("d'")
                             : std::string(m_words.ofUnits) + ' ';
            }
            return words + currency.many;
        }
        std::string cents = decimals.size() == 1 ? decimals + '0' : decimals;
        if (cents.size() > 2) {
            return decimal(*amount, decimals) + ' ' + currency.many;
        }
        const int centCount = std::atoi(cents.c_str());
        std::string words;
        if (*amount != 0 || centCount == 0) {
            words = m_spelling.cardinal(*amount, gender) + ' ';
            const bool millions = *amount >= 1000000 && *amount % 1000000 == 0 && *m_words.ofUnits != '\0';
            words += millions ? std::string(m_words.ofUnits) + ' ' : std::string();
            words += *amount == 1 ? currency.one : currency.many;
        }
        if (centCount > 0) {
            words += words.empty() ? "" : std::string(" ") + m_words.cents + ' ';
            words += m_spelling.cardinal(centCount) + ' ' + (centCount == 1 ? currency.centOne : currency.centMany);
        }
        return words;
    }

    std::string readPercentages(const std::string& text) const
    {
        const Regex percentage("(?<![\\w])([-−])?" + m_number + "[\\s\\u00a0]?(%|°[CF]?|º[CF])(?!\\w)");
        return percentage.replace(text, [this](const Match& match) -> Replaced {
            const std::optional<std::int64_t> whole = integer(match.groups[2]);
            if (!whole) {
                return {};
            }
            const std::string decimals = match.groups[3] + match.groups[4];
            std::string words = match.groups[1].empty() ? "" : std::string(m_words.minus) + ' ';
            words += decimals.empty() ? m_spelling.counting(*whole) : decimal(*whole, decimals);
            if (match.groups[5] == "%") {
                return words + ' ' + m_words.percent;
            }
            words += std::string(" ") + m_words.degrees;
            return match.groups[5].ends_with('C')   ? words + " Celsius"
                   : match.groups[5].ends_with('F') ? words + " Fahrenheit"
                                                    : words;
        });
    }

    std::string readOrdinals(const std::string& text) const
    {
        std::string result = text;
        if (m_language == "en") {
            static const Regex suffix("(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:st|nd|rd|th)\\b");
            result = suffix.replace(result, [this](const Match& match) { return ordinal(match.groups[1], Gender::Masculine); });
            const Regex dayAfter("\\b(" + monthPattern() + ") (\\d{1,2})(?![\\d:]|[.,]\\d)");
            result = dayAfter.replace(result, [this](const Match& match) -> Replaced {
                return match.groups[1] + ' ' + ordinal(match.groups[2], Gender::Masculine).value_or(match.groups[2]);
            });
            const Regex dayBefore("(?<![\\w.,:])(\\d{1,2}) (" + monthPattern() + ")\\b");
            return dayBefore.replace(result, [this](const Match& match) -> Replaced {
                return ordinal(match.groups[1], Gender::Masculine).value_or(match.groups[1]) + " of " + match.groups[2];
            });
        }
        if (m_language == "de") {
            const Regex day("(?<![\\w.,])(\\d{1,2})\\.[\\s\\u00a0](?=" + monthPattern() + "\\b)");
            return day.replace(result, [this](const Match& match) -> Replaced {
                static const Regex dative("(?i)\\b(?:am|vom|zum|beim|dem|den|bis|ab|seit)\\s+(?:\\p{L}+,?\\s+(?:dem|den)\\s+)?$");
                const Replaced word = ordinal(match.groups[1], Gender::Masculine);
                return word.value_or(match.groups[1]) + (dative.find(match.before) ? "n " : "r ");
            });
        }
        static const Regex romance("(?<![\\w.,])(\\d{1,6})\\.?(º|ª|ᵒ|ᵃ|o|a)(?!\\w)");
        result = romance.replace(result, [this](const Match& match) {
            const bool feminine = match.groups[2] == "ª" || match.groups[2] == "ᵃ" || match.groups[2] == "a";
            return ordinalBefore(match.groups[1], feminine ? Gender::Feminine : Gender::Masculine, match.after);
        });
        // Every language's own ending of the first few, and the article that models of Spanish and Catalan put there ("2el
        // piso").
        static const std::map<std::string, std::pair<const char*, const char*>, std::less<>> endings{
            {"fr", {"er|nde?|e|ème|ième", "re|ère"}},
            {"ca", {"r|n|t|è|é|er|on|el", "a|la"}},
            {"es", {"er|ro|do|to|mo|vo|no|el", "ra|da|ta|ma|va|na|la"}},
            {"pt", {"er|ro", "ra|da"}},
            {"it", {"mo|do|zo|to", "ma|da|za|ta"}}};
        if (const auto own = endings.find(m_language); own != endings.end()) {
            const Regex suffix(std::string("(?<![\\w.,])(\\d{1,4})\\.?(?:(") + own->second.first + ")|" + own->second.second + ")"
                               + (m_language == "fr" ? "s?" : "") + "(?![\\w’']|\\.\\w)");
            result = suffix.replace(result, [this](const Match& match) {
                const bool masculine = !match.groups[2].empty();
                const bool shortened = m_language == "es" && match.groups[2] == "er";  // "1er" is "primer" wherever it stands
                return ordinalBefore(match.groups[1], masculine ? Gender::Masculine : Gender::Feminine,
                                     shortened ? " x" : match.after);
            });
        }
        // The first of a month is an ordinal in these languages, the other days are not.
        const Regex first("(?<![\\w.,:])1(?=[\\s\\u00a0](?:de |d')?" + monthPattern() + "\\b)");
        return first.replace(result, [this](const Match&) -> Replaced { return m_spelling.ordinal(1); });
    }

    /// An ordinal as it is before what follows: Spanish shortens "primero" and "tercero" before their noun.
    Replaced ordinalBefore(const std::string& digits, Gender gender, const std::string& after) const
    {
        Replaced word = ordinal(digits, gender);
        static const Regex noun("^[\\s\\u00a0](?!(?:de|del|y|e|o|u|en|a|al|es|que|por|para|con|fue|era|será|está)\\b)\\p{L}",
                                true);
        const bool shortens = word && (word->ends_with("primero") || word->ends_with("tercero"));
        if (m_language == "es" && gender == Gender::Masculine && shortens && noun.find(after)) {
            word->pop_back();
        }
        return word;
    }

    Replaced ordinal(const std::string& digits, Gender gender) const
    {
        const std::optional<std::int64_t> number = integer(digits);
        return number ? Replaced(m_spelling.ordinal(*number, gender)) : Replaced();
    }

    std::string readRanges(const std::string& text) const
    {
        static const Regex range("(?<![\\w.,-])(\\d{1,4})[\\s]?[-–][\\s]?(\\d{1,4})(?![\\w-]|[.,]\\d)");
        std::string result = range.replace(text, [this](const Match& match) -> Replaced {
            return match.groups[1] + ' ' + m_words.range + ' ' + match.groups[2];
        });
        static const Regex both("(?<=\\s)&(?=\\s)");
        return both.replace(result, [this](const Match&) -> Replaced { return m_words.both; });
    }

    std::string readNumbers(const std::string& text) const
    {
        const Regex number("((?<=^|[\\s(])[-−](?=\\d))?" + m_number);
        static const Regex glued("[\\p{L}]$");
        static const Regex gluedAfter("^[\\p{L}]");
        return number.replace(text, [this](const Match& match) -> Replaced {
            const std::optional<std::int64_t> whole = integer(match.groups[2]);
            const std::string decimals = match.groups[3] + match.groups[4];
            std::string words;
            if (!whole) {
                words = m_spelling.digits(match.groups[0]);
            } else if (!decimals.empty()) {
                words = decimal(*whole, decimals);
            } else if (isYear(match.groups[2])) {
                words = m_spelling.year(*whole);
            } else {
                words = cardinal(*whole, match.after);
            }
            if (!match.groups[1].empty()) {
                words = std::string(m_words.minus) + ' ' + words;
            }
            if (glued.find(match.before)) {
                words.insert(0, 1, ' ');
            }
            return gluedAfter.find(match.after) ? words + ' ' : words;
        });
    }

    /// Only English and German read years unlike other numbers.
    bool isYear(const std::string& digits) const
    {
        if (digits.size() != 4 || (m_language != "en" && m_language != "de")) {
            return false;
        }
        const int number = std::atoi(digits.c_str());
        return (number >= 1100 && number <= 1999) || (m_language == "en" && number >= 2010 && number <= 2099);
    }

    std::string decimal(std::int64_t whole, const std::string& decimals) const
    {
        std::string words = m_spelling.counting(whole) + ' ' + m_words.point + ' ';
        const bool asNumber = !m_words.digitwise && decimals.size() <= 2 && decimals[0] != '0';
        return words + (asNumber ? m_spelling.counting(std::atoi(decimals.c_str())) : m_spelling.digits(decimals));
    }

    /// The value of a whole number with grouping signs; nothing when it is too long to be one.
    static std::optional<std::int64_t> integer(const std::string& text)
    {
        std::string digits;
        std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        if (digits.empty() || digits.size() > 15) {
            return {};
        }
        return std::strtoll(digits.c_str(), nullptr, 10);
    }

    std::string m_language;
    const Words& m_words;
    NumberSpelling m_spelling;
    std::vector<std::string> m_months;
    std::optional<Regex> m_feminine;
    std::optional<Regex> m_notFeminine;
    std::string m_number;
};

}  // namespace

std::string spokenText(std::string_view text, std::string_view language)
{
    std::string read = withoutSilentSigns(text);
    const auto words = wordTable().find(language);
    static const Regex something("[\\d@&]|\\w\\.\\w");
    if (words == wordTable().end() || !something.find(read)) {
        return read;
    }
    return Reader(language, words->second).read(std::move(read));
}

}  // namespace xenoglot
