#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// Without what a reader passes over: emoji (Unicode TS #51, with their modifiers, joiners and flags) and the tags of HTML, whose
/// entities (&amp; &lt; &gt; &quot; &apos; &nbsp;) become their characters. "©", "®", "™" and a "<" that begins no tag stay.
/// Thread-safe, no state.
std::string withoutSilentSigns(std::string_view text);

}  // namespace xenoglot
