#include "text/NumberCheck.h"

#include "core/Wording.h"
#include "text/NumberSpelling.h"
#include "text/NumberWords.h"
#include "text/Regex.h"
#include "text/TextProtection.h"
#include "text/Utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <set>
#include <vector>

namespace xenoglot {

namespace {

struct Mention {
    double value = 0;
    std::string text;
    bool digits = false;
    double plain = 0;   ///< of digits: without the "million" after them
    double orHalf = 0;  ///< "three and a half" may come back as 3.5, "twenty-first" as 21
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
    bool morning = false;     ///< words for a half of the day stand somewhere
    bool afterNoon = false;
    bool night = false;  ///< after or before midnight
    bool midnight = false;
    bool noon = false;
    std::size_t signs = 0;     ///< "-5", "minus five": numbers below zero
    std::size_t anyMinus = 0;  ///< and every word that may say so

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

    /// How often a number is said, in whatever way.
    std::size_t count(double value) const
    {
        const auto same = [value](double other) { return std::abs(other - value) < 1e-9 * std::max(1.0, std::abs(value)); };
        return static_cast<std::size_t>(
            std::count_if(said.begin(), said.end(), [&](const Mention& m) { return same(m.value) || same(m.orHalf); })
            + std::count_if(related.begin(), related.end(), same));
    }
};

/// The value of "12.5", whatever the locale of the process writes between whole numbers and decimals (QCoreApplication sets it).
double parsed(const std::string& digits)
{
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

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
    return parsed(plain);
}

/// A number with the half that is said after it.
struct WithHalf {
    double value = 0;
    std::size_t next = 0;  ///< of the tokens, where they are all one number
};

/// "Two and a half", "dois milhões e meio", "two and a half million", when what follows the number stands at tokens[at].
/// `factor` is the last word of the number, if that multiplies.
std::optional<WithHalf> withHalf(const NumberWords& words, const std::vector<std::string>& tokens, std::size_t at, double value,
                                 double factor)
{
    const std::size_t next = words.afterAndAHalf(tokens, at);
    if (next == 0) {
        return {};
    }
    const double multiplier = next < tokens.size() ? static_cast<double>(words.multiplier(tokens[next])) : 1;
    return multiplier > 1 ? WithHalf{(value + 0.5) * multiplier, next + 1}
                          : WithHalf{value + (factor >= 1e6 ? factor / 2 : 0.5), 0};
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
        "^,?\\s(?:in the|da|de la|del|di|du|am|de)\\s(?:morning|manhã|madrugada|mañana|mattina|matin|matí|matinada|Morgens?)\\b",
        true);
    static const Regex noonMorning("^,?\\s(?:de la mañana|del matí)\\b", true);  // its twelve is noon
    std::string rest = clock.replace(text, [&numbers](const Regex::Match& match) -> std::optional<std::string> {
        const bool bare = match.groups[1].empty();  // "3 pm"
        const std::string& half = match.groups[bare ? 6 : 3];
        Clock time{std::atoi(match.groups[bare ? 4 : 1].c_str()), std::atoi(match.groups[bare ? 5 : 2].c_str()), match.groups[0]};
        // "07:15" is how one writes the hours of a whole day.
        time.halfKnown = !half.empty() || time.hour == 0 || time.hour > 12 || (!bare && match.groups[1][0] == '0');
        if (!half.empty()) {
            time.hour = time.hour % 12 + (half == "p" || half == "P" ? 12 : 0);
        } else if (!time.halfKnown && eveningWords.find(match.after) && (time.hour >= 5 && time.hour < 12)) {
            time.hour += 12;
            time.halfKnown = true;
        } else if (!time.halfKnown && afternoonWords.find(match.after)) {
            time.hour = time.hour % 12 + 12;
            time.halfKnown = true;
        } else if (!time.halfKnown && time.hour == 12 && (morningWords.find(match.after) || eveningWords.find(match.after))) {
            time.hour = noonMorning.find(match.after) ? 12 : 0;
            time.halfKnown = true;
        } else if (!time.halfKnown && morningWords.find(match.after)) {
            time.halfKnown = true;
        }
        numbers.clocks.push_back(time);
        return " , ";
    });
    static const Regex morning(
        "\\b(?:morning|a\\.?\\s?m|manhã|madrugada|mañana|mattin[ao]|matin|matí|matinada|Morgens?|morgens|vormittags?|früh|mañá)"
        "\\b",
        true);
    static const Regex afterNoon(
        "\\b(?:afternoon|evening|tonight|night|p\\.?\\s?m|tarde|noite|noche|pomeriggio|sera|stasera|notte|stanotte|après-midi|"
        "soir|nuit|tarda|"
        "vespre|nit|migdia|abends?|nachmittags?|nachts?|heute Abend)\\b",
        true);
    static const Regex night(
        "\\b(?:night|midnight|noite|meia-noite|noche|medianoche|notte|mezzanotte|nuit|minuit|nit|mitjanit|nachts?|"
        "Mitternacht|madrugada|matinada)\\b",
        true);
    numbers.morning = morning.find(text);
    numbers.afterNoon = afterNoon.find(text);
    numbers.night = night.find(text);
    static const Regex midnight("\\b(?:midnight|meia-noite|medianoche|mezzanotte|minuit|mitjanit|Mitternacht)\\b", true);
    static const Regex noon("\\b(?:noon|midday|meio-dia|mediodía|mezzogiorno|midi|migdia|mittags?)\\b", true);
    numbers.midnight = midnight.find(text);
    numbers.noon = noon.find(text);
    const NumberWords* const words = NumberWords::of(language);
    numbers.wordsKnown = words != nullptr;
    const bool commaGroups = language == "en" || language == "zh" || language == "ja" || language == "ko";
    static const Regex literal("\\d+(?:[.,\\u00a0\\u202f]\\d+)*");
    rest = literal.replace(rest, [&](const Regex::Match& match) -> std::optional<std::string> {
        Mention mention{valueOf(match.groups[0], commaGroups), match.groups[0], true};
        mention.plain = mention.value;
        // "2.5 million" is one number.
        // "1,4 mil milhões" too.
        if (words != nullptr) {
            double last = 1;
            const std::vector<std::string> tokens = NumberWords::tokens(match.after);
            std::size_t after = 0;
            for (const std::string& token : tokens) {
                const auto factor = static_cast<double>(words->multiplier(token));
                if (factor <= 1 || (last > 1 && factor < 1e6)) {
                    break;
                }
                mention.value *= factor;
                last = factor;
                ++after;
            }
            if (const auto half = withHalf(*words, tokens, after, mention.value, last)) {
                (half->next > 0 ? mention.value : mention.orHalf) = half->value;
                numbers.related.push_back(half->value);
            }
        }
        numbers.said.push_back(std::move(mention));
        return " # ";
    });
    if (words == nullptr) {
        return numbers;
    }
    const bool literalFirst = trimWhiteSpace(rest).starts_with('#');
    const std::vector<std::string> tokens = NumberWords::tokens(rest);
    for (std::size_t i = 0; i < tokens.size();) {
        for (const std::int64_t value : words->relatedValues(tokens[i])) {
            numbers.related.push_back(static_cast<double>(value));
            // "décimo quarto" is the fourteenth
            for (const std::int64_t unit : words->relatedValues(i + 1 < tokens.size() ? tokens[i + 1] : std::string())) {
                if (value >= 10 && value % 10 == 0 && unit > 0 && unit < 10) {
                    numbers.related.push_back(static_cast<double>(value + unit));
                }
            }
        }
        const auto reading = words->readAt(tokens, i);
        if (!reading || tokens[i].empty()) {
            ++i;
            continue;
        }
        std::size_t after = i + reading->tokens;
        const std::int64_t unit =
            reading->value % 10 == 0 && reading->value % 100 >= 20 ? words->unitOrdinal(tokens, after) : 0;  // "twenty-first"
        double value = static_cast<double>(reading->value);
        const bool onlyMultipliers =
            std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.begin() + static_cast<std::ptrdiff_t>(after),
                        [words](const std::string& token) { return words->multiplier(token) >= 1000; });
        const auto halfEndsHere = [&](std::size_t words_) {
            return i >= words_ && words->afterAndAHalf(tokens, i - words_) == i;
        };
        const bool afterLiteral = i == 0 ? literalFirst : tokens[i - 1].empty() || halfEndsHere(2) || halfEndsHere(3);
        if (onlyMultipliers && afterLiteral) {
            numbers.related.push_back(value);  // "2.5 million", "2 and a half million": the literal stood here
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
                value = parsed(std::to_string(reading->value) + '.' + fraction);
                numbers.said.push_back({value, spoken, false});
                i = after;
                continue;
            }
        }
        const auto half = withHalf(*words, tokens, after, value, static_cast<double>(words->multiplier(tokens[after - 1])));
        if (half && half->next > 0) {
            numbers.said.push_back({half->value, spoken + " and a half", false});
            i = half->next;
            continue;
        }
        if (reading->ambiguous || value == 0) {
            numbers.related.push_back(value);
        } else {
            numbers.said.push_back({value, spoken, false});
        }
        if (unit > 0) {
            numbers.related.push_back(value + static_cast<double>(unit));
            if (!numbers.said.empty() && numbers.said.back().text == spoken) {
                numbers.said.back().orHalf = value + static_cast<double>(unit);
            }
        }
        if (half) {
            numbers.related.push_back(half->value);
            if (!numbers.said.empty() && numbers.said.back().text == spoken) {
                numbers.said.back().orHalf = half->value;
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

/// Signs of numbers below zero: certain ones ("-5", "minus five") and whatever may stand for one in a translation.
void countSigns(std::string_view text, std::string_view language, Numbers& numbers)
{
    static const Regex sign("(?<![\\p{L}\\p{N}.,:)\\]%€$£-])(?<!\\d\\s)[-−]\\d");
    static const Regex any(
        "\\b(?:minus|negativ\\p{L}*|negatiu\\p{L}*|menos|menys|meno|moins|less(?! than)|fewer(?! than)|lower(?! "
        "than)|below|under|weniger|(?:bajo|abaixo "
        "de|sota|sotto|au-dessous "
        "de|en dessous de|unter) "
        "(?:cero|zero|zéro|Null))\\b|[-−–]\\s?\\d",
        true);
    numbers.signs = sign.matches(minusToSign(text, language)).size();
    numbers.anyMinus = any.matches(text).size();
}

/// True when `given` is the time that `asked`, whose half of the day is certain, says: the half is not lost.
bool keepsTime(const Clock& asked, const Clock& given)
{
    return asked.minute == given.minute && asked.hour % 24 == given.hour % 24;
}

bool sameTime(const Clock& a, const Clock& b)
{
    const bool noonOrMidnight = (a.hour % 24 == 0 && b.hour == 12) || (a.hour == 12 && b.hour % 24 == 0);
    if (noonOrMidnight) {
        return false;
    }
    return a.minute == b.minute && (a.halfKnown && b.halfKnown ? a.hour % 24 == b.hour % 24 : a.hour % 12 == b.hour % 12);
}

/// True when numbers say this time in some way: "três e meia", "quarter to four", "15.30". `strict`: with its half of the day,
/// where the time has one.
bool saysTime(const Numbers& numbers, const Clock& clock, bool strict)
{
    strict = strict && clock.halfKnown;
    const int day = clock.hour % 24;
    if (std::any_of(numbers.clocks.begin(), numbers.clocks.end(), [&](const Clock& other) {
            if (!strict) {
                return sameTime(clock, other);
            }
            // "7:15, tonight": the half may stand elsewhere in the sentence.
            const bool elsewhere = !other.halfKnown && other.minute == clock.minute && other.hour % 12 == day % 12
                                   && (day == 0 ? numbers.night : day > 12 && numbers.afterNoon && !numbers.morning);
            return keepsTime(clock, other) || elsewhere;
        })) {
        return true;
    }
    if (std::any_of(numbers.clocks.begin(), numbers.clocks.end(),
                    [&](const Clock& other) { return other.minute == clock.minute && other.hour % 12 == clock.hour % 12; })) {
        return false;  // the same face of the clock in the other half of the day
    }
    const auto hasHour = [&](int hour) {
        hour %= strict ? 24 : 12;
        if (numbers.noon && (hour == 12 || (!strict && clock.hour == 12 && hour == 0))) {
            return true;
        }
        if (strict && hour > 12) {
            return numbers.has(hour) || (numbers.afterNoon && numbers.has(hour - 12));
        }
        if (strict) {
            return hour == 0 ? numbers.midnight || numbers.has(0) || numbers.has(24) || (numbers.night && numbers.has(12))
                             : numbers.has(hour);
        }
        return numbers.has(hour == 0 ? 12 : hour) || numbers.has(hour + 12) || (hour == 0 && (numbers.has(0) || numbers.has(24)));
    };
    if (numbers.has(clock.hour + clock.minute / 100.0) && clock.minute > 0) {
        return true;
    }
    if (hasHour(clock.hour) && (clock.minute == 0 || numbers.has(clock.minute))) {
        return true;
    }
    return clock.minute >= 30 && (hasHour(clock.hour + 1) || (strict && clock.hour == 12 && numbers.has(1)))
           && (numbers.has(60 - clock.minute) || (clock.minute == 45 && numbers.has(15)));
}

/// True when a number belongs to a time that the other text says.
bool partOfTime(const Numbers& other, double value)
{
    return std::any_of(other.clocks.begin(), other.clocks.end(), [value](const Clock& clock) {
        const int whole = std::abs(value) < 100 ? static_cast<int>(value) : -1;
        const bool hour = value == whole && whole >= 0 && whole <= 24
                          && (whole % 12 == clock.hour % 12 || (clock.minute >= 30 && whole % 12 == (clock.hour + 1) % 12));
        const bool minute = whole == clock.minute || whole == 60 - clock.minute;
        const bool dotted = std::abs(value - (clock.hour + clock.minute / 100.0)) < 1e-9;
        return hour || (value == whole && minute) || dotted;
    });
}

/// How many times of a text may hold this number.
std::size_t timesWith(const Numbers& numbers, double value)
{
    return static_cast<std::size_t>(std::count_if(numbers.clocks.begin(), numbers.clocks.end(), [&](const Clock& clock) {
        Numbers one;
        one.clocks.push_back(clock);
        return partOfTime(one, value);
    }));
}

/// How often a text says a number for certain.
std::size_t counted(const Numbers& numbers, double value)
{
    return static_cast<std::size_t>(std::count_if(numbers.said.begin(), numbers.said.end(), [&](const Mention& m) {
        return std::abs(m.value - value) < 1e-9 * std::max(1.0, std::abs(value));
    }));
}

/// "Ocean's Eleven", "7-Eleven": a word for a number that is part of a name, and stands in both texts as it is, says no number.
void forgetNames(Numbers& numbers, std::string_view text, std::string_view other)
{
    static const Regex name("(?<=[\\p{L}\\p{N}'’,][ -])\\p{Lu}[\\p{L}\\p{M}]+");
    std::set<std::string> there;
    for (const Regex::Match& match : name.matches(other)) {
        there.insert(match.groups[0]);
    }
    std::set<std::string> kept;
    for (const Regex::Match& match : name.matches(text)) {
        if (there.contains(match.groups[0])) {
            kept.insert(NumberWords::tokens(match.groups[0]).front());
        }
    }
    std::erase_if(numbers.said, [&](const Mention& mention) {
        const bool isName = !mention.digits && kept.contains(mention.text);
        if (isName) {
            numbers.related.push_back(mention.value);
        }
        return isName;
    });
}

}  // namespace

std::optional<std::string> numberDifference(std::string_view source, std::string_view sourceLanguage,
                                            std::string_view translation, std::string_view translationLanguage)
{
    Numbers asked = findNumbers(source, sourceLanguage);
    Numbers given = findNumbers(translation, translationLanguage);
    forgetNames(asked, source, translation);
    forgetNames(given, translation, source);
    countSigns(source, sourceLanguage, asked);
    countSigns(translation, translationLanguage, given);
    for (const Clock& clock : asked.clocks) {
        if (!saysTime(given, clock, true)) {
            return worded(Wording::tr("the time %1 is missing"), clock.text);
        }
    }
    for (const Mention& number : asked.said) {
        const bool unverifiable = !number.digits && !given.wordsKnown;
        const bool small = number.value <= 12 && !given.wordsKnown;  // may have become a word that nobody here can read
        const bool plain = number.digits && !given.wordsKnown && given.hasDigits(number.plain);
        const bool half = number.orHalf > 0 && given.has(number.orHalf);
        if (!unverifiable && !small && !plain && !half && !given.has(number.value) && !partOfTime(given, number.value)) {
            return worded(Wording::tr("the number %1 is missing"), number.text);
        }
        // "five five five" is three numbers. Grammar may drop and add the smallest.
        if (given.wordsKnown && !half && (number.value > 2 || (number.digits && number.value > 0))
            && counted(asked, number.value) > given.count(number.value) + timesWith(given, number.value)) {
            return worded(Wording::tr("the number %1 is missing once"), number.text);
        }
    }
    for (const Clock& clock : given.clocks) {
        if (!saysTime(asked, clock, false) && asked.wordsKnown) {
            return worded(Wording::tr("the time %1 was added"), clock.text);
        }
    }
    for (const Mention& number : given.said) {
        const bool grammar = !number.digits && number.value <= 2;
        const bool half = number.orHalf > 0 && asked.has(number.orHalf);
        const bool plain = number.digits && !given.wordsKnown && asked.hasDigits(number.plain);
        if (!grammar && !plain && !half && asked.wordsKnown && !asked.has(number.value) && !partOfTime(asked, number.value)) {
            return worded(Wording::tr("the number %1 was added"), number.text);
        }
        if (asked.wordsKnown && !half && number.value > 2
            && counted(given, number.value) > asked.count(number.value) + timesWith(asked, number.value)) {
            return worded(Wording::tr("the number %1 was added once"), number.text);
        }
    }
    if (asked.signs > given.anyMinus) {
        return Wording::tr("a minus sign is missing");
    }
    if (given.signs > asked.anyMinus && asked.wordsKnown) {
        return Wording::tr("a minus sign was added");
    }
    return {};
}

}  // namespace xenoglot
