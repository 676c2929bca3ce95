#include "text/TextProtection.h"

#include "text/ClockPhrases.h"
#include "text/CurrencyNames.h"
#include "text/NumberSpelling.h"
#include "text/NumberWords.h"
#include "text/Regex.h"
#include "text/Utf8.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace xenoglot {

namespace {

const Regex& addressPattern()
{
    static const Regex pattern(
        "(?:https?://|www\\.)[^\\s<>\"”»)\\]]*[\\w/]"        // a web address that says so
        "|(?<![\\w.])[\\w.+-]+@(?:[\\w-]+\\.)+[A-Za-z]{2,}"  // mail
        "|(?<![\\w@.])@\\w{2,}"                              // a handle
        "|(?<![\\w.@])(?:[A-Za-z][\\w-]*\\.)+(?:com|org|net|edu|gov|info|eu|app|io|cat|es|pt|it|fr|de|br|uk)"
        "(?:/[\\w/.?=&%#-]*[\\w/])?(?![\\w@])");
    return pattern;
}

/// "Zaq" is copied by every model tried; another letter is taken when the text has it already.
std::string tokenStem(std::string_view text)
{
    for (const char* stem : {"Zaq", "Xuq", "Zyq", "Xiq"}) {
        if (text.find(stem) == std::string_view::npos) {
            return stem;
        }
    }
    return "Quz";
}

}  // namespace

TextProtection::TextProtection(std::string_view text, std::string_view language)
{
    const std::string stem = tokenStem(text);
    std::string prepared = addressPattern().replace(text, [&](const Regex::Match& match) -> std::optional<std::string> {
        m_tokens.emplace_back(stem + std::to_string(m_tokens.size() + 1), match.groups[0]);
        return m_tokens.back().first;
    });
    prepared = clockPhrasesToDigits(prepared, language);
    prepared = yearPhrasesToDigits(prepared, language);
    prepared = digitSequencesToDigits(prepared, language);
    prepared = minusToSign(prepared, language);
    prepared = ordinalsToPlainForms(prepared, language);
    if (language == "en") {
        // "1,250.05" comes out in a mixture of notations, "1250.05" does not.
        static const Regex groupedDecimal("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?=\\.\\d{1,2}(?![\\d.,]*\\d))");
        prepared = groupedDecimal.replace(prepared, [](const Regex::Match& match) -> std::optional<std::string> {
            std::string digits = match.groups[0];
            digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
            return digits;
        });
    }
    prepared = currencySignsToWords(prepared, language);
    m_text = simplifyWhiteSpace(prepared);
    m_readable = restore(m_text);
}

std::string TextProtection::restore(const std::string& translation) const
{
    std::string text = translation;
    // From the last, so that token 1 is not found in token 12.
    for (auto token = m_tokens.rbegin(); token != m_tokens.rend(); ++token) {
        if (const std::size_t at = text.find(token->first); at != std::string::npos) {
            text.replace(at, token->first.size(), token->second);
        }
    }
    return text;
}

std::vector<std::string> TextProtection::addresses(std::string_view text)
{
    std::vector<std::string> found;
    for (const Regex::Match& match : addressPattern().matches(text)) {
        found.push_back(match.groups[0]);
    }
    return found;
}

std::string TextProtection::withoutAddresses(std::string_view text)
{
    return addressPattern().replace(text, [](const Regex::Match&) { return std::string(); });
}

std::string plainerWording(std::string_view text, std::string_view language)
{
    static const Regex englishBye("\\bbye(?:[ ,-]+bye)*\\b", true);
    static const Regex englishCheers("\\bcheers\\b", true);
    static const Regex portugueseBye("\\btchau(?:[ ,-]+tchau)*\\b", true);
    const auto with = [](const char* small, const char* capital) {
        return [small, capital](const Regex::Match& match) -> std::optional<std::string> {
            return match.groups[0][0] >= 'a' ? small : capital;
        };
    };
    if (language == "en") {
        static const Regex half("\\b(one|two|three|four|five|six|seven|eight|nine|ten|\\d+) and a half\\b", true);
        const std::string halved = half.replace(text, [](const Regex::Match& match) -> std::optional<std::string> {
            const auto number = NumberWords::of("en")->readAt(NumberWords::tokens(match.groups[1]), 0);
            return (number ? std::to_string(number->value) : match.groups[1]) + ".5";
        });
        return englishCheers.replace(englishBye.replace(halved, with("goodbye", "Goodbye")), with("thanks", "Thanks"));
    }
    return language == "pt" ? portugueseBye.replace(text, with("adeus", "Adeus")) : std::string(text);
}

std::string numberWordsToDigits(std::string_view text, std::string_view language)
{
    const NumberWords* const words = NumberWords::of(language);
    if (words == nullptr) {
        return std::string(text);
    }
    static const Regex piece("[\\p{L}\\p{M}]+|\\d+|[^\\s\\p{L}\\p{M}\\d'’-]");
    const std::vector<Regex::Match> pieces = piece.matches(text);
    std::vector<std::string> tokens;
    for (const Regex::Match& match : pieces) {
        const std::vector<std::string> parts = NumberWords::tokens(match.groups[0]);
        tokens.push_back(parts.empty() ? std::string() : parts.front());
    }
    std::string result;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < tokens.size();) {
        const auto reading = (tokens[i].empty() ? std::nullopt : words->readAt(tokens, i)).value_or(NumberWords::Reading{});
        const bool afterDigits =
            i > 0 && !tokens[i - 1].empty() && tokens[i - 1].find_first_not_of("0123456789") == std::string::npos;
        if (reading.tokens == 0) {
            ++i;
            continue;
        }
        if (reading.ambiguous || afterDigits || (reading.value < 10 && reading.tokens < 2)) {
            i += reading.tokens;
            continue;
        }
        const std::int64_t value = reading.value;
        // "twenty-first" is one ordinal, "two hundredth" is none of these numbers: never torn.
        const std::size_t next = i + reading.tokens;
        static const Regex largeOrdinal("^(?:hundredths?|thousandths?|millionths?|tenths?|\\w+(?:teenth|tieth)s?)$");
        if (const auto unit = words->unitOrdinal(tokens, next); unit > 0 && value % 10 == 0 && value % 100 >= 20) {
            const Regex::Match& first = pieces[next];
            const bool hyphen = first.begin > 0 && text[first.begin - 1] == '-';
            if (unit != 2 || hyphen) {  // "twenty second pauses"
                const char* const suffix = unit == 1 ? "st" : unit == 2 ? "nd" : unit == 3 ? "rd" : "th";
                result += text.substr(copied, pieces[i].begin - copied);
                result += std::to_string(value + unit) + suffix;
                copied = first.begin + first.groups[0].size();
            }
            i = next + 1;
            continue;
        }
        if (language == "en" && next < tokens.size() && largeOrdinal.find(tokens[next])) {
            i = next + 1;
            continue;
        }
        const Regex::Match& last = pieces[i + reading.tokens - 1];
        result += text.substr(copied, pieces[i].begin - copied);
        result += std::to_string(value);
        copied = last.begin + last.groups[0].size();
        i += reading.tokens;
    }
    return result + std::string(text.substr(copied));
}

std::string yearPhrasesToDigits(std::string_view text, std::string_view language)
{
    const NumberWords* const words = language == "en" ? NumberWords::of("en") : nullptr;
    if (words == nullptr) {
        return std::string(text);
    }
    static const Regex year(
        "\\b(seventeen|eighteen|nineteen|twenty)[ -](?:(hundred)(?! and\\b)|(?:oh|o)[- "
        "](one|two|three|four|five|six|seven|eight|nine)|"
        "((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
        "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))\\b",
        true);
    static const Regex decade(
        "\\b(the (?:early |mid |late |mid-)?)(?:(eighteen|nineteen)[ "
        "-])?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b",
        true);
    const auto value = [words](const std::string& text_) {
        const std::vector<std::string> tokens = NumberWords::tokens(text_);
        const auto reading = tokens.empty() ? std::nullopt : words->readAt(tokens, 0);
        return reading ? reading->value : 0;
    };
    std::string result = year.replace(text, [&](const Regex::Match& match) -> std::optional<std::string> {
        const auto rest = match.groups[2].empty() ? value(match.groups[3].empty() ? match.groups[4] : match.groups[3]) : 0;
        return std::to_string(value(match.groups[1]) * 100 + rest);
    });
    return decade.replace(result, [&](const Regex::Match& match) -> std::optional<std::string> {
        const auto century = match.groups[2].empty() ? 19 : value(match.groups[2]);
        std::string word = match.groups[3];
        word.replace(word.size() - 3, 3, "y");  // "nineties" → "ninety"
        return match.groups[1] + std::to_string(century * 100 + value(word)) + "s";
    });
}

std::string digitSequencesToDigits(std::string_view text, std::string_view language)
{
    const NumberWords* const words = NumberWords::of(language);
    if (words == nullptr) {
        return std::string(text);
    }
    static const Regex piece("[\\p{L}\\p{M}]+|\\d+|[^\\s\\p{L}\\p{M}\\d'’-]");
    const std::vector<Regex::Match> pieces = piece.matches(text);
    const auto token = [&pieces](std::size_t i) {
        const std::vector<std::string> parts = NumberWords::tokens(pieces[i].groups[0]);
        return parts.empty() ? std::string() : parts.front();
    };
    /// The digits that the piece says: one, or none.
    const auto digitAt = [&](std::size_t i, bool inside) -> std::string {
        const std::string word = token(i);
        if (word.empty()) {
            return {};
        }
        if (language == "en" && (word == "o" || word == "oh" || word == "nil")) {
            return inside && word != "nil" ? "0" : std::string();
        }
        if (inside && language == "pt" && word == "meia") {
            return "6";
        }
        const auto reading = words->readAt({word}, 0);
        return reading && reading->tokens == 1 && reading->value < 10 && word.find_first_of("0123456789") == std::string::npos
                   ? std::to_string(reading->value)
                   : std::string();
    };
    std::string result;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < pieces.size();) {
        std::string digits;
        std::size_t end = i;
        std::size_t run = 0;  // digits since the last comma
        bool repeated = false;
        bool ambiguousOnly = true;
        while (end < pieces.size()) {
            const std::string word = token(end);
            const std::size_t times = language != "en" ? 1 : word == "double" ? 2 : word == "triple" ? 3 : 1;
            if (times > 1 && end + 1 < pieces.size() && !digitAt(end + 1, true).empty()) {
                digits += std::string(times, digitAt(end + 1, true)[0]);
                repeated = true;
                ambiguousOnly = false;
                run += times;
                end += 2;
                continue;
            }
            const std::string digit = digitAt(end, !digits.empty());
            if (!digit.empty()) {
                digits += digit;
                const auto reading = words->readAt({word}, 0);
                ambiguousOnly = ambiguousOnly && reading && reading->ambiguous;
                ++run;
                ++end;
                continue;
            }
            if (pieces[end].groups[0] == "," && run >= 2 && end + 2 < pieces.size() && !digitAt(end + 1, true).empty()
                && !digitAt(end + 2, true).empty()) {
                run = 0;
                ++end;
                continue;
            }
            break;
        }
        if (digits.empty()) {
            ++i;
            continue;
        }
        // "One two three!" counts; "two three thousand", "six o'clock" and "one two or three" go on differently.
        bool counts = digits.size() <= 6 && !repeated;
        for (std::size_t k = 1; k < digits.size() && counts; ++k) {
            counts = digits[k] == digits[k - 1] + 1 || digits[k] == digits[k - 1] - 1;
        }
        const bool goesOn = end < pieces.size()
                            && (words->multiplier(token(end)) > 1 || token(end) == "hundred" || token(end) == "clock"
                                || (token(end).find_first_of("0123456789") == 0 && !token(end).empty()));
        if (digits.size() >= 3 && !counts && !goesOn && !ambiguousOnly) {
            result += text.substr(copied, pieces[i].begin - copied);
            result += digits;
            copied = pieces[end - 1].begin + pieces[end - 1].groups[0].size();
        }
        i = std::max(end, i + 1);
    }
    return result + std::string(text.substr(copied));
}

std::string ordinalsToPlainForms(std::string_view text, std::string_view language)
{
    if (language != "en") {
        return std::string(text);
    }
    static const std::string months =
        "(January|February|March|April|May|June|July|August|September|October|November|December)\\b";
    static const std::string units = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";
    static const std::string ordinal = "(\\d{1,2})(?:st|nd|rd|th)";
    static const std::string ordinalWord =
        "(tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
        "nineteenth|twentieth|thirtieth|(?:(?:twenty|thirty)[- ])?(?:"
        + units + "))";
    static const Regex dayOfMonth("\\b(?:[Tt]he )?(?:" + ordinal + "|" + ordinalWord + ") (?:of )?" + months);
    static const Regex monthDay("\\b" + months + " (?:the )?(?:" + ordinal + "|" + ordinalWord + ")\\b");
    static const Regex shortOrdinal("(?<![\\w.,])([1-9]|1\\d|20)(?:st|nd|rd|th)\\b");
    const auto day = [](const std::string& digits, const std::string& words) -> int {
        if (!digits.empty()) {
            return std::atoi(digits.c_str());
        }
        int sum = 0;
        for (const std::string& word : NumberWords::tokens(words)) {
            const auto related = NumberWords::of("en")->relatedValues(word);
            const auto reading = NumberWords::of("en")->readAt({word}, 0);
            sum += reading ? static_cast<int>(reading->value) : related.empty() ? 0 : static_cast<int>(related.front());
        }
        return sum;
    };
    const auto date = [](const std::string& month, int number) -> std::optional<std::string> {
        return number > 0 && number <= 31 ? std::optional(month + " " + std::to_string(number)) : std::nullopt;
    };
    std::string result =
        dayOfMonth.replace(text, [&](const Regex::Match& m) { return date(m.groups[3], day(m.groups[1], m.groups[2])); });
    result = monthDay.replace(result, [&](const Regex::Match& m) -> std::optional<std::string> {
        static const Regex newNoun("^ \\p{Ll}");
        if (m.groups[1] == "May" && m.groups[2].empty() && newNoun.find(m.after)) {
            return {};  // "May first ..." may begin anything
        }
        return date(m.groups[1], day(m.groups[2], m.groups[3]));
    });
    return shortOrdinal.replace(result, [](const Regex::Match& m) -> std::optional<std::string> {
        return NumberSpelling("en").ordinal(std::atoi(m.groups[1].c_str()));
    });
}

std::string minusToSign(std::string_view text, std::string_view language)
{
    const NumberWords* const words = NumberWords::of(language);
    if (words == nullptr) {
        return std::string(text);
    }
    // "Minus five"; elsewhere "menos cinco" may be "but five", "five fewer": only with degrees is it a sign.
    static const Regex minus("\\b(?:minus|negative(?= (?:[\\p{L}\\d]+[- ]){1,3}degrees?\\b)) (?:(\\d)|((?:\\p{L}+[- ]?){1,6}))",
                             true);
    static const std::string degrees = "(?:°|gra(?:us?|dos?|di)\\b|degr[ée]s?\\b)";
    static const Regex menos("\\b(?:menos|menys|meno|moins) (?:(\\d)(?=[\\d.,]* ?" + degrees
                                 + ")|(\\p{L}+(?:(?: [eyi] |-)\\p{L}+){0,2})(?= " + degrees + "))",
                             true);
    // "ten minus five", "plus or minus five", "pelo menos", "mais ou menos"
    static const Regex otherSense(
        "(?:\\d|%|\\b(?:plus "
        "or|al|pelo|ao|lo|au|du|a|o|e|i|y|és|ou|u|per|més|più|plus|mais|más|muito|mucho|molt|many|não|no|horas?))"
        "\\s$",
        true);
    const bool bare = language == "en" || language == "de";
    return (bare ? minus : menos).replace(text, [bare, words](const Regex::Match& match) -> std::optional<std::string> {
        const auto before = NumberWords::tokens(match.before);
        if (otherSense.find(match.before)
            || (!before.empty() && !before.back().empty() && words->readAt(before, before.size() - 1).has_value())) {
            return {};
        }
        if (!match.groups[1].empty()) {
            return std::string("-") + match.groups[1];
        }
        const auto tokens = NumberWords::tokens(match.groups[2]);
        const auto reading = tokens.empty() || tokens[0].empty() ? std::nullopt : words->readAt(tokens, 0);
        if (!reading || (reading->ambiguous && tokens[0] != "one") || words->unitOrdinal(tokens, reading->tokens) > 0
            || (!bare && reading->tokens < tokens.size())) {
            return {};
        }
        static const Regex word("\\p{L}+");
        const auto found = word.matches(match.groups[2]);
        const Regex::Match& last = found[reading->tokens - 1];
        return std::string("-") + std::to_string(reading->value) + match.groups[2].substr(last.begin + last.groups[0].size());
    });
}

}  // namespace xenoglot
