#pragma once

#include "core/VoiceProfile.h"
#include "run/VoiceReference.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// The voice that was made of the same recordings before.
struct EarlierVoice {
    VoiceProfile profile;
    std::filesystem::path trained;  ///< what was learned; empty where it is a matched voice
};

/// A voice to be made of recordings.
struct VoiceMakingRequest {
    std::vector<SpeakerRecording> recordings;
    std::string language;              ///< of the speech, ISO 639-1; empty: it is detected
    std::filesystem::path trained;     ///< the voice file to write; empty: the voice is only matched, which takes seconds
    std::filesystem::path checkpoint;  ///< where an interrupted training is taken up again; empty: nowhere
    std::uint64_t seed = 0;
    bool judge = true;                    ///< false: no figures; a trained voice is then kept unheard
    int steps = 0;                        ///< 0: as usual
    int threads = 2;                      ///< intra-op
    std::optional<EarlierVoice> earlier;  ///< it is matched as that one, trained longer, and must come nearer to the speaker
};

enum class VoiceMakingStage { Listening, Matching, Training, Judging };

/// What listening to the recordings has found.
struct HeardReference {
    std::vector<ReferencePlace> places;  ///< of what is used
    double seconds = 0;                  ///< of it
    std::vector<std::string> advice;     ///< VoiceReference::advice
};

struct VoiceMakingProgress {
    VoiceMakingStage stage = VoiceMakingStage::Listening;
    double fraction = 0;                          ///< of the whole
    std::optional<double> secondsLeft;            ///< of the whole; from Training on, as soon as it can be told
    std::shared_ptr<const HeardReference> heard;  ///< from Matching on
};
/// secondsLeft as it is told: whole minutes, at least one.
std::optional<int> minutesLeft(const VoiceMakingProgress& progress);

using VoiceMakingSink = std::function<void(const VoiceMakingProgress&)>;

/// What came of it.
struct MadeVoice {
    VoiceProfile profile;                         ///< without what learnVoice() knows: id, name, consent, date, sources
    AudioClip reference;                          ///< the speech that it was made of
    std::vector<ReferencePlace> places;           ///< of its parts in the recordings
    std::vector<std::string> notes;               ///< about the recording and the training, in words
    bool stayed = false;                          ///< it is as it was before: learning longer brought nothing
    std::optional<VoiceTrainingReport> training;  ///< absent: nothing was trained
};

/// Makes a voice: finds the cleanest speech (prepareVoiceReference), matches a stock voice (matchVoice), trains it, and lets
/// stock, matched and trained voice speak to the judges. A trained voice is kept only when it is nearer to the speaker than the
/// matched one, and than the earlier trained one if there is one, and its words are as well understood; else the file is removed
/// and a note says why (then the profile has the earlier one, if there is one). About a fifth of the recording
/// is held back for the judges where there are 12 s or more. In the calling thread. Errors: those of prepareVoiceReference,
/// matchVoice and VoiceAdapter::train; Cancelled (the checkpoint stays).
Result<MadeVoice> makeVoice(const VoiceMakingRequest& request, EngineProvider& engines, const StopToken& stop,
                            const VoiceMakingSink& progress);

}  // namespace xenoglot
