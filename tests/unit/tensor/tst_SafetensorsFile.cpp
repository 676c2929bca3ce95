#include "FormatTesting.h"
#include "tensor/SafetensorsFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_SafetensorsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType();
    void sharesTheFile();
    void readsPaddedHeaderAndMetadata();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

ByteWriter safetensors(std::string_view header, const ByteWriter& data = {})
{
    return ByteWriter().put(std::uint64_t(header.size())).text(header).append(data);
}

ByteWriter sample()
{
    return safetensors(
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"I8","shape":[1,3],"data_offsets":[8,11]}})",
        ByteWriter().putAll<float>({1.5F, -2.0F}).putAll<std::int8_t>({1, 2, -3}));
}

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readSafetensors(file); };

}  // namespace

void tst_SafetensorsFile::readsEveryType()
{
    const std::pair<const char*, at::ScalarType> types[] = {
        {"F64", at::kDouble}, {"F32", at::kFloat}, {"F16", at::kHalf}, {"BF16", at::kBFloat16}, {"I64", at::kLong},
        {"I32", at::kInt},    {"I16", at::kShort}, {"I8", at::kChar},  {"U8", at::kByte},       {"BOOL", at::kBool},
    };
    for (const auto& [name, type] : types) {
        const at::Tensor expected = at::tensor({1.0, 0.0, 1.0}).to(type);
        const auto bytes = std::span(static_cast<const std::byte*>(expected.const_data_ptr()), expected.nbytes());
        const std::string header = std::string(R"({"t":{"dtype":")") + name + R"(","shape":[3],"data_offsets":[0,)"
                                   + std::to_string(bytes.size()) + "]}}";
        const auto result = readOpened(fileOf(safetensors(header, ByteWriter().add(bytes)).bytes));
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
        QCOMPARE(result->tensors.at("t").scalar_type(), type);
        QVERIFY2(at::equal(result->tensors.at("t"), expected), name);
    }
}

void tst_SafetensorsFile::sharesTheFile()
{
    const auto file = fileOf(sample().bytes);
    const auto result = readOpened(file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const at::Tensor& b = result->tensors.at("b");
    QVERIFY(at::equal(b, at::tensor({1, 2, -3}, at::kChar).view({1, 3})));
    const auto bytes = file->bytes();
    QCOMPARE(static_cast<const void*>(b.const_data_ptr()), static_cast<const void*>(bytes.data() + bytes.size() - 3));
}

void tst_SafetensorsFile::readsPaddedHeaderAndMetadata()
{
    const char* const header =
        R"({"__metadata__":{"format":"pt \"dtype\""},"s":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"e":{"dtype":"F32","shape":[0,4],"data_offsets":[4,4]}}   )";
    const auto result = readOpened(fileOf(safetensors(header, ByteWriter().put(2.5F)).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.size(), std::size_t{2});
    QCOMPARE(result->tensors.at("s").item<float>(), 2.5F);
    QCOMPARE(result->tensors.at("e").sizes(), at::IntArrayRef({0, 4}));
}

void tst_SafetensorsFile::refusesEveryPrefix()
{
    verifyEveryPrefixRefused(readOpened, sample().bytes);
}

void tst_SafetensorsFile::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << QByteArray(reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size()))
                             << QByteArray(part);
    };
    const ByteWriter eight = ByteWriter().putAll<float>({1, 2});
    row("trailing bytes", sample().put('x'), "1 bytes after its end");
    row("huge header", ByteWriter().put(~std::uint64_t{0}).text("{}"), "would have 18446744073709551615 bytes");
    row("header beyond the file", ByteWriter().put(std::uint64_t{100}).text("{}"), "ends too early");
    row("not JSON", safetensors("{]"), "not a JSON object");
    row("list", safetensors("[]"), "not a JSON object");
    row("deep", safetensors(std::string(100000, '[')), "not a JSON object");
    row("tensor is a number", safetensors(R"({"a":1})"), "no data type for the tensor a");
    row("unknown type", safetensors(R"({"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}})", eight), "type F8_E4M3");
    row("type is a number", safetensors(R"({"a":{"dtype":3,"shape":[8],"data_offsets":[0,8]}})", eight), "no data type");
    row("no shape", safetensors(R"({"a":{"dtype":"F32","data_offsets":[0,8]}})", eight), "unreadable shape");
    row("negative shape", safetensors(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", eight), "unreadable shape");
    row("fraction", safetensors(R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,8]}})", eight), "unreadable shape");
    row("huge shape", safetensors(R"({"a":{"dtype":"F32","shape":[1e300],"data_offsets":[0,8]}})", eight), "unreadable shape");
    row("overflow", safetensors(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}})", eight),
        "impossible");
    row("wrong size", safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", eight), "8 bytes for a tensor");
    row("three offsets", safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}})", eight), "outside its data");
    row("reversed", safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", eight), "outside its data");
    row("beyond", safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", eight), "outside its data");
    row("overlap",
        safetensors(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
            eight),
        "data shared by the tensor b");
    row("hole", safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", eight),
        "unused data before the tensor a");
    row("duplicate",
        safetensors(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
            eight),
        "twice");
    row("duplicate type", safetensors(R"({"a":{"dtype":"I32","dtype":"F32","shape":[2],"data_offsets":[0,8]}})", eight), "twice");
    row("unreadable name", safetensors(R"({"a\n":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", eight), "unreadable name");
    row("truth value of 2", safetensors(R"({"a":{"dtype":"BOOL","shape":[8],"data_offsets":[0,8]}})", eight), "neither true");
}

void tst_SafetensorsFile::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, std::as_bytes(std::span(file.constData(), std::size_t(file.size()))), part.constData());
}

QTEST_GUILESS_MAIN(tst_SafetensorsFile)
#include "tst_SafetensorsFile.moc"
