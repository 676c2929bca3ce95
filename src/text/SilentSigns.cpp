#include "text/SilentSigns.h"

#include "text/Regex.h"

#include <map>

namespace xenoglot {

std::string withoutSilentSigns(std::string_view text)
{
    static const Regex something("[<&\\p{Extended_Pictographic}\\p{Regional_Indicator}\\x{FE0F}\\x{20E3}]");
    if (!something.find(text)) {
        return std::string(text);
    }
    static const Regex tag("</?[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>|<!--.*?-->");
    // With the space before it, unless a word would grow together with the next.
    static const Regex emoji(
        "[ \\t]*(?:[[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}]-[©®™‼⁉]]"
        "[\\p{Emoji_Modifier}\\x{FE0E}\\x{FE0F}\\x{200D}\\x{E0020}-\\x{E007F}]*)+|[\\x{FE0E}\\x{FE0F}\\x{20E3}]");
    static const Regex wordStart("^[\\p{L}\\p{N}]");
    const auto pass = [](const Regex::Match& match) -> std::optional<std::string> {
        return match.before.empty() || !wordStart.find(match.after) ? "" : " ";
    };
    static const Regex entity("&(amp|lt|gt|quot|apos|nbsp);");
    static const std::map<std::string, std::string, std::less<>> characters{{"amp", "&"},   {"lt", "<"},   {"gt", ">"},
                                                                            {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}};
    std::string read = tag.replace(text, [](const Regex::Match&) -> std::optional<std::string> { return ""; });
    read = emoji.replace(read, pass);
    return entity.replace(read,
                          [](const Regex::Match& match) -> std::optional<std::string> { return characters.at(match.groups[1]); });
}

}  // namespace xenoglot
