#include "audio/Loudness.h"
#include "core/Program.h"
#include "engines/SpeechAssembler.h"
#include "engines/SpeechTrim.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace xenoglot;

class tst_SpeechAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesLevelAndPeak_data();
    void reachesLevelAndPeak();
    void agreesWithAnotherMeter();
    void doesNotClickAtJoins();
    void keepsPausesAndOrder();
    void isPure();
    void silenceStaysSilence();
    void refusesWhatCannotBeJoined();
    void trimsSilenceOnly();
};

/// Something like speech: syllables of a harmonic tone with rising and falling level.
static AudioClip syllables(double seconds, double amplitude, double peakFactor = 1)
{
    AudioClip clip{{}, 24000};
    for (int i = 0; i < int(seconds * clip.sampleRate); ++i) {
        const double t = double(i) / clip.sampleRate;
        double value = 0;
        for (int harmonic = 1; harmonic <= 12; ++harmonic) {
            value += std::cos(2 * std::numbers::pi * 120 * harmonic * t + 0.3 * harmonic * harmonic) / harmonic;
        }
        const double envelope = 0.25 + 0.75 * std::pow(std::sin(std::numbers::pi * 3 * t), 2);
        const bool burst = i % 6000 < 3;
        clip.samples.push_back(float(amplitude * value * envelope * (burst ? peakFactor : 1)));
    }
    return clip;
}

void tst_SpeechAssembler::reachesLevelAndPeak_data()
{
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<double>("peakFactor");
    QTest::newRow("quiet") << 0.002 << 1.0;
    QTest::newRow("loud") << 0.9 << 1.0;
    QTest::newRow("with peaks that need the limiter") << 0.05 << 12.0;
}

void tst_SpeechAssembler::reachesLevelAndPeak()
{
    QFETCH(const double, amplitude);
    QFETCH(const double, peakFactor);
    const SpokenPart parts[] = {{syllables(2, amplitude, peakFactor), 0.4}, {syllables(1.5, amplitude, peakFactor), 0.4}};
    const auto message = assembleSpeech(parts);
    QVERIFY(message.ok());
    const auto loudness = measureLoudness(*message);
    QVERIFY(loudness.ok());
    QVERIFY2(loudness->truePeak <= messageTruePeak, qPrintable(QString::number(loudness->truePeak)));
    QVERIFY2(std::abs(loudness->integrated - messageLoudness) < 0.1, qPrintable(QString::number(loudness->integrated)));
}

void tst_SpeechAssembler::agreesWithAnotherMeter()
{
    const SpokenPart parts[] = {{syllables(2, 0.05, 8), 0.4}, {syllables(1.5, 0.05, 8), 0.4}};
    const auto message = assembleSpeech(parts);
    QVERIFY(message.ok());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("message.f32")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(message->samples.data()), qint64(message->samples.size() * sizeof(float)));
    file.close();
    ProgramCall call;
    call.program = "sh";
    call.arguments = {"-c", "ffmpeg -nostats -f f32le -ar 24000 -ac 1 -i \"$1\" -af ebur128=peak=true -f null - 2>&1", "sh",
                      file.fileName().toStdString()};
    const auto output = runProgram(call);
    QVERIFY2(output.ok(), output.ok() ? "" : output.error().text().c_str());
    const QString report = QString::fromStdString(*output).section(QStringLiteral("Summary:"), -1);
    const auto value = [&](const char* pattern) {
        const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(report);
        return match.hasMatch() ? match.captured(1).toDouble() : 99.0;
    };
    const double integrated = value("I:\\s+(-?[0-9.]+) LUFS");
    const double peak = value("Peak:\\s+(-?[0-9.]+) dBFS");
    QVERIFY2(std::abs(integrated - messageLoudness) <= 0.2, qPrintable(report));
    QVERIFY2(peak <= messageTruePeak + 0.1, qPrintable(report));
}

void tst_SpeechAssembler::doesNotClickAtJoins()
{
    // Parts that begin and end at full level: without fades the joins would be steps.
    AudioClip tone{{}, 24000};
    for (int i = 0; i < 24000; ++i) {
        tone.samples.push_back(float(0.3 * std::cos(2 * std::numbers::pi * 200 * i / 24000)));
    }
    const SpokenPart parts[] = {{tone, 0.0}, {tone, 0.25}, {tone, 0.0}};
    const auto message = assembleSpeech(parts);
    QVERIFY(message.ok());
    float loudest = 0;
    for (const float sample : message->samples) {
        loudest = std::max(loudest, std::abs(sample));
    }
    // A click is energy that the signal does not have: the second difference of a 200 Hz tone is tiny.
    float sharpest = 0;
    for (std::size_t i = 2; i < message->samples.size(); ++i) {
        sharpest = std::max(sharpest, std::abs(message->samples[i] - 2 * message->samples[i - 1] + message->samples[i - 2]));
    }
    QVERIFY2(sharpest < 0.01f * loudest, qPrintable(QString::number(double(sharpest / loudest))));
    QVERIFY(std::abs(message->samples.front()) < 0.01f && std::abs(message->samples.back()) < 0.01f);
}

void tst_SpeechAssembler::keepsPausesAndOrder()
{
    const SpokenPart parts[] = {{syllables(1, 0.1), 0.3}, {syllables(2, 0.1), 0.5}};
    const auto message = assembleSpeech(parts);
    QVERIFY(message.ok());
    QCOMPARE(message->samples.size(), std::size_t(24000 + 7200 + 48000));  // no pause after the last
    for (std::size_t i = 24000; i < 24000 + 7200; ++i) {
        QCOMPARE(message->samples[i], 0.0f);
    }
}

void tst_SpeechAssembler::isPure()
{
    const SpokenPart parts[] = {{syllables(1, 0.05, 9), 0.3}, {syllables(0.5, 0.1), 0.1}};
    const auto first = assembleSpeech(parts);
    const auto second = assembleSpeech(parts);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first->samples == second->samples);
}

void tst_SpeechAssembler::silenceStaysSilence()
{
    const SpokenPart parts[] = {{AudioClip{std::vector<float>(4800), 24000}, 0.2}};
    const auto message = assembleSpeech(parts);
    QVERIFY(message.ok());
    QVERIFY(message->samples == std::vector<float>(4800));
}

void tst_SpeechAssembler::refusesWhatCannotBeJoined()
{
    QCOMPARE(assembleSpeech({}).error().code, ErrorCode::InvalidArgument);
    AudioClip other = syllables(0.5, 0.1);
    other.sampleRate = 16000;
    const SpokenPart rates[] = {{syllables(0.5, 0.1), 0.1}, {other, 0.1}};
    QCOMPARE(assembleSpeech(rates).error().code, ErrorCode::InvalidArgument);
    AudioClip broken = syllables(0.5, 0.1);
    broken.samples[100] = std::numeric_limits<float>::quiet_NaN();
    const SpokenPart numbers[] = {{broken, 0.1}};
    QCOMPARE(assembleSpeech(numbers).error().code, ErrorCode::InvalidArgument);
}

void tst_SpeechAssembler::trimsSilenceOnly()
{
    AudioClip clip = syllables(1, 0.2);
    clip.samples.insert(clip.samples.begin(), 12000, 0.0f);
    clip.samples.insert(clip.samples.end(), 24000, 0.0002f);
    const AudioClip trimmed = trimmedSpeech(clip);
    QVERIFY2(trimmed.seconds() > 1.05 && trimmed.seconds() < 1.2, qPrintable(QString::number(trimmed.seconds())));
    QVERIFY(std::abs(trimmed.samples.front()) < 1e-3f && std::abs(trimmed.samples.back()) < 1e-3f);
    QVERIFY(trimmedSpeech(AudioClip{std::vector<float>(5000, 1e-4f), 24000}).empty());
    QVERIFY(trimmedSpeech(AudioClip{{}, 24000}).empty());
}

QTEST_GUILESS_MAIN(tst_SpeechAssembler)
#include "tst_SpeechAssembler.moc"
