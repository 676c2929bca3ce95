#include "ModelFolder.h"
#include "SpeechClips.h"
#include "models/silero/SileroVad.h"
#include "models/whisper/LogMel.h"
#include "models/whisper/WhisperTranscriber.h"
#include "tensor/CTranslate2File.h"
#include "tensor/SafetensorsFile.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <QtTest>

#include <cmath>
#include <memory>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

double numberOf(const Json& json, const char* name)
{
    return *json.find(name)->number();
}

at::Tensor tensorOf(const AudioClip& clip)
{
    return at::tensor(at::ArrayRef<float>(clip.samples.data(), clip.samples.size()), at::kFloat);
}

std::vector<int> tokensOf(const Json& json)
{
    std::vector<int> tokens;
    for (const Json& token : *json.find("tokens")->array()) {
        tokens.push_back(static_cast<int>(*token.number()));
    }
    return tokens;
}

}  // namespace

/// Whisper base and Silero VAD on real speech against faster-whisper 1.2.1 in float32 (tests/fixtures/whisper/make_fixtures.py).
class tst_WhisperParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logMel();
    void languages_data();
    void languages();
    void tokens_data();
    void tokens();
    void wordTimes_data();
    void wordTimes();
    void speechProbabilities();

private:
    struct Parts {
        WhisperConfig config;
        WhisperVocabulary vocabulary;
        WhisperModel model;
        LogMel frontEnd;
    };
    WhisperTranscription transcribe(const std::string& path, const WhisperOptions& options) const;

    std::unique_ptr<const Parts> m_parts;
    Json m_fixture;
};

void tst_WhisperParity::initTestCase()
{
    at::set_num_threads(1);
    const auto folder = modelsFolder() / "whisper-base";
    const auto read = [&](const char* name) {
        std::ifstream file(folder / name, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        const auto json = Json::parse(text, name);
        return json ? *json : Json();
    };
    auto config = WhisperConfig::fromJson(read("config.json"), "config.json");
    QVERIFY2(config.ok(), "install the starter pack: xenoglot-cli models install");
    auto vocabulary = WhisperVocabulary::fromJson(read("vocabulary.json"), read("tokenizer.json"), *config, "vocabulary.json");
    QVERIFY2(vocabulary.ok(), vocabulary.ok() ? "" : vocabulary.error().message.c_str());
    auto file = readCTranslate2(folder / "model.bin");
    QVERIFY2(file.ok(), file.ok() ? "" : file.error().message.c_str());
    auto weights = WhisperWeights::load(std::move(*file), at::kCPU, at::kFloat);
    QVERIFY2(weights.ok(), weights.ok() ? "" : weights.error().message.c_str());
    const std::int64_t mels = weights->sizes.mels;
    m_parts = std::make_unique<const Parts>(
        Parts{std::move(*config), std::move(*vocabulary), WhisperModel(std::move(*weights)), LogMel(mels, at::kCPU)});
    m_fixture = readFixture("whisper/parity.json");
    QVERIFY(m_fixture.find("clips") != nullptr);
    QVERIFY(m_fixture.find("clips")->array()->size() >= 12);
}

WhisperTranscription tst_WhisperParity::transcribe(const std::string& path, const WhisperOptions& options) const
{
    const c10::InferenceMode inference;
    WhisperTranscriber transcriber(m_parts->model, m_parts->frontEnd, m_parts->vocabulary, m_parts->config, options);
    auto result = transcriber.transcribe(tensorOf(readSpeech(path)), {}, {});
    return result ? *result : WhisperTranscription();
}

void tst_WhisperParity::logMel()
{
    const c10::InferenceMode inference;
    const Json fixture = readFixture("whisper/log_mel.json");
    QVERIFY(fixture.find("clips") != nullptr);
    double worst = 0;
    for (const Json& clip : *fixture.find("clips")->array()) {
        const at::Tensor features = m_parts->frontEnd.compute(tensorOf(readSpeech(*clip.find("path")->text())));
        QCOMPARE(features.size(1), static_cast<std::int64_t>(numberOf(clip, "frames")));
        const auto values = features.accessor<float, 2>();
        const Json::Array& chosen = *clip.find("chosen")->array();
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const auto frame = static_cast<std::int64_t>(*chosen[i].number());
            const Json::Array& expected = *(*clip.find("values")->array())[i].array();
            QCOMPARE(features.size(0), static_cast<std::int64_t>(expected.size()));
            for (std::size_t mel = 0; mel < expected.size(); ++mel) {
                const double difference =
                    static_cast<double>(values[static_cast<std::int64_t>(mel)][frame]) - *expected[mel].number();
                worst = std::max(worst, std::abs(difference));
            }
        }
    }
    qInfo("largest difference of log mel: %.2e", worst);
    QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
}

void tst_WhisperParity::languages_data()
{
    QTest::addColumn<int>("clip");
    int index = 0;
    for (const Json& clip : *m_fixture.find("clips")->array()) {
        QTest::newRow(clip.find("path")->text()->substr(11).c_str()) << index++;
    }
}

void tst_WhisperParity::languages()
{
    QFETCH(const int, clip);
    const Json& fixture = (*m_fixture.find("clips")->array())[static_cast<std::size_t>(clip)];
    const c10::InferenceMode inference;
    const at::Tensor features = m_parts->frontEnd.compute(tensorOf(readSpeech(*fixture.find("path")->text())));
    const std::int64_t window = m_parts->model.sizes().windowFrames();
    const std::int64_t frames = std::min(window, features.size(1));
    const at::Tensor input = at::constant_pad_nd(features.narrow(1, 0, frames), {0, window - frames});
    const TokenRules rules(m_parts->config, m_parts->vocabulary);
    WhisperSearch search(m_parts->model, m_parts->vocabulary, rules, 1);
    const auto probabilities = search.languageProbabilities(m_parts->model.remember(m_parts->model.encode(input)));
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    QCOMPARE(m_parts->vocabulary.languages()[static_cast<std::size_t>(best - probabilities.begin())].code,
             *fixture.find("language")->text());
    QVERIFY2(std::abs(*best - numberOf(fixture, "language_probability")) < 1e-3, qPrintable(QString::number(*best)));
}

void tst_WhisperParity::tokens_data()
{
    QTest::addColumn<int>("clip");
    QTest::addColumn<QString>("run");
    int index = 0;
    for (const Json& clip : *m_fixture.find("clips")->array()) {
        for (const char* run : {"greedy", "beam", "translated"}) {
            if (clip.find(run) != nullptr) {
                QTest::newRow((clip.find("path")->text()->substr(11) + " " + run).c_str()) << index << QString::fromLatin1(run);
            }
        }
        ++index;
    }
}

void tst_WhisperParity::tokens()
{
    QFETCH(const int, clip);
    QFETCH(const QString, run);
    const Json& fixture = (*m_fixture.find("clips")->array())[static_cast<std::size_t>(clip)];
    WhisperOptions options;
    options.beams = run == QLatin1String("greedy") ? 1 : 5;
    options.translate = run == QLatin1String("translated");
    options.wordTimes = false;
    options.temperatures = {0.0};
    const WhisperTranscription result = transcribe(*fixture.find("path")->text(), options);
    QCOMPARE(result.language, *fixture.find("language")->text());

    const Json::Array& expected = *fixture.find(run.toStdString())->array();
    for (std::size_t i = 0; i < std::min(expected.size(), result.segments.size()); ++i) {
        const TimedText& segment = result.segments[i];
        QVERIFY2(segment.tokens == tokensOf(expected[i]), (segment.text + "\n" + *expected[i].find("text")->text()).c_str());
        QVERIFY(std::abs(segment.start - numberOf(expected[i], "start")) < 1e-4);
        QVERIFY(std::abs(segment.end - numberOf(expected[i], "end")) < 1e-4);
        QCOMPARE(segment.text, *expected[i].find("text")->text());
        const double difference = segment.averageLogProbability - numberOf(expected[i], "average_log_probability");
        QVERIFY2(std::abs(difference) < 1e-3, qPrintable(QString::number(difference)));
    }
    QCOMPARE(result.segments.size(), expected.size());
}

void tst_WhisperParity::wordTimes_data()
{
    languages_data();
}

void tst_WhisperParity::wordTimes()
{
    QFETCH(const int, clip);
    const Json& fixture = (*m_fixture.find("clips")->array())[static_cast<std::size_t>(clip)];
    WhisperOptions options;
    options.temperatures = {0.0};
    const WhisperTranscription result = transcribe(*fixture.find("path")->text(), options);
    const Json::Array& expected = *fixture.find("words")->array();
    QCOMPARE(result.segments.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const TimedText& segment = result.segments[i];
        const Json::Array& words = *expected[i].find("words")->array();
        QCOMPARE(segment.text, *expected[i].find("text")->text());
        QCOMPARE(segment.words.size(), words.size());
        for (std::size_t j = 0; j < words.size(); ++j) {
            const TimedWord& word = segment.words[j];
            QCOMPARE(word.text, *words[j].find("text")->text());
            const auto message = [&] {
                return qPrintable(QStringLiteral("%1: %2 to %3, not %4 to %5")
                                      .arg(QString::fromStdString(word.text))
                                      .arg(word.start)
                                      .arg(word.end)
                                      .arg(numberOf(words[j], "start"))
                                      .arg(numberOf(words[j], "end")));
            };
            // One position of the encoder either way: the path may tie between two.
            QVERIFY2(std::abs(word.start - numberOf(words[j], "start")) < 0.021, message());
            QVERIFY2(std::abs(word.end - numberOf(words[j], "end")) < 0.021, message());
            QVERIFY(std::abs(word.probability - numberOf(words[j], "probability")) < 1e-3);
        }
        QVERIFY(std::abs(segment.start - numberOf(expected[i], "start")) < 0.021);
        QVERIFY(std::abs(segment.end - numberOf(expected[i], "end")) < 0.021);
    }
}

void tst_WhisperParity::speechProbabilities()
{
    auto weights = readSafetensors(modelsFolder() / "silero-vad/silero_vad_16k.safetensors");
    QVERIFY2(weights.ok(), "install the starter pack: xenoglot-cli models install");
    const auto vad = SileroVad::load(std::move(*weights), at::kCPU);
    QVERIFY2(vad.ok(), vad.ok() ? "" : vad.error().message.c_str());
    const c10::InferenceMode inference;
    const Json fixture = readFixture("whisper/vad.json");
    for (const Json& clip : *fixture.find("clips")->array()) {
        const AudioClip speech = readSpeech(*clip.find("path")->text());
        const Json::Array& expected = *clip.find("probabilities")->array();
        const auto chunks = static_cast<std::int64_t>(expected.size());
        at::Tensor padded = at::zeros({SileroVad::context + chunks * SileroVad::chunk});
        padded.narrow(0, SileroVad::context, static_cast<std::int64_t>(speech.samples.size())).copy_(tensorOf(speech));
        // In two parts, as long recordings are.
        SileroVad::Memory memory;
        const std::int64_t half = chunks / 2;
        std::vector<float> found = vad->probabilities(padded.narrow(0, 0, SileroVad::context + half * SileroVad::chunk), memory);
        const auto rest = vad->probabilities(
            padded.narrow(0, half * SileroVad::chunk, SileroVad::context + (chunks - half) * SileroVad::chunk), memory);
        found.insert(found.end(), rest.begin(), rest.end());
        QCOMPARE(found.size(), expected.size());
        double worst = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            worst = std::max(worst, std::abs(static_cast<double>(found[i]) - *expected[i].number()));
        }
        qInfo("largest difference of the probability of speech: %.2e", worst);
        QVERIFY2(worst < 1e-3, qPrintable(QString::number(worst)));
    }
}

QTEST_GUILESS_MAIN(tst_WhisperParity)
#include "tst_WhisperParity.moc"
