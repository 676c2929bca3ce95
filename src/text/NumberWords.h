#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// Reads cardinal numbers that are written as words: what NumberSpelling writes and the variants people use. Immutable.
class NumberWords
{
public:
    /// A run of words that is a number.
    struct Reading {
        std::int64_t value = 0;
        std::size_t tokens = 0;  ///< how many of the list it took
        bool ambiguous = false;  ///< the words also mean something else ("um", "sei", "neuf")
    };

    /// Nothing for a language without a table (known: those of NumberSpelling). Made on first use, then shared by all threads.
    static const NumberWords* of(std::string_view language);

    /// Lower case, no accents, split at everything that is no letter or digit. A comma or full stop between two words becomes an
    /// empty token, over which no number reaches.
    static std::vector<std::string> tokens(std::string_view text);

    /// The longest number that starts at tokens[start], if it is no larger than 10^15.
    std::optional<Reading> readAt(const std::vector<std::string>& tokens, std::size_t start) const;

    /// Values that a single word may stand for without being a cardinal: ordinals, "both", "half", "noon".
    std::vector<std::int64_t> relatedValues(const std::string& token) const;

    /// 1 to 9 where an English ordinal of that value stands at tokens[at] ("first" after "twenty"), else 0.
    std::int64_t unitOrdinal(const std::vector<std::string>& tokens, std::size_t at) const;

    /// What a word such as "thousand" multiplies the number before it by, 1 for any other word.
    std::int64_t multiplier(const std::string& token) const;

    /// What follows "and a half" where that stands at tokens[start], as far as it is said in this language; else 0.
    std::size_t afterAndAHalf(const std::vector<std::string>& tokens, std::size_t start) const;

    /// True for the word between a whole number and its decimals ("point", "vírgula").
    bool isPoint(const std::string& token) const { return m_points.contains(token); }

    explicit NumberWords(std::string_view language);

private:
    std::optional<Reading> groupAt(const std::vector<std::string>& tokens, std::size_t start) const;
    std::optional<std::int64_t> compound(const std::string& token) const;

    std::string m_language;
    std::map<std::string, std::int64_t, std::less<>> m_groups;       ///< 0 to 999, words joined by one space
    std::map<std::string, std::int64_t, std::less<>> m_multipliers;  ///< dozen, thousand, million ...
    std::multimap<std::string, std::int64_t, std::less<>> m_related;
    std::set<std::string, std::less<>> m_ambiguous;
    std::set<std::string, std::less<>> m_connectors;
    std::set<std::string, std::less<>> m_points;
    std::set<std::string, std::less<>> m_halves;
    std::size_t m_longest = 1;  ///< tokens of the longest entry of m_groups
};

}  // namespace xenoglot
