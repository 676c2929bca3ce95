#include "ModelFolder.h"
#include "SpeechClips.h"
#include "engines/DnsmosPredictor.h"

#include <cmath>
#include <limits>

using namespace xenoglot;
using namespace xenoglot::testing;

/// DNSMOS on its weights, against ONNX Runtime (tests/fixtures/quality).
class tst_DnsmosPredictor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isThatOfThePublicImplementation_data();
    void isThatOfThePublicImplementation();
    void aBatchIsAsOneByOne();
    void anyRateWillDo();
    void noiseIsHeard();
    void whatHasNoSpeechIsRefused_data();
    void whatHasNoSpeechIsRefused();
    void canBeStopped();
    void aDamagedFileIsRefused();

private:
    static ModelDescription describe();
    AudioClip clip(const QByteArray& name) const;
    SpeechQuality rated(const AudioClip& clip) const;

    Json m_fixture;
    std::shared_ptr<const DnsmosPredictor> m_predictor;
};

ModelDescription tst_DnsmosPredictor::describe()
{
    ModelDescription model;
    model.id = model.name = "dnsmos";
    model.files["weights"] = modelsFolder() / "dnsmos" / "sig_bak_ovr.onnx";
    return model;
}

void tst_DnsmosPredictor::initTestCase()
{
    m_fixture = readFixture("quality/quality.json");
    auto predictor = DnsmosPredictor::load(describe(), {});
    QVERIFY2(predictor.ok(), predictor ? "" : predictor.error().text().c_str());
    m_predictor = *predictor;
}

/// As make_fixtures.py made it.
AudioClip tst_DnsmosPredictor::clip(const QByteArray& name) const
{
    const Json& entry = *m_fixture.find(name.toStdString());
    AudioClip clip = readSpeech(*entry.find("file")->text());
    clip.samples.resize(static_cast<std::size_t>(*entry.find("samples")->number()));
    const std::string treatment = *entry.find("treatment")->text();
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        if (treatment == "coarse") {
            clip.samples[i] = std::floor(clip.samples[i] * 32 + 0.5F) / 32;
        } else if (treatment == "telephone" && i % 2 == 1) {
            clip.samples[i] = clip.samples[i - 1];
        }
    }
    return clip;
}

SpeechQuality tst_DnsmosPredictor::rated(const AudioClip& clip) const
{
    const auto found = m_predictor->predict({clip}, {});
    return found ? found->front() : SpeechQuality{};
}

void tst_DnsmosPredictor::isThatOfThePublicImplementation_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"austen", "austen-coarse", "austen-telephone", "allison", "carlo", "short"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void tst_DnsmosPredictor::isThatOfThePublicImplementation()
{
    QFETCH(QByteArray, name);
    const auto found = m_predictor->predict({clip(name)}, {});
    QVERIFY2(found.ok(), found ? "" : found.error().text().c_str());
    const SpeechQuality& quality = found->front();
    const auto& scores = *m_fixture.find(name.toStdString())->find("scores")->array();
    const double values[]{quality.signal, quality.background, quality.overall};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        const double difference = std::abs(values[i] - *scores[i].number());
        qInfo("%.4f, difference %.1g", values[i], difference);
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
    }
}

void tst_DnsmosPredictor::aBatchIsAsOneByOne()
{
    const std::vector<AudioClip> clips{clip("short"), clip("carlo"), clip("austen")};
    const auto together = m_predictor->predict(clips, {});
    QVERIFY(together.ok());
    QCOMPARE(together->size(), clips.size());
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const SpeechQuality alone = rated(clips[i]);
        QVERIFY(std::abs(alone.signal - (*together)[i].signal) < 1e-5);
        QVERIFY(std::abs(alone.background - (*together)[i].background) < 1e-5);
        QVERIFY(std::abs(alone.overall - (*together)[i].overall) < 1e-5);
    }
    const auto none = m_predictor->predict({}, {});
    QVERIFY(none.ok() && none->empty());
}

void tst_DnsmosPredictor::anyRateWillDo()
{
    const AudioClip speech = clip("carlo");
    AudioClip doubled{{}, 32000};
    for (std::size_t i = 0; i < speech.samples.size(); ++i) {
        const float next = i + 1 < speech.samples.size() ? speech.samples[i + 1] : 0.0F;
        doubled.samples.push_back(speech.samples[i]);
        doubled.samples.push_back((speech.samples[i] + next) / 2);
    }
    QVERIFY(std::abs(rated(doubled).overall - rated(speech).overall) < 0.2);
}

void tst_DnsmosPredictor::noiseIsHeard()
{
    const AudioClip speech = clip("austen");
    double last = rated(speech).background;
    double lastOverall = rated(speech).overall;
    for (const float level : {0.003F, 0.02F, 0.1F}) {
        AudioClip noisy = speech;
        std::uint32_t random = 1;
        for (float& x : noisy.samples) {
            random = random * 1664525U + 1013904223U;
            x += level * (static_cast<float>(random >> 8U) / 8388608.0F - 1);
        }
        const SpeechQuality quality = rated(noisy);
        qInfo("noise of %.3f: %.2f %.2f %.2f", static_cast<double>(level), quality.signal, quality.background, quality.overall);
        QVERIFY(quality.background < last - 0.1);
        QVERIFY(quality.overall < lastOverall);
        last = quality.background;
        lastOverall = quality.overall;
    }
    QVERIFY(last < 2);
}

void tst_DnsmosPredictor::whatHasNoSpeechIsRefused_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<float>("value");
    QTest::newRow("nothing") << 0 << 0.0F;
    QTest::newRow("one sample") << 1 << 0.5F;
    QTest::newRow("silence") << 32000 << 0.0F;
    QTest::newRow("not a number") << 32000 << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("too loud") << 32000 << 1e20F;
    QTest::newRow("endless") << 32000 << std::numeric_limits<float>::infinity();
}

void tst_DnsmosPredictor::whatHasNoSpeechIsRefused()
{
    QFETCH(int, samples);
    QFETCH(float, value);
    const AudioClip nothing{std::vector<float>(static_cast<std::size_t>(samples), value), 16000};
    const auto found = m_predictor->predict({clip("short"), nothing}, {});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!found.error().hint.empty());
}

void tst_DnsmosPredictor::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    const auto found = m_predictor->predict({clip("austen")}, stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

void tst_DnsmosPredictor::aDamagedFileIsRefused()
{
    QTemporaryDir folder;
    ModelDescription model = describe();
    const QString cut = folder.filePath(QStringLiteral("cut.onnx"));
    QVERIFY(QFile::copy(QString::fromStdString(model.files["weights"].string()), cut));
    QVERIFY(QFile(cut).resize(QFileInfo(cut).size() / 2));
    model.files["weights"] = cut.toStdString();
    QCOMPARE(DnsmosPredictor::load(model, {}).error().code, ErrorCode::ModelDamaged);
    model.files["weights"] = XENOGLOT_SOURCE_DIR "/tests/fixtures/quality/quality.json";
    QCOMPARE(DnsmosPredictor::load(model, {}).error().code, ErrorCode::ModelDamaged);
    model.files["weights"] = "/nowhere/weights.onnx";
    const ErrorCode missing = DnsmosPredictor::load(model, {}).error().code;
    QVERIFY(missing == ErrorCode::ModelMissing || missing == ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(tst_DnsmosPredictor)
#include "tst_DnsmosPredictor.moc"
