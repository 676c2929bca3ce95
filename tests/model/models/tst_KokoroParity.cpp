#include "ModelFolder.h"
#include "core/Json.h"
#include "models/kokoro/KokoroModel.h"
#include "models/kokoro/KokoroVoices.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <QFile>
#include <QtTest>

using namespace xenoglot;

/// The waveform of the public PyTorch package with the same dequantised weights (tests/fixtures/kokoro/make_fixtures.py).
class tst_KokoroParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsThePackage_data();
    void equalsThePackage();
    void kernelsEqualTheGeneralForm();

private:
    std::optional<KokoroModel> m_model;
    std::optional<KokoroVoices> m_voices;
};

static QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(XENOGLOT_SOURCE_DIR "/tests/fixtures/kokoro/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static std::vector<std::int64_t> integers(const Json& json, const char* name)
{
    std::vector<std::int64_t> values;
    for (const Json& value : *json.find(name)->array()) {
        values.push_back(static_cast<std::int64_t>(*value.number()));
    }
    return values;
}

void tst_KokoroParity::initTestCase()
{
    initialiseTorch();
    const auto folder = testing::modelsFolder() / "kokoro-82m";
    QVERIFY2(std::filesystem::exists(folder / "kokoro.onnx"),
             "Install the starter pack first: packaging/run.sh, or set XENOGLOT_MODELS");
    auto file = KokoroOnnxFile::read(folder / "kokoro.onnx");
    QVERIFY2(file.ok(), file.ok() ? "" : file.error().text().c_str());
    auto weights = KokoroWeights::bind(*std::move(file), c10::kCPU);
    QVERIFY2(weights.ok(), weights.ok() ? "" : weights.error().text().c_str());
    m_model.emplace(*std::move(weights));
    auto voices = KokoroVoices::read(folder / "voices_ja.npz", 2 * m_model->config().style, c10::kCPU);
    QVERIFY2(voices.ok(), voices.ok() ? "" : voices.error().text().c_str());
    m_voices.emplace(*std::move(voices));
}

void tst_KokoroParity::equalsThePackage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("noise");
    for (const char* name : {"en", "es", "ca"}) {
        QTest::addRow("%s, without noise", name) << QString::fromLatin1(name) << false;
    }
    for (const char* name : {"en", "ca"}) {
        QTest::addRow("%s, with the package's noise", name) << QString::fromLatin1(name) << true;
    }
}

void tst_KokoroParity::equalsThePackage()
{
    QFETCH(const QString, name);
    QFETCH(const bool, noise);
    const auto utterance = Json::parse(fixture(name + QStringLiteral(".json")).toStdString(), name.toStdString());
    QVERIFY(utterance.ok());
    const QByteArray wave = fixture(name + (noise ? QStringLiteral("-noise.pcm") : QStringLiteral(".pcm")));
    const QByteArray contour = fixture(name + QStringLiteral(".f0"));

    const InferenceScope scope(c10::kCPU, 1);
    KokoroRequest request;
    request.symbols = integers(*utterance, "ids");
    request.style = m_voices->style(*utterance->find("voice")->text(), request.symbols.size());
    const auto restart = [&] {
        if (noise) {
            request.noise = at::detail::createCPUGenerator(static_cast<std::uint64_t>(*utterance->find("seed")->number()));
        }
    };
    restart();
    const auto speech = m_model->synthesise(request, {}, {});
    QVERIFY2(speech.ok(), speech.ok() ? "" : speech.error().text().c_str());
    QCOMPARE(speech->durations, integers(*utterance, "durations"));

    at::Tensor pitch = at::empty({contour.size() / 4});
    std::memcpy(pitch.data_ptr(), contour.data(), std::size_t(contour.size()));
    QCOMPARE(speech->pitch.numel(), pitch.numel());
    const double pitchError = (speech->pitch - pitch).abs().max().item<double>();
    QVERIFY(pitchError < 0.01);

    // Phases add the pitch up over the utterance, so rounding errors of the pitch, which differ between instruction sets, grow to
    // 0.1 radian within seconds. The waveforms are compared at one and the same pitch.
    request.pitch = pitch;
    restart();
    const auto spoken = m_model->synthesise(request, {}, {});
    QVERIFY2(spoken.ok(), spoken.ok() ? "" : spoken.error().text().c_str());
    at::Tensor expected = at::empty({wave.size() / 2}, at::kShort);
    std::memcpy(expected.data_ptr(), wave.data(), std::size_t(wave.size()));
    QCOMPARE(spoken->samples.numel(), expected.numel());
    const at::Tensor package = expected.to(at::kFloat) / 32767.0;
    const at::Tensor difference = spoken->samples - package;
    const double waveError = difference.abs().max().item<double>();
    const double relative = (difference.norm() / package.norm()).item<double>();
    qInfo("largest difference: pitch %.2e Hz, waveform %.2e (relative %.2e)", pitchError, waveError, relative);
    if (noise) {
        QVERIFY(waveError < 1e-3);
        return;
    }
    // Without noise the source has next to nothing above its harmonics, and the phase of next to nothing is what rounding makes
    // of it: 2e-5 with AVX2, 2e-1 with AVX-512 and AMX, on the same weights and at the same pitch.
    QVERIFY(relative < 0.2);
}

void tst_KokoroParity::kernelsEqualTheGeneralForm()
{
    // With a gradient asked for, the model takes the differentiable path: the same mathematics in plain tensor operations.
    const auto utterance = Json::parse(fixture(QStringLiteral("en.json")).toStdString(), "en.json");
    QVERIFY(utterance.ok());
    KokoroRequest request;
    request.symbols = integers(*utterance, "ids");
    const at::Tensor style = m_voices->style("jm_kumo", request.symbols.size());
    request.style = style;
    request.noise = at::detail::createCPUGenerator(7);
    at::Tensor fast;
    {
        const InferenceScope scope(c10::kCPU, 1);
        const auto speech = m_model->synthesise(request, {}, {});
        QVERIFY(speech.ok());
        fast = speech->samples;
    }
    request.style = style.clone().requires_grad_(true);
    request.noise = at::detail::createCPUGenerator(7);
    const auto speech = m_model->synthesise(request, {}, {});
    QVERIFY(speech.ok());
    QVERIFY(speech->samples.requires_grad());
    // Training takes another LSTM kernel, which moves the pitch by 1e-4 Hz and with it the phases of the source.
    const double error = ((speech->samples.detach() - fast).norm() / fast.norm()).item<double>();
    QVERIFY2(error < 0.01, qPrintable(QString::number(error)));
}

QTEST_GUILESS_MAIN(tst_KokoroParity)
#include "tst_KokoroParity.moc"
