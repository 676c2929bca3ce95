#include "tensor/CTranslate2File.h"

#include "tensor/ByteReader.h"
#include "tensor/Dequantize.h"
#include "tensor/FormatGuard.h"

#include <ATen/ATen.h>

#include <array>
#include <set>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::uint32_t oldestVersion = 2;  // the first that names its spec
constexpr std::uint32_t newestVersion = 6;
constexpr std::uint32_t firstWithAliases = 3;
constexpr std::uint32_t firstWithTypes = 4;

std::string readText(ByteReader& reader)
{
    const auto length = reader.read<std::uint16_t>();
    const std::string_view text = reader.text(length);
    if (text.empty() || text.back() != '\0') {
        throw FormatError("has a name without its end mark");
    }
    return std::string(text.substr(0, text.size() - 1));
}

at::ScalarType typeOfNumber(std::uint8_t number)
{
    constexpr std::array types = {at::kFloat, at::kChar, at::kShort, at::kInt, at::kHalf, at::kBFloat16};
    if (number >= types.size()) {
        throw FormatError("has the unknown data type " + std::to_string(number));
    }
    return types[number];
}

/// Before version 4 only the size of an item was stored.
at::ScalarType typeOfItemSize(std::uint8_t size)
{
    switch (size) {
        case 4: return at::kFloat;
        case 2: return at::kShort;
        case 1: return at::kChar;
        default: throw FormatError("has items of " + std::to_string(size) + " bytes");
    }
}

void readVariable(ByteReader& reader, std::uint32_t version, const std::shared_ptr<const MappedFile>& file, WeightMap& weights)
{
    std::string name = readText(reader);
    std::vector<std::int64_t> shape(reader.read<std::uint8_t>());
    for (std::int64_t& size : shape) {
        size = reader.read<std::uint32_t>();
    }
    at::ScalarType type{};
    std::uint64_t byteCount = 0;
    if (version >= firstWithTypes) {
        type = typeOfNumber(reader.read<std::uint8_t>());
        byteCount = reader.read<std::uint32_t>();
    } else {
        type = typeOfItemSize(reader.read<std::uint8_t>());
        byteCount = std::uint64_t{reader.read<std::uint32_t>()} * c10::elementSize(type);
    }
    weights.add(std::move(name), tensorFromBytes(file, reader.take(byteCount), shape, type));
}

/// Turns every quantised weight into float32. Returns the names of the scales, which are gone then.
std::set<std::string> dequantizeAll(WeightMap& weights)
{
    std::set<std::string> scales;
    for (auto& [name, tensor] : weights.tensors) {
        const auto scale = weights.tensors.find(name + "_scale");
        const bool integer = tensor.scalar_type() == at::kChar || tensor.scalar_type() == at::kShort;
        if (integer && tensor.dim() > 0 && scale != weights.tensors.end()) {
            tensor = dequantizeRows(name, tensor, scale->second);
            scales.insert(scale->first);
        }
    }
    for (const std::string& name : scales) {
        weights.tensors.erase(name);
    }
    return scales;
}

/// Targets are stored tensors, so an alias of an alias is refused.
void readAliases(ByteReader& reader, const std::set<std::string>& scales, WeightMap& weights)
{
    std::vector<std::pair<std::string, at::Tensor>> aliases;
    const auto count = reader.read<std::uint32_t>();
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string alias = readText(reader);
        const std::string target = readText(reader);
        const auto found = weights.tensors.find(target);
        if (found != weights.tensors.end()) {
            aliases.emplace_back(std::move(alias), found->second);
        } else if (!scales.contains(target)) {
            throw FormatError("has the alias " + alias + " of " + target + ", which is not there");
        }
    }
    for (auto& [alias, tensor] : aliases) {
        weights.add(std::move(alias), std::move(tensor));
    }
}

CTranslate2File parse(const std::shared_ptr<const MappedFile>& file)
{
    ByteReader reader(file->bytes());
    const auto version = reader.read<std::uint32_t>();
    if (version < oldestVersion || version > newestVersion) {
        throw FormatError("has CTranslate2 version " + std::to_string(version) + "; versions " + std::to_string(oldestVersion)
                          + " to " + std::to_string(newestVersion) + " are supported");
    }
    CTranslate2File result;
    result.spec = readText(reader);
    if (!isPlainName(result.spec)) {
        throw FormatError("has no readable spec name");
    }
    const auto revision = reader.read<std::uint32_t>();
    if (revision > 1000) {
        throw FormatError("has the impossible revision " + std::to_string(revision));
    }
    result.revision = static_cast<int>(revision);
    result.weights.source = file->path().string();

    const auto count = reader.read<std::uint32_t>();
    for (std::uint32_t i = 0; i < count; ++i) {
        readVariable(reader, version, file, result.weights);
    }
    const std::set<std::string> scales = dequantizeAll(result.weights);
    if (version >= firstWithAliases) {
        readAliases(reader, scales, result.weights);
    }
    if (!reader.atEnd()) {
        throw FormatError("has " + std::to_string(reader.remaining()) + " bytes after its end");
    }
    return result;
}

}  // namespace

Result<CTranslate2File> readCTranslate2(const std::shared_ptr<const MappedFile>& file)
{
    return guardFormat(*file, [&] { return parse(file); });
}

Result<CTranslate2File> readCTranslate2(const std::filesystem::path& path)
{
    return openAndRead(path, [](const std::shared_ptr<const MappedFile>& file) { return readCTranslate2(file); });
}

}  // namespace xenoglot
