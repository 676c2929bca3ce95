#include "ZipWriter.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Files of torch.save in both forms, and through them TorchPickle.
class tst_TorchFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsZip();
    void readsLegacy();
    void readsSections();
    void readsStridesAndSharedStorages();
    void readsParametersAndState();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
    void refusesPickles_data();
    void refusesPickles();
};

namespace {

using namespace std::string_literals;

std::string text(std::string_view value)
{
    const auto length = std::uint32_t(value.size());
    return "X" + std::string(reinterpret_cast<const char*>(&length), 4) + std::string(value);
}

std::string number(std::int32_t value)
{
    return "J" + std::string(reinterpret_cast<const char*>(&value), 4);
}

std::string tuple(std::initializer_list<std::int32_t> values)
{
    std::string out = "(";
    for (const std::int32_t value : values) {
        out += number(value);
    }
    return out + "t";
}

std::string storage(std::string_view key, std::int32_t count, const std::string& type = "FloatStorage")
{
    return "(" + text("storage") + "ctorch\n" + type + "\n" + text(key) + text("cpu") + number(count) + "tQ";
}

/// _rebuild_tensor_v2(storage, offset, sizes, strides, False, OrderedDict())
std::string tensor(const std::string& from, std::int32_t offset, const std::string& sizes, const std::string& strides)
{
    return "ctorch._utils\n_rebuild_tensor_v2\n(" + from + number(offset) + sizes + strides + "\x89"
           + "ccollections\nOrderedDict\n)RtR";
}

std::string pickle(const std::string& body)
{
    return "\x80\x02" + body + ".";
}

/// {"w": [[1, 2, 3], [4, 5, 6]], "step": 7}
std::string sampleBody()
{
    return "}(" + text("w") + tensor(storage("0", 6), 0, tuple({2, 3}), tuple({3, 1})) + text("step") + "K\x07u";
}

const ByteWriter six = ByteWriter().putAll<float>({1, 2, 3, 4, 5, 6});

ByteWriter torchZip(const std::string& body, const ByteWriter& data = six, std::vector<ZipMember> more = {})
{
    std::vector<ZipMember> members = {{"archive/data.pkl", ByteWriter().text(pickle(body))}, {"archive/data/0", data}};
    members.insert(members.end(), more.begin(), more.end());
    return zip(members, true);
}

ByteWriter torchLegacy(const std::string& body, const std::string& keys = "](" + text("0") + "e", std::int64_t count = 6,
                       const std::string& system = "}" + text("little_endian") + "\x88s",
                       const std::string& protocol = "M\xE9\x03")
{
    ByteWriter out;
    out.text("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e"s);
    out.text(pickle(protocol)).text(pickle(system)).text(pickle(body)).text(pickle(keys));
    return out.put(count).append(six);
}

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readTorchFile(file); };

at::Tensor sixNumbers()
{
    return at::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}).view({2, 3});
}

QByteArray toArray(const ByteWriter& out)
{
    return {reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size())};
}

}  // namespace

void tst_TorchFile::readsZip()
{
    const std::vector<ZipMember> more = {{"archive/version", ByteWriter().text("3\n")},
                                         {"archive/byteorder", ByteWriter().text("little")}};
    const auto result = readOpened(fileOf(torchZip(sampleBody(), six, more).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.size(), std::size_t{1});
    QVERIFY(at::equal(result->tensors.at("w"), sixNumbers()));
}

void tst_TorchFile::readsLegacy()
{
    const auto result = readOpened(fileOf(torchLegacy(sampleBody()).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(at::equal(result->tensors.at("w"), sixNumbers()));
}

void tst_TorchFile::readsSections()
{
    const std::string body =
        "}(" + text("model") + sampleBody() + text("list") + "](" + sampleBody() + "e" + "K\x05" + sampleBody() + "u";
    const auto file = fileOf(torchZip(body).bytes);
    const auto whole = readTorchFile(file);
    QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().message.c_str());
    QStringList names;
    for (const auto& [name, tensor] : whole->tensors) {
        names << QString::fromStdString(name);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("5.w"), QStringLiteral("list.0.w"), QStringLiteral("model.w")}));
    const auto section = readTorchFile(file, "model");
    QVERIFY(section.ok());
    QCOMPARE(section->tensors.size(), std::size_t{1});
    QVERIFY(section->tensors.contains("w"));
    const auto missing = readTorchFile(file, "weights");
    QVERIFY(!missing.ok() && missing.error().message.find("no section weights") != std::string::npos);
}

void tst_TorchFile::readsStridesAndSharedStorages()
{
    const std::string body = "}(" + text("t") + tensor(storage("0", 6), 0, tuple({3, 2}), tuple({1, 3})) + text("row")
                             + tensor(storage("0", 6), 3, tuple({3}), tuple({1})) + text("none")
                             + tensor(storage("0", 6), 6, tuple({0, 2}), tuple({2, 1})) + text("scalar")
                             + tensor(storage("0", 6), 5, tuple({}), tuple({})) + "u";
    const auto result = readOpened(fileOf(torchZip(body).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const auto& tensors = result->tensors;
    QVERIFY(at::equal(tensors.at("t"), sixNumbers().t()));
    QVERIFY(at::equal(tensors.at("row"), at::tensor({4.0F, 5.0F, 6.0F})));
    QCOMPARE(tensors.at("none").sizes(), at::IntArrayRef({0, 2}));
    QCOMPARE(tensors.at("scalar").item<float>(), 6.0F);
    QVERIFY(tensors.at("row").storage().is_alias_of(tensors.at("t").storage()));
}

void tst_TorchFile::readsParametersAndState()
{
    // An OrderedDict made of pairs, with a parameter in it, values recalled from the memo, and the state that state_dict()
    // leaves.
    const std::string parameter = "ctorch._utils\n_rebuild_parameter\n(" + tensor(storage("0", 6), 0, tuple({6}), tuple({1}))
                                  + "\x88" + "ccollections\nOrderedDict\n)RtR";
    const std::string body = "ccollections\nOrderedDict\n](](" + text("p") + "q\x01" + parameter + "q\x02" + "ee\x85R" + "("
                             + text("again") + "h\x02u" + "}" + text("_metadata") + "}sb";
    const auto result = readOpened(fileOf(torchZip(body).bytes));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(at::equal(result->tensors.at("p"), sixNumbers().view({6})));
    QVERIFY(at::equal(result->tensors.at("again"), sixNumbers().view({6})));
}

void tst_TorchFile::refusesEveryPrefix()
{
    verifyEveryPrefixRefused(readOpened, torchZip(sampleBody()).bytes);
    verifyEveryPrefixRefused(readOpened, torchLegacy(sampleBody()).bytes);
}

void tst_TorchFile::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << toArray(out) << QByteArray(part);
    };
    row("text", ByteWriter().text("hello world"), "no file of torch.save");
    row("another zip", zip({{"a/b.txt", six}}), "none of PyTorch");
    row("two pickles", torchZip(sampleBody(), six, {{"other/data.pkl", six}}), "two files data.pkl");
    row("TorchScript", torchZip(sampleBody(), six, {{"archive/constants.pkl", six}}), "TorchScript program");
    row("big-endian", torchZip(sampleBody(), six, {{"archive/byteorder", ByteWriter().text("big")}}), "another byte order");
    row("short storage", torchZip(sampleBody(), ByteWriter().put(1.0F)), "impossible shape [6]");
    row("long storage", torchZip(sampleBody(), ByteWriter(six).put(1.0F)), "28 bytes for a tensor of shape [6]");
    row("missing storage", torchZip("}" + text("w") + tensor(storage("1", 6), 0, tuple({6}), tuple({1})) + "s"),
        "no member archive/data/1");
    row("path of a storage", torchZip("}" + text("w") + tensor(storage("../../x", 6), 0, tuple({6}), tuple({1})) + "s"),
        "no member");
    row("bytes after the pickle", torchZip(sampleBody() + ".x"), "2 bytes after its pickle");
    row("legacy: trailing bytes", torchLegacy(sampleBody()).put('x'), "1 bytes after its end");
    row("legacy: another count", torchLegacy(sampleBody(), "](" + text("0") + "e", 5), "two sizes for the storage 0");
    row("legacy: unknown storage", torchLegacy(sampleBody(), "](" + text("9") + "e"), "no tensor uses");
    row("legacy: number as key",
        torchLegacy(sampleBody(),
                    "](K\x01"
                    "e"),
        "no tensor uses");
    row("legacy: no list", torchLegacy(sampleBody(), "N"), "no list of its storages");
    row(
        "legacy: no storages",
        [] {
            ByteWriter out = torchLegacy(sampleBody(), "]");
            out.bytes.resize(out.bytes.size() - 8 - six.bytes.size());
            return out;
        }(),
        "no storage 0");
    row("legacy: big-endian", torchLegacy(sampleBody(), "]", 6, "}" + text("little_endian") + "\x89s"), "another byte order");
    row("legacy: protocol", torchLegacy(sampleBody(), "]", 6, "}", "K\x01"), "unknown protocol");
}

void tst_TorchFile::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, std::as_bytes(std::span(file.constData(), std::size_t(file.size()))), part.constData());
}

void tst_TorchFile::refusesPickles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const std::string& body, const char* part) {
        QTest::newRow(title) << QByteArray::fromStdString(body) << QByteArray(part);
    };
    const auto view = [](std::int32_t offset, const std::string& sizes, const std::string& strides) {
        return "}" + text("w") + tensor(storage("0", 6), offset, sizes, strides) + "s";
    };
    row("code", "cposix\nsystem\n(" + text("true") + "tR", "the Python object posix.system, which is not allowed");
    row("built-in code", "c__builtin__\neval\n(" + text("1") + "tR", "the Python object __builtin__.eval");
    row("module", "ctorch.nn.modules.linear\nLinear\n)R", "the Python object torch.nn.modules.linear.Linear");
    row("other storage", "(" + text("storage") + "ctorch\nUntypedStorage\nt", "the Python object torch.UntypedStorage");
    row("endless name", "c" + std::string(1000, 'a'), "endless name");
    for (const char code : {'i', 'o', '\x81', '\x82', '\x93', 'P', 'I', '\x8b', '\x95', '0', '\x00'}) {
        const std::string part = "opcode " + std::to_string(static_cast<unsigned char>(code)) + ", which";
        row(part.c_str(), std::string(1, code), part.c_str());
    }
    row("no dictionary", "]", "no dictionary of tensors");
    row("left over", "}}", "values left over");
    row("mark left over", "(}", "values left over");
    row("nothing", "", "takes more than it puts");
    row("no mark", "t", "without a mark");
    row("under the mark", "}(\x85", "takes more than it puts");
    row("never kept", "h\x07", "never kept");
    row("memo of nothing", "q\x01", "takes more than it puts");
    row("odd items", "}(" + text("a") + "u", "key without a value");
    row("items of a list", "](" + text("a") + "K\x01u", "wrong kind");
    row("append to a dictionary",
        "}K\x01"
        "a",
        "wrong kind");
    row("state of a list", "]}b", "wrong kind");
    row("wide number",
        "\x8a\x09"
        "123456789",
        "number of 9 bytes");
    row("call of text", text("f") + ")R", "wrong kind");
    row("call of a storage type", "ctorch\nFloatStorage\n)R", "calls torch.FloatStorage with 0 arguments");
    row("too few arguments", "ctorch._utils\n_rebuild_tensor_v2\n)R", "with 0 arguments");
    row("unknown reference", "(" + text("tensor") + "NNNNtQ", "unknown reference");
    row("short reference", "(" + text("storage") + "tQ", "unknown reference");
    row("reference is text", text("storage") + "Q", "wrong kind");
    row("negative storage", storage("0", -1), "storage of the wrong kind");
    row("two storages",
        "}(" + text("a") + tensor(storage("0", 6), 0, tuple({6}), tuple({1})) + text("b")
            + tensor(storage("0", 3, "DoubleStorage"), 0, tuple({3}), tuple({1})) + "u",
        "storage 0 in two ways");
    row("key is a dictionary", "}}}s", "neither a short text nor a number");
    row("duplicate",
        "}(" + text("w") + tensor(storage("0", 6), 0, tuple({6}), tuple({1})) + text("w")
            + tensor(storage("0", 6), 0, tuple({6}), tuple({1})) + "u",
        "two tensors named w");
    row("contains itself", "}q\x01" + text("a") + "h\x01s", "nested too deeply");
    row("long key", "}" + text(std::string(600, 'a')) + "}s", "neither a short text nor a number");
    const std::string half = text(std::string(300, 'a'));
    row("long names", "}" + half + "}" + half + "}ss", "nested too deeply");
    row("long storage key", storage(std::string(65, '0'), 6), "storage of the wrong kind");
    row("many dimensions", view(0, "(" + std::string(34, '\x89') + "t", tuple({1})), "34 dimensions");
    row("beyond the storage", view(1, tuple({6}), tuple({1})), "tensor w outside its storage");
    row("stride beyond", view(0, tuple({2, 3}), tuple({4, 1})), "outside its storage");
    row("huge stride", view(0, tuple({2}), tuple({INT32_MAX})), "outside its storage");
    row("negative stride", view(5, tuple({6}), tuple({-1})), "outside its storage");
    row("negative offset", view(-1, tuple({2}), tuple({1})), "outside its storage");
    row("offset beyond", view(7, tuple({0}), tuple({1})), "outside its storage");
    row("scalar beyond", view(6, tuple({}), tuple({})), "outside its storage");
    row("ranks differ", view(0, tuple({2, 3}), tuple({1})), "outside its storage");
    row("expanded", view(0, tuple({1000}), tuple({0})), "impossible shape");
    row("negative size", view(0, tuple({-6}), tuple({1})), "impossible shape");
}

void tst_TorchFile::refusesPickles()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, torchZip(body.toStdString()).bytes, part.constData());
    verifyRefused(readOpened, torchLegacy(body.toStdString()).bytes, "");
}

QTEST_GUILESS_MAIN(tst_TorchFile)
#include "tst_TorchFile.moc"
