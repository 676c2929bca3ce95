#include "text/NumberWords.h"

#include "text/NumberSpelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace xenoglot {

namespace {

struct Vocabulary {
    std::string_view language;
    /// word=value, separated by spaces; several words of one entry are joined by '_'
    const char* variants;
    const char* multipliers;
    const char* related;
    const char* ambiguous;
    const char* connectors;
    const char* points;
};

/// What CLDR's spell-out rules do not give: regional forms, words for several thousand, words that only touch a number.
constexpr std::array<Vocabulary, 7> vocabularies{{
    {"en", "hundred=100 a_hundred=100 oh=0 nil=0", "dozen=12 thousand=1000 million=1000000 billion=1000000000",
     "both=2 couple=2 pair=2 twice=2 double=2 once=1 thrice=3 a=1 an=1 single=1 half=30 half=2 quarter=15 quarter=45 quarter=4 "
     "noon=12 midday=12 "
     "midnight=0 midnight=12 midnight=24 fortnight=14 fortnight=15 week=7 week=8 decade=10 century=100 twenties=20 thirties=30 "
     "forties=40 "
     "fifties=50 sixties=60 seventies=70 eighties=80 nineties=90 hundreds=100 thousands=1000 millions=1000000 dozens=12 last=1",
     "one oh", "and", "point"},
    {"pt", "quatorze=14 dezasseis=16 dezassete=17 dezanove=19 quatrocentas=400 cento=100",
     "duzia=12 duzias=12 mil=1000 milhao=1000000 milhoes=1000000 bilhao=1000000000 bilhoes=1000000000",
     "ambos=2 ambas=2 par=2 casal=2 dobro=2 duplo=2 meia=30 meia=6 meia=2 meio=30 meio=2 quarto=15 quarto=45 quarto=4 quartos=45 "
     "terca=3 "
     "segunda=2 quarta=4 quinta=5 sexta=6 meiodia=12 "
     "meianoite=0 meianoite=12 meianoite=24 quinzena=15 quinzena=14 semana=7 decada=10 seculo=100 centenas=100 milhares=1000 "
     "unico=1 unica=1",
     "um uma", "e", "virgula ponto"},
    {"es", "ciento=100 cien=100 veintiun=21 veinte_y_uno=21", "docena=12 docenas=12 mil=1000 millon=1000000 millones=1000000",
     "ambos=2 ambas=2 par=2 pareja=2 doble=2 media=30 media=2 medio=30 medio=2 cuarto=15 cuarto=45 cuarto=4 cuartos=45 "
     "mediodia=12 "
     "medianoche=0 medianoche=12 medianoche=24 quincena=15 quincena=14 semana=7 decada=10 siglo=100 cientos=100 miles=1000 "
     "unico=1 unica=1",
     "un uno una", "y", "coma punto"},
    {"it", "un=1 uno=1 una=1",
     "dozzina=12 dozzine=12 mila=1000 mille=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000",
     "entrambi=2 entrambe=2 paio=2 coppia=2 doppio=2 mezza=30 mezza=2 mezzo=30 mezzo=2 quarto=15 quarto=45 quarto=4 quarti=45 "
     "mezzogiorno=12 "
     "mezzanotte=0 mezzanotte=12 mezzanotte=24 settimana=7 decennio=10 secolo=100 centinaia=100 migliaia=1000 unico=1 unica=1",
     "un uno una sei", "e", "virgola"},
    {"fr", "septante=70 huitante=80 nonante=90 cents=100",
     "douzaine=12 douzaines=12 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000",
     "couple=2 paire=2 double=2 demie=30 demie=2 demi=30 demi=2 quart=15 quart=45 quart=4 quarts=45 midi=12 minuit=0 minuit=12 "
     "minuit=24 "
     "quinzaine=15 quinzaine=14 huitaine=8 huitaine=7 semaine=7 decennie=10 siecle=100 centaines=100 milliers=1000 unique=1",
     "un une neuf", "et", "virgule"},
    {"de", "zwo=2 hundert=100 einhundert=100 ein=1 eine=1 einen=1 einem=1 einer=1 eines=1",
     "dutzend=12 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000 milliarden=1000000000",
     "beide=2 beiden=2 paar=2 doppelt=2 zweimal=2 einmal=1 dreimal=3 halb=30 halb=2 halbe=2 halbe=30 viertel=15 viertel=45 "
     "viertel=4 "
     "dreiviertel=45 mittag=12 mitternacht=0 mitternacht=12 mitternacht=24 woche=7 jahrzehnt=10 jahrhundert=100 hunderte=100 "
     "tausende=1000",
     "ein eine einen einem einer eines", "und", "komma"},
    {"ca", "vuit=8 huit=8 disset=17 desset=17 divuit=18 dihuit=18 denou=19 dinou=19 cent=100 cents=100",
     "dotzena=12 dotzenes=12 mil=1000 milio=1000000 milions=1000000",
     "ambdos=2 ambdues=2 parell=2 parella=2 doble=2 mitja=30 mitja=2 mig=30 mig=2 quart=15 quart=45 quart=4 quarts=15 quarts=30 "
     "quarts=45 "
     "migdia=12 mitjanit=0 mitjanit=12 mitjanit=24 quinzena=15 quinzena=14 setmana=7 decada=10 segle=100 centenars=100 "
     "milers=1000 unic=1 unica=1",
     "u un una nou deu set", "i", "coma"},
}};

/// Calls take(word, value) for "word=value word=value".
template <typename Take>
void forEachEntry(std::string_view list, Take take)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        const std::string_view entry = list.substr(0, end);
        if (!entry.empty()) {
            const std::size_t equals = entry.find('=');
            std::string word(entry.substr(0, equals));
            std::replace(word.begin(), word.end(), '_', ' ');
            take(word, equals == std::string_view::npos ? 0 : std::stoll(std::string(entry.substr(equals + 1))));
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

std::string joined(const std::vector<std::string>& tokens)
{
    std::string text;
    for (const std::string& token : tokens) {
        if (!text.empty()) {
            text += ' ';
        }
        text += token;
    }
    return text;
}

template <std::size_t index>
const NumberWords* shared()
{
    static const NumberWords words(vocabularies[index].language);
    return &words;
}

}  // namespace

const NumberWords* NumberWords::of(std::string_view language)
{
    constexpr std::array<const NumberWords* (*)(), 7> makers{shared<0>, shared<1>, shared<2>, shared<3>,
                                                             shared<4>, shared<5>, shared<6>};
    for (std::size_t i = 0; i < vocabularies.size(); ++i) {
        if (vocabularies[i].language == language) {
            return makers[i]();
        }
    }
    return nullptr;
}

std::vector<std::string> NumberWords::tokens(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const decomposer = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    if (U_SUCCESS(status)) {
        source = decomposer->normalize(source, status);
    }
    source.toLower();
    std::vector<std::string> result;
    icu::UnicodeString word;
    const auto finish = [&] {
        if (!word.isEmpty()) {
            result.emplace_back();
            word.toUTF8String(result.back());
            word.remove();
        }
    };
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const UChar32 character = source.char32At(i);
        if (u_charType(character) == U_NON_SPACING_MARK) {
            continue;
        }
        if (u_isalnum(character)) {
            word.append(character);
            continue;
        }
        finish();
        const bool joins =
            u_isUWhiteSpace(character) || character == '-' || character == '\'' || character == 0x2019 || character == 0xAD;
        if (!joins && !result.empty() && !result.back().empty()) {
            result.emplace_back();
        }
    }
    finish();
    return result;
}

NumberWords::NumberWords(std::string_view language) : m_language(language)
{
    const NumberSpelling spelling(language);
    const auto addGroup = [this](const std::string& words, std::int64_t value) {
        const std::vector<std::string> parts = tokens(words);
        m_longest = std::max(m_longest, parts.size());
        m_groups.emplace(joined(parts), value);
    };
    for (std::int64_t value = 0; value < 1000; ++value) {
        addGroup(spelling.counting(value), value);
        addGroup(spelling.cardinal(value, Gender::Masculine), value);
        addGroup(spelling.cardinal(value, Gender::Feminine), value);
        if (language == "en" && value > 100) {
            const std::string british = spelling.counting(value);  // "one hundred and one"
            std::string american = british;                        // "one hundred one"
            if (const std::size_t at = american.find(" and "); at != std::string::npos) {
                addGroup(american.erase(at, 4), value);
            }
            for (const std::string& words : {british, american}) {
                if (words.starts_with("one ")) {
                    addGroup("a " + words.substr(4), value);
                }
            }
        }
    }
    const Vocabulary& own =
        *std::find_if(vocabularies.begin(), vocabularies.end(), [&](const Vocabulary& v) { return v.language == language; });
    forEachEntry(own.variants, addGroup);
    forEachEntry(own.multipliers, [this](const std::string& word, std::int64_t value) { m_multipliers.emplace(word, value); });
    for (std::int64_t value = 1; value < 100; ++value) {
        for (const Gender gender : {Gender::Masculine, Gender::Feminine}) {
            for (const char* ending : {"", "s", "n", "r"}) {  // plural; German cases
                if (const std::vector<std::string> parts = tokens(spelling.ordinal(value, gender) + ending); parts.size() == 1) {
                    m_related.emplace(parts[0], value);
                }
            }
        }
    }
    forEachEntry(own.related, [this](const std::string& word, std::int64_t value) { m_related.emplace(word, value); });
    for (const auto& [word, value] : m_related) {
        if (value == 30 && m_related.count(word) > 1) {
            m_halves.insert(word);  // the words that stand for 30 minutes and for a half
        }
    }
    forEachEntry(own.ambiguous, [this](const std::string& word, std::int64_t) { m_ambiguous.insert(word); });
    forEachEntry(own.connectors, [this](const std::string& word, std::int64_t) { m_connectors.insert(word); });
    forEachEntry(own.points, [this](const std::string& word, std::int64_t) { m_points.insert(word); });
}

/// German and Italian write thousands into one word.
std::optional<std::int64_t> NumberWords::compound(const std::string& token) const
{
    if (m_language != "de" && m_language != "it") {
        return {};
    }
    for (const std::string_view thousand : {"tausend", "mila", "mille"}) {
        const std::size_t at = token.find(thousand);
        if (at == std::string::npos || (thousand == "tausend") != (m_language == "de")) {
            continue;
        }
        const auto value = [this](std::string part) -> std::optional<std::int64_t> {
            if (part.starts_with("und") && !m_groups.contains(part)) {
                part.erase(0, 3);
            }
            const auto found = m_groups.find(part);
            return found == m_groups.end() ? std::nullopt : std::optional(found->second);
        };
        const std::string left = token.substr(0, at);
        const std::string right = token.substr(at + thousand.size());
        const auto thousands = left.empty() ? std::optional<std::int64_t>(1) : value(left);
        const auto rest = right.empty() ? std::optional<std::int64_t>(0) : value(right);
        if (thousands && rest) {
            return *thousands * 1000 + *rest;
        }
    }
    return {};
}

std::optional<NumberWords::Reading> NumberWords::groupAt(const std::vector<std::string>& tokens, std::size_t start) const
{
    for (std::size_t count = std::min(m_longest, tokens.size() - start); count > 0; --count) {
        std::string words;
        for (std::size_t i = start; i < start + count; ++i) {
            words += (i == start ? "" : " ") + tokens[i];
        }
        const auto found = m_groups.find(words);
        if (found != m_groups.end() && !words.ends_with(' ')) {
            return Reading{found->second, count, count == 1 && m_ambiguous.contains(words)};
        }
    }
    if (const auto value = compound(tokens[start])) {
        return Reading{*value, 1, false};
    }
    return {};
}

std::optional<NumberWords::Reading> NumberWords::readAt(const std::vector<std::string>& tokens, std::size_t start) const
{
    // "per cent", "por cento": no hundred.
    if (start > 0 && (tokens[start - 1] == "per" || tokens[start - 1] == "por" || tokens[start - 1] == "pour")
        && (tokens[start].starts_with("cent") || tokens[start].starts_with("cient"))) {
        return {};
    }
    constexpr std::int64_t largest = 1'000'000'000'000'000;  // nobody means "a million million million" as a number
    std::int64_t total = 0;
    std::int64_t lastMultiplier = 0;
    std::size_t position = start;
    bool ambiguous = true;
    while (position < tokens.size()) {
        std::size_t next = position;
        if (position > start && m_connectors.contains(tokens[next]) && next + 1 < tokens.size()) {
            ++next;
        }
        const auto group = groupAt(tokens, next);
        const std::size_t afterGroup = group ? next + group->tokens : next;
        const auto multiplier = afterGroup < tokens.size() ? m_multipliers.find(tokens[afterGroup]) : m_multipliers.end();
        const bool multiplied =
            multiplier != m_multipliers.end() && (group || position == start || multiplier->second == 1000000);
        if (!group && !multiplied) {
            break;
        }
        const std::int64_t factor = multiplied ? multiplier->second : 1;
        if (position > start && (lastMultiplier < 1000 || (factor >= lastMultiplier && group))) {
            break;  // another number begins: "twenty thirty", "two thousand three thousand"
        }
        if (!group && position > start) {
            if (total > largest / factor) {
                break;
            }
            total *= factor;  // "mil millones"
        } else {
            total += (group ? group->value : 1) * factor;
        }
        ambiguous = ambiguous && (!multiplied && group && group->ambiguous);
        lastMultiplier = factor;
        position = afterGroup + (multiplied ? 1 : 0);
        if (factor == 12) {
            break;
        }
        if (m_language == "en" && factor == 1 && group->value > 10 && group->value < 100 && position < tokens.size()
            && tokens[position] == "hundred") {
            total *= 100;  // "fifteen hundred"
            ++position;
        }
    }
    if (position == start) {
        return {};
    }
    return Reading{total, position - start, ambiguous};
}

std::int64_t NumberWords::unitOrdinal(const std::vector<std::string>& tokens, std::size_t at) const
{
    constexpr std::array<std::string_view, 9> units{"first", "second",  "third",  "fourth", "fifth",
                                                    "sixth", "seventh", "eighth", "ninth"};
    const auto found = m_language == "en" && at < tokens.size() ? std::find(units.begin(), units.end(), tokens[at]) : units.end();
    return found == units.end() ? 0 : found - units.begin() + 1;
}

std::int64_t NumberWords::multiplier(const std::string& token) const
{
    const auto found = m_multipliers.find(token);
    return found == m_multipliers.end() ? 1 : found->second;
}

std::size_t NumberWords::afterAndAHalf(const std::vector<std::string>& tokens, std::size_t start) const
{
    // "and a half", "e meia", "et demie", "horas e meia": within the next three words, no sign between them.
    for (std::size_t i = start; i + 1 < tokens.size() && i < start + 3 && !tokens[i].empty(); ++i) {
        if (m_connectors.contains(tokens[i])) {
            const std::size_t half = tokens[i + 1] == "a" ? i + 2 : i + 1;
            return half < tokens.size() && m_halves.contains(tokens[half]) ? half + 1 : 0;
        }
    }
    return 0;
}

std::vector<std::int64_t> NumberWords::relatedValues(const std::string& token) const
{
    std::vector<std::int64_t> values;
    const auto [first, last] = m_related.equal_range(token);
    for (auto entry = first; entry != last; ++entry) {
        values.push_back(entry->second);
    }
    return values;
}

}  // namespace xenoglot
