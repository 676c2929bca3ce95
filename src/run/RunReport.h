#pragma once

#include "core/Error.h"
#include "core/TimedSentence.h"
#include "core/Transcript.h"
#include "engines/SpeakerVoice.h"
#include "engines/SpeechSynthesizer.h"
#include "run/JobState.h"
#include "run/RunRequest.h"
#include "run/Similarity.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// Wall times of the stages of one language, in milliseconds.
struct StageTimes {
    double queued = 0;
    double translate = 0;
    double speak = 0;
    double check = 0;
    double write = 0;

    double work() const { return translate + speak + check + write; }
};

/// What became of one language.
struct LanguageResult {
    std::string language;
    JobStage status = JobStage::Queued;  ///< Done, Failed or Cancelled when the run is over
    std::string text;
    std::vector<std::string> route;  ///< translation steps; empty for a given text
    bool draft = false;
    std::string sourceRevision;  ///< of the text it was translated from (TextRevision.h); empty for a given text
    std::string audio;           ///< file name inside the output folder; empty when nothing was written
    double seconds = 0;          ///< of the spoken message
    std::string engine;
    std::string voice;
    std::uint64_t seed = 0;
    int attempts = 1;                   ///< the most that one of its utterances took
    std::vector<Utterance> utterances;  ///< what was spoken piece by piece, with the seed's variation of rate, pitch and pauses
    std::vector<TimedSentence> sentences;  ///< the text's sentences and when they are heard in the audio
    StageTimes times;
    double realTimeFactor = 0;        ///< speak time ÷ seconds of speech
    std::optional<double> wordError;  ///< of the take's re-transcription; absent when it was not checked
    bool suspect = false;             ///< a sentence went wrong or the voice is nobody's: the take should be listened to
    std::string speaker;              ///< whose voice it is; empty: the user's, or a stock voice
    VoiceKind voiceKind = VoiceKind::Stock;
    std::string voiceId;                 ///< VoiceProfile::id; empty: a voice that is kept nowhere, or a stock voice
    std::vector<Similarity> similarity;  ///< to the speaker, the judge's first; empty for a stock voice
    bool fromCache = false;
    std::string note;  ///< what the user should know although the language is done
    std::optional<Error> error;
};

/// Everything a run did: what the window shows, `--json` prints, the history stores and a listening test refers to.
struct RunReport {
    std::string inputPath;
    double inputSeconds = 0;
    std::string inputSha256;
    Transcript transcript;
    std::optional<Transcript> english;      ///< the English in between, where the speech itself was translated
    std::vector<LanguageResult> languages;  ///< in the order of the request
    std::vector<std::string> notes;         ///< what the user should know: a target that was dropped, a repaired file
    std::optional<Error> error;             ///< the run as a whole failed before its languages

    Schedule schedule = Schedule::Parallel;
    int workers = 1;
    int threads = 1;
    std::string device;
    double loadMs = 0;
    double decodeMs = 0;
    double recogniseMs = 0;
    double languagesMs = 0;  ///< wall time from the first job's start to the last one's end
    double wallMs = 0;
    double workMs = 0;  ///< processor time of the language phase, all threads and child processes
    std::vector<std::string> completionOrder;
    double peakRssMb = 0;

    int count(JobStage status) const;
    double speedup() const { return languagesMs > 0 ? workMs / languagesMs : 0; }
};

/// The report of a run that ended before it began: every language failed with the error.
RunReport failedReport(const RunRequest& request, const Error& error);

/// The JSON of design.md section 8.
QJsonObject toJson(const RunReport& report);
QJsonObject toJson(const LanguageResult& result);
QJsonObject toJson(const Transcript& transcript);
QJsonObject toJson(const Error& error);

}  // namespace xenoglot
