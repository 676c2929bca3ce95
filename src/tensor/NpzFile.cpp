#include "tensor/NpzFile.h"

#include "tensor/ByteReader.h"
#include "tensor/FormatGuard.h"
#include "tensor/ZipArchive.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 9> types = {{
    {"<f4", at::kFloat},
    {"<f2", at::kHalf},
    {"<f8", at::kDouble},
    {"<i8", at::kLong},
    {"<i4", at::kInt},
    {"<i2", at::kShort},
    {"|i1", at::kChar},
    {"|u1", at::kByte},
    {"|b1", at::kBool},
}};

/// The header of a .npy file: a Python dictionary of exactly descr, fortran_order and shape, in any order.
class NpyHeader
{
public:
    NpyHeader(std::string_view text, const std::string& array) : m_text(text), m_array(array)
    {
        expect('{');
        while (!accept('}')) {
            const std::string_view key = parseText();
            expect(':');
            if (key == "descr" && !m_type) {
                m_type = parseType();
            } else if (key == "fortran_order" && !m_fortranOrder) {
                m_fortranOrder = parseTruth();
            } else if (key == "shape" && !m_shape) {
                m_shape = parseShape();
            } else {
                fail();
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        skipSpace();
        if (!m_text.empty() || !m_type || !m_fortranOrder || !m_shape) {
            fail();
        }
    }

    at::ScalarType type() const { return *m_type; }
    bool fortranOrder() const { return *m_fortranOrder; }
    const std::vector<std::int64_t>& shape() const { return *m_shape; }

private:
    [[noreturn]] void fail() const { throw FormatError("has an unreadable header of the array " + m_array); }

    void skipSpace() { m_text.remove_prefix(std::min(m_text.find_first_not_of(" \n"), m_text.size())); }

    bool accept(std::string_view word)
    {
        skipSpace();
        const bool found = m_text.starts_with(word);
        m_text.remove_prefix(found ? word.size() : 0);
        return found;
    }

    bool accept(char letter) { return accept(std::string_view(&letter, 1)); }

    void expect(char letter)
    {
        if (!accept(letter)) {
            fail();
        }
    }

    std::string_view parseText()
    {
        const char quote = accept('"') ? '"' : '\'';
        if (quote == '\'') {
            expect('\'');
        }
        const std::size_t end = m_text.find(quote);
        if (end == std::string_view::npos) {
            fail();
        }
        const std::string_view text = m_text.substr(0, end);
        m_text.remove_prefix(end + 1);
        return text;
    }

    at::ScalarType parseType()
    {
        const std::string_view name = parseText();
        const auto* const found =
            std::find_if(types.begin(), types.end(), [name](const auto& type) { return type.first == name; });
        if (found == types.end()) {
            throw FormatError("has the array " + m_array + " of the type " + std::string(name) + ", which is not supported");
        }
        return found->second;
    }

    bool parseTruth()
    {
        const bool isTrue = accept("True");
        if (!isTrue && !accept("False")) {
            fail();
        }
        return isTrue;
    }

    std::vector<std::int64_t> parseShape()
    {
        std::vector<std::int64_t> shape;
        expect('(');
        while (!accept(')')) {
            skipSpace();
            std::int64_t size = 0;
            const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), size);
            if (problem != std::errc()) {
                fail();
            }
            m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
            shape.push_back(size);
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        return shape;
    }

    std::string_view m_text;
    const std::string& m_array;
    std::optional<at::ScalarType> m_type;
    std::optional<bool> m_fortranOrder;
    std::optional<std::vector<std::int64_t>> m_shape;
};

at::Tensor readArray(const ZipArchive::Content& content, const std::string& name)
{
    ByteReader reader(content.bytes);
    const auto magic = reader.text(6);
    if (magic != "\x93NUMPY") {
        throw FormatError("has the member " + name + ", which is no array");
    }
    const auto version = reader.read<std::uint8_t>();
    reader.skip(1);
    if (version < 1 || version > 3) {
        throw FormatError("has the array " + name + " of version " + std::to_string(version));
    }
    const std::uint64_t headerLength = version == 1 ? reader.read<std::uint16_t>() : reader.read<std::uint32_t>();
    const NpyHeader header(reader.text(headerLength), name);
    const auto data = reader.take(reader.remaining());
    if (!header.fortranOrder()) {
        return tensorFromBytes(content.owner, data, header.shape(), header.type());
    }
    // The same bytes in C order are the array with its dimensions reversed.
    const std::vector<std::int64_t> reversed(header.shape().rbegin(), header.shape().rend());
    const at::Tensor array = tensorFromBytes(content.owner, data, reversed, header.type());
    std::vector<std::int64_t> order(reversed.size());
    std::iota(order.rbegin(), order.rend(), std::int64_t{0});
    return array.permute(order).contiguous();
}

WeightMap parse(const std::shared_ptr<const MappedFile>& file)
{
    const ZipArchive archive(file);
    WeightMap weights;
    weights.source = file->path().string();
    for (const auto& [member, description] : archive.members()) {
        constexpr std::string_view ending = ".npy";
        if (!member.ends_with(ending)) {
            throw FormatError("has the member " + member + ", which is no array");
        }
        std::string name = member.substr(0, member.size() - ending.size());
        at::Tensor array = readArray(archive.read(member), name);
        weights.add(std::move(name), std::move(array));
    }
    return weights;
}

}  // namespace

Result<WeightMap> readNpz(const std::shared_ptr<const MappedFile>& file)
{
    return guardFormat(*file, [&] { return parse(file); });
}

Result<WeightMap> readNpz(const std::filesystem::path& path)
{
    return openAndRead(path, [](const std::shared_ptr<const MappedFile>& file) { return readNpz(file); });
}

}  // namespace xenoglot
