#include "FormatTesting.h"
#include "tensor/MarianFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_MarianFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

struct Item {
    std::string name;
    std::uint64_t type = 0;
    std::vector<std::int32_t> shape;
    ByteWriter data;
    std::size_t padTo = 256;
};

ByteWriter marian(const std::vector<Item>& items, std::uint64_t version = 1, std::uint64_t padding = 3)
{
    ByteWriter out;
    out.put(version).put(std::uint64_t(items.size()));
    for (const Item& item : items) {
        const std::size_t padded = (item.data.bytes.size() + item.padTo - 1) / item.padTo * item.padTo;
        out.put(std::uint64_t(item.name.size() + 1))
            .put(item.type)
            .put(std::uint64_t(item.shape.size()))
            .put(std::uint64_t(padded));
    }
    for (const Item& item : items) {
        out.text(item.name).put('\0');
    }
    for (const Item& item : items) {
        for (const std::int32_t size : item.shape) {
            out.put(size);
        }
    }
    out.put(padding).text(std::string(std::size_t(padding), '\0'));
    for (const Item& item : items) {
        const std::size_t over = item.data.bytes.size() % item.padTo;
        out.append(item.data).text(std::string(over == 0 ? 0 : item.padTo - over, '\x7F'));
    }
    return out;
}

const Item config{"special:model.yml", 0x101, {9}, ByteWriter().text("dim: 256").put('\0'), 1};
const Item bias{"b", 0x404, {1, 2}, ByteWriter().putAll<float>({0.5F, -1.0F})};
/// Logical shape (in 2, out 3), stored as three rows of two.
const Item matrix{"l1_W", 0x4101, {2, 3}, ByteWriter().putAll<std::int8_t>({1, 2, 3, 4, 5, -6}).put(2.0F)};
const Item embedding{"Wemb", 0x4101, {3, 2}, ByteWriter().putAll<std::int8_t>({8, 0, 4, -4, 2, 1}).put(4.0F)};

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readMarian(file); };

}  // namespace

void tst_MarianFile::readsEveryType()
{
    const auto result = readOpened(fileOf(marian({bias, matrix, embedding, config}).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->configYaml, std::string("dim: 256"));
    const auto& tensors = result->weights.tensors;
    QCOMPARE(tensors.size(), std::size_t{3});
    QVERIFY(at::equal(tensors.at("b"), at::tensor({0.5F, -1.0F}).view({1, 2})));
    QVERIFY(at::equal(tensors.at("l1_W"), at::tensor({0.5F, 1.0F, 1.5F, 2.0F, 2.5F, -3.0F}).view({3, 2})));
    QVERIFY(at::equal(tensors.at("Wemb"), at::tensor({2.0F, 0.0F, 1.0F, -1.0F, 0.5F, 0.25F}).view({3, 2})));
    const QuantizedTensor& quantized = result->quantized.at("l1_W");
    QCOMPARE(quantized.multiplier, 2.0F);
    QVERIFY(at::equal(quantized.values, at::tensor({1, 2, 3, 4, 5, -6}, at::kChar).view({3, 2})));
    QCOMPARE(result->quantized.size(), std::size_t{2});
}

void tst_MarianFile::refusesEveryPrefix()
{
    verifyEveryPrefixRefused(readOpened, marian({bias, matrix, config}).bytes);
}

void tst_MarianFile::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << QByteArray(reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size()))
                             << QByteArray(part);
    };
    const auto changed = [](Item item, auto change) {
        change(item);
        return marian({item, config});
    };
    row("version", marian({config}, 2), "Marian binary version 2;");
    row("trailing bytes", marian({bias, config}).put('x'), "1 bytes after its end");
    row("huge count", ByteWriter().put(std::uint64_t{1}).put(~std::uint64_t{0}).text("abc"), "ends too early");
    row("huge name", ByteWriter().putAll<std::uint64_t>({1, 1, ~std::uint64_t{0}, 0x404, 1, 4, 0}), "ends too early");
    row("no name", ByteWriter().putAll<std::uint64_t>({1, 1, 0, 0x404, 1, 4, 0, 0}), "end mark");
    row("huge rank", ByteWriter().putAll<std::uint64_t>({1, 1, 1, 0x404, std::uint64_t{1} << 62, 4, 0, 0}), "ends too early");
    row("padding", marian({bias, config}, 1, 256), "256 bytes of padding");
    row("no config", marian({bias}), "no special:model.yml");
    row("two configs", marian({config, config}), "two tensors named special:model.yml");
    row("duplicate", marian({bias, bias, config}), "two tensors named b");
    row("unreadable name", changed(bias, [](Item& item) { item.name = "a\tb"; }), "unreadable name");
    row("int8", changed(bias, [](Item& item) { item.type = 0x101; }), "tensor b of the type 0x101");
    row("intgemm16", changed(bias, [](Item& item) { item.type = 0x4102; }), "tensor b of the type 0x4102");
    row("packed", changed(bias, [](Item& item) { item.type = 0x8000000000004101; }), "of the type 0x8000000000004101");
    row("too large shape", changed(bias, [](Item& item) { item.shape = {65}; }), "256 bytes for the tensor b, which needs 260");
    row("too small shape", changed(bias, [](Item& item) { item.shape = {0}; }), "256 bytes for the tensor b, which needs 0");
    row("negative shape", changed(bias, [](Item& item) { item.shape = {-1, -2}; }), "impossible shape");
    row("overflowing shape", changed(bias, [](Item& item) { item.shape = {INT32_MAX, INT32_MAX, INT32_MAX}; }), "impossible");
    row("quantised vector", changed(matrix, [](Item& item) { item.shape = {6}; }), "not a matrix");
    row("no room for the multiplier", changed(matrix, [](Item& item) { item.shape = {2, 127}; }), "which needs 258");
    row("zero multiplier", changed(matrix, [](Item& item) { item.data = ByteWriter().put(std::uint64_t{0}).put(0.0F); }),
        "unusable scale for l1_W");
}

void tst_MarianFile::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, std::as_bytes(std::span(file.constData(), std::size_t(file.size()))), part.constData());
}

QTEST_GUILESS_MAIN(tst_MarianFile)
#include "tst_MarianFile.moc"
