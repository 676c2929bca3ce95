#include "text/LeftWords.h"

#include <QtTest>

using namespace xenoglot;

using Words = std::vector<std::string>;

class tst_LeftWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNamesAlone();
    void findsLoneWords();
    void rejectsFromAThirdOn();
    void forgetsWhatIsGone();
};

void tst_LeftWords::leavesNamesAlone()
{
    QCOMPARE(leftWords({"portão", "Anna", "portão"}, "Vi o portão com Anna, o portão.", ""), Words{"portão"});
    QCOMPARE(leftWords({"Cadê"}, "Cadê você?", ""), Words{"Cadê"});
    QCOMPARE(leftWords({"Anna"}, "Anna, venha cá.", ""), Words());
    QCOMPARE(leftWords({"Johnny"}, "Johnny trabalha aqui.", "Johnny works here."), Words());
    QCOMPARE(leftWords({"Zaq1", "WC", "BA249", "mail"}, "O Zaq1 e WC de BA249, e-mail.", ""), Words());
    QCOMPARE(leftWords({"turma"}, "Olá! Turma e turma.", ""), Words{"turma"});
}

void tst_LeftWords::findsLoneWords()
{
    QCOMPARE(loneCommonWord("Blimey!"), Words{"Blimey"});
    for (const char* right : {"OK.", "Ok", "NASA", "Taxi!", "A1", "Anna Bell", "12"}) {
        QVERIFY2(loneCommonWord(right).empty(), right);
    }
}

void tst_LeftWords::rejectsFromAThirdOn()
{
    QVERIFY(!leftWordsFault({}, "Sí."));
    QVERIFY(!leftWordsFault({"marrom"}, "perro marrom"));
    QVERIFY(!leftWordsFault({"turma", "marrom"}, "la turma del perro muy marrom"));
    QVERIFY(leftWordsFault({"turma", "marrom"}, "la turma del perro marrom"));
}

void tst_LeftWords::forgetsWhatIsGone()
{
    QCOMPARE(stillThere({"portão", "Turma", "turma"}, "La turma salió por el portón."), (Words{"Turma", "turma"}));
}

QTEST_GUILESS_MAIN(tst_LeftWords)
#include "tst_LeftWords.moc"
