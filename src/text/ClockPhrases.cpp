#include "text/ClockPhrases.h"

#include "text/NumberWords.h"
#include "text/Regex.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <functional>

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

/// Of a time of the day in minutes, which may lie in the day before or after: two digits for the hour, as no one writes a time
/// that leaves the half of the day open.
std::string fullClock(int time)
{
    time = (time + 48 * 60) % (24 * 60);
    return (time < 600 ? "0" : "") + std::to_string(time / 60) + (time % 60 < 10 ? ":0" : ":") + std::to_string(time % 60);
}

/// "From ten to two pm": the last time before `end` that shows `face`, both in minutes.
int lastBefore(int end, int face)
{
    constexpr int half = 12 * 60;
    return end - 1 - ((end - face - 1) % half + half) % half;
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

enum class DayPart { SmallHours, Morning, Noon, Afternoon, Evening, Night };

/// The time of the day in minutes for a time of the face with words such as "in the evening" after it.
int timeOfDay(int face, int minute, DayPart part)
{
    if (face > 12 || face == 0) {
        return face % 24 * 60 + minute;
    }
    const bool late = part == DayPart::Afternoon || (part == DayPart::Evening && face != 12)
                      || (part == DayPart::Night && face >= 5 && face < 12) || (part == DayPart::Noon && face < 11)
                      || (face == 12 && (part == DayPart::Morning || part == DayPart::Noon));
    return (face % 12 + (late ? 12 : 0)) * 60 + minute;
}

/// "of the afternoon" in Spanish, Catalan and Portuguese, after an hour; a group for the word.
const char* const romanceDayPart =
    "(?:,? (?:de la|del|da|de) (mañana|madrugada|tarde|noche|matí|matinada|migdia|tarda|vespre|nit|manhã|noite)\\b)";

DayPart dayPartOf(std::string word)
{
    word = foldedCase(word);
    return word == "tarde" || word == "tarda"                    ? DayPart::Afternoon
           : word == "migdia"                                    ? DayPart::Noon
           : word == "vespre"                                    ? DayPart::Evening
           : word == "noche" || word == "nit" || word == "noite" ? DayPart::Night
           : word == "madrugada" || word == "matinada"           ? DayPart::SmallHours
                                                                 : DayPart::Morning;
}

/// Times before a part of the day. `time` has three groups: what goes before the hour, the hour, the minutes. Of two times,
/// joined by a pattern, either both become hours of the day or none.
std::string withDayParts(std::string_view text, const char* language, const std::string& time, const std::string& joins,
                         const std::function<bool(DayPart)>& wanted)
{
    using Match = Regex::Match;
    const Regex range(time + "(" + joins + ")" + time + romanceDayPart, true);
    const Regex single(time + romanceDayPart, true);
    const Regex openTime(time + "(?:" + joins + "| (?:o|ou|y|i|e)(?: a)? )$", true);
    const auto face = [language](const std::string& hour) { return numberIn(language, hour); };
    const auto minute = [](const std::string& digits) { return std::atoi(digits.c_str()); };
    const std::string result = range.replace(text, [&](const Match& m) -> std::optional<std::string> {
        const DayPart part = dayPartOf(m.groups[8]);
        if (!wanted(part) || face(m.groups[2]) > 12) {
            return {};
        }
        const int end = timeOfDay(face(m.groups[6]), minute(m.groups[7]), part);
        const int begin = lastBefore(end, face(m.groups[2]) * 60 + minute(m.groups[3]));
        return m.groups[1] + fullClock(begin) + m.groups[4] + m.groups[5] + fullClock(end);
    });
    return single.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const DayPart part = dayPartOf(m.groups[4]);
        if (!wanted(part) || openTime.find(m.before)) {
            return {};
        }
        return m.groups[1] + fullClock(timeOfDay(face(m.groups[2]), minute(m.groups[3]), part));
    });
}

struct RomanceWords {
    const char* language;
    const char* article;  ///< what stands before an hour
    const char* plural;   ///< before any hour but one
    const char* hour;
    const char* minute;  ///< compounds before their tens
    const char* past;
    const char* to;
    const char* quarter;
    const char* half;
    const char* joins;  ///< between the two times of a range
};

/// Follows a time of Spanish or Catalan: no noun that the numbers would count.
const std::string romanceEnd =
    "(?=[.,;:!?)…»\"]|$|" + std::string(romanceDayPart)
    + "|\\s(?:en|a|al|y|i|e|o|para|per|por|pero|però|que|cuando|quan|si|com|como|con|amb|hoy|avui|mañana|demà|ya|ja|el|la|los|els|"
      "les|las)\\b)";

/// What holds for an hour in Spanish and Catalan: "las nueve menos cuarto", "les set i quart", "las siete de la tarde".
std::string romancePhrases(std::string_view text, const RomanceWords& words)
{
    using Match = Regex::Match;
    const std::string hour = std::string("(") + words.hour + "|1[0-2]|[1-9])";
    const std::string named = std::string("(") + words.quarter + "|" + words.half + "|" + words.minute + "|";
    const std::string article = std::string("\\b(") + words.article + ") ";
    // "cuarenta" is not all of "cuarenta y cinco", nor "vint" of "vint-i-cinc".
    const std::string whole = std::string("(?: minut[oa]?s)?\\b(?!-)(?! ") + words.past + " (?:\\d|(?:" + words.hour + ")\\b))";
    const auto value = [&words](const std::string& text_) {
        const std::string folded = foldedCase(text_);
        return folded.ends_with(words.quarter) || folded.find("quart") != std::string::npos ? 15
               : folded == words.half                                                       ? 30
                                                                                            : numberIn(words.language, folded);
    };
    // "Between eight and nine" counts no minutes, nor does "the 8 and 9".
    const Regex pastHour("(?<!\\bentre )" + article + hour + " " + words.past + " " + named + "[1-5]\\d)" + whole
                             + "(?:(?=\\sdel?\\b)|" + romanceEnd + ")",
                         true);
    const Regex toHour(article + hour + " " + words.to + " " + named + "[1-5]?\\d)" + whole, true);
    std::string result = toHour.replace(text, [&](const Match& m) -> std::optional<std::string> {
        const int face = numberIn(words.language, m.groups[2]);
        const int minutes = value(m.groups[3]);
        static const Regex morning("^,? (?:de la mañana|del matí)\\b", true);
        if (face <= 0 || minutes <= 0 || minutes >= 60 || (face == 1 && morning.find(m.after))) {
            return {};
        }
        std::string before = m.groups[1];
        if (face == 1) {  // "la una menos cuarto" is "las 12:45"
            before = words.plural;
            before[0] = m.groups[1][0];
        }
        return before + ' ' + clock(face, -minutes);
    });
    result = pastHour.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const int face = numberIn(words.language, m.groups[2]);
        const int minutes = value(m.groups[3]);
        if (face <= 0 || minutes <= 0 || minutes >= 60) {
            return {};
        }
        return m.groups[1] + ' ' + clock(face, minutes);
    });
    return withDayParts(result, words.language,
                        "\\b((?:" + std::string(words.article) + ") )" + hour + "(?::([0-5]\\d))?(?: horas| hores| h)?",
                        words.joins, [](DayPart) { return true; });
}

std::string spanishPhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const RomanceWords words{"es",
                                    "las?",
                                    "las",
                                    "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
                                    "(?:treinta|cuarenta|cincuenta) y (?:una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)|"
                                    "cinco|diez|quince|veinticinco|veinte|treinta|cuarenta|cincuenta",
                                    "y",
                                    "menos",
                                    "cuarto",
                                    "media",
                                    " (?:a|hasta|y) "};
    // "Un cuarto" is a room, too: it takes the start of a sentence, the rest a verb or preposition.
    static const Regex toHour(
        "(?:(^|[.!?¡¿…] ?)|\\b(a|son|es|faltan|falta|hasta) )(un cuarto|cinco|diez|veinticinco|veinte|\\d+)(?: minutos)? para "
        "las? (una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|1[0-2]|[1-9])\\b(?=[.,;!?)]|$|"
            + std::string(romanceDayPart) + ")",
        true);
    std::string result = toHour.replace(text, [](const Match& m) -> std::optional<std::string> {
        const bool quarter = foldedCase(m.groups[3]) == "un cuarto";
        const int count = quarter ? 15 : numberIn("es", m.groups[3]);
        if (count <= 0 || count >= 60 || (m.groups[2].empty() && !quarter)) {
            return {};
        }
        const std::string time = "las " + clock(numberIn("es", m.groups[4]), -count);
        if (m.groups[2].empty()) {
            return m.groups[1] + (m.groups[3][0] == 'U' ? "L" : "l") + time.substr(1);
        }
        const std::string lead = foldedCase(m.groups[2]);
        const bool verb = lead == "es" || lead.starts_with("falta");
        return (!verb ? m.groups[2] : m.groups[2][0] < 'a' ? "Son" : "son") + ' ' + time;
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
                                    "les",
                                    "una|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze",
                                    "(?:vint-i|trenta|quaranta|cinquanta)-(?:una?|dos|dues|tres|quatre|cinc|sis|set|vuit|nou)|"
                                    "cinc|deu|quinze|vint|trenta|quaranta|cinquanta",
                                    "i",
                                    "menys",
                                    "(?:un )?quart",
                                    "mitja",
                                    " (?:a|fins a|i) "};
    // The traditional way: quarters of the hour that is coming. "Un quart d'una ceba" is no time.
    static const Regex quarters(
        "(?:(^|[.!?…] )|\\b(són|és|a|fins a|cap a|des de|de|per a|abans de|després de|sobre|les) )(un quart|1 quart|(?:dos|2|"
        "tres|3) quarts)(?: i (cinc|deu))? (?:de |d['’])(una|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|1[0-2]|"
        "[1-9])\\b"
            + romanceEnd,
        true);
    static const Regex quartersOfHour("\\b(tres quarts|un quart) d['’]hora\\b", true);
    static const Regex hourAndQuarter("\\b(hor(?:a|es)) i (?:un )?quart\\b", true);
    std::string result = quarters.replace(text, [](const Match& m) -> std::optional<std::string> {
        const char count = foldedCase(m.groups[3])[0];
        const int quarter = count == 'u' || count == '1' ? 1 : count == 'd' || count == '2' ? 2 : 3;
        const int more = m.groups[4].empty() ? 0 : foldedCase(m.groups[4]) == "deu" ? 10 : 5;
        const std::string time = "les " + clock(numberIn("ca", m.groups[5]), quarter * 15 + more - 60);
        const std::string& lead = m.groups[2];
        if (lead.empty()) {
            return m.groups[1] + (m.groups[3][0] >= 'A' && m.groups[3][0] <= 'Z' ? "L" : "l") + time.substr(1);
        }
        return (lead == "és" ? "són" : lead == "És" ? "Són" : lead) + ' ' + (foldedCase(lead) == "les" ? time.substr(4) : time);
    });
    result = quartersOfHour.replace(
        result, [](const Match& m) { return (m.groups[1].size() > 8 ? "45" : "15") + std::string(" minuts"); });
    result = hourAndQuarter.replace(result, [](const Match& m) { return m.groups[1] + " i 15 minuts"; });
    return romancePhrases(result, words);
}

std::string portuguesePhrases(std::string_view text)
{
    using Match = Regex::Match;
    static const std::string articles = "\\b(?:às|à|as|são|é|das|pelas|até as|até às|desde as|para as) ";
    static const std::string article = "(" + articles + ")";
    static const std::string hour =
        "(uma|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|1\\d|2[0-4]|[1-9]|treze|catorze|quatorze|"
        "quinze|dez[ea]sseis|dez[ea]ssete|dezoito|dez[ea]nove|vinte(?: e (?:uma|duas|três))?)";
    static const std::string minute =
        "(meia|um quarto|quarto|cinco|dez|quinze|vinte e cinco|vinte|trinta e cinco|trinta|quarenta e cinco|quarenta|cinquenta e "
        "cinco|cinquenta)";
    // No noun that the numbers would count.
    static const std::string end =
        "(?=[.,;:!?)…»\"]|$|" + std::string(romanceDayPart) + "|\\s(?:agora|já|hoje|amanhã|em ponto|mas|porque|quando|no|na)\\b)";
    // "Entre as oito e dez" counts no minutes.
    static const Regex pastHour("(?<!\\bentre )" + article + hour + "(?: horas?)? e " + minute + "(?: minutos?)?\\b(?! e )",
                                true);
    static const Regex beforeHour(article + hour + "(?: horas?)? menos " + minute + "(?: minutos?)?\\b", true);
    static const Regex quarterTo("(^|[.!?] )(?:é )?um quarto para as? " + hour + "\\b" + end, true);
    static const Regex quartersOfHour("\\b(três quartos|um quarto) de hora\\b", true);
    static const Regex pastNoon("\\b(?:ao |o )?(meio-dia|meia-noite) e (meia|um quarto)\\b", true);
    static const Regex toHour("\\b(às|são|é|faltam|até|a) " + minute + "(?: minutos?)? para (?:as|a) " + hour + "\\b" + end,
                              true);
    static const Regex fullHour(article + hour + " horas?\\b(?: em ponto)?(?! (?:de|e|por|para|inteiras|atrás|depois|antes)\\b)",
                                true);
    const auto minutes = [](const std::string& words) {
        const std::string folded = foldedCase(words);
        return folded == "meia" ? 30 : folded.ends_with("quarto") ? 15 : portugueseNumber(folded);
    };
    std::string result = quartersOfHour.replace(
        text, [](const Match& m) { return (m.groups[1].size() > 9 ? "45" : "15") + std::string(" minutos"); });
    result = beforeHour.replace(
        result, [&](const Match& m) { return m.groups[1] + clock(portugueseNumber(m.groups[2]), -minutes(m.groups[3])); });
    result = quarterTo.replace(result,
                               [](const Match& m) { return m.groups[1] + "São " + clock(portugueseNumber(m.groups[2]), -15); });
    result = pastHour.replace(result, [&](const Match& m) -> std::optional<std::string> {
        static const Regex weak("^(?:as|são|é|para as) $", true);  // may count: "comprei as duas e dez maçãs"
        static const Regex clause("^(?:" + end + "|\\s(?:o|a|os|as|eu|ele|ela)\\b)", true);
        if (weak.find(m.groups[1]) && !clause.find(m.after)) {
            return {};
        }
        return m.groups[1] + clock(portugueseNumber(m.groups[2]), minutes(m.groups[3]));
    });
    result = pastNoon.replace(
        result, [&](const Match& m) { return "às " + clock(m.groups[1].ends_with("dia") ? 12 : 0, minutes(m.groups[2])); });
    result = toHour.replace(result, [&](const Match& m) {
        const std::string before = m.groups[1] == "faltam" ? "são" : m.groups[1] == "Faltam" ? "São" : m.groups[1];
        return before + ' ' + clock(portugueseNumber(m.groups[3]), -minutes(m.groups[2]));
    });
    // "9:00 da noite" comes out as nine in the morning; "21:00" does not. "Da manhã" comes out well.
    result =
        withDayParts(result, "pt", "(" + articles + "|(?<![\\d:])(?=\\d{1,2}:\\d))" + hour + "(?::([0-5]\\d))?(?:h| horas?)?",
                     " | (?:às|até|até às|a|e) ", [](DayPart part) { return part != DayPart::Morning; });
    return fullHour.replace(result, [](const Match& m) { return m.groups[1] + clock(portugueseNumber(m.groups[2]), 0); });
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
    static const std::string before = "\\b(at |by |until |till |before |after |since |from |between |around |about )?";
    static const std::string part = ",? (in the evening|at night|in the afternoon|in the morning)\\b";
    static const Regex dayPart(before + time + part, true);
    static const Regex dayPartRange(before + time + "(\\s?[-–—]\\s?| to | and | or | until | till )" + time + part, true);
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
    // "ten to two pm" began in the other half.
    const auto times = [](int begin, const std::string& join, int end) {
        const bool word = join.find_first_not_of(" -\xe2\x80\x93\x94") != std::string::npos;
        return fullClock(lastBefore(end, begin)) + (word ? join : std::string(" to ")) + fullClock(end);
    };
    const auto halfOf = [](const std::string& letter) { return foldedCase(letter) == "p" ? 12 * 60 : 0; };
    std::string result = range.replace(text, [&](const Match& m) -> std::optional<std::string> {
        const int begin = numberOf(m.groups[1]) * 60 + minutesOf(m.groups[2], m.groups[3]);
        const int end = numberOf(m.groups[5]) % 12 * 60 + minutesOf(m.groups[6], m.groups[7]) + halfOf(m.groups[8]);
        return times(begin, m.groups[4], end) + stop(m);
    });
    result = single.replace(result, [&](const Match& m) -> std::optional<std::string> {
        return fullClock(numberOf(m.groups[1]) % 12 * 60 + minutesOf(m.groups[2], m.groups[3]) + halfOf(m.groups[4])) + stop(m);
    });
    const auto partOf = [](const std::string& words) {
        const std::string folded = foldedCase(words);
        return folded.ends_with("evening")     ? DayPart::Evening
               : folded.ends_with("afternoon") ? DayPart::Afternoon
               : folded.ends_with("night")     ? DayPart::Night
                                               : DayPart::SmallHours;
    };
    result = dayPartRange.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const DayPart words = partOf(m.groups[9]);
        const bool exact = !m.groups[3].empty() || !m.groups[7].empty();
        if (words == DayPart::SmallHours || (m.groups[1].empty() && !exact)) {
            return {};
        }
        const int begin = numberOf(m.groups[2]) * 60 + minutesOf(m.groups[3], m.groups[4]);
        return m.groups[1]
               + times(begin, m.groups[5], timeOfDay(numberOf(m.groups[6]), minutesOf(m.groups[7], m.groups[8]), words));
    });
    return dayPart.replace(result, [&](const Match& m) -> std::optional<std::string> {
        const bool exact = !m.groups[3].empty();  // "7:30"; "seven" alone may count something
        const int face = numberOf(m.groups[2]);
        const DayPart words = partOf(m.groups[5]);
        // "da manhã" comes out well
        if ((m.groups[1].empty() && !exact) || (words == DayPart::SmallHours && face != 12)) {
            return {};
        }
        return m.groups[1] + fullClock(timeOfDay(face, minutesOf(m.groups[3], m.groups[4]), words));
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
    // "He gave a quarter to two friends", "a quarter of one percent": it takes a word that leads to a time or ends it.
    static const Regex quarterTo(timeBefore + "?\\b(?:a )?quarter (to|till|of|before) " + hourPattern + "\\b(?!:)", true);
    static const Regex past("\\b" + minutePattern + "(?: minutes?)? past " + hourPattern + "\\b(?!:)", true);
    static const Regex minutesTo("\\b" + minutePattern + " minutes? (?:to|till) " + hourPattern + "\\b(?!:)" + timeAfter, true);
    // Scores are said in the same way: "It's 10 to 5 for us", "It was 5 to 3 at half-time".
    static const std::string noScore = "(?!\\s(?:for|at|from|with)\\b)";
    static const Regex bareTo(
        "(\\b(?:at|by|until|till|it's|it’s|it is|it was) (?:about |nearly |almost |just |already |now "
        ")?)(five|ten|twenty|twenty[- "
        "]five) (?:to|till) "
            + hourPattern + "\\b(?!:)" + noScore + timeAfter,
        true);
    static const Regex bareDigitsTo(
        "(\\b(?:it's|it’s|it is|at) (?:about |nearly |almost |just |already |now )?)(5|10|20|25) (?:to|till) " + hourPattern
            + "\\b(?!:)" + noScore + timeAfter,
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
    result = quarterTo.replace(result, [](const Match& m) -> std::optional<std::string> {
        static const Regex after("^" + timeAfter, true);
        static const Regex lead("^(?:at|by|until|till|since|it's|it’s|it is)\\b", true);
        const bool ends = after.find(m.after);
        const bool fraction = foldedCase(m.groups[2]) == "of";
        if (fraction ? !ends || !lead.find(m.groups[1]) : !ends && m.groups[1].empty()) {
            return {};
        }
        return m.groups[1] + clock(numberOf(m.groups[3]), -15);
    });
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
    result =
        twelve.replace(result, [](const Match& m) { return fullClock(foldedCase(m.groups[1]) == "midnight" ? 0 : 12 * 60); });
    return englishHalves(result);
}

}  // namespace xenoglot
