#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace xenoglot {

/// The tensors of one weight file by name, as its reader found them. Ordinary CPU tensors (never inference tensors), so that
/// gradients can be taken through them.
struct WeightMap {
    std::string source;  ///< the file's path, for messages
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, std::string> metadata;  ///< what a safetensors file says about itself; of other formats nothing

    /// Throws FormatError when the name is taken, empty, longer than 512 bytes or not printable UTF-8.
    void add(std::string name, at::Tensor tensor);
};

/// The number of elements of a shape from a file. Throws FormatError when a dimension is negative, there are more than 16 of
/// them, or the product exceeds `limit`. An empty shape (with a 0 in it) must be small, too, so that its strides can be computed.
std::int64_t checkedElementCount(std::span<const std::int64_t> shape, std::int64_t limit);

/// A tensor over bytes of a mapped file: shared without copying when they are aligned, copied otherwise. The tensor keeps the
/// file alive. Throws FormatError when `bytes` is not exactly what shape and type need, or a bool is neither 0 nor 1.
at::Tensor tensorFromBytes(const std::shared_ptr<const MappedFile>& file, std::span<const std::byte> bytes,
                           std::span<const std::int64_t> shape, at::ScalarType type);

/// Gives a model its weights, strictly: whatever is missing, has another shape than asked for, or is left over is collected,
/// and finish() names all of it at once.
class WeightBinder
{
public:
    explicit WeightBinder(WeightMap weights);

    bool contains(const std::string& name) const { return m_weights.tensors.contains(name); }

    /// The named tensor as `type` (converted when stored otherwise). A dimension of -1 accepts any size. On a problem it is
    /// recorded and a tensor of zeros in the asked shape comes back, so that binding goes on.
    at::Tensor take(const std::string& name, std::span<const std::int64_t> shape, at::ScalarType type = at::kFloat);
    at::Tensor take(const std::string& name, std::initializer_list<std::int64_t> shape, at::ScalarType type = at::kFloat)
    {
        return take(name, std::span<const std::int64_t>(shape.begin(), shape.size()), type);
    }

    /// Accepts a tensor without using it (stored tables that are recomputed).
    void ignore(const std::string& name) { m_used.insert(name); }

    /// Success when everything asked for was there and nothing else is. Error: ModelDamaged with all names.
    Result<void> finish() const;

private:
    WeightMap m_weights;
    std::set<std::string> m_used;
    std::vector<std::string> m_missing;
    std::vector<std::string> m_misshapen;
};

}  // namespace xenoglot
