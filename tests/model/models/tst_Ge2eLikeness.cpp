#include "ModelFolder.h"
#include "SpeechClips.h"
#include "audio/Resample.h"
#include "models/ge2e/Ge2eLikeness.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <memory>

using namespace xenoglot;
using namespace xenoglot::testing;

/// The loss that GE2E makes, on real voices.
class tst_Ge2eLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTheCosineOfTheEncoder();
    void knowsTheSpeaker();
    void gradientsLeadToTheSpeaker();

private:
    static at::Tensor speech(const std::string& path, int rate);

    static constexpr int rate = 24000;
    static constexpr std::int64_t window = 28800;
    std::shared_ptr<const Ge2eModel> m_model;
    at::Tensor m_man;
    at::Tensor m_woman;
};

at::Tensor tst_Ge2eLikeness::speech(const std::string& path, int rate)
{
    const auto clip = resample(readSpeech(path), rate);
    return clip ? at::tensor(clip->samples) : at::Tensor();
}

void tst_Ge2eLikeness::initTestCase()
{
    initialiseTorch();
    auto model = Ge2eModel::read(modelsFolder() / "ge2e" / "pretrained.pt", c10::kCPU);
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().text().c_str());
    m_model = std::make_shared<const Ge2eModel>(*std::move(model));
    m_man = speech(librivoxClip("0890"), rate);
    m_woman = speech(asteriskClip("en_US_f_Allison", "vm-options"), rate);
    QVERIFY(m_man.numel() > 3 * window && m_woman.numel() > window);
    const auto none = Ge2eModel::read("/nowhere/pretrained.pt", c10::kCPU);
    QVERIFY(!none.ok());
    QCOMPARE(none.error().code, ErrorCode::ModelMissing);
}

void tst_Ge2eLikeness::isTheCosineOfTheEncoder()
{
    // Its resampling is not libsoxr's, which the other path takes.
    const at::Tensor slow = speech(librivoxClip("0890"), Ge2eMel::sampleRate);
    const auto directly = [&](std::int64_t begin) {
        const at::Tensor samples = slow.narrow(0, begin * 2 / 3, window * 2 / 3);
        const at::Tensor level = samples.square().mean().sqrt();
        const at::Tensor heard = samples * (0.0316227766 / level).clamp_min(1.0);
        return m_model->embed(Ge2eMel(c10::kCPU).compute(heard.unsqueeze(0))).squeeze(0);
    };
    const Ge2eLikeness likeness(m_model, rate, m_man.narrow(0, 0, window), window);
    for (const std::int64_t begin : {std::int64_t{0}, window / 2, window}) {
        const double expected = 1 - at::dot(directly(begin), directly(0)).item<double>();
        const double found = likeness.distance(m_man.narrow(0, begin, window)).item<double>();
        QVERIFY2(std::abs(found - expected) < 5e-3, qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
    }
    QVERIFY(std::abs(likeness.distance(m_man.narrow(0, 0, window)).item<double>()) < 1e-5);
    // Level does not matter above -30 dBFS only; below it is raised.
    const at::Tensor whisper = m_man.narrow(0, 0, window) * 1e-2;
    QVERIFY(likeness.distance(whisper).item<double>() < 0.1);
}

void tst_Ge2eLikeness::knowsTheSpeaker()
{
    const Ge2eLikeness likeness(m_model, rate, m_man.narrow(0, 0, 2 * window), window);
    const double own = likeness.distance(m_man.narrow(0, 2 * window, window)).item<double>();
    const double other = likeness.distance(m_woman.narrow(0, 0, window)).item<double>();
    qInfo("distance of the speaker himself %.3f, of a stranger %.3f", own, other);
    QVERIFY(own + 0.15 < other);
}

void tst_Ge2eLikeness::gradientsLeadToTheSpeaker()
{
    const Ge2eLikeness likeness(m_model, rate, m_man, window);
    const at::Tensor samples = m_woman.narrow(0, 0, window).clone().requires_grad_(true);
    const at::Tensor before = likeness.distance(samples);
    before.backward();
    const at::Tensor gradient = samples.grad();
    QVERIFY(at::isfinite(gradient).all().item<bool>());
    const c10::AutoGradMode withoutGradients(false);
    const double slope = gradient.square().sum().item<double>();
    QVERIFY(slope > 0);
    // A small step down the slope brings what the gradient promises.
    const double gain = 1e-3;
    const at::Tensor stepped = samples.detach() - gradient * (gain / slope);
    const double found = before.item<double>() - likeness.distance(stepped).item<double>();
    QVERIFY2(std::abs(found - gain) < 0.2 * gain, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(tst_Ge2eLikeness)
#include "tst_Ge2eLikeness.moc"
