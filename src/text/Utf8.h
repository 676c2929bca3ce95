#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// True when every byte belongs to a well-formed UTF-8 sequence (no surrogates, no overlong forms) and there is no NUL.
bool isUtf8(std::string_view text);

/// Runs of white space (Unicode White_Space) become one space; none at the ends.
std::string simplifyWhiteSpace(std::string_view text);

/// Without white space (Unicode White_Space) at both ends.
std::string_view trimWhiteSpace(std::string_view text);

/// The characters of any bytes. Where they are not well-formed, each maximal subpart of a sequence becomes one U+FFFD (The
/// Unicode Standard, section 3.9), as browsers, Rust and Python do it.
std::u32string codePointsOf(std::string_view bytes);

/// The UTF-8 form; what is no character (surrogates, beyond U+10FFFF) becomes U+FFFD.
std::string utf8Of(std::u32string_view characters);

}  // namespace xenoglot
