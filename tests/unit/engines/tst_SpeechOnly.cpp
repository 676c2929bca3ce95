#include "engines/SpeechOnly.h"

#include <QtTest>

using namespace xenoglot;

class tst_SpeechOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingWithoutSpans();
    void joinsAndMapsBack();
    void cutsSpansToWhatFits();

private:
    static AudioClip ramp(int samples)
    {
        AudioClip clip{{}, 100};
        for (int i = 0; i < samples; ++i) {
            clip.samples.push_back(static_cast<float>(i));
        }
        return clip;
    }
};

void tst_SpeechOnly::keepsEverythingWithoutSpans()
{
    const SpeechOnly speech(ramp(500), {});
    QCOMPARE(speech.clip().samples.size(), std::size_t{500});
    QCOMPARE(speech.originalTime(3.0), 3.0);
    QCOMPARE(speech.originalTime(9.0, true), 9.0);
}

void tst_SpeechOnly::joinsAndMapsBack()
{
    const SpeechOnly speech(ramp(1000), {{1, 2}, {5, 7}});
    QCOMPARE(speech.clip().samples.size(), std::size_t{300});
    QCOMPARE(speech.clip().samples[0], 100.0F);
    QCOMPARE(speech.clip().samples[100], 500.0F);
    QCOMPARE(speech.originalTime(0.5), 1.5);
    // At the joint a beginning is behind it, an end before it.
    QCOMPARE(speech.originalTime(1.0), 5.0);
    QCOMPARE(speech.originalTime(1.0, true), 2.0);
    QCOMPARE(speech.originalTime(2.5), 6.5);
    QCOMPARE(speech.originalTime(3.0, true), 7.0);
    QCOMPARE(speech.originalTime(3.2, true), 7.2);
    // A word across the joint stays in the piece of its middle.
    QCOMPARE(speech.originalTime(0.95, speech.pieceAt(1.1)), 4.95);
}

void tst_SpeechOnly::cutsSpansToWhatFits()
{
    const SpeechOnly speech(ramp(1000), {{-3, 2}, {1, 3}, {8, 99}, {20, 30}});
    QCOMPARE(speech.clip().samples.size(), std::size_t{500});
    QCOMPARE(speech.clip().samples[250], 250.0F);
    QCOMPARE(speech.clip().samples[300], 800.0F);
    const SpeechOnly none(ramp(100), {{5, 6}});
    QVERIFY(none.clip().empty());
    QCOMPARE(none.originalTime(0.0), 0.0);
}

QTEST_GUILESS_MAIN(tst_SpeechOnly)
#include "tst_SpeechOnly.moc"
