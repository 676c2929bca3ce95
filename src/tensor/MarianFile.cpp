#include "tensor/MarianFile.h"

#include "tensor/ByteReader.h"
#include "tensor/Dequantize.h"
#include "tensor/FormatGuard.h"

#include <ATen/ATen.h>

#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::uint64_t supportedVersion = 1;
constexpr std::uint64_t alignment = 256;  // every item is padded to it
constexpr std::string_view configName = "special:model.yml";

// marian-dev, src/common/types.h: a class in the upper bits, bytes of an element in the lower ones.
enum class ItemType : std::uint64_t { Int8 = 0x101, Float32 = 0x404, Intgemm8 = 0x4101 };

struct Item {
    std::uint64_t type = 0;
    std::uint64_t nameLength = 0;
    std::uint64_t rank = 0;
    std::uint64_t byteCount = 0;
    std::string name;
    std::vector<std::int64_t> shape;
};

std::string hexadecimal(std::uint64_t value)
{
    std::string digits;
    for (; value != 0 || digits.empty(); value >>= 4) {
        digits.insert(digits.begin(), "0123456789abcdef"[value & 15]);
    }
    return "0x" + digits;
}

/// All headers stand first, then all names, then all shapes, then the padding before the data.
std::vector<Item> readItems(ByteReader& reader)
{
    const auto version = reader.read<std::uint64_t>();
    if (version != supportedVersion) {
        throw FormatError("has Marian binary version " + std::to_string(version) + "; version " + std::to_string(supportedVersion)
                          + " is supported");
    }
    const auto count = reader.read<std::uint64_t>();
    std::vector<Item> items;
    for (std::uint64_t i = 0; i < count; ++i) {
        Item& item = items.emplace_back();
        item.nameLength = reader.read<std::uint64_t>();
        item.type = reader.read<std::uint64_t>();
        item.rank = reader.read<std::uint64_t>();
        item.byteCount = reader.read<std::uint64_t>();
    }
    for (Item& item : items) {
        const std::string_view name = reader.text(item.nameLength);
        if (name.empty() || name.back() != '\0') {
            throw FormatError("has a name without its end mark");
        }
        item.name = name.substr(0, name.size() - 1);
    }
    for (Item& item : items) {
        // A rank beyond the file is refused before it is multiplied.
        ByteReader sizes(reader.take(item.rank > reader.remaining() ? item.rank : item.rank * sizeof(std::int32_t)));
        while (!sizes.atEnd()) {
            item.shape.push_back(sizes.read<std::int32_t>());
        }
    }
    const auto padding = reader.read<std::uint64_t>();
    if (padding >= alignment) {
        throw FormatError("has " + std::to_string(padding) + " bytes of padding");
    }
    reader.skip(padding);
    return items;
}

/// The first `wanted` bytes of an item that holds as many and its padding.
std::span<const std::byte> withoutPadding(const Item& item, std::span<const std::byte> bytes, std::uint64_t wanted)
{
    if (bytes.size() < wanted || bytes.size() - wanted >= alignment) {
        throw FormatError("has " + std::to_string(bytes.size()) + " bytes for the tensor " + item.name + ", which needs "
                          + std::to_string(wanted));
    }
    return bytes.first(wanted);
}

bool isEmbedding(std::string_view name)
{
    return name == "Wemb" || name.ends_with("_Wemb");
}

class Parser
{
public:
    explicit Parser(const std::shared_ptr<const MappedFile>& file) : m_file(file)
    {
        m_result.weights.source = file->path().string();
    }

    MarianFile parse()
    {
        ByteReader reader(m_file->bytes());
        for (const Item& item : readItems(reader)) {
            readItem(item, reader.take(item.byteCount));
        }
        if (!reader.atEnd()) {
            throw FormatError("has " + std::to_string(reader.remaining()) + " bytes after its end");
        }
        if (m_result.configYaml.empty()) {
            throw FormatError("has no " + std::string(configName));
        }
        return std::move(m_result);
    }

private:
    void readItem(const Item& item, std::span<const std::byte> bytes)
    {
        if (item.name == configName && item.type == static_cast<std::uint64_t>(ItemType::Int8)) {
            readConfig(bytes);
            return;
        }
        const auto count = static_cast<std::uint64_t>(checkedElementCount(item.shape, static_cast<std::int64_t>(bytes.size())));
        switch (static_cast<ItemType>(item.type)) {
            case ItemType::Float32:
                m_result.weights.add(item.name, tensorFromBytes(m_file, withoutPadding(item, bytes, count * sizeof(float)),
                                                                item.shape, at::kFloat));
                return;
            case ItemType::Intgemm8: addQuantized(item, withoutPadding(item, bytes, count + sizeof(float)), count); return;
            case ItemType::Int8: break;
        }
        throw FormatError("has the tensor " + item.name + " of the type " + hexadecimal(item.type) + ", which is not supported");
    }

    /// The multiplier stands right after the last value.
    void addQuantized(const Item& item, std::span<const std::byte> bytes, std::uint64_t count)
    {
        if (item.shape.size() != 2) {
            throw FormatError("has the quantised tensor " + item.name + ", which is not a matrix");
        }
        std::vector<std::int64_t> shape = item.shape;
        if (!isEmbedding(item.name)) {
            std::swap(shape[0], shape[1]);
        }
        const at::Tensor values = tensorFromBytes(m_file, bytes.first(count), shape, at::kChar);
        const auto multiplier = ByteReader(bytes.subspan(count)).read<float>();
        m_result.weights.add(item.name, dequantizeRows(item.name, values, at::scalar_tensor(multiplier)));
        m_result.quantized.emplace(item.name, QuantizedTensor{values, multiplier});
    }

    void readConfig(std::span<const std::byte> bytes)
    {
        if (!m_result.configYaml.empty()) {
            throw FormatError("has two tensors named " + std::string(configName));
        }
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        m_result.configYaml = text.substr(0, text.find('\0'));
    }

    const std::shared_ptr<const MappedFile>& m_file;
    MarianFile m_result;
};

}  // namespace

Result<MarianFile> readMarian(const std::shared_ptr<const MappedFile>& file)
{
    return guardFormat(*file, [&] { return Parser(file).parse(); });
}

Result<MarianFile> readMarian(const std::filesystem::path& path)
{
    return openAndRead(path, [](const std::shared_ptr<const MappedFile>& file) { return readMarian(file); });
}

}  // namespace xenoglot
