#include "core/Program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace xenoglot;

class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesInputAndReturnsOutput();
    void namesAMissingProgram();
    void reportsTheProgramsOwnWords();
    void killsAProgramThatHangs();
    void endsWhatTheProgramStarted();
    void stopsWhenCancelled();
    void limitsTheOutput();
};

void tst_Program::passesInputAndReturnsOutput()
{
    const std::string text(300000, 'x');
    const auto output = runProgram({"cat", {}, text});
    QVERIFY(output.ok());
    QVERIFY(*output == text);
}

void tst_Program::namesAMissingProgram()
{
    const auto output = runProgram({.program = "no-such-program", .package = "nosuch"});
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::ProgramMissing);
    QVERIFY(output.error().message.find("no-such-program") != std::string::npos);
    QVERIFY(output.error().hint.find("nosuch") != std::string::npos);
}

void tst_Program::reportsTheProgramsOwnWords()
{
    const auto output = runProgram({"sh", {"-c", "echo first >&2; echo 'bad mode' >&2; exit 3"}});
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::ProgramFailed);
    QVERIFY(output.error().message.find("bad mode") != std::string::npos);
}

void tst_Program::killsAProgramThatHangs()
{
    const auto output = runProgram({.program = "sleep", .arguments = {"60"}, .timeLimit = std::chrono::milliseconds(200)});
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::Timeout);
}

void tst_Program::endsWhatTheProgramStarted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pid"));
    const auto output = runProgram({.program = "sh",
                                    .arguments = {"-c", "sleep 60 & echo $! > '" + file.toStdString() + "'; wait"},
                                    .timeLimit = std::chrono::milliseconds(1000)});
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::Timeout);
    QFile pid(file);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const int sleeper = pid.readAll().trimmed().toInt();
    QVERIFY(sleeper > 0);
    // Gone, or dead and not yet buried by whoever inherited it.
    const auto isDead = [sleeper] {
        QFile status(QStringLiteral("/proc/%1/stat").arg(sleeper));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    };
    QTRY_VERIFY(isDead());
}

void tst_Program::stopsWhenCancelled()
{
    StopSource source;
    source.request_stop();
    const auto output = runProgram({.program = "sleep", .arguments = {"60"}}, source.get_token());
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

void tst_Program::limitsTheOutput()
{
    const auto output = runProgram({.program = "yes", .outputLimit = 1 << 20});
    QVERIFY(!output.ok());
    QCOMPARE(output.error().code, ErrorCode::ProgramFailed);
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
