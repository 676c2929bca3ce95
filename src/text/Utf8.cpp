#include "text/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

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

std::string_view trimWhiteSpace(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        const auto start = static_cast<std::size_t>(i);
        UChar32 character = 0;
        U8_NEXT(text.data(), i, length, character);
        if (character < 0 || !u_isUWhiteSpace(character)) {
            begin = std::min(begin, start);
            end = static_cast<std::size_t>(i);
        }
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::u32string codePointsOf(std::string_view bytes)
{
    std::u32string result;
    const auto length = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < length;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes.data(), i, length, character);
        result += static_cast<char32_t>(character);
    }
    return result;
}

std::string utf8Of(std::u32string_view characters)
{
    std::string result;
    for (const char32_t character : characters) {
        const bool valid = character <= 0x10FFFF && !U_IS_SURROGATE(character);
        char bytes[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, valid ? static_cast<UChar32>(character) : 0xFFFD);
        result.append(bytes, static_cast<std::size_t>(length));
    }
    return result;
}

}  // namespace xenoglot
