#include "text/WordError.h"

#include "text/SpokenText.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>

namespace xenoglot {

namespace {

bool standsAlone(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(character, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR: return true;
        default: return false;
    }
}

bool isMark(UChar32 character)
{
    return (U_MASK(u_charType(character)) & U_GC_M_MASK) != 0;
}

/// English short forms, which are split at their apostrophe: "I'll" and "I will" cannot be told apart when they are spoken fast.
void spellOutShortForms(std::vector<std::string>& words)
{
    static const std::map<std::string, std::string> endings{{"ll", "will"}, {"re", "are"}, {"m", "am"},
                                                            {"ve", "have"}, {"s", "is"},   {"d", "would"}};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto found = endings.find(words[i]);
        if (found != endings.end()) {
            words[i] = found->second;
        } else if (words[i] == "t" && words[i - 1].ends_with('n')) {
            std::string& verb = words[i - 1];
            words[i] = "not";
            verb = verb == "won" ? "will" : verb == "can" ? verb : verb.substr(0, verb.size() - 1);
        }
    }
}

}  // namespace

double WordError::rate() const
{
    if (words == 0) {
        return errors() == 0 ? 0.0 : 1.0;
    }
    return static_cast<double>(errors()) / static_cast<double>(words);
}

std::vector<std::string> comparableWords(std::string_view text, std::string_view language)
{
    const std::string spoken = spokenText(text, language);
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8(spoken);
    folded.foldCase();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status)) {
        folded = composer->normalize(folded, status);
    }

    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto finish = [&] {
        if (!word.isEmpty()) {
            words.emplace_back();
            word.toUTF8String(words.back());
            word.remove();
        }
    };
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 character = folded.char32At(i);
        if (isMark(character)) {
            // Belongs to the letter before it, also to one that is a word of its own.
            if (word.isEmpty() && !words.empty() && i > 0 && standsAlone(folded.char32At(folded.moveIndex32(i, -1)))) {
                icu::UnicodeString mark(character);
                mark.toUTF8String(words.back());
            } else if (!word.isEmpty()) {
                word.append(character);
            }
        } else if (!u_isalnum(character)) {
            finish();
        } else if (standsAlone(character)) {
            finish();
            word.append(character);
            finish();
        } else {
            word.append(character);
        }
    }
    finish();
    if (language == "en") {
        spellOutShortForms(words);
    }
    return words;
}

namespace {

/// The best way to a cell of the edit matrix: what it cost altogether and within its sentence, and the column in which that
/// sentence began.
struct Path {
    std::size_t errors = 0;
    WordError sentence;
    std::size_t from = 0;
    std::size_t wrongAtEnd = 0;  ///< words meant since the last one that was heard
    bool deletedAtEnd = false;

    void add(std::size_t WordError::*kind)
    {
        ++errors;
        ++(sentence.*kind);
        if (kind != &WordError::insertions) {
            ++wrongAtEnd;
            deletedAtEnd = deletedAtEnd || kind == &WordError::deletions;
        }
    }

    void match()
    {
        wrongAtEnd = 0;
        deletedAtEnd = false;
    }
};

/// Two words and one of the same letters are equal: where a compound is parted ("week-end", "pel·lícula", "guarda-chuva") is
/// spelling and cannot be heard.
bool areJoined(const std::string& first, const std::string& second, const std::string& whole)
{
    return first.size() + second.size() == whole.size() && whole.starts_with(first) && whole.ends_with(second);
}

}  // namespace

WordError& WordError::operator+=(const WordError& other)
{
    words += other.words;
    substitutions += other.substitutions;
    deletions += other.deletions;
    insertions += other.insertions;
    lostAtEnd = other.lostAtEnd;
    return *this;
}

std::vector<WordError> wordErrors(const std::vector<std::string>& meant, std::string_view heard, std::string_view language)
{
    const std::vector<std::string> hypothesis = comparableWords(heard, language);
    // Three rows of the edit matrix at a time. Where a sentence ends its row is kept, so that the way back takes a step a
    // sentence.
    std::vector<std::vector<Path>> ends;
    std::vector<std::size_t> words;
    std::vector<Path> row(hypothesis.size() + 1);
    for (std::size_t j = 1; j <= hypothesis.size(); ++j) {
        row[j] = row[j - 1];
        row[j].add(&WordError::insertions);
    }
    for (const std::string& sentence : meant) {
        const std::vector<std::string> reference = comparableWords(sentence, language);
        if (!ends.empty()) {
            for (std::size_t j = 0; j < row.size(); ++j) {
                row[j] = {row[j].errors, {}, j, 0, false};
            }
        }
        std::vector<Path> older;
        std::vector<Path> old;
        for (std::size_t i = 0; i < reference.size(); ++i) {
            older = std::move(old);
            old = row;
            row[0].add(&WordError::deletions);
            for (std::size_t j = 1; j <= hypothesis.size(); ++j) {
                Path best = old[j - 1];
                if (reference[i] == hypothesis[j - 1]) {
                    best.match();
                } else {
                    best.add(&WordError::substitutions);
                }
                const auto consider = [&best](const Path& other) { best = other.errors < best.errors ? other : best; };
                const auto considerJoined = [&consider](Path other) {
                    other.match();
                    consider(other);
                };
                Path deleted = old[j];
                deleted.add(&WordError::deletions);
                consider(deleted);
                Path inserted = row[j - 1];
                inserted.add(&WordError::insertions);
                consider(inserted);
                if (i > 0 && areJoined(reference[i - 1], reference[i], hypothesis[j - 1])) {
                    considerJoined(older[j - 1]);
                }
                if (j > 1 && areJoined(hypothesis[j - 2], hypothesis[j - 1], reference[i])) {
                    considerJoined(old[j - 2]);
                }
                row[j] = best;
            }
        }
        ends.push_back(row);
        words.push_back(reference.size());
    }
    std::vector<WordError> errors(meant.size());
    std::size_t column = hypothesis.size();
    for (std::size_t i = meant.size(); i-- > 0;) {
        const Path& path = ends[i][column];
        errors[i] = path.sentence;
        errors[i].words = words[i];
        errors[i].lostAtEnd = path.deletedAtEnd ? path.wrongAtEnd : 0;
        column = path.from;
    }
    return errors;
}

WordError wordError(std::string_view meant, std::string_view heard, std::string_view language)
{
    return wordErrors({std::string(meant)}, heard, language).front();
}

}  // namespace xenoglot
