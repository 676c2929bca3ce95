#pragma once

#include "run/Session.h"

#include <QCommandLineParser>

#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

/// The value of --voice: empty for stock, "matched", or a name. Error: InvalidArgument when it is empty.
Result<std::string> voiceOption(const QCommandLineParser& parser);

/// The name as the engines know it: of a speaker's voice in any case, else unchanged (a stock voice, or none: the engines say).
/// Error: InvalidArgument for a voice of the library whose speaker has not agreed or that is not ready.
Result<std::string> knownVoice(const Session& session, const std::string& name);

/// Makes a voice of recordings that is matched, not trained, and lets the engines know it as "matched". The notes are for the
/// user. Errors: those of makeVoice.
Result<std::vector<std::string>> matchVoiceOf(const Session& session, const std::vector<std::filesystem::path>& recordings,
                                              const std::string& language, const VoiceConsent& consent, int threads);

extern const char* const matchedVoiceName;

}  // namespace xenoglot
