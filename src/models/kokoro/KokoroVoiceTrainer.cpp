#include "models/kokoro/KokoroVoiceTrainer.h"

#include "core/FileHash.h"
#include "core/Wording.h"
#include "models/ge2e/Ge2eLikeness.h"
#include "models/kokoro/KokoroDecoder.h"
#include "models/kokoro/KokoroSnakeLayer.h"
#include "models/kokoro/KokoroTrainingState.h"
#include "models/kokoro/KokoroVoiceLoss.h"
#include "models/kokoro/KokoroVoiceParameters.h"
#include "models/kokoro/KokoroWindows.h"
#include "tensor/AdamOptimizer.h"
#include "tensor/Device.h"
#include "tensor/Lanes.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <string_view>
#include <utility>

namespace xenoglot {

namespace {

using kokoro::ConvolutionPrecision;
using Seconds = std::chrono::duration<double>;
using SteadyClock = std::chrono::steady_clock;

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.99;
constexpr double smoothing = 0.9;       // of the loss that divergence is judged by
constexpr double divergedFactor = 2.0;  // single windows differ by 30 %, running means by 10 %
constexpr int mostStepBacks = 4;
constexpr std::uint64_t windowsOfStep = 2;
constexpr double leastPower = 1e-5;     // mean square of a window in which somebody is to be heard
constexpr double noGain = 0.999;        // what an evaluation must come below to count as gain
constexpr double worseThanBest = 1.02;  // a last evaluation beyond it gives way to the best one
constexpr double worthwhile = 0.9;      // of the time: rounding has a price as well

std::string_view bytesOf(const at::Tensor& tensor)
{
    return {static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()};
}

/// Windows side by side.
int lanesOf(const c10::Device& device, int threads)
{
    return device.is_cpu() ? lanesFor(threads) : 1;
}

Result<void> checkPieces(const std::vector<KokoroVoicePiece>& pieces, const KokoroWeights& base, std::int64_t samplesPerFrame)
{
    const auto bad = [](std::size_t piece) {
        return Error{
            ErrorCode::InvalidArgument,
            worded(Wording::tr("Piece %1 of the recording cannot be trained on: its parts do not fit together"), piece + 1),
            {}};
    };
    if (pieces.empty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is nothing to train the voice on"),
                     Wording::tr("Choose a recording with at least ten seconds of clear speech.")};
    }
    constexpr std::int64_t fewestFrames = 4;  // 0.1 s; the loss looks at 85 ms at once
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const KokoroVoicePiece& piece = pieces[i];
        if (!piece.features.defined() || piece.features.dim() != 2 || piece.features.size(0) != base.config.hidden
            || piece.features.size(1) < fewestFrames) {
            return bad(i);
        }
        const std::int64_t frames = piece.features.size(1);
        for (const auto& [tensor, count] : {std::pair{&piece.features, frames * base.config.hidden},
                                            {&piece.pitch, 2 * frames},
                                            {&piece.energy, 2 * frames},
                                            {&piece.style, base.config.style},
                                            {&piece.samples, samplesPerFrame * frames},
                                            {&piece.base, samplesPerFrame * frames}}) {
            if (!tensor->defined() || tensor->numel() != count || tensor->scalar_type() != at::kFloat
                || !at::isfinite(*tensor).all().item<bool>()) {
                return bad(i);
            }
        }
    }
    return {};
}

/// One training: what its steps hand to each other.
class Training
{
public:
    Training(const KokoroWeights& base, const KokoroTrainingOptions& options, const std::vector<KokoroVoicePiece>& pieces,
             std::int64_t samplesPerFrame, const std::shared_ptr<const Ge2eModel>& listener)
        : m_base(base),
          m_options(options),
          m_samplesPerFrame(samplesPerFrame),
          m_device(base.words.device()),
          m_windows(pieces, options.frames, options.heldOut, options.seed),
          m_loss(base.config.sampleRate, base.words.options()),
          m_adam(leaves(base, options), beta1, beta2)
    {
        for (const KokoroVoicePiece& piece : pieces) {
            m_pieces.push_back({piece.features.to(m_device).unsqueeze(0),
                                piece.pitch.to(m_device).view({1, 1, -1}),
                                piece.energy.to(m_device).view({1, 1, -1}),
                                piece.style.to(m_device).view({1, -1}),
                                piece.samples.to(m_device).flatten(),
                                piece.base.to(m_device).flatten(),
                                {}});
        }
        if (listener) {
            std::vector<at::Tensor> recordings;
            for (const KokoroVoicePiece& piece : m_pieces) {
                recordings.push_back(piece.samples);
            }
            const at::Tensor recording = at::cat(recordings);
            const std::int64_t window = std::min(options.frames * samplesPerFrame, recording.numel());
            m_likeness.emplace(listener, base.config.sampleRate, recording, window);
        }
    }

    Result<KokoroTrainedVoice> run(const std::string& key, const std::filesystem::path& checkpoint, const StopToken& stop,
                                   const KokoroTrainingSink& progress)
    {
        if (const Result<void> bound = bind(); !bound) {
            return bound.error();
        }
        const std::optional<KokoroTrainingState> kept = resumable(key, checkpoint);
        if (kept) {
            restore(*kept);
            m_goodIsCheckpoint = true;
        } else {
            m_state.key = key;
            m_state.half =
                m_options.precision.value_or(KokoroVoiceTrainer::fasterPrecision(m_base, m_options.frames, m_options.threads))
                == ConvolutionPrecision::Half;
            if (const auto evaluated = evaluate(stop); !evaluated) {
                return evaluated.error();
            }
            m_good = m_state;
        }
        const SteadyClock::time_point began = SteadyClock::now();
        int computed = 0;
        while (!trajectoryEnded() || m_state.trajectory + 1 < m_options.trajectories) {
            if (trajectoryEnded()) {
                beginNextTrajectory();
            }
            const Result<bool> good = step(stop);
            if (!good) {
                return good.error();
            }
            ++computed;
            if (!*good) {
                if (const auto back = stepBack(checkpoint); !back) {
                    return back.error();
                }
                continue;
            }
            if (m_state.step % m_options.evaluateEvery == 0 || m_state.step == m_options.steps) {
                if (const auto saved = evaluateAndKeep(checkpoint, stop); !saved) {
                    return saved.error();
                }
            }
            if (progress) {
                const double pace = Seconds(SteadyClock::now() - began).count() / computed;
                const int steps = m_options.trajectories * m_options.steps;
                const int done = m_state.trajectory * m_options.steps + m_state.step;
                progress({done, steps, m_state.smoothed, m_state.heldOutLast, pace * (steps - done)});
            }
        }
        return result(stop);
    }

private:
    static std::vector<AdamOptimizer::Parameter> leaves(const KokoroWeights& base, const KokoroTrainingOptions& options)
    {
        std::vector<AdamOptimizer::Parameter> parameters;
        for (const auto& [name, tensor] : base.decoder) {
            if (kokoro::isTrained(name)) {
                AdamOptimizer::Parameter parameter;
                parameter.name = name;
                parameter.value = tensor.detach().clone(at::MemoryFormat::Contiguous).requires_grad_(true);
                parameter.rate = kokoro::isStyleShift(name) ? options.shiftRate : options.weightRate;
                parameters.push_back(std::move(parameter));
            }
        }
        return parameters;
    }

    /// The model over the leaves. Their values change in place, so it is bound once.
    Result<void> bind()
    {
        std::map<std::string, at::Tensor> changed;
        for (const AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            changed.emplace(parameter.name, parameter.value);
        }
        Result<KokoroWeights> weights = m_base.withDecoder(changed);
        if (!weights) {
            return weights.error();
        }
        m_weights = *std::move(weights);
        return {};
    }

    std::optional<KokoroTrainingState> resumable(const std::string& key, const std::filesystem::path& checkpoint) const
    {
        if (checkpoint.empty()) {
            return {};
        }
        Result<KokoroTrainingState> state = KokoroTrainingState::load(checkpoint);
        const bool wrongPrecision =
            state && m_options.precision && state->half != (*m_options.precision == ConvolutionPrecision::Half);
        if (!state || state->key != key || wrongPrecision || state->step < 0 || state->step > m_options.steps
            || state->trajectory < 0 || state->trajectory >= m_options.trajectories) {
            return {};  // a damaged or foreign checkpoint is none
        }
        for (const AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            for (const auto& [group, type] : {std::pair{&state->values, at::kFloat},
                                              {&state->first, at::kBFloat16},
                                              {&state->second, at::kBFloat16},
                                              {&state->best, at::kBFloat16},
                                              {&state->ended, at::kBFloat16}}) {
                const auto found = group->find(parameter.name);
                const bool absent =
                    found == group->end()
                    && ((group == &state->best && state->bestStep == 0) || (group == &state->ended && state->trajectory == 0));
                if (!absent
                    && (found == group->end() || found->second.sizes() != parameter.value.sizes()
                        || found->second.scalar_type() != type)) {
                    return {};
                }
            }
        }
        return *std::move(state);
    }

    /// A state without values is the beginning.
    void restore(const KokoroTrainingState& state)
    {
        const c10::AutoGradMode withoutGradients(false);
        m_state = state;
        for (AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            if (state.values.empty()) {
                parameter.value.copy_(m_base.decoder.at(parameter.name));
                parameter.first.zero_();
                parameter.second.zero_();
                continue;
            }
            parameter.value.copy_(state.values.at(parameter.name));
            parameter.first.copy_(state.first.at(parameter.name));
            parameter.second.copy_(state.second.at(parameter.name));
        }
        for (auto* group : {&m_state.values, &m_state.first, &m_state.second}) {
            group->clear();
        }
        for (auto* group : {&m_state.best, &m_state.ended}) {
            for (auto& [name, tensor] : *group) {
                tensor = tensor.to(m_device).clone();
            }
        }
    }

    /// Its tensors are those of the optimiser, which go on changing.
    KokoroTrainingState present() const
    {
        KokoroTrainingState state = m_state;
        for (const AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            state.values.emplace(parameter.name, parameter.value.detach());
            state.first.emplace(parameter.name, parameter.first);
            state.second.emplace(parameter.name, parameter.second);
        }
        return state;
    }

    KokoroTrainingState snapshot() const
    {
        const c10::AutoGradMode withoutGradients(false);
        KokoroTrainingState state = present();
        for (auto* group : {&state.values, &state.first, &state.second}) {
            for (auto& [name, tensor] : *group) {
                tensor = tensor.clone();
            }
        }
        return state;
    }

    /// The loss of a window; undefined when stopped.
    at::Tensor lossOf(const KokoroWindows::Window& window, std::uint64_t noiseSeed, const StopToken& stop) const
    {
        const KokoroVoicePiece& piece = m_pieces[window.piece];
        const auto precision = m_state.half ? ConvolutionPrecision::Half : ConvolutionPrecision::Single;
        const KokoroDecoder decoder(m_weights, piece.style, precision);
        const at::Tensor spoken = decoder.samples(piece.features.narrow(2, window.start, window.frames),
                                                  piece.pitch.narrow(2, 2 * window.start, 2 * window.frames),
                                                  piece.energy.narrow(2, 2 * window.start, 2 * window.frames),
                                                  at::make_generator<at::CPUGeneratorImpl>(noiseSeed), stop, {});
        if (!spoken.defined()) {
            return {};
        }
        const std::int64_t start = window.start * m_samplesPerFrame;
        const std::int64_t length = window.frames * m_samplesPerFrame;
        const at::Tensor voice = spoken.narrow(0, 0, length);
        const at::Tensor recording = piece.samples.narrow(0, start, length);
        const at::Tensor loss = m_loss(voice, recording, piece.base.narrow(0, start, length)).total();
        const bool heard = m_likeness && recording.square().mean().item<double>() > leastPower;
        return heard ? loss + m_options.likenessWeight * m_likeness->distance(voice) : loss;
    }

    /// Losses of windows, side by side. With `learn` their mean's gradient is added to the parameters; a sum of two does not
    /// depend on which comes first. None when stopped.
    std::optional<std::vector<double>> lossesOf(const std::vector<KokoroWindows::Window>& windows,
                                                const std::vector<std::uint64_t>& noiseSeeds, bool learn,
                                                const StopToken& stop) const
    {
        std::vector<double> losses(windows.size(), std::numeric_limits<double>::quiet_NaN());
        std::atomic<bool> stopped{false};
        const c10::AutoGradMode gradients(learn);
        inLanes(windows.size(), lanesOf(m_device, m_options.threads), m_options.threads, [&](std::size_t i) {
            const at::Tensor loss = lossOf(windows[i], noiseSeeds[i], stop);
            if (!loss.defined() || stop.stop_requested()) {
                stopped = true;
                return;
            }
            losses[i] = loss.item<double>();
            if (learn) {
                (loss / static_cast<double>(windows.size())).backward();
            }
        });
        return stopped ? std::nullopt : std::optional(std::move(losses));
    }

    /// False when the training left the path: the state is as it was, but for the weights, which must be restored then.
    Result<bool> step(const StopToken& stop)
    {
        const auto number = static_cast<std::uint64_t>(m_state.trajectory * m_options.steps + m_state.step);
        const auto attempt = static_cast<std::uint64_t>(m_state.stepBacks);
        std::vector<KokoroWindows::Window> windows;
        std::vector<std::uint64_t> noiseSeeds;
        for (std::uint64_t i = 0; i < windowsOfStep; ++i) {
            windows.push_back(m_windows.draw(windowsOfStep * number + i, attempt));
            noiseSeeds.push_back(m_windows.mixed(windowsOfStep * number + i, attempt, 2));
        }
        m_adam.clearGradients();
        const auto losses = lossesOf(windows, noiseSeeds, true, stop);
        if (!losses) {
            m_adam.clearGradients();
            return cancelledError();
        }
        const double value = std::accumulate(losses->begin(), losses->end(), 0.0) / static_cast<double>(losses->size());
        const double smoothed = m_state.smoothed < 0 ? value : smoothing * m_state.smoothed + (1 - smoothing) * value;
        const double lowest = m_state.lowest < 0 ? smoothed : std::min(m_state.lowest, smoothed);
        if (!std::isfinite(value) || smoothed > divergedFactor * lowest || !m_adam.gradientsFinite()) {
            m_adam.clearGradients();
            return false;
        }
        const double warm = std::min(1.0, static_cast<double>(m_state.step + 1) / std::max(1, m_options.warmUp));
        const double wave = 0.5 * (1 + std::cos(std::numbers::pi * m_state.step / m_options.steps));
        m_adam.step(m_state.step + 1, m_state.rateScale * warm * (m_options.lastRate + (1 - m_options.lastRate) * wave));
        m_adam.clearGradients();
        m_state.smoothed = smoothed;
        m_state.lowest = lowest;
        ++m_state.step;
        return true;
    }

    Result<void> stepBack(const std::filesystem::path& checkpoint)
    {
        const int backs = m_state.stepBacks + 1;
        const int reached = m_state.step;
        const double scale = m_state.rateScale / 2;
        if (backs > mostStepBacks) {
            return Error{ErrorCode::SpeechRejected,
                         worded(Wording::tr("The training of the voice went astray %1 times, last at step %2"), backs, reached),
                         Wording::tr("Choose another recording: clear speech without music or noise.")};
        }
        if (m_goodIsCheckpoint) {
            const Result<KokoroTrainingState> state = KokoroTrainingState::load(checkpoint);
            if (!state) {
                return state.error();
            }
            restore(*state);
        } else {
            restore(m_good);
        }
        m_state.stepBacks = backs;
        m_state.rateScale = scale;
        return {};
    }

    /// Mean loss of the held-out windows; 0 where none are held out.
    Result<double> heldOutLoss(const StopToken& stop) const
    {
        std::vector<std::uint64_t> noiseSeeds;
        for (std::size_t i = 0; i < m_windows.heldOut().size(); ++i) {
            noiseSeeds.push_back(m_windows.mixed(i, 0, 4));
        }
        const auto losses = lossesOf(m_windows.heldOut(), noiseSeeds, false, stop);
        if (!losses) {
            return cancelledError();
        }
        return losses->empty() ? 0 : std::accumulate(losses->begin(), losses->end(), 0.0) / static_cast<double>(losses->size());
    }

    Result<void> evaluate(const StopToken& stop)
    {
        const Result<double> mean = heldOutLoss(stop);
        if (!mean) {
            return mean.error();
        }
        if (m_windows.heldOut().empty()) {
            return {};
        }
        m_state.heldOutLast = *mean;
        if (m_state.step == 0) {
            m_state.heldOutStart = m_state.heldOutBest = *mean;
        } else if (*mean < noGain * m_state.heldOutBest) {
            m_state.heldOutBest = *mean;
            m_state.bestStep = m_state.step;
            m_state.withoutGain = 0;
            m_state.best.clear();
            for (const AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
                m_state.best.emplace(parameter.name, (parameter.value - m_base.decoder.at(parameter.name)).to(at::kBFloat16));
            }
        } else {
            ++m_state.withoutGain;
        }
        return {};
    }

    Result<void> evaluateAndKeep(const std::filesystem::path& checkpoint, const StopToken& stop)
    {
        if (const auto evaluated = evaluate(stop); !evaluated) {
            return evaluated;
        }
        if (!std::isfinite(m_state.heldOutLast)) {
            return stepBack(checkpoint);
        }
        m_good = {};  // before the next one is made: half a gigabyte
        if (checkpoint.empty()) {
            m_good = snapshot();
            return {};
        }
        const Result<void> saved = present().save(checkpoint);
        m_goodIsCheckpoint = saved.ok();
        return saved;
    }

    bool trajectoryEnded() const { return m_state.step >= m_options.steps || m_state.withoutGain >= m_options.patience; }

    bool stoppedEarly() const { return m_state.step < m_options.steps; }

    /// Whether an ended trajectory gives its best weights instead of its last.
    bool bestCounts() const { return stoppedEarly() || m_state.heldOutLast > worseThanBest * m_state.heldOutBest; }

    int stepsThatCount() const { return bestCounts() ? m_state.bestStep : m_state.step; }

    /// What an ended trajectory changed of the base.
    at::Tensor learned(const AdamOptimizer::Parameter& parameter) const
    {
        if (!bestCounts()) {
            return parameter.value.detach() - m_base.decoder.at(parameter.name);
        }
        const auto kept = m_state.best.find(parameter.name);
        return kept == m_state.best.end() ? at::zeros_like(parameter.value) : kept->second.to(at::kFloat);
    }

    /// The sum of what was learned, in this trajectory and before it.
    at::Tensor learnedSoFar(const AdamOptimizer::Parameter& parameter) const
    {
        const auto before = m_state.ended.find(parameter.name);
        const at::Tensor now = learned(parameter);
        return before == m_state.ended.end() ? now : now + before->second;
    }

    /// A divergence that was met keeps its rate and its draws in the trajectories that follow.
    void beginNextTrajectory()
    {
        const c10::AutoGradMode withoutGradients(false);
        for (AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            m_state.ended[parameter.name] = learnedSoFar(parameter).to(at::kBFloat16);
            m_state.best.erase(parameter.name);
            parameter.value.copy_(m_base.decoder.at(parameter.name));
            parameter.first.zero_();
            parameter.second.zero_();
        }
        m_state.stepsOfEnded += stepsThatCount();
        m_state.earlyOfEnded += stoppedEarly() ? 1 : 0;
        ++m_state.trajectory;
        m_state.step = m_state.bestStep = m_state.withoutGain = 0;
        m_state.smoothed = m_state.lowest = -1;
        m_state.heldOutBest = m_state.heldOutLast = m_state.heldOutStart;
    }

    /// The mean of the trajectories, which the leaves get as well, to be heard on the held-out windows.
    Result<KokoroTrainedVoice> result(const StopToken& stop)
    {
        KokoroTrainedVoice voice;
        voice.precision = m_state.half ? ConvolutionPrecision::Half : ConvolutionPrecision::Single;
        voice.stepBacks = m_state.stepBacks;
        voice.steps = m_state.stepsOfEnded + stepsThatCount();
        voice.stoppedEarly = m_state.earlyOfEnded > 0 || stoppedEarly();
        const c10::AutoGradMode withoutGradients(false);
        for (AdamOptimizer::Parameter& parameter : m_adam.parameters()) {
            const at::Tensor change = learnedSoFar(parameter) / m_options.trajectories;
            parameter.value.copy_(m_base.decoder.at(parameter.name) + change);
            voice.changes.emplace(parameter.name, (m_options.strength * change).to(at::kCPU));
        }
        const Result<double> heldOut = heldOutLoss(stop);
        if (!heldOut) {
            return heldOut.error();
        }
        voice.heldOutBefore = m_state.heldOutStart;
        voice.heldOutAfter = *heldOut;
        return voice;
    }

    const KokoroWeights& m_base;
    const KokoroTrainingOptions& m_options;
    std::int64_t m_samplesPerFrame;
    c10::Device m_device;
    KokoroWindows m_windows;
    KokoroVoiceLoss m_loss;
    std::optional<Ge2eLikeness> m_likeness;  // none: nobody listens
    AdamOptimizer m_adam;
    std::vector<KokoroVoicePiece> m_pieces;  // on the device, shaped for the decoder
    KokoroWeights m_weights;                 // over the leaves
    KokoroTrainingState m_state;             // without the large tensors, which the optimiser has
    KokoroTrainingState m_good;              // what a divergence goes back to,
    bool m_goodIsCheckpoint = false;         // unless it is in the checkpoint
};

}  // namespace

KokoroVoiceTrainer::KokoroVoiceTrainer(const KokoroWeights& base, KokoroTrainingOptions options, std::string key,
                                       std::shared_ptr<const Ge2eModel> listener)
    : m_base(base), m_options(std::move(options)), m_key(std::move(key)), m_listener(std::move(listener))
{
}

Result<KokoroTrainedVoice> KokoroVoiceTrainer::train(const std::vector<KokoroVoicePiece>& pieces,
                                                     const std::filesystem::path& checkpoint, const StopToken& stop,
                                                     const KokoroTrainingSink& progress) const
{
    const KokoroTrainingOptions& o = m_options;
    if (o.trajectories < 1 || o.steps < 1 || o.frames < 4 || o.evaluateEvery < 1 || o.patience < 1 || o.threads < 1
        || !(o.weightRate >= 0) || !(o.shiftRate >= 0) || !(o.likenessWeight >= 0) || !(o.strength > 0 && o.strength <= 1)) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("Settings that no voice can be trained with"), {}};
    }
    const c10::InferenceMode ordinary(false);
    const c10::AutoGradMode withGradients(true);
    at::set_num_threads(o.threads);
    const std::int64_t samplesPerFrame = KokoroDecoder::samplesPerFrame(m_base);
    if (const auto fit = checkPieces(pieces, m_base, samplesPerFrame); !fit) {
        return fit.error();
    }
    return Training(m_base, o, pieces, samplesPerFrame, m_listener).run(m_key, checkpoint, stop, progress);
}

ConvolutionPrecision KokoroVoiceTrainer::fasterPrecision(const KokoroWeights& weights, int frames, int threads)
{
    const c10::AutoGradMode withGradients(true);
    // The middle kernel size of every stage, at the length that a window has there.
    struct Layer {
        KokoroWeights::SnakeBlock::Half half;
        at::Tensor input, style;
    };
    std::vector<Layer> layers;
    std::int64_t length = 2 * static_cast<std::int64_t>(frames);
    for (const KokoroWeights::Stage& stage : weights.stages) {
        length *= KokoroConfig::rateOfKernel(stage.up.weight.size(2));
        Layer layer{stage.blocks[stage.blocks.size() / 2].first[0], {}, {}};
        layer.half.conv.weight = layer.half.conv.weight.detach().clone().requires_grad_(true);
        layer.half.conv.bias = layer.half.conv.bias.detach().clone().requires_grad_(true);
        const std::int64_t channels = layer.half.conv.weight.size(1);
        layer.input = at::arange(length, layer.half.alpha.options()).cos().expand({channels, length}).contiguous();
        layer.input.requires_grad_(true);
        layer.style = at::zeros({2 * channels}, layer.half.alpha.options()).requires_grad_(true);
        layers.push_back(std::move(layer));
    }
    const int lanes = lanesOf(weights.words.device(), threads);
    const auto seconds = [&](ConvolutionPrecision precision) {
        const SteadyClock::time_point began = SteadyClock::now();
        inLanes(windowsOfStep, lanes, threads, [&](std::size_t) {
            for (const Layer& layer : layers) {
                kokoro::snakeLayer(layer.input, layer.style, layer.half, 1, weights.config.epsilon, precision).sum().backward();
            }
        });
        if (!weights.words.is_cpu()) {
            synchronise(weights.words.device());
        }
        return Seconds(SteadyClock::now() - began).count();
    };
    // By turns, and the least of each: what other programs take of the machine must not decide.
    double half = std::numeric_limits<double>::max();
    double single = half;
    constexpr int repeats = 8;  // the first warms up
    constexpr int fewest = 2;
    constexpr double hopeless = 1.5;
    for (int i = 0; i < repeats && (i < fewest || half < hopeless * single); ++i) {
        half = std::min(half, seconds(ConvolutionPrecision::Half));
        single = std::min(single, seconds(ConvolutionPrecision::Single));
    }
    return half < worthwhile * single ? ConvolutionPrecision::Half : ConvolutionPrecision::Single;
}

std::string trainingKey(const std::string& baseId, const std::vector<KokoroVoicePiece>& pieces,
                        const KokoroTrainingOptions& options)
{
    std::vector<at::Tensor> tensors;
    std::vector<std::string> texts{"xenoglot-kokoro-training 8", baseId, options.text()};
    for (const KokoroVoicePiece& piece : pieces) {
        for (const at::Tensor& tensor : {piece.features, piece.pitch, piece.energy, piece.style, piece.samples, piece.base}) {
            tensors.push_back(tensor.to(at::kCPU).contiguous());
            texts.push_back(std::to_string(tensor.numel()));
        }
    }
    std::vector<std::string_view> parts;
    for (const std::string& text : texts) {
        parts.push_back(text);
        parts.emplace_back("\n");
    }
    for (const at::Tensor& tensor : tensors) {
        parts.push_back(bytesOf(tensor));
    }
    return sha256OfBytes(parts);
}

}  // namespace xenoglot
