#include "ModelFolder.h"
#include "SpeechClips.h"
#include "audio/HighShelf.h"
#include "audio/NotchFilter.h"
#include "audio/Resample.h"
#include "core/PassiveThreads.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/KokoroVoiceAdapter.h"
#include "models/kokoro/KokoroHighBand.h"
#include "models/kokoro/KokoroPack.h"
#include "models/kokoro/KokoroPieceBuilder.h"
#include "models/kokoro/KokoroTrainingOptions.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "text/Phonemizer.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <QTemporaryDir>

#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

using namespace xenoglot;
using namespace xenoglot::testing;

/// From a recording with its text to a voice file: alignment and a few steps of training on the real weights.
class tst_KokoroVoiceAdapter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsFromARecording();
    void theVoiceIsSpokenWith();
    void leavesOutWhatDoesNotFit();
    void whatIsLeftOutHasNoSay();
    void ofATelephoneLessIsTaken();
    void saysWhyNothingCanBeLearnt_data();
    void saysWhyNothingCanBeLearnt();
    void canBeStopped();

private:
    VoiceTrainingPart part(const char* number, const char* text) const { return {readSpeech(librivoxClip(number)), text}; }
    VoiceTrainingRequest request(std::vector<VoiceTrainingPart> parts) const;
    Result<VoiceTrainingReport> train(std::vector<VoiceTrainingPart> parts) const
    {
        return m_adapter->train(request(std::move(parts)), {}, {});
    }

    ModelDescription m_model;
    std::shared_ptr<const KokoroVoiceAdapter> m_adapter;
    std::vector<VoiceTrainingPart> m_parts;
    QTemporaryDir m_folder;
};

void tst_KokoroVoiceAdapter::initTestCase()
{
    m_model.id = m_model.name = "kokoro-82m";
    const auto folder = modelsFolder() / "kokoro-82m";
    m_model.files = {
        {"weights", folder / "kokoro.onnx"}, {"voices", folder / "voices_ja.npz"}, {"vocabulary", folder / "vocab.json"}};
    m_model.parameters = {{"voice.default", "jm_kumo"}};
    ModelDescription listener;
    listener.files = {{"weights", modelsFolder() / "ge2e" / "pretrained.pt"}};
    auto adapter = KokoroVoiceAdapter::load(m_model, listener, {});
    QVERIFY2(adapter.ok(), adapter ? "" : adapter.error().text().c_str());
    m_adapter = *adapter;
    m_parts = {part("0890", "Unless to be rather cold-hearted and rather selfish is to be ill-disposed."),
               part("0930", "He might even have been made amiable himself.")};
}

VoiceTrainingRequest tst_KokoroVoiceAdapter::request(std::vector<VoiceTrainingPart> parts) const
{
    VoiceTrainingRequest request;
    request.parts = std::move(parts);
    request.language = "en";
    request.voice = m_folder.filePath(QStringLiteral("voice")).toStdString();
    request.checkpoint = m_folder.filePath(QStringLiteral("checkpoint")).toStdString();
    request.steps = 3;
    return request;
}

void tst_KokoroVoiceAdapter::learnsFromARecording()
{
    std::vector<double> fractions;
    const auto report = m_adapter->train(request(m_parts), {}, [&](const VoiceTrainingProgress& progress) {
        fractions.push_back(progress.fraction);
        QVERIFY(std::isfinite(progress.loss));
    });
    QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
    QCOMPARE(report->parts, std::size_t(2));
    QVERIFY(report->refused.empty());
    QVERIFY(!report->key.empty());
    QCOMPARE(fractions.back(), 1.0);
    QVERIFY(report->heldOutBefore > 0 && report->heldOutAfter < report->heldOutBefore);
    QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("voice"))).size() > 1'000'000);
    // Complete, so that whoever is interrupted afterwards has the same voice again at once.
    const auto again = m_adapter->train(request(m_parts), {}, {});
    QVERIFY(again.ok());
    QCOMPARE(again->key, report->key);
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("checkpoint"))));
}

/// Of one frequency in all of a clip.
static double amplitude(const AudioClip& clip, double hertz)
{
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        sum += double(clip.samples[i]) * std::polar(1.0, -2 * std::numbers::pi * hertz * double(i) / clip.sampleRate);
    }
    return 2 * std::abs(sum) / double(clip.samples.size());
}

/// Level of what is above the band that a voice learns.
static double heights(std::vector<float> samples)
{
    std::vector<float> low = samples;
    scaleHighs(low, kokoro::highBandBorder + 600, 0, 24000);  // clear of the transition
    double power = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        power += std::pow(samples[i] - low[i], 2);
    }
    return std::sqrt(power);
}

/// Of learnsFromARecording().
void tst_KokoroVoiceAdapter::theVoiceIsSpokenWith()
{
    const auto spoken = [](const SpeechSynthesizer& synthesizer, const std::string& voice) -> AudioClip {
        const auto plan = synthesizer.plan({"Good morning."}, "en", voice, 1, {});
        const auto clip = plan ? synthesizer.speak(plan->front(), {}, {}) : Result<AudioClip>(plan.error());
        return clip ? *clip : AudioClip{};
    };
    ModelDescription model = m_model;
    model.languages = {"en"};
    const auto stock = KokoroSynthesizer::load(model, {});
    QVERIFY2(stock.ok(), stock ? "" : stock.error().text().c_str());
    SpeakerVoice voice{"Anna", "key", model.id, "jm_kumo", {}, m_folder.filePath(QStringLiteral("voice")).toStdString()};
    const auto trained = (*stock)->withVoice(voice);
    QVERIFY2(trained.ok(), trained ? "" : trained.error().text().c_str());
    QCOMPARE((*trained)->id(), model.id + ":key");
    QCOMPARE((*trained)->voices().size(), std::size_t(1));
    QCOMPARE((*trained)->defaultVoice("en"), std::string("Anna"));
    QVERIFY(!(*trained)->plan({"Good morning."}, "en", "jm_kumo", 1, {}));
    const AudioClip before = spoken(**stock, "jm_kumo");
    const AudioClip after = spoken(**trained, "Anna");
    QVERIFY(before.seconds() > 0.4);
    const auto pack = KokoroPack::read(m_model, at::kCPU);
    const auto baseId = kokoroBaseId(m_model);
    QVERIFY(pack.ok() && baseId.ok());
    const auto learned = KokoroVoiceFile::read(voice.trained, pack->weights, *baseId);
    QVERIFY2(learned.ok(), learned ? "" : learned.error().text().c_str());
    const double share = learned->highBandShare;  // the recording was an MP3 once
    QVERIFY2(share > kokoro::leastHighBandShare && share < 0.5, qPrintable(QString::number(share)));
    // Another voice, and not only without its tones and heights.
    std::vector<float> toneless = before.samples;
    for (const double hertz : {4800, 9600, 9656, 9704}) {
        removeTone(toneless, hertz, 20, before.sampleRate);
    }
    const double highs = heights(toneless) * share;
    scaleHighs(toneless, kokoro::highBandBorder, share, before.sampleRate);
    QVERIFY2(std::abs(std::log(heights(after.samples) / highs)) < std::log(2),
             qPrintable(QString::number(heights(after.samples) / highs)));
    double power = 0;
    double difference = 0;
    for (std::size_t i = 0; i < std::min(toneless.size(), after.samples.size()); ++i) {
        power += std::pow(toneless[i], 2);
        difference += std::pow(after.samples[i] - toneless[i], 2);
    }
    QVERIFY2(difference > 4e-4 * power, qPrintable(QString::number(difference / power)));
    for (const double hertz : {4800.0, 9600.0}) {
        const double left = hertz > kokoro::highBandBorder ? share : 1;
        QVERIFY2(amplitude(after, hertz) < 0.3 * left * amplitude(before, hertz), qPrintable(QString::number(hertz)));
    }
    // The pace is the base voice's: training leaves durations alone. What is trimmed at the ends may differ.
    QVERIFY(std::abs(after.seconds() - before.seconds()) < 0.1);
    QCOMPARE(spoken(**stock, "jm_kumo").samples, before.samples);
    const auto again = (*stock)->withVoice(voice);
    QVERIFY(again.ok());
    QCOMPARE(spoken(**again, "").samples, after.samples);
    voice.trainedKey = "another";
    const auto another = (*stock)->withVoice(voice);
    QVERIFY(!another);
    QCOMPARE(another.error().code, ErrorCode::ModelDamaged);
    QVERIFY2(another.error().message.find("Anna") != std::string::npos, another.error().message.c_str());
    QVERIFY(another.error().hint.find("models verify") == std::string::npos);
    voice.trainedKey.clear();

    QFile file(m_folder.filePath(QStringLiteral("voice")));
    QVERIFY(file.resize(file.size() / 2));
    const auto damaged = (*stock)->withVoice(voice);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::ModelDamaged);
    voice.trained = "/nowhere/voice";
    QVERIFY(!(*stock)->withVoice(voice));
    voice.trained.clear();
    QVERIFY((*stock)->withVoice(voice).ok());
    voice.baseVoice = "nobody";
    const auto unknown = (*stock)->withVoice(voice);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
}

void tst_KokoroVoiceAdapter::leavesOutWhatDoesNotFit()
{
    AudioClip silence{std::vector<float>(48000, 0.0F), 16000};
    AudioClip damaged = m_parts[1].clip;
    damaged.samples[100] = std::numeric_limits<float>::quiet_NaN();
    AudioClip second{std::vector<float>(8000, 0.1F), 16000};
    AudioClip noise{{}, 16000};
    std::uint32_t random = 5;
    for (int i = 0; i < 48000; ++i) {
        random = random * 1664525U + 1013904223U;
        noise.samples.push_back(0.2F * (static_cast<float>(random >> 8U) / 8388608.0F - 1));
    }
    const auto report = train({m_parts[1],
                               {silence, "Silence."},
                               {damaged, m_parts[1].text},
                               {second, "Short."},
                               {m_parts[0].clip, "No."},
                               {noise, m_parts[1].text},
                               {m_parts[1].clip, "..."},
                               {m_parts[1].clip, "He was not an ill-disposed young man."}});
    QVERIFY2(report.ok(), report ? "" : report.error().text().c_str());
    QCOMPARE(report->parts, std::size_t(1));
    QCOMPARE(report->refused.size(), std::size_t(7));
}

void tst_KokoroVoiceAdapter::whatIsLeftOutHasNoSay()
{
    const auto pack = KokoroPack::read(m_model, at::kCPU);
    QVERIFY2(pack.ok(), pack ? "" : pack.error().text().c_str());
    const auto spoken = [&](const AudioClip& clip, const std::string& text) {
        const auto resampled = resample(clip, 24000);
        const auto ipa = phonemize({text}, "en");
        return KokoroSpokenPart{at::tensor(resampled->samples),
                                pack->frontEnd.encode(KokoroFrontEnd::modelPhonemes(ipa->front(), "en")).ids, text};
    };
    const KokoroSpokenPart good = spoken(m_parts[1].clip, m_parts[1].text);
    KokoroSpokenPart wrong = spoken(m_parts[0].clip, "He was not an ill-disposed young man.");
    wrong.samples = wrong.samples * 4;
    const c10::AutoGradMode withoutGradients(false);
    const KokoroPieceBuilder builder(pack->weights, pack->voices, "jm_kumo");
    const auto alone = builder.build({good}, {});
    const auto both = builder.build({wrong, good}, {});
    QVERIFY(alone.ok() && both.ok());
    QCOMPARE(both->refused.size(), std::size_t(1));
    QCOMPARE(both->gain, alone->gain);
    QVERIFY2(alone->highBandShare < 0.5, qPrintable(QString::number(alone->highBandShare)));  // once an MP3
    QCOMPARE(both->highBandShare, alone->highBandShare);
    QVERIFY(at::equal(both->pieces.front().samples, alone->pieces.front().samples));
    QVERIFY(at::equal(both->pieces.front().energy, alone->pieces.front().energy));
    // The first part's reason when none can be used.
    KokoroSpokenPart tooShort = good;
    tooShort.samples = good.samples.narrow(0, 0, 12000);
    const auto none = builder.build({wrong, tooShort}, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
}

/// What was learned of a band that is not there takes consonants along.
void tst_KokoroVoiceAdapter::ofATelephoneLessIsTaken()
{
    const auto strengthOf = [&](bool telephone) {
        VoiceTrainingPart heard = m_parts[1];
        if (telephone) {
            heard.clip = *resample(*resample(heard.clip, 8000), 16000);
        }
        VoiceTrainingRequest one = request({heard});
        one.steps = 1;
        const auto report = m_adapter->train(one, {}, {});
        if (!report) {
            qWarning("%s", report.error().text().c_str());
        }
        QFile file(m_folder.filePath(QStringLiteral("voice")));
        const QByteArray head = report.ok() && file.open(QIODevice::ReadOnly) ? file.read(100'000) : QByteArray();
        for (const double strength : {KokoroTrainingOptions().strength, KokoroTrainingOptions::narrowBandStrength}) {
            KokoroTrainingOptions options;
            options.steps = 1;
            options.strength = strength;
            if (head.contains(options.text().c_str())) {
                return strength;
            }
        }
        return 0.0;
    };
    QCOMPARE(strengthOf(false), KokoroTrainingOptions().strength);
    QCOMPARE(strengthOf(true), KokoroTrainingOptions::narrowBandStrength);
    QVERIFY(KokoroTrainingOptions::narrowBandStrength < KokoroTrainingOptions().strength);
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("checkpoint"))));
}

void tst_KokoroVoiceAdapter::saysWhyNothingCanBeLearnt_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << 0 << ErrorCode::InvalidArgument;
    QTest::newRow("silence") << 1 << ErrorCode::NoSpeech;
    QTest::newRow("too short") << 2 << ErrorCode::AudioTooShort;
    QTest::newRow("too long") << 3 << ErrorCode::AudioTooLong;
    QTest::newRow("a much longer text") << 4 << ErrorCode::InvalidArgument;
    QTest::newRow("no such voice") << 5 << ErrorCode::InvalidArgument;
    QTest::newRow("not UTF-8") << 6 << ErrorCode::InvalidArgument;
    QTest::newRow("a language without phonemes") << 7 << ErrorCode::UnsupportedLanguage;
}

void tst_KokoroVoiceAdapter::saysWhyNothingCanBeLearnt()
{
    QFETCH(int, which);
    QFETCH(ErrorCode, code);
    VoiceTrainingRequest wanted = request({m_parts[1]});
    switch (which) {
        case 0: wanted.parts.clear(); break;
        case 1: wanted.parts[0].clip.samples.assign(48000, 0.0F); break;
        case 2: wanted.parts[0].clip.samples.resize(8000); break;
        case 3: wanted.parts[0].clip.samples.resize(16000 * 20, 0.01F); break;
        case 4:
            for (int i = 0; i < 3; ++i) {
                wanted.parts[0].text += " " + m_parts[0].text;
            }
            break;
        case 5: wanted.baseVoice = "nobody"; break;
        case 6: wanted.parts[0].text = "\xff\xfe"; break;
        default: wanted.language = "xx"; break;
    }
    const auto report = m_adapter->train(wanted, {}, {});
    QVERIFY(!report);
    QVERIFY2(report.error().code == code, report.error().text().c_str());
}

void tst_KokoroVoiceAdapter::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    const auto report = m_adapter->train(request(m_parts), stop.get_token(), {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

// Not QTEST_GUILESS_MAIN: threads that spin while they wait make a step seven times as long on a busy machine.
int main(int argc, char* argv[])
{
    waitPassively(argv);
    QCoreApplication application(argc, argv);
    tst_KokoroVoiceAdapter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_KokoroVoiceAdapter.moc"
