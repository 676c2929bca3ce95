#pragma once

#include "core/AudioClip.h"
#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Transcript.h"
#include "engines/SpeechDetector.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xenoglot {

struct RecognizeOptions {
    enum class Task { Transcribe, Translate };  ///< Translate: the text comes out in English whatever is spoken

    std::string language;        ///< ISO 639-1, or empty: detect it
    bool guessLanguage = false;  ///< say as well what it sounds like, by the first 30 s, whatever `language` says
    Task task = Task::Transcribe;
    int beamSize = 5;  ///< 1 is greedy
    bool wordTimes = true;

    /// Where the speech is, from a SpeechDetector: only that is recognised, and times are those of the whole clip. A recogniser
    /// invents words for long silence, noise and music, so pass it whenever it is known. Empty: the whole clip.
    std::vector<SpeechSpan> speech;

    /// Each stretch of up to 30 s is told what was said before it: the same spelling of names and style in long recordings. Off
    /// by default, because with it an error or an invented sentence repeats itself, and messages are one or two stretches long
    /// (it made Whisper base add a sentence to the end of a message of 30.3 s, and changed nothing in four others).
    bool usePreviousText = false;

    std::uint64_t seed = 0;  ///< of this request's own generator, drawn from only when a stretch has to be decoded again
};

/// Speech to text. Immutable after construction: one instance serves all threads, all state of a request is local to the call.
/// Runs in the caller's thread under the caller's ComputeScope.
class SpeechRecognizer
{
public:
    virtual ~SpeechRecognizer() = default;

    virtual std::string id() const = 0;

    /// `clip` at any rate. Errors: UnknownLanguage (one the model does not know), NoSpeech, Cancelled.
    virtual Result<Transcript> recognize(const AudioClip& clip, const RecognizeOptions& options, const StopToken& stop,
                                         const ProgressSink& progress) const = 0;
};

}  // namespace xenoglot
