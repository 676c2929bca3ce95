#include "text/WordError.h"

#include "text/SpokenText.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

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
    return words;
}

WordError wordError(std::string_view meant, std::string_view heard, std::string_view language)
{
    const std::vector<std::string> reference = comparableWords(meant, language);
    const std::vector<std::string> hypothesis = comparableWords(heard, language);

    // Three rows of the edit matrix at a time; each cell knows its edits. Two words and one of the same letters are equal: where
    // a compound is parted ("week-end", "pel·lícula", "guarda-chuva") is spelling and cannot be heard.
    const auto joined = [](const std::string& first, const std::string& second, const std::string& whole) {
        return first.size() + second.size() == whole.size() && whole.starts_with(first) && whole.ends_with(second);
    };
    std::vector<WordError> older;
    std::vector<WordError> old;
    std::vector<WordError> row(hypothesis.size() + 1);
    for (std::size_t j = 1; j <= hypothesis.size(); ++j) {
        row[j].insertions = j;
    }
    for (std::size_t i = 0; i < reference.size(); ++i) {
        older = std::move(old);
        old = row;
        ++row[0].deletions;
        for (std::size_t j = 1; j <= hypothesis.size(); ++j) {
            WordError best = old[j - 1];
            best.substitutions += reference[i] == hypothesis[j - 1] ? 0 : 1;
            const auto consider = [&best](const WordError& other) { best = other.errors() < best.errors() ? other : best; };
            WordError deleted = old[j];
            ++deleted.deletions;
            consider(deleted);
            WordError inserted = row[j - 1];
            ++inserted.insertions;
            consider(inserted);
            if (i > 0 && joined(reference[i - 1], reference[i], hypothesis[j - 1])) {
                consider(older[j - 1]);
            }
            if (j > 1 && joined(hypothesis[j - 2], hypothesis[j - 1], reference[i])) {
                consider(old[j - 2]);
            }
            row[j] = best;
        }
    }
    WordError result = row.back();
    result.words = reference.size();
    return result;
}

}  // namespace xenoglot
