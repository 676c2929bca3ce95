#include "e2e/cli/Cli.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtTest>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace xenoglot;

namespace {

QByteArray fileHash(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
}

QJsonObject languageOf(const QJsonObject& report, const QString& language)
{
    for (const QJsonValue& value : report[QStringLiteral("languages")].toArray()) {
        if (value.toObject()[QStringLiteral("language")].toString() == language) {
            return value.toObject();
        }
    }
    return {};
}

}  // namespace

/// Real messages through the real program with the real models.
class tst_CliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void demoIsUnderstoodInThreeLanguages();
    void congratulationsAreUnderstood_data();
    void congratulationsAreUnderstood();
    void sameSeedSameBytesWhateverTheSchedule();
    void anotherSeedIsAnotherTake();
    void theSeedScenarioOfTheNote();
    void severalMessagesHaveFoldersOfTheirOwn();
    void standardInputInPieces();
    void interruptKeepsWhatIsFinished();
};

void tst_CliRun::initTestCase()
{
    QCOMPARE(librivoxClips().size(), 5);
}

void tst_CliRun::demoIsUnderstoodInThreeLanguages()
{
    const QTemporaryDir folder;
    const CliResult result =
        cli(folder, QStringList{QStringLiteral("run")} + librivoxClips()
                        + QStringList{QStringLiteral("--join"), QStringLiteral("--to"), QStringLiteral("pt,es,ca"),
                                      QStringLiteral("--out"), QStringLiteral("out"), QStringLiteral("--json")});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    const QJsonObject report = result.json();
    QCOMPARE(report[QStringLiteral("source_language")].toString(), QStringLiteral("en"));
    const double source = report[QStringLiteral("input")].toObject()[QStringLiteral("seconds")].toDouble();
    const QMap<QString, double> most{{QStringLiteral("pt"), 0.15}, {QStringLiteral("es"), 0.20}, {QStringLiteral("ca"), 0.30}};
    for (auto it = most.begin(); it != most.end(); ++it) {
        const QJsonObject language = languageOf(report, it.key());
        QCOMPARE(language[QStringLiteral("status")].toString(), QStringLiteral("done"));
        const double wordError = language[QStringLiteral("word_error")].toDouble(1);
        const double seconds = language[QStringLiteral("seconds")].toDouble();
        qInfo("%s: word error %.3f (at most %.2f), %.1f s for %.1f s", qPrintable(it.key()), wordError, it.value(), seconds,
              source);
        QVERIFY(wordError <= it.value());
        QVERIFY(seconds >= 0.6 * source && seconds <= 1.8 * source);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/") + language[QStringLiteral("audio")].toString())));
        QCOMPARE(language[QStringLiteral("draft")].toBool(), it.key() != QLatin1String("pt"));
    }
    for (int count = 1; count <= 3; ++count) {
        QVERIFY2(result.errors.contains(QStringLiteral("%1/3 languages completed (").arg(count)), qPrintable(result.errors));
    }
    QFile saved(folder.filePath(QStringLiteral("out/run.json")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(saved.readAll()).object(), report);
}

void tst_CliRun::congratulationsAreUnderstood_data()
{
    QTest::addColumn<QString>("voice");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en_US_f_Allison") << QStringLiteral("en");
    QTest::newRow("Italian") << QStringLiteral("it_IT_m_Carlo") << QStringLiteral("it");
}

void tst_CliRun::congratulationsAreUnderstood()
{
    QFETCH(QString, voice);
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString input = asteriskPrompt(folder, voice, QStringLiteral("demo-congrats"));
    QVERIFY(!input.isEmpty());
    const CliResult result = cli(folder, {QStringLiteral("run"), input, QStringLiteral("--to"), QStringLiteral("pt,es"),
                                          QStringLiteral("--out"), QStringLiteral("out"), QStringLiteral("--json")});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    const QJsonObject report = result.json();
    QCOMPARE(report[QStringLiteral("source_language")].toString(), language);
    const double source = report[QStringLiteral("input")].toObject()[QStringLiteral("seconds")].toDouble();
    for (const auto& [target, most] : {std::pair(QStringLiteral("pt"), 0.15), std::pair(QStringLiteral("es"), 0.20)}) {
        const QJsonObject spoken = languageOf(report, target);
        qInfo("%s: word error %.3f", qPrintable(target), spoken[QStringLiteral("word_error")].toDouble(1));
        QVERIFY(spoken[QStringLiteral("word_error")].toDouble(1) <= most);
        const double seconds = spoken[QStringLiteral("seconds")].toDouble();
        QVERIFY(seconds >= 0.6 * source && seconds <= 1.8 * source);
        QCOMPARE(spoken[QStringLiteral("draft")].toBool(), target == QLatin1String("es") || language != QLatin1String("en"));
    }
}

void tst_CliRun::sameSeedSameBytesWhateverTheSchedule()
{
    const QTemporaryDir folder;
    const QList<QStringList> ways{
        {QStringLiteral("--workers"), QStringLiteral("1")},
        {QStringLiteral("--workers"), QStringLiteral("2")},
        {QStringLiteral("--workers"), QStringLiteral("3")},
        {QStringLiteral("--schedule"), QStringLiteral("serial")},
        {QStringLiteral("--schedule"), QStringLiteral("locked"), QStringLiteral("--workers"), QStringLiteral("3")}};
    QMap<QString, QByteArray> first;
    for (const QStringList& way : ways) {
        const CliResult result =
            cli(folder, QStringList{QStringLiteral("run"), librivoxClips()[1], QStringLiteral("--to"), QStringLiteral("pt,es,ca"),
                                    QStringLiteral("--threads"), QStringLiteral("1"), QStringLiteral("--seed"),
                                    QStringLiteral("42"), QStringLiteral("--no-cache"), QStringLiteral("--no-check"),
                                    QStringLiteral("--out"), QStringLiteral("out"), QStringLiteral("--json")}
                            + way);
        QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
        for (const char* language : {"pt", "es", "ca"}) {
            const QString name = QString::fromLatin1(language);
            const QByteArray hash = fileHash(folder.filePath(QStringLiteral("out/%1.wav").arg(name)));
            QVERIFY(!hash.isEmpty());
            if (!first.contains(name)) {
                first[name] = hash;
            }
            QVERIFY2(hash == first[name], qPrintable(name + QLatin1Char(' ') + way.join(QLatin1Char(' '))));
            QVERIFY(QFile::remove(folder.filePath(QStringLiteral("out/%1.wav").arg(name))));
        }
    }
}

void tst_CliRun::anotherSeedIsAnotherTake()
{
    const QTemporaryDir folder;
    QList<QByteArray> hashes;
    QList<double> seconds;
    for (const char* seed : {"1", "2"}) {
        const CliResult result =
            cli(folder, {QStringLiteral("run"), librivoxClips()[1], QStringLiteral("--to"), QStringLiteral("pt"),
                         QStringLiteral("--seed"), QString::fromLatin1(seed), QStringLiteral("--no-check"),
                         QStringLiteral("--out"), QString::fromLatin1(seed), QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
        hashes << fileHash(folder.filePath(QString::fromLatin1(seed) + QStringLiteral("/pt.wav")));
        seconds << languageOf(result.json(), QStringLiteral("pt"))[QStringLiteral("seconds")].toDouble();
    }
    QVERIFY(hashes[0] != hashes[1]);
    // Another rate and other pauses: not only other noise.
    QVERIFY(qAbs(seconds[0] - seconds[1]) > 0.01);
}

void tst_CliRun::theSeedScenarioOfTheNote()
{
    const QTemporaryDir folder;
    const QMap<QString, QString> texts{{QStringLiteral("fr"), QStringLiteral("Bonjour, comment allez-vous ?")},
                                       {QStringLiteral("es"), QStringLiteral("Hola, ¿cómo estás?")},
                                       {QStringLiteral("de"), QStringLiteral("Hallo, wie geht es dir?")}};
    QStringList arguments{QStringLiteral("run"),   librivoxClips()[1],    QStringLiteral("--to"),   QStringLiteral("fr,es,de"),
                          QStringLiteral("--out"), QStringLiteral("out"), QStringLiteral("--json"), QStringLiteral("--log")};
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        QFile file(folder.filePath(it.key() + QStringLiteral(".txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(it.value().toUtf8());
        arguments << QStringLiteral("--text") << it.key() + QLatin1Char('=') + file.fileName();
    }
    const CliResult result = cli(folder, arguments);
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QJsonObject language = languageOf(result.json(), it.key());
        QCOMPARE(language[QStringLiteral("text")].toString(), it.value());
        QVERIFY(language[QStringLiteral("route")].toArray().isEmpty());
        QVERIFY(language[QStringLiteral("seconds")].toDouble() > 0.5);
    }
    QVERIFY2(result.errors.contains(QStringLiteral("languages: 3 (fr, es, de)")), qPrintable(result.errors));
    QVERIFY2(result.errors.contains(QStringLiteral("total: ")), qPrintable(result.errors));
}

void tst_CliRun::severalMessagesHaveFoldersOfTheirOwn()
{
    const QTemporaryDir folder;
    const QString bad = folder.filePath(QStringLiteral("bad.wav"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is not audio");
    file.close();
    const CliResult result =
        cli(folder, {QStringLiteral("run"), librivoxClips()[1], bad, QStringLiteral("--to"), QStringLiteral("pt"),
                     QStringLiteral("--no-check"), QStringLiteral("--out"), QStringLiteral("out")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains(QStringLiteral("bad.wav")), qPrintable(result.errors));
    const QString stem = QFileInfo(librivoxClips()[1]).completeBaseName();
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/%1/pt.wav").arg(stem))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/%1/run.json").arg(stem))));
}

void tst_CliRun::standardInputInPieces()
{
    const QTemporaryDir folder;
    const QByteArray fifo = QFile::encodeName(folder.filePath(QStringLiteral("fifo")));
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const int writer = ::open(fifo.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    QProcess process;
    process.setStandardInputFile(QFile::decodeName(fifo));
    process.start(cliPath(), {QStringLiteral("translate"), QStringLiteral("--to"), QStringLiteral("pt")});
    for (const QByteArray piece : {"Good morning. ", "See you ", "tomorrow."}) {
        QCOMPARE(::write(writer, piece.constData(), static_cast<std::size_t>(piece.size())), piece.size());
        // The next one comes when this one was read.
        int unread = 0;
        QTRY_VERIFY_WITH_TIMEOUT(::ioctl(writer, FIONREAD, &unread) == 0 && unread == 0, 60000);
    }
    ::close(writer);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    const QString translated = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(translated.contains(QStringLiteral("Bom dia")) && translated.contains(QStringLiteral("amanhã")),
             qPrintable(translated));
}

void tst_CliRun::interruptKeepsWhatIsFinished()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XENOGLOT_CACHE"), folder.filePath(QStringLiteral("cache")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(cliPath(), QStringList{QStringLiteral("run")} + librivoxClips()
                                 + QStringList{QStringLiteral("--join"), QStringLiteral("--to"), QStringLiteral("pt,es"),
                                               QStringLiteral("--workers"), QStringLiteral("1"), QStringLiteral("--no-check"),
                                               QStringLiteral("--out"), folder.filePath(QStringLiteral("out"))});
    process.setReadChannel(QProcess::StandardError);
    QByteArray seen;
    while (!seen.contains("1/2 languages completed (pt)") && process.waitForReadyRead(300000)) {
        seen += process.readAllStandardError();
    }
    QVERIFY2(seen.contains("1/2 languages completed (pt)"), seen.constData());
    QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-INT"), QString::number(process.processId())});
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/pt.wav"))));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out/es.wav"))));
    QFile saved(folder.filePath(QStringLiteral("out/run.json")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(saved.readAll()).object();
    QCOMPARE(languageOf(report, QStringLiteral("pt"))[QStringLiteral("status")].toString(), QStringLiteral("done"));
    QCOMPARE(languageOf(report, QStringLiteral("es"))[QStringLiteral("status")].toString(), QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(tst_CliRun)
#include "tst_CliRun.moc"
