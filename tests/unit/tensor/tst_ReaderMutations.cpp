#include "fuzz/tensor/FuzzReader.h"
#include "tensor/CTranslate2File.h"
#include "tensor/MarianFile.h"
#include "tensor/NpzFile.h"
#include "tensor/OnnxFile.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <random>
#include <thread>
#include <vector>

using namespace xenoglot;

/// The seeds of the fuzzers: files that the libraries owning the formats wrote (tests/fuzz/make_seeds.py). They are read with the
/// right values, and changed in every way they give a value or an Error: a short slice of tests/long.sh that needs no libFuzzer.
class tst_ReaderMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsAreRead_data();
    void seedsAreRead();
    void mutationsAreSurvived_data();
    void mutationsAreSurvived();
    void threadsReadTheSameFile();
};

namespace {

using Tensors = std::map<std::string, at::Tensor>;
using Bytes = std::vector<std::byte>;
using Reader = std::function<Result<Tensors>(const std::shared_ptr<const MappedFile>&)>;

/// A reader as one that gives only the tensors.
template <typename Read, typename TensorsOf>
Reader reader(Read read, TensorsOf tensorsOf)
{
    return [read, tensorsOf](const std::shared_ptr<const MappedFile>& file) -> Result<Tensors> {
        auto result = read(file);
        if (!result) {
            return result.error();
        }
        return tensorsOf(*result);
    };
}

const std::map<std::string, Reader>& readers()
{
    using File = const std::shared_ptr<const MappedFile>&;
    const auto ofFile = [](const auto& result) { return result.weights.tensors; };
    const auto ofMap = [](const auto& result) { return result.tensors; };
    static const std::map<std::string, Reader> all = {
        {"ctranslate2", reader([](File file) { return readCTranslate2(file); }, ofFile)},
        {"marian", reader([](File file) { return readMarian(file); }, ofFile)},
        {"npz", reader([](File file) { return readNpz(file); }, ofMap)},
        {"onnx", reader([](File file) { return readOnnx(file); }, [](const auto& graph) { return graph.initializers; })},
        {"safetensors", reader([](File file) { return readSafetensors(file); }, ofMap)},
        {"torch", reader([](File file) { return readTorchFile(file); }, ofMap)},
    };
    return all;
}

std::filesystem::path seedsFolder()
{
    return std::filesystem::path(XENOGLOT_SOURCE_DIR) / "tests/fuzz/seeds";
}

/// One row a seed: the format, the file.
void addSeeds()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("path");
    for (const auto& [format, read] : readers()) {
        for (const auto& entry : std::filesystem::directory_iterator(seedsFolder() / format)) {
            QTest::newRow((format + "/" + entry.path().filename().string()).c_str())
                << QString::fromStdString(format) << QString::fromStdString(entry.path().string());
        }
    }
}

/// What every seed holds in one way or another: 0, 0.5, … 5.5 as [3, 4].
at::Tensor matrix()
{
    return at::arange(12, at::kFloat).div(2).view({3, 4});
}

void change(Bytes& bytes, std::mt19937_64& random)
{
    const auto below = [&random](std::size_t limit) {
        return static_cast<std::size_t>(random() % std::max<std::size_t>(limit, 1));
    };
    const std::size_t at = below(bytes.size());
    const std::size_t length = std::min(below(40) + 1, bytes.size() - at);
    const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = place + static_cast<std::ptrdiff_t>(length);
    switch (random() % 7) {
        case 0: bytes.resize(at); break;
        case 1: bytes.erase(place, end); break;
        case 2: {
            const Bytes copy(place, end);
            bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size())), copy.begin(), copy.end());
            break;
        }
        case 3: std::fill(place, end, std::byte{0xFF}); break;
        case 4: std::fill(place, end, std::byte{0}); break;
        case 5: *place = static_cast<std::byte>(random()); break;
        default: *place ^= static_cast<std::byte>(1U << (random() % 8)); break;
    }
}

}  // namespace

void tst_ReaderMutations::seedsAreRead_data()
{
    addSeeds();
}

void tst_ReaderMutations::seedsAreRead()
{
    QFETCH(QString, format);
    QFETCH(QString, path);
    const auto file = MappedFile::open(path.toStdString());
    QVERIFY(file.ok());
    const auto result = readers().at(format.toStdString())(*file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());

    // The names under which the format's seeds hold the matrix and the vector -1, 0, 1, 2.
    const std::map<QString, std::pair<std::string, std::string>> names = {
        {QStringLiteral("ctranslate2"), {"tied/weight", "linear/bias"}},
        {QStringLiteral("marian"), {"", "encoder_l1_b"}},
        {QStringLiteral("npz"), {"matrix", "vector"}},
        {QStringLiteral("onnx"), {"matrix", "vector"}},
        {QStringLiteral("safetensors"), {"matrix", "vector"}},
        {QStringLiteral("torch"), {"model_state.weight", "model_state.bias"}},
    };
    const auto& [matrixName, vectorName] = names.at(format);
    const at::Tensor& vector = result->at(vectorName);
    QVERIFY(at::equal(vector.flatten().to(at::kFloat), at::arange(vector.numel(), at::kFloat) - 1));
    if (format == QStringLiteral("marian")) {
        QVERIFY(at::equal(result->at("Wemb"), (at::arange(12, at::kFloat) - 6).div(2).view({3, 4})));
        QVERIFY(at::equal(result->at("encoder_l1_W"), result->at("Wemb")));
        return;
    }
    // 8-bit weights are exact to half a step of their row.
    QVERIFY(
        at::allclose(result->at(matrixName).to(at::kFloat), matrix(), 0.0, path.contains(QStringLiteral("int8")) ? 0.022 : 0.0));
    if (format == QStringLiteral("torch")) {
        QVERIFY(at::equal(result->at("model_state.transposed"), matrix().t()));
        QVERIFY(at::equal(result->at("model_state.row"), matrix()[1]));
        QVERIFY(at::equal(result->at("model_state.half"), matrix().to(at::kHalf)));
        QCOMPARE(result->at("model_state.count").item<int>(), 7);
        QVERIFY(at::equal(result->at("list.1"), vector));
    } else if (format == QStringLiteral("npz")) {
        QVERIFY(at::equal(result->at("fortran"), matrix()));
    } else if (format == QStringLiteral("ctranslate2")) {
        QVERIFY(result->at("tied/weight").is_same(result->at("linear/weight")));
        QCOMPARE(result->at("heads").item<int>(), 8);
    }
}

void tst_ReaderMutations::mutationsAreSurvived_data()
{
    addSeeds();
}

void tst_ReaderMutations::mutationsAreSurvived()
{
    QFETCH(QString, format);
    QFETCH(QString, path);
    const Reader& read = readers().at(format.toStdString());
    const auto file = MappedFile::open(path.toStdString());
    QVERIFY(file.ok());
    const Bytes seed((*file)->bytes().begin(), (*file)->bytes().end());

    std::mt19937_64 random(20);
    int refused = 0;
    constexpr int rounds = 3000;
    for (int i = 0; i < rounds; ++i) {
        Bytes bytes = seed;
        for (auto changes = random() % 4 + 1; changes > 0 && !bytes.empty(); --changes) {
            change(bytes, random);
        }
        const auto result = read(MappedFile::ofBytes("changed", bytes));
        if (result.ok()) {
            fuzzing::touch(*result);
        } else {
            ++refused;
            QVERIFY2(result.error().message.find("The model file changed ") == 0, result.error().message.c_str());
        }
    }
    QVERIFY2(refused > rounds / 2, std::to_string(refused).c_str());
}

/// Readers share nothing but the file: what ThreadSanitizer watches in its preset.
void tst_ReaderMutations::threadsReadTheSameFile()
{
    std::atomic<int> failures = 0;
    for (const auto& [format, read] : readers()) {
        for (const auto& entry : std::filesystem::directory_iterator(seedsFolder() / format)) {
            const auto file = MappedFile::open(entry.path());
            QVERIFY(file.ok());
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&read = read, &file, &failures] {
                    const auto result = read(*file);
                    failures += result.ok() ? 0 : 1;
                    if (result.ok()) {
                        fuzzing::touch(*result);
                    }
                });
            }
        }
    }
    QCOMPARE(failures.load(), 0);
}

QTEST_GUILESS_MAIN(tst_ReaderMutations)
#include "tst_ReaderMutations.moc"
