#pragma once

#include "run/SenderVoice.h"
#include "run/Session.h"

#include <QCommandLineParser>

#include <string>

namespace xenoglot {

inline constexpr const char* fitVoiceName = "fit";

/// The value of --voice: empty for stock, "matched", "fit", or a name. Error: InvalidArgument when it is empty.
Result<std::string> voiceOption(const QCommandLineParser& parser);

/// voiceNamed() of the user's library. Error: also why that could not be read.
Result<ChosenVoice> knownVoice(const Session& session, const std::string& name);

/// The voice of recordings' speaker: "matched" or "fit", as `asked`. Where it cannot be had it is the stock voice, and the reason
/// is said. Returns its name. Errors: those of a recording that is no audio file that can be read; Cancelled.
Result<std::string> senderVoice(Session& session, const std::string& asked, const SenderVoiceRequest& sender, bool quiet);

/// Lets the engines know a voice, and tells the user about it: `quiet`, only when it is another one than was asked for. Returns
/// its name.
std::string useVoice(Session& session, const ChosenVoice& choice, bool quiet);

}  // namespace xenoglot
