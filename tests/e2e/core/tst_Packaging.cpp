#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

// The set-up scripts: what they say when something is missing, and that their lists are what the programs expect. Nothing is
// installed or downloaded here.

namespace {

struct Outcome {
    int code = -1;
    QString output;
    QString error;
};

const QString sourceFolder = QStringLiteral(XENOGLOT_SOURCE_DIR);

}  // namespace

class tst_Packaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpNamesTheCommands();
    void refusesWrongUsage();
    void foreignSystemGetsOneLine();
    void asksNothingWithoutATerminal();
    void namesADamagedFileAndAMissingNetwork();
    void sourcesNeedANetworkAndTheirHash();
    void pinsEveryWheel_data();
    void pinsEveryWheel();
    void readsTheCatalogueAsQtDoes();

private:
    Outcome bash(const QString& command, const QProcessEnvironment& environment) const;
    QProcessEnvironment m_environment;  ///< an empty machine: no downloads, no LibTorch, no models
    QTemporaryDir m_folder;
};

void tst_Packaging::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"XENOGLOT_TORCH_SITE", "XENOGLOT_MODELS", "PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX"}) {
        m_environment.remove(QString::fromLatin1(name));
    }
    m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_folder.filePath(QStringLiteral("cache")));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    m_environment.insert(QStringLiteral("XENOGLOT_SKIP_PACKAGES"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("PIP_CONFIG_FILE"), QStringLiteral("/dev/null"));
    // Nobody listens there.
    m_environment.insert(QStringLiteral("PIP_INDEX_URL"), QStringLiteral("http://127.0.0.1:9/simple"));
}

Outcome tst_Packaging::bash(const QString& command, const QProcessEnvironment& environment) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), command, sourceFolder});
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void tst_Packaging::helpNamesTheCommands()
{
    const Outcome outcome = bash(QStringLiteral("\"$0/packaging/run.sh\" --help"), m_environment);
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains(QLatin1String("--cuda auto|on|off")));
}

void tst_Packaging::refusesWrongUsage()
{
    const Outcome outcome = bash(QStringLiteral("\"$0/packaging/run.sh\" --cuda perhaps"), m_environment);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.error, QStringLiteral("xenoglot: --cuda perhaps: give one of auto, on, off.\n"));
}

void tst_Packaging::foreignSystemGetsOneLine()
{
    // Everything this machine has, but no apt-get.
    QProcessEnvironment environment = m_environment;
    environment.remove(QStringLiteral("XENOGLOT_SKIP_PACKAGES"));
    const Outcome outcome = bash(QStringLiteral("mkdir tools && ln -s /usr/bin/* tools/ && rm tools/apt-get && PATH=$PWD/tools "
                                                "\"$0/packaging/run.sh\" --yes"),
                                 environment);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.error.contains(QLatin1String("no apt-get")), qPrintable(outcome.error));
    QVERIFY(outcome.error.contains(QLatin1String("packaging/packages.txt")));
    QCOMPARE(outcome.error.count(QLatin1Char('\n')), 1);
}

void tst_Packaging::asksNothingWithoutATerminal()
{
    const Outcome outcome = bash(QStringLiteral("\"$0/packaging/run.sh\""), m_environment);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains(QLatin1String("--yes")), qPrintable(outcome.error));
}

void tst_Packaging::namesADamagedFileAndAMissingNetwork()
{
    const Outcome wheel =
        bash(QStringLiteral("source \"$0/packaging/lib.sh\"; wheelsOf \"$(cuda=off; torchList)\" | cut -d ' ' -f 3 | "
                            "head -n 1"),
             m_environment);
    const QString name = wheel.output.trimmed();
    QVERIFY(name.startsWith(QLatin1String("torch-")));
    const QString folder = m_folder.filePath(QStringLiteral("cache/xenoglot/downloads"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("half a download");
    file.close();

    const Outcome outcome = bash(QStringLiteral("\"$0/packaging/run.sh\" --yes --cuda off"), m_environment);
    QCOMPARE(outcome.code, 2);
    // Standard output is for what the program prints in the end.
    QVERIFY2(outcome.output.isEmpty(), qPrintable(outcome.output));
    QVERIFY2(outcome.error.contains(name + QLatin1String(" is damaged")), qPrintable(outcome.error));
    const QStringList complaints = outcome.error.split(QLatin1Char('\n')).filter(QStringLiteral("xenoglot: "));
    QCOMPARE(complaints.size(), 1);
    QVERIFY2(complaints.first().contains(QLatin1String("no connection")), qPrintable(outcome.error));
    QVERIFY(!file.exists());
    QVERIFY(QDir(folder).entryList({QStringLiteral(".unfinished-*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

void tst_Packaging::sourcesNeedANetworkAndTheirHash()
{
    const QString fetch =
        QStringLiteral("source \"$0/packaging/lib.sh\"; prepareShell; takeLock; fetchWorld; ls \"$(worldFolder)\"");
    const Outcome unreachable = bash(fetch, m_environment);
    QCOMPARE(unreachable.code, 2);
    QCOMPARE(unreachable.error.count(QLatin1Char('\n')), 1);
    QVERIFY2(unreachable.error.contains(QLatin1String("could not be fetched")), qPrintable(unreachable.error));

    // An index that serves something else under the name.
    const QString index = m_folder.filePath(QStringLiteral("index"));
    const Outcome foreign =
        bash(QStringLiteral("mkdir -p %1/simple/pyworld && cd %1 && echo other > pyworld-0.3.5.tar.gz && "
                            "echo '<a href=\"../../pyworld-0.3.5.tar.gz#sha256=00\">x</a>' > simple/pyworld/index.html && "
                            "python3 -c 'import http.server, socketserver, threading, subprocess, sys, os\n"
                            "server = socketserver.TCPServer((\"127.0.0.1\", 0), http.server.SimpleHTTPRequestHandler)\n"
                            "threading.Thread(target=server.serve_forever, daemon=True).start()\n"
                            "os.environ[\"PIP_INDEX_URL\"] = \"http://127.0.0.1:%d/simple\" % server.server_address[1]\n"
                            "sys.exit(subprocess.call([\"bash\", \"-c\", sys.argv[1], sys.argv[2]]))' '%2' \"$0\"")
                 .arg(index, fetch),
             m_environment);
    QCOMPARE(foreign.code, 2);
    QVERIFY2(foreign.error.contains(QLatin1String("arrived damaged")), qPrintable(foreign.error));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("data/xenoglot/pyworld-0.3.5"))));
}

void tst_Packaging::pinsEveryWheel_data()
{
    QTest::addColumn<QString>("list");
    for (const char* list : {"packaging/pypi-libtorch-cpu.txt", "packaging/pypi-libtorch-cuda.txt", "packaging/pypi-sources.txt",
                             "tests/bench/peers.txt"}) {
        QTest::newRow(list) << QString::fromLatin1(list);
    }
}

void tst_Packaging::pinsEveryWheel()
{
    QFETCH(QString, list);
    QFile file(sourceFolder + QLatin1Char('/') + list);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int wheels = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        wheels += !line.isEmpty() && !line.startsWith('#') ? 1 : 0;
    }
    const Outcome read = bash(QStringLiteral("source \"$0/packaging/lib.sh\"; wheelsOf \"$0/%1\"").arg(list), m_environment);
    QCOMPARE(read.output.count(QLatin1Char('\n')), wheels);
    QVERIFY(wheels > 0);
}

void tst_Packaging::readsTheCatalogueAsQtDoes()
{
    QFile file(sourceFolder + QStringLiteral("/resources/models.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString expected;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll())[QLatin1String("packages")].toArray()) {
        const QJsonObject wheel = value.toObject();
        expected += QStringLiteral("%1==%2 %3 %4 %5\n")
                        .arg(wheel[QLatin1String("name")].toString(), wheel[QLatin1String("version")].toString(),
                             wheel[QLatin1String("sha256")].toString(), wheel[QLatin1String("wheel")].toString())
                        .arg(wheel[QLatin1String("size")].toInteger());
    }
    QVERIFY(expected.size() > 500);
    const Outcome read = bash(QStringLiteral("source \"$0/packaging/lib.sh\"; wheelsOf \"$modelCatalogue\""), m_environment);
    QCOMPARE(read.output, expected);
}

QTEST_GUILESS_MAIN(tst_Packaging)
#include "tst_Packaging.moc"
