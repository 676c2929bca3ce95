#include "models/bergamot/LexicalShortlist.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"

#include <algorithm>
#include <cstring>

namespace xenoglot {

namespace {

constexpr std::uint64_t fileMagic = 0xF11A48D5013417F5;

template <typename Value>
Value valueAt(std::span<const std::byte> bytes, std::uint64_t index)
{
    Value value;
    std::memcpy(&value, bytes.data() + index * sizeof(Value), sizeof(Value));
    return value;
}

}  // namespace

Result<LexicalShortlist> LexicalShortlist::read(const std::filesystem::path& path, std::int64_t vocabulary)
{
    const auto file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    return guardFormat(**file, [&] {
        ByteReader reader((*file)->bytes());
        if (reader.read<std::uint64_t>() != fileMagic) {
            throw FormatError("is not a lexical shortlist");
        }
        reader.skip(sizeof(std::uint64_t));  // checksum: the installer has verified the whole file
        const auto frequent = reader.read<std::uint64_t>();
        reader.skip(sizeof(std::uint64_t));  // how many candidates a word was given at most
        const auto offsetCount = reader.read<std::uint64_t>();
        const auto idCount = reader.read<std::uint64_t>();
        if (offsetCount != static_cast<std::uint64_t>(vocabulary) + 1) {
            throw FormatError("is a shortlist for " + std::to_string(offsetCount) + " words less one, the vocabulary has "
                              + std::to_string(vocabulary));
        }
        if (idCount > reader.remaining() / sizeof(std::uint32_t)) {
            throw FormatError("is cut short");
        }
        LexicalShortlist shortlist;
        shortlist.m_file = *file;
        shortlist.m_offsets = reader.take(offsetCount * sizeof(std::uint64_t));
        shortlist.m_ids = reader.take(idCount * sizeof(std::uint32_t));
        shortlist.m_frequent = static_cast<std::int64_t>(std::min(frequent, static_cast<std::uint64_t>(vocabulary)));
        shortlist.m_vocabulary = vocabulary;
        if (!reader.atEnd()) {
            throw FormatError("has bytes after its end");
        }
        std::uint64_t previous = 0;
        for (std::uint64_t i = 0; i < offsetCount; ++i) {
            const auto offset = valueAt<std::uint64_t>(shortlist.m_offsets, i);
            if (offset < previous || offset > idCount) {
                throw FormatError("points outside itself");
            }
            previous = offset;
        }
        for (std::uint64_t i = 0; i < idCount; ++i) {
            if (valueAt<std::uint32_t>(shortlist.m_ids, i) >= static_cast<std::uint64_t>(vocabulary)) {
                throw FormatError("names a word that the vocabulary does not have");
            }
        }
        return shortlist;
    });
}

std::vector<std::int64_t> LexicalShortlist::candidates(std::span<const std::int64_t> source) const
{
    std::vector<bool> chosen(static_cast<std::size_t>(m_vocabulary));
    const auto choose = [&chosen](std::int64_t id) { chosen[static_cast<std::size_t>(id)] = true; };
    for (std::int64_t id = 0; id < m_frequent; ++id) {
        choose(id);
    }
    for (const std::int64_t word : source) {
        choose(word);
        const auto index = static_cast<std::uint64_t>(word);
        const auto end = valueAt<std::uint64_t>(m_offsets, index + 1);
        for (auto i = valueAt<std::uint64_t>(m_offsets, index); i < end; ++i) {
            choose(valueAt<std::uint32_t>(m_ids, i));
        }
    }
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 0; id < m_vocabulary; ++id) {
        if (chosen[static_cast<std::size_t>(id)]) {
            ids.push_back(id);
        }
    }
    return ids;
}

}  // namespace xenoglot
