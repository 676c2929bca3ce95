#include "core/Program.h"

#include "core/Wording.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <csignal>

namespace xenoglot {

namespace {

QString fromUtf8(const std::string& text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::string lastLine(QByteArray text)
{
    text = text.trimmed();
    return text.mid(text.lastIndexOf('\n') + 1).left(300).toStdString();
}

/// What starts a program in a session of its own, so that whatever it starts in turn can be ended with it. It is setsid(1),
/// because a child modifier makes QProcess fork: the page tables of gigabytes of weights would be copied for every sentence.
/// The system's own is used where PATH names none; without any, only the program itself is ended.
QStringList sessionStarter()
{
    const QString name = QStringLiteral("setsid");
    QString path = QStandardPaths::findExecutable(name);
    if (path.isEmpty()) {
        path = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/bin"), QStringLiteral("/bin")});
    }
    return path.isEmpty() ? QStringList{} : QStringList{path};
}

}  // namespace

std::string findProgram(const std::string& program)
{
    return QStandardPaths::findExecutable(fromUtf8(program)).toStdString();
}

Result<std::string> runProgram(const ProgramCall& call, const StopToken& stop)
{
    const std::string path = findProgram(call.program);
    if (path.empty()) {
        return Error{ErrorCode::ProgramMissing, worded(Wording::tr("The program %1 is not installed"), call.program),
                     call.package.empty() ? Wording::tr("Install it and try again.")
                                          : worded(Wording::tr("Install the package %1."), call.package)};
    }
    QStringList command = sessionStarter() + QStringList(fromUtf8(path));
    for (const std::string& argument : call.arguments) {
        command << fromUtf8(argument);
    }

    QProcess process;
    process.setProgram(command.takeFirst());
    process.setArguments(command);
    process.start();
    if (!process.waitForStarted(5000)) {
        return Error{
            ErrorCode::ProgramFailed,
            worded(Wording::tr("The program %1 could not be started: %2"), call.program, process.errorString().toStdString()),
            Wording::tr("Check that it runs from a terminal.")};
    }
    process.write(call.input.data(), qint64(call.input.size()));
    process.closeWriteChannel();

    QElapsedTimer clock;
    clock.start();
    QByteArray output;
    QByteArray errors;
    std::size_t printed = 0;
    const auto drain = [&] {
        const QByteArray piece = process.readAllStandardOutput();
        printed += std::size_t(piece.size());
        if (!call.consumeOutput) {
            output += piece;
        } else if (!piece.isEmpty() && printed <= call.outputLimit) {
            call.consumeOutput({piece.constData(), std::size_t(piece.size())});
        }
        errors = (errors + process.readAllStandardError()).right(4096);
    };
    const auto giveUp = [&](Error error) -> Result<std::string> {
        if (const auto session = static_cast<pid_t>(process.processId()); session > 0) {
            ::kill(-session, SIGKILL);
        }
        process.kill();  // should it not have come to its session yet
        process.waitForFinished(2000);
        return error;
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(20);
        drain();
        if (stop.stop_requested()) {
            return giveUp(cancelledError());
        }
        if (clock.hasExpired(call.timeLimit.count())) {
            return giveUp(
                {ErrorCode::Timeout,
                 worded(Wording::tr("The program %1 did not answer within %2 s"), call.program, call.timeLimit.count() / 1000),
                 Wording::tr("Try again; if it stays, reinstall it.")});
        }
        if (printed > call.outputLimit) {
            return giveUp({ErrorCode::ProgramFailed,
                           worded(Wording::tr("The program %1 printed more than %2 MiB"), call.program, call.outputLimit >> 20),
                           {}});
        }
    }
    drain();
    if (stop.stop_requested()) {
        return cancelledError();
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::string reason = lastLine(errors);
        if (reason.empty()) {
            reason = process.exitStatus() != QProcess::NormalExit
                         ? Wording::tr("it crashed")
                         : worded(Wording::tr("it ended with code %1"), process.exitCode());
        }
        return Error{ErrorCode::ProgramFailed, worded(Wording::tr("The program %1 failed: %2"), call.program, reason),
                     call.package.empty() ? Wording::tr("Check that it runs from a terminal.")
                                          : worded(Wording::tr("Reinstall the package %1."), call.package)};
    }
    return output.toStdString();
}

}  // namespace xenoglot
