#include "text/ByteLevelBpe.h"

#include "core/Wording.h"
#include "text/Utf8.h"

#include <cmath>

namespace xenoglot {

namespace {

/// The alphabet of the scheme: bytes that print stand for themselves, the others for the characters from U+0100 on.
std::map<char32_t, char> byteAlphabet()
{
    std::map<char32_t, char> alphabet;
    char32_t next = 0x100;
    for (int byte = 0; byte < 256; ++byte) {
        const bool prints = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
        alphabet.emplace(prints ? static_cast<char32_t>(byte) : next++, static_cast<char>(byte));
    }
    return alphabet;
}

Error damaged(const std::string& source, const std::string& what)
{
    return {ErrorCode::ModelDamaged, worded(Wording::tr("The vocabulary in %1 %2"), source, what),
            Wording::tr("Run: xenoglot-cli models verify")};
}

}  // namespace

Result<ByteLevelBpe> ByteLevelBpe::fromJson(const Json& vocabulary, const Json& tokenizer, const std::string& source)
{
    const Json::Array* tokens = vocabulary.array();
    const Json* addedMember = tokenizer.find("added_tokens");
    const Json::Array* added = addedMember != nullptr ? addedMember->array() : nullptr;
    if (tokens == nullptr || tokens->empty()) {
        return damaged(source, "is not a list of tokens");
    }
    if (added == nullptr) {
        return damaged(source, "comes with a tokenizer without added_tokens");
    }

    ByteLevelBpe result;
    for (const Json& entry : *added) {
        const Json* id = entry.find("id");
        const Json* content = entry.find("content");
        if (id == nullptr || id->number() == nullptr || content == nullptr || content->text() == nullptr) {
            return damaged(source, "comes with an added token without id or content");
        }
        const double number = *id->number();
        if (!(number >= 0) || number >= static_cast<double>(tokens->size()) || number != std::floor(number)) {
            return damaged(source, "comes with an added token outside the list: " + *content->text());
        }
        const Json& listed = (*tokens)[static_cast<std::size_t>(number)];
        if (listed.text() == nullptr || *listed.text() != *content->text()) {
            return damaged(source, "has another token in place of " + *content->text());
        }
        result.m_added.insert(static_cast<int>(number));
    }

    const std::map<char32_t, char> alphabet = byteAlphabet();
    result.m_bytes.reserve(tokens->size());
    for (const Json& token : *tokens) {
        const std::string* name = token.text();
        const int id = result.size();
        if (name == nullptr) {
            return damaged(source, "has an entry that is no text, number " + std::to_string(id));
        }
        result.m_ids.emplace(*name, id);
        std::string bytes;
        bool coded = !result.m_added.contains(id);
        for (const char32_t character : coded ? codePointsOf(*name) : std::u32string()) {
            const auto byte = alphabet.find(character);
            if (byte == alphabet.end()) {
                // A token outside the alphabet (a language mark that the tokenizer does not list) stands for itself.
                coded = false;
                break;
            }
            bytes += byte->second;
        }
        result.m_bytes.push_back(coded ? std::move(bytes) : *name);
    }
    return result;
}

std::optional<int> ByteLevelBpe::idOf(std::string_view token) const
{
    const auto found = m_ids.find(token);
    return found != m_ids.end() ? std::optional<int>(found->second) : std::nullopt;
}

std::string ByteLevelBpe::decode(std::span<const int> ids) const
{
    std::string bytes;
    for (const int id : ids) {
        if (!m_added.contains(id)) {
            bytes += bytesOf(id);
        }
    }
    return utf8Of(codePointsOf(bytes));
}

}  // namespace xenoglot
