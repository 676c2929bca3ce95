#include "text/NegationCheck.h"

#include <QtTest>

using namespace xenoglot;

class tst_NegationCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
};

void tst_NegationCheck::judges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("fault");
    const auto add = [](const char* from, const char* source, const char* to, const char* translation, bool fault) {
        QTest::addRow("%s > %s %s", source, to, translation) << QString::fromUtf8(from) << QString::fromUtf8(source) << QString::fromUtf8(to)
                                                             << QString::fromUtf8(translation) << fault;
    };
    const auto right = [&](const char* from, const char* source, const char* to, const char* translation) {
        add(from, source, to, translation, false);
    };
    const auto wrong = [&](const char* from, const char* source, const char* to, const char* translation) {
        add(from, source, to, translation, true);
    };
    wrong("en", "I will not come.", "pt", "Eu virei.");
    wrong("en", "I won't come.", "es", "Vendré.");
    wrong("en", "I won’t come.", "ca", "Vindré.");
    wrong("en", "I will come.", "pt", "Eu não virei.");
    wrong("en", "Do not open the door.", "fr", "Ouvrez la porte.");
    wrong("en", "Nobody came.", "it", "Sono venuti.");
    wrong("en", "He never calls.", "de", "Er ruft an.");
    wrong("en", "The train is late.", "de", "Der Zug ist nicht da.");
    wrong("pt", "É verdade.", "en", "It is not true.");
    wrong("pt", "Pois é.", "en", "It is not.");
    wrong("pt", "Ele não vem amanhã.", "en", "He is coming tomorrow.");
    wrong("pt", "Ele não vem amanhã.", "es", "Él viene mañana.");
    wrong("pt", "Ele não vem amanhã.", "gl", "El vén mañá.");
    wrong("fr", "Je ne viens pas.", "en", "I am coming.");
    wrong("it", "Non vengo.", "en", "I am coming.");
    wrong("en", "You should not go.", "pt", "Você não não deve ir.");
    wrong("pt", "Você não deve ir.", "en", "You should not not go.");

    wrong("pt", "Isso não é verdade.", "en", "That is true.");
    wrong("pt", "Se não chover, vamos.", "en", "If it rains, we will go.");
    wrong("es", "Si no llueve, vamos.", "en", "If it rains, we will go.");
    wrong("en", "I'm not going to the office tomorrow.", "pt", "Vou para o escritório amanhã.");
    wrong("en", "I don't think that he is here.", "es", "Creo que está aquí.");
    wrong("en", "I am not here to eat.", "ca", "Soc aquí per parlar.");
    wrong("en", "He did not stop.", "ca", "Ell va parar.");
    wrong("en", "I know that she did not call.", "fr", "Je sais que elle a appelé.");
    wrong("en", "I know that she did not call.", "it", "So che ha chiamato.");
    wrong("en", "I have not yet paid.", "pt", "Já paguei.");
    wrong("en", "I no longer work there.", "es", "Trabajo allí.");

    right("en", "I have not yet paid.", "pt", "Ainda não paguei.");
    right("en", "I no longer work there.", "pt", "Já não trabalho lá.");
    right("en", "I no longer work there.", "pt", "Deixei de trabalhar lá.");
    right("en", "I no longer work there.", "fr", "Je n'y travaille plus.");
    right("en", "There is no more bread.", "pt", "Não há mais nenhum pão.");
    right("en", "No more coffee, please.", "pt", "Chega de café, por favor.");
    right("en", "Do not talk.", "pt", "Pare de falar.");
    right("en", "Stop it.", "pt", "Não faça isso.");
    right("pt", "Para com isso.", "en", "Don't do that.");
    right("pt", "Está frio, não é.", "en", "It is cold, right.");
    right("pt", "Se não, vamos embora.", "en", "Otherwise, we leave.");
    right("en", "I have yet to see it.", "pt", "Ainda não o vi.");
    right("en", "Long time no see!", "pt", "Há quanto tempo!");
    right("en", "More often than not he is late.", "es", "Suele llegar tarde.");
    right("en", "It is nowhere near ready.", "pt", "Está longe de estar pronto.");
    right("pt", "Tanto faz.", "en", "It doesn't matter.");
    right("pt", "Nem que chova, eu vou.", "en", "Even if it rains, I'll go.");
    right("pt", "Ele dorme que nem uma pedra.", "en", "He sleeps like a log.");
    right("pt", "Não deixe de ligar.", "en", "Be sure to call.");
    right("en", "He does not often call.", "pt", "Ele raramente liga.");
    right("en", "I don't feel well.", "es", "Me siento mal.");
    right("es", "No obstante, vendré.", "en", "Still, I will come.");
    right("en", "I will not come.", "pt", "Eu não virei.");
    right("en", "I won't come.", "es", "No vendré.");
    right("en", "I don't see anything.", "es", "No veo nada.");
    right("en", "I don't think so.", "pt", "Acho que não.");
    right("en", "There is no milk.", "fr", "Il n'y a pas de lait.");
    right("en", "No one came.", "de", "Niemand ist gekommen.");
    right("en", "I have no time.", "de", "Ich habe keine Zeit.");
    right("en", "Without coffee I cannot work.", "it", "Senza caffè non posso lavorare.");
    right("en", "Not bad!", "pt", "Muito bom!");
    right("en", "I can't wait to see you!", "pt", "Estou ansioso para te ver!");
    right("en", "No worries, take your time.", "es", "Tranquilo, tómate tu tiempo.");
    right("en", "You're welcome.", "pt", "De nada.");
    right("en", "You're welcome.", "es", "No hay de qué.");
    right("en", "It's cold, isn't it?", "pt", "Está frio, não é?");
    right("en", "Isn't that nice?", "es", "¿Es bonito?");
    right("en", "I no longer work there.", "es", "Ya no trabajo allí.");
    right("en", "Unless it rains, we'll go.", "pt", "Se não chover, vamos.");
    right("en", "I hardly know him.", "ca", "Gairebé no el conec.");
    right("en", "Wait until I call.", "it", "Aspetta finché non chiamo.");
    right("en", "He is unhappy.", "pt", "Ele não é feliz.");
    right("en", "Don't forget the bread.", "pt", "Lembre-se do pão.");
    right("en", "Music was better than ever.", "ca", "La música era millor que mai.");
    right("pt", "Pois não.", "en", "Of course.");
    right("pt", "Ele nada bem.", "en", "He swims well.");
    right("pt", "Não vejo a hora de te ver.", "en", "I look forward to seeing you.");
    right("fr", "C'est à deux pas d'ici, ne t'inquiète pas.", "en", "It's close by, don't worry.");
    right("en", "Chapter No. 5 is short.", "es", "El capítulo 5 es corto.");
    right("en", "I do not know.", "sv", "Jag vet.");  // no table
}

void tst_NegationCheck::judges()
{
    QFETCH(const QString, from);
    QFETCH(const QString, source);
    QFETCH(const QString, to);
    QFETCH(const QString, translation);
    QFETCH(const bool, fault);
    const auto found = negationDifference(source.toStdString(), from.toStdString(), translation.toStdString(), to.toStdString());
    QVERIFY2(found.has_value() == fault, found.value_or("nothing found").c_str());
}

QTEST_GUILESS_MAIN(tst_NegationCheck)
#include "tst_NegationCheck.moc"
