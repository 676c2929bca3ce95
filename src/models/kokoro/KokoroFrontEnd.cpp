#include "models/kokoro/KokoroFrontEnd.h"

#include "core/Json.h"
#include "core/Wording.h"
#include "tensor/MappedFile.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <utility>

namespace xenoglot {

namespace {

using Rule = std::pair<std::string_view, std::string_view>;

// Kokoro's own letters for sounds that espeak-ng ties together, for every language but English (the table of its public
// grapheme-to-phoneme package, notes of the model card). "ɔ^ø" is German eu, äu: nearest to the letter for English "oy".
constexpr Rule tied[] = {
    {"a^ɪ", "I"}, {"a^ʊ", "W"}, {"d^z", "ʣ"}, {"d^ʒ", "ʤ"}, {"e^ɪ", "A"}, {"o^ʊ", "O"},
    {"ə^ʊ", "Q"}, {"t^s", "ʦ"}, {"t^ʃ", "ʧ"}, {"ɔ^ɪ", "Y"}, {"ɔ^ø", "Y"},
};

// American English, in this order: longer patterns first, then what is left of single sounds.
constexpr Rule american[] = {
    {"ʔˌn\u0329", "ʔn"}, {"ʔn\u0329", "ʔn"}, {"a^ɪ", "I"}, {"a^ʊ", "W"}, {"d^ʒ", "ʤ"}, {"e^ɪ", "A"},   {"t^ʃ", "ʧ"},
    {"ɔ^ɪ", "Y"},        {"ə^l", "ᵊl"},      {"ʲo", "jo"}, {"ʲə", "jə"}, {"ʲ", ""},    {"e", "A"},     {"ɚ", "əɹ"},
    {"r", "ɹ"},          {"x", "k"},         {"ç", "k"},   {"ɐ", "ə"},   {"ɬ", "l"},   {"\u0303", ""},
};
constexpr Rule americanLater[] = {
    {"o^ʊ", "O"}, {"ɜːɹ", "ɜɹ"}, {"ɜː", "ɜɹ"}, {"ɪə", "iə"}, {"ː", ""}, {"o", "ɔ"}, {"ɾ", "T"}, {"ʔ", "t"},
};

// What a language's espeak-ng letters are in the model's: docs/voices.md has the figures. Catalan x and j are alveolo-palatal
// (the model has no ʑ and learnt ɕ from Japanese). espeak-ng speaks central Catalan, which reduces unstressed vowels, but writes
// a and e apart; they and o are given the full sounds of western Catalan, which these voices make far clearer. The unstressed e
// of Brazilian Portuguese, written y, is an i, where the model's y is French.
constexpr Rule catalan[] = {{"ɕ", "ʃ"}, {"ʑ", "ʒ"}, {"ɐ", "a"}, {"ə", "e"}, {"ʊn ", "un "}, {"ʊ", "o"}};
// Whole words, before the sounds above. espeak-ng stresses Catalan's weak pronouns, "que", "amb" and the auxiliary of the past
// ("va", "vas", "van", "vaig") as if they stood alone, and "per", whose r repairedPhonemes() has brought back.
constexpr Rule catalanWords[] = {
    {"kˈɛ", "ke"},   {"ˈɛs", "es"}, {"ˈɛm", "em"},   {"ˈɛt", "et"},   {"ˈamp", "amb"},     {"ˈam", "amb"},
    {"pˈəɾ", "peɾ"}, {"ʋˈa", "ʋa"}, {"ʋˈas", "ʋas"}, {"ʋˈan", "ʋan"}, {"ʋˈat^ɕ", "ʋat^ɕ"},
};
constexpr Rule portuguese[] = {{"y", "i"}};
// Sounds outside the model's table, as the nearest one inside.
constexpr Rule nearest[] = {
    {"ʑ", "ʒ"}, {"ʏ", "y"}, {"ɫ", "l"}, {"ɭ", "l"}, {"ʟ", "l"}, {"ɬ", "l"},  {"ʀ", "ʁ"}, {"ħ", "h"}, {"ɦ", "h"},
    {"ɱ", "m"}, {"ʉ", "u"}, {"ɵ", "ə"}, {"ɘ", "ə"}, {"ɞ", "ɜ"}, {"ɝ", "ɜɹ"}, {"ʍ", "w"}, {"ɓ", "b"}, {"ɗ", "d"},
    {"ɠ", "ɡ"}, {"g", "ɡ"}, {"ʐ", "ʒ"}, {"ɮ", "l"}, {"ʕ", "ʔ"}, {"ˑ", "ː"},  {"ɶ", "œ"}, {"ƞ", "n"},
};
// Marks that change nothing the model could express.
constexpr std::string_view dropped[] = {"^",      "-",      "\u0361", "\u035C", "\u032F", "\u0325", "\u032A", "\u031E", "\u031D",
                                        "\u0308", "\u0306", "‿",      "ʼ",      "'",      "ˠ",      "ˤ",      "ʷ"};

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string replaced(std::string text, std::span<const Rule> rules)
{
    for (const auto& [from, to] : rules) {
        text = replaced(std::move(text), from, to);
    }
    return text;
}

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<std::string_view> characters(std::string_view text)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::size_t length = std::min(characterLength(text.front()), text.size());
        result.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

/// A syllabic consonant ("n̩") gets the short vowel that the model writes before it.
std::string withSyllables(const std::string& text)
{
    constexpr std::string_view syllabic = "\u0329";
    std::string result;
    const std::vector<std::string_view> all = characters(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == syllabic) {
            continue;
        }
        if (i + 1 < all.size() && all[i + 1] == syllabic && all[i] != " ") {
            result += "ᵊ";
        }
        result += all[i];
    }
    return result;
}

/// Rules for whole words: what stands between spaces and punctuation marks.
std::string withWords(const std::string& text, std::span<const Rule> rules)
{
    constexpr std::string_view borders = " ;:,.!?—…\"()“”";
    std::string result;
    std::string word;
    const auto finish = [&] {
        const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.first == word; });
        result += found == rules.end() ? std::string_view(word) : found->second;
        word.clear();
    };
    for (const std::string_view symbol : characters(text)) {
        if (borders.find(symbol) == std::string_view::npos) {
            word += symbol;
            continue;
        }
        finish();
        result += symbol;
    }
    finish();
    return result;
}

bool isSound(std::string_view symbol)
{
    constexpr std::string_view others[] = {";", ":", ",",      ".", "!", "?", "—", "…", "\"", "(", ")", "“",
                                           "”", " ", "\u0303", "ˈ", "ˌ", "ː", "ʰ", "ʲ", "↓",  "→", "↗", "↘"};
    return std::find(std::begin(others), std::end(others), symbol) == std::end(others);
}

}  // namespace

Result<KokoroFrontEnd> KokoroFrontEnd::read(const std::filesystem::path& path, std::int64_t limit)
{
    const auto file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const auto bytes = (*file)->bytes();
    const Result<Json> json = Json::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
    if (!json) {
        return json.error();
    }
    const auto damaged = [&](const std::string& what) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The model file %1 %2"), path.string(), what),
                     Wording::tr("Run: xenoglot-cli models verify")};
    };
    const Json* const table = json->find("vocab");
    if (table == nullptr || table->object() == nullptr || table->object()->empty()) {
        return damaged("holds no table \"vocab\"");
    }
    KokoroFrontEnd frontEnd;
    for (const auto& [symbol, id] : *table->object()) {
        const double* const number = id.number();
        if (number == nullptr || !(*number >= 0) || !(*number < static_cast<double>(limit)) || std::floor(*number) != *number) {
            return damaged("has an impossible id for the symbol \"" + symbol + "\"");
        }
        frontEnd.m_ids.emplace(symbol, static_cast<std::int64_t>(*number));
    }
    return frontEnd;
}

std::string KokoroFrontEnd::modelPhonemes(std::string_view ipa, std::string_view language)
{
    std::string text(ipa);
    if (language == "en") {
        text = withSyllables(replaced(std::move(text), american));
        text = replaced(std::move(text), americanLater);
    } else {
        text = withSyllables(replaced(std::move(text), tied));
        if (language == "ca") {
            text = replaced(withWords(text, catalanWords), catalan);
        } else if (language == "pt") {
            text = replaced(std::move(text), portuguese);
        }
    }
    text = replaced(std::move(text), nearest);
    for (const std::string_view mark : dropped) {
        text = replaced(std::move(text), mark, "");
    }
    return text;
}

KokoroFrontEnd::Symbols KokoroFrontEnd::encode(std::string_view phonemes) const
{
    Symbols symbols;
    std::set<std::string> unknown;
    for (const std::string_view symbol : characters(phonemes)) {
        const auto found = m_ids.find(symbol);
        if (found == m_ids.end()) {
            unknown.emplace(symbol);
            continue;
        }
        symbols.ids.push_back(found->second);
        symbols.sounds += isSound(symbol) ? 1 : 0;
    }
    symbols.unknown.assign(unknown.begin(), unknown.end());
    return symbols;
}

}  // namespace xenoglot
