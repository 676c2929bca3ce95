#pragma once

#include "engines/EngineRegistry.h"
#include "run/VoiceMaker.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// The voice that something is to be spoken in.
struct ChosenVoice {
    std::string name;                   ///< for RunRequest::voice and EngineProvider::synthesizer(); empty: the stock voice
    std::optional<SpeakerVoice> voice;  ///< that the engines have to know by that name (addVoice() of Session.h)
    std::vector<std::string> notes;     ///< what the user may want to know about it, in words
    std::string problem;                ///< why it is another one than was asked for; mostly empty
};

inline constexpr const char* matchedVoiceName = "matched";

/// The voice of that name: one of the library in `folder`, whatever the case of its name; else the name unchanged (a stock voice,
/// or none: the engines say). Where what was learned of a voice cannot be used it is the matched one, and the problem says why.
/// Errors: InvalidArgument (its speaker has not agreed; it is not ready), those of VoiceLibrary.
Result<ChosenVoice> voiceNamed(const std::string& name, const std::filesystem::path& folder, EngineProvider& engines);

/// What the voice of a message's sender is found with.
struct SenderVoiceRequest {
    std::vector<std::filesystem::path> recordings;  ///< of the sender
    std::string language;                           ///< of the speech, ISO 639-1; empty: it is detected
    int threads = 2;                                ///< intra-op
    /// Asked once at most, in the calling thread, when a voice has to be made; nothing: nobody agreed. No function: the user's
    /// own, for matchedVoice().
    std::function<std::optional<VoiceConsent>()> askConsent;
};

/// A voice that is matched to the sender under the name "matched", and kept nowhere. Errors: those of readRecordings and
/// makeVoice, InvalidArgument (nobody agreed).
Result<ChosenVoice> matchedVoice(const SenderVoiceRequest& request, EngineProvider& engines, const StopToken& stop);

/// The learned voice of the sender. If the library in `folder` has a voice whose recording is the same speaker's
/// (speakerVerdict), that is it, the nearest one; learned ones come first. If not, it is learned now (learnVoice) and kept under
/// the name of the file, which takes minutes. Where there is too little speech for that, or the learning fails, the voice is
/// matched; where that fails too, or nobody agreed, it is the stock voice; the problem says why. In the calling thread. Errors:
/// those of readRecordings and VoiceLibrary, Cancelled.
Result<ChosenVoice> fittedVoice(const SenderVoiceRequest& request, const std::filesystem::path& folder, EngineProvider& engines,
                                const StopToken& stop, const VoiceMakingSink& progress);

}  // namespace xenoglot
