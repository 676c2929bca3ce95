#pragma once

#include "core/Json.h"
#include "core/Result.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// The vocabulary of a byte-level BPE model, for turning tokens into text (the scheme of GPT-2: Radford et al., "Language Models
/// are Unsupervised Multitask Learners", 2019). A token stands for bytes, not characters: a character may be spread over several.
/// Immutable after construction: one instance serves all threads.
class ByteLevelBpe
{
public:
    /// `vocabulary` is the list of all tokens in the order of their ids, in the printable alphabet of the scheme; `tokenizer` a
    /// Hugging Face tokenizer.json, whose "added_tokens" stand for themselves and are no text. Error: ModelDamaged, also when the
    /// two do not agree.
    static Result<ByteLevelBpe> fromJson(const Json& vocabulary, const Json& tokenizer, const std::string& source);

    int size() const { return static_cast<int>(m_bytes.size()); }

    /// The id of a token as it is written in the vocabulary, for example "<|endoftext|>".
    std::optional<int> idOf(std::string_view token) const;

    /// The bytes of a token; for an added token its name. Precondition: 0 <= id < size().
    const std::string& bytesOf(int id) const { return m_bytes.at(static_cast<std::size_t>(id)); }

    /// The text of tokens, added ones left out. Bytes that are not well-formed UTF-8 become U+FFFD.
    std::string decode(std::span<const int> ids) const;

private:
    std::vector<std::string> m_bytes;
    std::map<std::string, int, std::less<>> m_ids;
    std::set<int> m_added;
};

}  // namespace xenoglot
