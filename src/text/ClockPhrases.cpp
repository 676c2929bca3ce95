#include "text/ClockPhrases.h"

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

}  // namespace

std::string clockPhrasesToDigits(std::string_view text, std::string_view language)
{
    if (language != "en") {
        return std::string(text);
    }
    using Match = Regex::Match;
    // What may stand before a bare pair of numbers so that it can only be a time ...
    static const std::string timeBefore =
        "(\\b(?:at|by|until|till|before|after|since|from|it's|it’s|it is|is|was)(?: about| around| nearly| almost)? )";
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
