#include "FakeEngines.h"
#include "library/VoiceLibrary.h"
#include "run/LearnVoice.h"
#include "run/Message.h"
#include "run/Session.h"
#include "run/VoiceJudge.h"
#include "run/VoiceNames.h"
#include "run/VoiceSample.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <chrono>
#include <thread>

using namespace xenoglot;

namespace fs = std::filesystem;

/// Making a voice and keeping it, on engines that answer at once.
class tst_LearnVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhichPartsWereUsed();
    void goesOnWithoutItsRecordings();
    void otherRecordingsComeWithTheirConsent();
    void learnsAFinishedVoiceLonger();
    void wordsAreNotLostBitByBit();
    void learnsAMatchedVoice();
    void isRemovedOrRenamedMeanwhile();
    void whatFailsLeavesNothing();
    void speaksSamplesOfEachStep();
    void theIdOfASynthesizerTellsItsVoice();

private:
    VoiceLearningRequest request(std::vector<double> seconds) const;
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "voices"; }
    std::optional<VoiceProfile> stored() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeEngines> m_engines;
};

namespace {

const VoiceConsent mine{VoiceConsent::Owner::Me, {}, {}, 1};

int filesIn(const fs::path& folder)
{
    return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

void tst_LearnVoice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_engines = std::make_unique<FakeEngines>();
    m_engines->canLearn = true;
    m_engines->predictor = std::make_shared<FakeEngines::FarMicrophone>();
}

VoiceLearningRequest tst_LearnVoice::request(std::vector<double> seconds) const
{
    VoiceLearningRequest request;
    request.name = "Clara B";
    request.consent = mine;
    for (const double length : seconds) {
        request.making.recordings.push_back({"r.wav", FakeEngines::hum(length, 16000, 0.25F), "r.wav's"});
    }
    request.making.language = "en";
    request.making.threads = 1;
    return request;
}

std::optional<VoiceProfile> tst_LearnVoice::stored() const
{
    const auto library = VoiceLibrary::open(folder());
    const auto found = library ? (*library)->find("clara b") : Result<std::optional<VoiceProfile>>(library.error());
    return found ? *found : std::nullopt;
}

void tst_LearnVoice::saysWhichPartsWereUsed()
{
    std::vector<VoiceMakingProgress> told;
    const auto made =
        learnVoice(folder(), request({5, 9}), *m_engines, {}, [&](const VoiceMakingProgress& at) { told.push_back(at); });
    QVERIFY2(made.ok(), made ? "" : made.error().text().c_str());
    double seconds = 0;
    std::set<std::size_t> recordings;
    for (const ReferencePlace& place : made->places) {
        seconds += place.end - place.start;
        recordings.insert(place.recording);
        QVERIFY(place.start >= 0 && place.start < place.end);
        QVERIFY(place.end <= (place.recording == 0 ? 5.0 : 9.0) + 1e-6);
    }
    QCOMPARE(recordings, (std::set<std::size_t>{0, 1}));
    QVERIFY(std::abs(seconds - 14) < 0.1);
    QVERIFY(std::abs(made->profile.seconds - seconds) < 1e-6);
    // The window shows them as soon as they are known.
    QVERIFY(!told.front().heard);
    const auto known = std::find_if(told.begin(), told.end(), [](const VoiceMakingProgress& at) { return at.heard != nullptr; });
    QVERIFY(known != told.end());
    QVERIFY(known->stage == VoiceMakingStage::Matching);
    QCOMPARE(known->heard->places.size(), made->places.size());
    QVERIFY(!known->heard->advice.empty());
    // And all the time how long it takes yet.
    double left = 1e9;
    double fraction = 0;
    int judged = 0;
    for (const VoiceMakingProgress& at : told) {
        QVERIFY(at.fraction >= fraction && at.fraction <= 1);
        fraction = at.fraction;
        if (at.stage == VoiceMakingStage::Judging || (at.stage == VoiceMakingStage::Training && at.secondsLeft)) {
            QVERIFY(at.secondsLeft && *at.secondsLeft <= left);
            left = *at.secondsLeft;
            judged += at.stage == VoiceMakingStage::Judging ? 1 : 0;
        }
    }
    QCOMPARE(judged, 4);
    QCOMPARE(left, 0.0);
    QVERIFY(made->profile.trained.has_value());
    QVERIFY(made->profile.trained->campplus > made->profile.matched->campplus);
    QVERIFY(made->profile.matched->campplus > made->profile.base->campplus);
    QCOMPARE(m_engines->learnedFrom.load(), 0);
    // What finds the messages that the recordings are of.
    QCOMPARE(made->profile.sources, (std::vector<std::string>{"r.wav's", "r.wav's", messageHash({"r.wav's", "r.wav's"})}));
    QVERIFY(stored()->sources == made->profile.sources);
    // Recordings and checkpoint are needed no more.
    const auto library = VoiceLibrary::open(folder());
    QCOMPARE(filesIn((*library)->folderOf(made->profile.id)), 2);
    QCOMPARE(readVoices(folder())->size(), std::size_t(1));
}

void tst_LearnVoice::goesOnWithoutItsRecordings()
{
    StopSource stop;
    m_engines->onLearn = [&stop](int step, const StopToken&) {
        if (step == 4) {
            stop.request_stop();
        }
    };
    const auto cancelled = learnVoice(folder(), request({14}), *m_engines, stop.get_token(), {});
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(stored().has_value());
    QCOMPARE(stored()->consent.owner, VoiceConsent::Owner::Me);
    const auto library = VoiceLibrary::open(folder());
    const fs::path kept = (*library)->folderOf(stored()->id) / "recording-1.wav";
    struct stat status {
    };
    QCOMPARE(::stat(kept.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QVERIFY(readVoices(folder())->empty());

    const auto made = learnVoice(folder(), request({}), *m_engines, {}, {});
    QVERIFY2(made.ok(), made ? "" : made.error().text().c_str());
    QCOMPARE(m_engines->learnedFrom.load(), 4);
    QCOMPARE(made->profile.id, stored()->id);
    QVERIFY(!fs::exists(kept));
    QVERIFY(std::abs(made->profile.seconds - 14) < 0.1);
}

/// Other recordings for a voice that was begun may be somebody else's.
void tst_LearnVoice::otherRecordingsComeWithTheirConsent()
{
    for (const bool first : {true, false}) {
        StopSource stop;
        m_engines->onLearn = [&stop](int, const StopToken&) { stop.request_stop(); };
        VoiceLearningRequest begun = request({first ? 14.0 : 16.0});
        begun.consent = first ? mine : VoiceConsent{VoiceConsent::Owner::Other, "Anna B", {}, 0};
        QCOMPARE(learnVoice(folder(), begun, *m_engines, stop.get_token(), {}).error().code, ErrorCode::Cancelled);
        QVERIFY(stored().has_value());
        QVERIFY(stored()->consent == begun.consent);
    }
}

void tst_LearnVoice::learnsAFinishedVoiceLonger()
{
    // The reference is brought to a loudness of its own, which the longer training meets.
    m_engines->learnedLevel = [](const std::string& key) { return key == FakeEngines::keyOf(20) ? 0.2F : 0.25F; };
    const auto first = learnVoice(folder(), request({14}), *m_engines, {}, {});
    QVERIFY2(first.ok(), first ? "" : first.error().text().c_str());
    QCOMPARE(stored()->steps, 10);
    const auto library = VoiceLibrary::open(folder());
    const fs::path home = (*library)->folderOf(first->profile.id);

    // It speaks as before until that is done.
    StopSource stop;
    m_engines->onLearn = [&stop](int step, const StopToken&) {
        if (step == 12) {
            stop.request_stop();
        }
    };
    VoiceLearningRequest longer = request({});
    longer.consent = {};  // what was agreed to holds
    QCOMPARE(learnVoice(folder(), longer, *m_engines, stop.get_token(), {}).error().code, ErrorCode::Cancelled);
    QVERIFY(*stored() == first->profile);
    QVERIFY((*library)->checkTrainedFile(*stored()).ok());

    m_engines->onLearn = nullptr;
    const auto second = learnVoice(folder(), longer, *m_engines, {}, {});
    QVERIFY2(second.ok(), second ? "" : second.error().text().c_str());
    QCOMPARE(m_engines->learnedFrom.load(), 12);
    const VoiceProfile now = *stored();
    QCOMPARE(now.trainedKey, FakeEngines::keyOf(20));
    QCOMPARE(now.steps, 20);
    QVERIFY(now.trained->campplus > first->profile.trained->campplus);
    QVERIFY(now.id == first->profile.id && now.consent == mine && now.madeAt == first->profile.madeAt);
    QVERIFY((*library)->checkTrainedFile(now).ok());
    QCOMPARE(filesIn(home), 2);

    // Nothing is gained any more: it stays, and the next attempt is longer still.
    const auto third = learnVoice(folder(), longer, *m_engines, {}, {});
    QVERIFY2(third.ok(), third ? "" : third.error().text().c_str());
    VoiceProfile expected = now;
    expected.steps = 30;
    QVERIFY(*stored() == expected);
    QVERIFY(third->profile == expected);
    QVERIFY((*library)->checkTrainedFile(expected).ok());
    QCOMPARE(filesIn(home), 2);
    QVERIFY(std::any_of(third->notes.begin(), third->notes.end(),
                        [](const std::string& note) { return note.find("stays as it was") != std::string::npos; }));

    // With recordings it would be another voice.
    QCOMPARE(learnVoice(folder(), request({14}), *m_engines, {}, {}).error().code, ErrorCode::InvalidArgument);
    // What was learned is lost: it is learned anew.
    fs::remove((*library)->trainedFile(now.id));
    const auto anew = learnVoice(folder(), longer, *m_engines, {}, {});
    QVERIFY2(anew.ok(), anew ? "" : anew.error().text().c_str());
    QCOMPARE(stored()->trainedKey, FakeEngines::keyOf(10));
    QVERIFY((*library)->checkTrainedFile(*stored()).ok());
}

/// Of the 71 words of the six sentences the first training loses three, which is just not too many, and the longer one three
/// more.
void tst_LearnVoice::wordsAreNotLostBitByBit()
{
    m_engines->learnedLevel = [](const std::string& key) { return key == FakeEngines::keyOf(20) ? 0.2F : 0.25F; };
    m_engines->hear = [](const AudioClip& clip) -> std::string {
        if (clip.seconds() < 1.4) {
            return "nothing";  // a doubtful sentence alone
        }
        if (clip.seconds() < 7.5) {
            return "Good morning.";  // a part of the recording
        }
        const float loudest = *std::max_element(clip.samples.begin(), clip.samples.end());
        const std::size_t wrong = loudest < 0.15F ? 0 : loudest < 0.26F ? 2 : 1;
        std::string heard;
        for (std::size_t i = 0; i < 6; ++i) {
            const std::string& sentence = judgedSentences("en")[i];
            std::size_t begin = 0;
            for (int word = 0; i < wrong && word < 3; ++word) {
                begin = sentence.find(' ', begin) + 1;
                heard += "xyzzy ";
            }
            heard += sentence.substr(begin) + " ";
        }
        return heard;
    };
    const auto first = learnVoice(folder(), request({14}), *m_engines, {}, {});
    QVERIFY2(first.ok(), first ? "" : first.error().text().c_str());
    QCOMPARE(stored()->trainedKey, FakeEngines::keyOf(10));
    QCOMPARE(stored()->matched->wordError, 0.0);
    QVERIFY2(std::abs(stored()->trained->wordError - 3.0 / 71) < 1e-9, qPrintable(QString::number(stored()->trained->wordError)));
    const auto longer = learnVoice(folder(), request({}), *m_engines, {}, {});
    QVERIFY2(longer.ok(), longer ? "" : longer.error().text().c_str());
    QCOMPARE(stored()->trainedKey, FakeEngines::keyOf(10));
    QVERIFY(std::any_of(longer->notes.begin(), longer->notes.end(),
                        [](const std::string& note) { return note.find("not understood as well") != std::string::npos; }));
}

void tst_LearnVoice::learnsAMatchedVoice()
{
    VoiceLearningRequest matched = request({14});
    matched.matchedOnly = true;
    QVERIFY(learnVoice(folder(), matched, *m_engines, {}, {}).ok());
    QVERIFY(stored()->isFinished() && stored()->trainedKey.empty());
    const auto learned = learnVoice(folder(), request({}), *m_engines, {}, {});
    QVERIFY2(learned.ok(), learned ? "" : learned.error().text().c_str());
    QCOMPARE(stored()->trainedKey, FakeEngines::keyOf(10));
    QCOMPARE(stored()->steps, 10);
    QVERIFY(stored()->trained->campplus > stored()->matched->campplus);
}

void tst_LearnVoice::isRemovedOrRenamedMeanwhile()
{
    m_engines->learnedLevel = [](const std::string& key) { return key == FakeEngines::keyOf(10) ? 0.25F : 0.2F; };
    // While it is learned for the first time.
    m_engines->onLearn = [&](int step, const StopToken&) {
        if (step == 1) {
            QVERIFY(renameVoice(**VoiceLibrary::open(folder()), "Clara B", " Cläre\t B ", *m_engines).ok());
        }
    };
    const auto made = learnVoice(folder(), request({14}), *m_engines, {}, {});
    QVERIFY2(made.ok(), made ? "" : made.error().text().c_str());
    QCOMPARE(made->profile.name, std::string("Cläre B"));
    QVERIFY(!stored().has_value());
    QVERIFY((*VoiceLibrary::open(folder()))->remove(made->profile.id).ok());
    int last = -1;
    const auto waitsForTheEnd = [&last](int step, const StopToken& stop) {
        last = step;
        for (int i = 0; step == 2 && i < 20000 && !stop.stop_requested(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
    m_engines->onLearn = [&](int step, const StopToken& stop) {
        if (step == 1) {
            QVERIFY((*VoiceLibrary::open(folder()))->remove(stored()->id).ok());
        }
        waitsForTheEnd(step, stop);
    };
    QCOMPARE(learnVoice(folder(), request({14}), *m_engines, {}, {}).error().code, ErrorCode::NotAvailable);
    QCOMPARE(last, 2);  // it does not go on for minutes
    QVERIFY((*VoiceLibrary::open(folder()))->profiles()->empty());
    m_engines->onLearn = nullptr;

    const auto first = learnVoice(folder(), request({14}), *m_engines, {}, {});
    QVERIFY(first.ok());
    VoiceLearningRequest longer = request({});
    longer.making.language = "es";  // of which recordings?
    m_engines->onLearn = [&](int step, const StopToken&) {
        if (step == 1) {
            const auto library = VoiceLibrary::open(folder());
            VoiceProfile renamed = first->profile;
            renamed.name = "Carla";
            QVERIFY((*library)->save(renamed).ok());
        }
    };
    const auto second = learnVoice(folder(), longer, *m_engines, {}, {});
    QVERIFY2(second.ok(), second ? "" : second.error().text().c_str());
    QVERIFY(!stored().has_value());
    const auto library = VoiceLibrary::open(folder());
    const auto carla = (*library)->find("Carla");
    QVERIFY(carla.ok() && carla->has_value());
    QCOMPARE((*carla)->language, std::string("en"));
    QCOMPARE((*carla)->trainedKey, FakeEngines::keyOf(20));

    longer.name = "Carla";
    m_engines->onLearn = [&](int step, const StopToken& stop) {
        if (step == 1) {
            QVERIFY((*VoiceLibrary::open(folder()))->remove(first->profile.id).ok());
        }
        waitsForTheEnd(step, stop);
    };
    QCOMPARE(learnVoice(folder(), longer, *m_engines, {}, {}).error().code, ErrorCode::NotAvailable);
    QCOMPARE(last, 2);
    QVERIFY((*library)->profiles()->empty());

    // While the judges listen.
    m_engines->onLearn = nullptr;
    const auto whileJudged = [&](const VoiceMakingProgress& at) {
        if (at.stage == VoiceMakingStage::Judging && at.fraction < 0.9) {
            QVERIFY((*library)->remove(stored()->id).ok());
        }
    };
    QCOMPARE(learnVoice(folder(), request({14}), *m_engines, {}, whileJudged).error().code, ErrorCode::NotAvailable);
    QVERIFY((*library)->leftovers()->empty());

    // The entry alone is gone: nothing of what comes into the folder stays.
    m_engines->onLearn = [&](int step, const StopToken&) {
        if (step == 9) {
            const std::string id = stored()->id;
            const fs::path away = folder() / "away";
            fs::rename((*library)->folderOf(id), away);
            QVERIFY((*library)->remove(id).ok());
            fs::rename(away, (*library)->folderOf(id));
        }
    };
    QCOMPARE(learnVoice(folder(), request({14}), *m_engines, {}, {}).error().code, ErrorCode::NotAvailable);
    QVERIFY((*library)->leftovers()->empty());

    // An end without a word of the library's: the folder is gone, and the entry still there.
    m_engines->onLearn = [&](int step, const StopToken&) {
        if (step == 1) {
            fs::remove_all((*library)->folderOf(stored()->id));
        }
    };
    QCOMPARE(learnVoice(folder(), request({14}), *m_engines, {}, {}).error().code, ErrorCode::NotAvailable);
}

void tst_LearnVoice::whatFailsLeavesNothing()
{
    QVERIFY(!learnVoice(folder(), request({}), *m_engines, {}, {}).ok());  // nothing to learn from
    QVERIFY(!stored().has_value());
    VoiceLearningRequest silent = request({3});
    std::fill(silent.making.recordings[0].clip.samples.begin(), silent.making.recordings[0].clip.samples.end(), 0.0F);
    const auto made = learnVoice(folder(), silent, *m_engines, {}, {});
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, ErrorCode::NoSpeech);
    QVERIFY(!stored().has_value());
    struct NoMemory : FakeEngines::Predictor {
        Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>&, const StopToken&) const override
        {
            return Error{ErrorCode::OutOfMemory, "No memory", "Use fewer workers."};
        }
    };
    m_engines->predictor = std::make_shared<NoMemory>();
    const auto failed = learnVoice(folder(), request({14}), *m_engines, {}, {});
    QCOMPARE(failed.error().code, ErrorCode::OutOfMemory);  // which says nothing about the recording
    QVERIFY(failed.error().hint.find("workers") == std::string::npos);
    QVERIFY(!stored().has_value());
    VoiceLearningRequest nobodys = request({14});
    nobodys.consent = {};
    QVERIFY(!learnVoice(folder(), nobodys, *m_engines, {}, {}).ok());
    QVERIFY(!stored().has_value());
    for (const auto& entry : fs::directory_iterator(folder())) {
        QVERIFY2(!entry.is_directory(), entry.path().c_str());
    }
}

void tst_LearnVoice::speaksSamplesOfEachStep()
{
    VoiceProfile profile;
    profile.name = "Clara B";
    profile.language = "fr";
    QCOMPARE(speakVoiceSample(profile, {}, VoiceStep::Stock, *m_engines, {}).error().code, ErrorCode::NotAvailable);
    profile.model = "fake-voice";
    profile.baseVoice = "anna";
    const fs::path trained = fs::path(m_folder->path().toStdString()) / "trained";
    std::ofstream(trained) << "voice";
    float before = 0;
    for (const VoiceStep step : {VoiceStep::Stock, VoiceStep::Matched, VoiceStep::Trained}) {
        const auto clip = speakVoiceSample(profile, trained, step, *m_engines, {});
        QVERIFY2(clip.ok(), clip ? "" : clip.error().text().c_str());
        const float loudest = *std::max_element(clip->samples.begin(), clip->samples.end());
        QVERIFY(loudest > before);  // as the fake tells them apart
        before = loudest;
    }
    QCOMPARE(speakVoiceSample(profile, trained / "not", VoiceStep::Trained, *m_engines, {}).error().code,
             ErrorCode::ModelMissing);
}

void tst_LearnVoice::theIdOfASynthesizerTellsItsVoice()
{
    VoiceProfile profile;
    profile.name = "Clara B";
    profile.baseVoice = "anna";
    const SpeakerVoice voice = speakerVoice(profile, {});
    const auto stock = m_engines->synthesizer("en", {});
    const auto own = (*stock)->withVoice(voice);
    QVERIFY(own.ok());
    QCOMPARE(speakerKeyOf((*own)->id()), voice.key);
    QCOMPARE(speakerKeyOf((*stock)->id()), std::string());
    QCOMPARE(speakerKeyOf("a:model"), std::string());
    profile.name = "Berta";  // it sounds the same
    QCOMPARE(speakerVoice(profile, {}).key, voice.key);
}

QTEST_GUILESS_MAIN(tst_LearnVoice)
#include "tst_LearnVoice.moc"
