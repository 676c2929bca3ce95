#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace xenoglot {

/// The words that a source word may be translated to (`lex.*.s2t.bin` of Bergamot models): the output layer is computed for these
/// rows of the vocabulary only. Immutable: one instance serves all threads.
class LexicalShortlist
{
public:
    /// `vocabulary` is the size that every id must fit. Errors: ModelMissing, ModelDamaged.
    static Result<LexicalShortlist> read(const std::filesystem::path& path, std::int64_t vocabulary);

    /// Sorted, without repetition: the most frequent words, the source's own ids and their candidates.
    /// `source` holds ids below the vocabulary's size.
    std::vector<std::int64_t> candidates(std::span<const std::int64_t> source) const;

private:
    std::shared_ptr<const MappedFile> m_file;
    std::span<const std::byte> m_offsets;  ///< u64 each; the file does not promise alignment
    std::span<const std::byte> m_ids;      ///< u32 each
    std::int64_t m_frequent = 0;
    std::int64_t m_vocabulary = 0;
};

}  // namespace xenoglot
