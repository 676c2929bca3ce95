#pragma once

#include "tensor/MappedFile.h"

#include <QtTest>

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace xenoglot::testing {

/// Builds a small little-endian file in memory.
struct ByteWriter {
    std::vector<std::byte> bytes;

    template <typename T>
    requires std::is_arithmetic_v<T> ByteWriter& put(T value) { return add(std::as_bytes(std::span(&value, 1))); }

    template <typename T>
    ByteWriter& putAll(std::initializer_list<T> values)
    {
        for (const T value : values) {
            put(value);
        }
        return *this;
    }

    ByteWriter& text(std::string_view value) { return add(std::as_bytes(std::span(value))); }

    ByteWriter& append(const ByteWriter& other) { return add(other.bytes); }

    ByteWriter& add(std::span<const std::byte> raw)
    {
        for (const std::byte byte : raw) {
            bytes.push_back(byte);
        }
        return *this;
    }
};

inline std::shared_ptr<const MappedFile> fileOf(std::span<const std::byte> bytes)
{
    return MappedFile::ofBytes("test.model", bytes);
}

/// Checks that a reader refuses the bytes with ErrorCode::ModelDamaged and a message that names the file and holds `part`.
template <typename Read>
void verifyRefused(Read read, std::span<const std::byte> bytes, const char* part)
{
    const auto result = read(fileOf(bytes));
    QVERIFY2(!result.ok(), part);
    QCOMPARE(result.error().code, ErrorCode::ModelDamaged);
    const std::string& message = result.error().message;
    QVERIFY2(message.find("test.model") != std::string::npos, message.c_str());
    QVERIFY2(message.find(part) != std::string::npos, message.c_str());
}

/// Checks that a reader refuses the file cut short at every byte.
template <typename Read>
void verifyEveryPrefixRefused(Read read, std::span<const std::byte> bytes)
{
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto result = read(fileOf(bytes.first(length)));
        QVERIFY2(!result.ok(), std::to_string(length).c_str());
        QCOMPARE(result.error().code, ErrorCode::ModelDamaged);
    }
}

}  // namespace xenoglot::testing
