#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// What a language calls a currency and its hundredth.
struct CurrencyName {
    const char* one;
    const char* many;
    const char* centOne;
    const char* centMany;
    bool feminine = false;
};

/// `sign`: € $ US$ £ R$ ¥. Null for any other sign, and for a language other than en es pt it fr de ca.
const CurrencyName* currencyName(std::string_view language, std::string_view sign);

/// Prices with the currency's name in place of its sign ("£30" → "30 pounds", "3 €" → "3 euros"): translation models keep the
/// word and confuse the sign.
std::string currencySignsToWords(std::string_view text, std::string_view language);

/// The signs of the currencies that stand beside a number in the text, as sign or as word, in any of the languages above; each
/// once, in a fixed order.
std::string currenciesIn(std::string_view text);

}  // namespace xenoglot
