#include "ModelFolder.h"
#include "SpeechClips.h"
#include "audio/Resample.h"
#include "engines/SileroDetector.h"
#include "engines/WhisperRecognizer.h"
#include "text/WordError.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <thread>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

constexpr double pi = 3.14159265358979;

ModelDescription whisperBase()
{
    const auto folder = modelsFolder() / "whisper-base";
    ModelDescription model;
    model.id = "whisper-base";
    model.name = "Whisper base";
    model.files = {{"weights", folder / "model.bin"},
                   {"config", folder / "config.json"},
                   {"tokenizer", folder / "tokenizer.json"},
                   {"vocabulary", folder / "vocabulary.json"}};
    return model;
}

ModelDescription silero()
{
    ModelDescription model;
    model.id = "silero-vad";
    model.name = "Silero VAD";
    model.files = {{"weights", modelsFolder() / "silero-vad/silero_vad_16k.safetensors"}};
    return model;
}

void append(AudioClip& clip, const AudioClip& more)
{
    clip.samples.insert(clip.samples.end(), more.samples.begin(), more.samples.end());
}

AudioClip silence(double seconds)
{
    return {std::vector<float>(static_cast<std::size_t>(seconds * 16000), 0.0F), 16000};
}

/// At a level relative to full scale, measured as root mean square.
AudioClip atLevel(AudioClip clip, double decibel)
{
    double power = 0;
    for (const float x : clip.samples) {
        power += static_cast<double>(x) * static_cast<double>(x);
    }
    const double level = std::sqrt(power / static_cast<double>(std::max<std::size_t>(1, clip.samples.size())));
    const double gain = level > 0 ? std::pow(10.0, decibel / 20) / level : 0.0;
    for (float& x : clip.samples) {
        x = static_cast<float>(static_cast<double>(x) * gain);
    }
    return clip;
}

/// Sums of harmonic notes that die away, one set every `step` seconds.
AudioClip music(const std::vector<std::vector<double>>& chords, double step, int harmonics, double seconds)
{
    AudioClip clip = silence(seconds);
    const auto length = static_cast<std::size_t>(step * 16000);
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const auto& chord = chords[i / length % chords.size()];
        const double t = static_cast<double>(i % length) / 16000;
        for (const double frequency : chord) {
            for (int h = 1; h <= harmonics; ++h) {
                clip.samples[i] += static_cast<float>(std::sin(2 * pi * frequency * h * t) / h * std::exp(-1.5 * t));
            }
        }
    }
    return clip;
}

AudioClip noise(bool pink, double seconds)
{
    AudioClip clip = silence(seconds);
    std::mt19937 random(7);
    std::normal_distribution<float> normal;
    // Pink: the filter of P. Kellet, as described by R. Bristow-Johnson.
    double state[3] = {0, 0, 0};
    for (float& x : clip.samples) {
        const double white = static_cast<double>(normal(random));
        state[0] = 0.99765 * state[0] + white * 0.0990460;
        state[1] = 0.96300 * state[1] + white * 0.2965164;
        state[2] = 0.57000 * state[2] + white * 1.0526913;
        x = static_cast<float>(pink ? state[0] + state[1] + state[2] + white * 0.1848 : white);
    }
    return clip;
}

AudioClip drums(double seconds)
{
    AudioClip clip = silence(seconds);
    std::mt19937 random(8);
    std::normal_distribution<float> normal;
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const double t = static_cast<double>(i % 4000) / 16000;
        const std::size_t beat = i / 4000 % 4;
        const double hit = static_cast<double>(normal(random));
        const double kick = beat == 0 ? std::sin(2 * pi * (60 + 60 * std::exp(-30 * t)) * t) * std::exp(-12 * t) : 0.0;
        const double snare = beat == 2 ? hit * std::exp(-20 * t) * 0.7 : 0.0;
        clip.samples[i] = static_cast<float>(kick + snare + hit * std::exp(-80 * t) * 0.3);
    }
    return clip;
}

}  // namespace

/// The recogniser and the speech detector as the rest of the program uses them, on real models and real speech.
class tst_WhisperRecognizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoSpeech_data();
    void refusesWhatIsNoSpeech();
    void keepsSpeech_data();
    void keepsSpeech();
    void findsSpeechBetweenSilence();
    void hearsOnlyTheSpans();
    void recognisesAtAnyRate();
    void translates();
    void addsNothingAtTheEnd();
    void answersBadRequests();
    void survivesStrangeClips_data();
    void survivesStrangeClips();
    void stops();
    void sameInParallel();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();

private:
    Result<Transcript> recognize(const AudioClip& clip, const RecognizeOptions& options = {}) const
    {
        const ComputeScope scope({}, 1);
        return m_recognizer->recognize(clip, options, {}, {});
    }
    std::vector<SpeechSpan> detect(const AudioClip& clip) const
    {
        const ComputeScope scope({}, 1);
        const auto spans = m_detector->detect(clip, {});
        return spans ? *spans : std::vector<SpeechSpan>{{-1, -1}};
    }

    std::shared_ptr<const SpeechRecognizer> m_recognizer;
    std::shared_ptr<const SpeechDetector> m_detector;
};

void tst_WhisperRecognizer::initTestCase()
{
    const auto recognizer = WhisperRecognizer::load(whisperBase(), {});
    QVERIFY2(recognizer.ok(), recognizer.ok() ? "" : recognizer.error().text().c_str());
    m_recognizer = *recognizer;
    const auto detector = SileroDetector::load(silero(), {});
    QVERIFY2(detector.ok(), detector.ok() ? "" : detector.error().text().c_str());
    m_detector = *detector;
    QVERIFY2(!readSpeech(librivoxClip("0880")).empty(), "install pocketsphinx-testdata and ffmpeg");
    QVERIFY2(!readSpeech(asteriskClip("ru_RU_f_IvrvoiceRU", "demo-congrats")).empty(), "install asterisk-core-sounds-*-g722");
}

void tst_WhisperRecognizer::refusesWhatIsNoSpeech_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<double>("decibel");
    for (const char* what :
         {"silence", "white noise", "pink noise", "chords", "melody", "drums", "drums and chords", "monkeys"}) {
        for (const double decibel : {-20.0, -45.0}) {
            QTest::addRow("%s at %.0f dBFS", what, decibel) << QString::fromLatin1(what) << decibel;
        }
    }
}

void tst_WhisperRecognizer::refusesWhatIsNoSpeech()
{
    QFETCH(const QString, what);
    QFETCH(const double, decibel);
    const std::vector<std::vector<double>> chords = {{261.6, 329.6, 392.0}, {220.0, 261.6, 329.6}, {174.6, 220.0, 261.6}};
    AudioClip clip = silence(12);
    if (what == QLatin1String("white noise") || what == QLatin1String("pink noise")) {
        clip = noise(what.startsWith(QLatin1String("pink")), 12);
    } else if (what == QLatin1String("chords")) {
        clip = music(chords, 1.0, 10, 12);
    } else if (what == QLatin1String("melody")) {
        clip = music({{392}, {440}, {494}, {587}, {523}, {330}, {262}}, 0.35, 5, 12);
    } else if (what == QLatin1String("drums")) {
        clip = drums(12);
    } else if (what == QLatin1String("drums and chords")) {
        clip = drums(12);
        const AudioClip tune = music(chords, 0.5, 8, 12);
        for (std::size_t i = 0; i < clip.samples.size(); ++i) {
            clip.samples[i] += 0.3F * tune.samples[i];
        }
    } else if (what == QLatin1String("monkeys")) {
        clip = readSpeech(asteriskClip("en_US_f_Allison", "tt-monkeys"));
        QVERIFY(!clip.empty());
    }
    QCOMPARE(detect(atLevel(clip, decibel)).size(), std::size_t{0});
}

void tst_WhisperRecognizer::keepsSpeech_data()
{
    QTest::addColumn<QString>("path");
    for (const char* voice : {"en_US_f_Allison", "es_MX_f_Allison", "fr_CA_f_June", "it_IT_m_Carlo", "ru_RU_f_IvrvoiceRU"}) {
        for (const char* name : {"vm-intro", "invalid", "digits/1", "digits/7"}) {
            QTest::addRow("%s %s", voice, name) << QString::fromStdString(asteriskClip(voice, name));
        }
    }
    QTest::newRow("librivox") << QString::fromStdString(librivoxClip("0880"));
}

void tst_WhisperRecognizer::keepsSpeech()
{
    QFETCH(const QString, path);
    if (!QFile::exists(path)) {
        // Not every voice has every prompt.
        QVERIFY(!path.contains(QLatin1String("vm-intro")) && !path.contains(QLatin1String("digits")));
        return;
    }
    const AudioClip clip = readSpeech(path.toStdString());
    QVERIFY(!clip.empty());
    for (const double decibel : {-20.0, -45.0}) {
        const auto spans = detect(atLevel(clip, decibel));
        QCOMPARE(spans.size(), std::size_t{1});
        QVERIFY(spans[0].start >= 0 && spans[0].end <= clip.seconds() + 1e-6);
        QVERIFY2(spans[0].end - spans[0].start > 0.6 * clip.seconds(),
                 qPrintable(QString::number(spans[0].end - spans[0].start)));
    }
}

void tst_WhisperRecognizer::findsSpeechBetweenSilence()
{
    AudioClip clip = silence(5);
    const AudioClip speech = readSpeech(librivoxClip("0880"));
    append(clip, speech);
    append(clip, atLevel(noise(true, 6), -50));
    append(clip, speech);
    append(clip, silence(5));
    const auto spans = detect(clip);
    QCOMPARE(spans.size(), std::size_t{2});
    QVERIFY(spans[0].start > 4.3 && spans[0].start < 5.4);
    QVERIFY(std::abs(spans[0].end - (5 + speech.seconds())) < 0.6);
    QVERIFY(std::abs(spans[1].end - (11 + 2 * speech.seconds())) < 0.6);
}

void tst_WhisperRecognizer::hearsOnlyTheSpans()
{
    AudioClip clip = atLevel(noise(true, 20), -50);
    const AudioClip speech = readSpeech(librivoxClip("0880"));
    append(clip, speech);
    append(clip, silence(20));
    append(clip, readSpeech(librivoxClip("0930")));
    RecognizeOptions options;
    options.language = "en";
    options.speech = detect(clip);
    QCOMPARE(options.speech.size(), std::size_t{2});
    const auto transcript = recognize(clip, options);
    QVERIFY2(transcript.ok(), transcript.ok() ? "" : transcript.error().text().c_str());
    const std::string meant = "he was not an ill disposed young man he might even have been made amiable himself";
    QVERIFY2(wordError(meant, transcript->text, "en").rate() <= 0.1, transcript->text.c_str());
    // Times are those of the clip that came in.
    QVERIFY(transcript->segments.front().words.front().start > 19.5);
    double last = 0;
    bool beforeSecond = true;
    for (const Segment& segment : transcript->segments) {
        for (const Word& word : segment.words) {
            QVERIFY(word.start <= word.end && word.start >= last - 0.011);
            QVERIFY(word.end <= clip.seconds() + 0.05);
            QVERIFY(!word.text.empty() && !word.text.starts_with(' '));
            QVERIFY(word.confidence > 0 && word.confidence <= 1);
            // None in the silence between.
            QVERIFY(word.end < 20.5 + speech.seconds() || word.start > 39.0 + speech.seconds());
            beforeSecond = beforeSecond && word.start < 30;
            last = word.start;
        }
        QVERIFY(segment.confidence > 0.5 && segment.confidence <= 1);
    }
    QVERIFY(!beforeSecond);
}

void tst_WhisperRecognizer::recognisesAtAnyRate()
{
    const AudioClip original = readSpeech(librivoxClip("0880"));
    for (const int rate : {8000, 44100, 48000}) {
        const auto clip = resample(original, rate);
        QVERIFY(clip.ok());
        RecognizeOptions options;
        options.beamSize = 1;
        const auto transcript = recognize(*clip, options);
        QVERIFY(transcript.ok());
        QCOMPARE(transcript->language, std::string("en"));
        QVERIFY(transcript->languageConfidence > 0.5 && transcript->languageConfidence <= 1);
        QVERIFY2(wordError("He was not an ill-disposed young man.", transcript->text, "en").rate() <= 0.25,
                 transcript->text.c_str());
    }
}

void tst_WhisperRecognizer::translates()
{
    RecognizeOptions options;
    options.task = RecognizeOptions::Task::Translate;
    options.wordTimes = false;
    const auto transcript = recognize(readSpeech(asteriskClip("es_MX_f_Allison", "vm-intro")), options);
    QVERIFY(transcript.ok());
    QCOMPARE(transcript->language, std::string("es"));
    QCOMPARE(transcript->textLanguage, std::string("en"));
    QVERIFY2(transcript->text.find("message") != std::string::npos, transcript->text.c_str());
    QVERIFY(transcript->segments.front().words.empty());
    QVERIFY(transcript->segments.front().confidence > 0);
}

void tst_WhisperRecognizer::addsNothingAtTheEnd()
{
    // 30.3 s: the second window holds a third of a second, for which Whisper invents a sentence when told the text before.
    const auto transcript = recognize(readSpeech(asteriskClip("en_US_f_Allison", "demo-congrats")));
    QVERIFY(transcript.ok());
    QVERIFY2(transcript->text.ends_with("standard telephone."), transcript->text.c_str());
}

void tst_WhisperRecognizer::answersBadRequests()
{
    const AudioClip clip = readSpeech(librivoxClip("0880"));
    RecognizeOptions options;
    options.language = "xx";
    auto result = recognize(clip, options);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::UnknownLanguage);
    QVERIFY(result.error().message.find("xx") != std::string::npos);

    options.language = "en";
    for (const int beams : {0, -1, 1000}) {
        options.beamSize = beams;
        result = recognize(clip, options);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }
    result = recognize(AudioClip{{0.1F}, 0});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
}

void tst_WhisperRecognizer::survivesStrangeClips_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<double>("value");
    QTest::newRow("empty") << 0 << 0.0;
    QTest::newRow("one sample") << 1 << 0.5;
    QTest::newRow("200 samples") << 200 << 0.5;
    QTest::newRow("not a number") << 16000 << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << 16000 << std::numeric_limits<double>::infinity();
    QTest::newRow("constant") << 16000 << 1.0;
    QTest::newRow("far too loud") << 16000 << 1e30;
}

void tst_WhisperRecognizer::survivesStrangeClips()
{
    QFETCH(const int, samples);
    QFETCH(const double, value);
    const AudioClip clip{std::vector<float>(static_cast<std::size_t>(samples), static_cast<float>(value)), 16000};
    QCOMPARE(detect(clip).size(), std::size_t{0});
    RecognizeOptions options;
    options.beamSize = 1;
    const auto result = recognize(clip, options);
    QVERIFY(result.ok() || result.error().code == ErrorCode::NoSpeech);
}

void tst_WhisperRecognizer::stops()
{
    const AudioClip clip = readSpeech(asteriskClip("it_IT_m_Carlo", "demo-congrats"));
    StopSource source;
    const ComputeScope scope({}, 1);
    const auto result = m_recognizer->recognize(clip, {}, source.get_token(), [&](double) { source.request_stop(); });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    const auto spans = m_detector->detect(clip, source.get_token());
    QVERIFY(!spans.ok());
    QCOMPARE(spans.error().code, ErrorCode::Cancelled);
}

void tst_WhisperRecognizer::sameInParallel()
{
    const AudioClip clip = readSpeech(librivoxClip("0930"));
    const auto alone = recognize(clip);
    QVERIFY(alone.ok());
    std::vector<Transcript> found(3);
    {
        std::vector<std::jthread> threads;
        for (Transcript& target : found) {
            threads.emplace_back([&] {
                if (auto result = recognize(clip)) {
                    target = *result;
                }
            });
        }
    }
    for (const Transcript& transcript : found) {
        QCOMPARE(transcript.text, alone->text);
        QCOMPARE(transcript.languageConfidence, alone->languageConfidence);
        QCOMPARE(transcript.segments.size(), alone->segments.size());
        for (std::size_t i = 0; i < transcript.segments.size(); ++i) {
            QCOMPARE(transcript.segments[i].confidence, alone->segments[i].confidence);
            QCOMPARE(transcript.segments[i].end, alone->segments[i].end);
        }
    }
}

void tst_WhisperRecognizer::refusesDamagedFiles_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("config is text") << "config" << QByteArray("hello");
    QTest::newRow("config is empty") << "config" << QByteArray();
    QTest::newRow("config without lists") << "config" << QByteArray("{}");
    QTest::newRow("config with tokens outside")
        << "config"
        << QByteArray(R"({"suppress_ids":[51865],"suppress_ids_begin":[],"lang_ids":[50259],"alignment_heads":[[0,0]]})");
    QTest::newRow("config with heads outside")
        << "config" << QByteArray(R"({"suppress_ids":[],"suppress_ids_begin":[],"lang_ids":[50259],"alignment_heads":[[6,0]]})");
    QTest::newRow("config with text as a language")
        << "config" << QByteArray(R"({"suppress_ids":[],"suppress_ids_begin":[],"lang_ids":[100],"alignment_heads":[[0,0]]})");
    QTest::newRow("tokenizer cut short") << "tokenizer" << QByteArray(R"({"added_tokens": [)");
    QTest::newRow("tokenizer without tokens") << "tokenizer" << QByteArray("{}");
    QTest::newRow("vocabulary too short") << "vocabulary" << QByteArray(R"(["a", "b"])");
    QTest::newRow("vocabulary is bytes") << "vocabulary" << QByteArray("\x00\xff\x10", 3);
    QTest::newRow("weights cut short") << "weights" << QByteArray("\x06\x00\x00\x00\x0c", 5);
    QTest::newRow("no such role") << "" << QByteArray();
}

void tst_WhisperRecognizer::refusesDamagedFiles()
{
    QFETCH(const QString, role);
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    ModelDescription model = whisperBase();
    const std::string path = folder.filePath(QStringLiteral("broken.file")).toStdString();
    if (role.isEmpty()) {
        model.files.erase("vocabulary");
    } else {
        std::ofstream(path, std::ios::binary).write(content.constData(), content.size());
        model.files[role.toStdString()] = path;
    }
    const auto result = WhisperRecognizer::load(model, {});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ModelDamaged);
    QVERIFY(!result.error().message.empty() && result.error().message.find('\n') == std::string::npos);

    ModelDescription detector = silero();
    detector.files["weights"] = path;
    const auto damaged = SileroDetector::load(detector, {});
    QVERIFY(!damaged.ok());
    QVERIFY(damaged.error().code == ErrorCode::ModelDamaged || role.isEmpty());
}

QTEST_GUILESS_MAIN(tst_WhisperRecognizer)
#include "tst_WhisperRecognizer.moc"
