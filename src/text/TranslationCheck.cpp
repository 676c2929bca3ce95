#include "text/TranslationCheck.h"

#include "core/Wording.h"
#include "text/CurrencyNames.h"
#include "text/NegationCheck.h"
#include "text/NumberCheck.h"
#include "text/Regex.h"
#include "text/TextProtection.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace xenoglot {

namespace {

struct Word {
    std::string folded;    ///< lower case
    bool capital = false;  ///< begins with a capital letter
};

std::vector<Word> wordsOf(std::string_view text)
{
    static const Regex word("(?<![\\p{N}\\p{L}])\\p{L}[\\p{L}\\p{M}'’]*");
    std::vector<Word> words;
    for (const Regex::Match& match : word.matches(text)) {
        icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(match.groups[0]);
        Word found;
        found.capital = u_isupper(unicode.char32At(0)) != 0;
        unicode.foldCase().toUTF8String(found.folded);
        words.push_back(std::move(found));
    }
    return words;
}

/// How much two languages share by nature, and so how much may stay without being left over.
struct Kinship {
    std::size_t identical;  ///< from so many different words on, an unchanged sentence is an untranslated one
    std::size_t counted;    ///< from so many words on ...
    double shared;          ///< ... a larger part of them must not come back
    std::size_t run;        ///< nor so many different ones in a row
};

Kinship kinship(std::string_view a, std::string_view b)
{
    using Family = std::set<std::string, std::less<>>;
    const auto inOne = [&](const std::vector<Family>& families) {
        return std::any_of(families.begin(), families.end(),
                           [&](const Family& family) { return family.contains(a) && family.contains(b); });
    };
    // Whole sentences are often spelled alike.
    static const std::vector<Family> siblings{
        {"pt", "gl"}, {"da", "nb", "no"}, {"nb", "nn", "no"}, {"hr", "bs", "sr"}, {"id", "ms"}};
    if (inOne(siblings)) {
        return {14, 16, 0.95, 18};
    }
    static const std::vector<Family> cousins{{"pt", "gl", "es", "ast", "ca", "oc", "an"},
                                             {"da", "nb", "no", "nn", "sv"},
                                             {"cs", "sk"},
                                             {"hr", "bs", "sr", "sl"},
                                             {"ru", "uk", "be"},
                                             {"bg", "mk"}};
    return inOne(cousins) ? Kinship{5, 8, 0.9, 8} : Kinship{2, 4, 0.7, 5};
}

/// The most different words in a run that both lists have, in order and side by side ("ha ha ha" counts as one).
std::size_t longestSharedRun(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::vector<std::size_t> runs(b.size() + 1);
    std::size_t longest = 0;
    for (const std::string& word : a) {
        for (std::size_t j = b.size(); j > 0; --j) {
            runs[j] = word == b[j - 1] ? runs[j - 1] + 1 : 0;
            if (runs[j] > longest) {
                const auto end = b.begin() + static_cast<std::ptrdiff_t>(j);
                longest = std::max(longest, std::set<std::string>(end - static_cast<std::ptrdiff_t>(runs[j]), end).size());
            }
        }
    }
    return longest;
}

std::optional<std::string> untranslated(std::string_view source, std::string_view sourceLanguage, std::string_view translation,
                                        std::string_view translationLanguage)
{
    // Addresses and names stay: words with a capital letter inside a sentence do not count (German writes every noun with one).
    const std::vector<Word> sourceWords = wordsOf(TextProtection::withoutAddresses(source));
    const std::vector<Word> translatedWords = wordsOf(TextProtection::withoutAddresses(translation));
    std::vector<std::string> content;
    for (std::size_t i = 0; i < sourceWords.size(); ++i) {
        if (i == 0 || !sourceWords[i].capital || sourceLanguage == "de") {
            content.push_back(sourceWords[i].folded);
        }
    }
    std::vector<std::string> result;
    for (const Word& word : translatedWords) {
        result.push_back(word.folded);
    }
    if (content.empty()) {
        return {};
    }
    const std::set<std::string> present(result.begin(), result.end());
    const auto shared = static_cast<std::size_t>(
        std::count_if(content.begin(), content.end(), [&present](const std::string& word) { return present.contains(word); }));
    const std::size_t run = longestSharedRun(content, result);
    const Kinship kin = kinship(sourceLanguage, translationLanguage);
    const bool identical = shared == content.size() && result.size() == sourceWords.size();
    const std::size_t different = std::set<std::string>(content.begin(), content.end()).size();
    const bool kept =
        content.size() >= kin.counted && static_cast<double>(shared) > kin.shared * static_cast<double>(content.size());
    if ((identical && different >= kin.identical) || (kept && different > 1)) {
        return Wording::tr("it was left untranslated");
    }
    if (run >= kin.run) {
        return Wording::tr("a part of it was left untranslated");
    }
    return {};
}

/// How often the most repeated run of up to six words stands side by side.
std::size_t repetition(const std::vector<Word>& words)
{
    std::size_t most = 1;
    for (std::size_t length = 1; length <= 6; ++length) {
        std::size_t equal = 0;
        for (std::size_t i = length; i < words.size(); ++i) {
            equal = words[i].folded == words[i - length].folded ? equal + 1 : 0;
            // A single word may be said three times over; a longer run weighs more.
            most = std::max(most, equal / length + 1);
        }
    }
    return most;
}

/// Length in letters and digits; a character of Chinese, Japanese or Korean holds as much as three.
double weight(std::string_view text)
{
    double total = 0;
    const icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
        const UChar32 character = unicode.char32At(i);
        if (u_isalnum(character)) {
            const int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
            total += width == U_EA_WIDE ? 3 : 1;
        }
    }
    return total;
}

}  // namespace

bool nearKin(std::string_view language, std::string_view other)
{
    return kinship(language, other).identical > 2;
}

std::optional<std::string> translationFault(std::string_view source, std::string_view sourceLanguage,
                                            std::string_view translation, std::string_view translationLanguage)
{
    const double sourceWeight = weight(source);
    const double translatedWeight = weight(translation);
    if (translatedWeight == 0) {
        return sourceWeight == 0 ? std::optional<std::string>() : Wording::tr("it came back empty");
    }
    if (auto left = untranslated(source, sourceLanguage, translation, translationLanguage)) {
        return left;
    }
    const std::size_t repeated = repetition(wordsOf(translation));
    if (repeated >= 4 && repeated > repetition(wordsOf(source)) + 1) {
        return Wording::tr("it repeats itself without end");
    }
    if (translatedWeight > 3 * sourceWeight + 30 || translatedWeight < 0.3 * sourceWeight - 6) {
        return translatedWeight > sourceWeight ? Wording::tr("it is far longer than the source")
                                               : Wording::tr("it is far shorter than the source");
    }
    for (const std::string& address : TextProtection::addresses(source)) {
        if (translation.find(address) == std::string_view::npos) {
            return worded(Wording::tr("the address %1 is missing"), address);
        }
    }
    if (auto difference = numberDifference(source, sourceLanguage, translation, translationLanguage)) {
        return difference;
    }
    if (!sameCurrencies(source, translation)) {
        return Wording::tr("the currency is another one");
    }
    return negationDifference(source, sourceLanguage, translation, translationLanguage);
}

}  // namespace xenoglot
