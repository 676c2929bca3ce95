#pragma once

#include "run/RunRequest.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xenoglot {

/// What is asked for one language of a message: at first what the request says, then what the user changed for another take.
struct LanguageOrder {
    std::string language;             ///< ISO 639-1 code
    std::optional<std::string> text;  ///< to speak in place of the program's own translation, UTF-8
    std::string voice;                ///< name of a stock voice, or empty: the best one of the language
    std::uint64_t seed = 0;           ///< another seed is another take
    std::string file;                 ///< name in the output folder; the controller chooses it
};

/// The request's share of a language. Its file is `<language>.<format>`.
LanguageOrder orderOf(const RunRequest& request, const std::string& language);

}  // namespace xenoglot
