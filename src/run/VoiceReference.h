#pragma once

#include "core/ProgressSink.h"
#include "engines/EngineRegistry.h"
#include "engines/VoiceAdapter.h"
#include "run/SpeakerRecording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace xenoglot {

/// Where a part of a reference lies in the recordings that were given.
struct ReferencePlace {
    std::size_t recording = 0;  ///< its index
    double start = 0;           ///< seconds
    double end = 0;
};

/// The speech of a speaker that a voice is made from.
struct VoiceReference {
    std::vector<VoiceTrainingPart> parts;  ///< the best speech in its order, 16 kHz, each with what is said
    std::vector<ReferencePlace> places;    ///< of each part
    std::string language;                  ///< ISO 639-1
    double seconds = 0;                    ///< of the parts
    double found = 0;                      ///< of speech in the recordings
    std::vector<std::string> advice;       ///< what was left out and what would make the voice better, in words

    AudioClip joined() const;
    std::string text() const;
};

/// A stretch of a recording, as cutSpeech() makes it.
struct SpeechPart {
    double start = 0;  ///< seconds
    double end = 0;
};

/// Cuts speech into parts of 3 to 7 s at its pauses. Spans less than 0.4 s apart may share a part; a longer one is cut where it
/// is quietest. What stays shorter than 1.5 s is left out.
std::vector<SpeechPart> cutSpeech(const AudioClip& clip, const std::vector<SpeechSpan>& spans);

/// The share of the power that lies above 4.5 kHz, in dB: a telephone has next to nothing there. Errors: those of resample().
Result<double> highBandLevel(const AudioClip& clip);

/// Finds the cleanest speech of one speaker: cut at pauses, without what is clipped, noisy, or of another voice than the one that
/// speaks most; at most `longestSeconds`, the best first by DNSMOS; then recognised part by part. `language`: of the speech, or
/// empty: it is detected. Only longestVoiceRecordings of them count. Under a ComputeScope of the caller.
/// Errors: NoSpeech, AudioTooShort (no part of 1.5 s), NotAvailable (nothing of it can be used: the reason in
/// words), those of the engines, Cancelled.
Result<VoiceReference> prepareVoiceReference(const std::vector<SpeakerRecording>& recordings, const std::string& language,
                                             EngineProvider& engines, const StopToken& stop, const ProgressSink& progress);

constexpr double longestVoiceReference = 60;    ///< seconds; more does not help
constexpr double longestVoiceRecordings = 300;  ///< seconds that are looked at
constexpr double longestKeptRecordings = 301;   ///< seconds: enough to see, and to say, that there was more
constexpr double shortestVoiceTraining = 6;     ///< with less a voice is matched, not trained

}  // namespace xenoglot
