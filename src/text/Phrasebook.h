#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// A text with set phrases that the translators are known to misread in words that they know: "every other day" → "every two
/// days", "Pois é." → "Sim, é verdade." English and Portuguese; other languages unchanged.
std::string phrasebookWording(std::string_view text, std::string_view language);

/// Sentences in capitals only, which the models copy or garble, in sentence case. A sentence of one word may be a name or an
/// acronym: it is changed only when all others are in capitals too, words with digits never.
std::vector<std::string> withoutShouting(std::vector<std::string> sentences, std::string_view language);

}  // namespace xenoglot
