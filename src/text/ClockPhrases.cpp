#include "text/ClockPhrases.h"

#include "text/NumberWords.h"
#include "text/Regex.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace xenoglot {

namespace {

constexpr std::array<const char*, 20> smallNumbers{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char*, 4> tens{"twenty", "thirty", "forty", "fifty"};

const std::string hourPattern = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])";
const std::string minutePattern =
    "((?:twenty|thirty|forty|fifty)(?:[- "
    "](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|"
    "nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|[1-5]?\\d)";

int numberOf(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!word.empty() && std::isdigit(static_cast<unsigned char>(word[0])) != 0) {
        return std::atoi(word.c_str());
    }
    for (std::size_t i = 0; i < smallNumbers.size(); ++i) {
        if (word == smallNumbers[i]) {
            return static_cast<int>(i);
        }
    }
    for (std::size_t i = 0; i < tens.size(); ++i) {
        const std::string ten = tens[i];
        if (word == ten) {
            return static_cast<int>(20 + 10 * i);
        }
        if (word.size() > ten.size() + 1 && word.starts_with(ten)) {
            return static_cast<int>(20 + 10 * i) + numberOf(word.substr(ten.size() + 1));
        }
    }
    return -1;
}

std::string clock(int hour, int minute)
{
    if (minute < 0) {
        minute += 60;
        hour = hour == 1 ? 12 : hour - 1;
    }
    return std::to_string(hour) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

/// The value of one to three words of the list of a language, -1 when they are none.
int portugueseNumber(const std::string& words)
{
    const NumberWords* const table = NumberWords::of("pt");
    const std::vector<std::string> tokens = NumberWords::tokens(words);
    const auto reading = tokens.empty() ? std::nullopt : table->readAt(tokens, 0);
    return reading && reading->tokens == tokens.size() ? static_cast<int>(reading->value) : std::atoi(words.c_str());
}

std::string portuguesePhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const std::string article = "((?:\\b(?:às|à|as|são|é|das|pelas|até as|até às|desde as|para as)) )";
    static const std::string hour =
        "(uma|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|1\\d|2[0-4]|[1-9]|treze|catorze|quatorze|"
        "quinze|dez[ea]sseis|dez[ea]ssete|dezoito|dez[ea]nove|vinte(?: e (?:uma|duas|três))?)";
    static const std::string minute =
        "(meia|um quarto|cinco|dez|quinze|vinte e cinco|vinte|trinta e cinco|trinta|quarenta e cinco|quarenta|cinquenta e "
        "cinco|cinquenta)";
    static const Regex pastHour(article + hour + "(?: horas?)? e " + minute + "(?: minutos?)?\\b(?! e )", true);
    static const Regex pastNoon("\\b(?:ao |o )?(meio-dia|meia-noite) e (meia|um quarto)\\b", true);
    static const Regex toHour("(\\b(?:às|são|é|faltam|até|a) )" + minute + "(?: minutos?)? para (?:as|a) " + hour + "\\b", true);
    static const Regex fullHour(article + hour + " horas?\\b(?: em ponto)?(?! (?:de|e|por|para|inteiras|atrás|depois|antes)\\b)",
                                true);
    const auto minutes = [](const std::string& words) {
        return words == "meia" || words == "Meia" ? 30 : words == "um quarto" ? 15 : portugueseNumber(words);
    };
    std::string result = pastHour.replace(
        text, [&](const Match& m) { return m.groups[1] + clock(portugueseNumber(m.groups[2]), minutes(m.groups[3])); });
    result = pastNoon.replace(
        result, [&](const Match& m) { return "às " + clock(m.groups[1].ends_with("dia") ? 12 : 0, minutes(m.groups[2])); });
    result = toHour.replace(result, [&](const Match& m) {
        const std::string before = m.groups[1] == "faltam " || m.groups[1] == "Faltam " ? "são " : m.groups[1];
        return before + clock(portugueseNumber(m.groups[3]), -minutes(m.groups[2]));
    });
    result = fullHour.replace(result, [](const Match& m) { return m.groups[1] + clock(portugueseNumber(m.groups[2]), 0); });
    // "9:00 da noite" comes out as nine in the morning; "21:00" does not.
    static const Regex lateHalf("(?<![\\d:])(1[0-2]|[1-9]):([0-5]\\d) da (tarde|noite)\\b", true);
    return lateHalf.replace(result, [](const Match& m) -> std::optional<std::string> {
        const int face = std::atoi(m.groups[1].c_str());
        const bool night = m.groups[3] == "noite" || m.groups[3] == "Noite";
        if (night && (face < 6 || face == 12)) {
            return clock(face % 12, std::atoi(m.groups[2].c_str()));
        }
        return clock(face % 12 + 12, std::atoi(m.groups[2].c_str()));
    });
}

}  // namespace

std::string clockPhrasesToDigits(std::string_view text, std::string_view language)
{
    if (language == "pt") {
        return portuguesePhrases(text);
    }
    if (language != "en") {
        return std::string(text);
    }
    using Match = Regex::Match;
    // What may stand before a bare pair of numbers so that it can only be a time ...
    static const std::string timeBefore =
        "(\\b(?:at|by|until|till|before|after|since|from|for|around|about|it's|it’s|it is|is|was)(?: about| around| nearly| "
        "almost)? )";
    // ... and after it: no noun that the numbers would count.
    static const std::string timeAfter =
        "(?=[.,;!?)]|$|\\s*[ap]\\.?\\s?m\\b|\\s(?:in|at|on|to|and|or|but|so|this|tomorrow|today|tonight|sharp|because|when|for|"
        "from|until|till|if|"
        "every|each|with|next|near|by|then|o'clock|instead|not|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)";
    static const Regex half("\\bhalf[- ]past " + hourPattern + "\\b(?!:)", true);
    static const Regex quarterPast("\\b(?:a )?quarter (?:past|after) " + hourPattern + "\\b(?!:)", true);
    static const Regex quarterTo("\\b(?:a )?quarter (?:to|till|of|before) " + hourPattern + "\\b(?!:)", true);
    static const Regex past("\\b" + minutePattern + "(?: minutes?)? past " + hourPattern + "\\b(?!:)", true);
    static const Regex minutesTo("\\b" + minutePattern + " minutes? (?:to|till) " + hourPattern + "\\b(?!:)" + timeAfter, true);
    static const Regex bareTo(
        "(\\b(?:at|by|until|till|it's|it’s|it is|was) (?:about |nearly |almost )?)(five|ten|twenty|twenty[- ]five) (?:to|till) "
            + hourPattern + "\\b(?!:)" + timeAfter,
        true);
    static const Regex oclock("\\b" + hourPattern + " o['’]?\\s?clock\\b", true);
    static const Regex hourMinute(timeBefore + hourPattern + "[ -](?:(?:oh|o)[ -](one|two|three|four|five|six|seven|eight|nine)|"
                                      "((?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|fifteen|"
                                      "eleven|twelve|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen))\\b" + timeAfter, true);

    std::string result(text);
    result = half.replace(result, [](const Match& m) { return clock(numberOf(m.groups[1]), 30); });
    result = quarterPast.replace(result, [](const Match& m) { return clock(numberOf(m.groups[1]), 15); });
    result = quarterTo.replace(result, [](const Match& m) { return clock(numberOf(m.groups[1]), -15); });
    result = past.replace(result, [](const Match& m) { return clock(numberOf(m.groups[2]), numberOf(m.groups[1])); });
    result = minutesTo.replace(result, [](const Match& m) -> std::optional<std::string> {
        const int minutes = numberOf(m.groups[1]);
        return minutes > 0 ? std::optional(clock(numberOf(m.groups[2]), -minutes)) : std::nullopt;
    });
    result =
        bareTo.replace(result, [](const Match& m) { return m.groups[1] + clock(numberOf(m.groups[3]), -numberOf(m.groups[2])); });
    result = hourMinute.replace(result, [](const Match& m) {
        return m.groups[1] + clock(numberOf(m.groups[2]), numberOf(m.groups[3].empty() ? m.groups[4] : m.groups[3]));
    });
    return oclock.replace(result, [](const Match& m) { return clock(numberOf(m.groups[1]), 0); });
}

}  // namespace xenoglot
