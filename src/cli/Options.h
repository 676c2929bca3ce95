#pragma once

#include "core/Result.h"

#include <QCommandLineParser>
#include <QString>

#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// Options that several commands share. All errors are InvalidArgument or UnknownLanguage: the wrong usage of the contract.

/// A lower-case ISO 639 code that exists.
Result<std::string> languageCode(const QString& text);

/// The value of an option as such a code, empty for "auto".
Result<std::string> languageOrAuto(const QCommandLineParser& parser, const char* option);

/// Names of files as they were given.
std::vector<std::filesystem::path> filePaths(const QStringList& names);

/// The value of an option as a whole number in [least, most].
Result<long long> wholeNumber(const QCommandLineParser& parser, const char* option, long long least, long long most);

void addValueOption(QCommandLineParser& parser, const char* name, const QString& text, const char* value,
                    const char* standard = "");
void addFlag(QCommandLineParser& parser, const char* name, const QString& text);

Error usageError(const QString& message, const QString& hint = {});

/// The exit code for an error that ended a command before anything was made.
int exitCodeFor(const Error& error);

}  // namespace xenoglot
