#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Transcript.h"
#include "engines/EngineRegistry.h"
#include "run/RunRequest.h"
#include "run/StageCache.h"

#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// What is done once per message, before its languages: decoded, speech found in it, recognised or given as text. Immutable
/// afterwards.
struct Message {
    double seconds = 0;
    std::string sha256;                 ///< of the recordings' bytes; empty when only a text was given
    Transcript transcript;              ///< in the language of the speech
    std::optional<Transcript> english;  ///< by Whisper's translate task, when a target has no route from the speech's language
    std::vector<std::string> notes;
    double loadMs = 0;
    double decodeMs = 0;
    double recogniseMs = 0;

    /// Takes texts that were given, not recognised.
    void setTexts(Transcript given, std::optional<Transcript> givenEnglish);
};

/// What stands for a message of these recordings, by the SHA-256 of each.
std::string messageHash(const std::vector<std::string>& recordings);

/// Decodes, detects, recognises, in the calling thread with `threads` intra-op threads. What the request gives (transcript,
/// English) is taken as it is. English is not made from the speech when the transcript was edited, because it would say what was
/// said and not what was written; languages that need it then fail.
/// Errors: those of the reader, NoSpeech, InvalidArgument (an empty transcript), those of the recogniser, Cancelled.
Result<Message> prepareMessage(const RunRequest& request, EngineProvider& engines, const StageCache& cache, int threads,
                               const StopToken& stop, const ProgressSink& progress);

}  // namespace xenoglot
