#include "e2e/cli/Cli.h"

#include <QJsonArray>
#include <QtTest>

using namespace xenoglot;

/// The command line speaks the user's language to people, and the same English to programs.
class tst_CliLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void languageList();
    void jsonIsTheSameEverywhere();

private:
    const QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void tst_CliLanguages::texts_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("help");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("unknownOption");
    const auto row = [](const char* locale, const char* help, const char* options, const char* unknownOption) {
        QTest::newRow(locale) << QString::fromLatin1(locale) << QString::fromUtf8(help) << QString::fromUtf8(options)
                              << QString::fromUtf8(unknownOption);
    };
    row("de_DE.UTF-8", "Aufruf: xenoglot-cli BEFEHL", "Optionen:", "Unbekannte Option „colour“.");
    row("de_AT.UTF-8", "Aufruf: xenoglot-cli BEFEHL", "Optionen:", "Unbekannte Option „colour“.");
    row("fr_FR.UTF-8", "Utilisation\u00a0: xenoglot-cli COMMANDE", "Options\u00a0:", "Option inconnue : « colour ».");
    row("en_GB.UTF-8", "Usage: xenoglot-cli COMMAND", "Options:", "Unknown option 'colour'. See");
    row("pt_BR.UTF-8", "Usage: xenoglot-cli COMMAND", "Options:", "Unknown option 'colour'. See");
    row("C.UTF-8", "Usage: xenoglot-cli COMMAND", "Options:", "Unknown option 'colour'. See");
}

void tst_CliLanguages::texts()
{
    QFETCH(QString, locale);
    QFETCH(QString, help);
    QFETCH(QString, options);
    QFETCH(QString, unknownOption);
    const QTemporaryDir folder;
    const CliResult all = cli(folder, {QStringLiteral("--help")}, m_environment, 60, locale);
    QCOMPARE(all.exitCode, 0);
    QVERIFY2(all.output.startsWith(help), qPrintable(all.output));
    const CliResult one = cli(folder, {QStringLiteral("doctor"), QStringLiteral("--help")}, m_environment, 60, locale);
    QVERIFY2(one.output.contains(options), qPrintable(one.output));
    QVERIFY2(one.output.contains(QStringLiteral("xenoglot-cli doctor")), qPrintable(one.output));
    const CliResult wrong = cli(folder, {QStringLiteral("run"), QStringLiteral("--colour")}, m_environment, 60, locale);
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.errors.contains(unknownOption), qPrintable(wrong.errors));
}

void tst_CliLanguages::languageList()
{
    const QTemporaryDir folder;
    const auto help = [&](const char* languages, const char* locale) {
        return cli(folder, {QStringLiteral("--help")}, m_environment, 60, QString::fromLatin1(locale),
                   QString::fromLatin1(languages))
            .output;
    };
    QVERIFY(help("fr:de", "en_US.UTF-8").startsWith(QStringLiteral("Utilisation")));
    QVERIFY(help("pt:de", "en_US.UTF-8").startsWith(QStringLiteral("Aufruf")));
    QVERIFY(help("en:de", "de_DE.UTF-8").startsWith(QStringLiteral("Usage")));
    QVERIFY(help("de", "C").startsWith(QStringLiteral("Usage")));  // what scripts set, as with gettext
}

void tst_CliLanguages::jsonIsTheSameEverywhere()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = m_environment;
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), folder.filePath(QStringLiteral("none")));
    QStringList checks;
    for (const char* locale : {"C.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"}) {
        const CliResult result =
            cli(folder, {QStringLiteral("doctor"), QStringLiteral("--json")}, environment, 120, QString::fromLatin1(locale));
        QStringList names;
        for (const QJsonValue& check : result.json().value(QStringLiteral("checks")).toArray()) {
            names << check[QStringLiteral("name")].toString();
            const QString detail = check[QStringLiteral("detail")].toString();
            if (names.constLast() == QLatin1String("memory")) {
                QVERIFY2(detail.endsWith(QStringLiteral(" GB free")) && !detail.contains(QLatin1Char(',')), qPrintable(detail));
            } else if (names.constLast() == QLatin1String("processor")) {
                QVERIFY2(detail.endsWith(QStringLiteral(" core")) || detail.endsWith(QStringLiteral(" cores")),
                         qPrintable(detail));
            }
        }
        QVERIFY2(names.contains(QStringLiteral("model whisper-base")), qPrintable(result.output));
        QVERIFY(names.contains(QStringLiteral("models folder")));
        checks << names.join(QLatin1Char('\n'));
    }
    QCOMPARE(checks.at(1), checks.at(0));
    QCOMPARE(checks.at(2), checks.at(0));
}

QTEST_GUILESS_MAIN(tst_CliLanguages)
#include "tst_CliLanguages.moc"
