#include "tensor/WeightMap.h"

#include "core/Wording.h"
#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstring>

namespace xenoglot {

namespace {

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        text += (i == 0 ? "" : ", ") + (shape[i] < 0 ? std::string("any") : std::to_string(shape[i]));
    }
    return text + "]";
}

/// "a, b, c and 12 more"
std::string list(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    if (names.size() > most) {
        text += " and " + std::to_string(names.size() - most) + " more";
    }
    return text;
}

}  // namespace

void WeightMap::add(std::string name, at::Tensor tensor)
{
    if (!isPlainName(name)) {
        throw FormatError("has a tensor with an unreadable name");
    }
    const auto [place, isNew] = tensors.try_emplace(std::move(name), std::move(tensor));
    if (!isNew) {
        throw FormatError("has two tensors named " + place->first);
    }
}

std::int64_t checkedElementCount(std::span<const std::int64_t> shape, std::int64_t limit)
{
    constexpr std::size_t mostDimensions = 16;
    constexpr std::int64_t largestExtent = std::int64_t{1} << 48;
    if (shape.size() > mostDimensions) {
        throw FormatError("has a tensor of " + std::to_string(shape.size()) + " dimensions");
    }
    std::int64_t extent = 1;  // the product with every 0 taken as 1
    bool empty = false;
    for (const std::int64_t size : shape) {
        if (size < 0 || (size > 0 && extent > largestExtent / size)) {
            throw FormatError("has a tensor of impossible shape " + shapeText(shape));
        }
        extent *= std::max<std::int64_t>(size, 1);
        empty = empty || size == 0;
    }
    const std::int64_t count = empty ? 0 : extent;
    if (count > limit) {
        throw FormatError("has a tensor of impossible shape " + shapeText(shape));
    }
    return count;
}

at::Tensor tensorFromBytes(const std::shared_ptr<const MappedFile>& file, std::span<const std::byte> bytes,
                           std::span<const std::int64_t> shape, at::ScalarType type)
{
    const std::size_t itemSize = c10::elementSize(type);
    const std::int64_t count = checkedElementCount(shape, static_cast<std::int64_t>(bytes.size() / itemSize));
    if (static_cast<std::size_t>(count) * itemSize != bytes.size()) {
        throw FormatError("has " + std::to_string(bytes.size()) + " bytes for a tensor of shape " + shapeText(shape));
    }
    // Any other value of a bool is undefined behaviour in everything that reads it.
    if (type == at::kBool && std::any_of(bytes.begin(), bytes.end(), [](std::byte value) { return value > std::byte{1}; })) {
        throw FormatError("has a truth value that is neither true nor false");
    }
    const at::IntArrayRef sizes(shape.data(), shape.size());
    const auto options = at::TensorOptions().dtype(type);
    if (count > 0 && reinterpret_cast<std::uintptr_t>(bytes.data()) % itemSize == 0) {
        // The lambda's copy of `file` is what keeps the mapping alive.
        return at::from_blob(
            const_cast<std::byte*>(bytes.data()), sizes, [file](void*) {}, options);
    }
    at::Tensor copy = at::empty(sizes, options);
    if (count > 0) {
        std::memcpy(copy.data_ptr(), bytes.data(), bytes.size());
    }
    return copy;
}

WeightBinder::WeightBinder(WeightMap weights) : m_weights(std::move(weights))
{
}

at::Tensor WeightBinder::take(const std::string& name, std::span<const std::int64_t> shape, at::ScalarType type)
{
    std::vector<std::int64_t> fallback(shape.begin(), shape.end());
    std::replace(fallback.begin(), fallback.end(), std::int64_t{-1}, std::int64_t{1});

    const auto found = m_weights.tensors.find(name);
    if (found == m_weights.tensors.end()) {
        m_missing.push_back(name);
        return at::zeros(fallback, type);
    }
    m_used.insert(name);
    const at::Tensor& tensor = found->second;
    bool fits = tensor.dim() == static_cast<std::int64_t>(shape.size());
    for (std::size_t i = 0; fits && i < shape.size(); ++i) {
        fits = shape[i] < 0 || tensor.size(static_cast<std::int64_t>(i)) == shape[i];
    }
    if (!fits) {
        m_misshapen.push_back(name + " " + shapeText({tensor.sizes().data(), tensor.sizes().size()}) + ", not "
                              + shapeText(shape));
        return at::zeros(fallback, type);
    }
    return tensor.to(type);
}

Result<void> WeightBinder::finish() const
{
    std::vector<std::string> unexpected;
    for (const auto& [name, tensor] : m_weights.tensors) {
        if (!m_used.contains(name)) {
            unexpected.push_back(name);
        }
    }
    if (m_missing.empty() && m_misshapen.empty() && unexpected.empty()) {
        return {};
    }
    std::string message = worded(Wording::tr("The model file %1 does not fit"), m_weights.source);
    const auto add = [&message](const char* what, const std::vector<std::string>& names) {
        if (!names.empty()) {
            message += "; " + std::string(what) + " " + std::to_string(names.size()) + ": " + list(names);
        }
    };
    add("missing", m_missing);
    add("misshapen", m_misshapen);
    add("unexpected", unexpected);
    return Error{ErrorCode::ModelDamaged, message, Wording::tr("Run: xenoglot-cli models verify")};
}

}  // namespace xenoglot
