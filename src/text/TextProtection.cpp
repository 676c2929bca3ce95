#include "text/TextProtection.h"

#include "text/ClockPhrases.h"
#include "text/CurrencyNames.h"
#include "text/NumberWords.h"
#include "text/Regex.h"
#include "text/Utf8.h"

#include <algorithm>

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
        const auto reading = tokens[i].empty() ? std::nullopt : words->readAt(tokens, i);
        const bool afterDigits =
            i > 0 && !tokens[i - 1].empty() && tokens[i - 1].find_first_not_of("0123456789") == std::string::npos;
        if (!reading || reading->ambiguous || afterDigits || (reading->value < 10 && reading->tokens < 2)) {
            i += reading ? reading->tokens : 1;
            continue;
        }
        const Regex::Match& last = pieces[i + reading->tokens - 1];
        result += text.substr(copied, pieces[i].begin - copied);
        result += std::to_string(reading->value);
        copied = last.begin + last.groups[0].size();
        i += reading->tokens;
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

}  // namespace xenoglot
