#pragma once

#include "core/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace xenoglot {

/// Result text on standard output, with a line end when it has none.
void print(const QString& text);
void printJson(const QJsonObject& object);
void printJson(const QJsonArray& array);

/// What to return to the shell: `exitCode`, or a failure where standard output did not take everything, which is said here.
int finishOutput(int exitCode);

/// Notes and progress on standard error.
void printNote(const QString& text);

/// "xenoglot-cli: …" on standard error, one line.
void printError(const QString& text);
void printError(const Error& error);

/// True when standard error is a terminal that can redraw lines.
bool isLiveTerminal();

}  // namespace xenoglot
