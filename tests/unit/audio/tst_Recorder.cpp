#include "FakeDevices.h"
#include "audio/AudioReader.h"
#include "audio/Recorder.h"
#include "audio/RecordingTrim.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace xenoglot;
using namespace xenoglot::testing;

using State = Recorder::State;

namespace {

constexpr std::size_t preRoll = 14400;  // samples at 48 kHz
constexpr std::size_t postRoll = 9600;

/// From one click to the next, in samples that the microphone has brought until then: what was recorded without a pause.
struct Part {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Which of a microphone's numbered samples belong into the file, by the rules in Recorder.h.
std::vector<float> expectedSamples(const std::vector<Part>& parts, std::size_t opened, std::size_t delivered)
{
    std::vector<bool> wanted(delivered);
    for (const Part& part : parts) {
        const std::size_t begin = std::max(opened, part.from - std::min(part.from, preRoll));
        std::fill(wanted.begin() + static_cast<std::ptrdiff_t>(begin),
                  wanted.begin() + static_cast<std::ptrdiff_t>(std::min(delivered, part.to + postRoll)), true);
    }
    std::vector<float> samples;
    for (std::size_t index = 0; index < delivered; ++index) {
        if (wanted[index]) {
            samples.push_back(numbered(index));
        }
    }
    return samples;
}

}  // namespace

class tst_Recorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsFromTheFirstSample();
    void keepsWhatWasSaidBeforeTheClick();
    void pauseAndResumeKeepEverySample_data();
    void pauseAndResumeKeepEverySample();
    void trimKeepsEverySample();
    void stopsAtTheLimit();
    void aMissingMicrophoneIsAnError();
    void aMicrophoneThatDiesKeepsTheRecording();
    void aMicrophoneThatDiesBeforeItBringsAnythingLeavesNoFile();
    void stopsWithoutWaitingForASilentMicrophone();
    void stoppedBeforeTheFirstSample();
    void theFolderIsMissing();
    void discards();
    void showsLevels();
    void changesTheMicrophoneWhileListening();
    void isSafeToDestroyAtAnyTime();

private:
    std::filesystem::path path() const { return m_folder->path().toStdString() + "/a.wav"; }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    std::vector<float> recorded() const
    {
        const auto input = readAudio(m_recorder->file());
        return input ? input->clip.samples : std::vector<float>();
    }
    std::vector<float> numbers(std::size_t from, std::size_t to) const
    {
        std::vector<float> samples;
        for (; from < to; ++from) {
            samples.push_back(numbered(from));
        }
        return samples;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeMicrophone> m_microphone;
    std::unique_ptr<Recorder> m_recorder;
};

void tst_Recorder::init()
{
    m_recorder.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_microphone = std::make_unique<FakeMicrophone>();
    m_recorder = std::make_unique<Recorder>(m_microphone->factory());
}

void tst_Recorder::recordsFromTheFirstSample()
{
    QSignalSpy states(m_recorder.get(), &Recorder::stateChanged);
    QCOMPARE(m_recorder->state(), State::Idle);
    m_recorder->start(path());
    QCOMPARE(m_recorder->state(), State::Starting);
    QCOMPARE(m_recorder->seconds(), 0.0);
    m_microphone->deliver(100);
    QCOMPARE(m_recorder->state(), State::Recording);
    m_microphone->deliver(47900);
    QCOMPARE(m_recorder->seconds(), 1.0);
    m_recorder->stop();
    QCOMPARE(m_recorder->state(), State::Stopping);
    m_microphone->deliver(postRoll + 1);
    QVERIFY(!m_microphone->isOpen());
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    QCOMPARE(m_recorder->file(), path());
    QCOMPARE(recorded(), numbers(0, 48000 + postRoll));
    QCOMPARE(states.size(), 4);
    QVERIFY(!m_recorder->reachedLimit());
    // Once more with the same object.
    m_recorder->start(path());
    m_microphone->deliver(10);
    m_recorder->stop();
    m_microphone->deliver(postRoll);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    QCOMPARE(recorded().size(), 10 + postRoll);
    QCOMPARE(names().size(), 2);
}

void tst_Recorder::keepsWhatWasSaidBeforeTheClick()
{
    m_recorder->listen();
    QCOMPARE(m_recorder->state(), State::Listening);
    m_microphone->deliver(20000);
    m_recorder->start(path());
    QCOMPARE(m_recorder->state(), State::Recording);
    QCOMPARE(m_microphone->opened, 1);
    m_microphone->deliver(1000);
    m_recorder->stop();
    m_microphone->deliver(20000);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    QCOMPARE(recorded(), numbers(20000 - preRoll, 21000 + postRoll));
    m_recorder->listen();
    m_recorder->close();
    QCOMPARE(m_recorder->state(), State::Idle);
    QVERIFY(!m_microphone->isOpen());
}

void tst_Recorder::pauseAndResumeKeepEverySample_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

void tst_Recorder::pauseAndResumeKeepEverySample()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    // Bursts as a busy machine delivers them: nothing for a while, then a lot.
    const auto deliver = [&](std::size_t most) {
        std::size_t left = random() % most;
        while (left > 0) {
            const std::size_t burst = std::min<std::size_t>(left, 1 + random() % 9000);
            m_microphone->deliver(burst);
            left -= burst;
        }
    };
    deliver(5000);  // not open yet: nobody hears it
    const std::size_t opened = m_microphone->delivered;
    if (random() % 2 == 0) {
        m_recorder->listen();
        deliver(30000);
    }
    std::vector<Part> parts{{m_microphone->delivered, 0}};
    m_recorder->start(path());
    m_microphone->deliver(1);
    const unsigned clicks = random() % 9;
    for (unsigned click = 0; click < clicks; ++click) {
        deliver(m_recorder->state() == State::Paused && random() % 2 == 0 ? 60000 : 12000);
        if (m_recorder->state() == State::Recording) {
            parts.back().to = m_microphone->delivered;
            m_recorder->pause();
            QCOMPARE(m_recorder->state(), State::Paused);
        } else {
            parts.push_back({m_microphone->delivered, 0});
            m_recorder->resume();
            QCOMPARE(m_recorder->state(), State::Recording);
        }
    }
    deliver(20000);
    if (m_recorder->state() == State::Recording) {
        parts.back().to = m_microphone->delivered;
    }
    m_recorder->stop();
    m_microphone->deliver(postRoll + 1);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    const std::vector<float> expected = expectedSamples(parts, opened, m_microphone->delivered);
    const std::vector<float> found = recorded();
    QCOMPARE(found.size(), expected.size());
    QVERIFY(found == expected);
    QCOMPARE(m_recorder->seconds(), static_cast<double>(expected.size()) / 48000);
}

void tst_Recorder::trimKeepsEverySample()
{
    m_recorder->start(path());
    m_microphone->deliver(50000);
    m_recorder->stop();
    m_microphone->deliver(postRoll);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    const auto input = readAudio(m_recorder->file());
    QVERIFY(input.ok());
    const std::size_t count = 50000 + postRoll;
    RecordingTrim trim(count, 48000);
    QVERIFY(trim.isWhole());
    QVERIFY(!trim.set(-1, 99));
    QVERIFY(trim.set(0.9, 0.25));
    QVERIFY(!trim.set(0.25, 0.9));
    QCOMPARE(trim.range(), (SampleRange{12000, 43200}));
    QCOMPARE(trim.startSeconds(), 0.25);
    QCOMPARE(trim.endSeconds(), 0.9);
    QVERIFY(trim.apply(input->clip).samples == numbers(12000, 43200));
    QVERIFY(trim.set(0.5, 0.5));
    QCOMPARE(trim.range(), (SampleRange{24000, 24001}));
    QVERIFY(trim.canUndo() && !trim.canRedo());
    trim.undo();
    QCOMPARE(trim.range(), (SampleRange{12000, 43200}));
    trim.undo();
    trim.undo();
    QVERIFY(trim.isWhole() && !trim.canUndo());
    QVERIFY(trim.apply(input->clip).samples == numbers(0, count));
    trim.redo();
    QCOMPARE(trim.range(), (SampleRange{12000, 43200}));
    QVERIFY(trim.set(99, 100));
    QCOMPARE(trim.range(), (SampleRange{count - 1, count}));
    trim.redo();  // the other way is gone
    QCOMPARE(trim.range(), (SampleRange{count - 1, count}));
    QCOMPARE(readAudio(m_recorder->file())->clip.samples.size(), count);
}

void tst_Recorder::stopsAtTheLimit()
{
    m_recorder->setMaxSeconds(0.5);
    QSignalSpy finished(m_recorder.get(), &Recorder::finished);
    m_recorder->start(path());
    m_microphone->deliver(12000);
    QCOMPARE(m_recorder->remainingSeconds(), 0.25);
    m_recorder->pause();
    m_microphone->deliver(postRoll);
    m_recorder->resume();
    QCOMPARE(m_recorder->state(), State::Recording);
    m_microphone->deliver(100000);
    QVERIFY(m_recorder->reachedLimit());
    QVERIFY(!m_microphone->isOpen());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_recorder->seconds(), 0.5);
    QCOMPARE(m_recorder->remainingSeconds(), 0.0);
    QVERIFY(recorded() == numbers(0, 24000));
}

void tst_Recorder::aMissingMicrophoneIsAnError()
{
    m_microphone->refuses = true;
    QSignalSpy failed(m_recorder.get(), &Recorder::failed);
    m_recorder->start(path());
    QCOMPARE(m_recorder->state(), State::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_recorder->error()->code, ErrorCode::AudioDevice);
    QVERIFY(m_recorder->file().empty());
    QVERIFY(names().isEmpty());
    m_recorder->listen();
    QCOMPARE(failed.size(), 2);
    m_microphone->refuses = false;
    m_recorder->listen();
    QCOMPARE(m_recorder->state(), State::Listening);
    QVERIFY(!m_recorder->error());
}

void tst_Recorder::aMicrophoneThatDiesKeepsTheRecording()
{
    for (const bool paused : {false, true}) {
        init();
        m_recorder->start(path());
        m_microphone->deliver(30000);
        if (paused) {
            m_recorder->pause();
            m_microphone->deliver(postRoll);
        }
        m_microphone->die();
        QTRY_COMPARE(m_recorder->state(), State::Failed);
        QCOMPARE(m_recorder->error()->code, ErrorCode::AudioDevice);
        QCOMPARE(m_recorder->file(), path());
        QVERIFY(recorded() == numbers(0, 30000 + (paused ? postRoll : 0)));
        QVERIFY(unfinishedRecordings(m_folder->path().toStdString()).empty());
        m_recorder->start(path());
        QCOMPARE(m_recorder->state(), State::Starting);
        QVERIFY(m_recorder->file().empty());
    }
}

void tst_Recorder::aMicrophoneThatDiesBeforeItBringsAnythingLeavesNoFile()
{
    m_recorder->start(path());
    m_microphone->die();
    QCOMPARE(m_recorder->state(), State::Failed);
    m_recorder->listen();
    QCOMPARE(m_recorder->state(), State::Listening);
    m_microphone->die();
    QCOMPARE(m_recorder->state(), State::Failed);
    m_recorder.reset();
    QVERIFY(names().isEmpty());
}

void tst_Recorder::stopsWithoutWaitingForASilentMicrophone()
{
    m_recorder->start(path());
    m_microphone->deliver(4800);
    m_recorder->stop();
    m_microphone->deliver(100);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    QVERIFY(recorded() == numbers(0, 4900));
}

void tst_Recorder::stoppedBeforeTheFirstSample()
{
    m_recorder->start(path());
    m_recorder->stop();
    QTRY_COMPARE(m_recorder->state(), State::Failed);
    QCOMPARE(m_recorder->error()->code, ErrorCode::AudioTooShort);
    QVERIFY(names().isEmpty());
}

void tst_Recorder::theFolderIsMissing()
{
    m_recorder->start(path().parent_path() / "no" / "such.wav");
    QCOMPARE(m_recorder->state(), State::Failed);
    QCOMPARE(m_recorder->error()->code, ErrorCode::FileWrite);
    QVERIFY(!m_microphone->isOpen());
}

void tst_Recorder::discards()
{
    m_recorder->start(path());
    m_microphone->deliver(4800);
    m_recorder->discard();
    QCOMPARE(m_recorder->state(), State::Idle);
    QVERIFY(!m_microphone->isOpen());
    QTRY_VERIFY(names().isEmpty());
    m_recorder->start(path());
    m_microphone->deliver(4800);
    m_recorder->stop();
    m_microphone->deliver(postRoll);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    QCOMPARE(recorded().size(), 4800 + postRoll);
}

void tst_Recorder::showsLevels()
{
    QSignalSpy levels(m_recorder.get(), &Recorder::levelChanged);
    m_recorder->listen();
    m_microphone->deliver(48000);
    QCOMPARE(levels.size(), 20);
    QCOMPARE(m_recorder->levels().seconds(), 0.0);
    m_recorder->start(path());
    m_microphone->deliver(24000);
    m_recorder->pause();
    m_microphone->deliver(24000);
    QCOMPARE(levels.size(), 40);
    QCOMPARE(m_recorder->levels().seconds(), 0.5);
}

void tst_Recorder::changesTheMicrophoneWhileListening()
{
    m_recorder->listen();
    m_recorder->setDevice("second");
    QCOMPARE(m_microphone->id, QByteArray("second"));
    QCOMPARE(m_microphone->opened, 2);
    QVERIFY(m_microphone->isOpen());
    m_microphone->deliver(5000);
    m_recorder->start(path());
    m_recorder->setDevice("third");
    QCOMPARE(m_microphone->opened, 2);
    m_recorder->stop();
    m_microphone->deliver(postRoll);
    QTRY_COMPARE(m_recorder->state(), State::Stopped);
    m_recorder->listen();
    QCOMPARE(m_microphone->id, QByteArray("third"));
}

void tst_Recorder::isSafeToDestroyAtAnyTime()
{
    m_recorder->start(path());
    m_microphone->deliver(48000);
    m_recorder.reset();
    QVERIFY(!m_microphone->isOpen());
    const auto left = unfinishedRecordings(path().parent_path());
    QCOMPARE(left.size(), std::size_t(1));
    const auto recovered = recoverRecording(left.front());
    QVERIFY(recovered.ok());
    const auto kept = readAudio(*recovered);
    QVERIFY(kept.ok());
    QVERIFY(kept->clip.samples == numbers(0, 48000));
    // Of nothing nothing is left.
    init();
    m_recorder->start(path());
    m_recorder.reset();
    QVERIFY(names().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Recorder)
#include "tst_Recorder.moc"
