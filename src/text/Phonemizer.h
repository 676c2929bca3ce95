#pragma once

#include "core/Result.h"
#include "core/StopToken.h"

#include <string>
#include <vector>

namespace xenoglot {

/// True for the languages whose phonemes were fitted to be spoken: en es pt it fr de ca. phonemize() knows some forty more, as
/// they are, which is enough to align a recording.
bool canPhonemize(const std::string& language);

/// The phonemes of texts in IPA by the espeak-ng program (GPL-3.0, so a process of its own: one for all texts of a call). Symbols
/// that belong together are tied with '^' ("t^ʃ"), words are separated by one space, the punctuation ; : , . ! ? — … " ( ) stays
/// where it stands in the text (it carries the prosody; ¿ ¡ « » and other quotes become what of these comes nearest), and marks
/// of a change of language are removed. A text without anything to say gives an empty string. Portuguese is Brazilian, as the
/// translations are. Errors: UnsupportedLanguage, ProgramMissing, ProgramFailed, Timeout, Cancelled.
Result<std::vector<std::string>> phonemize(const std::vector<std::string>& texts, const std::string& language,
                                           const StopToken& stop = {});

}  // namespace xenoglot
