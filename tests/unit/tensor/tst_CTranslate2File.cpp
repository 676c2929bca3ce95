#include "FormatTesting.h"
#include "tensor/CTranslate2File.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_CTranslate2File : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType();
    void dequantizes();
    void resolvesAliases();
    void readsVersionsBeforeTypes();
    void refusesOtherVersions();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

ByteWriter name(std::string_view text)
{
    ByteWriter out;
    out.put(std::uint16_t(text.size() + 1)).text(text).put(char{0});
    return out;
}

ByteWriter header(std::uint32_t version, std::uint32_t variables)
{
    ByteWriter out;
    out.put(version).append(name("TestSpec")).put(std::uint32_t{7}).put(variables);
    return out;
}

ByteWriter variable(std::string_view text, std::initializer_list<std::uint32_t> shape, std::uint8_t type, const ByteWriter& data)
{
    ByteWriter out = name(text);
    out.put(std::uint8_t(shape.size())).putAll(shape).put(type).put(std::uint32_t(data.bytes.size())).append(data);
    return out;
}

template <typename T>
ByteWriter values(std::initializer_list<T> list)
{
    return ByteWriter().putAll(list);
}

/// Two int8 rows with their scales, a scalar, a vector; the matrix under a second name.
ByteWriter sample()
{
    ByteWriter out = header(6, 4);
    out.append(variable("bias", {2}, 0, values<float>({0.5F, -2.0F})));
    out.append(variable("m/weight", {2, 3}, 1, values<std::int8_t>({127, 0, -127, 10, 20, 30})));
    out.append(variable("m/weight_scale", {2}, 0, values<float>({127.0F, 10.0F})));
    out.append(variable("num_heads", {}, 2, values<std::int16_t>({8})));
    out.put(std::uint32_t{2}).append(name("p/weight")).append(name("m/weight"));
    out.append(name("p/weight_scale")).append(name("m/weight_scale"));
    return out;
}

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readCTranslate2(file); };

}  // namespace

void tst_CTranslate2File::readsEveryType()
{
    ByteWriter out = header(6, 6);
    out.append(variable("f32", {1, 2}, 0, values<float>({1.5F, -1.0F})));
    out.append(variable("i8", {2}, 1, values<std::int8_t>({-1, 5})));
    out.append(variable("i16", {}, 2, values<std::int16_t>({-300})));
    out.append(variable("i32", {1}, 3, values<std::int32_t>({70000})));
    out.append(variable("f16", {2}, 4, values<std::uint16_t>({0x3C00, 0xC000})));
    out.append(variable("bf16", {1}, 5, values<std::uint16_t>({0x3F80})));
    out.put(std::uint32_t{0});
    const auto result = readOpened(fileOf(out.bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->spec, std::string("TestSpec"));
    QCOMPARE(result->revision, 7);
    const auto& tensors = result->weights.tensors;
    QCOMPARE(tensors.size(), std::size_t{6});
    QVERIFY(at::equal(tensors.at("f32"), at::tensor({1.5F, -1.0F}).view({1, 2})));
    QVERIFY(at::equal(tensors.at("i8"), at::tensor({-1, 5}, at::kChar)));
    QCOMPARE(tensors.at("i16").dim(), 0);
    QCOMPARE(tensors.at("i16").item<int>(), -300);
    QCOMPARE(tensors.at("i32").item<int>(), 70000);
    QVERIFY(at::equal(tensors.at("f16"), at::tensor({1.0F, -2.0F}).to(at::kHalf)));
    QVERIFY(at::equal(tensors.at("bf16"), at::tensor({1.0F}).to(at::kBFloat16)));
}

void tst_CTranslate2File::dequantizes()
{
    const auto result = readOpened(fileOf(sample().bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const at::Tensor expected = at::tensor({1.0F, 0.0F, -1.0F, 1.0F, 2.0F, 3.0F}).view({2, 3});
    QVERIFY(at::equal(result->weights.tensors.at("m/weight"), expected));
    QVERIFY(!result->weights.tensors.contains("m/weight_scale"));
    QVERIFY(!result->weights.tensors.at("m/weight").is_inference());
}

void tst_CTranslate2File::resolvesAliases()
{
    const auto result = readOpened(fileOf(sample().bytes));
    QVERIFY(result.ok());
    QVERIFY(result->weights.tensors.at("p/weight").is_same(result->weights.tensors.at("m/weight")));
    QVERIFY(!result->weights.tensors.contains("p/weight_scale"));
    QCOMPARE(result->weights.tensors.size(), std::size_t{4});
}

void tst_CTranslate2File::readsVersionsBeforeTypes()
{
    ByteWriter out = header(2, 2);
    out.append(name("w")).put(std::uint8_t{1}).put(std::uint32_t{2}).put(std::uint8_t{4}).put(std::uint32_t{2});
    out.putAll<float>({3.0F, 4.0F});
    out.append(name("q")).put(std::uint8_t{1}).put(std::uint32_t{3}).put(std::uint8_t{1}).put(std::uint32_t{3});
    out.putAll<std::int8_t>({1, 2, 3});
    const auto result = readOpened(fileOf(out.bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(at::equal(result->weights.tensors.at("w"), at::tensor({3.0F, 4.0F})));
    QVERIFY(at::equal(result->weights.tensors.at("q"), at::tensor({1, 2, 3}, at::kChar)));
}

void tst_CTranslate2File::refusesOtherVersions()
{
    for (const std::uint32_t version : {0U, 1U, 7U, 0xFFFFFFFFU}) {
        const std::string part = "CTranslate2 version " + std::to_string(version) + ";";
        verifyRefused(readOpened, header(version, 0).put(std::uint32_t{0}).bytes, part.c_str());
    }
}

void tst_CTranslate2File::refusesEveryPrefix()
{
    verifyEveryPrefixRefused(readOpened, sample().bytes);
}

void tst_CTranslate2File::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << QByteArray(reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size()))
                             << QByteArray(part);
    };
    const auto one = [](const ByteWriter& only) { return header(6, 1).append(only).put(std::uint32_t{0}); };
    const ByteWriter two = values<float>({1, 2});
    row("trailing bytes", sample().put('x'), "1 bytes after its end");
    row("huge count", header(6, 0xFFFFFFFF).append(variable("a", {2}, 0, two)), "ends too early");
    row("huge name", header(6, 1).put(std::uint16_t{0xFFFF}).text("a"), "ends too early");
    row("name without end", header(6, 1).put(std::uint16_t{1}).text("a"), "end mark");
    row("empty name", one(variable("", {2}, 0, two)), "unreadable name");
    row("control character", one(variable("a\nb", {2}, 0, two)), "unreadable name");
    row("not UTF-8", one(variable("a\xC0\x80", {2}, 0, two)), "unreadable name");
    row("unknown type", one(variable("a", {2}, 6, two)), "unknown data type 6");
    row("too few bytes", one(variable("a", {3}, 0, two)), "impossible shape [3]");
    row("too many bytes", one(variable("a", {1}, 0, two)), "8 bytes for a tensor of shape [1]");
    row("overflowing shape", one(variable("a", {0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}, 0, two)), "impossible shape");
    row("overflowing empty shape", one(variable("a", {0, 0xFFFFFFFF, 0xFFFFFFFF}, 0, {})), "impossible shape");
    row("rank 17", one(variable("a", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2}, 0, two)), "17 dimensions");
    row("duplicate", header(6, 2).append(variable("a", {2}, 0, two)).append(variable("a", {2}, 0, two)).put(std::uint32_t{0}),
        "two tensors named a");
    const ByteWriter a = variable("a", {2}, 0, two);
    const auto aliased = [&](const char* alias, const char* target) {
        return header(6, 1).append(a).put(std::uint32_t{1}).append(name(alias)).append(name(target));
    };
    row("alias of nothing", aliased("b", "c"), "alias b of c");
    row("alias of itself", aliased("b", "b"), "alias b of b");
    row("alias takes a name", aliased("a", "a"), "two tensors named a");
    row("alias of an alias",
        header(6, 1).append(a).put(std::uint32_t{2}).append(name("b")).append(name("a")).append(name("c")).append(name("b")),
        "alias c of b");
    const ByteWriter quantized = variable("w", {2}, 1, values<std::int8_t>({1, 2}));
    const auto scaled = [&](const ByteWriter& scale) {
        return header(6, 2).append(quantized).append(scale).put(std::uint32_t{0});
    };
    row("scale of another size", scaled(variable("w_scale", {3}, 0, values<float>({1, 2, 3}))), "wrong shape or type for w");
    row("integer scale", scaled(variable("w_scale", {2}, 3, values<std::int32_t>({1, 2}))), "wrong shape or type for w");
    row("zero scale", scaled(variable("w_scale", {2}, 0, values<float>({1, 0}))), "unusable scale for w");
    row("NaN scale", scaled(variable("w_scale", {2}, 0, values<float>({1, NAN}))), "unusable scale for w");
}

void tst_CTranslate2File::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, std::as_bytes(std::span(file.constData(), std::size_t(file.size()))), part.constData());
}

QTEST_GUILESS_MAIN(tst_CTranslate2File)
#include "tst_CTranslate2File.moc"
