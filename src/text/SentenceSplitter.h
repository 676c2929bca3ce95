#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// Cuts text into sentences by Unicode's rules (UAX #29, through ICU) and mends what they cannot know: abbreviations, initials
/// and ordinal days do not end a sentence, line ends inside a sentence do not either. Immutable, thread-safe.
class SentenceSplitter
{
public:
    /// `language`: ISO 639-1; one without abbreviations of its own gets the rules alone.
    explicit SentenceSplitter(std::string language);

    /// Sentences in order with single spaces inside and none at the ends; none is empty. Together they hold every word of `text`.
    std::vector<std::string> split(std::string_view text) const;

    /// Cuts a sentence where one would breathe, so that no part is longer than `mostCharacters`: at a clause's punctuation where
    /// there is any, else at a space near the limit, else in the middle of a word. One part when it fits already.
    std::vector<std::string> splitClauses(std::string_view sentence, std::size_t mostCharacters) const;

private:
    bool endsInAbbreviation(const std::string& text, const std::string& following) const;

    std::string m_language;
};

}  // namespace xenoglot
