#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// How a text that was heard differs from the one that was meant, in words: the cheapest edits that turn one into the other
/// (Levenshtein 1966).
struct WordError {
    std::size_t words = 0;  ///< of the meant text
    std::size_t substitutions = 0;
    std::size_t deletions = 0;   ///< meant, not heard
    std::size_t insertions = 0;  ///< heard, not meant
    std::size_t lostAtEnd = 0;   ///< the last words meant, as far as none of them was heard and one was not even replaced

    std::size_t errors() const { return substitutions + deletions + insertions; }

    /// Errors in a word meant: 0 is perfect, more than 1 is possible. Without any word meant: 0 when nothing was heard, else 1.
    double rate() const;

    WordError& operator+=(const WordError& other);
};

/// Compares what can be heard: case, punctuation, whether a number is written in digits or words (spokenText), and whether two
/// words are written as one of the same letters do not count; accents do. `language`: ISO 639-1.
WordError wordError(std::string_view meant, std::string_view heard, std::string_view language);

/// The same for each sentence of a text that was heard as a whole. Words that were heard between two sentences and belong to
/// neither count for the first.
std::vector<WordError> wordErrors(const std::vector<std::string>& meant, std::string_view heard, std::string_view language);

/// The words that wordError compares: English short forms spelt out, folded to lower case, composed (Unicode NFC), split at
/// everything but letters, marks and digits. In scripts that write no spaces (Han, kana, Thai, Lao, Khmer, Burmese) each
/// character is a word.
std::vector<std::string> comparableWords(std::string_view text, std::string_view language);

}  // namespace xenoglot
