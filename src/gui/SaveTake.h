#pragma once

#include "audio/AudioTags.h"
#include "core/Result.h"

#include <filesystem>

namespace xenoglot {

/// Writes the audio of a take under another name, in the format that the name's ending says (wav, flac, opus, mp3), with what
/// speechTags() says of it. Takes as long as encoding does: for a worker. Errors: InvalidArgument (another ending), those of
/// readAudio and writeAudio.
Result<void> saveTake(const std::filesystem::path& take, const AudioTags& tags, const std::filesystem::path& target);

}  // namespace xenoglot
