#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

/// Why a translation says the contrary of its source: a negation that vanished altogether or one that came from nowhere
/// ("Eu virei." for "I will not come."), or "not" said twice running. Nothing for languages other than en, pt, es, ca, gl, it, fr
/// and de.
///
/// Presence is compared, not number (Romance languages negate twice: "no veo nada"), and in doubt it is silent: whatever may
/// stand for a negation on the other side counts as one ("unless", "hardly", "sem", "até", "un-"). Left out: questions ("isn't it?",
/// "¿verdad?"; with and without a negation many ask the same), and sentences of several clauses of which only one is turned round.
std::optional<std::string> negationDifference(std::string_view source, std::string_view sourceLanguage,
                                              std::string_view translation, std::string_view translationLanguage);

}  // namespace xenoglot
