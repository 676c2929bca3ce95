#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// A text as espeak-ng reads it right: spellings that it is known to misread are written in another way. `language`: ISO 639-1.
std::string readableText(const std::string& text, std::string_view language);

/// The IPA that espeak-ng gave for a text (words in the same order, no punctuation), with the sounds put back that it is known to
/// lose: German and Catalan so far.
std::string repairedPhonemes(std::string ipa, std::string_view text, std::string_view language);

}  // namespace xenoglot
