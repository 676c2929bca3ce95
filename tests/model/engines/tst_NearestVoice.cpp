#include "ModelFolder.h"
#include "SpeechClips.h"
#include "engines/CampplusEncoder.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/NearestVoice.h"

using namespace xenoglot;
using namespace xenoglot::testing;

class tst_NearestVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isOfTheSpeakersRegister_data();
    void isOfTheSpeakersRegister();
    void needsAVoice();
    void canBeStopped();

private:
    std::shared_ptr<const KokoroSynthesizer> m_synthesizer;
    std::shared_ptr<const CampplusEncoder> m_encoder;
};

void tst_NearestVoice::initTestCase()
{
    ModelDescription model;
    model.id = model.name = "kokoro-82m";
    model.languages = {"en", "it", "fr", "es"};
    const auto folder = modelsFolder() / "kokoro-82m";
    model.files = {
        {"weights", folder / "kokoro.onnx"}, {"voices", folder / "voices_ja.npz"}, {"vocabulary", folder / "vocab.json"}};
    const auto synthesizer = KokoroSynthesizer::load(model, {});
    QVERIFY2(synthesizer.ok(), synthesizer ? "" : synthesizer.error().text().c_str());
    m_synthesizer = *synthesizer;
    ModelDescription encoder;
    encoder.id = encoder.name = "campplus";
    encoder.files["weights"] = modelsFolder() / "campplus" / "campplus_cn_en_common.pt";
    const auto loaded = CampplusEncoder::load(encoder, {});
    QVERIFY2(loaded.ok(), loaded ? "" : loaded.error().text().c_str());
    m_encoder = *loaded;
}

void tst_NearestVoice::isOfTheSpeakersRegister_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<QString>("begins");
    const auto asterisk = [](const char* voice) { return QString::fromStdString(asteriskClip(voice, "demo-congrats")); };
    QTest::newRow("a man") << QString::fromStdString(librivoxClip("0920")) << "en" << 85.0 << 125.0 << "jm_";
    QTest::newRow("in a language without a voice")
        << QString::fromStdString(librivoxClip("0920")) << "ru" << 85.0 << 125.0 << "jm_";
    QTest::newRow("a woman") << asterisk("en_US_f_Allison") << "en" << 170.0 << 260.0 << "jf_";
    QTest::newRow("a French woman") << asterisk("fr_CA_f_June") << "fr" << 170.0 << 290.0 << "jf_";
}

void tst_NearestVoice::isOfTheSpeakersRegister()
{
    QFETCH(QString, file);
    QFETCH(QString, language);
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(QString, begins);
    AudioClip clip = readSpeech(file.toStdString());
    clip.samples.resize(std::min(clip.samples.size(), std::size_t(16000 * 8)));
    const auto pitch = usualPitch(clip, {});
    QVERIFY(pitch.ok());
    QVERIFY2(*pitch > lowest && *pitch < highest, qPrintable(QString::number(*pitch)));
    const auto voice = nearestVoice(*m_synthesizer, *m_encoder, clip, language.toStdString(), {});
    QVERIFY2(voice.ok(), voice ? "" : voice.error().text().c_str());
    qInfo("%.0f Hz: %s", *pitch, voice->c_str());
    QVERIFY(QString::fromStdString(*voice).startsWith(begins));
}

void tst_NearestVoice::needsAVoice()
{
    const auto voice = nearestVoice(*m_synthesizer, *m_encoder, {std::vector<float>(32000, 0.0F), 16000}, "en", {});
    QVERIFY(!voice);
    QCOMPARE(voice.error().code, ErrorCode::NoSpeech);
}

void tst_NearestVoice::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    const auto voice = nearestVoice(*m_synthesizer, *m_encoder, readSpeech(librivoxClip("0930")), "en", stop.get_token());
    QVERIFY(!voice);
    QCOMPARE(voice.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_NearestVoice)
#include "tst_NearestVoice.moc"
