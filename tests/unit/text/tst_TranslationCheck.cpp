#include "text/TranslationCheck.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <clocale>

using namespace xenoglot;

class tst_TranslationCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesTranslations_data();
    void passesTranslations();
    void findsFaults_data();
    void findsFaults();
    void readsDecimalsInEveryLocale();
};

void tst_TranslationCheck::passesTranslations_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("translation");
    const auto add = [](const char* from, const char* source, const char* to, const char* translation) {
        QTest::addRow("%s > %s", source, translation)
            << QString::fromUtf8(from) << QString::fromUtf8(source) << QString::fromUtf8(to) << QString::fromUtf8(translation);
    };
    add("en", "It costs two hundred and fifty euros.", "pt", "Custa 250 euros.");
    add("en", "It costs 250 euros.", "es", "Cuesta doscientos cincuenta euros.");
    add("en", "About fifteen minutes late.", "fr", "Environ quinze minutes de retard.");
    add("en", "Two hundred and fifty people.", "de", "Zweihundertfünfzig Leute.");
    add("en", "Twenty-one cats.", "ca", "Vint-i-un gats.");
    add("en", "It was in 1984.", "it", "Era nel millenovecentottantaquattro.");
    add("en", "There are 1,500 people and 2.5 million euros.", "pt", "Há 1.500 pessoas e 2,5 milhões de euros.");
    add("en", "It was 1,500 dollars.", "pt", "Foram mil e quinhentos dólares.");
    add("en", "Meet me at 8:45 pm.", "pt", "Encontre-me às 20:45.");
    add("en", "Meet me at 3:30.", "pt", "Encontre-me às três e meia.");
    add("en", "Meet me at 3:45.", "es", "Nos vemos a las cuatro menos cuarto.");
    add("pt", "Chego às 15h30.", "en", "I arrive at 3:30 p.m.");
    add("pt", "Chego às nove.", "en", "I arrive at 9 pm.");
    add("en", "On May 3rd we meet.", "pt", "No dia 3 de maio nos encontramos.");
    add("en", "The first of May.", "pt", "O dia 1 de maio.");
    add("en", "Both of us are coming.", "pt", "Nós dois vamos.");
    add("en", "We were both there, one of them twice.", "pt", "Nós dois estávamos lá, um deles duas vezes.");
    add("en", "Two dozen eggs.", "pt", "Duas dúzias de ovos.");
    add("en", "See you on Monday at noon.", "pt", "Vejo você na segunda-feira às 12:00.");
    add("en", "Thousands of people came.", "pt", "Vieram milhares de pessoas.");
    add("en", "About 20% is left.", "ca", "Queda aproximadament el vint per cent.");
    add("en", "Three and a half kilos.", "pt", "3,5 quilos.");
    add("en", "You are number one!", "de", "Du bist die Nummer eins!");
    add("en", "OK.", "pt", "OK.");
    add("en", "Anna Bell", "pt", "Anna Bell");
    add("en", "No, no, no, no!", "pt", "Não, não, não, não!");
    add("pt", "Come a banana.", "es", "Come la banana.");
    add("pt", "O número da fatura é 5 e o total é de 7 euros.", "gl", "O número da fatura é 5 e o total é de 7 euros.");
    add("en", "Good morning!", "pt", "Bom dia!");
    add("en", "Write to anna.bell@example.com or see https://www.example.org/news.", "pt",
        "Escreva para anna.bell@example.com ou veja https://www.example.org/news.");
    add("en", "The 1st, the 2nd and the 3rd of May are holidays.", "pt", "O 1o, o 2o e o 3o de Maio são feriados.");
    add("en", "A hundred and twenty-three steps.", "pt", "Cento e vinte e três degraus.");
    add("en", "How are you?", "ja", "お元気ですか？");
    add("it", "Sei molto gentile.", "en", "You are very kind.");
    add("fr", "J'ai un livre neuf.", "en", "I have a new book.");
    add("en", "The population is 1.4 billion.", "pt", "A população é de 1,4 mil milhões.");
    add("en", "The population is 1.4 billion.", "es", "La población es de 1.400 millones.");
    add("en", "The population is two billion.", "ca", "La població és de dos mil milions.");
    add("en", "It costs 1250.50 dollars, not 1250.05 dollars.", "pt", "Custa 1.250,50 dólares, não 1250,05 dólares.");
    add("en", "Lunch is at 12:00.", "pt", "O almoço é ao meio-dia.");
    add("en", "See you at 19:15.", "pt", "Até às 7:15 da noite.");
    add("en", "See you at 19:15.", "pt", "Até às sete e quinze da noite.");
    add("en", "See you at 7:15 pm.", "pt", "Até às dezanove e quinze.");
    add("en", "The train leaves at 12:15 am.", "pt", "O trem sai às 0:15.");
    add("en", "The train leaves at 12:15 am.", "es", "El tren sale a las 12:15 de la noche.");
    add("en", "The train leaves at 00:15.", "pt", "O comboio parte à meia-noite e quinze.");
    add("en", "It opens at 9 am.", "pt", "Abre às 9:00.");
    add("en", "It opens at 09:00.", "pt", "Abre às nove da manhã.");
    add("en", "Lunch is at 12:30 pm.", "pt", "O almoço é às 12:30.");
    add("en", "I called tonight, at 7 pm.", "pt", "Liguei esta noite, às sete.");
    add("pt", "Chego às 19:15.", "en", "I arrive at 7:15 p.m.");
    add("pt", "Até às 7:15.", "en", "Until 7:15.");
    add("en", "One dog and two cats.", "pt", "Dois gatos e um cão.");
    add("en", "From five to five thirty, five days a week.", "pt", "Das cinco às cinco e trinta, cinco dias por semana.");
    add("en", "Three people, three dogs.", "pt", "3 pessoas, 3 cães.");
    add("en", "It was the twenty-first of May.", "pt", "Foi no dia 21 de maio.");
    add("pt", "Deixe-me saber até quinta-feira o décimo quarto.", "ca", "Deixi'm saber-ho fins a dijous el catorze.");
    add("en", "It is -5 degrees.", "pt", "São menos cinco graus.");
    add("en", "It is minus five.", "pt", "É -5.");
    add("en", "It is -5 degrees.", "es", "Estamos a cinco grados bajo cero.");
    add("en", "It costs 5% less.", "pt", "Custa menos 5%.");
    add("pt", "Custa menos 5%.", "en", "It costs 5% less.");
    add("es", "Al menos cinco personas.", "en", "At least five people.");
    add("pt", "Pelo menos 5 pessoas.", "en", "At least 5 people.");
    add("en", "Ten minus five is five.", "pt", "Dez menos cinco são cinco.");
    add("pt", "Todos menos dois vieram.", "en", "All but two came.");
    add("es", "Todos menos dos vinieron.", "en", "All but two came.");
    add("ca", "Tots menys dos van venir.", "en", "All but two came.");
    add("pt", "Estão mais ou menos cinco graus.", "en", "It is about five degrees.");
    add("en", "It is minus five degrees.", "fr", "Il fait moins cinq degrés.");
    add("pt", "Custa dois milhões e meio.", "en", "It costs 2.5 million.");
    add("en", "It costs 2.5 million.", "pt", "Custa dois milhões e meio.");
    add("pt", "Um milhão e meio de pessoas.", "en", "1.5 million people.");
    add("en", "Two and a half million people.", "es", "Dos millones y medio de personas.");
    add("en", "2 and a half million people.", "pt", "2,5 milhões de pessoas.");
    add("es", "Dos y medio millones de personas.", "en", "2.5 million people.");
    add("es", "Nos vemos a las 12:30 de la mañana.", "en", "See you at 12:30 pm.");
    add("en", "The film was Ocean's Eleven.", "pt", "O filme era Ocean's Eleven.");
    add("pt", "Comprei na loja 7-Eleven.", "en", "I bought it at the 7-Eleven.");
    add("en", "Pages 3 - 5, or 10-15.", "pt", "Páginas 3 a 5, ou 10 a 15.");
}

void tst_TranslationCheck::passesTranslations()
{
    QFETCH(const QString, from);
    QFETCH(const QString, source);
    QFETCH(const QString, to);
    QFETCH(const QString, translation);
    const auto fault = translationFault(source.toStdString(), from.toStdString(), translation.toStdString(), to.toStdString());
    QVERIFY2(!fault, fault.value_or("").c_str());
}

void tst_TranslationCheck::findsFaults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* source, const char* translation, const char* fault) {
        QTest::addRow("%s > %s", source, translation)
            << QString::fromUtf8(source) << QString::fromUtf8(translation) << QString::fromUtf8(fault);
    };
    add("How are you?", "", "empty");
    add("How are you?", "...", "empty");
    add("How are you?", "How are you?", "untranslated");
    add("Good morning!", "good morning", "untranslated");
    add("The meeting is on Thursday, not on Friday.", "The meeting is on quinta-feira, not on Friday.", "untranslated");
    add("Please call me when you get home, because I have something to tell you.",
        "Por favor, call me when you get home, porque tenho algo para lhe dizer.", "part");
    add("It costs two hundred and fifty euros.", "Custa duzentos euros.", "duzentos");
    add("It costs 250 euros.", "Custa muitos euros.", "250");
    add("I will be fifteen minutes late.", "Vou chegar atrasado.", "fifteen");
    add("See you soon.", "Até às 7:30.", "7:30");
    add("See you soon, my friend.", "Até logo, meus cinco amigos.", "cinco");
    add("Meet me at 3:30.", "Encontre-me às 4:30.", "3:30");
    add("Meet me at 9:00 pm.", "Encontre-me às 9:00 da manhã.", "9:00");
    add("The train leaves at 12:15 am.", "O trem sai às 12:15.", "12:15");
    add("The train leaves at 00:15.", "O trem sai às 12:15.", "00:15");
    add("Lunch is at 12:15.", "O almoço é às 0:15.", "12:15");
    add("See you at 7 pm.", "Até às 7.", "7 pm");
    add("See you at 19:15.", "Até às 7:15.", "19:15");
    add("See you at 19:15.", "Até às sete e quinze.", "19:15");
    add("Take it at 9 pm.", "Tome às 9h.", "9 pm");
    add("Take it at 9 am.", "Tome às 21h.", "9 am");
    add("My number is five five five, oh one two three.", "Meu número é cinco cinco, oh um dois três.", "five is missing once");
    add("Call 555 555 0123.", "Ligue 555 0123.", "555");
    add("The population is 1.4 billion.", "A população é de 1,4 milhões.", "1.4");
    add("It costs 1250.05 dollars.", "Custa 1,250.50 dólares.", "1250.05");
    add("I have five.", "Tenho cinco, cinco.", "added once");
    add("It is -5 degrees.", "São 5 graus.", "minus");
    add("It is minus five.", "São cinco.", "minus");
    add("It is 5 degrees.", "São -5 graus.", "minus");
    add("It is minus five degrees.", "São cinco graus.", "minus");
    add("It is five degrees.", "São menos cinco graus.", "minus");
    add("It costs 2.5 million.", "Custa dois milhões.", "2.5");
    add("Two and a half million people.", "Dois mil e meio de pessoas.", "two and a half");
    add("I have eleven cats.", "Tenho eleven gatos.", "eleven");
    add("A million million million million stars.", "Muitas estrelas.", "million");
    add("There are 1,500 people.", "Há 1,5 pessoas.", "1,500");
    add("A hundred and twenty-three steps.", "100 e 23 degraus.", "hundred and twenty three");
    add("It is 30 pounds.", "São 30 euros.", "currency");
    add("Write to anna@example.com.", "Escreva para anna-example.com.", "anna@example.com");
    add("I like it.", "Eu gosto gosto gosto gosto gosto gosto.", "repeats");
    add("I like it.", "Eu gosto de ver de ver de ver de ver de ver isso.", "repeats");
    add("We could go to the beach tomorrow with all the children and have a picnic.", "Sim.", "shorter");
    add("Yes.", "Sim, e depois vamos todos juntos para a praia com as crianças da escola.", "longer");
}

void tst_TranslationCheck::findsFaults()
{
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QFETCH(const QString, fault);
    const auto found = translationFault(source.toStdString(), "en", translation.toStdString(), "pt");
    QVERIFY(found.has_value());
    if (fault == QStringLiteral("duzentos")) {
        QVERIFY2(found->find("two hundred and fifty") != std::string::npos, found->c_str());
        return;
    }
    QVERIFY2(found->find(fault.toStdString()) != std::string::npos, found->c_str());
}

void tst_TranslationCheck::readsDecimalsInEveryLocale()
{
    // A locale that writes a decimal comma, made here: which ones are installed is the machine's affair.
    const QTemporaryDir locales;
    const QString german = locales.filePath(QStringLiteral("de_DE.UTF-8"));
    QCOMPARE(QProcess::execute(QStringLiteral("localedef"), {QStringLiteral("--no-archive"), QStringLiteral("--inputfile=de_DE"),
                                                             QStringLiteral("--charmap=UTF-8"), german}),
             0);
    QVERIFY(qputenv("LOCPATH", QFile::encodeName(locales.path())));
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    QVERIFY(std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr);
    QCOMPARE(std::string(std::localeconv()->decimal_point), std::string(","));
    const auto right = translationFault("It costs 2.5 million.", "en", "Custa 2,5 milhões.", "pt");
    const auto wrong = translationFault("It costs 2.5 million.", "en", "Custa 2,7 milhões.", "pt");
    const auto words = translationFault("It is two point five.", "en", "São dois vírgula sete.", "pt");
    std::setlocale(LC_NUMERIC, before.c_str());
    qunsetenv("LOCPATH");
    QVERIFY2(!right, right.value_or("").c_str());
    QVERIFY(wrong);
    QVERIFY(words);
}

QTEST_GUILESS_MAIN(tst_TranslationCheck)
#include "tst_TranslationCheck.moc"
