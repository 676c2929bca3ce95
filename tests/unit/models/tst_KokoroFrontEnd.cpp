#include "models/kokoro/KokoroFrontEnd.h"
#include "text/Phonemizer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

class tst_KokoroFrontEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheModelsPhonemes_data();
    void writesTheModelsPhonemes();
    void takesCatalanFromTheProgram();
    void reportsWhatTheModelCannotSay();
    void refusesDamagedTables_data();
    void refusesDamagedTables();
};

void tst_KokoroFrontEnd::writesTheModelsPhonemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ipa");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* language, const char* ipa, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(ipa) << QString::fromUtf8(expected);
    };
    row("English diphthongs", "en", "həlˈo^ʊ, mˈa^ɪ bˈɔ^ɪ d^ʒˈe^ɪ", "həlˈO, mˈI bˈY ʤˈA");
    row("English r and length", "en", "bˈɜːd kəmpjˈuːɾɚ", "bˈɜɹd kəmpjˈuTəɹ");
    row("English syllabic n", "en", "bˈʌʔn\u0329", "bˈʌtn");
    row("German eu", "de", "lˈɔ^øtə hˈɔ^ʏ", "lˈYtə hˈɔy");
    row("German syllable", "de", "hˈaːbn\u0329", "hˈaːbᵊn");
    row("Catalan x and j", "ca", "ɐjɕˈɔ ʑˈɛ", "ajʃˈɔ ʒˈɛ");
    row("Catalan vowels in full", "ca", "ʊn pʊðɾˈiɐ əstˈat", "un poðɾˈia estˈat");
    row("Catalan weak words", "ca", "kˈɛ ˈɛs ʋˈa, pˈəɾ kˈɛ pəɾ kˈɛ. pərkˈɛ ˈamp əl", "ke es ʋa, peɾ ke peɾ ke. perkˈɛ amb el");
    row("Brazilian final e", "pt", "nˈo^ɪt^ʃy d^ʒy", "nˈoɪʧi ʤi");
    row("Italian affricates", "it", "d^ʒˈe t^ʃˈink pˈit^sa", "ʤˈe ʧˈink pˈiʦa");
    row("French nasal vowels stay", "fr", "bˈɔ\u0303 vɛ\u0303", "bˈɔ\u0303 vɛ\u0303");
    row("French liaison hyphen goes", "fr", "le-z ɑ\u0303fˈɑ\u0303", "lez ɑ\u0303fˈɑ\u0303");
}

void tst_KokoroFrontEnd::writesTheModelsPhonemes()
{
    QFETCH(const QString, language);
    QFETCH(const QString, ipa);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromStdString(KokoroFrontEnd::modelPhonemes(ipa.toStdString(), language.toStdString())), expected);
}

static Result<KokoroFrontEnd> fromText(const QByteArray& text)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("vocab.json")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
        file.close();
    }
    return KokoroFrontEnd::read(file.fileName().toStdString(), 178);
}

/// The phonemizer's repairs and the rules for whole words together: each restores the r of "per" only once, without a stress.
void tst_KokoroFrontEnd::takesCatalanFromTheProgram()
{
    const auto phonemes = phonemize({"Per què? Per a la casa."}, "ca");
    QVERIFY2(phonemes.ok(), phonemes.ok() ? "" : phonemes.error().text().c_str());
    const std::string text = KokoroFrontEnd::modelPhonemes(phonemes->front(), "ca");
    QVERIFY2(text.starts_with("peɾ k") && text.find("? peɾ a") != std::string::npos, text.c_str());
}

void tst_KokoroFrontEnd::reportsWhatTheModelCannotSay()
{
    const auto frontEnd = fromText("{\"vocab\": {\"a\": 43, \"ˈ\": 156, \" \": 16, \".\": 4, \"b\": 44}}");
    QVERIFY2(frontEnd.ok(), frontEnd.ok() ? "" : frontEnd.error().text().c_str());
    const KokoroFrontEnd::Symbols symbols = frontEnd->encode(KokoroFrontEnd::modelPhonemes("ˈaʘb ǃaʘ.", "es"));
    QCOMPARE(symbols.ids, (std::vector<std::int64_t>{156, 43, 44, 16, 43, 4}));
    QCOMPARE(symbols.unknown, (std::vector<std::string>{"ǃ", "ʘ"}));
    QCOMPARE(symbols.sounds, 3);
}

void tst_KokoroFrontEnd::refusesDamagedTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("vocab");
    QTest::newRow("no table") << QByteArray("{\"symbols\": {}}");
    QTest::newRow("empty table") << QByteArray("{\"vocab\": {}}");
    QTest::newRow("an id outside the model") << QByteArray("{\"vocab\": {\"a\": 178}}");
    QTest::newRow("a negative id") << QByteArray("{\"vocab\": {\"a\": -1}}");
    QTest::newRow("a broken id") << QByteArray("{\"vocab\": {\"a\": 1.5}}");
    QTest::newRow("text for an id") << QByteArray("{\"vocab\": {\"a\": \"1\"}}");
}

void tst_KokoroFrontEnd::refusesDamagedTables()
{
    QFETCH(const QByteArray, text);
    const auto frontEnd = fromText(text);
    QVERIFY(!frontEnd.ok());
    QCOMPARE(frontEnd.error().code, ErrorCode::ModelDamaged);
}

QTEST_GUILESS_MAIN(tst_KokoroFrontEnd)
#include "tst_KokoroFrontEnd.moc"
