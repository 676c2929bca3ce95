#pragma once

#include "core/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xenoglot {

class History;
class ResultCache;
class VoiceLibrary;

/// What there is of a voice beside its files.
struct VoiceTraces {
    int takes = 0;                                ///< of messages of the history, spoken with it
    std::vector<std::int64_t> messages;           ///< entries of the history that it was learned from
    std::vector<std::filesystem::path> exported;  ///< files that it was written to and that are still there
};

/// Looks through the history. Errors: those of History and VoiceLibrary; a message that cannot be read and names the voice.
Result<VoiceTraces> findVoiceTraces(VoiceLibrary& library, History& history, const std::string& id);

/// What becomes of the messages that a voice was learned from.
enum class SourceMessages { Remove, Keep };

/// Removes a voice from the library, and whatever the program's own folders hold of it: everything in the result cache (takes,
/// what was heard in them, how near they came), the takes of the history that are spoken with it (their texts stay), and the
/// messages that it was learned from. What the user exported or saved elsewhere stays. The voice itself goes last: one that is
/// still listed can be removed again. What was found and is gone, but for what was exported. Errors: those of findVoiceTraces,
/// VoiceLibrary::remove, ResultCache::removeOwned and History::remove.
Result<VoiceTraces> removeVoice(VoiceLibrary& library, ResultCache& cache, History& history, const std::string& id,
                                SourceMessages sources);

}  // namespace xenoglot
