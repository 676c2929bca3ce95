#include "ModelFolder.h"
#include "tensor/CTranslate2File.h"
#include "tensor/OnnxFile.h"

#include <ATen/ATen.h>
#include <QtTest>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Every reader on the file of the starter pack that it is for.
class tst_ReadersOnModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whisper();
    void kokoro();
};

void tst_ReadersOnModels::whisper()
{
    const auto result = readCTranslate2(modelsFolder() / "whisper-base/model.bin");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->spec, std::string("WhisperSpec"));
    QCOMPARE(result->revision, 3);
    const auto& tensors = result->weights.tensors;
    const at::Tensor& embeddings = tensors.at("decoder/embeddings/weight");
    QCOMPARE(embeddings.sizes(), at::IntArrayRef({51865, 512}));
    QCOMPARE(embeddings.scalar_type(), at::kHalf);
    QVERIFY(tensors.at("decoder/projection/weight").is_same(embeddings));
    QCOMPARE(tensors.at("decoder/num_heads").item<int>(), 8);
}

void tst_ReadersOnModels::kokoro()
{
    const auto result = readOnnx(modelsFolder() / "kokoro-82m/kokoro.onnx");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->initializers.size(), std::size_t{775});
    QCOMPARE(result->nodes.size(), std::size_t{3614});
}

QTEST_GUILESS_MAIN(tst_ReadersOnModels)
#include "tst_ReadersOnModels.moc"
