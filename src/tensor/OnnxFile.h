#pragma once

#include "core/Result.h"
#include "tensor/MappedFile.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace xenoglot {

/// An attribute of a node: INT, FLOAT, STRING, INTS, FLOATS or TENSOR of ONNX.
using OnnxAttribute = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>, std::vector<float>, at::Tensor>;

/// One operation of a graph. An optional input that is left out has an empty name.
struct OnnxNode {
    std::string opType;  ///< "ConvInteger"
    std::string name;    ///< "/decoder/decoder/encode/conv1/Conv_quant"; may be empty
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::map<std::string, OnnxAttribute> attributes;  ///< without subgraphs and lists of strings or tensors
};

/// The weights of an ONNX model and the graph that says what they are for (format: onnx.proto). Nothing of it is executed.
struct OnnxGraph {
    std::string source;                              ///< the file's path, for messages
    std::map<std::string, at::Tensor> initializers;  ///< in their stored types, quantised ones included
    std::vector<OnnxNode> nodes;                     ///< in topological order, as stored
};

/// Tensors share the mapped file where it is aligned. Refused by name: tensors in other files, sparse tensors, strings, unsigned
/// types of more than 8 bits and types of fewer than 8. Errors: ModelMissing, FileUnreadable, ModelDamaged.
Result<OnnxGraph> readOnnx(const std::filesystem::path& path);
Result<OnnxGraph> readOnnx(const std::shared_ptr<const MappedFile>& file);

}  // namespace xenoglot
