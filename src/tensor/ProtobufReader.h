#pragma once

#include "tensor/ByteReader.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace xenoglot {

/// One field of a protobuf message in its wire form (protobuf.dev, "Encoding"): a number and, by type, a value or bytes.
struct ProtobufField {
    enum class Type { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

    std::uint32_t number = 0;
    Type type = Type::Varint;
    std::uint64_t value = 0;           ///< of Varint, Fixed64, Fixed32
    std::span<const std::byte> bytes;  ///< of Bytes: text, a message, packed values

    /// The bytes. Throws FormatError for another wire type.
    std::span<const std::byte> asBytes() const
    {
        expect(Type::Bytes);
        return bytes;
    }

    /// The signed integer (int32, int64, enum). Throws FormatError for another wire type.
    std::int64_t asInteger() const
    {
        expect(Type::Varint);
        return static_cast<std::int64_t>(value);
    }

    void expect(Type wanted) const
    {
        if (type != wanted) {
            throw FormatError("has a field " + std::to_string(number) + " of the wrong wire type");
        }
    }
};

/// Walks the fields of one protobuf message without knowing its schema, and without copying.
class ProtobufReader
{
public:
    explicit ProtobufReader(std::span<const std::byte> message) : m_reader(message) {}

    /// False at the end. Throws FormatError on anything malformed, and on groups, which nobody writes any more.
    bool next(ProtobufField& field)
    {
        if (m_reader.atEnd()) {
            return false;
        }
        const std::uint64_t tag = readVarint(m_reader);
        if (tag >> 3 == 0 || tag >> 32 != 0) {
            throw FormatError("has an impossible field number at offset " + std::to_string(m_reader.position()));
        }
        field = {};
        field.number = static_cast<std::uint32_t>(tag >> 3);
        switch (tag & 7) {
            case 0: field.value = readVarint(m_reader); break;
            case 1: field.value = m_reader.read<std::uint64_t>(); break;
            case 2: field.bytes = m_reader.take(readVarint(m_reader)); break;
            case 5: field.value = m_reader.read<std::uint32_t>(); break;
            default: throw FormatError("has a field of the unknown wire type " + std::to_string(tag & 7));
        }
        field.type = static_cast<ProtobufField::Type>(tag & 7);
        return true;
    }

    /// A base-128 number of at most 10 bytes.
    static std::uint64_t readVarint(ByteReader& reader)
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t byte = reader.read<std::uint8_t>();
            if (shift == 63 && byte > 1) {
                break;
            }
            value |= (byte & 0x7F) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        throw FormatError("has a number of more than 64 bits");
    }

private:
    ByteReader m_reader;
};

}  // namespace xenoglot
