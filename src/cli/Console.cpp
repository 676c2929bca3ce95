#include "cli/Console.h"

#include <QJsonDocument>

#include <unistd.h>
#include <cstdio>

namespace xenoglot {

namespace {

void writeLine(std::FILE* file, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), file);
    if (!text.endsWith('\n')) {
        std::fputc('\n', file);
    }
    std::fflush(file);
}

}  // namespace

void print(const QString& text)
{
    writeLine(stdout, text.toUtf8());
}

void printJson(const QJsonObject& object)
{
    writeLine(stdout, QJsonDocument(object).toJson());
}

void printJson(const QJsonArray& array)
{
    writeLine(stdout, QJsonDocument(array).toJson());
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
