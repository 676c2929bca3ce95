#pragma once

#include "core/AudioClip.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xenoglot {

/// Whose voice a SpeakerVoice is.
struct Speaker {
    std::string voiceId;              ///< VoiceProfile::id; empty: a voice that is kept nowhere
    std::string name;                 ///< who it is; empty: the user
    std::string language;             ///< of the recording, ISO 639-1
    std::filesystem::path recording;  ///< of the speaker's own speech; empty: it is in `speech`, or there is none
    std::shared_ptr<const AudioClip> speech;

    bool operator==(const Speaker&) const = default;
};

}  // namespace xenoglot
