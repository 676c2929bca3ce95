#include "models/kokoro/KokoroOnnxFile.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"
#include "tensor/OnnxFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace xenoglot {

namespace {

// The largest constant of the graph that is no weight: a row of position numbers.
constexpr std::int64_t largestConstant = 512;

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

std::vector<std::string> split(std::string_view path)
{
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        if (slash != 0) {
            parts.emplace_back(path.substr(0, slash));
        }
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    return parts;
}

/// "/encoder/F0.0/conv1/Conv_quant" → "predictor.F0.0.conv1"
std::string modulePath(const std::string& nodeName)
{
    std::vector<std::string> parts = split(nodeName);
    if (parts.size() < 3) {
        return {};
    }
    parts.pop_back();
    const bool encoder = parts.front() == "encoder";
    parts.erase(parts.begin());
    if (encoder
        && (startsWith(parts.front(), "F0") || startsWith(parts.front(), "N.") || parts.front() == "N_proj"
            || parts.front() == "shared")) {
        parts.insert(parts.begin(), "predictor");
    }
    std::string path;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i + 1 < parts.size() && startsWith(parts[i + 1], parts[i] + ".")) {
            continue;  // "cnn.0/cnn.0.1": the second names both
        }
        std::string part = parts[i];
        if (parts.front() == "bert") {  // every pass through the shared layer numbers its modules: "query_11"
            const std::size_t underscore = part.find_last_of('_');
            if (underscore != std::string::npos && underscore + 1 < part.size()
                && part.find_first_not_of("0123456789", underscore + 1) == std::string::npos) {
                part.resize(underscore);
            }
        }
        path += (path.empty() ? "" : ".") + part;
    }
    return path;
}

class Converter
{
public:
    explicit Converter(const OnnxGraph& graph) : m_graph(graph)
    {
        for (const OnnxNode& node : graph.nodes) {
            for (const std::string& input : node.inputs) {
                m_consumers[input].push_back(&node);
            }
            for (const std::string& output : node.outputs) {
                m_producers[output] = &node;
            }
        }
    }

    KokoroOnnxFile convert()
    {
        m_file.weights.source = m_graph.source;
        for (const OnnxNode& node : m_graph.nodes) {
            if (node.opType == "ConvInteger" || node.opType == "MatMulInteger") {
                addQuantized(node);
            } else if (node.opType == "Conv" || node.opType == "ConvTranspose" || node.opType == "MatMul") {
                addPlain(node);
            } else if (node.opType == "DynamicQuantizeLSTM") {
                addLstm(node);
            } else if (node.opType == "DequantizeLinear") {
                addEmbedding(node);
            }
        }
        addNamed();
        for (const auto& [name, tensor] : m_graph.initializers) {
            if (!m_used.contains(name) && tensor.numel() > largestConstant) {
                m_file.weights.tensors.emplace(name, tensor);
            }
        }
        return std::move(m_file);
    }

private:
    bool isStored(const std::string& name) const { return m_graph.initializers.contains(name); }

    const at::Tensor& stored(const OnnxNode& node, std::size_t input)
    {
        if (input >= node.inputs.size() || !isStored(node.inputs[input])) {
            throw FormatError("has a node " + node.name + " without a stored input " + std::to_string(input));
        }
        m_used.insert(node.inputs[input]);
        return m_graph.initializers.at(node.inputs[input]);
    }

    void put(const std::string& name, const at::Tensor& tensor)
    {
        m_file.weights.tensors.insert_or_assign(name, tensor.to(at::kFloat).contiguous());
    }

    static at::Tensor dequantize(const OnnxNode& node, const at::Tensor& quantized, const at::Tensor& zeroPoint,
                                 const at::Tensor& scale)
    {
        const std::int64_t columns = quantized.dim() > 0 ? quantized.size(-1) : 1;
        for (const at::Tensor& parameter : {zeroPoint, scale}) {
            if (parameter.numel() != 1 && (parameter.dim() != 1 || parameter.numel() != columns)) {
                throw FormatError("has quantisation parameters that do not fit at " + node.name);
            }
        }
        if (scale.scalar_type() != at::kFloat || !at::isfinite(scale).all().item<bool>()) {
            throw FormatError("has a scale that is no number at " + node.name);
        }
        return (quantized.to(at::kFloat) - zeroPoint.to(at::kFloat)) * scale;
    }

    const OnnxNode& consumer(const std::string& name) const
    {
        const auto found = m_consumers.find(name);
        if (found == m_consumers.end()) {
            throw FormatError("has an output " + name + " that nothing uses");
        }
        return *found->second.front();
    }

    /// The weight's scale stands in the product that turns the integer result back into a real one, itself the product of
    /// activation and weight scales: result → (Add bias) → Cast → Mul(activation scale · weight scale).
    const at::Tensor& weightScale(const OnnxNode& node)
    {
        const OnnxNode* cast = &consumer(node.outputs.at(0));
        if (cast->opType == "Add") {
            cast = &consumer(cast->outputs.at(0));
        }
        const OnnxNode& product = consumer(cast->outputs.at(0));
        for (const std::string& input : product.inputs) {
            if (input == cast->outputs.at(0)) {
                continue;
            }
            if (isStored(input)) {
                m_used.insert(input);
                return m_graph.initializers.at(input);
            }
            const auto scales = m_producers.find(input);
            if (scales != m_producers.end() && scales->second->opType == "Mul") {
                for (const std::string& factor : scales->second->inputs) {
                    if (isStored(factor)) {
                        m_used.insert(factor);
                        return m_graph.initializers.at(factor);
                    }
                }
            }
        }
        throw FormatError("has no weight scale for " + node.name);
    }

    void addQuantized(const OnnxNode& node)
    {
        if (node.inputs.size() < 2 || !isStored(node.inputs[1])) {
            return;  // attention multiplies two activations
        }
        const std::string path = modulePath(node.name);
        if (path == "bert.encoder.albert_layer_groups.0.albert_layers.0.ffn") {
            ++m_file.albertLayers;
        }
        const auto [known, first] = m_sources.emplace(path, node.inputs[1]);
        if (!first) {
            if (known->second != node.inputs[1]) {
                throw FormatError("has two weights for " + path);
            }
            return;
        }
        const at::Tensor quantized = stored(node, 1);
        const at::Tensor weight = dequantize(node, quantized, stored(node, 3), weightScale(node));
        put(path + ".weight", node.opType == "MatMulInteger" ? weight.t() : weight);
    }

    void addPlain(const OnnxNode& node)
    {
        const std::string path = modulePath(node.name);
        if (node.inputs.size() < 2 || !isStored(node.inputs[1])) {
            return;
        }
        if (path.find(".istft") != std::string::npos) {
            m_used.insert(node.inputs[1]);  // the inverse transform's table
            return;
        }
        put(path + ".weight", node.opType == "MatMul" ? stored(node, 1).t() : stored(node, 1));
        if (node.opType != "MatMul" && node.inputs.size() > 2) {
            put(path + ".bias", stored(node, 2));
        }
    }

    /// ONNX Runtime's DynamicQuantizeLSTM: W [2, in, 4H], R [2, H, 4H], B [2, 8H]; gates i, o, f, c where PyTorch has i, f, g, o.
    void addLstm(const OnnxNode& node)
    {
        const std::string path = modulePath(node.name);
        const at::Tensor bias = stored(node, 3);
        const at::Tensor input = stored(node, 1);
        const at::Tensor state = stored(node, 2);
        if (input.dim() != 3 || state.dim() != 3 || bias.dim() != 2 || input.size(0) != 2 || state.size(0) != 2
            || bias.size(0) != 2 || state.size(2) != 4 * state.size(1) || input.size(2) != state.size(2)
            || bias.size(1) != 2 * state.size(2)) {
            throw FormatError("has an LSTM of impossible shape at " + node.name);
        }
        const std::int64_t gates = state.size(2);
        const auto reorder = [](const at::Tensor& rows) {
            const std::vector<at::Tensor> gate = rows.chunk(4, 0);
            return at::cat({gate[0], gate[2], gate[3], gate[1]}, 0);
        };
        const auto direction = [&](std::int64_t d, std::size_t weight, std::size_t scale, std::size_t zeroPoint) {
            return reorder(
                dequantize(node, stored(node, weight)[d], stored(node, zeroPoint).flatten()[d], stored(node, scale).flatten()[d])
                    .t());
        };
        for (std::int64_t d = 0; d < 2; ++d) {
            const std::string suffix = d == 0 ? "_l0" : "_l0_reverse";
            put(path + ".weight_ih" + suffix, direction(d, 1, 8, 9));
            put(path + ".weight_hh" + suffix, direction(d, 2, 10, 11));
            put(path + ".bias_ih" + suffix, reorder(bias[d].narrow(0, 0, gates)));
            put(path + ".bias_hh" + suffix, reorder(bias[d].narrow(0, gates, gates)));
        }
    }

    void addEmbedding(const OnnxNode& node)
    {
        const auto gather = node.inputs.empty() ? m_producers.end() : m_producers.find(node.inputs[0]);
        if (gather == m_producers.end() || gather->second->opType != "Gather") {
            return;
        }
        const at::Tensor table = stored(*gather->second, 0);
        std::string name = plainName(gather->second->inputs[0]);
        constexpr std::string_view ending = "_quantized";
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
        }
        put(name, dequantize(node, table, stored(node, 2), stored(node, 1)));
    }

    /// "encoder.predictor.lstm" → "predictor.lstm", "decoder.decoder.encode" → "decoder.encode"; empty for other names.
    static std::string plainName(const std::string& name)
    {
        if (startsWith(name, "encoder.")) {
            return name.substr(8);
        }
        return startsWith(name, "decoder.decoder.") ? name.substr(8) : std::string();
    }

    /// Biases, norms and snake parameters kept their names.
    void addNamed()
    {
        for (const auto& [name, tensor] : m_graph.initializers) {
            const std::string plain = plainName(name);
            if (!plain.empty() && tensor.scalar_type() == at::kFloat && !m_used.contains(name)
                && plain.find(".stft.") == std::string::npos && !plain.ends_with("_scale")) {
                m_used.insert(name);
                put(plain, tensor);
            }
        }
    }

    const OnnxGraph& m_graph;
    std::map<std::string, std::vector<const OnnxNode*>> m_consumers;
    std::map<std::string, const OnnxNode*> m_producers;
    std::map<std::string, std::string> m_sources;  // module → initialiser of its weight
    std::set<std::string> m_used;
    KokoroOnnxFile m_file;
};

}  // namespace

Result<KokoroOnnxFile> KokoroOnnxFile::read(const std::filesystem::path& path)
{
    const Result<OnnxGraph> graph = readOnnx(path);
    if (!graph) {
        return graph.error();
    }
    try {
        return Converter(*graph).convert();
    } catch (const std::exception& exception) {
        return formatErrorOf(path, exception);
    }
}

}  // namespace xenoglot
