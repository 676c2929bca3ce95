#pragma once

#include "core/Result.h"
#include "engines/EngineRegistry.h"
#include "library/VoiceLibrary.h"

#include <filesystem>
#include <string>

namespace xenoglot {

/// Whether a voice of the user's may have that name beside the stock voices. Where no model can speak it may. Error:
/// InvalidArgument.
Result<void> checkStockNames(const std::string& name, EngineProvider& engines);

/// A name as it is kept: without spaces at its ends, single ones inside, in composed form (NFC).
std::string tidyVoiceName(const std::string& name);

/// Gives a voice another name. Errors: InvalidArgument (there is no such voice; the name is another's, a stock voice's or none),
/// those of VoiceLibrary.
Result<void> renameVoice(VoiceLibrary& library, const std::string& name, const std::string& newName, EngineProvider& engines);

/// A name for the voice that is heard in a recording: that of the file, with a number where it is taken. One whose training was
/// begun and not finished is not taken: it is gone on with. Errors: those of VoiceLibrary.
Result<std::string> voiceNameFor(const std::filesystem::path& recording, VoiceLibrary& library, EngineProvider& engines);

}  // namespace xenoglot
