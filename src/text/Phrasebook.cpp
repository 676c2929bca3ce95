#include "text/Phrasebook.h"

#include "text/Regex.h"
#include "text/TextProtection.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace xenoglot {

namespace {

struct Phrase {
    Regex pattern;
    const char* wording;  ///< in lower case; it takes on a capital of what it replaces
};

const std::vector<Phrase>& phrases(std::string_view language)
{
    const auto entry = [](const char* pattern, const char* wording) { return Phrase{Regex(pattern, true), wording}; };
    static const std::vector<Phrase> english = [&] {
        std::vector<Phrase> list;
        list.push_back(entry("\\bevery other day\\b", "every two days"));
        list.push_back(entry("\\bevery other week\\b", "every two weeks"));
        list.push_back(entry("\\bevery other month\\b", "every two months"));
        list.push_back(entry("\\bevery other year\\b", "every two years"));
        list.push_back(entry("\\bthe day before yesterday\\b", "two days ago"));
        list.push_back(
            entry("(?<!\\b(?:until|till|since|by|before|from|for|on|of) )\\bthe day after tomorrow\\b", "in two days"));
        list.push_back(entry("\\b(?:nope|nah)\\b", "no"));
        list.push_back(entry("\\b(?:yep|yup)\\b", "yes"));
        list.push_back(entry("^(?:i'll )?see (?:you|ya)(?= ?[.!]*$)", "see you soon"));
        return list;
    }();
    static const std::vector<Phrase> portuguese = [&] {
        std::vector<Phrase> list;
        // "É verdade." alone becomes "It is not true." in the English of the starter pack.
        list.push_back(entry("^(?:pois é|(?:isso )?é verdade)(?= ?[.!…]*$)", "sim, é verdade"));
        list.push_back(entry("^até (?:logo|já|breve)(?=(?:, \\p{L}+)?\\s*[.!…]*$)", "vejo-te em breve"));
        list.push_back(entry("^até (?:depois|mais(?: tarde)?)(?=(?:, \\p{L}+)?\\s*[.!…]*$)", "adeus"));
        list.push_back(entry("^pois não(?= ?[.!]*$)", "claro"));
        list.push_back(entry("^ei(?=[ ,!])", "olá"));
        list.push_back(entry("\\bvovó\\b", "avó"));
        list.push_back(entry("\\bvovô\\b", "avô"));
        list.push_back(entry("\\bo quê(?=\\?)", "o que"));
        list.push_back(entry("\\btá\\b", "está"));
        list.push_back(entry("\\btô\\b", "estou"));
        list.push_back(entry("\\bcadê(?= (?:os|as|meus|minhas|vocês|eles|elas)\\b)", "onde estão"));
        list.push_back(entry("\\bcadê\\b", "onde está"));
        return list;
    }();
    static const std::vector<Phrase> none;
    return language == "en" ? english : language == "pt" ? portuguese : none;
}

bool matches(const char* pattern, const std::string& text)
{
    return Regex(pattern).find(text);
}

}  // namespace

std::string phrasebookWording(std::string_view text, std::string_view language)
{
    std::string result(text);
    for (const Phrase& phrase : phrases(language)) {
        result = phrase.pattern.replace(result, [&](const Regex::Match& match) -> std::optional<std::string> {
            std::string wording = phrase.wording;
            const bool capital = u_isupper(icu::UnicodeString::fromUTF8(match.groups[0]).char32At(0)) != 0;
            if (capital) {
                wording.front() = static_cast<char>(wording.front() - 'a' + 'A');
            }
            return wording;
        });
    }
    return result;
}

std::vector<std::string> withoutShouting(std::vector<std::string> sentences, std::string_view language)
{
    static const Regex lower("\\p{Ll}");
    static const Regex word("(?<![\\p{L}\\p{M}\\d])[\\p{L}\\d][\\p{L}\\p{M}\\d'’-]*");
    static const Regex longWord("\\p{Lu}{4}");
    const auto plain = [](const std::string& sentence) { return TextProtection::withoutAddresses(sentence); };
    const bool all = std::none_of(sentences.begin(), sentences.end(),
                                  [&](const std::string& sentence) { return lower.find(plain(sentence)); });
    std::size_t words = 0;
    for (const std::string& sentence : sentences) {
        words += word.matches(sentence).size();
    }
    for (std::string& sentence : sentences) {
        const std::string bare = plain(sentence);
        const std::size_t own = word.matches(bare).size();
        // "HR, NATO." and "BBC TV" are no shouting: without a longer word it takes three.
        const bool shouted = own > 2 || (own == 2 && longWord.find(bare)) || (own == 1 && all && words > 2);
        if (!shouted || lower.find(bare) || !matches("\\p{Lu}", bare)) {
            continue;
        }
        const std::vector<std::string> addresses = TextProtection::addresses(sentence);
        bool first = true;
        sentence = word.replace(sentence, [&](const Regex::Match& match) -> std::optional<std::string> {
            const std::string& found = match.groups[0];
            const bool inAddress = std::any_of(addresses.begin(), addresses.end(), [&](const std::string& address) {
                return address.find(found) != std::string::npos;
            });
            const bool initial = first;
            first = false;
            if (inAddress || matches("\\d", found)) {
                return std::nullopt;
            }
            icu::UnicodeString text = icu::UnicodeString::fromUTF8(found);
            const bool pronoun = language == "en" && matches("^I(?:['’]|$)", found);
            if (initial || pronoun) {
                const int32_t head = text.moveIndex32(0, 1);
                icu::UnicodeString rest = text.tempSubString(head);
                text.truncate(head);
                text += rest.toLower(icu::Locale::getRoot());
            } else {
                text.toLower(icu::Locale::getRoot());
            }
            std::string result;
            text.toUTF8String(result);
            return result;
        });
    }
    return sentences;
}

}  // namespace xenoglot
