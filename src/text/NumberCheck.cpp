#include "text/NumberCheck.h"

#include "text/NumberSpelling.h"
#include "text/NumberWords.h"
#include "text/Regex.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace xenoglot {

namespace {

struct Mention {
    double value = 0;
    std::string text;
    bool digits = false;
    double plain = 0;   ///< of digits: without the "million" after them
    double orHalf = 0;  ///< "three and a half" may come back as 3.5
};

struct Clock {
    int hour = 0;
    int minute = 0;
    std::string text;
    bool halfKnown = false;  ///< before or after noon is certain
};

/// What one text says in numbers.
struct Numbers {
    std::vector<Mention> said;    ///< to be found again in the other text
    std::vector<double> related;  ///< may stand for a number of the other text
    std::vector<Clock> clocks;
    bool wordsKnown = false;  ///< numbers in words were looked for

    bool hasDigits(double plain) const
    {
        return std::any_of(said.begin(), said.end(), [plain](const Mention& m) { return m.digits && m.plain == plain; });
    }

    bool has(double value) const
    {
        const auto same = [value](double other) { return std::abs(other - value) < 1e-9 * std::max(1.0, std::abs(value)); };
        return std::any_of(said.begin(), said.end(), [&](const Mention& m) { return same(m.value); })
               || std::any_of(related.begin(), related.end(), same);
    }
};

/// The value of digits with the signs of a language: "1.250,50" in Portuguese, "1,250.50" in English.
double valueOf(const std::string& text, bool commaGroups)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            plain += c;
            continue;
        }
        if (c != '.' && c != ',') {
            continue;  // a space that groups
        }
        const std::size_t digitsAfter = std::min(text.find_first_not_of("0123456789", i + 1), text.size()) - i - 1;
        const bool groups = (c == ',') == commaGroups;
        // A grouping sign that does not stand before three digits is a decimal sign all the same.
        if (!groups || digitsAfter != 3) {
            if (plain.find('.') == std::string::npos) {
                plain += '.';
            }
        }
    }
    return std::strtod(plain.c_str(), nullptr);
}

Numbers findNumbers(std::string_view text, std::string_view language)
{
    Numbers numbers;
    // Clock times first; the rest of the text without them.
    static const Regex clock(
        "(?<![\\d:.,])([01]?\\d|2[0-4])(?:[h:]([0-5]\\d)(?![\\d:])|[\\s\\u00a0]?h(?![\\p{L}\\d]))"
        "(?:[\\s\\u00a0]*(a|p)\\.?[\\s\\u00a0]?m\\b)?|(?<![\\d:.,])(1[0-2]|[1-9])(?:\\.([0-5]\\d))?[\\s\\u00a0]*(a|p)\\.?["
        "\\s\\u00a0]?m\\b",
        true);
    static const Regex eveningWords(
        "^,?\\s(?:in the|at|da|à|de "
        "la|della|di|du|del|de|am|des)\\s(?:evening|night|noite|noche|sera|notte|soir|vespre|nit|Abends?|Nachts?)\\b",
        true);
    static const Regex afternoonWords(
        "^,?\\s(?:in the|da|de la|del|di|de l['’]|am|des)\\s?(?:afternoon|tarde|pomeriggio|après-midi|tarda|Nachmittags?)\\b",
        true);
    static const Regex morningWords(
        "^,?\\s(?:in the|da|de la|del|di|du|am|de)\\s(?:morning|manhã|madrugada|mañana|mattina|matin|matí|Morgens?)\\b", true);
    std::string rest = clock.replace(text, [&numbers](const Regex::Match& match) -> std::optional<std::string> {
        const bool bare = match.groups[1].empty();  // "3 pm"
        const std::string& half = match.groups[bare ? 6 : 3];
        Clock time{std::atoi(match.groups[bare ? 4 : 1].c_str()), std::atoi(match.groups[bare ? 5 : 2].c_str()), match.groups[0]};
        time.halfKnown = !half.empty() || time.hour == 0 || time.hour > 12;
        if (!half.empty()) {
            time.hour = time.hour % 12 + (half == "p" || half == "P" ? 12 : 0);
        } else if (!time.halfKnown && eveningWords.find(match.after) && (time.hour >= 5 && time.hour < 12)) {
            time.hour += 12;
            time.halfKnown = true;
        } else if (!time.halfKnown && afternoonWords.find(match.after)) {
            time.hour = time.hour % 12 + 12;
            time.halfKnown = true;
        } else if (!time.halfKnown && morningWords.find(match.after)) {
            time.halfKnown = true;
        }
        numbers.clocks.push_back(time);
        return " , ";
    });
    const NumberWords* const words = NumberWords::of(language);
    numbers.wordsKnown = words != nullptr;
    const bool commaGroups = language == "en" || language == "zh" || language == "ja" || language == "ko";
    static const Regex literal("\\d+(?:[.,\\u00a0\\u202f]\\d+)*");
    rest = literal.replace(rest, [&](const Regex::Match& match) -> std::optional<std::string> {
        Mention mention{valueOf(match.groups[0], commaGroups), match.groups[0], true};
        mention.plain = mention.value;
        // "2.5 million" is one number.
        if (const auto following = NumberWords::tokens(match.after); words != nullptr && !following.empty()) {
            mention.value *= static_cast<double>(words->multiplier(following.front()));
        }
        numbers.said.push_back(std::move(mention));
        return " # ";
    });
    if (words == nullptr) {
        return numbers;
    }
    const std::vector<std::string> tokens = NumberWords::tokens(rest);
    for (std::size_t i = 0; i < tokens.size();) {
        for (const std::int64_t value : words->relatedValues(tokens[i])) {
            numbers.related.push_back(static_cast<double>(value));
        }
        const auto reading = words->readAt(tokens, i);
        if (!reading || tokens[i].empty()) {
            ++i;
            continue;
        }
        std::size_t after = i + reading->tokens;
        double value = static_cast<double>(reading->value);
        if (value >= 1000 && reading->tokens == 1 && i > 0 && tokens[i - 1].empty()) {
            numbers.related.push_back(value);  // "2.5 million": the literal stood here
            i = after;
            continue;
        }
        std::string spoken;
        for (std::size_t j = i; j < after; ++j) {
            spoken += (j == i ? "" : " ") + tokens[j];
        }
        if (after + 1 < tokens.size() && words->isPoint(tokens[after])) {
            if (const auto decimals = words->readAt(tokens, after + 1); decimals && decimals->value < 1000000) {
                std::string fraction = std::to_string(decimals->value);
                after += 1 + decimals->tokens;
                for (auto more = words->readAt(tokens, std::min(after, tokens.size() - 1));
                     after < tokens.size() && more && more->value < 10 && fraction.size() < 9;
                     more = words->readAt(tokens, std::min(after, tokens.size() - 1))) {
                    fraction += std::to_string(more->value);
                    after += more->tokens;
                }
                value = std::strtod((std::to_string(reading->value) + '.' + fraction).c_str(), nullptr);
                numbers.said.push_back({value, spoken, false});
                i = after;
                continue;
            }
        }
        if (reading->ambiguous || value == 0) {
            numbers.related.push_back(value);
        } else {
            numbers.said.push_back({value, spoken, false});
        }
        if (words->isAndAHalf(tokens, after)) {
            numbers.related.push_back(value + 0.5);
            if (!numbers.said.empty() && numbers.said.back().text == spoken) {
                numbers.said.back().orHalf = value + 0.5;
            }
        }
        // "nineteen eighty-four"
        if (language == "en" && value >= 11 && value <= 20 && after < tokens.size()) {
            if (const auto next = words->readAt(tokens, after); next && next->value >= 10 && next->value < 100) {
                numbers.related.push_back(value * 100 + static_cast<double>(next->value));
            }
        }
        i = after;
    }
    return numbers;
}

bool sameTime(const Clock& a, const Clock& b)
{
    return a.minute == b.minute && (a.halfKnown && b.halfKnown ? a.hour % 24 == b.hour % 24 : a.hour % 12 == b.hour % 12);
}

/// True when numbers say this time in some way: "três e meia", "quarter to four", "15.30".
bool saysTime(const Numbers& numbers, const Clock& clock)
{
    if (std::any_of(numbers.clocks.begin(), numbers.clocks.end(), [&](const Clock& other) { return sameTime(clock, other); })) {
        return true;
    }
    if (std::any_of(numbers.clocks.begin(), numbers.clocks.end(),
                    [&](const Clock& other) { return other.minute == clock.minute && other.hour % 12 == clock.hour % 12; })) {
        return false;  // the same face of the clock in the other half of the day
    }
    const auto hasHour = [&numbers](int hour) {
        hour %= 12;
        return numbers.has(hour == 0 ? 12 : hour) || numbers.has(hour + 12) || (hour == 0 && (numbers.has(0) || numbers.has(24)));
    };
    if (numbers.has(clock.hour + clock.minute / 100.0) && clock.minute > 0) {
        return true;
    }
    if (hasHour(clock.hour) && (clock.minute == 0 || numbers.has(clock.minute))) {
        return true;
    }
    return clock.minute >= 30 && hasHour(clock.hour + 1)
           && (numbers.has(60 - clock.minute) || (clock.minute == 45 && numbers.has(15)));
}

/// True when a number belongs to a time that the other text says.
bool partOfTime(const Numbers& other, double value)
{
    return std::any_of(other.clocks.begin(), other.clocks.end(), [value](const Clock& clock) {
        const int whole = static_cast<int>(value);
        const bool hour = value == whole && whole >= 0 && whole <= 24
                          && (whole % 12 == clock.hour % 12 || (clock.minute >= 30 && whole % 12 == (clock.hour + 1) % 12));
        const bool minute = whole == clock.minute || whole == 60 - clock.minute;
        const bool dotted = std::abs(value - (clock.hour + clock.minute / 100.0)) < 1e-9;
        return hour || (value == whole && minute) || dotted;
    });
}

}  // namespace

std::optional<std::string> numberDifference(std::string_view source, std::string_view sourceLanguage,
                                            std::string_view translation, std::string_view translationLanguage)
{
    const Numbers asked = findNumbers(source, sourceLanguage);
    const Numbers given = findNumbers(translation, translationLanguage);
    for (const Clock& clock : asked.clocks) {
        if (!saysTime(given, clock)) {
            return "the time " + clock.text + " is missing";
        }
    }
    for (const Mention& number : asked.said) {
        const bool unverifiable = !number.digits && !given.wordsKnown;
        const bool small = number.value <= 12 && !given.wordsKnown;  // may have become a word that nobody here can read
        const bool plain = number.digits && !given.wordsKnown && given.hasDigits(number.plain);
        const bool half = number.orHalf > 0 && given.has(number.orHalf);
        if (!unverifiable && !small && !plain && !half && !given.has(number.value) && !partOfTime(given, number.value)) {
            return "the number " + number.text + " is missing";
        }
    }
    for (const Clock& clock : given.clocks) {
        if (!saysTime(asked, clock) && asked.wordsKnown) {
            return "the time " + clock.text + " was added";
        }
    }
    for (const Mention& number : given.said) {
        const bool grammar = !number.digits && number.value <= 2;
        const bool plain = number.digits && !given.wordsKnown && asked.hasDigits(number.plain);
        if (!grammar && !plain && asked.wordsKnown && !asked.has(number.value) && !partOfTime(asked, number.value)) {
            return "the number " + number.text + " was added";
        }
    }
    return {};
}

}  // namespace xenoglot
