#include "ModelFolder.h"
#include "SpeechClips.h"
#include "engines/CampplusEncoder.h"
#include "engines/Ge2eEncoder.h"
#include "models/campplus/KaldiFilterbank.h"
#include "models/ge2e/Ge2eMel.h"
#include "models/ge2e/Ge2eModel.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>

using namespace xenoglot;
using namespace xenoglot::testing;

/// The encoders on their weights, against the public implementations (tests/fixtures/speakers).
class tst_SpeakerEncoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areThoseOfThePublicImplementations_data();
    void areThoseOfThePublicImplementations();
    void frontEndsAreThoseOfThePublicImplementations_data() { areThoseOfThePublicImplementations_data(); }
    void frontEndsAreThoseOfThePublicImplementations();
    void aBatchIsAsOneByOne();
    void anyRateWillDo();
    void aLongClipIsTheMeanOfItsMinutes();
    void gradientsReachTheSamples();
    void whatHasNoVoiceIsRefused_data();
    void whatHasNoVoiceIsRefused();
    void canBeStopped();
    void aDamagedFileIsRefused();

private:
    static ModelDescription describe(const std::string& id, const std::string& file);
    const Json& entry(const QByteArray& name) const { return *m_fixture.find(name.toStdString()); }
    std::vector<double> numbers(const QByteArray& name, const std::string& member) const;
    AudioClip clip(const QByteArray& name) const;
    std::vector<std::shared_ptr<const SpeakerEncoder>> encoders() const { return {m_campplus, m_ge2e}; }

    Json m_fixture;
    std::shared_ptr<const CampplusEncoder> m_campplus;
    std::shared_ptr<const Ge2eEncoder> m_ge2e;
};

ModelDescription tst_SpeakerEncoders::describe(const std::string& id, const std::string& file)
{
    ModelDescription model;
    model.id = id;
    model.name = id;
    model.files["weights"] = modelsFolder() / id / file;
    return model;
}

void tst_SpeakerEncoders::initTestCase()
{
    m_fixture = readFixture("speakers/speakers.json");
    auto campplus = CampplusEncoder::load(describe("campplus", "campplus_cn_en_common.pt"), {});
    QVERIFY2(campplus.ok(), campplus ? "" : campplus.error().text().c_str());
    m_campplus = *campplus;
    auto ge2e = Ge2eEncoder::load(describe("ge2e", "pretrained.pt"), {});
    QVERIFY2(ge2e.ok(), ge2e ? "" : ge2e.error().text().c_str());
    m_ge2e = *ge2e;
}

std::vector<double> tst_SpeakerEncoders::numbers(const QByteArray& name, const std::string& member) const
{
    std::vector<double> values;
    for (const Json& value : *entry(name).find(member)->array()) {
        values.push_back(*value.number());
    }
    return values;
}

AudioClip tst_SpeakerEncoders::clip(const QByteArray& name) const
{
    AudioClip clip = readSpeech(*entry(name).find("file")->text());
    clip.samples.resize(std::min(clip.samples.size(), static_cast<std::size_t>(*entry(name).find("samples")->number())));
    return clip;
}

void tst_SpeakerEncoders::areThoseOfThePublicImplementations_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"austen", "allison-en", "allison-es", "carlo", "short"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void tst_SpeakerEncoders::areThoseOfThePublicImplementations()
{
    QFETCH(QByteArray, name);
    const AudioClip speech = clip(name);
    QVERIFY(!speech.empty());
    for (const auto& encoder : encoders()) {
        const auto found = encoder->embed({speech}, {});
        QVERIFY2(found.ok(), found ? "" : found.error().text().c_str());
        const std::vector<double> values = numbers(name, encoder->id());
        const SpeakerEmbedding expected(values.begin(), values.end());
        QCOMPARE(found->front().size(), expected.size());
        const double distance = 1 - speakerSimilarity(found->front(), expected);
        qInfo("%s: cosine distance %.2g", encoder->id().c_str(), distance);
        QVERIFY2(distance < 1e-4, qPrintable(QString::number(distance)));
        double length = 0;
        for (const float x : found->front()) {
            length += static_cast<double>(x) * x;
        }
        QVERIFY(std::abs(length - 1) < 1e-5);
    }
}

void tst_SpeakerEncoders::frontEndsAreThoseOfThePublicImplementations()
{
    QFETCH(QByteArray, name);
    const auto frame = static_cast<std::int64_t>(*entry(name).find("frame")->number());
    const at::Tensor samples = at::tensor(clip(name).samples).unsqueeze(0);
    const at::Tensor filterbank = KaldiFilterbank(at::kCPU).compute(samples)[0].select(1, frame);
    const at::Tensor mel = Ge2eMel(at::kCPU).compute(samples)[0][frame];
    const auto compare = [](const at::Tensor& found, const std::vector<double>& values, double tolerance) {
        QCOMPARE(static_cast<std::size_t>(found.numel()), values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double difference = std::abs(found[static_cast<std::int64_t>(i)].item<double>() - values[i]);
            QVERIFY2(difference <= tolerance, qPrintable(QStringLiteral("%1 of %2: %3").arg(difference).arg(i).arg(tolerance)));
        }
    };
    compare(filterbank, numbers(name, "filterbank"), 2e-3);
    compare(mel, numbers(name, "mel"), 1e-4 * mel.max().item<double>());
}

void tst_SpeakerEncoders::aBatchIsAsOneByOne()
{
    AudioClip first = clip("allison-en");
    AudioClip second = first;
    first.samples.resize(5 * 16000);
    second.samples.erase(second.samples.begin(), second.samples.begin() + 5 * 16000);
    second.samples.resize(5 * 16000);
    const std::vector<AudioClip> clips{first, clip("carlo"), second, clip("short")};
    for (const auto& encoder : encoders()) {
        const auto together = encoder->embed(clips, {});
        QVERIFY(together.ok());
        QCOMPARE(together->size(), clips.size());
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const auto alone = encoder->embed({clips[i]}, {});
            QVERIFY(alone.ok());
            QVERIFY(1 - speakerSimilarity(alone->front(), (*together)[i]) < 1e-6);
        }
        // The same woman twice is nearer than a man.
        QVERIFY(speakerSimilarity((*together)[0], (*together)[2]) > speakerSimilarity((*together)[0], (*together)[1]) + 0.1);
        const auto none = encoder->embed({}, {});
        QVERIFY(none.ok() && none->empty());
    }
}

void tst_SpeakerEncoders::anyRateWillDo()
{
    const AudioClip speech = clip("austen");
    AudioClip doubled{{}, 32000};
    for (const float x : speech.samples) {
        doubled.samples.insert(doubled.samples.end(), 2, x);
    }
    for (const auto& encoder : encoders()) {
        const auto found = encoder->embed({speech, doubled}, {});
        QVERIFY(found.ok());
        QVERIFY(speakerSimilarity((*found)[0], (*found)[1]) > 0.95);
    }
}

void tst_SpeakerEncoders::aLongClipIsTheMeanOfItsMinutes()
{
    const AudioClip speech = clip("allison-en");
    AudioClip minutes{{}, speech.sampleRate};
    while (minutes.seconds() < 125) {
        minutes.samples.insert(minutes.samples.end(), speech.samples.begin(), speech.samples.end());
    }
    const auto found = m_campplus->embed({minutes, speech}, {});
    QVERIFY(found.ok());
    QVERIFY(speakerSimilarity((*found)[0], (*found)[1]) > 0.95);
}

void tst_SpeakerEncoders::gradientsReachTheSamples()
{
    auto weights = readTorchFile(modelsFolder() / "ge2e" / "pretrained.pt", "model_state");
    QVERIFY(weights.ok());
    const auto model = Ge2eModel::load(std::move(*weights), at::kCPU);
    QVERIFY(model.ok());
    const Ge2eMel frontEnd(at::kCPU);
    AudioClip speech = clip("carlo");
    speech.samples.resize(Ge2eModel::windowFrames * Ge2eMel::hop);
    const at::Tensor aim = at::randn({256}, at::detail::createCPUGenerator(3)).abs();
    const auto nearness = [&](const at::Tensor& samples) {
        const at::Tensor mel = frontEnd.compute(samples.unsqueeze(0)).narrow(1, 0, Ge2eModel::windowFrames);
        return (model->embed(mel)[0] * aim).sum();
    };
    at::Tensor samples = at::tensor(speech.samples).requires_grad_(true);
    nearness(samples).backward();
    const at::Tensor gradient = samples.grad();
    QVERIFY(gradient.isfinite().all().item<bool>());
    // Against the difference along the gradient itself.
    const at::Tensor direction = gradient / gradient.norm();
    const double step = 0.02;
    const double difference =
        (nearness(samples.detach() + step * direction) - nearness(samples.detach() - step * direction)).item<double>();
    const double expected = 2 * step * gradient.norm().item<double>();
    QVERIFY2(std::abs(difference / expected - 1) < 0.05, qPrintable(QStringLiteral("%1 of %2").arg(difference).arg(expected)));
}

void tst_SpeakerEncoders::whatHasNoVoiceIsRefused_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<float>("value");
    QTest::newRow("nothing") << 0 << 0.0F;
    QTest::newRow("one sample") << 1 << 0.5F;
    QTest::newRow("too short") << 7000 << 0.5F;
    QTest::newRow("silence") << 32000 << 0.0F;
    QTest::newRow("not a number") << 32000 << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("endless") << 32000 << std::numeric_limits<float>::infinity();
}

void tst_SpeakerEncoders::whatHasNoVoiceIsRefused()
{
    QFETCH(int, samples);
    QFETCH(float, value);
    const AudioClip nothing{std::vector<float>(static_cast<std::size_t>(samples), value), 16000};
    for (const auto& encoder : encoders()) {
        const auto found = encoder->embed({clip("short"), nothing}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!found.error().hint.empty());
    }
}

void tst_SpeakerEncoders::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    for (const auto& encoder : encoders()) {
        const auto found = encoder->embed({clip("austen")}, stop.get_token());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
}

void tst_SpeakerEncoders::aDamagedFileIsRefused()
{
    QTemporaryDir folder;
    for (const auto& [id, file] : {std::pair{"campplus", "campplus_cn_en_common.pt"}, std::pair{"ge2e", "pretrained.pt"}}) {
        ModelDescription model = describe(id, file);
        const QString cut = folder.filePath(QLatin1String(file));
        QVERIFY(QFile::copy(QString::fromStdString(model.files["weights"].string()), cut));
        QVERIFY(QFile(cut).resize(QFileInfo(cut).size() / 2));
        model.files["weights"] = cut.toStdString();
        const bool isCampplus = model.id == "campplus";
        const Error error = isCampplus ? CampplusEncoder::load(model, {}).error() : Ge2eEncoder::load(model, {}).error();
        QCOMPARE(error.code, ErrorCode::ModelDamaged);
        // Another model's file: the names do not fit.
        const ModelDescription other =
            isCampplus ? describe("ge2e", "pretrained.pt") : describe("campplus", "campplus_cn_en_common.pt");
        model.files = other.files;
        const Error wrong = isCampplus ? CampplusEncoder::load(model, {}).error() : Ge2eEncoder::load(model, {}).error();
        QCOMPARE(wrong.code, ErrorCode::ModelDamaged);
        model.files["weights"] = "/nowhere/weights.pt";
        const Error missing = isCampplus ? CampplusEncoder::load(model, {}).error() : Ge2eEncoder::load(model, {}).error();
        QVERIFY(missing.code == ErrorCode::ModelMissing || missing.code == ErrorCode::FileUnreadable);
    }
}

QTEST_GUILESS_MAIN(tst_SpeakerEncoders)
#include "tst_SpeakerEncoders.moc"
