#include "text/PhonemeRepair.h"

#include "text/Regex.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace xenoglot {

namespace {

struct Repair {
    std::string_view from;
    std::string_view to;
};
// What espeak-ng 1.51 writes wrongly, found by comparing its output with the spelling. German: a short u before r and another
// consonant has no IPA there, "durch" is "dˈ??ç". Catalan: of three consonants the middle one is lost, "entrar" is "ənɾˈa" and
// "complet" "kʊmlˈɛt" (a real n before r is written with the other r, as in "honra", and b and d are kept, as in "cambra").
constexpr Repair german[] = {{"??", "ʊɾ"}};
constexpr Repair catalan[] = {{"nɾ", "ntɾ"}, {"mɾ", "mpɾ"}, {"ml", "mpl"}};

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

/// For each o and u of a Catalan word that sounds as a vowel: whether it is a u. Silent ones and those that sound as w do not
/// count.
std::vector<bool> roundVowels(std::string_view word)
{
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())}).toLower();
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

/// Catalan ʊ is an unstressed o or an unstressed u: written u where the word is spelt so (trucar), left where it is an o
/// (portar), so that voices which keep the vowels full can tell them apart. A word whose vowels do not match its letters stays as
/// it is.
std::string withSpeltSounds(const std::string& ipa, std::string_view text)
{
    const std::vector<std::string_view> sounds = wordsOf(ipa);
    const std::vector<std::string_view> words = wordsOf(text);
    if (sounds.size() != words.size()) {
        return ipa;
    }
    constexpr std::string_view round[] = {"o", "ɔ", "u", "ʊ"};
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::vector<bool> spelt = roundVowels(words[i]);
        std::string spoken;
        std::size_t vowel = 0;
        for (std::string_view rest = sounds[i]; !rest.empty();) {
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
        result += vowel == spelt.size() ? std::string_view(spoken) : sounds[i];
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
    const auto repair = [&ipa](const auto& repairs) {
        for (const Repair& wrong : repairs) {
            for (std::size_t at = ipa.find(wrong.from); at != std::string::npos;
                 at = ipa.find(wrong.from, at + wrong.to.size())) {
                ipa.replace(at, wrong.from.size(), wrong.to);
            }
        }
    };
    if (language == "de") {
        repair(german);
    } else if (language == "ca") {
        repair(catalan);
        ipa = withSpeltSounds(withCatalanNg(ipa), text);
    }
    return ipa;
}

}  // namespace xenoglot
