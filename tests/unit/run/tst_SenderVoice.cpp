#include "FakeEngines.h"
#include "audio/AudioWriter.h"
#include "library/VoiceLibrary.h"
#include "run/SenderVoice.h"
#include "run/VoiceNames.h"

#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

using namespace xenoglot;

namespace fs = std::filesystem;

namespace {

const VoiceConsent mine{VoiceConsent::Owner::Me, {}, {}, 1};
const std::string key(64, 'a');

/// To the encoder of these engines speakers differ in nothing but loudness.
constexpr float speaker = 0.25F;
constexpr float stranger = 0.6F;

/// Engines that cannot train.
struct Untaught : FakeEngines {
    Result<std::shared_ptr<const VoiceAdapter>> voiceAdapter() override
    {
        return Error{ErrorCode::ModelDamaged, "The school is closed", {}};
    }
};

}  // namespace

/// Which voice a message is spoken in, on engines that answer at once.
class tst_SenderVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoIsKnownIsNotAsked();
    void learnedVoicesComeFirst();
    void whoIsUnknownIsLearned();
    void aLearningIsTakenUpAgain();
    void tooLittleSpeechIsMatched();
    void whatCannotBeLearnedIsMatched();
    void oneEncoderIsEnoughToMatch();
    void withoutConsentItIsTheStockVoice();
    void silenceIsTheStockVoice();
    void whatCannotBeUsedIsMatched();
    void whatIsNotReadyIsRefused();
    void namesAfterFiles();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "voices"; }
    fs::path record(const char* name, double seconds, float level) const;
    VoiceProfile addVoice(const std::string& name, float level, const std::string& trainedKey) const;
    Result<ChosenVoice> fit(const fs::path& message, FakeEngines& engines, const std::optional<VoiceConsent>& consent = mine,
                            const StopToken& stop = {});
    std::vector<VoiceProfile> voices() const { return *(*VoiceLibrary::open(folder()))->profiles(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeEngines> m_engines;
    int m_asked = 0;
};

void tst_SenderVoice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_engines = std::make_unique<FakeEngines>();
    m_engines->canLearn = true;
    m_asked = 0;
}

fs::path tst_SenderVoice::record(const char* name, double seconds, float level) const
{
    const fs::path file = fs::path(m_folder->path().toStdString()) / name;
    if (!writeAudio(file, FakeEngines::hum(seconds, 16000, level), AudioFileFormat::Wav)) {
        qFatal("a recording could not be written");
    }
    return file;
}

VoiceProfile tst_SenderVoice::addVoice(const std::string& name, float level, const std::string& trainedKey) const
{
    const auto library = *VoiceLibrary::open(folder());
    VoiceProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    profile.name = name;
    profile.language = "en";
    profile.consent = mine;
    profile.model = "fake-voice";
    profile.baseVoice = "anna";
    profile.trainedKey = trainedKey;
    if (!library->save(profile)
        || !writeAudio(library->referenceFile(profile.id), FakeEngines::hum(9, 16000, level), AudioFileFormat::Wav)) {
        qFatal("a voice could not be kept");
    }
    if (!trainedKey.empty()) {
        std::ofstream(library->trainedFile(profile.id)) << FakeEngines::voiceFile(trainedKey);
    }
    return profile;
}

Result<ChosenVoice> tst_SenderVoice::fit(const fs::path& message, FakeEngines& engines,
                                         const std::optional<VoiceConsent>& consent, const StopToken& stop)
{
    const auto ask = [this, consent] {
        ++m_asked;
        return consent;
    };
    return fittedVoice({{message}, "en", 1, ask}, folder(), engines, stop, {});
}

void tst_SenderVoice::whoIsKnownIsNotAsked()
{
    addVoice("Somebody", stranger, key);
    addVoice("Zoë", speaker, key);
    const auto choice = fit(record("message.wav", 3, speaker), *m_engines);
    QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
    QCOMPARE(choice->name, std::string("Zoë"));
    QCOMPARE(choice->voice->name, std::string("Zoë"));
    QVERIFY(!choice->voice->trained.empty());
    QCOMPARE(choice->problem, std::string());
    QVERIFY(choice->notes.front().find("Zoë") != std::string::npos);
    QCOMPARE(m_asked, 0);
    QCOMPARE(voices().size(), std::size_t(2));
}

void tst_SenderVoice::learnedVoicesComeFirst()
{
    addVoice("Plain", speaker, {});
    addVoice("Learned", speaker + 0.03F, key);
    QCOMPARE(fit(record("message.wav", 3, speaker), *m_engines)->name, std::string("Learned"));
}

void tst_SenderVoice::whoIsUnknownIsLearned()
{
    addVoice("Somebody", stranger, key);
    const fs::path message = record("My message.wav", 14, speaker);
    const auto choice = fit(message, *m_engines);
    QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
    QCOMPARE(choice->name, std::string("My message"));
    QVERIFY(!choice->voice->trained.empty());
    QVERIFY2(choice->problem.empty(), choice->problem.c_str());
    QCOMPARE(m_asked, 1);
    QCOMPARE(voices().size(), std::size_t(2));
    // The next message of the same sender finds it.
    QCOMPARE(fit(record("other.wav", 3, speaker), *m_engines)->name, std::string("My message"));
    QCOMPARE(m_asked, 1);
    QCOMPARE(voices().size(), std::size_t(2));
}

void tst_SenderVoice::aLearningIsTakenUpAgain()
{
    const fs::path message = record("message.wav", 14, speaker);
    StopSource stop;
    m_engines->onLearn = [&stop](int step, const StopToken&) {
        if (step == 4) {
            stop.request_stop();
        }
    };
    const auto cancelled = fit(message, *m_engines, mine, stop.get_token());
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    m_engines->onLearn = {};
    const auto choice = fit(message, *m_engines);
    QCOMPARE(choice->name, std::string("message"));
    QCOMPARE(m_engines->learnedFrom.load(), 4);
    QCOMPARE(voices().size(), std::size_t(1));
}

void tst_SenderVoice::tooLittleSpeechIsMatched()
{
    const auto choice = fit(record("message.wav", 4, speaker), *m_engines);
    QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
    QCOMPARE(choice->name, std::string(matchedVoiceName));
    QVERIFY(choice->voice->trained.empty());
    QVERIFY2(choice->problem.find("too little") != std::string::npos, choice->problem.c_str());
    QVERIFY(voices().empty());
}

void tst_SenderVoice::whatCannotBeLearnedIsMatched()
{
    Untaught engines;
    engines.canLearn = true;
    const auto choice = fit(record("message.wav", 14, speaker), engines);
    QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
    QCOMPARE(choice->name, std::string(matchedVoiceName));
    QVERIFY2(choice->problem.find("school") != std::string::npos, choice->problem.c_str());
    QVERIFY(voices().empty());
}

void tst_SenderVoice::oneEncoderIsEnoughToMatch()
{
    m_engines->missingEncoders = {"ge2e"};
    const auto choice = fit(record("message.wav", 4, speaker), *m_engines);
    QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
    QCOMPARE(choice->name, std::string(matchedVoiceName));
    m_engines->missingEncoders = {"ge2e", "campplus"};
    QVERIFY(fit(record("message.wav", 4, speaker), *m_engines)->name.empty());
}

void tst_SenderVoice::withoutConsentItIsTheStockVoice()
{
    const auto choice = fit(record("message.wav", 14, speaker), *m_engines, std::nullopt);
    QVERIFY(choice.ok());
    QVERIFY(choice->name.empty() && !choice->voice);
    QVERIFY2(choice->problem.find("Nobody has agreed") != std::string::npos, choice->problem.c_str());
    QVERIFY(!fs::exists(folder()));
}

void tst_SenderVoice::silenceIsTheStockVoice()
{
    addVoice("Zoë", speaker, key);
    const auto choice = fit(record("silence.wav", 8, 0), *m_engines);
    QVERIFY(choice.ok());
    QVERIFY(choice->name.empty());
    QVERIFY(!choice->problem.empty());
    QCOMPARE(fit(folder() / "missing.wav", *m_engines).error().code, ErrorCode::FileNotFound);
}

void tst_SenderVoice::whatCannotBeUsedIsMatched()
{
    const VoiceProfile voice = addVoice("Zoë", speaker, key);
    const auto library = *VoiceLibrary::open(folder());
    QVERIFY(!voiceNamed("ZOË", folder(), *m_engines)->voice->trained.empty());
    const fs::path trained = library->trainedFile(voice.id);
    for (const std::string& bytes : {FakeEngines::voiceFile(std::string(64, 'b')), std::string("rubbish"), std::string()}) {
        bytes.empty() ? fs::remove(trained) : (std::ofstream(trained) << bytes).good();
        const auto choice = voiceNamed("ZOË", folder(), *m_engines);
        QVERIFY2(choice.ok(), choice ? "" : choice.error().text().c_str());
        QCOMPARE(choice->name, voice.name);
        QVERIFY(choice->voice->trained.empty());
        QVERIFY2(choice->problem.find("Zoë") != std::string::npos, choice->problem.c_str());
        QVERIFY(choice->problem.find("models verify") == std::string::npos);
        QCOMPARE(fit(record("message.wav", 3, speaker), *m_engines)->problem, choice->problem);
    }
    const auto unknown = voiceNamed("jm_kumo", folder(), *m_engines);
    QCOMPARE(unknown->name, std::string("jm_kumo"));
    QVERIFY(!unknown->voice);
}

void tst_SenderVoice::whatIsNotReadyIsRefused()
{
    VoiceProfile voice = addVoice("Zoë", speaker, key);
    const auto library = *VoiceLibrary::open(folder());
    voice.consent = {};
    QVERIFY(library->save(voice).ok());
    QVERIFY(voiceNamed("Zoë", folder(), *m_engines).error().hint.find("--consent") != std::string::npos);
    voice.consent = mine;
    voice.baseVoice.clear();
    QVERIFY(library->save(voice).ok());
    QVERIFY(voiceNamed("Zoë", folder(), *m_engines).error().message.find("not ready") != std::string::npos);
    QCOMPARE(fit(record("message.wav", 4, speaker), *m_engines)->name, std::string(matchedVoiceName));
}

void tst_SenderVoice::namesAfterFiles()
{
    addVoice("message", speaker, {});
    addVoice("Message 2", speaker, {});
    const auto library = *VoiceLibrary::open(folder());
    const auto named = [&](const std::string& file) { return *voiceNameFor(file, *library, *m_engines); };
    QCOMPARE(named("/a/message.ogg"), std::string("message 3"));
    QCOMPARE(named("stock.wav"), std::string("stock 2"));
    QCOMPARE(named("ANNA.wav"), std::string("ANNA 2"));  // a stock voice
    QCOMPARE(named("a\n\x1b[31mb.wav").find('\n'), std::string::npos);
    QVERIFY(VoiceLibrary::checkName(named("\xff\xfe")).ok());
    QVERIFY(VoiceLibrary::checkName(named(" .wav")).ok());
    QVERIFY(named(std::string(300, 'x') + ".wav").size() < 80);

    QVERIFY(renameVoice(*library, "MESSAGE", "Zoë", *m_engines).ok());
    QVERIFY((*library->find("Zoë")).has_value());
    for (const char* name : {"Message 2", "anna", "fit", ""}) {
        QCOMPARE(renameVoice(*library, "zoë", name, *m_engines).error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(renameVoice(*library, "nobody", "x", *m_engines).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_SenderVoice)
#include "tst_SenderVoice.moc"
