#include "text/LeftWords.h"

#include "core/Wording.h"
#include "text/Regex.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

namespace xenoglot {

namespace {

struct Word {
    std::string text;
    bool first = false;  ///< of its sentence or quotation
    bool comma = false;  ///< follows
};

std::vector<Word> wordsOf(std::string_view text)
{
    static const Regex word("\\p{L}[\\p{L}\\p{M}\\d]*");
    static const Regex opens("(?:^|[.!?…:;\"“«¿¡])[^\\p{L}\\d]*$");
    std::vector<Word> words;
    for (const Regex::Match& match : word.matches(text)) {
        words.push_back({match.groups[0], opens.find(match.before), match.after.starts_with(',')});
    }
    return words;
}

bool capital(const std::string& word)
{
    return u_isupper(icu::UnicodeString::fromUTF8(word).char32At(0)) != 0;
}

bool acronymOrCode(const std::string& word)
{
    static const Regex pattern("\\d|^\\p{Lu}{2,}$");
    return pattern.find(word);
}

std::string folded(const std::string& word)
{
    std::string result;
    icu::UnicodeString::fromUTF8(word).foldCase().toUTF8String(result);
    return result;
}

/// Interjections and words that all the languages have.
bool everywhere(const std::string& word)
{
    static const std::set<std::string> words{
        "ok",     "okay",   "no",    "ah",    "aha",    "oh",      "uh",      "eh",       "ha",       "haha",
        "he",     "hm",     "hmm",   "mm",    "mmm",    "wow",     "uau",     "ups",      "oops",     "bravo",
        "ciao",   "amen",   "taxi",  "hotel", "pizza",  "radio",   "metro",   "bus",      "bar",      "final",
        "total",  "normal", "ideal", "super", "stop",   "euro",    "euros",   "animal",   "hospital", "email",
        "wifi",   "sushi",  "sauna", "opera", "banana", "capital", "natural", "social",   "virtual",  "digital",
        "online", "mail",   "web",   "app",   "link",   "chat",    "blog",    "internet", "video",    "software"};
    return words.contains(folded(word));
}

}  // namespace

std::vector<std::string> leftWords(const std::vector<std::string>& unknown, std::string_view source, std::string_view original)
{
    const std::vector<Word> sourceWords = wordsOf(source);
    const std::vector<Word> originalWords = wordsOf(original);
    const auto isName = [&](const std::string& word) {
        return std::any_of(sourceWords.begin(), sourceWords.end(),
                           [&](const Word& other) { return other.text == word && (!other.first || other.comma); })
               || std::any_of(originalWords.begin(), originalWords.end(), [&](const Word& other) { return other.text == word; });
    };
    std::vector<std::string> left;
    for (const std::string& word : unknown) {
        if (!acronymOrCode(word) && !everywhere(word) && !(capital(word) && isName(word))
            && std::find(left.begin(), left.end(), word) == left.end()) {
            left.push_back(word);
        }
    }
    return left;
}

std::vector<std::string> loneCommonWord(std::string_view sentence)
{
    const std::vector<Word> words = wordsOf(sentence);
    if (words.size() != 1 || acronymOrCode(words.front().text) || everywhere(words.front().text)) {
        return {};
    }
    return {words.front().text};
}

std::optional<std::string> leftWordsFault(const std::vector<std::string>& left, std::string_view translation)
{
    const std::size_t all = wordsOf(translation).size();
    if (left.size() < 2 || left.size() * 3 <= all) {
        return {};
    }
    std::string words;
    for (const std::string& word : left) {
        words += (words.empty() ? "" : ", ") + word;
    }
    return worded(Wording::tr("too much of it was left untranslated: %1"), words);
}

std::vector<std::string> stillThere(const std::vector<std::string>& left, std::string_view text)
{
    const std::vector<Word> words = wordsOf(text);
    std::vector<std::string> result;
    for (const std::string& word : left) {
        const bool there =
            std::any_of(words.begin(), words.end(), [&](const Word& other) { return folded(other.text) == folded(word); });
        if (there && std::find(result.begin(), result.end(), word) == result.end()) {
            result.push_back(word);
        }
    }
    return result;
}

}  // namespace xenoglot
