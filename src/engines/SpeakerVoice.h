#pragma once

#include "core/VoiceProfile.h"
#include "engines/Speaker.h"

#include <filesystem>
#include <map>
#include <string>

namespace xenoglot {

/// A speaker's voice as a synthesizer can take it on (SpeechSynthesizer::withVoice): a stock voice of its model in the speaker's
/// manner, and, where one was trained (VoiceAdapter), with the speaker's own sound.
struct SpeakerVoice {
    std::string name;                            ///< Voice::name of it
    std::string key;                             ///< another one for whatever would sound different: part of cache keys
    std::string model;                           ///< id of the model
    std::string baseVoice;                       ///< the stock voice it stands on
    std::map<std::string, VoiceManner> manners;  ///< by stock voice; one that is missing keeps its own
    std::filesystem::path trained;               ///< what VoiceAdapter wrote; empty: a matched voice
    std::string trainedKey;                      ///< that the file must have; empty: any
    Speaker speaker{};                           ///< sounds no different: no part of the key
};

/// What is spoken in.
enum class VoiceKind {
    Stock,    ///< a voice of the model
    Matched,  ///< one in the speaker's manner
    Learned,  ///< with what was learned of the speaker
};

/// Null: a stock voice.
VoiceKind kindOf(const SpeakerVoice* voice);

/// "stock", "matched" or "learned", as it stands in reports and projects.
const char* voiceKindName(VoiceKind kind);
VoiceKind voiceKindFrom(const std::string& name);  ///< any other name: Stock

/// The key of the speaker's voice that a synthesizer of this id speaks in (SpeechSynthesizer::withVoice adds it); empty: a stock
/// voice.
std::string speakerKeyOf(const std::string& synthesizerId);

/// The voice of a profile: matched, or trained with the file that the library keeps. Its key covers all of it.
SpeakerVoice speakerVoice(const VoiceProfile& profile, const std::filesystem::path& trained);

/// The same speaker without what was learned.
SpeakerVoice matchedVoice(const SpeakerVoice& voice);

}  // namespace xenoglot
