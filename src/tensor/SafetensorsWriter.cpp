#include "tensor/SafetensorsWriter.h"

#include "core/FileHash.h"
#include "core/SaveFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

const char* typeName(at::ScalarType type)
{
    switch (type) {
        case at::kFloat: return "F32";
        case at::kHalf: return "F16";
        case at::kBFloat16: return "BF16";
        case at::kLong: return "I64";
        default: TORCH_CHECK(false, "a tensor of a type that is not written");
    }
}

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            result += code;
            continue;
        }
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

/// As they follow each other in the file. Wide types first: then every tensor is aligned and the reader can share its memory.
std::vector<std::pair<std::string_view, at::Tensor>> ordered(const std::map<std::string, at::Tensor>& tensors)
{
    std::vector<std::pair<std::string_view, at::Tensor>> result;
    for (const auto& [name, tensor] : tensors) {
        result.emplace_back(name, tensor.detach().to(at::kCPU).contiguous());
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.second.element_size() > b.second.element_size(); });
    return result;
}

std::string_view bytesOf(const at::Tensor& tensor)
{
    return {static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()};
}

}  // namespace

Result<void> writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                              const std::map<std::string, std::string>& metadata)
{
    const auto inOrder = ordered(tensors);
    std::string header = "{\"__metadata__\":{";
    const char* separator = "";
    for (const auto& [key, value] : metadata) {
        header += separator;
        header += quoted(key) + ":" + quoted(value);
        separator = ",";
    }
    header += "}";
    std::vector<std::string_view> parts(2);
    std::size_t offset = 0;
    for (const auto& [name, tensor] : inOrder) {
        const std::size_t bytes = tensor.nbytes();
        header += "," + quoted(std::string(name)) + ":{\"dtype\":\"" + typeName(tensor.scalar_type()) + "\",\"shape\":[";
        separator = "";
        for (const std::int64_t size : tensor.sizes()) {
            header += separator;
            header += std::to_string(size);
            separator = ",";
        }
        header += "],\"data_offsets\":[" + std::to_string(offset) + "," + std::to_string(offset + bytes) + "]}";
        offset += bytes;
        parts.push_back(bytesOf(tensor));
    }
    header += "}";
    header.append((8 - header.size() % 8) % 8, ' ');
    std::string length;
    for (int byte = 0; byte < 8; ++byte) {
        length += static_cast<char>(header.size() >> (8 * byte) & 0xFF);
    }
    parts[0] = length;
    parts[1] = header;
    return saveFile(path, parts, FileReaders::OwnerOnly);
}

std::string safetensorsDataSha256(const std::map<std::string, at::Tensor>& tensors)
{
    const auto inOrder = ordered(tensors);
    std::vector<std::string_view> parts;
    for (const auto& [name, tensor] : inOrder) {
        parts.push_back(bytesOf(tensor));
    }
    return sha256OfBytes(parts);
}

}  // namespace xenoglot
