#include "audio/AudioReader.h"
#include "core/Wording.h"
#include "engines/EngineRegistry.h"
#include "run/ProjectJson.h"
#include "text/LanguageDisplayName.h"
#include "text/TranslationCheck.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace xenoglot;

/// What the layers below the window say, in the language of the window.
class tst_WordedErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void audio_data();
    void audio();
    void project_data();
    void project();
    void engine_data();
    void engine();
    void reasons_data();
    void reasons();
    void names_data();
    void names();

private:
    /// Columns "code" (empty: no translator) and "text", a row a language.
    void rows(const char* english, const char* german, const char* french);

    QTemporaryDir m_folder;
    QTranslator m_translator;
};

void tst_WordedErrors::initTestCase()
{
    for (const char* code : {"de", "fr"}) {
        QProcess lrelease;
        lrelease.start(QStringLiteral(XENOGLOT_LRELEASE),
                       {QStringLiteral("-silent"),
                        QStringLiteral(XENOGLOT_SOURCE_DIR "/translations/xenoglot_%1.ts").arg(QLatin1String(code)),
                        QStringLiteral("-qm"), m_folder.filePath(QLatin1String(code) + QStringLiteral(".qm"))});
        QVERIFY2(lrelease.waitForFinished(120000), qPrintable(lrelease.errorString()));
        QCOMPARE(lrelease.exitCode(), 0);
    }
}

void tst_WordedErrors::init()
{
    QFETCH(QString, code);
    if (!code.isEmpty()) {
        QVERIFY(m_translator.load(m_folder.filePath(code + QStringLiteral(".qm"))));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }
}

void tst_WordedErrors::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void tst_WordedErrors::rows(const char* english, const char* german, const char* french)
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QString() << QString::fromUtf8(english);
    QTest::newRow("German") << QStringLiteral("de") << QString::fromUtf8(german);
    QTest::newRow("French") << QStringLiteral("fr") << QString::fromUtf8(french);
}

void tst_WordedErrors::audio_data()
{
    rows("100 %2 %1.wav is empty (0 bytes). Record or export the message again.",
         "100 %2 %1.wav ist leer (0 Bytes). Nehmen Sie die Nachricht neu auf, oder exportieren Sie sie neu.",
         "100 %2 %1.wav est vide (0\u00a0octet). Enregistrez ou exportez de nouveau le message.");
}

void tst_WordedErrors::audio()
{
    QFETCH(QString, text);
    QFile file(m_folder.filePath(QStringLiteral("100 %2 %1.wav")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto input = readAudio(file.fileName().toStdString());
    QVERIFY(!input.ok());
    QCOMPARE(QString::fromStdString(input.error().text()), m_folder.path() + QLatin1Char('/') + text);
}

void tst_WordedErrors::project_data()
{
    rows("%3 was written by a later version of Xenoglot (format 999, this one reads up to %1)",
         "%3 stammt von einer späteren Version von Xenoglot (Format 999, diese hier liest bis %1)",
         "%3 vient d'une version plus récente de Xenoglot (format 999, celle-ci lit jusqu'à %1)");
}

void tst_WordedErrors::project()
{
    QFETCH(QString, text);
    const auto project = projectFrom({{QStringLiteral("version"), 999}}, "%3");
    QVERIFY(!project.ok());
    QCOMPARE(QString::fromStdString(project.error().message),
             text.replace(QStringLiteral("%1"), QString::number(projectVersion)));
}

void tst_WordedErrors::engine_data()
{
    rows("No installed translator leads from English (en) to Spanish (es)",
         "Kein installierter Übersetzer führt von Englisch (en) nach Spanisch (es)",
         "Aucun traducteur installé ne relie ces langues\u00a0: anglais (en) → espagnol (es)");
}

void tst_WordedErrors::engine()
{
    QFETCH(QString, text);
    const auto translator = EngineRegistry({}, {}, {}).translator("en", "es");
    QVERIFY(!translator.ok());
    QCOMPARE(QString::fromStdString(translator.error().message), text);
}

void tst_WordedErrors::reasons_data()
{
    rows("the number 250 is missing", "die Zahl 250 fehlt", "le nombre 250 manque");
}

void tst_WordedErrors::reasons()
{
    QFETCH(QString, text);
    const auto fault = translationFault("It costs 250 euros in all.", "en", "Cuesta euros en total.", "es");
    QVERIFY(fault);
    QCOMPARE(QString::fromStdString(*fault), text);
}

void tst_WordedErrors::names_data()
{
    rows("Catalan, Javanese, Cantonese, xx", "Katalanisch, Javanisch, Kantonesisch, xx", "catalan, javanais, cantonais, xx");
}

void tst_WordedErrors::names()
{
    QFETCH(QString, text);
    QStringList names;
    for (const char* code : {"ca", "jw", "yue", "xx"}) {
        names << QString::fromStdString(wordedLanguageName(code));
    }
    QCOMPARE(names.join(QStringLiteral(", ")), text);
}

QTEST_GUILESS_MAIN(tst_WordedErrors)
#include "tst_WordedErrors.moc"
