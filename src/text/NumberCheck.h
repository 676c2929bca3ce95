#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

/// Compares the numbers of a text with those of its translation: digits in each language's own notation, numbers in words (where
/// NumberWords knows the language), clock times in both halves of the day ("3:30 pm" and "15:30" and "três e meia"). Returns what
/// is wrong ("the number 250 is missing", "the number 7 was added"), or nothing when they agree.
///
/// A word that is also an article (one, um, ein) is never asked for, and small words may come and go with grammar ("both" and
/// "os dois"); every other number must be there as often as it is said, and no other number may. A time whose half of the
/// day is certain must keep it ("19:15" is not "7:15"), and a number below zero its sign.
std::optional<std::string> numberDifference(std::string_view source, std::string_view sourceLanguage,
                                            std::string_view translation, std::string_view translationLanguage);

}  // namespace xenoglot
