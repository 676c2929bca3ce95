#include "ModelFolder.h"
#include "tensor/CTranslate2File.h"
#include "tensor/MarianFile.h"
#include "tensor/NpzFile.h"
#include "tensor/OnnxFile.h"
#include "tensor/SafetensorsFile.h"
#include "tensor/TorchFile.h"

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
    void bergamot_data();
    void bergamot();
    void silero();
    void kokoroVoices();
    void campplus();
    void ge2e();
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

void tst_ReadersOnModels::bergamot_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("en-pt") << "bergamot-tiny-en-pt/model.enpt.intgemm.alphas.bin";
    QTest::newRow("pt-en") << "bergamot-tiny-pt-en/model.pten.intgemm.alphas.bin";
}

void tst_ReadersOnModels::bergamot()
{
    QFETCH(QString, file);
    const auto result = readMarian(modelsFolder() / file.toStdString());
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    const auto& tensors = result->weights.tensors;
    QCOMPARE(tensors.size(), std::size_t{194});
    QCOMPARE(tensors.at("Wemb").sizes(), at::IntArrayRef({32000, 256}));
    QCOMPARE(tensors.at("encoder_l1_ffn_W1").sizes(), at::IntArrayRef({1536, 256}));
    QVERIFY(result->configYaml.find("dec-cell: ssru\n") != std::string::npos);
}

void tst_ReadersOnModels::silero()
{
    const auto result = readSafetensors(modelsFolder() / "silero-vad/silero_vad_16k.safetensors");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.at("stft_conv.weight").sizes(), at::IntArrayRef({258, 1, 256}));
    QCOMPARE(result->tensors.at("conv4.weight").sizes(), at::IntArrayRef({128, 64, 3}));
}

void tst_ReadersOnModels::kokoroVoices()
{
    const auto result = readNpz(modelsFolder() / "kokoro-82m/voices_ja.npz");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.size(), std::size_t{5});
    for (const auto& [name, voice] : result->tensors) {
        QCOMPARE(voice.sizes(), at::IntArrayRef({510, 1, 256}));
    }
}

void tst_ReadersOnModels::campplus()
{
    const auto result = readTorchFile(modelsFolder() / "campplus/campplus_cn_en_common.pt");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.size(), std::size_t{937});
}

void tst_ReadersOnModels::ge2e()
{
    const auto result = readTorchFile(modelsFolder() / "ge2e/pretrained.pt", "model_state");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(result->tensors.at("lstm.weight_ih_l0").sizes(), at::IntArrayRef({1024, 40}));
    QCOMPARE(result->tensors.at("linear.weight").sizes(), at::IntArrayRef({256, 256}));
}

QTEST_GUILESS_MAIN(tst_ReadersOnModels)
#include "tst_ReadersOnModels.moc"
