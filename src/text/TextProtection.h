#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

/// Text made ready for a translation model, and the way back. Web and mail addresses, which models garble, become tokens of a
/// shape that models copy; clock phrases, spoken years and currency signs, which models misread, are written so that they are
/// read rightly (the meaning stays the same, so nothing of that is undone). A value, one for each sentence.
class TextProtection
{
public:
    TextProtection(std::string_view text, std::string_view language);

    /// What to give to the model.
    const std::string& text() const { return m_text; }

    /// What the model is given, with the addresses themselves: what its translation is to be compared with.
    const std::string& readable() const { return m_readable; }

    /// The translation with the addresses back in their places. Tokens that got lost stay lost: the check finds it.
    std::string restore(const std::string& translation) const;

    /// Addresses in a text, as they are written.
    static std::vector<std::string> addresses(std::string_view text);

    /// The text without them.
    static std::string withoutAddresses(std::string_view text);

private:
    std::string m_text;
    std::string m_readable;
    std::vector<std::pair<std::string, std::string>> m_tokens;  ///< token, address
};

/// Short phrases that models leave as they are, in words that they know ("Bye bye!" → "Goodbye!"), and halves as
/// decimals ("one and a half" → "1.5"). English and Portuguese.
std::string plainerWording(std::string_view text, std::string_view language);

/// Numbers in words as digits, from ten on and where they take several words: "two hundred and fifty" → "250". What could also be
/// something else (articles, ordinals) stays. For a language without a table of words: the text itself.
std::string numberWordsToDigits(std::string_view text, std::string_view language);

/// Spoken English years as digits: "nineteen eighty-four" → "1984", "the nineties" → "the 1990s". Other languages unchanged.
std::string yearPhrasesToDigits(std::string_view text, std::string_view language);

/// Digits that are said one by one, from three on, as one row: "five five five, oh one two three" → "5550123". Counting ("one two
/// three") stays. Every language with a table of number words.
std::string digitSequencesToDigits(std::string_view text, std::string_view language);

/// English ordinals in forms that models keep: "the 3rd of May" → "May 3", "2nd floor" → "second floor". Other languages
/// unchanged.
std::string ordinalsToPlainForms(std::string_view text, std::string_view language);

/// Numbers below zero with a sign: "minus five" → "-5"; "ten minus five" stays. Of Romance languages only degrees ("menos cinco
/// graus"): of anything else it may be "but five" or "five fewer".
std::string minusToSign(std::string_view text, std::string_view language);

}  // namespace xenoglot
