#include "SpeechClips.h"
#include "audio/AudioWriter.h"
#include "run/Session.h"
#include "run/SpeakerReference.h"
#include "run/TakeCheck.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

const std::string meant = "He was not an ill-disposed young man.";
const std::string other = "He might even have been made amiable himself.";

AudioClip joined(const std::vector<AudioClip>& clips)
{
    AudioClip all{{}, 16000};
    for (const AudioClip& clip : clips) {
        all.samples.insert(all.samples.end(), clip.samples.begin(), clip.samples.end());
        all.samples.insert(all.samples.end(), 8000, 0.0F);
    }
    return all;
}

}  // namespace

/// The check of a run on real recordings.
class tst_TakeCheckOnSpeech : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSentenceThatIsWrongIsFound();
    void aSpeakerIsNearerThanStrangers();

private:
    std::optional<Session> m_session;
};

void tst_TakeCheckOnSpeech::initTestCase()
{
    auto session = openSession("cpu");
    QVERIFY2(session.ok(), session ? "" : session.error().text().c_str());
    m_session = *std::move(session);
}

void tst_TakeCheckOnSpeech::theSentenceThatIsWrongIsFound()
{
    const ComputeScope compute(m_session->engines->device(), 2);
    const std::vector<SpokenPart> parts{{readSpeech(librivoxClip("0880")), 0.5}, {readSpeech(librivoxClip("0930")), 0.5}};
    const AudioClip take = joined({parts[0].clip, parts[1].clip});
    const StageCache cache(nullptr, *m_session->engines);
    EngineGate gate(false);
    const TakeCheck check(*m_session->engines, cache, gate, "en", {});
    QVERIFY(check.limit().decides());

    const auto good = check.listen(take, parts, {meant, other}, {});
    QVERIFY2(good.ok(), good ? "" : good.error().text().c_str());
    QVERIFY(!(*good)[0].wrong && !(*good)[1].wrong);
    QVERIFY(sum(*good).rate() <= 0.15);
    const auto bad = check.listen(take, parts, {meant, "The committee will never agree to such a plan."}, {});
    QVERIFY(bad.ok());
    QVERIFY(!(*bad)[0].wrong);
    QVERIFY((*bad)[1].wrong);
}

void tst_TakeCheckOnSpeech::aSpeakerIsNearerThanStrangers()
{
    const ComputeScope compute(m_session->engines->device(), 2);
    QTemporaryDir folder;
    SpeakerVoice woman;
    woman.speaker = {{}, {}, "en", folder.filePath(QStringLiteral("woman.wav")).toStdString(), {}};
    const std::string prompts = "/usr/share/asterisk/sounds/en_US_f_Allison/";
    const AudioClip own = joined({readSpeech(prompts + "demo-instruct.g722"), readSpeech(prompts + "demo-thanks.g722")});
    QVERIFY(writeAudio(woman.speaker.recording, own, AudioFileFormat::Wav).ok());
    const auto reference = SpeakerReference::make(woman, *m_session->engines, {});
    QVERIFY2(reference.ok(), reference ? "" : reference.error().text().c_str());
    const auto again = (*reference)->compare({"a", readSpeech(prompts + "demo-congrats.g722")}, "en", *m_session->engines, {});
    const auto foreign = (*reference)->compare({"b", readSpeech(librivoxClip("0870"))}, "es", *m_session->engines, {});
    QVERIFY(again.ok() && foreign.ok());
    for (std::size_t i = 0; i < 2; ++i) {
        const Similarity& same = (*again)[i];
        const Similarity& different = (*foreign)[i];
        QVERIFY(same.floor && same.ceiling && !same.ceilingAcross);
        QVERIFY2(same.value > *same.floor, same.encoder.c_str());
        QVERIFY(*same.ceiling > *same.floor);
        QVERIFY(different.value < same.value);
        QVERIFY(different.ceilingAcross.has_value());
        // Her Spanish and her English are hers.
        QVERIFY(same.stranger != "allison");
    }
    QVERIFY((*foreign)[0].value < 0.45);
}

QTEST_GUILESS_MAIN(tst_TakeCheckOnSpeech)
#include "tst_TakeCheckOnSpeech.moc"
