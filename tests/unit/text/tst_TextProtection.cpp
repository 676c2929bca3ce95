#include "text/ClockPhrases.h"
#include "text/CurrencyNames.h"
#include "text/TextProtection.h"

#include <QtTest>

using namespace xenoglot;

class tst_TextProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesClockPhrasesAsDigits_data();
    void writesClockPhrasesAsDigits();
    void writesYearsAndNumbersAsDigits();
    void writesCurrencySignsAsWords();
    void bringsAddressesBack();
};

void tst_TextProtection::writesClockPhrasesAsDigits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* language, const char* text, const char* expected) {
        QTest::addRow("%s", text) << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    const auto same = [&add](const char* language, const char* text) { add(language, text, text); };
    add("en", "The meeting is at half past three on Thursday.", "The meeting is at 3:30 on Thursday.");
    add("en", "Half past 4 pm is fine.", "16:30 is fine.");
    add("en", "It leaves at ten past six.", "It leaves at 6:10.");
    add("en", "Come at twenty-five minutes past eleven.", "Come at 11:25.");
    add("en", "Meet me at a quarter to nine, or quarter past ten.", "Meet me at 8:45, or 10:15.");
    add("en", "It's ten to six, I must go.", "It's 5:50, I must go.");
    add("en", "Be there by five to one!", "Be there by 12:55!");
    add("en", "See you at seven o'clock in the evening.", "See you at 19:00.");
    add("en", "Until three thirty we are at school.", "Until three thirty we are at school.");
    add("en", "We are at school until three thirty.", "We are at school until 3:30.");
    add("en", "at nine oh five p.m.", "at 21:05.");
    add("en", "I booked a table for eight thirty, around ten fifteen we leave.",
        "I booked a table for 8:30, around ten fifteen we leave.");
    same("en", "From ten to twelve people signed up.");
    same("en", "It takes ten to fifteen minutes.");
    same("en", "I walked past three houses.");
    same("en", "She looked at three thirty-year-old trees.");
    same("en", "The first half past, we won.");
    add("pt", "A reunião é às três e meia.", "A reunião é às 3:30.");
    add("pt", "O voo sai às seis e dez da tarde.", "O voo sai às 18:10.");
    add("pt", "São dez para as seis.", "São 5:50.");
    add("pt", "São onze horas da noite aqui.", "São 23:00 aqui.");
    add("pt", "Até às quinze e trinta.", "Até às 15:30.");
    add("pt", "Chego ao meio-dia e meia.", "Chego às 12:30.");
    same("pt", "Comprei duas e meia.");
    same("pt", "São três horas de viagem.");
    // Halves of the day
    add("en", "The train leaves at 12:15 am.", "The train leaves at 00:15.");
    add("en", "The train leaves at 12:15 pm.", "The train leaves at 12:15.");
    add("en", "See you at 7 pm.", "See you at 19:00.");
    add("en", "Come at 7:15 p.m. or at seven thirty pm.", "Come at 19:15 or at 19:30.");
    add("en", "Open 9 a.m. to 5 p.m. every day", "Open 09:00 to 17:00 every day");
    add("en", "It is open from 7 to 9 pm.", "It is open from 19:00 to 21:00.");
    add("en", "From ten to two pm we are away.", "From 10:00 to 14:00 we are away.");
    add("en", "Either 7-8 pm or 9.30 PM.", "Either 19:00 to 20:00 or 21:30.");
    add("en", "It ends at 3 p.m. We leave then.", "It ends at 15:00. We leave then.");
    add("en", "Call me at eight at night, or at 2 in the afternoon.", "Call me at 20:00, or at 14:00.");
    add("en", "It was 12:15 at night.", "It was 00:15.");
    add("en", "At 12 noon, or at twelve midnight.", "At 12:00, or at 00:00.");
    same("en", "At seven in the morning I run.");
    same("en", "I met two in the evening.");
    same("en", "I am one of the 3 amazing men.");
    // Ranges and times
    add("en", "It's ten to six already.", "It's 5:50 already.");
    add("en", "It's 5 to 10.", "It's 9:55.");
    add("en", "It is nearly ten to six now.", "It is nearly 5:50 now.");
    same("en", "From ten to six I work.");
    same("en", "It is a nine to five job.");
    same("en", "Count from 5 to 10.");
    same("en", "It's 5 to 10 minutes away.");
    same("en", "It went up by 5 to 10.");
    add("en", "Three quarters of an hour later, a quarter of an hour more.", "45 minutes later, 15 minutes more.");
    same("en", "Three quarters of the people came.");
    add("es", "A las tres y media.", "A las 3:30.");
    add("es", "Son las nueve menos cuarto.", "Son las 8:45.");
    add("es", "Quedamos a las siete y cuarto de la tarde.", "Quedamos a las 19:15.");
    add("es", "A la una menos diez salimos.", "A las 12:50 salimos.");
    add("es", "Desde las dos menos veinticinco.", "Desde las 1:35.");
    add("es", "El tren sale a las diez y diez.", "El tren sale a las 10:10.");
    add("es", "Ceno a las 9 de la noche.", "Ceno a las 21:00.");
    add("es", "Faltan diez para las nueve.", "Son las 8:50.");
    add("es", "Es un cuarto para las nueve.", "Son las 8:45.");
    add("es", "Dura tres cuartos de hora.", "Dura 45 minutos.");
    same("es", "Mi cuarto tiene dos camas y media pared.");
    same("es", "Las cinco y diez personas más.");
    same("es", "Al menos cinco para las mesas grandes.");
    add("ca", "Ens veiem a dos quarts de tres.", "Ens veiem a les 2:30.");
    add("ca", "Són tres quarts de nou del vespre.", "Són les 20:45.");
    add("ca", "A un quart de sis de la tarda.", "A les 17:15.");
    add("ca", "És un quart d'una.", "Són les 12:15.");
    add("ca", "Les nou menys quart.", "Les 8:45.");
    add("ca", "A les set i quart o a les vuit i mitja.", "A les 7:15 o a les 8:30.");
    add("ca", "Dura tres quarts d'hora.", "Dura 45 minuts.");
    same("ca", "El pis té dos quarts de bany.");
    same("ca", "El quart de nou candidats.");
    add("pt", "São nove menos um quarto.", "São 8:45.");
    add("pt", "Um quarto para as nove.", "São 8:45.");
    add("pt", "Chego às nove e um quarto.", "Chego às 9:15.");
    add("pt", "Até às sete da noite.", "Até às 19:00.");
    add("pt", "Dura três quartos de hora.", "Dura 45 minutos.");
    same("pt", "Um quarto para as meninas.");
    same("pt", "Reservei um quarto para duas pessoas.");
    // Compounds are whole, and what may be no time stays
    add("es", "A las once y cuarenta y cinco.", "A las 11:45.");
    add("es", "Son las ocho y treinta y cinco.", "Son las 8:35.");
    add("es", "A las tres y media y luego a casa.", "A las 3:30 y luego a casa.");
    same("es", "Las once y cuarenta y cinco personas más.");
    same("es", "A las once y cuarenta y dos veces más.");
    add("es", "A las once y cuarenta y dos.", "A las 11:42.");
    add("ca", "Són les tres menys vint-i-cinc.", "Són les 2:35.");
    add("ca", "A les vuit i trenta-cinc.", "A les 8:35.");
    add("ca", "La una menys quart.", "Les 12:45.");
    same("es", "Entre las 8 y 9 de la mañana.");
    same("es", "Entre las 9 y 10.");
    same("es", "Entre las nueve y diez.");
    same("ca", "Entre les 8 i 9.");
    same("pt", "Venha entre as oito e dez.");
    same("pt", "Comprei as duas e dez maçãs.");
    add("es", "Un cuarto para las dos.", "Las 1:45.");
    same("es", "Reservé un cuarto para las dos.");
    same("pt", "É um quarto para as duas meninas.");
    add("pt", "São dez para as seis da tarde.", "São 17:50.");
    same("en", "A quarter of one percent is gone.");
    same("en", "A quarter of two million voters stayed at home.");
    same("en", "He gave a quarter to two friends.");
    add("en", "It's a quarter of ten.", "It's 9:45.");
    add("en", "At quarter to six they left.", "At 5:45 they left.");
    same("ca", "Va menjar un quart d'una ceba.");
    same("ca", "Tres quarts de deu mil.");
    same("en", "It was 5 to 3 at half-time.");
    same("en", "It's 10 to 5 for us.");
    // Twelve in the morning is noon where the morning lasts until lunch
    add("es", "Abre a las doce de la mañana.", "Abre a las 12:00.");
    add("es", "Abre a las 12:30 de la mañana.", "Abre a las 12:30.");
    add("ca", "Obre a les dotze del matí.", "Obre a les 12:00.");
    add("ca", "A les dotze de la nit.", "A les 00:00.");
    add("es", "A las 12:15 de la madrugada.", "A las 00:15.");
    add("ca", "A tres quarts de dotze del migdia.", "A les 11:45.");
    same("es", "A la una menos diez de la mañana.");
    // Both ends of a range, or none
    add("es", "Abren de las 4 a las 6 de la tarde.", "Abren de las 16:00 a las 18:00.");
    add("es", "De las diez y media a las doce de la noche.", "De las 22:30 a las 00:00.");
    add("es", "De las 11 a las 2 de la tarde.", "De las 11:00 a las 14:00.");
    add("ca", "De les nou a la una de la nit.", "De les 21:00 a la 01:00.");
    add("ca", "Entre les 4 i les 6 de la tarda.", "Entre les 16:00 i les 18:00.");
    same("es", "Llama a las 10 o a las 6 de la tarde.");
    add("pt", "Das 8 às 10 da noite.", "Das 20:00 às 22:00.");
    add("pt", "Das oito e meia às 10:30 da noite.", "Das 20:30 às 22:30.");
    add("pt", "Abre 8:30 às 10:30 da noite.", "Abre 20:30 às 22:30.");
    same("pt", "Das 8 às 10 da manhã.");
    add("en", "Open from 4:30 to 6:30 in the afternoon.", "Open from 16:30 to 18:30.");
    add("en", "Come between four and six in the afternoon.", "Come between 16:00 and 18:00.");
    same("en", "Open from 8:30 to 10:30 in the morning.");
    same("en", "I met two to three in the evening.");
}

void tst_TextProtection::writesClockPhrasesAsDigits()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromStdString(clockPhrasesToDigits(text.toStdString(), language.toStdString())), expected);
}

void tst_TextProtection::writesYearsAndNumbersAsDigits()
{
    QCOMPARE(yearPhrasesToDigits("Born in nineteen eighty-four, in the nineties.", "en"),
             std::string("Born in 1984, in the 1990s."));
    QCOMPARE(yearPhrasesToDigits("It was twenty twenty-six or nineteen oh five.", "en"), std::string("It was 2026 or 1905."));
    QCOMPARE(yearPhrasesToDigits("Nineteen people, twenty-six dogs.", "en"), std::string("Nineteen people, twenty-six dogs."));
    QCOMPARE(numberWordsToDigits("It costs two hundred and fifty euros, or nine.", "en"),
             std::string("It costs 250 euros, or nine."));
    QCOMPARE(numberWordsToDigits("Custa duzentos e cinquenta e tem um gato, dois cães.", "pt"),
             std::string("Custa 250 e tem um gato, dois cães."));
    QCOMPARE(numberWordsToDigits("a hundred and twenty-three dollars", "en"), std::string("123 dollars"));
    QCOMPARE(numberWordsToDigits("Fünfzehn Äpfel", "de"), std::string("15 Äpfel"));
    QCOMPARE(numberWordsToDigits("The twenty-first of fifty-two, the two hundredth, the thirty second one.", "en"),
             std::string("The 21st of 52, the two hundredth, the thirty second one."));
    QCOMPARE(numberWordsToDigits("a twenty-second pause", "en"), std::string("a 22nd pause"));
    const auto row = [](const char* text, const char* language) { return digitSequencesToDigits(text, language); };
    QCOMPARE(row("My number is five five five, oh one two three.", "en"), std::string("My number is 5550123."));
    QCOMPARE(row("Dial nine-one-one or double seven zero four.", "en"), std::string("Dial 911 or 7704."));
    QCOMPARE(row("O código é meia um zero... cinco meia zero dois.", "pt"), std::string("O código é meia um zero... 5602."));
    QCOMPARE(row("Es el cinco cinco cinco cero uno.", "es"), std::string("Es el 55501."));
    for (const char* kept : {"One, two, three, go!", "One two three go!", "Two or three, four or five.",
                             "I have two, one is red, five.", "It is six o'clock.", "Two two thousand years.", "Oh, one two."}) {
        QCOMPARE(row(kept, "en"), std::string(kept));
    }
    QCOMPARE(minusToSign("It is minus five outside, or minus twenty-two degrees, minus 3.", "en"),
             std::string("It is -5 outside, or -22 degrees, -3."));
    QCOMPARE(minusToSign("Ten minus five, plus or minus two, minus the tip.", "en"),
             std::string("Ten minus five, plus or minus two, minus the tip."));
    QCOMPARE(minusToSign("Estão menos cinco graus.", "pt"), std::string("Estão -5 graus."));
    QCOMPARE(minusToSign("Hace menos 22 grados.", "es"), std::string("Hace -22 grados."));
    QCOMPARE(minusToSign("Pelo menos cinco graus, dez menos cinco graus.", "pt"),
             std::string("Pelo menos cinco graus, dez menos cinco graus."));
    for (const char* kept : {"Estão mais ou menos cinco graus.", "Não menos cinco graus.", "Todos menos dois vieram."}) {
        QCOMPARE(minusToSign(kept, "pt"), std::string(kept));
    }
    QCOMPARE(minusToSign("Il fait moins cinq degrés, tous moins deux.", "fr"),
             std::string("Il fait -5 degrés, tous moins deux."));
    const auto plain = [](const char* text) { return ordinalsToPlainForms(text, "en"); };
    QCOMPARE(plain("On the 2nd floor, on the 3rd of May."), std::string("On the second floor, on May 3."));
    QCOMPARE(plain("The twenty-first of June or July 4th."), std::string("June 21 or July 4."));
    QCOMPARE(plain("The 21st century, the first of all."), std::string("The 21st century, the first of all."));
    QCOMPARE(plainerWording("Bye bye, and one and a half more!", "en"), std::string("Goodbye, and 1.5 more!"));
}

void tst_TextProtection::writesCurrencySignsAsWords()
{
    QCOMPARE(currencySignsToWords("It is £30, $1,250.75 or €1.", "en"),
             std::string("It is 30 pounds, 1,250.75 dollars or 1 euro."));
    QCOMPARE(currencySignsToWords("A $2 million house.", "en"), std::string("A 2 million dollars house."));
    QCOMPARE(currencySignsToWords("Custa R$ 2,50 ou 3 €.", "pt"), std::string("Custa 2,50 reais ou 3 euros."));
    QCOMPARE(TextProtection("$1,250.50, not $1,250.05 or 1,250.", "en").text(),
             std::string("1250.50 dollars, not 1250.05 dollars or 1,250."));
    QVERIFY(sameCurrencies("£30 and €3", "30 libras e 3 euros"));
    QVERIFY(sameCurrencies("os números reais", "the real numbers"));
    QVERIFY(sameCurrencies("twenty bucks", "vinte dólares"));
    QVERIFY(!sameCurrencies("R$ 5", "$5"));
    QVERIFY(!sameCurrencies("cinco reais e vinte centavos", "five and twenty cents"));
    QVERIFY(!sameCurrencies("thirty pounds", "trinta euros"));
}

void tst_TextProtection::bringsAddressesBack()
{
    const std::string text = "Write to anna.bell@example.com, see https://www.example.org/news?x=1 or example.org.";
    const TextProtection protection(text, "en");
    QVERIFY(protection.text().find('@') == std::string::npos);
    QVERIFY(protection.text().find("example") == std::string::npos);
    QCOMPARE(protection.restore(protection.text()), text);
    QCOMPARE(protection.readable(), text);
    QCOMPARE(TextProtection::addresses(text).size(), std::size_t{3});
    // Text that already holds such a token keeps it.
    const TextProtection clash("Zaq1 wrote from a@b.de.", "en");
    QCOMPARE(clash.restore(clash.text()), std::string("Zaq1 wrote from a@b.de."));
    QVERIFY(TextProtection::addresses("At 3.30 p.m. Dr. No came, i.e. late. The end.").empty());
}

QTEST_GUILESS_MAIN(tst_TextProtection)
#include "tst_TextProtection.moc"
