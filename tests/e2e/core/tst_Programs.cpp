#include "core/Program.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace xenoglot;

/// What the command line programs are linked with: the proof that nothing under the window needs the window.
class tst_Programs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkNoWindow_data();
    void linkNoWindow();
    void runScriptKnowsEveryOptionWithAValue();
};

void tst_Programs::linkNoWindow_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("xenoglot-cli") << QStringLiteral("xenoglot-cli");
    QTest::newRow("xenoglot-bench") << QStringLiteral("xenoglot-bench");
}

void tst_Programs::linkNoWindow()
{
    QFETCH(QString, program);
    const auto listing = runProgram({"ldd", {std::string(XENOGLOT_BIN_DIR) + '/' + program.toStdString()}});
    QVERIFY2(listing.ok(), listing.ok() ? "" : listing.error().text().c_str());
    for (const char* wanted : {"libQt6Core", "libtorch_cpu"}) {
        QVERIFY2(listing->find(wanted) != std::string::npos, wanted);
    }
    for (const char* unwanted :
         {"libQt6Widgets", "libQt6Gui", "libtorch_cuda", "libtorch_python", "libespeak", "libav", "libapertium"}) {
        QVERIFY2(listing->find(unwanted) == std::string::npos, unwanted);
    }
}

void tst_Programs::runScriptKnowsEveryOptionWithAValue()
{
    // packaging/run.sh must tell the value of an option from an input; the options are those that the program itself lists.
    QFile script(QStringLiteral(XENOGLOT_SOURCE_DIR "/packaging/run.sh"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(script.readAll());
    const auto help = runProgram({XENOGLOT_BIN_DIR "/xenoglot-cli", {"run", "--help"}});
    QVERIFY2(help.ok(), help.ok() ? "" : help.error().text().c_str());
    static const QRegularExpression option(QStringLiteral("^\\s*(?:-\\w, )?(--[a-z-]+) <"), QRegularExpression::MultilineOption);
    int options = 0;
    for (auto it = option.globalMatch(QString::fromStdString(*help)); it.hasNext(); ++options) {
        const QString name = it.next().captured(1);
        QVERIFY2(text.contains(QLatin1Char(' ') + name + QLatin1Char(' ')), qPrintable(name));
    }
    QVERIFY2(options >= 8, help->c_str());
}

QTEST_GUILESS_MAIN(tst_Programs)
#include "tst_Programs.moc"
