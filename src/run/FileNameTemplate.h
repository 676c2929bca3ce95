#pragma once

#include "core/Result.h"

#include <string>

namespace xenoglot {

/// What a file name can be made of.
struct FileNameFields {
    std::string message;       ///< name of the recording, without its extension
    std::string language;      ///< code: "es"
    std::string languageName;  ///< "Spanish"
    std::string voice;
    int take = 1;
    std::string date;  ///< of the export, "2026-11-25"
};

/// Puts the fields into a template: `{message}`, `{language}`, `{name}` (of the language), `{voice}`, `{take}`, `{date}`. The
/// result is a file name without extension that every system takes: no separators or control characters (they become "_"), not
/// longer than 150 bytes, no leading or trailing dots and spaces, and never empty ("message"). Error InvalidArgument: a field
/// that does not exist, named with those that do, or a brace that is not closed.
Result<std::string> fileName(const std::string& pattern, const FileNameFields& fields);

}  // namespace xenoglot
