#include "text/SpokenText.h"

#include <QtTest>

using namespace xenoglot;

class tst_SpokenText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void leavesNoDigitInAnyLanguage();
    void leavesOtherLanguagesAlone();
};

void tst_SpokenText::reads_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoken");
    const auto add = [](const char* language, const char* text, const char* spoken) {
        QTest::addRow("%s %s", language, text)
            << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(spoken);
    };
    add("en", "No numbers here.", "No numbers here.");
    add("en", "I have 21 apples.", "I have twenty-one apples.");
    add("en", "It has 1,250,000 inhabitants.", "It has one million two hundred and fifty thousand inhabitants.");
    add("en", "Meet me at 3:30.", "Meet me at three thirty.");
    add("en", "Meet me at 15:30.", "Meet me at three thirty p m.");
    add("en", "Come at 3 pm, or at 10:05 a.m. at the latest.", "Come at three p m, or at ten oh five a m at the latest.");
    add("en", "We start at 7:00.", "We start at seven o'clock.");
    add("en", "It ends at 3 p.m.", "It ends at three p m.");
    add("en", "It costs €2.50 or $3.", "It costs two euros and fifty cents or three dollars.");
    add("en", "A budget of $1.5 million.", "A budget of one point five million dollars.");
    add("en", "It rose 20% to 3.14.", "It rose twenty percent to three point one four.");
    add("en", "On May 3 and the 22nd of 1999.", "On May third and the twenty-second of nineteen ninety-nine.");
    add("en", "By 2026-11-23 please.", "By November twenty-third, twenty twenty-six please.");
    add("en", "Call 555-0123 or +44 20 7946 0958.",
        "Call five five five, zero one two three or plus four four, two zero, seven nine four six, zero nine five eight.");
    add("en", "Mail anna.b@example.com or see https://www.example.org/news.",
        "Mail anna dot b at example dot com or see www dot example dot org slash news.");
    add("en", "It takes 10-15 minutes.", "It takes ten to fifteen minutes.");
    add("en", "It is -5 degrees at gate B12.", "It is minus five degrees at gate B twelve.");
    add("en", "Well done 👍🏽! See you 😀", "Well done! See you");
    add("en", "😀", "");
    add("en", "Up🙂down, 1️⃣ 👨‍👩‍👧 🇵🇹 ❤️ © 2026 Acme™", "Up down, one © twenty twenty-six Acme™");
    add("es", "<b>Hola</b>, <a href=\"x>y\">Ana</a> &amp; Luis", "Hola, Ana y Luis");
    add("en", "a < b, c > d, I <3 you &copy;", "a < b, c > d, I <three you &copy;");
    add("ja", "はい😀", "はい");
    add("pt", "A reunião é às 15:30.", "A reunião é às quinze e trinta.");
    add("pt", "Chego às 2:05 ou às 21h.", "Chego às duas e cinco ou às vinte e uma horas.");
    add("pt", "São 2 horas, 200 pessoas e 21 dias.", "São duas horas, duzentas pessoas e vinte e um dias.");
    add("pt", "Custa 1.250,50 € ou R$ 2,99.",
        "Custa mil duzentos e cinquenta euros e cinquenta cêntimos ou dois reais e noventa e nove centavos.");
    add("pt", "Subiu 20% em 2026.", "Subiu vinte por cento em dois mil e vinte e seis.");
    add("pt", "No 3º andar, 2ª porta, dia 1 de maio.", "No terceiro andar, segunda porta, dia primeiro de maio.");
    add("pt", "Foi em 23/11/2026.", "Foi em vinte e três de novembro de dois mil e vinte e seis.");
    add("pt", "O 2.º e o 2o andar, a 3.ª e a 3a porta, o 21º.",
        "O segundo e o segundo andar, a terceira e a terceira porta, o vigésimo primeiro.");
    add("es", "El 2el piso, el 1er y el 3er día, la 2a y la 3la vez.",
        "El segundo piso, el primer y el tercer día, la segunda y la tercera vez.");
    add("es", "El 1.º piso, el 2.º, el 3º de mayo, el 4to.", "El primer piso, el segundo, el tercero de mayo, el cuarto.");
    add("es", "Son 2 el lunes y 3 la noche.", "Son dos el lunes y tres la noche.");
    add("ca", "El 1r, el 2n, el 3r i el 4t pis, la 2a, la 3la de maig, el 5è.",
        "El primer, el segon, el tercer i el quart pis, la segona, la tercera de maig, el cinquè.");
    add("it", "Il 2º piano, la 3ª volta, il 1.º giorno, il 2o.",
        "Il secondo piano, la terza volta, il primo giorno, il secondo.");
    add("fr", "Le 2e étage, la 1re fois, le 3ème jour.", "Le deuxième étage, la première fois, le troisième jour.");
    add("es", "La reunión es a las 3:30.", "La reunión es a las tres y media.");
    add("es", "Salgo a las 15:45 o a la 1:00.", "Salgo a las quince y cuarenta y cinco o a la una.");
    add("es", "Tengo 21 libros, 31 casas y 1 hora.", "Tengo veintiún libros, treinta y una casas y una hora.");
    add("es", "Cuesta 250 € y 3,5 %.", "Cuesta doscientos cincuenta euros y tres coma cinco por ciento.");
    add("es", "Llama al 612 345 678.", "Llama al seis uno dos, tres cuatro cinco, seis siete ocho.");
    add("pt", "Às 00:15 e às 09:05.", "Às zero e quinze e às nove e cinco.");
    add("it", "La riunione è alle 15:30.", "La riunione è alle quindici e trenta.");
    add("it", "Costa 250 euro, il 1 maggio 2026.", "Costa duecentocinquanta euro, il primo maggio duemilaventisei.");
    add("it", "Ho 1 ora e 2.000 lire.", "Ho una ora e duemila lire.");
    add("fr", "La réunion est à 15h30.", "La réunion est à quinze heures trente.");
    add("fr", "Il est 21:00, j'ai 1 heure.", "Il est vingt-et-une heures, j'ai une heure.");
    add("fr", "Cela coûte 1 250 € le 1er mai.", "Cela coûte mille deux cent cinquante euros le premier mai.");
    add("fr", "Un budget de 3 millions €.", "Un budget de trois millions d'euros.");
    add("de", "Die Besprechung ist um 15:30 Uhr.", "Die Besprechung ist um fünfzehn Uhr dreißig.");
    add("de", "Am 3. Mai 1999 um 1:00.", "Am dritten Mai neunzehnhundertneunundneunzig um ein Uhr.");
    add("de", "Es kostet 2,50 € und dauert 1 Stunde.", "Es kostet zwei Euro und fünfzig Cent und dauert eine Stunde.");
    add("de", "Nummer 1 hat 3,14 Punkte.", "Nummer eins hat drei Komma eins vier Punkte.");
    add("ca", "La reunió és a les 15:30.", "La reunió és a les quinze i trenta.");
    add("ca", "Tinc 2 hores i 21 euros.", "Tinc dues hores i vint-i-un euros.");
    add("ca", "Costa 250 € i puja un 20%.", "Costa dos-cents cinquanta euros i puja un vint per cent.");
}

void tst_SpokenText::reads()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const QString, spoken);
    QCOMPARE(QString::fromStdString(spokenText(text.toStdString(), language.toStdString())), spoken);
}

void tst_SpokenText::leavesNoDigitInAnyLanguage()
{
    const std::string awkward =
        "007 1.2.3 12:99 25:61 99999999999999999999999 1,2,3 4e5 2/3 10:00:00 3.000,5 3,000.5 1-2-3 €,5 %7 31/31/2000";
    for (const char* language : {"en", "es", "pt", "it", "fr", "de", "ca"}) {
        const std::string spoken = spokenText(awkward, language);
        QVERIFY2(spoken.find_first_of("0123456789") == std::string::npos, spoken.c_str());
    }
}

void tst_SpokenText::leavesOtherLanguagesAlone()
{
    QCOMPARE(spokenText("В 15:30", "ru"), std::string("В 15:30"));
    QCOMPARE(spokenText("", "en"), std::string());
}

QTEST_GUILESS_MAIN(tst_SpokenText)
#include "tst_SpokenText.moc"
