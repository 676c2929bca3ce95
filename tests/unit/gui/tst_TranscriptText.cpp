#include "gui/TranscriptText.h"

#include <QtTest>

using namespace xenoglot;

class tst_TranscriptText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsHaveTheirPlaces();
    void aRepeatedWordIsFoundInOrder();
    void wordsThatTheTextDoesNotShowAreLeftOut();
    void timesLeadToWords();
};

namespace {

Transcript transcript(const std::string& text, const std::vector<Word>& words)
{
    Transcript made;
    made.text = text;
    made.segments = {{0, 3, text, 0.9, {}, words}};
    return made;
}

}  // namespace

void tst_TranscriptText::wordsHaveTheirPlaces()
{
    // UTF-16 places after letters that are two bytes long, and after a pair of surrogates.
    const TranscriptText text(transcript(" Olá 😀 você!", {{0, 1, " Olá", 0.9}, {1, 2, " você", 0.3}}));
    QCOMPARE(text.text(), QStringLiteral("Olá 😀 você!"));
    QCOMPARE(text.words().size(), std::size_t(2));
    QCOMPARE(text.text().mid(text.words()[1].position, text.words()[1].length), QStringLiteral("você"));
    QCOMPARE(text.words()[1].confidence, 0.3);
}

void tst_TranscriptText::aRepeatedWordIsFoundInOrder()
{
    const TranscriptText text(transcript("no, no, no", {{0, 1, "no", 0.9}, {1, 2, "no", 0.2}, {2, 3, "no", 0.9}}));
    QCOMPARE(text.words().size(), std::size_t(3));
    QCOMPARE(text.words()[1].position, 4);
    QCOMPARE(text.words()[2].position, 8);
}

void tst_TranscriptText::wordsThatTheTextDoesNotShowAreLeftOut()
{
    const TranscriptText text(transcript("one three", {{0, 1, "one", 1}, {1, 2, "two", 1}, {2, 3, "three", 1}, {3, 3, " ", 1}}));
    QCOMPARE(text.words().size(), std::size_t(2));
    QCOMPARE(text.words()[1].start, 2.0);
}

void tst_TranscriptText::timesLeadToWords()
{
    const TranscriptText text(transcript("one two", {{0.5, 1, "one", 1}, {1.5, 2, "two", 1}}));
    QVERIFY(text.wordAt(0.2) == nullptr);
    QCOMPARE(text.wordAt(0.5), &text.words()[0]);
    QVERIFY(text.wordAt(1.2) == nullptr);
    QCOMPARE(text.wordAt(1.9), &text.words()[1]);
    QCOMPARE(text.wordAtPosition(5), &text.words()[1]);
    QVERIFY(text.wordAtPosition(3) == nullptr);
}

QTEST_APPLESS_MAIN(tst_TranscriptText)
#include "tst_TranscriptText.moc"
