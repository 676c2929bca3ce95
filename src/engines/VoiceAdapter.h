#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// The speaker encoder (a model's id) that listens while a voice is trained, so that it is no independent judge of trained
/// voices.
inline constexpr std::string_view trainingEncoder = "ge2e";

/// A stretch of a recording, 3 to 7 s between two pauses, and what is said in it.
struct VoiceTrainingPart {
    AudioClip clip;
    std::string text;  ///< UTF-8
};

/// What a voice is made from.
struct VoiceTrainingRequest {
    std::vector<VoiceTrainingPart> parts;  ///< of one speaker, 20 to 30 s of clear speech altogether
    std::string language;                  ///< of the texts, ISO 639-1
    std::string baseVoice;                 ///< the stock voice to begin with; empty: the engine's own choice
    std::filesystem::path voice;           ///< the file to write
    /// Where the work is kept between times and taken up again, also when it is complete: the caller removes it once the voice
    /// is safe. Empty: nowhere.
    std::filesystem::path checkpoint;
    std::uint64_t seed = 0;  ///< equal requests, seeds and threads give equal voices
    int steps = 0;           ///< 0: the engine's own number
    int threads = 2;         ///< intra-op
};

struct VoiceTrainingProgress {
    double fraction = 0;     ///< of the training, 0 to 1
    double secondsLeft = 0;  ///< at the pace so far
    double loss = 0;         ///< of the engine's own measure, falling
};

/// In the thread that trains; must be quick; may be empty.
using VoiceTrainingSink = std::function<void(const VoiceTrainingProgress&)>;

/// What came of a training.
struct VoiceTrainingReport {
    std::string key;                   ///< SHA-256 of everything that decided the voice
    std::string precision;             ///< of the convolutions: "float32" or "bfloat16", whatever was faster here
    std::size_t parts = 0;             ///< that were trained on
    std::vector<std::string> refused;  ///< why the others were not
    int steps = 0;                     ///< after which the weights were taken
    int stepBacks = 0;                 ///< how often the training went astray
    bool stoppedEarly = false;
    double heldOutBefore = 0;  ///< loss on parts of the recording that were not trained on; 0: it is too short to spare any
    double heldOutAfter = 0;
};

/// Makes a voice file of a speaker's recording: the one interface of all engines that learn a voice. Immutable: may be shared,
/// but one training takes a machine for minutes. Runs in the caller's thread, which needs no ComputeScope.
class VoiceAdapter
{
public:
    virtual ~VoiceAdapter() = default;

    virtual std::string id() const = 0;

    /// Of a training with VoiceTrainingRequest::steps 0.
    virtual int usualSteps() const = 0;

    /// Errors: InvalidArgument, NoSpeech, AudioTooShort (the recording), SpeechRejected (the training went astray), FileWrite,
    /// OutOfMemory, DeviceError, Cancelled. A cancelled or killed training goes on from its checkpoint with the same request.
    virtual Result<VoiceTrainingReport> train(const VoiceTrainingRequest& request, const StopToken& stop,
                                              const VoiceTrainingSink& progress) const = 0;
};

}  // namespace xenoglot
