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
    add("en", "Half past 4 pm is fine.", "4:30 pm is fine.");
    add("en", "It leaves at ten past six.", "It leaves at 6:10.");
    add("en", "Come at twenty-five minutes past eleven.", "Come at 11:25.");
    add("en", "Meet me at a quarter to nine, or quarter past ten.", "Meet me at 8:45, or 10:15.");
    add("en", "It's ten to six, I must go.", "It's 5:50, I must go.");
    add("en", "Be there by five to one!", "Be there by 12:55!");
    add("en", "See you at seven o'clock in the evening.", "See you at 7:00 in the evening.");
    add("en", "Until three thirty we are at school.", "Until three thirty we are at school.");
    add("en", "We are at school until three thirty.", "We are at school until 3:30.");
    add("en", "at nine oh five p.m.", "at 9:05 p.m.");
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
    same("es", "A las tres y media.");
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
    QCOMPARE(plainerWording("Bye bye, and one and a half more!", "en"), std::string("Goodbye, and 1.5 more!"));
}

void tst_TextProtection::writesCurrencySignsAsWords()
{
    QCOMPARE(currencySignsToWords("It is £30, $1,250.75 or €1.", "en"),
             std::string("It is 30 pounds, 1,250.75 dollars or 1 euro."));
    QCOMPARE(currencySignsToWords("A $2 million house.", "en"), std::string("A 2 million dollars house."));
    QCOMPARE(currencySignsToWords("Custa R$ 2,50 ou 3 €.", "pt"), std::string("Custa 2,50 reais ou 3 euros."));
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
