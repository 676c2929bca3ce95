#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "models/ge2e/Ge2eModel.h"
#include "models/kokoro/KokoroTrainingOptions.h"
#include "models/kokoro/KokoroVoicePiece.h"
#include "models/kokoro/KokoroWeights.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

struct KokoroTrainingProgress {
    int step = 0;            ///< done
    int steps = 0;           ///< of all trajectories
    double loss = 0;         ///< running mean
    double heldOut = 0;      ///< at the last look
    double secondsLeft = 0;  ///< at the pace of this run
};
using KokoroTrainingSink = std::function<void(const KokoroTrainingProgress&)>;

/// What a training came to.
struct KokoroTrainedVoice {
    std::map<std::string, at::Tensor> changes;  ///< against the base, float32 on the CPU, by the names of KokoroWeights::decoder;
                                                ///< of KokoroTrainingOptions::strength
    kokoro::ConvolutionPrecision precision = kokoro::ConvolutionPrecision::Single;
    int steps = 0;  ///< after which the weights were taken, of all trajectories together
    int stepBacks = 0;
    bool stoppedEarly = false;  ///< one trajectory or more
    double heldOutBefore = 0;   ///< loss of the held-out windows with the base voice; 0: no windows were held out
    double heldOutAfter = 0;    ///< with all that was learned, before its strength is reduced
};

/// Adapts the decoder and generator of a Kokoro model to a speaker: they learn to say a recording again (the idea of StyleTTS 2's
/// fine-tuning, Li et al. 2023, arXiv:2306.07691, without discriminators and with the style fixed). One call trains in the
/// calling thread; the base weights are only read. The same base, pieces, options, threads and precision give the same bits, also
/// when the training was killed and resumed in between.
class KokoroVoiceTrainer
{
public:
    /// base: kept by reference while the trainer lives. key: of everything that decides the result; a checkpoint of another key
    /// is ignored. listener: hears in training how near the voice has come to the speaker (Ge2eLikeness); none: nobody does.
    KokoroVoiceTrainer(const KokoroWeights& base, KokoroTrainingOptions options, std::string key,
                       std::shared_ptr<const Ge2eModel> listener = nullptr);

    /// checkpoint: where the training is kept from time to time and taken up again; empty: nowhere. It stays there when the call
    /// returns. Errors: InvalidArgument (no pieces, wrong shapes, values that are no numbers), SpeechRejected (diverges whatever
    /// is done), FileWrite, Cancelled. Throws c10::Error and std::bad_alloc.
    Result<KokoroTrainedVoice> train(const std::vector<KokoroVoicePiece>& pieces, const std::filesystem::path& checkpoint,
                                     const StopToken& stop, const KokoroTrainingSink& progress) const;

    /// Half where the layers of the generator, forward and backward, are faster so on this machine, with so many windows side by
    /// side as a step has with `threads`.
    static kokoro::ConvolutionPrecision fasterPrecision(const KokoroWeights& weights, int frames, int threads);

private:
    const KokoroWeights& m_base;
    KokoroTrainingOptions m_options;
    std::string m_key;
    std::shared_ptr<const Ge2eModel> m_listener;
};

/// SHA-256 of pieces and options: with the base's hash, all that decides a training but for threads and precision.
std::string trainingKey(const std::string& baseId, const std::vector<KokoroVoicePiece>& pieces,
                        const KokoroTrainingOptions& options);

}  // namespace xenoglot
