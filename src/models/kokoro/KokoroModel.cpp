#include "models/kokoro/KokoroModel.h"

#include "core/Wording.h"
#include "models/kokoro/KokoroBlocks.h"
#include "models/kokoro/KokoroDecoder.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xenoglot {

namespace {

using Weights = KokoroWeights;
using kokoro::convolve;
using kokoro::leakyTrunk;
using kokoro::linear;
using kokoro::runBlock;

/// Gaussian error linear unit, tanh form (Hendrycks and Gimpel 2016, arXiv:1606.08415), in the order of transformers' "gelu_new".
at::Tensor tanhGelu(const at::Tensor& x)
{
    return 0.5 * x * (1.0 + at::tanh(std::sqrt(2.0 / std::numbers::pi) * (x + 0.044715 * at::pow(x, 3.0))));
}

/// x: [1, time, in] → [1, time, hidden]
at::Tensor runLstm(const at::Tensor& x, const Weights::Lstm& lstm)
{
    const at::Tensor zero = at::zeros({2, 1, lstm.parameters[1].size(1)}, x.options());
    return std::get<0>(at::lstm(x, {zero, zero}, lstm.parameters, true, 1, 0.0, false, true, true));
}

/// The same as a packed sequence, which the package makes of its encoders' inputs: another kernel, other rounding.
at::Tensor runPackedLstm(const at::Tensor& x, const Weights::Lstm& lstm)
{
    const at::Tensor zero = at::zeros({2, 1, lstm.parameters[1].size(1)}, x.options());
    const at::Tensor steps = at::ones({x.size(1)}, at::kLong);
    return std::get<0>(at::lstm(x.squeeze(0), steps, {zero, zero}, lstm.parameters, true, 1, 0.0, false, true)).unsqueeze(0);
}

/// Lifts the pitch by a factor and scales the contour of voiced pitch around its median. Transitions below half of the upper
/// quantile are lifted only: they belong to voicing, not to melody. pitch: [frames] Hz.
at::Tensor varyPitch(const at::Tensor& pitch, double level, double variation)
{
    if (level == 1 && variation == 1) {
        return pitch;
    }
    constexpr double unvoiced = 10;  // Hz
    const at::Tensor lifted = level == 1 ? pitch : at::where(pitch > unvoiced, pitch * level, pitch);
    const at::Tensor floor = at::quantile(lifted, 0.6) * 0.5;
    const at::Tensor voiced = lifted > at::maximum(floor, at::full_like(floor, unvoiced));
    const at::Tensor values = lifted.masked_select(voiced);
    if (values.numel() == 0) {
        return lifted;
    }
    const at::Tensor median = values.median();
    return at::where(voiced, median * at::pow(lifted.clamp_min(1.0) / median, variation), lifted);
}

/// One synthesis: what its stages hand to each other.
class Synthesis
{
public:
    Synthesis(const Weights& weights, const KokoroRequest& request, const StopToken& stop, const ProgressSink& progress)
        : w(weights),
          c(weights.config),
          m_request(request),
          m_stop(stop),
          m_progress(progress),
          m_options(weights.words.options())
    {
        const at::Tensor style = request.style.to(m_options).reshape({1, -1});
        m_timbre = style.narrow(1, 0, c.style);
        m_manner = style.narrow(1, c.style, c.style);
    }

    Result<std::vector<std::int64_t>> durations() const
    {
        const at::Tensor context = encodeContext(symbols());
        return context.defined() ? Result<std::vector<std::int64_t>>(listOf(frameDurations(encodeDurations(context))))
                                 : cancelledError();
    }

    Result<KokoroSpeech> run()
    {
        const at::Tensor ids = symbols();
        const at::Tensor context = encodeContext(ids);
        if (!context.defined()) {
            return cancelledError();
        }
        const at::Tensor prosody = encodeDurations(context);
        const at::Tensor frames = frameDurations(prosody);
        const at::Tensor index = at::repeat_interleave(frames);
        if (m_stop.stop_requested()) {
            return cancelledError();
        }
        const at::Tensor shared = runLstm(prosody.index_select(1, index), w.prosody).transpose(1, 2);
        at::Tensor pitch = curve(shared, w.pitch, w.pitchOut);
        if (m_request.pitch.defined()) {
            if (m_request.pitch.numel() != pitch.numel()) {
                return Error{
                    ErrorCode::InvalidArgument,
                    worded(Wording::tr("A pitch contour of %1 values for speech of %2"), m_request.pitch.numel(), pitch.numel()),
                    {}};
            }
            pitch = m_request.pitch.to(m_options).reshape_as(pitch);
        }
        pitch = varyPitch(pitch.flatten(), m_request.pitchLevel, m_request.pitchVariation).reshape_as(pitch);
        const at::Tensor energy = curve(shared, w.energy, w.energyOut);
        const at::Tensor text = encodeText(ids).index_select(2, index);
        if (m_stop.stop_requested()) {
            return cancelledError();
        }
        const KokoroDecoder decoder(w, m_timbre);
        KokoroSpeech speech;
        speech.samples = decoder.samples(text, pitch, energy, m_request.noise, m_stop, m_progress);
        if (!speech.samples.defined()) {
            return cancelledError();
        }
        speech.samples = speech.samples.cpu();
        speech.pitch = pitch.flatten().cpu();
        speech.energy = energy.flatten();
        speech.features = text.squeeze(0);
        speech.durations = listOf(frames);
        return speech;
    }

private:
    static std::vector<std::int64_t> listOf(const at::Tensor& integers)
    {
        const at::Tensor values = integers.cpu();
        return {values.const_data_ptr<std::int64_t>(), values.const_data_ptr<std::int64_t>() + values.numel()};
    }

    /// [1, tokens]: the request's between end marks, on the model's device.
    at::Tensor symbols() const
    {
        at::Tensor ids = at::zeros({1, static_cast<std::int64_t>(m_request.symbols.size()) + 2}, at::kLong);
        std::copy(m_request.symbols.begin(), m_request.symbols.end(), ids.mutable_data_ptr<std::int64_t>() + 1);
        return ids.to(m_options.device());
    }

    at::Tensor norm(const at::Tensor& x, const Weights::Norm& layer, double epsilon) const
    {
        return at::layer_norm(x, {x.size(-1)}, layer.weight, layer.bias, epsilon);
    }

    /// ALBERT (Lan et al. 2020, arXiv:1909.11942) over the phonemes. ids: [1, tokens] → [1, tokens, hidden]; undefined when
    /// stopped.
    at::Tensor encodeContext(const at::Tensor& ids) const
    {
        const std::int64_t tokens = ids.size(1);
        at::Tensor x = at::embedding(w.words, ids) + w.types.narrow(0, 0, 1) + w.positions.narrow(0, 0, tokens);
        x = linear(norm(x, w.embeddingNorm, c.albertEpsilon), w.embeddingToHidden);
        const std::int64_t headWidth = c.albertWidth / c.albertHeads;
        const auto heads = [&](const at::Tensor& y) { return y.view({1, tokens, c.albertHeads, headWidth}).transpose(1, 2); };
        for (std::int64_t pass = 0; pass < c.albertLayers; ++pass) {
            if (m_stop.stop_requested()) {
                return {};
            }
            const at::Tensor mixed =
                at::scaled_dot_product_attention(heads(linear(x, w.query)), heads(linear(x, w.key)), heads(linear(x, w.value)));
            const at::Tensor attended = linear(mixed.transpose(1, 2).reshape({1, tokens, c.albertWidth}), w.attentionOut);
            const at::Tensor y = norm(x + attended, w.attentionNorm, c.albertEpsilon);
            x = norm(linear(tanhGelu(linear(y, w.inner)), w.innerOut) + y, w.layerNorm, c.albertEpsilon);
        }
        return linear(x, w.albertOut);
    }

    /// [1, tokens, hidden] → [1, tokens, hidden + style]
    at::Tensor encodeDurations(const at::Tensor& context) const
    {
        const at::Tensor manner = m_manner.unsqueeze(1).expand({1, context.size(1), c.style});
        at::Tensor x = at::cat({context, manner}, 2);
        for (const Weights::DurationBlock& block : w.duration) {
            const std::vector<at::Tensor> halves = linear(m_manner, block.norm).unsqueeze(1).chunk(2, 2);
            const at::Tensor normal = at::layer_norm(runPackedLstm(x, block.lstm), {c.hidden}, {}, {}, c.epsilon);
            x = at::cat({(halves[0] + 1) * normal + halves[1], manner}, 2);
        }
        return x;
    }

    /// Frames of every token, at least one: the duration head's steps are summed as probabilities.
    at::Tensor frameDurations(const at::Tensor& prosody) const
    {
        const at::Tensor steps = linear(runLstm(prosody, w.durationLstm), w.durationOut).sigmoid().sum(-1);
        return (steps / m_request.rate).round().clamp_min(1).to(at::kLong).flatten();
    }

    /// Pitch or energy at twice the frame rate: [1, 1, 2 · frames].
    at::Tensor curve(const at::Tensor& shared, const std::array<Weights::StyledBlock, 3>& blocks,
                     const Weights::Convolution& out) const
    {
        at::Tensor x = shared;
        for (const Weights::StyledBlock& block : blocks) {
            x = runBlock(x, m_manner, block, c.epsilon);
        }
        return convolve(x, out);
    }

    /// [1, tokens] → [1, hidden, tokens]
    at::Tensor encodeText(const at::Tensor& ids) const
    {
        at::Tensor x = at::embedding(w.symbols, ids).transpose(1, 2);
        for (const Weights::TextBlock& block : w.text) {
            x = norm(convolve(x, block.conv).transpose(1, 2), block.norm, c.epsilon).transpose(1, 2);
            x = at::leaky_relu(x, leakyTrunk);
        }
        return runPackedLstm(x.transpose(1, 2), w.textLstm).transpose(1, 2);
    }

    const Weights& w;
    const KokoroConfig& c;
    const KokoroRequest& m_request;
    const StopToken& m_stop;
    const ProgressSink& m_progress;
    at::TensorOptions m_options;
    at::Tensor m_timbre;  // [1, style]
    at::Tensor m_manner;  // [1, style]
};

}  // namespace

Result<void> KokoroModel::check(const KokoroRequest& request) const
{
    const auto count = static_cast<std::int64_t>(request.symbols.size());
    if (count < 1 || count > maximumSymbols()) {
        return Error{ErrorCode::InvalidArgument,
                     worded(Wording::tr("%1 phonemes in one utterance; the voice model takes 1 to %2"), count, maximumSymbols()),
                     Wording::tr("Use shorter sentences.")};
    }
    for (const std::int64_t symbol : request.symbols) {
        if (symbol < 0 || symbol >= config().vocabulary) {
            return Error{ErrorCode::InvalidArgument,
                         worded(Wording::tr("The phoneme id %1 is not in the voice model's table"), symbol),
                         {}};
        }
    }
    if (!request.style.defined() || request.style.numel() != 2 * config().style || !(request.rate > 0)) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("A voice style or speaking rate of the wrong size"), {}};
    }
    return {};
}

Result<std::vector<std::int64_t>> KokoroModel::durations(const KokoroRequest& request, const StopToken& stop) const
{
    const auto good = check(request);
    return good ? Synthesis(m_weights, request, stop, {}).durations() : good.error();
}

Result<KokoroSpeech> KokoroModel::synthesise(const KokoroRequest& request, const StopToken& stop,
                                             const ProgressSink& progress) const
{
    const auto good = check(request);
    return good ? Synthesis(m_weights, request, stop, progress).run() : good.error();
}

}  // namespace xenoglot
