#include "text/SentenceSplitter.h"

#include <QtTest>

using namespace xenoglot;

class tst_SentenceSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void cutsLongSentencesAtClauses();
    void losesNothing();
};

void tst_SentenceSplitter::splits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("sentences");
    const auto add = [](const char* name, const char* language, const QStringList& sentences) {
        QTest::newRow(name) << QString::fromLatin1(language) << sentences;
    };
    const auto u = [](const char* text) { return QString::fromUtf8(text); };
    add("two", "en", {u("Hi Anna, how are you?"), u("I hope you had a good weekend.")});
    add("titles", "en", {u("Mr. Smith met Dr. Jones at 9 a.m. in St. Louis."), u("Mrs. Bell was not there.")});
    add("initials", "en", {u("I read J. R. R. Tolkien."), u("It was good.")});
    add("numbers and addresses", "en", {u("It costs 3.50, see www.example.org/a.b for more."), u("Bye!")});
    add("hesitation", "en", {u("Well... I am not sure."), u("Maybe!")});
    add("quotes", "en", {u("She said, \"I'll never do that.\""), u("Then she left.")});
    add("Portuguese titles", "pt", {u("O Sr. Silva e a Dra. Costa chegaram."), u("A Av. Paulista estava cheia.")});
    add("Spanish marks", "es", {u("¿Cómo estás?"), u("¡Feliz cumpleaños, Sra. Gómez!")});
    add("German dates", "de", {u("Am 3. Mai kommt Dr. Weiß."), u("Das ist gut.")});
    add("French titles", "fr", {u("M. Dupont est là."), u("Mme. Durand aussi ?")});
    add("no punctuation", "en", {u("he was not an ill disposed young man")});
    add("emoji at the end", "en",
        {
            u("See you! 🎉"),
        });
}

void tst_SentenceSplitter::splits()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, sentences);
    QStringList found;
    for (const std::string& sentence :
         SentenceSplitter(language.toStdString()).split(sentences.join(QStringLiteral("  ")).toStdString())) {
        found << QString::fromStdString(sentence);
    }
    QCOMPARE(found, sentences);
}

void tst_SentenceSplitter::cutsLongSentencesAtClauses()
{
    const SentenceSplitter splitter("en");
    QCOMPARE(splitter.splitClauses("A short one.", 40).size(), std::size_t{1});
    const auto parts =
        splitter.splitClauses("If it does not rain tomorrow, we could go to the beach with the children, or to the museum.", 70);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0], std::string("If it does not rain tomorrow,"));
    const auto words = splitter.splitClauses("one two three four five six seven eight nine ten eleven twelve", 20);
    for (const std::string& part : words) {
        QVERIFY(part.size() <= 20);
    }
    const auto solid = splitter.splitClauses(std::string(1000, 'x') + "ções", 100);
    for (const std::string& part : solid) {
        QVERIFY(part.size() <= 104 && !part.empty());
    }
}

void tst_SentenceSplitter::losesNothing()
{
    const SentenceSplitter splitter("en");
    const std::string text = "One line that\nwas wrapped.\nAnother one.\n\nA paragraph without an end\n\nLast. \t ... !";
    const auto sentences = splitter.split(text);
    const std::vector<std::string> expected{"One line that was wrapped.", "Another one.", "A paragraph without an end",
                                            "Last. ... !"};
    QCOMPARE(sentences, expected);
    QVERIFY(splitter.split(" \n \t").empty());
}

QTEST_GUILESS_MAIN(tst_SentenceSplitter)
#include "tst_SentenceSplitter.moc"
