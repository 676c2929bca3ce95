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

/// True when a translation speaks of the same currencies as its source, as signs or as words of any of the languages
/// above. A source that names none ("twenty bucks") leaves it to the translation.
bool sameCurrencies(std::string_view source, std::string_view translation);

}  // namespace xenoglot
