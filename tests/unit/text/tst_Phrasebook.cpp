#include "text/Phrasebook.h"

#include <QtTest>

using namespace xenoglot;

class tst_Phrasebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsPhrases_data();
    void wordsPhrases();
    void stopsShouting();
};

void tst_Phrasebook::wordsPhrases_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wording");
    const auto add = [](const char* language, const char* text, const char* wording) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(wording);
    };
    add("en", "We meet every other day.", "We meet every two days.");
    add("en", "Every other day!", "Every two days!");
    add("en", "I saw him the day before yesterday.", "I saw him two days ago.");
    add("en", "I come the day after tomorrow.", "I come in two days.");
    add("en", "I stay until the day after tomorrow.", "I stay until the day after tomorrow.");
    add("en", "Nope.", "No.");
    add("en", "See you!", "See you soon!");
    add("en", "See you on Monday.", "See you on Monday.");
    add("en", "Every day of the week.", "Every day of the week.");
    add("pt", "Pois é.", "Sim, é verdade.");
    add("pt", "É verdade!", "Sim, é verdade!");
    add("pt", "É verdade que ele vem.", "É verdade que ele vem.");
    add("pt", "Até logo, Anna!", "Vejo-te em breve, Anna!");
    add("pt", "Até já.", "Vejo-te em breve.");
    add("pt", "Até mais, Anna!", "Adeus, Anna!");
    add("pt", "Até mais tarde eu fico.", "Até mais tarde eu fico.");
    add("pt", "Pois não.", "Claro.");
    add("pt", "Pois não sei.", "Pois não sei.");
    add("pt", "Cadê os meninos?", "Onde estão os meninos?");
    add("pt", "Cadê você?", "Onde está você?");
    add("pt", "Tá bom.", "Está bom.");
    add("pt", "Ei, vovó, o quê?", "Olá, avó, o que?");
    add("es", "Nope.", "Nope.");
}

void tst_Phrasebook::wordsPhrases()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const QString, wording);
    QCOMPARE(QString::fromStdString(phrasebookWording(text.toStdString(), language.toStdString())), wording);
}

void tst_Phrasebook::stopsShouting()
{
    using Sentences = std::vector<std::string>;
    QCOMPARE(withoutShouting({"THE MEETING IS CANCELLED.", "DO NOT COME."}, "en"),
             (Sentences{"The meeting is cancelled.", "Do not come."}));
    QCOMPARE(withoutShouting({"STOP.", "I THINK I'M LATE, ROOM 12B."}, "en"), (Sentences{"Stop.", "I think I'm late, room 12B."}));
    QCOMPARE(withoutShouting({"NÃO VENHA AMANHÃ, É CARNAVAL!"}, "pt"), Sentences{"Não venha amanhã, é carnaval!"});
    for (const char* kept : {"OK.", "NASA", "BBC TV", "Call the HR department ASAP.", "A1 B2.", "42."}) {
        QCOMPARE(withoutShouting({kept}, "en"), Sentences{kept});
    }
    QCOMPARE(withoutShouting({"OK.", "See you at the BBC."}, "en"), (Sentences{"OK.", "See you at the BBC."}));
}

QTEST_GUILESS_MAIN(tst_Phrasebook)
#include "tst_Phrasebook.moc"
