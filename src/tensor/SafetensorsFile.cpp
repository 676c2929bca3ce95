#include "tensor/SafetensorsFile.h"

#include "core/Json.h"
#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::uint64_t longestHeader = 32 << 20;

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> types = {{
    {"F64", at::kDouble},
    {"F32", at::kFloat},
    {"F16", at::kHalf},
    {"BF16", at::kBFloat16},
    {"I64", at::kLong},
    {"I32", at::kInt},
    {"I16", at::kShort},
    {"I8", at::kChar},
    {"U8", at::kByte},
    {"BOOL", at::kBool},
}};

at::ScalarType typeOf(const std::string& name, const Json* value)
{
    const std::string* const text = value != nullptr ? value->text() : nullptr;
    if (text == nullptr) {
        throw FormatError("has no data type for the tensor " + name);
    }
    const auto* const found = std::find_if(types.begin(), types.end(), [text](const auto& type) { return type.first == *text; });
    if (found == types.end()) {
        throw FormatError("has the tensor " + name + " of the type " + *text + ", which is not supported");
    }
    return found->second;
}

/// A list of whole numbers from 0 to 2^53, the largest that JSON's numbers hold exactly.
std::vector<std::int64_t> numbersOf(const std::string& name, const char* what, const Json* value)
{
    const Json::Array* const items = value != nullptr ? value->array() : nullptr;
    std::vector<std::int64_t> numbers;
    bool fits = items != nullptr;
    for (std::size_t i = 0; fits && i < items->size(); ++i) {
        const double* const number = (*items)[i].number();
        fits = number != nullptr && *number >= 0.0 && *number <= 0x1p53 && std::floor(*number) == *number;
        if (fits) {
            numbers.push_back(static_cast<std::int64_t>(*number));
        }
    }
    if (!fits) {
        throw FormatError("has an unreadable " + std::string(what) + " for the tensor " + name);
    }
    return numbers;
}

/// A JSON reader keeps one of two members of the same name. So the text must hold as many of each as there are tensors.
void refuseDuplicates(std::string_view header, std::size_t tensors)
{
    for (const std::string_view member : {"\"dtype\"", "\"shape\"", "\"data_offsets\""}) {
        std::size_t count = 0;
        for (std::size_t at = header.find(member); at != std::string_view::npos; at = header.find(member, at + member.size())) {
            ++count;
        }
        if (count != tensors) {
            throw FormatError("names a tensor or one of its properties twice");
        }
    }
}

WeightMap parse(const std::shared_ptr<const MappedFile>& file)
{
    ByteReader reader(file->bytes());
    const auto headerLength = reader.read<std::uint64_t>();
    if (headerLength > longestHeader) {
        throw FormatError("is no safetensors file: its header would have " + std::to_string(headerLength) + " bytes");
    }
    const std::string_view headerText = reader.text(headerLength);
    const auto header = Json::parse(headerText, file->path().string());
    if (!header || header->object() == nullptr) {
        throw FormatError("is no safetensors file: its header is not a JSON object");
    }
    const auto data = reader.take(reader.remaining());

    struct Range {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        const std::string* name = nullptr;
    };
    std::vector<Range> ranges;
    WeightMap weights;
    weights.source = file->path().string();
    for (const auto& [name, entry] : *header->object()) {
        if (name == "__metadata__") {
            for (const auto& [key, value] : entry.object() != nullptr ? *entry.object() : Json::Members()) {
                if (value.text() != nullptr) {
                    weights.metadata.emplace(key, *value.text());
                }
            }
            continue;
        }
        if (!isPlainName(name)) {
            throw FormatError("has a tensor with an unreadable name");
        }
        const at::ScalarType type = typeOf(name, entry.find("dtype"));
        const auto shape = numbersOf(name, "shape", entry.find("shape"));
        const auto offsets = numbersOf(name, "range", entry.find("data_offsets"));
        const bool inside =
            offsets.size() == 2 && offsets[0] <= offsets[1] && static_cast<std::size_t>(offsets[1]) <= data.size();
        if (!inside) {
            throw FormatError("has the tensor " + name + " outside its data");
        }
        const auto begin = static_cast<std::size_t>(offsets[0]);
        const auto end = static_cast<std::size_t>(offsets[1]);
        weights.add(name, tensorFromBytes(file, data.subspan(begin, end - begin), shape, type));
        ranges.push_back({begin, end, &name});
    }
    refuseDuplicates(headerText, ranges.size());

    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::uint64_t covered = 0;
    for (const Range& range : ranges) {
        if (range.begin != covered) {
            throw FormatError((range.begin < covered ? "has data shared by the tensor " : "has unused data before the tensor ")
                              + *range.name);
        }
        covered = range.end;
    }
    if (covered != data.size()) {
        throw FormatError("has " + std::to_string(data.size() - covered) + " bytes after its end");
    }
    return weights;
}

}  // namespace

Result<WeightMap> readSafetensors(const std::shared_ptr<const MappedFile>& file)
{
    return guardFormat(*file, [&] { return parse(file); });
}

Result<WeightMap> readSafetensors(const std::filesystem::path& path)
{
    return openAndRead(path, [](const std::shared_ptr<const MappedFile>& file) { return readSafetensors(file); });
}

}  // namespace xenoglot
