#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

/// Part of the key of every stored translation: raise it with each change of the rules of text/ that put a source otherwise
/// (TextProtection, ClockPhrases, Phrasebook) or judge a translation (TranslationCheck, NumberCheck, NegationCheck, LeftWords).
inline constexpr int textRulesVersion = 2;

/// Why a sentence is no translation of another ("it was left untranslated", "the number 250 is missing"), or nothing when it can
/// be one: not empty, not still in the source language, the same numbers, currencies and addresses, no negation lost or added
/// (text/NegationCheck.h), no runaway repetition, a sane length. Judges form, not style: an ordinary translation passes, whatever its quality.
///
/// "Untranslated" is measured by the words both share, without names; languages that are near kin may share far more of them.
std::optional<std::string> translationFault(std::string_view source, std::string_view sourceLanguage,
                                            std::string_view translation, std::string_view translationLanguage);

/// Whether two languages are near kin, so that short sentences may well be spelled alike in both ("Casa." in Portuguese and Spanish).
bool nearKin(std::string_view language, std::string_view other);

}  // namespace xenoglot
