#include "tensor/FormatGuard.h"

#include "core/Wording.h"
#include "tensor/ByteReader.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>

namespace xenoglot {

namespace {

/// The length of the well-formed UTF-8 sequence at `at` that is no control character; 0 when there is none.
/// Table 3-7 of the Unicode standard.
std::size_t printableLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto follows = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
    const unsigned first = byte(0);
    if (first >= 0x20 && first < 0x7F) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF && follows(1)) {
        return first == 0xC2 && byte(1) < 0xA0 ? 0 : 2;
    }
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

std::string oneLine(std::string_view text)
{
    constexpr std::size_t longest = 400;
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        if (line.size() >= longest) {
            line += "…";
            break;
        }
        const std::size_t length = printableLength(text, at);
        line += length == 0 ? std::string_view("?") : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return line;
}

}  // namespace

bool isPlainName(std::string_view name)
{
    if (name.empty() || name.size() > 512) {
        return false;
    }
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = printableLength(name, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

Error formatErrorOf(const std::filesystem::path& path, const std::exception& exception)
{
    const std::string file = path.string();
    const std::string hint = Wording::tr("Run: xenoglot-cli models verify");
    if (dynamic_cast<const FormatError*>(&exception) != nullptr) {
        return {ErrorCode::ModelDamaged, worded(Wording::tr("The model file %1 %2"), file, oneLine(exception.what())), hint};
    }
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) {
        return {ErrorCode::OutOfMemory, worded(Wording::tr("The model file %1 does not fit into memory"), file),
                Wording::tr("Close other programs or choose a smaller model.")};
    }
    const auto* torch = dynamic_cast<const c10::Error*>(&exception);
    const char* const what = torch != nullptr ? torch->what_without_backtrace() : exception.what();
    return {ErrorCode::ModelDamaged, worded(Wording::tr("The model file %1 cannot be read: %2"), file, oneLine(what)), hint};
}

}  // namespace xenoglot
