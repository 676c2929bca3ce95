#include "text/WordError.h"

#include <QtTest>

using namespace xenoglot;

class tst_WordError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachKindOfEdit();
    void ignoresWhatCannotBeHeard_data();
    void ignoresWhatCannotBeHeard();
    void comparesCompoundsByTheirLetters();
    void keepsAccents();
    void treatsEmptyTexts();
    void splitsScriptsWithoutSpaces();
    void survivesAnyBytes();
    void sentencesHaveTheirOwnErrors();
    void aSentenceThatIsMissingCostsNoOther();
    void whatIsCutOffIsMissingAtTheEnd();
};

void tst_WordError::countsEachKindOfEdit()
{
    const WordError error = wordError("we saw the old house near the river", "we was the house near the big river today", "en");
    QCOMPARE(error.words, std::size_t{8});
    QCOMPARE(error.substitutions, std::size_t{1});
    QCOMPARE(error.deletions, std::size_t{1});
    QCOMPARE(error.insertions, std::size_t{2});
    QCOMPARE(error.rate(), 0.5);
    QCOMPARE(wordError("one", "one two three", "en").rate(), 2.0);
}

void tst_WordError::ignoresWhatCannotBeHeard_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("heard");
    QTest::addColumn<QString>("language");
    QTest::newRow("case and punctuation") << "¿Qué tal, Ana?"
                                          << "qué tal ana"
                                          << "es";
    QTest::newRow("composed or not") << QString::fromUtf8("caf\u00e9") << QString::fromUtf8("cafe\u0301") << "fr";
    QTest::newRow("apostrophes") << QString::fromUtf8("l\u2019eau") << "l'eau"
                                 << "fr";
    QTest::newRow("a number") << "I have 12 apples"
                              << "I have twelve apples."
                              << "en";
    QTest::newRow("a number in Spanish") << "Tengo 21 libros"
                                         << "tengo veintiún libros"
                                         << "es";
    QTest::newRow("short forms") << "I'll be late, it's raining and we don't know; she can't, you won't."
                                 << "I will be late, it is raining and we do not know. She can not. You will not."
                                 << "en";
    QTest::newRow("sharp s") << "STRASSE" << QString::fromUtf8("stra\u00dfe") << "de";
    QTest::newRow("white space") << " a\tb\n c "
                                 << "a b c"
                                 << "en";
}

void tst_WordError::ignoresWhatCannotBeHeard()
{
    QFETCH(const QString, meant);
    QFETCH(const QString, heard);
    QFETCH(const QString, language);
    const auto words = [&](const QString& text) {
        QStringList list;
        for (const std::string& word : comparableWords(text.toStdString(), language.toStdString())) {
            list << QString::fromStdString(word);
        }
        return list.join(QLatin1Char('|'));
    };
    QCOMPARE(words(heard), words(meant));
    QCOMPARE(wordError(meant.toStdString(), heard.toStdString(), language.toStdString()).errors(), std::size_t{0});
}

void tst_WordError::comparesCompoundsByTheirLetters()
{
    QCOMPARE(wordError("un bon week-end à vous", "un bon weekend à vous", "fr").errors(), std::size_t{0});
    QCOMPARE(wordError("un bon weekend", "un bon week-end", "fr").errors(), std::size_t{0});
    QCOMPARE(wordError("la pel·lícula", "la pellícula", "ca").errors(), std::size_t{0});
    QCOMPARE(wordError("o week-end", "o weekende", "pt").errors(), std::size_t{2});
    QCOMPARE(wordError("week-end", "weekend", "fr").words, std::size_t{2});
    QCOMPARE(wordError("a b", "", "en").deletions, std::size_t{2});
}

void tst_WordError::keepsAccents()
{
    QCOMPARE(wordError("el papá", "el papa", "es").substitutions, std::size_t{1});
}

void tst_WordError::treatsEmptyTexts()
{
    QCOMPARE(wordError("", "", "en").rate(), 0.0);
    QCOMPARE(wordError("...", "hello", "en").rate(), 1.0);
    QCOMPARE(wordError("hello you", "", "en").rate(), 1.0);
    QCOMPARE(wordError("hello you", "", "en").deletions, std::size_t{2});
}

void tst_WordError::splitsScriptsWithoutSpaces()
{
    QCOMPARE(comparableWords("今日は、良い", "ja").size(), std::size_t{5});
    QCOMPARE(wordError("今日は", "今日も", "ja").rate(), 1.0 / 3);
}

void tst_WordError::survivesAnyBytes()
{
    QCOMPARE(wordError(std::string_view("\xff\xfe\x80 a", 5), "a", "en").words, std::size_t{1});
}

void tst_WordError::sentencesHaveTheirOwnErrors()
{
    const std::vector<std::string> meant{"We saw the old house.", "It has 21 windows.", "Nobody lives there any more."};
    const auto errors = wordErrors(meant, "we saw an old house it has twenty one windows nobody loves there more", "en");
    QCOMPARE(errors.size(), std::size_t{3});
    QCOMPARE(errors[0].words, std::size_t{5});
    QCOMPARE(errors[0].substitutions, std::size_t{1});
    QCOMPARE(errors[0].errors(), std::size_t{1});
    QCOMPARE(errors[1].errors(), std::size_t{0});
    QCOMPARE(errors[2].substitutions, std::size_t{1});
    QCOMPARE(errors[2].deletions, std::size_t{1});
    WordError total;
    for (const WordError& error : errors) {
        total += error;
    }
    const WordError whole = wordError("We saw the old house. It has 21 windows. Nobody lives there any more.",
                                      "we saw an old house it has twenty one windows nobody loves there more", "en");
    QCOMPARE(total.errors(), whole.errors());
    QCOMPARE(total.words, whole.words);
}

void tst_WordError::aSentenceThatIsMissingCostsNoOther()
{
    const std::vector<std::string> meant{"One two three.", "Four five six.", "Seven eight nine."};
    const auto errors = wordErrors(meant, "one two three seven eight nine", "en");
    QCOMPARE(errors[0].errors(), std::size_t{0});
    QCOMPARE(errors[1].deletions, std::size_t{3});
    QCOMPARE(errors[2].errors(), std::size_t{0});
    // What belongs to nobody is the earlier sentence's; a sentence without words may have some.
    QCOMPARE(wordErrors(meant, "one two three oh dear four five six seven eight nine", "en")[0].insertions, std::size_t{2});
    QCOMPARE(wordErrors({"...", "One."}, "one", "en")[0].errors(), std::size_t{0});
    QCOMPARE(wordErrors({"One.", "Two."}, "", "en")[1].deletions, std::size_t{1});
    // Two words that are written as one do not reach over the end of a sentence.
    QCOMPARE(wordErrors({"A week", "end."}, "a weekend", "en")[0].errors()
                 + wordErrors({"A week", "end."}, "a weekend", "en")[1].errors(),
             std::size_t{2});
}

void tst_WordError::whatIsCutOffIsMissingAtTheEnd()
{
    QCOMPARE(wordError("one two three four five", "one two three", "en").lostAtEnd, std::size_t{2});
    QCOMPARE(wordError("one two three four five", "one two three fo", "en").lostAtEnd, std::size_t{2});  // half a word
    QCOMPARE(wordError("one two three four five", "one two tree for fife", "en").lostAtEnd, std::size_t{0});
    QCOMPARE(wordError("one two three four five", "three four five", "en").lostAtEnd, std::size_t{0});
    const auto errors = wordErrors({"One two three four.", "Five six seven."}, "one two five six seven", "en");
    QCOMPARE(errors[0].lostAtEnd, std::size_t{2});
    QCOMPARE(errors[1].lostAtEnd, std::size_t{0});
}

QTEST_GUILESS_MAIN(tst_WordError)
#include "tst_WordError.moc"
