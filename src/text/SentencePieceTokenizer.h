#pragma once

#include "core/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// A SentencePiece vocabulary (Kudo & Richardson 2018), as translation models ship it. Immutable: one instance serves all
/// threads.
class SentencePieceTokenizer
{
public:
    /// Errors: ModelMissing, ModelDamaged.
    static Result<std::shared_ptr<const SentencePieceTokenizer>> load(const std::filesystem::path& path);

    ~SentencePieceTokenizer();
    SentencePieceTokenizer(const SentencePieceTokenizer&) = delete;
    SentencePieceTokenizer& operator=(const SentencePieceTokenizer&) = delete;

    std::size_t size() const;
    int unknownId() const;
    int endId() const;

    /// Without an end token.
    std::vector<int> encode(std::string_view text) const;

    /// Ids outside the vocabulary are left out.
    std::string decode(const std::vector<int>& ids) const;

private:
    struct Private;
    explicit SentencePieceTokenizer(std::unique_ptr<Private> content);
    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
