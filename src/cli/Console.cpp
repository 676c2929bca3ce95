#include "cli/Console.h"

#include "cli/ExitCode.h"
#include "cli/Text.h"

#include <QJsonDocument>

#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace xenoglot {

namespace {

int outputError = 0;  // the first one

bool writeLine(std::FILE* file, QByteArray text)
{
    if (!text.endsWith('\n')) {
        text += '\n';
    }
    const auto size = static_cast<std::size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, file) == size && std::fflush(file) == 0;
}

void writeResult(const QByteArray& text)
{
    if (outputError == 0 && !writeLine(stdout, text)) {
        outputError = errno;
    }
}

}  // namespace

void print(const QString& text)
{
    writeResult(text.toUtf8());
}

void printJson(const QJsonObject& object)
{
    writeResult(QJsonDocument(object).toJson());
}

void printJson(const QJsonArray& array)
{
    writeResult(QJsonDocument(array).toJson());
}

int finishOutput(int exitCode)
{
    if (outputError == 0) {
        return exitCode;
    }
    printError(Text::tr("Standard output could not be written: %1").arg(QString::fromLocal8Bit(std::strerror(outputError))));
    return exitCode == ExitDone ? ExitNothingDone : exitCode;
}

void printNote(const QString& text)
{
    writeLine(stderr, text.toUtf8());
}

void printError(const QString& text)
{
    writeLine(stderr, "xenoglot-cli: " + text.simplified().toUtf8());
}

void printError(const Error& error)
{
    printError(QString::fromStdString(error.text()));
}

bool isLiveTerminal()
{
    return ::isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb" && !qgetenv("TERM").isEmpty();
}

}  // namespace xenoglot
