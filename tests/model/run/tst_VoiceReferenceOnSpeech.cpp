#include "SpeechClips.h"
#include "audio/Resample.h"
#include "audio/TimeStretch.h"
#include "engines/MatchedVoice.h"
#include "run/Session.h"
#include "run/StoredStockVoices.h"
#include "run/VoiceReference.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

using namespace xenoglot;
using namespace xenoglot::testing;

/// Reference care on real recordings and on what is made of them.
class tst_VoiceReferenceOnSpeech : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesCleanSpeech();
    void findsTheLanguage();
    void leavesOutTheOtherVoice();
    void leavesOutOneOfTwoWhoTakeTurns_data();
    void leavesOutOneOfTwoWhoTakeTurns();
    void leavesOutWhatIsClipped();
    void advisesAgainst_data();
    void advisesAgainst();
    void refuses_data();
    void refuses();
    void theMakingOfTheTestsIsNotHeard();
    void takesAChild();
    void canBeStopped();

private:
    Result<VoiceReference> prepare(const AudioClip& clip, const std::string& language = "en", const StopToken& stop = {}) const;

    std::optional<Session> m_session;
    AudioClip m_man;
    AudioClip m_woman;
};

namespace {

AudioClip joined(const std::vector<AudioClip>& clips)
{
    AudioClip all{{}, 16000};
    for (const AudioClip& clip : clips) {
        all.samples.insert(all.samples.end(), clip.samples.begin(), clip.samples.end());
        all.samples.insert(all.samples.end(), 12000, 0.0F);
    }
    return all;
}

AudioClip noisy(AudioClip clip, float peak)
{
    std::uint32_t random = 7;
    for (float& sample : clip.samples) {
        random = random * 1664525U + 1013904223U;
        sample += peak * (static_cast<float>(random >> 8U) / 8388608.0F - 1);
    }
    return clip;
}

AudioClip louder(AudioClip clip, float gain)
{
    for (float& sample : clip.samples) {
        sample = std::clamp(sample * gain, -1.0F, 1.0F);
    }
    return clip;
}

/// Chords that change twice a second, each tone with four harmonics and a beat of noise below.
AudioClip music(double seconds, float peak)
{
    static constexpr std::array<std::array<double, 3>, 4> chords{
        {{261.6, 329.6, 392.0}, {220.0, 261.6, 329.6}, {174.6, 220.0, 261.6}, {196.0, 246.9, 293.7}}};
    AudioClip clip{{}, 16000};
    std::uint32_t random = 3;
    for (int i = 0; i < static_cast<int>(seconds * clip.sampleRate); ++i) {
        const double at = static_cast<double>(i) / clip.sampleRate;
        const double beat = std::fmod(at, 0.5);
        double value = 0;
        for (const double hertz : chords[static_cast<std::size_t>(at / 0.5) % chords.size()]) {
            for (int harmonic = 1; harmonic <= 4; ++harmonic) {
                value += std::sin(2 * std::numbers::pi * hertz * harmonic * at) / harmonic;
            }
        }
        random = random * 1664525U + 1013904223U;
        const double noise = static_cast<double>(random >> 8U) / 8388608.0 - 1;
        clip.samples.push_back(peak * static_cast<float>((value * std::exp(-3 * beat) / 4 + noise * std::exp(-40 * beat)) / 2));
    }
    return clip;
}

AudioClip mixed(AudioClip clip, const AudioClip& other)
{
    for (std::size_t i = 0; i < std::min(clip.samples.size(), other.samples.size()); ++i) {
        clip.samples[i] = std::clamp(clip.samples[i] + other.samples[i], -1.0F, 1.0F);
    }
    return clip;
}

AudioClip stretched(const AudioClip& clip, double speed)
{
    std::size_t at = 0;
    TimeStretch stretch(speed, clip.sampleRate, [&](std::span<float> samples) {
        for (float& sample : samples) {
            sample = at < clip.samples.size() ? clip.samples[at++] : 0.0F;
        }
    });
    AudioClip slow{std::vector<float>(static_cast<std::size_t>(static_cast<double>(clip.samples.size()) / speed)),
                   clip.sampleRate};
    stretch.read(slow.samples);
    return slow;
}

/// As from a shorter throat: pitch and formants a third higher, at the same pace.
AudioClip childish(const AudioClip& clip)
{
    constexpr double higher = 1.3;
    return stretched(*resample({clip.samples, static_cast<int>(clip.sampleRate * higher)}, clip.sampleRate), 1 / higher);
}

/// Long sounds on steps of a scale, with vibrato.
AudioClip sung(const AudioClip& clip)
{
    static constexpr std::array<double, 5> scale{1, 1.26, 1.12, 1.5, 1.33};
    const AudioClip slow = stretched(clip, 0.5);
    AudioClip song{{}, clip.sampleRate};
    double at = 0;
    for (std::size_t i = 0; at + 1 < static_cast<double>(slow.samples.size()); ++i) {
        const auto whole = static_cast<std::size_t>(at);
        const double share = at - static_cast<double>(whole);
        song.samples.push_back(static_cast<float>((1 - share) * slow.samples[whole] + share * slow.samples[whole + 1]));
        const double seconds = static_cast<double>(i) / clip.sampleRate;
        const double vibrato = 1 + 0.03 * std::sin(2 * std::numbers::pi * 5.5 * seconds);
        at += vibrato * scale[static_cast<std::size_t>(seconds / 0.6) % scale.size()];
    }
    return song;
}

/// Noise in place of the voice, or the voice again, through the throat as it was: linear prediction of each frame (Levinson and
/// Durbin).
AudioClip throughTheThroat(const AudioClip& clip, bool voiced)
{
    constexpr std::size_t frame = 512;
    constexpr std::size_t hop = 128;
    constexpr std::size_t order = 18;
    AudioClip whisper{std::vector<float>(clip.samples.size(), 0.0F), clip.sampleRate};
    std::uint32_t random = 5;
    for (std::size_t start = 0; start + frame <= clip.samples.size(); start += hop) {
        std::array<double, frame> window{};
        for (std::size_t i = 0; i < frame; ++i) {
            window[i] = clip.samples[start + i] * (0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / frame));
        }
        std::array<double, order + 1> correlation{};
        for (std::size_t lag = 0; lag <= order; ++lag) {
            for (std::size_t i = lag; i < frame; ++i) {
                correlation[lag] += window[i] * window[i - lag];
            }
        }
        double error = correlation[0] * 1.0001 + 1e-12;
        std::array<double, order + 1> filter{1};
        for (std::size_t m = 1; m <= order; ++m) {
            double sum = 0;
            for (std::size_t j = 0; j < m; ++j) {
                sum += filter[j] * correlation[m - j];
            }
            const double reflection = -sum / error;
            const auto before = filter;
            for (std::size_t j = 1; j <= m; ++j) {
                filter[j] = before[j] + reflection * before[m - j];
            }
            error *= 1 - reflection * reflection;
        }
        const double gain = std::sqrt(error / frame * 3);  // of noise that is even from -1 to 1
        std::array<double, frame> spoken{};
        for (std::size_t i = 0; i < frame; ++i) {
            random = random * 1664525U + 1013904223U;
            spoken[i] = gain * (static_cast<double>(random >> 8U) / 8388608.0 - 1);
            if (voiced) {  // what the prediction left of the recording
                spoken[i] = window[i];
                for (std::size_t j = 1; j <= std::min(order, i); ++j) {
                    spoken[i] += filter[j] * window[i - j];
                }
            }
            for (std::size_t j = 1; j <= std::min(order, i); ++j) {
                spoken[i] -= filter[j] * spoken[i - j];
            }
            const double fade = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / frame);
            whisper.samples[start + i] += static_cast<float>(spoken[i] * fade);
        }
    }
    return whisper;
}

QString all(const std::vector<std::string>& advice)
{
    QString text;
    for (const std::string& line : advice) {
        text += QString::fromStdString(line) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace

void tst_VoiceReferenceOnSpeech::initTestCase()
{
    auto session = openSession("cpu");
    QVERIFY2(session.ok(), session ? "" : session.error().text().c_str());
    m_session = *std::move(session);
    m_man = joined({readSpeech(librivoxClip("0870")), readSpeech(librivoxClip("0920"))});
    m_woman = readSpeech(asteriskClip("en_US_f_Allison", "agent-alreadyon"));
    QVERIFY(m_man.seconds() > 10 && m_woman.seconds() > 4);
}

Result<VoiceReference> tst_VoiceReferenceOnSpeech::prepare(const AudioClip& clip, const std::string& language,
                                                           const StopToken& stop) const
{
    const ComputeScope compute(m_session->engines->device(), 2);
    return prepareVoiceReference({{"recording", clip}}, language, *m_session->engines, stop, {});
}

void tst_VoiceReferenceOnSpeech::takesCleanSpeech()
{
    const auto reference = prepare(m_man);
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    QVERIFY2(reference->advice.empty(), qPrintable(all(reference->advice)));
    QCOMPARE(reference->language, std::string("en"));
    QVERIFY(reference->seconds > 10 && reference->seconds <= m_man.seconds());
    QVERIFY(reference->parts.size() >= 2);
    const QString text = QString::fromStdString(reference->text());
    QVERIFY2(text.contains(QStringLiteral("prudently")) && text.contains(QStringLiteral("more respectable")), qPrintable(text));
}

void tst_VoiceReferenceOnSpeech::findsTheLanguage()
{
    const auto reference = prepare(joined({readSpeech(asteriskClip("fr_CA_f_June", "agent-alreadyon")),
                                           readSpeech(asteriskClip("fr_CA_f_June", "agent-incorrect"))}),
                                   "");
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    QCOMPARE(reference->language, std::string("fr"));
}

void tst_VoiceReferenceOnSpeech::leavesOutTheOtherVoice()
{
    const auto alone = prepare(m_man);
    const auto both = prepare(joined({m_woman, m_man}));
    QVERIFY(alone.ok());
    QVERIFY2(both.ok(), both ? "" : both.error().text().c_str());
    QVERIFY2(all(both->advice).contains(QStringLiteral("another voice")), qPrintable(all(both->advice)));
    QVERIFY2(std::abs(both->seconds - alone->seconds) < 1.5, qPrintable(QString::number(both->seconds)));
}

void tst_VoiceReferenceOnSpeech::leavesOutOneOfTwoWhoTakeTurns_data()
{
    QTest::addColumn<QString>("longer");
    QTest::addColumn<QString>("shorter");
    QTest::newRow("two women") << "en_US_f_Allison"
                               << "fr_CA_f_June";
    QTest::newRow("two women the other way round") << "fr_CA_f_June"
                                                   << "en_US_f_Allison";
    QTest::newRow("women in Russian and French") << "ru_RU_f_IvrvoiceRU"
                                                 << "fr_CA_f_June";
    QTest::newRow("a man and a woman") << "it_IT_m_Carlo"
                                       << "en_US_f_Allison";
}

void tst_VoiceReferenceOnSpeech::leavesOutOneOfTwoWhoTakeTurns()
{
    QFETCH(const QString, longer);
    QFETCH(const QString, shorter);
    std::vector<AudioClip> clips;
    for (const char* prompt : {"agent-alreadyon", "agent-incorrect", "agent-newlocation"}) {
        clips.push_back(readSpeech(asteriskClip(longer.toStdString(), prompt)));
        clips.push_back(readSpeech(asteriskClip(shorter.toStdString(), prompt)));
    }
    clips.pop_back();
    const auto reference = prepare(joined(clips), "");
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    QVERIFY2(all(reference->advice).contains(QStringLiteral("another voice")), qPrintable(all(reference->advice)));
    // Which of the recording's stretches were kept: those of the longer speaker alone.
    double at = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const double end = at + clips[i].seconds() + 0.75;
        for (const ReferencePlace& place : reference->places) {
            const double middle = (place.start + place.end) / 2;
            QVERIFY2(middle < at || middle > end || i % 2 == 0, qPrintable(QString::number(middle)));
        }
        at = end;
    }
    QVERIFY(reference->places.size() >= 2);
}

void tst_VoiceReferenceOnSpeech::leavesOutWhatIsClipped()
{
    const auto reference = prepare(joined({louder(readSpeech(librivoxClip("0870")), 12), readSpeech(librivoxClip("0920"))}));
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    QVERIFY2(all(reference->advice).contains(QStringLiteral("louder than it can hold")), qPrintable(all(reference->advice)));
    QVERIFY(!QString::fromStdString(reference->text()).contains(QStringLiteral("prudently")));
}

void tst_VoiceReferenceOnSpeech::advisesAgainst_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("a telephone") << "telephone"
                                 << "telephone";
    QTest::newRow("half of it noisy") << "half noisy"
                                      << "too noisy";
    QTest::newRow("a few seconds") << "short"
                                   << "too few";
    QTest::newRow("music under half of it") << "half music"
                                            << "too noisy";
    QTest::newRow("the wrong language") << "wrong language"
                                        << "sounds like English, not French";
    QTest::newRow("singing") << "singing"
                             << "a clearer one makes a better voice";
    QTest::newRow("six minutes") << "six minutes"
                                 << "first 5 minutes";
}

void tst_VoiceReferenceOnSpeech::advisesAgainst()
{
    QFETCH(QString, what);
    QFETCH(QString, word);
    AudioClip clip = m_man;
    if (what == QLatin1String("telephone")) {
        clip = *resample(*resample(clip, 8000), 16000);
    } else if (what == QLatin1String("half noisy")) {
        clip = joined({noisy(readSpeech(librivoxClip("0870")), 0.1F), readSpeech(librivoxClip("0920"))});
    } else if (what == QLatin1String("half music")) {
        clip = joined({mixed(readSpeech(librivoxClip("0870")), music(8, 0.1F)), readSpeech(librivoxClip("0920"))});
    } else if (what == QLatin1String("singing")) {
        clip = sung(m_man);
    } else if (what == QLatin1String("six minutes")) {
        while (clip.seconds() < 360) {
            clip = joined({clip, m_man});
        }
    } else if (what == QLatin1String("short")) {
        clip = readSpeech(librivoxClip("0930"));
    }
    const auto reference = prepare(clip, what == QLatin1String("wrong language") ? "fr" : "en");
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    QVERIFY2(all(reference->advice).contains(word), qPrintable(all(reference->advice)));
    QVERIFY(reference->seconds <= longestVoiceReference);
}

void tst_VoiceReferenceOnSpeech::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("silence") << "silence" << ErrorCode::NoSpeech;
    QTest::newRow("noise") << "noise" << ErrorCode::NoSpeech;
    QTest::newRow("a word") << "word" << ErrorCode::AudioTooShort;
    QTest::newRow("speech in loud noise") << "drowned" << ErrorCode::NotAvailable;
    QTest::newRow("all of it clipped") << "clipped" << ErrorCode::NotAvailable;
    QTest::newRow("nothing") << "nothing" << ErrorCode::NoSpeech;
    QTest::newRow("music") << "music" << ErrorCode::NoSpeech;
    QTest::newRow("whispering") << "whispering" << ErrorCode::NotAvailable;
}

void tst_VoiceReferenceOnSpeech::refuses()
{
    QFETCH(QString, what);
    QFETCH(ErrorCode, code);
    AudioClip clip{std::vector<float>(16000 * 10, 0.0F), 16000};
    if (what == QLatin1String("noise")) {
        clip = noisy(clip, 0.3F);
    } else if (what == QLatin1String("word")) {
        clip = readSpeech(librivoxClip("0930"));
        clip.samples.resize(16000);
    } else if (what == QLatin1String("drowned")) {
        clip = noisy(m_man, 0.1F);
    } else if (what == QLatin1String("clipped")) {
        clip = louder(m_man, 20);
    } else if (what == QLatin1String("music")) {
        clip = music(12, 0.3F);
    } else if (what == QLatin1String("whispering")) {
        clip = throughTheThroat(m_man, false);
    } else if (what == QLatin1String("nothing")) {
        clip.samples.clear();
    }
    const auto reference = prepare(clip);
    QVERIFY2(!reference, reference ? reference->text().c_str() : "");
    QVERIFY2(reference.error().code == code, reference.error().text().c_str());
}

/// What is refused and advised against above is the whispering and the singing, not what was done to make them.
void tst_VoiceReferenceOnSpeech::theMakingOfTheTestsIsNotHeard()
{
    const AudioClip voiced = throughTheThroat(m_man, true);
    const AudioClip slow = stretched(m_man, 0.75);
    for (const AudioClip* clip : {&voiced, &slow}) {
        const auto reference = prepare(*clip);
        QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
        QVERIFY2(reference->advice.empty(), qPrintable(all(reference->advice)));
        QVERIFY(reference->seconds > 0.8 * clip->seconds());
    }
}

/// Nothing is wrong with a child's recording: all of it is kept, and the voice gets its pitch.
void tst_VoiceReferenceOnSpeech::takesAChild()
{
    const auto grown = prepare(m_woman);
    const auto child = prepare(childish(m_woman));
    QVERIFY(grown.ok());
    QVERIFY2(child.ok(), child ? "" : child.error().text().c_str());
    QVERIFY2(child->seconds > 0.9 * grown->seconds, qPrintable(QString::number(child->seconds)));
    const auto stock = m_session->engines->synthesizer("en", {});
    const auto encoders = matchingEncoders(*m_session->engines);
    QVERIFY(stock.ok() && encoders.ok());
    const auto voices = stockVoices(**stock, *encoders, "en", {});
    QVERIFY(voices.ok());
    const auto pitchOf = [&](const VoiceReference& reference) {
        const auto matched = matchVoice(**stock, *encoders, *voices, reference.joined(), reference.text(), "en", {});
        return matched && matched->manners.contains("jf_alpha") ? matched->manners.at("jf_alpha").pitch : 0.0;
    };
    QVERIFY2(std::abs(pitchOf(*child) / pitchOf(*grown) / 1.3 - 1) < 0.05, qPrintable(QString::number(pitchOf(*child))));
}

void tst_VoiceReferenceOnSpeech::canBeStopped()
{
    StopSource stop;
    stop.request_stop();
    const auto reference = prepare(m_man, "en", stop.get_token());
    QVERIFY(!reference);
    QCOMPARE(reference.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_VoiceReferenceOnSpeech)
#include "tst_VoiceReferenceOnSpeech.moc"
