#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace xenoglot {

enum class Gender { Masculine, Feminine };

/// Numbers as words of one language, by the spell-out rules of Unicode CLDR (ICU's RuleBasedNumberFormat). Belongs to one call:
/// cheap enough to make anew, not shared between threads.
class NumberSpelling
{
public:
    /// Known: en es pt it fr de ca.
    static bool knows(std::string_view language);

    explicit NumberSpelling(std::string_view language);
    ~NumberSpelling();

    /// "twenty-one", "vinte e uma".
    std::string cardinal(std::int64_t number, Gender gender = Gender::Masculine) const;

    /// As one counts, without a noun: "eins", "uno", "u".
    std::string counting(std::int64_t number) const;

    /// "first", "primeira".
    std::string ordinal(std::int64_t number, Gender gender = Gender::Masculine) const;

    /// "nineteen oh-five", "neunzehnhundertfünf".
    std::string year(std::int64_t number) const;

    /// Digit by digit, as in a telephone number; anything that is not a digit is left out.
    std::string digits(std::string_view text) const;

private:
    std::string spell(std::int64_t number, const char* rules) const;

    struct Private;
    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
