#include "ModelFolder.h"
#include "audio/Loudness.h"
#include "engines/KokoroSynthesizer.h"
#include "engines/SpeechAssembler.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <thread>

using namespace xenoglot;

class tst_KokoroSynthesizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void choosesVoices();
    void plansSentences();
    void cutsLongSentences();
    void refusesWhatItCannotSpeak();
    void speaksEveryLanguage_data();
    void speaksEveryLanguage();
    void aSeedIsATake();
    void equalSeedsAreBitIdenticalSideBySide();
    void stops();
    void refusesDamagedModels();

private:
    ModelDescription m_description;
    std::shared_ptr<const KokoroSynthesizer> m_synthesizer;
};

void tst_KokoroSynthesizer::initTestCase()
{
    const auto folder = testing::modelsFolder() / "kokoro-82m";
    QVERIFY2(std::filesystem::exists(folder / "kokoro.onnx"),
             "The model kokoro-82m is not installed: run packaging/run.sh or set XENOGLOT_MODELS");
    m_description.id = "kokoro-82m";
    m_description.languages = {"ca", "de", "en", "es", "fr", "it", "pt"};
    m_description.files = {
        {"weights", folder / "kokoro.onnx"}, {"voices", folder / "voices_ja.npz"}, {"vocabulary", folder / "vocab.json"}};
    m_description.parameters = {{"voice.default", "jf_alpha"}, {"voice.de", "jm_kumo"}};
    const auto synthesizer = KokoroSynthesizer::load(m_description, {});
    QVERIFY2(synthesizer.ok(), synthesizer.ok() ? "" : synthesizer.error().text().c_str());
    m_synthesizer = *synthesizer;
}

void tst_KokoroSynthesizer::choosesVoices()
{
    QCOMPARE(m_synthesizer->id(), std::string("kokoro-82m"));
    QCOMPARE(m_synthesizer->voices().size(), std::size_t(5));
    QVERIFY(m_synthesizer->voices().front().female);
    QCOMPARE(m_synthesizer->defaultVoice("es"), std::string("jf_alpha"));
    QCOMPARE(m_synthesizer->defaultVoice("de"), std::string("jm_kumo"));
    QCOMPARE(m_synthesizer->defaultVoice("ja"), std::string());
    QVERIFY(m_synthesizer->speaks("ca") && !m_synthesizer->speaks("xx"));
}

void tst_KokoroSynthesizer::plansSentences()
{
    const auto plan = m_synthesizer->plan({"Hola, Ana.", " ", "¿Vienes a las 3?", "Sí"}, "es", "", 5, {});
    QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().text().c_str());
    QCOMPARE(plan->size(), std::size_t(3));
    QCOMPARE(plan->at(0).text, std::string("Hola, Ana."));
    QVERIFY2(plan->at(1).text.find('3') == std::string::npos, plan->at(1).text.c_str());
    for (const Utterance& utterance : *plan) {
        QCOMPARE(utterance.language, std::string("es"));
        QCOMPARE(utterance.voice, std::string("jf_alpha"));
        QVERIFY(utterance.pauseAfter > 0.2 && utterance.pauseAfter < 0.7);
        QVERIFY(utterance.rate >= 0.96 && utterance.rate <= 1.04);
    }
    QVERIFY(plan->at(0).seed != plan->at(1).seed);
    const auto again = m_synthesizer->plan({"Hola, Ana.", " ", "¿Vienes a las 3?", "Sí"}, "es", "", 5, {});
    QVERIFY(again.ok());
    QCOMPARE(again->at(1).seed, plan->at(1).seed);
    QCOMPARE(again->at(1).rate, plan->at(1).rate);
}

void tst_KokoroSynthesizer::cutsLongSentences()
{
    std::string sentence;
    for (int i = 0; i < 40; ++i) {
        sentence += "y entonces fuimos todos juntos a la playa, ";
    }
    sentence += "sin más.";
    const auto plan = m_synthesizer->plan({sentence}, "es", "", 1, {});
    QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().text().c_str());
    QVERIFY(plan->size() > 3);
    std::string joined;
    for (const Utterance& utterance : *plan) {
        joined += (joined.empty() ? "" : " ") + utterance.text;
        QVERIFY2(utterance.text.ends_with(",") || utterance.text.ends_with("."), utterance.text.c_str());
    }
    QCOMPARE(joined, sentence);

    const auto oneWord = m_synthesizer->plan({std::string(3000, 'a')}, "es", "", 1, {});
    QVERIFY2(oneWord.ok(), oneWord.ok() ? "" : oneWord.error().text().c_str());
}

void tst_KokoroSynthesizer::refusesWhatItCannotSpeak()
{
    QCOMPARE(m_synthesizer->plan({"x"}, "ja", "", 1, {}).error().code, ErrorCode::UnsupportedLanguage);
    QCOMPARE(m_synthesizer->plan({"x"}, "es", "nobody", 1, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_synthesizer->plan({"", "...", "¿?"}, "es", "", 1, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_synthesizer->plan({"\xff\xfe"}, "es", "", 1, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_synthesizer->speak(Utterance{"hola", "ˈola", "es", "nobody"}, {}, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_synthesizer->speak(Utterance{"...", "...", "es", "jf_alpha"}, {}, {}).error().code, ErrorCode::InvalidArgument);
}

void tst_KokoroSynthesizer::speaksEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("ca") << QStringLiteral("ca") << QStringLiteral("Bon dia, això és una prova molt curta.");
    QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("Heute freuen sich alle Leute über neue Häuser.");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("I'll call you back as soon as I get off the train.");
    QTest::newRow("es") << QStringLiteral("es") << QStringLiteral("¿Viste el correo que te envié ayer?");
    QTest::newRow("fr") << QStringLiteral("fr") << QStringLiteral("Je te rappelle dès que je descends du train.");
    QTest::newRow("it") << QStringLiteral("it") << QStringLiteral("Ci vediamo giovedì alle tre e mezza.");
    QTest::newRow("pt") << QStringLiteral("pt") << QStringLiteral("A reunião não é na sexta-feira.");
}

void tst_KokoroSynthesizer::speaksEveryLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    const ComputeScope scope({}, 1);
    const auto plan = m_synthesizer->plan({text.toStdString()}, language.toStdString(), "", 1, {});
    QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().text().c_str());
    QCOMPARE(plan->size(), std::size_t(1));
    QCOMPARE(plan->front().note, std::string());
    std::vector<double> progress;
    const auto clip = m_synthesizer->speak(plan->front(), {}, [&](double fraction) { progress.push_back(fraction); });
    QVERIFY2(clip.ok(), clip.ok() ? "" : clip.error().text().c_str());
    QVERIFY(progress.size() > 3 && std::is_sorted(progress.begin(), progress.end()) && progress.back() == 1);
    QCOMPARE(clip->sampleRate, 24000);
    QVERIFY2(clip->seconds() > 1.2 && clip->seconds() < 6, qPrintable(QString::number(clip->seconds())));
    QVERIFY(std::abs(clip->samples.front()) < 1e-3f && std::abs(clip->samples.back()) < 1e-3f);

    const SpokenPart part{*clip, plan->front().pauseAfter};
    const auto message = assembleSpeech({&part, 1});
    QVERIFY(message.ok());
    const auto loudness = measureLoudness(*message);
    QVERIFY(loudness.ok());
    QVERIFY2(std::abs(loudness->integrated - messageLoudness) < 0.2 && loudness->truePeak <= messageTruePeak,
             qPrintable(QStringLiteral("%1 LUFS, %2 dBFS").arg(loudness->integrated).arg(loudness->truePeak)));
}

void tst_KokoroSynthesizer::aSeedIsATake()
{
    const ComputeScope scope({}, 1);
    const auto speak = [&](std::uint64_t seed) {
        const auto plan = m_synthesizer->plan({"Hola, Ana."}, "es", "", seed, {});
        return plan.ok() ? m_synthesizer->speak(plan->front(), {}, {}) : Result<AudioClip>(plan.error());
    };
    const auto first = speak(1);
    const auto same = speak(1);
    const auto other = speak(2);
    QVERIFY(first.ok() && same.ok() && other.ok());
    QVERIFY(first->samples == same->samples);
    QVERIFY(first->samples != other->samples);

    // The same utterance with another seed alone: other noise, so other samples, but the same words at the same pace.
    auto plan = m_synthesizer->plan({"Hola, Ana."}, "es", "", 1, {});
    QVERIFY(plan.ok());
    plan->front().seed += 1;
    const auto noise = m_synthesizer->speak(plan->front(), {}, {});
    QVERIFY(noise.ok());
    QVERIFY(noise->samples != first->samples);
    QVERIFY(std::abs(noise->seconds() - first->seconds()) < 0.1);
}

void tst_KokoroSynthesizer::equalSeedsAreBitIdenticalSideBySide()
{
    const auto plan = m_synthesizer->plan({"Buenos días.", "¿Qué tal?", "Hasta luego."}, "es", "", 9, {});
    QVERIFY(plan.ok());
    std::vector<std::vector<float>> alone(plan->size());
    const auto speakInto = [&](std::vector<std::vector<float>>& results, std::size_t i) {
        const ComputeScope scope({}, 1);
        if (const auto clip = m_synthesizer->speak(plan->at(i), {}, {})) {
            results[i] = clip->samples;
        }
    };
    for (std::size_t i = 0; i < plan->size(); ++i) {
        speakInto(alone, i);
        QVERIFY(!alone[i].empty());
    }
    std::vector<std::vector<float>> together(plan->size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = plan->size(); i-- > 0;) {
            threads.emplace_back([&, i] { speakInto(together, i); });
        }
    }
    QVERIFY(alone == together);
}

void tst_KokoroSynthesizer::stops()
{
    const ComputeScope scope({}, 1);
    const auto plan = m_synthesizer->plan({"Hola."}, "es", "", 1, {});
    QVERIFY(plan.ok());
    StopSource source;
    source.request_stop();
    const auto clip = m_synthesizer->speak(plan->front(), source.get_token(), {});
    QVERIFY(!clip.ok());
    QCOMPARE(clip.error().code, ErrorCode::Cancelled);
    const auto planned = m_synthesizer->plan({"Hola."}, "es", "", 1, source.get_token());
    QVERIFY(!planned.ok());
    QCOMPARE(planned.error().code, ErrorCode::Cancelled);
}

void tst_KokoroSynthesizer::refusesDamagedModels()
{
    QTemporaryDir folder;
    const auto whole = m_description.files.at("weights");
    const auto damaged = std::filesystem::path(folder.path().toStdString()) / "kokoro.onnx";
    ModelDescription description = m_description;
    description.files["weights"] = damaged;
    QCOMPARE(KokoroSynthesizer::load(description, {}).error().code, ErrorCode::ModelMissing);

    std::filesystem::copy_file(whole, damaged);
    std::filesystem::resize_file(damaged, std::filesystem::file_size(damaged) / 2);
    const auto cut = KokoroSynthesizer::load(description, {});
    QVERIFY(!cut.ok());
    QCOMPARE(cut.error().code, ErrorCode::ModelDamaged);
    QVERIFY(cut.error().message.find("kokoro.onnx") != std::string::npos);

    description = m_description;
    description.files["voices"] = m_description.files.at("vocabulary");
    QCOMPARE(KokoroSynthesizer::load(description, {}).error().code, ErrorCode::ModelDamaged);

    description = m_description;
    description.files.erase("vocabulary");
    QCOMPARE(KokoroSynthesizer::load(description, {}).error().code, ErrorCode::ModelDamaged);
}

QTEST_GUILESS_MAIN(tst_KokoroSynthesizer)
#include "tst_KokoroSynthesizer.moc"
