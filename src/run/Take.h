#pragma once

#include "core/TimedSentence.h"
#include "engines/SpeakerVoice.h"
#include "run/LanguageText.h"
#include "run/Similarity.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// One spoken version of a language's text. Never changed after it was made, but for its star.
struct Take {
    int number = 0;                        ///< 1, 2, ... within its language
    LanguageText spoken;                   ///< the text, as it was when it was spoken
    std::string madeFrom;                  ///< textRevision of it
    std::filesystem::path file;            ///< the audio
    std::vector<TimedSentence> sentences;  ///< what is heard when
    double seconds = 0;
    std::uint64_t seed = 0;
    std::string engine;
    std::string voice;
    std::optional<double> wordError;  ///< of its re-transcription; absent when it was not checked
    bool suspect = false;             ///< words went wrong or the voice did: it should be listened to
    int attempts = 1;                 ///< the most that one of its utterances took
    std::string speaker;              ///< whose voice it is; empty: the user's, or a stock voice
    VoiceKind voiceKind = VoiceKind::Stock;
    std::string voiceId;                 ///< VoiceProfile::id; empty: a voice that is kept nowhere, or a stock voice
    std::vector<Similarity> similarity;  ///< to the speaker; empty for a stock voice
    bool starred = false;
    std::int64_t madeAt = 0;  ///< milliseconds since 1970, UTC

    bool operator==(const Take&) const = default;
};

}  // namespace xenoglot
