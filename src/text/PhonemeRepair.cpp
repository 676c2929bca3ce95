#include "text/PhonemeRepair.h"

#include "text/Regex.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

struct Repair {
    std::string_view from;
    std::string_view to;
    std::string_view spelt;  ///< the word has these letters
};
// What espeak-ng 1.51 writes wrongly, found by comparing its output with the spelling. German: a short u before r and another
// consonant has no IPA there, "durch" is "dˈ??ç". Catalan: of three consonants the middle one is lost, "entrar" is "ənɾˈa" and
// "complet" "kʊmlˈɛt" (a real n before r is written with the other r, as in "honra", and b and d are kept, as in "cambra").
constexpr Repair german[] = {{"??", "ʊɾ", ""}};
constexpr Repair catalan[] = {{"nɾ", "ntɾ", "ntr"}, {"mɾ", "mpɾ", "mpr"}, {"ml", "mpl", "mpl"}};

std::string repaired(std::string sounds, std::string_view word, std::span<const Repair> repairs)
{
    for (const Repair& wrong : repairs) {
        if (word.find(wrong.spelt) == std::string_view::npos) {
            continue;
        }
        for (std::size_t at = sounds.find(wrong.from); at != std::string::npos;
             at = sounds.find(wrong.from, at + wrong.to.size())) {
            sounds.replace(at, wrong.from.size(), wrong.to);
        }
    }
    return sounds;
}

/// Catalan "ng": espeak-ng writes it as ŋ everywhere. Before e and i it is nʑ (diumenge), before other sounds ŋɡ (avinguda);
/// only at the end and before s the ŋ is all (sang).
std::string withCatalanNg(std::string_view ipa)
{
    constexpr std::string_view ng = "ŋ";
    constexpr std::string_view soft[] = {"e", "ɛ", "ə", "i"};
    constexpr std::string_view hard[] = {"a", "ɐ", "o", "ɔ", "u", "ʊ", "w", "l", "ɾ"};
    const auto startsWithOne = [](std::string_view text, const auto& sounds) {
        return std::any_of(std::begin(sounds), std::end(sounds), [&](std::string_view sound) { return text.starts_with(sound); });
    };
    std::string result;
    while (!ipa.empty()) {
        if (!ipa.starts_with(ng)) {
            result += ipa.front();
            ipa.remove_prefix(1);
            continue;
        }
        ipa.remove_prefix(ng.size());
        std::string_view next = ipa;
        for (const std::string_view stress : {"ˈ", "ˌ"}) {
            if (next.starts_with(stress)) {
                next.remove_prefix(stress.size());
            }
        }
        result += startsWithOne(next, soft) ? "nʑ" : startsWithOne(next, hard) ? "ŋɡ" : ng;
    }
    return result;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// For each o and u of a Catalan word in small letters that sounds as a vowel: whether it is a u. Silent ones and those that
/// sound as w do not count.
std::vector<bool> roundVowels(std::string_view word)
{
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
    const icu::UnicodeString vowels = icu::UnicodeString::fromUTF8("aàeéèiíoóòuú");
    std::vector<bool> result;
    for (int32_t i = 0; i < letters.length(); ++i) {
        const char16_t letter = letters[i];
        const char16_t before = i > 0 ? letters[i - 1] : u' ';
        const bool vowelFollows = i + 1 < letters.length() && vowels.indexOf(letters[i + 1]) >= 0;
        const bool velar = before == u'q' || before == u'g';
        if (letter == u'o' || letter == u'ó' || letter == u'ò') {
            result.push_back(false);
        } else if (letter == u'ú' || (letter == u'ü' && !velar)
                   || (letter == u'u' && vowels.indexOf(before) < 0 && !(velar && vowelFollows))) {
            result.push_back(true);
        }
    }
    return result;
}

/// The final r and t that central Catalan drops and western Catalan says: "entrar", "quant".
std::string_view silentEnd(std::string_view word, std::string_view sounds)
{
    constexpr std::string_view vowels[] = {"a", "ɐ", "e", "ə", "ɛ", "i", "o", "ɔ", "u", "ʊ"};
    const bool open =
        std::any_of(std::begin(vowels), std::end(vowels), [&](std::string_view vowel) { return sounds.ends_with(vowel); });
    if (open && word.ends_with('r')) {
        return "ɾ";
    }
    return sounds.ends_with('n') && word.ends_with("nt") ? "t" : "";
}

/// What the spelling of Catalan tells about its sounds: consonants that were lost, and whether an ʊ is an unstressed o or an
/// unstressed u. It is written u where the word is spelt so (trucar), left where it is an o
/// (portar), so that voices which keep the vowels full can tell them apart. A word whose vowels do not match its letters stays as
/// it is.
std::string withSpeltSounds(const std::string& ipa, std::string_view text)
{
    std::string letters;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}).toLower(icu::Locale("ca")).toUTF8String(letters);
    const std::vector<std::string_view> sounds = wordsOf(ipa);
    const std::vector<std::string_view> words = wordsOf(letters);
    if (sounds.size() != words.size()) {
        return ipa;
    }
    constexpr std::string_view round[] = {"o", "ɔ", "u", "ʊ"};
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::vector<bool> spelt = roundVowels(words[i]);
        const std::string whole = repaired(std::string(sounds[i]), words[i], catalan);
        std::string spoken;
        std::size_t vowel = 0;
        for (std::string_view rest = whole; !rest.empty();) {
            const auto* const found =
                std::find_if(std::begin(round), std::end(round), [&](std::string_view sound) { return rest.starts_with(sound); });
            const std::size_t length = found == std::end(round) ? 1 : found->size();
            if (found == std::end(round)) {
                spoken += rest.front();
            } else {
                spoken += vowel < spelt.size() && spelt[vowel] && *found == "ʊ" ? "u" : *found;
                ++vowel;
            }
            rest.remove_prefix(length);
        }
        if (i > 0) {
            result += ' ';
        }
        result += vowel == spelt.size() ? spoken : whole;
        result += silentEnd(words[i], sounds[i]);
    }
    return result;
}

}  // namespace

// Catalan infinitives lose their r before a hyphen, and the pronoun gets a stress of its own ("ajudar-te" is "ɐʑʊðˈatˈɛ"); in one
// word both are as spoken ("ɐʑuðˈaɾtə").
std::string readableText(const std::string& text, std::string_view language)
{
    if (language != "ca") {
        return text;
    }
    static const Regex hyphen("(?<=r)-(?=(?:me|te|se|ne|ho|hi|li|la|lo|los|les|nos|vos)(?!\\w))", true);
    return hyphen.replace(text, [](const Regex::Match&) { return std::optional<std::string>(std::string()); });
}

std::string repairedPhonemes(std::string ipa, std::string_view text, std::string_view language)
{
    if (language == "de") {
        return repaired(std::move(ipa), text, german);
    }
    return language == "ca" ? withSpeltSounds(withCatalanNg(ipa), text) : ipa;
}

}  // namespace xenoglot
