#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace xenoglot {

/// Thrown by ByteReader and by the weight readers on anything unexpected; each reader's public function turns it into an Error
/// with ErrorCode::ModelDamaged. Never leaves `tensor/`.
class FormatError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Reads little-endian values from a byte range and refuses to step outside it.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }
    bool atEnd() const { return remaining() == 0; }

    template <typename T>
        requires std::is_arithmetic_v<T>
    T read()
    {
        static_assert(std::endian::native == std::endian::little);
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > remaining()) {
            throw FormatError("ends too early: " + std::to_string(count) + " bytes wanted at offset "
                              + std::to_string(m_position) + ", " + std::to_string(remaining()) + " left");
        }
        const auto taken = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
        m_position += static_cast<std::size_t>(count);
        return taken;
    }

    std::string_view text(std::uint64_t count)
    {
        const auto taken = take(count);
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    void skip(std::uint64_t count) { take(count); }

    void seek(std::uint64_t position)
    {
        if (position > m_bytes.size()) {
            throw FormatError("points to offset " + std::to_string(position) + " of " + std::to_string(m_bytes.size()));
        }
        m_position = static_cast<std::size_t>(position);
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_position = 0;
};

}  // namespace xenoglot
