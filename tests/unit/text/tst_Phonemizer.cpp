#include "text/Phonemizer.h"

#include <QtTest>

using namespace xenoglot;

class tst_Phonemizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPunctuation();
    void answersEachTextOfACall();
    void textIsNeverAnOption();
    void removesLanguageMarks();
    void repairsWhatEspeakLoses_data();
    void repairsWhatEspeakLoses();
    void survivesOddText_data();
    void survivesOddText();
    void refusesUnknownLanguages();
    void hearsMoreLanguagesThanItSpeaks();
    void stops();
};

static std::string one(const std::string& text, const std::string& language)
{
    const auto result = phonemize({text}, language);
    if (!result.ok()) {
        return "error: " + result.error().text();
    }
    return result->front();
}

void tst_Phonemizer::keepsPunctuation()
{
    QCOMPARE(one("Hola, amigo. ¿Vale?", "es"), std::string("ˈola, amˈiɣo. bˈale?"));
    QCOMPARE(one("Bueno... (ya) - vale", "es"), std::string("bwˈeno… (ʝˈa)— bˈale"));
    QCOMPARE(one("«Sí»", "es"), std::string("“sˈi”"));
    const std::string decimal = one("Cuesta 3,5 euros", "es");
    QVERIFY2(decimal.find(',') == std::string::npos, decimal.c_str());
}

void tst_Phonemizer::answersEachTextOfACall()
{
    const auto result = phonemize({"uno", "", "dos, tres", "¡!", "cuatro"}, "es");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(*result, (std::vector<std::string>{"ˈuno", "", "dˈos, tɾˈes", "", "kwˈatɾo"}));
    QVERIFY(phonemize({}, "es").ok());
}

void tst_Phonemizer::textIsNeverAnOption()
{
    const std::string help = one("--help", "en");
    QVERIFY2(help.find("hˈɛlp") != std::string::npos, help.c_str());
    QVERIFY(!one("-v de", "en").empty());
}

void tst_Phonemizer::removesLanguageMarks()
{
    const std::string french = one("un computer moderne", "fr");
    QVERIFY2(french.find('(') == std::string::npos && french.find("modˈɛʁn") != std::string::npos, french.c_str());
}

void tst_Phonemizer::repairsWhatEspeakLoses_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* language, const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("de", "durch", "dˈʊɾç");
    row("de", "Uhr", "ˈuːɾ");
    row("ca", "entrar", "əntɾˈaɾ");
    row("ca", "honra", "ˈonrɐ");
    row("ca", "compra, cambra", "kˈompɾɐ, kˈambɾɐ");
    row("ca", "complet", "kʊmplˈɛt");
    row("ca", "diumenge", "diwmˈɛnʑə");
    row("ca", "avinguda", "ɐβiŋɡˈuðɐ");
    row("ca", "llengua", "ʎˈɛŋɡwɐ");
    row("ca", "sang", "sˈaŋ");
    row("ca", "quant client, amor", "kwˈant kljˈent, ɐmˈoɾ");
    row("ca", "trucar portar", "tɾukˈaɾ pʊɾtˈaɾ");
    row("ca", "supermercat", "supərmərkˈat");
    row("ca", "quilo, aigua, llengües", "kwˈilʊ, ˈajɣwɐ, ʎˈɛŋɡwəs");
    row("ca", "ajudar-te", "ɐʑuðˈaɾtə");
    row("ca", "ENTRAR, Hamlet", "əntɾˈaɾ, ɐmlˈɛt");
    row("es", "tengo", "tˈɛŋɡo");
}

void tst_Phonemizer::repairsWhatEspeakLoses()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromStdString(one(text.toStdString(), language.toStdString())), expected);
}

void tst_Phonemizer::survivesOddText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("phoneme input brackets") << QStringLiteral("[[h@l'oU]] hola");
    QTest::newRow("markup") << QStringLiteral("<speak>hola & adiós</speak>");
    QTest::newRow("lines") << QStringLiteral("hola\n\n\nadiós\r\n\n");
    QTest::newRow("one long word") << QString(5000, QLatin1Char('a'));
    QTest::newRow("a long text without marks") << QStringLiteral("palabra muy larga ").repeated(200);
    QTest::newRow("accents at the cut") << QString(3000, QChar(0xE1));
    QTest::newRow("another script") << QStringLiteral("hola Привет 你好");
    QTest::newRow("emoji") << QStringLiteral("hola 😀");
    QTest::newRow("only signs") << QStringLiteral("# % & $ €");
    QTest::newRow("control characters") << QStringLiteral("ho\u0001la\u0007");
}

void tst_Phonemizer::survivesOddText()
{
    QFETCH(const QString, text);
    const auto result = phonemize({text.toStdString(), "fin"}, "es");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
    QCOMPARE(result->size(), std::size_t(2));
    QCOMPARE(result->back(), std::string("fˈin"));
    QVERIFY(result->front().find('\n') == std::string::npos);
    QVERIFY(result->front().find('(') == std::string::npos);
}

void tst_Phonemizer::refusesUnknownLanguages()
{
    QVERIFY(canPhonemize("ca"));
    QVERIFY(!canPhonemize("xx"));
    QCOMPARE(phonemize({"a"}, "../etc").error().code, ErrorCode::UnsupportedLanguage);
}

void tst_Phonemizer::hearsMoreLanguagesThanItSpeaks()
{
    for (const char* language : {"ru", "nl", "pl", "uk", "el", "hi", "ko", "zh", "no", "ka", "ar"}) {
        QVERIFY2(!canPhonemize(language), language);
        const auto result = phonemize({"1 2"}, language);
        QVERIFY2(result.ok() && !result->front().empty(), language);
    }
    const auto russian = phonemize({"Спасибо."}, "ru");
    QVERIFY(russian.ok() && russian->front().starts_with("sp") && russian->front().ends_with("."));
}

void tst_Phonemizer::stops()
{
    StopSource source;
    source.request_stop();
    const auto result = phonemize({"hola"}, "es", source.get_token());
    QVERIFY(result.ok() || result.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Phonemizer)
#include "tst_Phonemizer.moc"
