#include "text/SentencePieceTokenizer.h"

#include "core/Wording.h"

#include <sentencepiece_processor.h>

#include <exception>
#include <fstream>
#include <iterator>

namespace xenoglot {

struct SentencePieceTokenizer::Private {
    sentencepiece::SentencePieceProcessor processor;
};

SentencePieceTokenizer::SentencePieceTokenizer(std::unique_ptr<Private> content) : m_private(std::move(content))
{
}

SentencePieceTokenizer::~SentencePieceTokenizer() = default;

Result<std::shared_ptr<const SentencePieceTokenizer>> SentencePieceTokenizer::load(const std::filesystem::path& path)
{
    const auto damaged = [&path](const std::string& what) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The vocabulary %1 %2"), path.string(), what),
                     Wording::tr("Run: xenoglot-cli models verify")};
    };
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return Error{ErrorCode::ModelMissing, worded(Wording::tr("Cannot open the vocabulary %1"), path.string()),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    try {
        auto content = std::make_unique<Private>();
        if (const auto status = content->processor.LoadFromSerializedProto(bytes); !status.ok()) {
            return damaged("cannot be read");
        }
        if (content->processor.GetPieceSize() < 1) {
            return damaged("is empty");
        }
        return std::shared_ptr<const SentencePieceTokenizer>(new SentencePieceTokenizer(std::move(content)));
    } catch (const std::exception& error) {
        return damaged(std::string("cannot be read: ") + error.what());
    }
}

std::size_t SentencePieceTokenizer::size() const
{
    return static_cast<std::size_t>(m_private->processor.GetPieceSize());
}

int SentencePieceTokenizer::unknownId() const
{
    return m_private->processor.unk_id();
}

int SentencePieceTokenizer::endId() const
{
    return m_private->processor.eos_id();
}

std::vector<int> SentencePieceTokenizer::encode(std::string_view text) const
{
    std::vector<int> ids;
    const auto status = m_private->processor.Encode({text.data(), text.size()}, &ids);
    return status.ok() ? ids : std::vector<int>();
}

std::string SentencePieceTokenizer::decode(const std::vector<int>& ids) const
{
    std::vector<int> known;
    for (const int id : ids) {
        if (id >= 0 && id < m_private->processor.GetPieceSize()) {
            known.push_back(id);
        }
    }
    std::string text;
    const auto status = m_private->processor.Decode(known, &text);
    return status.ok() ? text : std::string();
}

}  // namespace xenoglot
