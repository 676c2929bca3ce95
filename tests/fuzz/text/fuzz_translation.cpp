#include "text/Phrasebook.h"
#include "text/TextProtection.h"
#include "text/TranslationCheck.h"
#include "text/Utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// The rules between a transcript and its translation. An input is two languages, then a sentence and its translation, a line each:
/// "en pt", "Come at ten to six.", "Venha às 5:50.".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace xenoglot;
    std::string_view input(reinterpret_cast<const char*>(data), size);
    if (size < 6) {
        return 0;
    }
    const std::string from(input.substr(0, 2));
    const std::string to(input.substr(3, 2));
    input.remove_prefix(6);
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string source(input.substr(0, end));
    const std::string translation(input.substr(std::min(end + 1, input.size())));

    if (!isUtf8(source) || !isUtf8(translation)) {
        return 0;
    }
    const TextProtection protection(phrasebookWording(source, from), from);
    const std::string readable = protection.readable();
    if (!isUtf8(readable) || !isUtf8(protection.text()) || !isUtf8(protection.restore(translation))
        || !isUtf8(numberWordsToDigits(source, from)) || !isUtf8(plainerWording(source, from))) {
        std::abort();
    }
    translationFault(readable, from, translation, to);
    return 0;
}
