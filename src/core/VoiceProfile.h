#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// How a speaker's manner differs from that of a stock voice.
struct VoiceManner {
    double pitch = 1;  ///< factor of its pitch
    double range = 1;  ///< factor of how far the pitch moves around its median, in octaves
    double rate = 1;   ///< factor of its speaking rate

    bool operator==(const VoiceManner&) const = default;
};

/// Whose voice it is, and that its owner agreed to it being spoken with.
struct VoiceConsent {
    enum class Owner {
        Nobody,  ///< nobody has agreed: the voice must not be used
        Me,      ///< the user's own voice
        Other,   ///< somebody who agreed
    };
    Owner owner = Owner::Nobody;
    std::string person;   ///< who agreed, for Owner::Other
    std::string note;     ///< how, in the user's words; may be empty
    std::int64_t at = 0;  ///< milliseconds since 1970, UTC

    bool operator==(const VoiceConsent&) const = default;
};

/// What the judges said of one state of a voice: means over test sentences that nothing was trained on.
struct VoiceFigures {
    double campplus = 0;   ///< cosine to the speaker's held-back recording; CAM++ is never trained on
    double ge2e = 0;       ///< the same by the second encoder
    double wordError = 0;  ///< of re-transcription
    double signal = 0;     ///< DNSMOS P.835 SIG

    bool operator==(const VoiceFigures&) const = default;
};

/// A speaker's voice as the program keeps it.
struct VoiceProfile {
    std::string id;        ///< a UUID; names its folder
    std::string name;      ///< as the user calls it; no two differ only in case
    std::string language;  ///< of the recording, ISO 639-1
    VoiceConsent consent;
    std::int64_t madeAt = 0;                     ///< milliseconds since 1970, UTC
    std::string model;                           ///< id of the speech model that it was made for
    std::string baseVoice;                       ///< the stock voice that it was made from
    std::map<std::string, VoiceManner> manners;  ///< by stock voice
    double seconds = 0;                          ///< of speech in the recording
    std::string trainedKey;                      ///< SHA-256 of what decided the trained voice; empty: there is none
    int steps = 0;                               ///< of the longest training that was tried; 0: unknown
    std::optional<VoiceFigures> base;            ///< of the stock voice that CAM++ finds most alike
    std::optional<VoiceFigures> matched;         ///< of the stock voice in the speaker's manner
    std::optional<VoiceFigures> trained;
    double ceiling = 0;                ///< CAM++ between two halves of the recording
    std::vector<std::string> sources;  ///< SHA-256 of the recordings that it was made of, and of the message they are together
    std::vector<std::string> exports;  ///< files that it was written to

    /// Whether it can speak; else its learning was interrupted.
    bool isFinished() const { return !baseVoice.empty(); }

    bool operator==(const VoiceProfile&) const = default;
};

}  // namespace xenoglot
