#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// Writes out what a reader would say for digits and signs: cardinal and ordinal numbers, years, decimals, clock times, dates,
/// prices, percentages, telephone numbers (digit by digit), web and mail addresses; emoji and HTML tags are passed over. Word forms are those of Unicode CLDR; the
/// decimal and grouping signs are the language's own. Thread-safe, no state.
///
/// `language`: en es pt it fr de ca; in any other the digits stay (the phonemizer reads them).
std::string spokenText(std::string_view text, std::string_view language);

}  // namespace xenoglot
