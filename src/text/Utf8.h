#pragma once

#include <string>
#include <string_view>

namespace xenoglot {

/// True when every byte belongs to a well-formed UTF-8 sequence (no surrogates, no overlong forms) and there is no NUL.
bool isUtf8(std::string_view text);

/// Runs of white space (Unicode White_Space) become one space; none at the ends.
std::string simplifyWhiteSpace(std::string_view text);

}  // namespace xenoglot
