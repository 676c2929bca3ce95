#include "ModelFolder.h"
#include "core/Json.h"
#include "core/PassiveThreads.h"
#include "models/kokoro/KokoroDecoder.h"
#include "models/kokoro/KokoroModel.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "models/kokoro/KokoroVoiceLoss.h"
#include "models/kokoro/KokoroVoiceTrainer.h"
#include "models/kokoro/KokoroVoices.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <cmath>

using namespace xenoglot;

/// Training on the real weights, a few steps only: one stock voice learns to sound like another. The number of steps can be
/// raised for measurements: XENOGLOT_TRAINING_STEPS.
class tst_KokoroVoiceTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differentiableFormEqualsTheFastOne();
    void lossFallsAndResumingChangesNothing();
    void voiceIsOneMoreModel();

private:
    KokoroVoicePiece piece(const char* name, const char* spoken, const char* target) const;

    std::optional<KokoroWeights> m_weights;
    std::optional<KokoroVoices> m_voices;
    std::shared_ptr<const Ge2eModel> m_listener;
    std::vector<KokoroVoicePiece> m_pieces;
    std::optional<KokoroTrainedVoice> m_trained;
    QTemporaryDir m_folder;
};

KokoroVoicePiece tst_KokoroVoiceTraining::piece(const char* name, const char* spoken, const char* target) const
{
    QFile file(QStringLiteral(XENOGLOT_SOURCE_DIR "/tests/fixtures/kokoro/%1.json").arg(QLatin1String(name)));
    const auto json = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), name) : Json::parse("", name);
    KokoroRequest request;
    for (const Json& value : *json->find("ids")->array()) {
        request.symbols.push_back(static_cast<std::int64_t>(*value.number()));
    }
    const c10::AutoGradMode withoutGradients(false);
    const std::int64_t half = m_weights->config.style;
    request.style = m_voices->style(spoken, request.symbols.size());
    request.noise = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{1});
    const auto speech = KokoroModel(*m_weights).synthesise(request, {}, {});
    KokoroVoicePiece piece;
    piece.features = speech->features;
    piece.pitch = speech->pitch;
    piece.energy = speech->energy;
    piece.style = request.style.narrow(0, 0, half);
    piece.base = speech->samples;
    piece.samples = KokoroDecoder(*m_weights, m_voices->style(target, request.symbols.size()).narrow(0, 0, half).unsqueeze(0))
                        .samples(piece.features.unsqueeze(0), piece.pitch.view({1, 1, -1}), piece.energy.view({1, 1, -1}),
                                 at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{2}), {}, {});
    piece.text = name;
    return piece;
}

void tst_KokoroVoiceTraining::initTestCase()
{
    initialiseTorch();
    at::set_num_threads(2);
    const auto folder = testing::modelsFolder() / "kokoro-82m";
    QVERIFY2(std::filesystem::exists(folder / "kokoro.onnx"),
             "Install the starter pack first: packaging/run.sh, or set XENOGLOT_MODELS");
    auto file = KokoroOnnxFile::read(folder / "kokoro.onnx");
    QVERIFY2(file.ok(), file.ok() ? "" : file.error().text().c_str());
    auto weights = KokoroWeights::bind(*std::move(file), c10::kCPU);
    QVERIFY2(weights.ok(), weights.ok() ? "" : weights.error().text().c_str());
    m_weights.emplace(*std::move(weights));
    auto voices = KokoroVoices::read(folder / "voices_ja.npz", 2 * m_weights->config.style, c10::kCPU);
    QVERIFY2(voices.ok(), voices.ok() ? "" : voices.error().text().c_str());
    m_voices.emplace(*std::move(voices));
    auto listener = Ge2eModel::read(testing::modelsFolder() / "ge2e" / "pretrained.pt", c10::kCPU);
    QVERIFY2(listener.ok(), listener.ok() ? "" : listener.error().text().c_str());
    m_listener = std::make_shared<const Ge2eModel>(*std::move(listener));
    for (const char* name : {"en", "es", "ca"}) {
        m_pieces.push_back(piece(name, "jf_alpha", "jm_kumo"));
        QCOMPARE(m_pieces.back().samples.numel(), 600 * m_pieces.back().features.size(1));
    }
}

void tst_KokoroVoiceTraining::differentiableFormEqualsTheFastOne()
{
    std::map<std::string, at::Tensor> leaves;
    for (const auto& [name, tensor] : m_weights->decoder) {
        leaves.emplace(name, tensor.detach().requires_grad_(true));
    }
    const auto weights = m_weights->withDecoder(leaves);
    QVERIFY(weights.ok());
    const KokoroVoicePiece& piece = m_pieces.front();
    const at::Tensor slow = KokoroDecoder(*weights, piece.style.unsqueeze(0))
                                .samples(piece.features.unsqueeze(0), piece.pitch.view({1, 1, -1}), piece.energy.view({1, 1, -1}),
                                         at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{1}), {}, {});
    QVERIFY(slow.requires_grad());
    const at::Tensor difference = slow.detach() - piece.base;
    qInfo("largest difference %.2e", difference.abs().max().item<double>());
    QVERIFY(difference.abs().max().item<double>() < 1e-3);
    const KokoroVoiceLoss loss(m_weights->config.sampleRate, at::TensorOptions());
    QVERIFY(loss(slow.detach(), piece.base, piece.base).mel.item<double>() < 1e-3);
}

void tst_KokoroVoiceTraining::lossFallsAndResumingChangesNothing()
{
    KokoroTrainingOptions options;
    bool numeric = false;
    const int asked = qEnvironmentVariableIntValue("XENOGLOT_TRAINING_STEPS", &numeric);
    options.steps = numeric ? asked : 8;
    options.evaluateEvery = numeric ? 40 : 2;
    options.warmUp = numeric ? 10 : 1;
    options.frames = numeric ? 48 : 16;
    options.heldOut = 1;
    QElapsedTimer timer;
    timer.start();
    struct rusage before {
    };
    ::getrusage(RUSAGE_SELF, &before);
    const auto whole =
        KokoroVoiceTrainer(*m_weights, options, "key", m_listener).train(m_pieces, {}, {}, [](const KokoroTrainingProgress& p) {
            if (p.step % 20 == 0) {
                qInfo("step %d loss %.3f held-out %.3f, %.0f s left", p.step, p.loss, p.heldOut, p.secondsLeft);
            }
        });
    QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().text().c_str());
    struct rusage after {
    };
    ::getrusage(RUSAGE_SELF, &after);
    const int steps = options.trajectories * options.steps;
    qInfo("%s; held-out %.3f to %.3f; a step takes %.2f s of processor time, %.2f s by the clock; peak %ld MB",
          whole->precision == kokoro::ConvolutionPrecision::Half ? "bfloat16" : "float32", whole->heldOutBefore,
          whole->heldOutAfter, double(after.ru_utime.tv_sec - before.ru_utime.tv_sec) / steps,
          double(timer.elapsed()) / 1000 / steps, after.ru_maxrss / 1024);
    QVERIFY(whole->heldOutBefore == 0 || whole->heldOutAfter < 0.95 * whole->heldOutBefore);
    m_trained = *whole;
    if (numeric) {
        return;
    }
    options.precision = whole->precision;
    const auto checkpoint = std::filesystem::path(m_folder.filePath(QStringLiteral("checkpoint")).toStdString());
    StopSource stop;
    const auto killed = KokoroVoiceTrainer(*m_weights, options, "key", m_listener)
                            .train(m_pieces, checkpoint, stop.get_token(), [&](const KokoroTrainingProgress& p) {
                                if (p.step == options.steps + 3) {
                                    stop.request_stop();
                                }
                            });
    QVERIFY(!killed.ok());
    QCOMPARE(killed.error().code, ErrorCode::Cancelled);
    const auto resumed = KokoroVoiceTrainer(*m_weights, options, "key", m_listener).train(m_pieces, checkpoint, {}, {});
    QVERIFY(resumed.ok());
    QCOMPARE(resumed->heldOutAfter, whole->heldOutAfter);
    for (const auto& [name, change] : whole->changes) {
        QVERIFY2(at::equal(change, resumed->changes.at(name)), name.c_str());
    }
}

void tst_KokoroVoiceTraining::voiceIsOneMoreModel()
{
    QVERIFY(m_trained);
    const auto path = std::filesystem::path(m_folder.filePath(QStringLiteral("voice")).toStdString());
    const KokoroVoiceLoss loss(m_weights->config.sampleRate, at::TensorOptions());
    const auto spoken = [&](const KokoroWeights& weights) {
        const c10::AutoGradMode withoutGradients(false);
        const KokoroVoicePiece& piece = m_pieces.back();
        const at::Tensor samples =
            KokoroDecoder(weights, piece.style.unsqueeze(0))
                .samples(piece.features.unsqueeze(0), piece.pitch.view({1, 1, -1}), piece.energy.view({1, 1, -1}),
                         at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{1}), {}, {});
        return loss(samples, piece.samples, piece.base).total().item<double>();
    };
    const double base = spoken(*m_weights);
    for (const int rank : {0, 32}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(KokoroVoiceFile::write(path, m_trained->changes, rank, {{"key", "k"}, {"base", "b"}}).ok());
        const auto voice = KokoroVoiceFile::read(path, *m_weights, "b");
        QVERIFY2(voice.ok(), voice.ok() ? "" : voice.error().text().c_str());
        const auto weights = voice->applied(*m_weights);
        QVERIFY(weights.ok());
        const double trained = spoken(*weights);
        qInfo("rank %d: %.1f MB, loss %.3f (base %.3f), written and read in %.1f s", rank,
              double(std::filesystem::file_size(path)) / 1e6, trained, base, double(timer.elapsed()) / 1000);
        QVERIFY(std::isfinite(trained) && trained != base);  // a few steps make no voice yet
    }
}

// Not QTEST_GUILESS_MAIN: threads that spin while they wait make a step seven times as long on a busy machine.
int main(int argc, char* argv[])
{
    waitPassively(argv);
    QCoreApplication application(argc, argv);
    tst_KokoroVoiceTraining test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_KokoroVoiceTraining.moc"
