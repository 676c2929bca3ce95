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

/// Of ASCII letters; what has an accent stays.
std::string foldedCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

int numberOf(std::string word)
{
    word = foldedCase(word);
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

/// Of a time whose half of the day is certain: two digits for the hour, as no one writes a time that leaves the half open.
std::string fullClock(int hour, int minute)
{
    hour = (hour + 24) % 24;
    return std::string(hour < 10 ? "0" : "") + std::to_string(hour) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

/// The value of one to three words of the list of a language, 0 when they are none.
int numberIn(const char* language, const std::string& words)
{
    const NumberWords* const table = NumberWords::of(language);
    const std::vector<std::string> tokens = NumberWords::tokens(words);
    const auto reading = tokens.empty() ? std::nullopt : table->readAt(tokens, 0);
    return reading && reading->tokens == tokens.size() ? static_cast<int>(reading->value) : std::atoi(words.c_str());
}

int portugueseNumber(const std::string& words)
{
    return numberIn("pt", words);
}

enum class DayPart { Morning, Afternoon, Evening, Night };

/// The hour of the day for an hour of the face with words such as "in the evening" after it.
int hourOfDay(int face, DayPart part)
{
    if (face > 12 || face == 0) {
        return face % 24;
    }
    const bool late = part == DayPart::Afternoon || (part == DayPart::Evening && face != 12)
                      || (part == DayPart::Night && face > 5 && face < 12);
    return face % 12 + (late ? 12 : 0);
}

/// "of the afternoon" in Spanish, Catalan and Portuguese, after an hour; a group for the word.
const char* const romanceDayPart =
    "(?:,? (?:de la|del|da|de) (mañana|madrugada|tarde|noche|matí|matinada|migdia|tarda|vespre|nit|manhã|noite)\\b)?";

std::string withDayPart(int face, int minute, std::string word)
{
    word = foldedCase(word);
    if (word.empty()) {
        return clock(face % 24 == 0 ? 0 : face, minute);
    }
    const DayPart part = word == "tarde" || word == "tarda" || word == "migdia" ? DayPart::Afternoon
                         : word == "vespre"                                     ? DayPart::Evening
                         : word == "noche" || word == "nit" || word == "noite"  ? DayPart::Night
                                                                                : DayPart::Morning;
    return fullClock(hourOfDay(face, part), minute);
}

struct RomanceWords {
    const char* language;
    const char* article;  ///< what stands before an hour
    const char* hour;
    const char* minute;
    const char* past;
    const char* to;
    const char* quarter;
    const char* half;
};

/// What holds for an hour in Spanish and Catalan: "las nueve menos cuarto", "les set i quart", "las siete de la tarde".
std::string romancePhrases(std::string_view text, const RomanceWords& words)
{
    using Match = Regex::Match;
    const std::string hour = std::string("(") + words.hour + "|1[0-2]|[1-9])";
    const std::string minute = std::string("(") + words.quarter + "|" + words.half + "|" + words.minute + "|[1-5]?\\d)";
    const std::string end =
        "(?=[.,;:!?)…»\"]|$|\\s(?:de|del|en|a|al|y|i|e|o|para|per|por|pero|però|que|cuando|quan|si|com|como|con|amb|hoy|avui|"
        "mañana|demà|"
        "ya|ja|el|la|los|els|les|las)\\b)";
    const auto value = [&words](const std::string& text_) {
        const std::string folded = foldedCase(text_);
        return folded.ends_with(words.quarter) || folded.find("quart") != std::string::npos ? 15
               : folded == words.half                                                       ? 30
                                                                                            : numberIn(words.language, folded);
    };
    const auto article = [](const std::string& before, const std::string& time) {
        // "la una menos cuarto" is "las 12:45"
        const bool plural =
            foldedCase(before) == "la" && !time.starts_with("1:") && !time.starts_with("01:") && !time.starts_with("13:");
        return (plural ? before.substr(0, before.size() - 1) + (before.ends_with('A') ? "AS" : "as") : before) + ' ';
    };
    const Regex pastHour("\\b(" + std::string(words.article) + ") " + hour + " " + words.past + " " + minute
                             + "(?: minut[oa]?s)?\\b" + romanceDayPart + end,
                         true);
    const Regex toHour("\\b(" + std::string(words.article) + ") " + hour + " " + words.to + " " + minute + "(?: minut[oa]?s)?\\b"
                           + romanceDayPart,
                       true);
    const Regex fullHour("\\b(" + std::string(words.article) + ") " + hour
                             + "(?::([0-5]\\d))?(?: horas| hores| h)?(?=,? (?:de la|del|de) \\p{L})" + romanceDayPart,
                         true);
    std::string result = toHour.replace(text, [&](const Match& m) -> std::optional<std::string> {
        const int face = numberIn(words.language, m.groups[2]);
        const int minutes = value(m.groups[3]);
        if (face <= 0 || minutes <= 0 || minutes >= 60) {
            return {};
        }
        const std::string time = withDayPart(face == 1 ? 12 : face - 1, 60 - minutes, m.groups[4]);
        return article(m.groups[1], time) + time;
    });
    result = pastHour.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const int face = numberIn(words.language, m.groups[2]);
        const int minutes = value(m.groups[3]);
        if (face <= 0 || minutes <= 0 || minutes >= 60) {
            return {};
        }
        return m.groups[1] + ' ' + withDayPart(face, minutes, m.groups[4]);
    });
    return fullHour.replace(result, [&](const Match& m) -> std::optional<std::string> {
        if (m.groups[4].empty()) {
            return {};
        }
        return m.groups[1] + ' '
               + withDayPart(numberIn(words.language, m.groups[2]), std::atoi(m.groups[3].c_str()), m.groups[4]);
    });
}

std::string spanishPhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const RomanceWords words{"es",
                                    "las?",
                                    "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
                                    "cinco|diez|quince|veinte|veinticinco|treinta|cuarenta|cincuenta",
                                    "y",
                                    "menos",
                                    "cuarto",
                                    "media"};
    static const Regex toHour(
        "(?:\\b(a|son|es|faltan|falta|hasta) )?\\b(un cuarto|cinco|diez|veinte|veinticinco|\\d+)(?: minutos)? para las? "
        "(una|dos|tres|cuatro|cinco|seis|"
        "siete|ocho|nueve|diez|once|doce|1[0-2]|[1-9])\\b"
            + std::string(romanceDayPart) + "(?=[.,;!?)]|$)",
        true);
    std::string result = toHour.replace(text, [](const Match& m) -> std::optional<std::string> {
        const std::string minutes = foldedCase(m.groups[2]);
        const std::string before = foldedCase(m.groups[1]);
        if (before.empty() && minutes != "un cuarto") {
            return {};
        }
        const int count = minutes == "un cuarto" ? 15 : numberIn("es", minutes);
        const int face = numberIn("es", m.groups[3]);
        if (count <= 0 || count >= 60) {
            return {};
        }
        const std::string lead = before.starts_with("falta") ? (m.groups[1][0] == 'F' ? "Son" : "son") : m.groups[1];
        return lead + (lead.empty() ? "las " : " las ") + withDayPart(face == 1 ? 12 : face - 1, 60 - count, m.groups[4]);
    });
    static const Regex quartersOfHour("\\b(tres cuartos|un cuarto) de hora\\b", true);
    static const Regex hourAndQuarter("\\b(horas?) y cuarto\\b", true);
    result = quartersOfHour.replace(
        result, [](const Match& m) { return (m.groups[1].size() > 9 ? "45" : "15") + std::string(" minutos"); });
    result = hourAndQuarter.replace(result, [](const Match& m) { return m.groups[1] + " y 15 minutos"; });
    return romancePhrases(result, words);
}

std::string catalanPhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const RomanceWords words{"ca",
                                    "les|la",
                                    "una|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze",
                                    "cinc|deu|quinze|vint|vint-i-cinc|trenta|quaranta|cinquanta",
                                    "i",
                                    "menys",
                                    "(?:un )?quart",
                                    "mitja"};
    // The traditional way: quarters of the hour that is coming.
    static const Regex quarters(
        "\\b(?:(són|és|a|fins a|cap a|des de|de|per a|abans de|després de|sobre|les) )?(un quart|1 quart|(?:dos|2|tres|3) "
        "quarts)(?: i (cinc|deu))? "
        "(?:de |d['’])(una|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|1[0-2]|[1-9])\\b"
            + std::string(romanceDayPart),
        true);
    static const Regex quartersOfHour("\\b(tres quarts|un quart) d['’]hora\\b", true);
    static const Regex hourAndQuarter("\\b(hor(?:a|es)) i (?:un )?quart\\b", true);
    std::string result = quarters.replace(text, [](const Match& m) -> std::optional<std::string> {
        const int face = numberIn("ca", m.groups[4]);
        const std::string count = foldedCase(m.groups[2]);
        const int minutes = 15
                                * (count[0] == 'u' || count[0] == '1'   ? 1
                                   : count[0] == 'd' || count[0] == '2' ? 2
                                                                        : 3)
                            + (m.groups[3].empty()                ? 0
                               : foldedCase(m.groups[3]) == "deu" ? 10
                                                                  : 5);
        if (face <= 0 || face > 12 || minutes >= 60) {
            return {};
        }
        const std::string time = withDayPart(face == 1 ? 12 : face - 1, minutes, m.groups[5]);
        const std::string before = foldedCase(m.groups[1]);
        if (before.empty()) {
            return (m.groups[0][0] >= 'A' && m.groups[0][0] <= 'Z' ? "Les " : "les ") + time;
        }
        const std::string lead = before == "és" ? (m.groups[1][0] == 'e' ? "són" : m.groups[1]) : m.groups[1];
        return before == "les" ? m.groups[1] + ' ' + time : lead + " les " + time;
    });
    result = quartersOfHour.replace(
        result, [](const Match& m) { return (m.groups[1].size() > 8 ? "45" : "15") + std::string(" minuts"); });
    result = hourAndQuarter.replace(result, [](const Match& m) { return m.groups[1] + " i 15 minuts"; });
    return romancePhrases(result, words);
}

std::string portuguesePhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const std::string article = "((?:\\b(?:às|à|as|são|é|das|pelas|até as|até às|desde as|para as)) )";
    static const std::string hour =
        "(uma|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|1\\d|2[0-4]|[1-9]|treze|catorze|quatorze|"
        "quinze|dez[ea]sseis|dez[ea]ssete|dezoito|dez[ea]nove|vinte(?: e (?:uma|duas|três))?)";
    static const std::string minute =
        "(meia|um quarto|quarto|cinco|dez|quinze|vinte e cinco|vinte|trinta e cinco|trinta|quarenta e cinco|quarenta|cinquenta e "
        "cinco|cinquenta)";
    static const Regex pastHour(article + hour + "(?: horas?)? e " + minute + "(?: minutos?)?\\b(?! e )", true);
    static const Regex beforeHour(article + hour + "(?: horas?)? menos (?:(um )?quarto|" + minute.substr(1, minute.size() - 2)
                                      + ")(?: minutos?)?\\b" + romanceDayPart,
                                  true);
    static const Regex quarterTo("(^|[.,;!?] )(?:É |é )?um quarto para as? " + hour + "\\b", true);
    static const Regex quartersOfHour("\\b(três quartos|um quarto) de hora\\b", true);
    static const Regex lateHour(article + hour + "(?:h| horas?)?(?=,? da \\p{L})" + romanceDayPart, true);
    static const Regex pastNoon("\\b(?:ao |o )?(meio-dia|meia-noite) e (meia|um quarto)\\b", true);
    static const Regex toHour("(\\b(?:às|são|é|faltam|até|a) )" + minute + "(?: minutos?)? para (?:as|a) " + hour + "\\b", true);
    static const Regex fullHour(article + hour + " horas?\\b(?: em ponto)?(?! (?:de|e|por|para|inteiras|atrás|depois|antes)\\b)",
                                true);
    const auto minutes = [](const std::string& words) {
        return words == "meia" || words == "Meia" ? 30 : words.ends_with("quarto") ? 15 : portugueseNumber(words);
    };
    std::string result = quartersOfHour.replace(
        text, [](const Match& m) { return (m.groups[1].size() > 9 ? "45" : "15") + std::string(" minutos"); });
    result = beforeHour.replace(result, [&](const Match& m) -> std::optional<std::string> {
        static const Regex minuteWords("menos (.*?)(?: minutos?)?(?:,? da .*)?$", true);
        const std::string words = foldedCase(minuteWords.matches(m.groups[0]).front().groups[1]);
        const int count = words.ends_with("quarto") ? 15 : minutes(words);
        const int face = portugueseNumber(m.groups[2]);
        if (count <= 0 || face <= 0) {
            return {};
        }
        return m.groups[1] + withDayPart(face == 1 ? 12 : face - 1, 60 - count, m.groups[4]);
    });
    result = quarterTo.replace(result,
                               [](const Match& m) { return m.groups[1] + "São " + clock(portugueseNumber(m.groups[2]), -15); });
    result = pastHour.replace(
        result, [&](const Match& m) { return m.groups[1] + clock(portugueseNumber(m.groups[2]), minutes(m.groups[3])); });
    result = pastNoon.replace(
        result, [&](const Match& m) { return "às " + clock(m.groups[1].ends_with("dia") ? 12 : 0, minutes(m.groups[2])); });
    result = toHour.replace(result, [&](const Match& m) {
        const std::string before = m.groups[1] == "faltam " || m.groups[1] == "Faltam " ? "são " : m.groups[1];
        return before + clock(portugueseNumber(m.groups[3]), -minutes(m.groups[2]));
    });
    result = lateHour.replace(result, [](const Match& m) -> std::optional<std::string> {
        const std::string part = foldedCase(m.groups[3]);
        if (part != "tarde" && part != "noite" && part != "madrugada") {
            return {};
        }
        return m.groups[1] + withDayPart(portugueseNumber(m.groups[2]), 0, part);
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

/// Times that say which half of the day they are in, as hours of the day: "7:15 pm" → "19:15", "12:15 am" → "00:15", "at seven in
/// the evening" → "at 19:00". Models copy those; of the half they lose every other one.
std::string englishHalves(const std::string& text)
{
    using Match = Regex::Match;
    static const std::string minuteWords =
        "(?:(?:oh|o)[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|thirty|forty|fifty)(?:[- "
        "](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        "eighteen|nineteen)";
    static const std::string time = "(?<![\\d:.,$€£#])" + hourPattern + "(?:[:.]([0-5]\\d)|[ -](" + minuteWords + "))?";
    static const std::string half = "[\\s\\u00a0]*(a|p)\\.?[\\s\\u00a0]?m\\b\\.?(?!['’])";
    static const Regex range("\\b" + time + "(\\s?[-–—]\\s?| to | and | or | until | till )" + time + half, true);
    static const Regex single("\\b" + time + half, true);
    static const Regex dayPart("\\b(at |by |until |till |before |after |since |from |around |about )?" + time
                                   + ",? (in the evening|at night|in the afternoon|in the morning)\\b",
                               true);
    const auto minutesOf = [](const std::string& digits, const std::string& words) {
        const std::size_t oh = words.size() > 2 && foldedCase(words).starts_with("oh")                      ? 3
                               : foldedCase(words).starts_with("o ") || foldedCase(words).starts_with("o-") ? 2
                                                                                                            : 0;
        return !digits.empty() ? std::atoi(digits.c_str()) : words.empty() ? 0 : numberOf(words.substr(oh));
    };
    // The full stop of "p.m." may also be the sentence's.
    const auto stop = [](const Match& m) {
        static const Regex sentenceEnd("^[\\s\"”’)]*$|^[\"”’)]*\\s+\\p{Lu}");
        return m.groups[0].ends_with('.') && sentenceEnd.find(m.after) ? std::string(".") : std::string();
    };
    const auto isLate = [](const std::string& letter) { return letter == "p" || letter == "P"; };
    std::string result = range.replace(text, [&](const Match& m) -> std::optional<std::string> {
        const int second = numberOf(m.groups[5]) % 12;
        const int first = numberOf(m.groups[1]) % 12;
        const bool late = isLate(m.groups[8]);
        const bool join = m.groups[4].find_first_not_of(" -\xe2\x80\x93\x94") != std::string::npos;
        // "ten to two pm" began in the other half.
        const int firstHour = first + ((first <= second) == late ? 12 : 0);
        return fullClock(firstHour, minutesOf(m.groups[2], m.groups[3])) + (join ? m.groups[4] : std::string(" to "))
               + fullClock(second + (late ? 12 : 0), minutesOf(m.groups[6], m.groups[7])) + stop(m);
    });
    result = single.replace(result, [&](const Match& m) -> std::optional<std::string> {
        return fullClock(numberOf(m.groups[1]) % 12 + (isLate(m.groups[4]) ? 12 : 0), minutesOf(m.groups[2], m.groups[3]))
               + stop(m);
    });
    return dayPart.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const bool exact = !m.groups[3].empty();  // "7:30"; "seven" alone may count something
        if (m.groups[1].empty() && !exact) {
            return {};
        }
        const std::string words = foldedCase(m.groups[5]);
        const int face = numberOf(m.groups[2]);
        if (words.ends_with("morning") && face != 12) {
            return {};  // "da manhã" comes out well
        }
        const DayPart part = words.ends_with("evening")     ? DayPart::Evening
                             : words.ends_with("afternoon") ? DayPart::Afternoon
                             : words.ends_with("night")     ? DayPart::Night
                                                            : DayPart::Morning;
        return m.groups[1] + fullClock(hourOfDay(face, part), minutesOf(m.groups[3], m.groups[4]));
    });
}

}  // namespace

std::string clockPhrasesToDigits(std::string_view text, std::string_view language)
{
    if (language == "pt") {
        return portuguesePhrases(text);
    }
    if (language == "es") {
        return spanishPhrases(text);
    }
    if (language == "ca") {
        return catalanPhrases(text);
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
        "already|now|here|there|exactly|again|every|each|with|next|near|by|then|o'clock|instead|not|(?:mon|tues|wednes|thurs|fri|"
        "satur|sun)day)\\b)";
    static const Regex half("\\bhalf[- ]past " + hourPattern + "\\b(?!:)", true);
    static const Regex quarterPast("\\b(?:a )?quarter (?:past|after) " + hourPattern + "\\b(?!:)", true);
    static const Regex quarterTo("\\b(?:a )?quarter (?:to|till|of|before) " + hourPattern + "\\b(?!:)", true);
    static const Regex past("\\b" + minutePattern + "(?: minutes?)? past " + hourPattern + "\\b(?!:)", true);
    static const Regex minutesTo("\\b" + minutePattern + " minutes? (?:to|till) " + hourPattern + "\\b(?!:)" + timeAfter, true);
    static const Regex bareTo(
        "(\\b(?:at|by|until|till|it's|it’s|it is|was) (?:about |nearly |almost |just |already |now )?)(five|ten|twenty|twenty[- "
        "]five) (?:to|till) "
            + hourPattern + "\\b(?!:)" + timeAfter,
        true);
    static const Regex bareDigitsTo(
        "(\\b(?:it's|it’s|it is|it was|at) (?:about |nearly |almost |just |already |now )?)(5|10|20|25) (?:to|till) "
            + hourPattern + "\\b(?!:)" + timeAfter,
        true);
    static const Regex oclock("\\b" + hourPattern + " o['’]?\\s?clock\\b", true);
    static const Regex hourMinute(timeBefore + hourPattern + "[ -](?:(?:oh|o)[ -](one|two|three|four|five|six|seven|eight|nine)|"
                                      "((?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|fifteen|"
                                      "eleven|twelve|thirteen|fourteen|sixteen|seventeen|eighteen|nineteen))\\b" + timeAfter, true);

    static const Regex quartersOfHour("\\b(three[- ]quarters|(?:a )?quarter) of an hour\\b", true);
    std::string result(text);
    result = quartersOfHour.replace(result, [](const Match& m) {
        return (m.groups[1].ends_with("s") || m.groups[1].ends_with("S") ? "45" : "15") + std::string(" minutes");
    });
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
    result = bareDigitsTo.replace(
        result, [](const Match& m) { return m.groups[1] + clock(numberOf(m.groups[3]), -numberOf(m.groups[2])); });
    result = hourMinute.replace(result, [](const Match& m) {
        return m.groups[1] + clock(numberOf(m.groups[2]), numberOf(m.groups[3].empty() ? m.groups[4] : m.groups[3]));
    });
    result = oclock.replace(result, [](const Match& m) { return clock(numberOf(m.groups[1]), 0); });
    static const Regex twelve("\\b(?:12|twelve) (noon|midday|midnight)\\b", true);
    result = twelve.replace(result, [](const Match& m) { return fullClock(foldedCase(m.groups[1]) == "midnight" ? 0 : 12, 0); });
    return englishHalves(result);
}

}  // namespace xenoglot
