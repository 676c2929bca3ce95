#include "core/Json.h"
#include "models/kokoro/KokoroVoiceLoss.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QtTest>

#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

using namespace xenoglot;

/// The loss of the voice training against PyTorch and librosa (tests/fixtures/kokoro/make_voice_loss.py).
class tst_KokoroVoiceLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initialiseTorch(); }
    void equalsPython();
    void nothingToLearnCostsNothing();
    void anEdgeIsNoLine();
    void pointsTowardsTheTarget();
};

constexpr int rate = 24000;
constexpr int length = 12000;

static at::Tensor signal(const std::vector<std::pair<double, double>>& tones, double noise, std::uint32_t seed)
{
    at::Tensor samples = at::empty({length});
    std::uint32_t state = seed;
    for (int i = 0; i < length; ++i) {
        state = state * 1664525U + 1013904223U;
        double value = noise * (state / 2147483648.0 - 1);
        for (const auto& [hertz, level] : tones) {
            value += level * std::sin(2 * std::numbers::pi * hertz * i / rate);
        }
        samples.mutable_data_ptr<float>()[i] = static_cast<float>(value);
    }
    return samples;
}

static at::Tensor spoken()
{
    return signal({{220, 0.3}, {1830, 0.05}, {4800, 0.03}, {6800, 0.03}, {9600, 0.02}}, 0.02, 1);
}
static at::Tensor recording()
{
    return signal({{230, 0.25}, {2100, 0.06}, {6800, 0.02}}, 0.01, 2);
}
static at::Tensor base()
{
    return signal({{225, 0.2}, {8100, 0.01}}, 0.015, 3);
}

void tst_KokoroVoiceLoss::equalsPython()
{
    QFile file(QStringLiteral(XENOGLOT_SOURCE_DIR "/tests/fixtures/kokoro/voice-loss.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto expected = Json::parse(file.readAll().toStdString(), "voice-loss.json");
    QVERIFY(expected.ok());
    const KokoroVoiceLoss loss(rate, at::TensorOptions());
    const KokoroVoiceLoss::Terms terms = loss(spoken(), recording(), base());
    for (const auto& [name, value] :
         {std::pair{"mel", terms.mel}, std::pair{"high_band", terms.highBand}, std::pair{"power", terms.power},
          std::pair{"lines", terms.lines}, std::pair{"steady", terms.steady}, std::pair{"total", terms.total()}}) {
        const double wanted = *expected->find(name)->number();
        QVERIFY2(std::abs(value.item<double>() - wanted) < 2e-4 * (1 + wanted),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(QLatin1String(name)).arg(value.item<double>()).arg(wanted)));
    }
}

void tst_KokoroVoiceLoss::nothingToLearnCostsNothing()
{
    const KokoroVoiceLoss loss(rate, at::TensorOptions());
    QCOMPARE(loss(base(), base(), base()).total().item<double>(), 0.0);
}

/// Where a recording ends there is a step in the spectrum, and the bins before it stand out; to speak like that is no aim.
void tst_KokoroVoiceLoss::anEdgeIsNoLine()
{
    std::vector<std::pair<double, double>> narrow;
    std::vector<std::pair<double, double>> wide;
    std::vector<std::pair<double, double>> joined;
    for (double hertz = 100; hertz < 11900; hertz += 25) {
        narrow.emplace_back(hertz, hertz < 6950 ? 4e-3 : 1e-6);
        wide.emplace_back(hertz, 4e-4);
        joined.emplace_back(hertz, hertz < 6950 ? 4e-3 : 4e-4);
    }
    const KokoroVoiceLoss loss(rate, at::TensorOptions());
    const auto edge = loss(signal(joined, 0, 1), signal(narrow, 0, 1), signal(wide, 0, 1));
    QVERIFY2(edge.steady.item<double>() > 0.003, qPrintable(QString::number(edge.steady.item<double>())));
    QVERIFY2(edge.lines.item<double>() > 0.001, qPrintable(QString::number(edge.lines.item<double>())));
}

void tst_KokoroVoiceLoss::pointsTowardsTheTarget()
{
    const KokoroVoiceLoss loss(rate, at::TensorOptions());
    at::Tensor samples = spoken().requires_grad_(true);
    const at::Tensor before = loss(samples, recording(), base()).total();
    before.backward();
    QVERIFY(at::isfinite(samples.grad()).all().item<bool>());
    const at::Tensor moved = samples.detach() - 1e-3 * samples.grad() / samples.grad().abs().max();
    QVERIFY(loss(moved, recording(), base()).total().item<double>() < before.item<double>());
}

QTEST_GUILESS_MAIN(tst_KokoroVoiceLoss)
#include "tst_KokoroVoiceLoss.moc"
