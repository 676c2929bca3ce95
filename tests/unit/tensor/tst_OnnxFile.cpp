#include "FormatTesting.h"
#include "tensor/OnnxFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_OnnxFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTensors_data();
    void readsTensors();
    void readsNodes();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

ByteWriter varint(std::uint64_t value)
{
    ByteWriter out;
    for (; value >= 0x80; value >>= 7) {
        out.put(std::uint8_t(value | 0x80));
    }
    return out.put(std::uint8_t(value));
}

ByteWriter number(unsigned field, std::int64_t value)
{
    return varint(field << 3).append(varint(static_cast<std::uint64_t>(value)));
}

ByteWriter block(unsigned field, const ByteWriter& bytes)
{
    return varint(field << 3 | 2).append(varint(bytes.bytes.size())).append(bytes);
}

ByteWriter text(unsigned field, std::string_view value)
{
    return block(field, ByteWriter().text(value));
}

ByteWriter model(const ByteWriter& graph)
{
    return number(1, 9).append(block(7, graph));
}

/// A TensorProto named "t" of the data type with these dimensions, packed.
ByteWriter tensor(std::int64_t type, std::initializer_list<std::int64_t> shape, const ByteWriter& data)
{
    ByteWriter dims;
    for (const std::int64_t size : shape) {
        dims.append(varint(static_cast<std::uint64_t>(size)));
    }
    return block(1, dims).append(number(2, type)).append(text(8, "t")).append(data);
}

ByteWriter withTensor(const ByteWriter& tensorProto)
{
    return model(block(5, tensorProto));
}

ByteWriter sample()
{
    const ByteWriter attribute = text(1, "pads").append(block(8, varint(1).append(varint(2)))).append(number(20, 7));
    const ByteWriter node = text(1, "x")
                                .append(text(1, ""))
                                .append(text(1, "t"))
                                .append(text(2, "y"))
                                .append(text(3, "/a/Conv"))
                                .append(text(4, "Conv"))
                                .append(block(5, attribute));
    return model(block(1, node).append(block(5, tensor(3, {2, 2}, block(9, ByteWriter().text("\x01\x02\x03\xFC"))))));
}

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readOnnx(file); };

QByteArray toArray(const ByteWriter& out)
{
    return {reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size())};
}

std::span<const std::byte> toSpan(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

}  // namespace

void tst_OnnxFile::readsTensors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<double>>("values");
    const auto row = [](const char* title, const ByteWriter& proto, at::ScalarType type, const QList<double>& values) {
        QTest::newRow(title) << toArray(withTensor(proto)) << int(type) << values;
    };
    const ByteWriter floats = ByteWriter().putAll<float>({1.5F, -2.0F});
    row("float raw", tensor(1, {2}, block(9, floats)), at::kFloat, {1.5, -2});
    row("float packed", tensor(1, {2}, block(4, floats)), at::kFloat, {1.5, -2});
    row("float one by one", tensor(1, {1}, varint(4 << 3 | 5).put(1.5F)), at::kFloat, {1.5});
    row("double packed", tensor(11, {2}, block(10, ByteWriter().putAll<double>({0.1, 3}))), at::kDouble, {0.1, 3});
    row("double one by one", tensor(11, {1}, varint(10 << 3 | 1).put(0.1)), at::kDouble, {0.1});
    row("int64 raw", tensor(7, {1}, block(9, ByteWriter().put(std::int64_t{-5}))), at::kLong, {-5});
    row("int64 list", tensor(7, {2}, number(7, -5).append(number(7, 6))), at::kLong, {-5, 6});
    row("int32 list", tensor(6, {2}, block(5, varint(static_cast<std::uint64_t>(-7)).append(varint(300)))), at::kInt, {-7, 300});
    row("int8 list", tensor(3, {1}, number(5, -128)), at::kChar, {-128});
    row("uint8 raw", tensor(2, {2}, block(9, ByteWriter().text("\xFF\x01"))), at::kByte, {255, 1});
    row("uint8 list", tensor(2, {1}, number(5, 255)), at::kByte, {255});
    row("int16 raw", tensor(5, {1}, block(9, ByteWriter().put(std::int16_t{-2}))), at::kShort, {-2});
    row("bool raw", tensor(9, {2}, block(9, ByteWriter().putAll<std::uint8_t>({1, 0}))), at::kBool, {1, 0});
    row("float16 raw", tensor(10, {1}, block(9, ByteWriter().put(std::uint16_t{0xC000}))), at::kHalf, {-2});
    row("float16 list", tensor(10, {1}, number(5, 0xC000)), at::kHalf, {-2});
    row("bfloat16 list", tensor(16, {1}, number(5, 0x3F80)), at::kBFloat16, {1});
    row("scalar", number(2, 1).append(text(8, "t")).append(block(9, ByteWriter().put(4.0F))), at::kFloat, {4});
    row("empty", tensor(1, {0}, {}), at::kFloat, {});
}

void tst_OnnxFile::readsTensors()
{
    QFETCH(QByteArray, file);
    QFETCH(int, type);
    QFETCH(QList<double>, values);
    const auto result = readOnnx(fileOf(toSpan(file)));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const at::Tensor& found = result->initializers.at("t");
    QCOMPARE(int(found.scalar_type()), type);
    const at::Tensor wide = found.to(at::kDouble).reshape({-1}).contiguous();
    QCOMPARE(QList<double>(wide.data_ptr<double>(), wide.data_ptr<double>() + wide.numel()), values);
}

void tst_OnnxFile::readsNodes()
{
    const auto result = readOnnx(fileOf(sample().bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->nodes.size(), std::size_t{1});
    const OnnxNode& node = result->nodes[0];
    QCOMPARE(node.opType, std::string("Conv"));
    QCOMPARE(node.name, std::string("/a/Conv"));
    QCOMPARE(node.inputs, (std::vector<std::string>{"x", "", "t"}));
    QCOMPARE(node.outputs, std::vector<std::string>{"y"});
    QCOMPARE(std::get<std::vector<std::int64_t>>(node.attributes.at("pads")), (std::vector<std::int64_t>{1, 2}));
    QVERIFY(at::equal(result->initializers.at("t"), at::tensor({1, 2, 3, -4}, at::kChar).view({2, 2})));
}

void tst_OnnxFile::refusesEveryPrefix()
{
    verifyEveryPrefixRefused(readOpened, sample().bytes);
}

void tst_OnnxFile::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << toArray(out) << QByteArray(part);
    };
    const ByteWriter raw = block(9, ByteWriter().putAll<float>({1, 2}));
    row("text", ByteWriter().text("hello world"), "");
    row("no graph", number(1, 9), "no ONNX graph");
    row("two graphs", model({}).append(block(7, {})), "two graphs");
    row("graph of another wire type", number(7, 1), "wrong wire type");
    row("group", varint(7 << 3 | 3), "unknown wire type 3");
    row("field 0", varint(0 << 3).append(varint(1)), "impossible field number");
    row("endless number", ByteWriter().text("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), "more than 64 bits");
    row("huge length", varint(7 << 3 | 2).append(varint(~std::uint64_t{0})), "ends too early");
    row("sparse", model(block(15, {})), "sparse tensors");
    row("external", withTensor(tensor(1, {2}, number(14, 1))), "keeps the tensor t in another file");
    row("external path", withTensor(tensor(1, {2}, block(13, text(1, "location").append(text(2, "../../etc/passwd"))))),
        "keeps the tensor t in another file");
    row("string tensor", withTensor(tensor(8, {1}, text(6, "a"))), "tensor t of the data type 8");
    row("unknown type", withTensor(tensor(99, {2}, raw)), "tensor t of the data type 99");
    row("no type", withTensor(block(1, varint(2)).append(text(8, "t")).append(raw)), "tensor t of the data type 0");
    row("segment", withTensor(tensor(1, {2}, block(3, {}).append(raw))), "in segments");
    row("no name", withTensor(number(2, 1).append(block(9, ByteWriter().put(4.0F)))), "unreadable name");
    row("wrong shape", withTensor(tensor(1, {3}, raw)), "impossible shape [3]");
    row("negative shape", withTensor(tensor(1, {-1}, raw)), "impossible shape");
    row("overflowing shape", withTensor(tensor(1, {std::int64_t{1} << 40, std::int64_t{1} << 40}, raw)), "impossible shape");
    row("raw twice", withTensor(tensor(1, {2}, ByteWriter(raw).append(raw))), "two sets of raw data");
    row("raw and list", withTensor(tensor(1, {2}, ByteWriter(raw).append(varint(4 << 3 | 5).put(1.0F)))), "two kinds of data");
    row("no data", withTensor(tensor(1, {2}, {})), "other data for the tensor t");
    row("list of another type", withTensor(tensor(1, {1}, number(7, 1))), "other data for the tensor t");
    row("cut list", withTensor(tensor(1, {1}, block(4, ByteWriter().text("abc")))), "ends too early");
    row("value outside type", withTensor(tensor(3, {1}, number(5, 128))), "outside its type in the tensor t");
    row("bool of 2", withTensor(tensor(9, {1}, block(9, ByteWriter().put(std::uint8_t{2})))), "neither true nor false");
    const ByteWriter t = block(5, tensor(1, {2}, raw));
    row("duplicate tensor", model(ByteWriter(t).append(t)), "two tensors named t");
    row("node without operation", model(block(1, text(3, "n"))), "without an operation");
    row("unreadable node", model(block(1, text(3, "a\x01"))), "unreadable name");
    const ByteWriter attribute = block(5, text(1, "a").append(number(3, 1)));
    row("duplicate attribute", model(block(1, text(4, "Op").append(attribute).append(attribute))), "two attributes a");
    row("attribute without name", model(block(1, text(4, "Op").append(block(5, number(3, 1))))), "attribute without a name");
}

void tst_OnnxFile::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, toSpan(file), part.constData());
}

QTEST_GUILESS_MAIN(tst_OnnxFile)
#include "tst_OnnxFile.moc"
