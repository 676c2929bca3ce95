#include "text/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace xenoglot {

bool isUtf8(std::string_view text)
{
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), i, length, character);
        if (character <= 0) {
            return false;
        }
    }
    return true;
}

std::string simplifyWhiteSpace(std::string_view text)
{
    std::string result;
    bool pendingSpace = false;
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        const int32_t start = i;
        UChar32 character = 0;
        U8_NEXT(text.data(), i, length, character);
        if (character >= 0 && u_isUWhiteSpace(character)) {
            pendingSpace = !result.empty();
            continue;
        }
        if (pendingSpace) {
            result += ' ';
            pendingSpace = false;
        }
        result.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
    return result;
}

}  // namespace xenoglot
