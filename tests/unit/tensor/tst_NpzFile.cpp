#include "ZipWriter.h"
#include "tensor/NpzFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// npz files, and through them ZipArchive.
class tst_NpzFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryVersion();
    void readsDeflated();
    void readsZip64();
    void readsFortranOrder();
    void sharesTheFile();
    void refusesEveryPrefix();
    void refusesDamage_data();
    void refusesDamage();
};

namespace {

ByteWriter npy(std::string_view header, const ByteWriter& data, std::uint8_t version = 1)
{
    ByteWriter out;
    out.text("\x93NUMPY").put(version).put(std::uint8_t{0});
    if (version == 1) {
        out.put(std::uint16_t(header.size()));
    } else {
        out.put(std::uint32_t(header.size()));
    }
    return out.text(header).append(data);
}

const ByteWriter six = ByteWriter().putAll<float>({1, 2, 3, 4, 5, 6});
const char* const header23 = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }     \n";

ZipMember member23()
{
    return {"voice.npy", npy(header23, six)};
}

const auto readOpened = [](const std::shared_ptr<const MappedFile>& file) { return readNpz(file); };

void verifyIs23(const Result<WeightMap>& result, const char* name)
{
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(result->tensors.contains(name));
    QVERIFY(at::equal(result->tensors.at(name), at::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}).view({2, 3})));
}

}  // namespace

void tst_NpzFile::readsEveryVersion()
{
    for (const std::uint8_t version : {1, 2, 3}) {
        verifyIs23(readOpened(fileOf(zip({{"a/b.npy", npy(header23, six, version)}}).bytes)), "a/b");
    }
}

void tst_NpzFile::readsDeflated()
{
    ZipMember member = member23();
    member.deflate = true;
    verifyIs23(readOpened(fileOf(zip({member}).bytes)), "voice");
}

void tst_NpzFile::readsZip64()
{
    verifyIs23(readOpened(fileOf(zip({member23()}, true).bytes)), "voice");
}

void tst_NpzFile::readsFortranOrder()
{
    const auto data = ByteWriter().putAll<float>({1, 4, 2, 5, 3, 6});
    const char* const header = "{'shape': (2,3), 'fortran_order': True, 'descr': '<f4'}\n";
    const auto result = readOpened(fileOf(zip({{"voice.npy", npy(header, data)}}).bytes));
    verifyIs23(result, "voice");
    QVERIFY(result->tensors.at("voice").is_contiguous());
}

void tst_NpzFile::sharesTheFile()
{
    const char* const header = "{'descr': '|i1', 'fortran_order': False, 'shape': (3,), }\n";
    const auto file = fileOf(zip({{"a.npy", npy(header, ByteWriter().text("abc"))}}).bytes);
    const auto result = readOpened(file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const auto* const data = static_cast<const std::byte*>(result->tensors.at("a").const_data_ptr());
    QVERIFY(data > file->bytes().data() && data < file->bytes().data() + file->bytes().size());
}

void tst_NpzFile::refusesEveryPrefix()
{
    ZipMember second = member23();
    second.name = "second.npy";
    second.deflate = true;
    verifyEveryPrefixRefused(readOpened, zip({member23(), second}).bytes);
    verifyEveryPrefixRefused(readOpened, zip({member23()}, true).bytes);
}

void tst_NpzFile::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* title, const ByteWriter& out, const char* part) {
        QTest::newRow(title) << QByteArray(reinterpret_cast<const char*>(out.bytes.data()), qsizetype(out.bytes.size()))
                             << QByteArray(part);
    };
    const auto changed = [](auto change, bool deflate = false) {
        ZipMember member = member23();
        member.deflate = deflate;
        change(member);
        return zip({member});
    };
    row("text", ByteWriter().text("this is no archive, only some text"), "no zip file");
    row("leading bytes", ByteWriter().put('x').append(zip({member23()})), "directory in the wrong place");
    row("trailing bytes", zip({member23()}).put('x'), "no zip file");
    row("wrong checksum", changed([](ZipMember& member) { member.crcError = 1; }), "wrong checksum for voice.npy");
    row("encrypted", changed([](ZipMember& member) { member.flags = 1; }), "encrypted member voice.npy");
    row("unknown method", changed([](ZipMember& member) { member.method = 12; }), "compression method 12");
    row("two sizes", changed([](ZipMember& member) { member.claimedSize = 5; }), "two sizes");
    row("two names", changed([](ZipMember& member) { member.localName = "noise.npy"; }), "two names for the member voice.npy");
    row("inflates to more", changed([](ZipMember& member) { member.claimedSize = 80; }, true), "damaged member voice.npy");
    row("inflates to less", changed([](ZipMember& member) { member.claimedSize = 200; }, true), "damaged member voice.npy");
    row("bomb", changed([](ZipMember& member) { member.claimedSize = 2'000'000'000; }, true), "inflate to the 2000000000 bytes");
    row("bigger bomb", changed([](ZipMember& member) { member.claimedSize = 0xFFFFFFFF; }, true), "inflate to");
    row("not deflated", changed([](ZipMember& member) { member.method = 8; }), "damaged member");
    row("duplicate", zip({member23(), member23()}), "two members voice.npy");
    for (const char* const name : {"/etc/passwd.npy", "../up.npy", "a/../../up.npy", "a\\b.npy", "a\nb.npy", "./a.npy"}) {
        row(QByteArray("name ").append(QByteArray(name).toPercentEncoding()).constData(),
            changed([name](ZipMember& member) { member.name = name; }), "unusable name");
    }
    // The last entry of the directory is pointed at a copy of its member inside the first one.
    const ByteWriter inner = zip({{"x.npy", npy(header23, six)}});
    const std::size_t innerSize = 30 + 5 + member23().content.bytes.size();
    ByteWriter overlapping =
        zip({{"outer.npy", ByteWriter().add(std::span(inner.bytes).first(innerSize))}, {"x.npy", npy(header23, six)}});
    const std::uint32_t innerOffset = 30 + 9;
    std::memcpy(overlapping.bytes.data() + overlapping.bytes.size() - 22 - (46 + 5) + 42, &innerOffset, sizeof(innerOffset));
    row("overlapping", overlapping, "overlap");
    const auto array = [](std::string_view header, const ByteWriter& data = six, std::uint8_t version = 1) {
        return zip({{"a.npy", npy(header, data, version)}});
    };
    row("not an array", zip({{"a.txt", ByteWriter().text("hello")}}), "member a.txt, which is no array");
    row("not numpy", zip({{"a.npy", ByteWriter().text("hello!")}}), "member a, which is no array");
    row("version 4", array(header23, six, 4), "of version 4");
    row("big-endian", array("{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }"), "type >f4");
    row("object", array("{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }"), "type |O");
    row("record", array("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2, 3), }"), "unreadable header");
    row("missing key", array("{'descr': '<f4', 'shape': (2, 3), }"), "unreadable header");
    row("unknown key", array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': 1}"), "unreadable header");
    row("same key twice", array("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}"),
        "unreadable header");
    row("code", array("__import__('os').system('true')"), "unreadable header");
    row("text after", array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} + 1"), "unreadable header");
    row("huge number", array("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}"), "unreadable header");
    row("negative", array("{'descr': '<f4', 'fortran_order': False, 'shape': (-2, -3)}"), "impossible shape");
    row("overflow", array("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}"), "impossible shape");
    row("wrong shape", array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)}"),
        "24 bytes for a tensor of shape [2, 2]");
}

void tst_NpzFile::refusesDamage()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, part);
    verifyRefused(readOpened, std::as_bytes(std::span(file.constData(), std::size_t(file.size()))), part.constData());
}

QTEST_GUILESS_MAIN(tst_NpzFile)
#include "tst_NpzFile.moc"
