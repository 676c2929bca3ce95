#include "run/EditedTranscript.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace xenoglot;

class tst_EditedTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsStillThere();
    void sharesTheTimeOfWhatIsNew();
    void keepsSegments();
    void aSegmentThatLostItsWordsIsGone();
    void nothingLeft();
    void withoutTimesOfWords();
    void aLongTextRewritten();

private:
    static Transcript recognised();
};

/// Two segments: "Good morning all." and "See you soon."
Transcript tst_EditedTranscript::recognised()
{
    Transcript transcript{"ear", "en", 0.9, "en", "Good morning all. See you soon.", {}};
    transcript.segments = {
        {0, 3, "Good morning all.", 0.8, "A", {{0, 1, "Good", 0.9}, {1, 2, "morning", 0.4}, {2, 3, "all.", 0.7}}},
        {4, 7, "See you soon.", 0.8, "B", {{4, 5, "See", 0.9}, {5, 6, "you", 0.9}, {6, 7, "soon.", 0.9}}}};
    return transcript;
}

void tst_EditedTranscript::keepsWhatIsStillThere()
{
    const Transcript same = editedTranscript(recognised(), "Good  morning all.\nSee you soon.");
    QCOMPARE(same.text, recognised().text);
    QCOMPARE(same.segments.size(), std::size_t(2));
    QCOMPARE(same.segments[0].words, recognised().segments[0].words);
    QCOMPARE(same.segments[1].words, recognised().segments[1].words);
    QCOMPARE(same.recognizer, std::string("ear"));
}

void tst_EditedTranscript::sharesTheTimeOfWhatIsNew()
{
    const Transcript edited = editedTranscript(recognised(), "Good evening to all. See you soon.");
    const std::vector<Word>& words = edited.segments[0].words;
    QCOMPARE(words.size(), std::size_t(4));
    QCOMPARE(words[1], (Word{1, 1.5, "evening", 1}));
    QCOMPARE(words[2], (Word{1.5, 2, "to", 1}));
    QCOMPARE(words[3], (Word{2, 3, "all.", 0.7}));
    const Transcript longer = editedTranscript(recognised(), "Well, good morning all. See you soon, my friends.");
    QCOMPARE(longer.segments.front().words.front().start, 0.0);
    QCOMPARE(longer.segments.back().words.back().end, 7.0);
}

void tst_EditedTranscript::keepsSegments()
{
    const Transcript edited = editedTranscript(recognised(), "Good day all. And see you soon.");
    QCOMPARE(edited.segments.size(), std::size_t(2));
    QCOMPARE(edited.segments[0].text, std::string("Good day all. And see"));
    QCOMPARE(edited.segments[0].speaker, std::string("A"));
    QCOMPARE(edited.segments[1].text, std::string("you soon."));
    QCOMPARE(edited.segments[1].start, 5.0);
}

void tst_EditedTranscript::aSegmentThatLostItsWordsIsGone()
{
    const Transcript edited = editedTranscript(recognised(), "See you soon.");
    QCOMPARE(edited.segments.size(), std::size_t(1));
    QCOMPARE(edited.segments[0].speaker, std::string("B"));
    QCOMPARE(edited.segments[0].start, 4.0);
}

void tst_EditedTranscript::nothingLeft()
{
    const Transcript edited = editedTranscript(recognised(), " \n ");
    QVERIFY(edited.text.empty());
    QVERIFY(edited.segments.empty());
    const Transcript made = editedTranscript(Transcript{}, "Good morning.");
    QCOMPARE(made.text, std::string("Good morning."));
    QCOMPARE(made.segments.size(), std::size_t(1));
}

void tst_EditedTranscript::withoutTimesOfWords()
{
    Transcript transcript = recognised();
    transcript.segments[0].words.clear();
    const Transcript edited = editedTranscript(transcript, "Good evening all. See you soon.");
    QCOMPARE(edited.segments[0].words[1], (Word{1, 2, "evening", 1}));
}

void tst_EditedTranscript::aLongTextRewritten()
{
    Transcript transcript{"ear", "en", 0.9, "en", {}, {{0, 30000, {}, 0.8, {}, {}}}};
    std::string other;
    for (int i = 0; i < 30000; ++i) {
        transcript.segments[0].words.push_back({double(i), i + 1.0, "w" + std::to_string(i), 0.9});
        other += "v" + std::to_string(i) + " ";
    }
    // Neither the memory nor the time of a table of 30 000 by 30 000.
    const Transcript edited = editedTranscript(transcript, "w0 " + other + "w29999");
    QCOMPARE(edited.segments[0].words.size(), std::size_t(30002));
    QCOMPARE(edited.segments[0].words.front().confidence, 0.9);
    QCOMPARE(edited.segments[0].words.back().end, 30000.0);
}

QTEST_GUILESS_MAIN(tst_EditedTranscript)
#include "tst_EditedTranscript.moc"
