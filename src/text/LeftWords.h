#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// Which of the words that an engine copied (`unknown`) are left untranslated, in their order, each once. Not those that may stay:
/// names (a capital letter inside the sentence, before a comma at its start, or anywhere in `original`), acronyms, codes with
/// digits. `source` is the sentence that the engine was given; `original` the sentence of the message when that is another one.
std::vector<std::string> leftWords(const std::vector<std::string>& unknown, std::string_view source, std::string_view original);

/// The word of a sentence that is one word long and came back as it was ("Nope."), or nothing when that is right in any language:
/// acronyms, codes, interjections and words that all languages share ("OK", "Taxi!").
std::vector<std::string> loneCommonWord(std::string_view sentence);

/// Why a translation with so many words left untranslated is none. One word is named, never rejected; several are when they are
/// more than a third of the sentence: it is not followed any more when every second or third word is foreign.
std::optional<std::string> leftWordsFault(const std::vector<std::string>& left, std::string_view translation);

/// Those of the words that a text still has.
std::vector<std::string> stillThere(const std::vector<std::string>& left, std::string_view text);

}  // namespace xenoglot
