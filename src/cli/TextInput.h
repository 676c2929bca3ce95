#pragma once

#include "core/Result.h"

#include <QString>

#include <string>

namespace xenoglot {

/// Text of the user, with white space simplified: UTF-8 of at most 1 MiB, in a file, a pipe or a named pipe. An interrupt ends
/// the wait for a pipe that says nothing.
///
/// Errors: FileNotFound; InvalidArgument for what is no text, is too long or is empty; Cancelled.
Result<std::string> readTextFile(const QString& path);
Result<std::string> readStandardInput();

}  // namespace xenoglot
