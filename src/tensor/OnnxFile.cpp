#include "tensor/OnnxFile.h"

#include "tensor/FormatGuard.h"
#include "tensor/ProtobufReader.h"
#include "tensor/WeightMap.h"

#include <ATen/ATen.h>

#include <bit>
#include <limits>
#include <optional>
#include <string_view>

// Field numbers and data types are those of onnx.proto (IR version 3 and later).
namespace xenoglot {

namespace {

using FilePointer = std::shared_ptr<const MappedFile>;

/// A hostile file can name two bytes long nodes and inputs; each costs a hundred times that in memory.
constexpr std::size_t mostParts = 4'000'000;

class GraphParser
{
public:
    explicit GraphParser(const FilePointer& file) : m_file(file) { m_graph.source = file->path().string(); }

    OnnxGraph parse()
    {
        ProtobufReader model(m_file->bytes());
        bool found = false;
        for (ProtobufField field; model.next(field);) {
            if (field.number == 7) {
                if (found) {
                    throw FormatError("has two graphs");
                }
                found = true;
                parseGraph(field.asBytes());
            }
        }
        if (!found) {
            throw FormatError("has no ONNX graph");
        }
        return std::move(m_graph);
    }

private:
    void parseGraph(std::span<const std::byte> bytes)
    {
        ProtobufReader graph(bytes);
        for (ProtobufField field; graph.next(field);) {
            switch (field.number) {
                case 1: m_graph.nodes.push_back(parseNode(field.asBytes())); break;
                case 5: addInitializer(field.asBytes()); break;
                case 15: throw FormatError("has sparse tensors, which are not supported");
                default: break;
            }
        }
    }

    void addInitializer(std::span<const std::byte> bytes)
    {
        auto [name, tensor] = parseTensor(bytes);
        if (!isPlainName(name)) {
            throw FormatError("has a tensor with an unreadable name");
        }
        const auto [place, isNew] = m_graph.initializers.try_emplace(std::move(name), std::move(tensor));
        if (!isNew) {
            throw FormatError("has two tensors named " + place->first);
        }
    }

    OnnxNode parseNode(std::span<const std::byte> bytes)
    {
        OnnxNode node;
        ProtobufReader reader(bytes);
        countPart();
        for (ProtobufField field; reader.next(field);) {
            switch (field.number) {
                case 1: node.inputs.push_back(parseName(field)); break;
                case 2: node.outputs.push_back(parseName(field)); break;
                case 3: node.name = parseName(field); break;
                case 4: node.opType = parseName(field); break;
                case 5: addAttribute(field.asBytes(), node); break;
                default: break;
            }
        }
        if (node.opType.empty()) {
            throw FormatError("has a node without an operation");
        }
        return node;
    }

    void addAttribute(std::span<const std::byte> bytes, OnnxNode& node)
    {
        countPart();
        std::string name;
        std::optional<OnnxAttribute> value;
        std::vector<std::int64_t> integers;
        std::vector<float> numbers;
        std::int64_t type = 0;
        ProtobufReader reader(bytes);
        for (ProtobufField field; reader.next(field);) {
            switch (field.number) {
                case 1: name = parseName(field); break;
                case 2:
                    field.expect(ProtobufField::Type::Fixed32);
                    value = std::bit_cast<float>(static_cast<std::uint32_t>(field.value));
                    break;
                case 3: value = field.asInteger(); break;
                case 4: value = std::string(textOf(field)); break;
                case 5: value = parseTensor(field.asBytes()).second; break;
                case 7: appendFixed<float>(field, numbers); break;
                case 8: appendVarints(field, integers); break;
                case 20: type = field.asInteger(); break;
                default: break;
            }
        }
        constexpr std::int64_t typeFloats = 6;
        constexpr std::int64_t typeInts = 7;
        if (type == typeInts || !integers.empty()) {
            value = std::move(integers);
        } else if (type == typeFloats || !numbers.empty()) {
            value = std::move(numbers);
        }
        if (name.empty()) {
            throw FormatError("has an attribute without a name");
        }
        if (value && !node.attributes.try_emplace(name, std::move(*value)).second) {
            throw FormatError("has two attributes " + name + " in the node " + node.name);
        }
    }

    /// A TensorProto. Its elements stand in raw_data or, by type, in one of the lists.
    std::pair<std::string, at::Tensor> parseTensor(std::span<const std::byte> bytes)
    {
        std::string name;
        std::int64_t dataType = 0;
        std::vector<std::int64_t> shape;
        std::optional<std::span<const std::byte>> raw;
        std::vector<float> floats;
        std::vector<double> doubles;
        std::vector<std::int64_t> int32s;
        std::vector<std::int64_t> int64s;
        bool external = false;

        ProtobufReader reader(bytes);
        for (ProtobufField field; reader.next(field);) {
            switch (field.number) {
                case 1: appendVarints(field, shape); break;
                case 2: dataType = field.asInteger(); break;
                case 3: throw FormatError("has a tensor in segments, which are not supported");
                case 4: appendFixed<float>(field, floats); break;
                case 5: appendVarints(field, int32s); break;
                case 7: appendVarints(field, int64s); break;
                case 8: name = parseName(field); break;
                case 9:
                    if (raw) {
                        throw FormatError("has a tensor with two sets of raw data");
                    }
                    raw = field.asBytes();
                    break;
                case 10: appendFixed<double>(field, doubles); break;
                case 13: external = true; break;
                case 14: external = external || field.asInteger() != 0; break;
                default: break;
            }
        }
        if (external) {
            throw FormatError("keeps the tensor " + name + " in another file, which is not supported");
        }
        const at::ScalarType type = scalarType(dataType, name);
        const std::size_t listed = floats.size() + doubles.size() + int32s.size() + int64s.size();
        if (raw) {
            if (listed != 0) {
                throw FormatError("has two kinds of data for the tensor " + name);
            }
            return {std::move(name), tensorFromBytes(m_file, *raw, shape, type)};
        }

        const auto count = static_cast<std::size_t>(checkedElementCount(shape, std::numeric_limits<std::int64_t>::max()));
        at::Tensor tensor;
        if (type == at::kFloat && floats.size() == count && listed == count) {
            tensor = at::tensor(floats);
        } else if (type == at::kDouble && doubles.size() == count && listed == count) {
            tensor = at::tensor(doubles);
        } else if (type == at::kLong && int64s.size() == count && listed == count) {
            tensor = at::tensor(int64s);
        } else if (type != at::kFloat && type != at::kDouble && type != at::kLong && int32s.size() == count && listed == count) {
            tensor = fromInt32(int32s, type, name);
        } else {
            throw FormatError("has other data for the tensor " + name + " than its shape and type need");
        }
        return {std::move(name), tensor.reshape(shape)};
    }

    /// The list int32_data holds every small type: integers as they are, the 16-bit floats by their bits.
    static at::Tensor fromInt32(const std::vector<std::int64_t>& values, at::ScalarType type, const std::string& name)
    {
        const auto [low, high] = [type]() -> std::pair<std::int64_t, std::int64_t> {
            switch (type) {
                case at::kChar: return {-128, 127};
                case at::kByte: return {0, 255};
                case at::kBool: return {0, 1};
                case at::kShort: return {-32768, 32767};
                case at::kHalf:
                case at::kBFloat16: return {0, 65535};
                default: return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
            }
        }();
        for (const std::int64_t value : values) {
            if (value < low || value > high) {
                throw FormatError("has a value outside its type in the tensor " + name);
            }
        }
        const at::Tensor wide = at::tensor(values);
        if (type == at::kHalf || type == at::kBFloat16) {
            return wide.to(at::kShort).view(type);
        }
        return wide.to(type);
    }

    static at::ScalarType scalarType(std::int64_t dataType, const std::string& name)
    {
        switch (dataType) {
            case 1: return at::kFloat;
            case 2: return at::kByte;
            case 3: return at::kChar;
            case 5: return at::kShort;
            case 6: return at::kInt;
            case 7: return at::kLong;
            case 9: return at::kBool;
            case 10: return at::kHalf;
            case 11: return at::kDouble;
            case 16: return at::kBFloat16;
            default:
                throw FormatError("has the tensor " + name + " of the data type " + std::to_string(dataType)
                                  + ", which is not supported");
        }
    }

    static std::string_view textOf(const ProtobufField& field)
    {
        const auto bytes = field.asBytes();
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    std::string parseName(const ProtobufField& field)
    {
        countPart();
        const std::string_view name = textOf(field);
        if (!name.empty() && !isPlainName(name)) {
            throw FormatError("has an unreadable name");
        }
        return std::string(name);
    }

    /// A repeated integer field: one value, or several packed into one field.
    static void appendVarints(const ProtobufField& field, std::vector<std::int64_t>& values)
    {
        if (field.type == ProtobufField::Type::Varint) {
            values.push_back(field.asInteger());
            return;
        }
        for (ByteReader packed(field.asBytes()); !packed.atEnd();) {
            values.push_back(static_cast<std::int64_t>(ProtobufReader::readVarint(packed)));
        }
    }

    /// A repeated float or double field: one value, or several packed into one field.
    template <typename T>
    static void appendFixed(const ProtobufField& field, std::vector<T>& values)
    {
        if constexpr (sizeof(T) == 4) {
            if (field.type == ProtobufField::Type::Fixed32) {
                values.push_back(std::bit_cast<T>(static_cast<std::uint32_t>(field.value)));
                return;
            }
        } else if (field.type == ProtobufField::Type::Fixed64) {
            values.push_back(std::bit_cast<T>(field.value));
            return;
        }
        for (ByteReader packed(field.asBytes()); !packed.atEnd();) {
            values.push_back(packed.read<T>());
        }
    }

    void countPart()
    {
        if (++m_parts > mostParts) {
            throw FormatError("has too many nodes");
        }
    }

    const FilePointer& m_file;
    OnnxGraph m_graph;
    std::size_t m_parts = 0;
};

}  // namespace

Result<OnnxGraph> readOnnx(const std::shared_ptr<const MappedFile>& file)
{
    return guardFormat(*file, [&] { return GraphParser(file).parse(); });
}

Result<OnnxGraph> readOnnx(const std::filesystem::path& path)
{
    return openAndRead(path, [](const std::shared_ptr<const MappedFile>& file) { return readOnnx(file); });
}

}  // namespace xenoglot
