#include "ModelFolder.h"
#include "core/Json.h"
#include "tensor/CTranslate2File.h"
#include "tensor/MarianFile.h"
#include "tensor/NpzFile.h"
#include "tensor/OnnxFile.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>
#include <QtTest>

#include <fstream>
#include <functional>
#include <iterator>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Every reader on the files of the starter pack that it is for, against what the libraries that own the formats read
/// (tests/fixtures/readers/make_expected.py).
class tst_ReadersOnModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesAreRight_data();
    void valuesAreRight();
    void whisperNamesItsSpec();
    void kokoroShowsItsGraph();
    void bergamotShowsItsConfigAndIntegers();
    void cutFilesAreRefused_data();
    void cutFilesAreRefused();

private:
    Json m_expected;
};

namespace {

using Tensors = std::map<std::string, at::Tensor>;
using File = std::shared_ptr<const MappedFile>;

Result<Tensors> readTensors(const std::string& reader, const File& file, const std::string& section)
{
    const auto tensorsOf = [](auto result, auto member) -> Result<Tensors> {
        if (!result) {
            return result.error();
        }
        return member(*result);
    };
    const auto ofFile = [](const auto& content) { return content.weights.tensors; };
    const auto ofMap = [](const auto& content) { return content.tensors; };
    if (reader == "ctranslate2") {
        return tensorsOf(readCTranslate2(file), ofFile);
    }
    if (reader == "marian") {
        return tensorsOf(readMarian(file), ofFile);
    }
    if (reader == "onnx") {
        return tensorsOf(readOnnx(file), [](const auto& graph) { return graph.initializers; });
    }
    if (reader == "npz") {
        return tensorsOf(readNpz(file), ofMap);
    }
    if (reader == "safetensors") {
        return tensorsOf(readSafetensors(file), ofMap);
    }
    return tensorsOf(readTorchFile(file, section), ofMap);
}

std::string textOf(const Json& object, const char* name)
{
    const Json* const member = object.find(name);
    return member != nullptr && member->text() != nullptr ? *member->text() : "";
}

double numberOf(const Json& object, const char* name)
{
    const Json* const member = object.find(name);
    return member != nullptr && member->number() != nullptr ? *member->number() : std::nan("");
}

/// The installed file, or a failure that says what to do.
File openModel(const std::string& path)
{
    const auto file = MappedFile::open(modelsFolder() / path);
    if (!file) {
        QTest::qFail(file.error().text().c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return *file;
}

bool isClose(double value, double expected, double scale)
{
    return std::abs(value - expected) <= 1e-6 * scale + 1e-12;
}

}  // namespace

void tst_ReadersOnModels::initTestCase()
{
    const std::filesystem::path path = std::filesystem::path(XENOGLOT_SOURCE_DIR) / "tests/fixtures/readers/expected.json";
    std::ifstream stream(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto json = Json::parse(text, path.string());
    QVERIFY2(json.ok(), json.ok() ? "" : json.error().message.c_str());
    m_expected = std::move(*json);
}

void tst_ReadersOnModels::valuesAreRight_data()
{
    QTest::addColumn<int>("index");
    const Json* const files = m_expected.find("files");
    QVERIFY(files != nullptr && files->array() != nullptr);
    for (std::size_t i = 0; i < files->array()->size(); ++i) {
        QTest::newRow(textOf((*files->array())[i], "path").c_str()) << int(i);
    }
}

void tst_ReadersOnModels::valuesAreRight()
{
    QFETCH(int, index);
    const Json& expected = m_expected.find("files")->array()->at(std::size_t(index));
    const File file = openModel(textOf(expected, "path"));
    QVERIFY(file != nullptr);
    const auto result = readTensors(textOf(expected, "reader"), file, textOf(expected, "section"));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(double(result->size()), numberOf(expected, "count"));
    const Json* const tensors = expected.find("tensors");
    QVERIFY(tensors->array()->size() >= 5);
    for (const Json& wanted : *tensors->array()) {
        const std::string name = textOf(wanted, "name");
        QVERIFY2(result->contains(name), name.c_str());
        const at::Tensor& tensor = result->at(name);
        QVERIFY2(!tensor.is_inference(), name.c_str());
        std::vector<std::int64_t> shape;
        for (const Json& size : *wanted.find("shape")->array()) {
            shape.push_back(std::int64_t(*size.number()));
        }
        QVERIFY2(tensor.sizes() == at::IntArrayRef(shape), name.c_str());
        const at::Tensor values = tensor.to(at::kDouble).reshape({-1});
        const double magnitude = numberOf(wanted, "magnitude");
        QVERIFY2(isClose(values.sum().item<double>(), numberOf(wanted, "sum"), magnitude), name.c_str());
        QVERIFY2(isClose(values.abs().sum().item<double>(), magnitude, magnitude), name.c_str());
        const double first = numberOf(wanted, "first");
        const double last = numberOf(wanted, "last");
        QVERIFY2(isClose(values[0].item<double>(), first, std::abs(first)), name.c_str());
        QVERIFY2(isClose(values[-1].item<double>(), last, std::abs(last)), name.c_str());
    }
}

void tst_ReadersOnModels::whisperNamesItsSpec()
{
    const File file = openModel("whisper-base/model.bin");
    QVERIFY(file != nullptr);
    const auto result = readCTranslate2(file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->spec, std::string("WhisperSpec"));
    QCOMPARE(result->revision, 3);
    const auto& tensors = result->weights.tensors;
    QCOMPARE(tensors.at("decoder/embeddings/weight").scalar_type(), at::kHalf);
    QVERIFY(tensors.at("decoder/projection/weight").is_same(tensors.at("decoder/embeddings/weight")));
}

void tst_ReadersOnModels::kokoroShowsItsGraph()
{
    const File file = openModel("kokoro-82m/kokoro.onnx");
    QVERIFY(file != nullptr);
    const auto result = readOnnx(file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->nodes.size(), std::size_t{3614});
    int convolutions = 0;
    for (const OnnxNode& node : result->nodes) {
        if (node.opType == "ConvInteger") {
            ++convolutions;
            QVERIFY2(node.inputs.size() == 4 && result->initializers.contains(node.inputs[1]), node.name.c_str());
            QCOMPARE(result->initializers.at(node.inputs[1]).scalar_type(), at::kByte);
            QCOMPARE(std::get<std::vector<std::int64_t>>(node.attributes.at("kernel_shape")).size(), std::size_t{1});
        }
    }
    QCOMPARE(convolutions, 87);
}

void tst_ReadersOnModels::bergamotShowsItsConfigAndIntegers()
{
    const File file = openModel("bergamot-tiny-en-pt/model.enpt.intgemm.alphas.bin");
    QVERIFY(file != nullptr);
    const auto result = readMarian(file);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(result->configYaml.find("dec-cell: ssru\n") != std::string::npos);
    const QuantizedTensor& quantized = result->quantized.at("encoder_l1_ffn_W1");
    QCOMPARE(quantized.values.sizes(), at::IntArrayRef({1536, 256}));
    QVERIFY(
        at::equal(quantized.values.to(at::kFloat).div(quantized.multiplier), result->weights.tensors.at("encoder_l1_ffn_W1")));
}

void tst_ReadersOnModels::cutFilesAreRefused_data()
{
    valuesAreRight_data();
}

/// Cut short at 8 places, the last byte among them: always an Error, never a part of a model.
void tst_ReadersOnModels::cutFilesAreRefused()
{
    QFETCH(int, index);
    const Json& expected = m_expected.find("files")->array()->at(std::size_t(index));
    const File file = openModel(textOf(expected, "path"));
    QVERIFY(file != nullptr);
    const auto bytes = file->bytes();
    for (std::size_t i = 1; i <= 8; ++i) {
        const std::size_t length = i < 8 ? bytes.size() / 8 * i : bytes.size() - 1;
        const auto result = readTensors(textOf(expected, "reader"), MappedFile::ofBytes("cut", bytes.first(length)), "");
        QVERIFY2(!result.ok(), std::to_string(length).c_str());
        QCOMPARE(result.error().code, ErrorCode::ModelDamaged);
    }
}

QTEST_GUILESS_MAIN(tst_ReadersOnModels)
#include "tst_ReadersOnModels.moc"
