#include "e2e/cli/Cli.h"

#include <QDir>
#include <QtTest>

using namespace xenoglot;

/// Exit codes and one-line errors of the command line, for everything that is decided before a model works.
class tst_CliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void voicesAreNamedByTheirFiles();
    void everyMessageStaysInTheOutputFolder();
    void noModels();
    void readOnlyOutput();
    void noFolderToSpeakInto();
    void outputThatCannotBeWritten();
    void doctorTriesTheFolders();
    void doctorWithoutHome();
    void interruptsTheWaitForText_data();
    void interruptsTheWaitForText();
    void translatesIntoOtherLanguagesOnly();
};

void tst_CliUsage::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* arguments, const char* named) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromLatin1(named);
    };
    row("no command", "", "Usage");
    row("unknown command", "sing", "sing");
    row("no input", "run --to es", "recording");
    row("no target", "run a.wav", "--to");
    row("unknown language", "run a.wav --to es,qq", "qq");
    row("unknown source", "run a.wav --to es --from klingon", "klingon");
    row("no workers", "run a.wav --to es --workers 0", "workers");
    row("negative workers", "run a.wav --to es --workers -2", "workers");
    row("workers in words", "run a.wav --to es --workers two", "two");
    row("negative threads", "run a.wav --to es --threads -1", "threads");
    row("bad seed", "run a.wav --to es --seed x", "seed");
    row("unknown schedule", "run a.wav --to es --schedule random", "random");
    row("unknown device", "run a.wav --to es --device tpu", "tpu");
    row("unknown format", "run a.wav --to es --format aac", "aac");
    row("unknown option", "run a.wav --to es --colour", "colour");
    row("text without a file", "run a.wav --to es --text es", "LANG=FILE");
    row("a language with a region", "run a.wav --to pt-BR", "Use pt.");
    row("text from no file", "run a.wav --to es --text es=", "LANG=FILE");
    row("no output folder", "run a.wav --to es --out=", "--out");
    row("no voice", "run a.wav --to es --voice=", "--voice");
    row("no action", "voices", "--help");
    row("an unknown action", "voices sell Anna", "sell");
    row("a voice of nothing", "voices train Anna", "recordings");
    row("a voice without consent", "voices train Anna a.wav", "--consent me");
    row("a voice in no language", "voices train Anna a.wav --consent me --from xyz", "xyz");
    row("a voice that is not there", "voices remove Anna", "Anna");
    row("nobody's consent", "voices train Anna a.wav --consent no", "--consent me");
    row("remove nothing", "voices remove", "name of a voice");
    row("export nothing", "voices export Anna", "file to write");
    row("export nobody", "voices export Anna anna.xenoglot-voice", "Anna");
    row("import nothing", "voices import", "exported");
    row("import two files", "voices import a b", "exported");
    row("rename to nothing", "voices rename Anna", "new one");
    row("fitted to nothing", "speak --language es --voice fit --out a.wav Hola", "--voice-from");
    row("a voice from no file", "speak --language es --voice-from= --out a.wav Hola", "--voice-from");
    row("matched to nothing", "speak --language es --voice matched --out a.wav Hola", "--voice-from");
    row("two voices", "speak --language es --voice jm_kumo --voice-from a.wav --out a.wav Hola", "--voice-from");
    row("empty text", "run a.wav --to es --text es=/dev/null", "/dev/null");
    row("text for another language", "run a.wav --to es --text fr=" XENOGLOT_SOURCE_DIR "/LICENSE", "fr");
    row("transcribe nothing", "transcribe", "recording");
    row("unknown task", "transcribe a.wav --task sing", "sing");
    row("translate to nothing", "translate --from en Hello", "--to");
    row("translate to the same language", "translate --from en --to en Hello", "--from");
    row("speak without a file", "speak --language es Hola", "--out");
    row("speak with no voice", "speak --language es Hola --out a.wav --voice=", "--voice");
    row("speak into an unknown format", "speak --language es Hola --out a.xyz", "a.xyz");
}

void tst_CliUsage::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const QTemporaryDir folder;
    const CliResult result = cli(folder, arguments, QProcessEnvironment::systemEnvironment(), 60);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2((result.errors + result.output).contains(named), qPrintable(result.errors));
    if (!arguments.isEmpty()) {
        QCOMPARE(result.errors.trimmed().count(QLatin1Char('\n')), 0);
    }
}

void tst_CliUsage::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"run", "transcribe", "translate", "speak", "voices", "compare", "models", "doctor"}) {
        QTest::newRow(command) << QString::fromLatin1(command);
    }
}

void tst_CliUsage::everyCommandHasHelp()
{
    QFETCH(QString, command);
    const QTemporaryDir folder;
    const CliResult result = cli(folder, {command, QStringLiteral("--help")}, QProcessEnvironment::systemEnvironment(), 60);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains(QStringLiteral("xenoglot-cli ") + command));
    QVERIFY(result.errors.isEmpty());
    QVERIFY((command == QLatin1String("voices")) == result.output.contains(QStringLiteral(" xenoglot-cli run --voice NAME")));
}

void tst_CliUsage::voicesAreNamedByTheirFiles()
{
    const QTemporaryDir folder;
    const auto call = [&folder](const QStringList& arguments) {
        return cli(folder, QStringList{QStringLiteral("voices")} + arguments, QProcessEnvironment::systemEnvironment(), 60);
    };
    const CliResult missing = call({QStringLiteral("import"), QStringLiteral("missing.xenoglot-voice")});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY2(missing.errors.contains(QStringLiteral("missing.xenoglot-voice")), qPrintable(missing.errors));
    const CliResult other = call({QStringLiteral("import"), QStringLiteral(XENOGLOT_SOURCE_DIR "/LICENSE")});
    QCOMPARE(other.exitCode, 2);
    QVERIFY2(other.errors.contains(QStringLiteral("LICENSE is damaged")), qPrintable(other.errors));
    const QString id = QStringLiteral("b2d5f1a8-5d5e-4b8e-9a41-0d9c3f6f2b11");
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("data/voices/") + id));
    QVERIFY(call({QStringLiteral("list"), QStringLiteral("--json")}).errors.contains(id));
    QCOMPARE(call({QStringLiteral("remove"), id}).exitCode, 0);
    const CliResult clean = call({QStringLiteral("list")});
    QCOMPARE(clean.exitCode, 0);
    QVERIFY2(!clean.errors.contains(id), qPrintable(clean.errors));
    QCOMPARE(call({QStringLiteral("remove"), id}).exitCode, 1);
}

void tst_CliUsage::everyMessageStaysInTheOutputFolder()
{
    const QTemporaryDir folder;
    const QString output = folder.filePath(QStringLiteral("results/here"));
    const CliResult result = cli(folder,
                                 {QStringLiteral("run"), QStringLiteral("...wav"), QStringLiteral("..wav"),
                                  QStringLiteral("--to"), QStringLiteral("es"), QStringLiteral("--out"), output},
                                 QProcessEnvironment::systemEnvironment(), 60);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(QDir(folder.filePath(QStringLiteral("results"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{QStringLiteral("here")});
    QCOMPARE(QDir(output).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             (QStringList{QStringLiteral("message"), QStringLiteral("message-2")}));
}

void tst_CliUsage::noModels()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), folder.filePath(QStringLiteral("none")));
    const CliResult result = cli(
        folder, {QStringLiteral("run"), librivoxClips().value(0), QStringLiteral("--to"), QStringLiteral("pt")}, environment, 60);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(QStringLiteral("models install")), qPrintable(result.errors));
}

void tst_CliUsage::readOnlyOutput()
{
    const QTemporaryDir folder;
    const CliResult result = cli(folder,
                                 {QStringLiteral("run"), librivoxClips().value(0), QStringLiteral("--to"), QStringLiteral("pt"),
                                  QStringLiteral("--out"), QStringLiteral("/proc/xenoglot")},
                                 QProcessEnvironment::systemEnvironment(), 60);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(QStringLiteral("/proc/xenoglot")), qPrintable(result.errors));
}

void tst_CliUsage::noFolderToSpeakInto()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_MODELS"), folder.filePath(QStringLiteral("none")));
    const CliResult result = cli(folder,
                                 {QStringLiteral("speak"), QStringLiteral("--language"), QStringLiteral("es"),
                                  QStringLiteral("Hola"), QStringLiteral("--out"), QStringLiteral("not/here/a.wav")},
                                 environment, 60);
    QCOMPARE(result.exitCode, 2);
    // Found before the models are looked for.
    QVERIFY2(result.errors.contains(QStringLiteral("not/here")), qPrintable(result.errors));
}

void tst_CliUsage::outputThatCannotBeWritten()
{
    const QTemporaryDir folder;
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(cliPath(), {QStringLiteral("--help")});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("Standard output"));

    // A reader that goes away is said as well, and does not end the program by a signal.
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("{ sleep 1; \"$0\" --help; echo \"code $?\" >&2; } | true"), cliPath()});
    QVERIFY(shell.waitForFinished(60000));
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(errors.contains("Standard output") && errors.contains("code 2"), errors.constData());
}

void tst_CliUsage::doctorTriesTheFolders()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_CACHE"), file.fileName() + QStringLiteral("/cache"));
    const CliResult result = cli(folder, {QStringLiteral("doctor")}, environment, 120);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.output.contains(file.fileName() + QStringLiteral("/cache is not writable")), qPrintable(result.output));
}

void tst_CliUsage::doctorWithoutHome()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("XENOGLOT_MODELS"));
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    const CliResult with = cli(folder, {QStringLiteral("doctor")}, environment, 120);
    environment.remove(QStringLiteral("HOME"));
    const CliResult without = cli(folder, {QStringLiteral("doctor")}, environment, 120);
    const auto models = [](const QString& output) {
        const qsizetype start = output.indexOf(QStringLiteral("models folder"));
        return output.mid(start, output.indexOf(QLatin1Char(','), start) - start);
    };
    QVERIFY(models(with.output).contains(QStringLiteral("xenoglot/models")));
    QCOMPARE(models(without.output), models(with.output));
}

void tst_CliUsage::interruptsTheWaitForText_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("standard input") << QStringList{QStringLiteral("translate"), QStringLiteral("--to"), QStringLiteral("pt")};
    QTest::newRow("named pipe") << QStringList{QStringLiteral("run"), QStringLiteral("a.wav"),  QStringLiteral("--to"),
                                               QStringLiteral("pt"),  QStringLiteral("--text"), QStringLiteral("pt=pipe")};
}

void tst_CliUsage::interruptsTheWaitForText()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {folder.filePath(QStringLiteral("pipe"))}), 0);
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(cliPath(), arguments);
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(1500));
    process.terminate();
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

void tst_CliUsage::translatesIntoOtherLanguagesOnly()
{
    const QTemporaryDir folder;
    const CliResult result = cli(
        folder, {QStringLiteral("translate"), QStringLiteral("--to"), QStringLiteral("en,pt"), QStringLiteral("Good morning!")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output.trimmed(), QStringLiteral("Bom dia!"));
    QVERIFY2(result.errors.contains(QStringLiteral("left out")), qPrintable(result.errors));
}

QTEST_GUILESS_MAIN(tst_CliUsage)
#include "tst_CliUsage.moc"
