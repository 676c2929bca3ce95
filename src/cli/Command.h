#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace xenoglot {

/// One subcommand of xenoglot-cli. A plain function table keeps main.cpp small; each command has its own file.
struct Command {
    const char* name;
    const char* summary;  ///< source text; translated where it is shown
    int (*run)(const QStringList& arguments);
};

/// Parses one command's options: prints the help or the mistake itself and then returns the exit code to leave with.
std::optional<int> parseOptions(QCommandLineParser& parser, const QString& command, const QStringList& arguments);

int runCommand(const QStringList& arguments);
int transcribeCommand(const QStringList& arguments);
int translateCommand(const QStringList& arguments);
int speakCommand(const QStringList& arguments);
int voicesCommand(const QStringList& arguments);
int compareCommand(const QStringList& arguments);
int modelsCommand(const QStringList& arguments);
int doctorCommand(const QStringList& arguments);

}  // namespace xenoglot
