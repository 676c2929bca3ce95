#include "models/kokoro/KokoroModel.h"

#include "core/Wording.h"
#include "models/kokoro/KokoroKernels.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xenoglot {

namespace {

using Weights = KokoroWeights;

constexpr double leakyTrunk = 0.2;      // kokoro 0.9.4: activation of the predictor, text encoder and decoder blocks
constexpr double leakyGenerator = 0.1;  // of the generator between its stages
constexpr double leakyPost = 0.01;      // before the last convolution

constexpr double generatorShare = 0.9;  // of the time of a synthesis

at::Tensor linear(const at::Tensor& x, const Weights::Linear& layer)
{
    return at::linear(x, layer.weight, layer.bias);
}

/// "Same" convolution, stride 1. x: [1, in, time].
at::Tensor convolve(const at::Tensor& x, const Weights::Convolution& layer)
{
    return at::conv1d(x, layer.weight, layer.bias, 1, (layer.weight.size(2) - 1) / 2);
}

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

/// Adaptive instance norm of x [1, channels, time]; style: [1, style]. Not the fused kernel: these are short.
at::Tensor styledNorm(const at::Tensor& x, const at::Tensor& style, const Weights::Linear& norm, double epsilon)
{
    const std::vector<at::Tensor> halves = linear(style, norm).unsqueeze(-1).chunk(2, 1);
    const at::Tensor normal = at::instance_norm(x, {}, {}, {}, {}, true, 0.0, epsilon, false);
    return (halves[0] + 1) * normal + halves[1];
}

at::Tensor runBlock(const at::Tensor& x, const at::Tensor& style, const Weights::StyledBlock& block, double epsilon)
{
    at::Tensor residual = at::leaky_relu(styledNorm(x, style, block.norm1, epsilon), leakyTrunk);
    at::Tensor through = x;
    if (block.pool.weight.defined()) {
        residual = at::conv_transpose1d(residual, block.pool.weight, block.pool.bias, 2, 1, 1, residual.size(1));
        through = at::upsample_nearest1d(through, {2 * through.size(2)});
    }
    residual = convolve(residual, block.conv1);
    residual = at::leaky_relu(styledNorm(residual, style, block.norm2, epsilon), leakyTrunk);
    residual = convolve(residual, block.conv2);
    if (block.shortcut.defined()) {
        through = at::conv1d(through, block.shortcut);
    }
    return (residual + through) * std::sqrt(0.5);
}

std::int64_t margin(const Weights::SnakeBlock& block, const KokoroConfig& config)
{
    return config.dilations.back() * (block.first[0].kernel() - 1) / 2;
}

/// The residual block of the generator. x: [channels, time], contiguous; it is taken over and changed. style: [1, style].
at::Tensor runSnakeBlock(at::Tensor x, const at::Tensor& style, const Weights::SnakeBlock& block, const KokoroConfig& config)
{
    const auto styleOf = [&](const Weights::SnakeBlock::Half& half) { return linear(style, half.norm).flatten(); };
    if (x.is_cpu() && !(c10::GradMode::is_enabled() && x.requires_grad())) {
        at::Tensor padded = kokoro::paddedBuffer(x.size(0), x.size(1), margin(block, config), x.options());
        at::Tensor middle = at::empty_like(x);
        for (std::size_t i = 0; i < block.first.size(); ++i) {
            const Weights::SnakeBlock::Half& first = block.first[i];
            const Weights::SnakeBlock::Half& second = block.second[i];
            kokoro::styledSnake(x, styleOf(first), first.alpha, config.epsilon, padded);
            kokoro::convolve(padded, first.taps, first.kernel(), first.conv.bias, config.dilations[i], false, middle);
            kokoro::styledSnake(middle, styleOf(second), second.alpha, config.epsilon, padded);
            kokoro::convolve(padded, second.taps, second.kernel(), second.conv.bias, 1, true, x);
        }
        return x;
    }
    const auto half = [&](const at::Tensor& input, const Weights::SnakeBlock::Half& part, std::int64_t dilation) {
        const at::Tensor z = styledNorm(input, style, part.norm, config.epsilon);
        const at::Tensor alpha = part.alpha.unsqueeze(1);
        const at::Tensor active = z + at::sin(alpha * z).square() / alpha;
        return at::conv1d(active, part.conv.weight, part.conv.bias, 1, dilation * (part.kernel() - 1) / 2, dilation);
    };
    at::Tensor y = x.unsqueeze(0);
    for (std::size_t i = 0; i < block.first.size(); ++i) {
        y = y + half(half(y, block.first[i], config.dilations[i]), block.second[i], 1);
    }
    return y.squeeze(0);
}

/// Scales the contour of voiced pitch around its median. Transitions below half of the upper quantile stay as they are: they
/// belong to voicing, not to melody. pitch: [frames] Hz.
at::Tensor varyPitch(const at::Tensor& pitch, double variation)
{
    if (variation == 1) {
        return pitch;
    }
    const at::Tensor floor = at::quantile(pitch, 0.6) * 0.5;
    const at::Tensor voiced = pitch > at::maximum(floor, at::full_like(floor, 10.0));
    const at::Tensor values = pitch.masked_select(voiced);
    if (values.numel() == 0) {
        return pitch;
    }
    const at::Tensor median = values.median();
    return at::where(voiced, median * at::pow(pitch.clamp_min(1.0) / median, variation), pitch);
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

    Result<KokoroSpeech> run()
    {
        const std::vector<std::int64_t>& symbols = m_request.symbols;
        at::Tensor ids = at::zeros({1, static_cast<std::int64_t>(symbols.size()) + 2}, at::kLong);
        std::copy(symbols.begin(), symbols.end(), ids.mutable_data_ptr<std::int64_t>() + 1);
        ids = ids.to(m_options.device());

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
        pitch = varyPitch(pitch.flatten(), m_request.pitchVariation).reshape_as(pitch);
        const at::Tensor energy = curve(shared, w.energy, w.energyOut);
        const at::Tensor text = encodeText(ids).index_select(2, index);
        if (m_stop.stop_requested()) {
            return cancelledError();
        }
        const at::Tensor features = decode(text, pitch, energy);
        if (!features.defined()) {
            return cancelledError();
        }
        report(m_progress, 1 - generatorShare);
        const at::Tensor spectrum = generate(features, sourceSpectrum(pitch));
        if (!spectrum.defined()) {
            return cancelledError();
        }
        KokoroSpeech speech;
        speech.samples = wave(spectrum).cpu();
        speech.pitch = pitch.flatten().cpu();
        const at::Tensor durations = frames.cpu();
        const std::int64_t* values = durations.const_data_ptr<std::int64_t>();
        speech.durations.assign(values, values + durations.numel());
        return speech;
    }

private:
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

    /// [1, hidden, frames] → [1, hidden, 2 · frames]; undefined when stopped.
    at::Tensor decode(const at::Tensor& text, const at::Tensor& pitch, const at::Tensor& energy) const
    {
        const at::Tensor slowPitch = at::conv1d(pitch, w.pitchDown.weight, w.pitchDown.bias, 2, 1);
        const at::Tensor slowEnergy = at::conv1d(energy, w.energyDown.weight, w.energyDown.bias, 2, 1);
        const at::Tensor shortcut = convolve(text, w.textShortcut);
        at::Tensor x = runBlock(at::cat({text, slowPitch, slowEnergy}, 1), m_timbre, w.encode, c.epsilon);
        for (const Weights::StyledBlock& block : w.decode) {
            if (m_stop.stop_requested()) {
                return {};
            }
            x = runBlock(at::cat({x, shortcut, slowPitch, slowEnergy}, 1), m_timbre, block, c.epsilon);
        }
        return x;
    }

    /// Samples of one value of the pitch curve.
    std::int64_t samplesPerValue() const
    {
        std::int64_t samples = c.hop;
        for (const Weights::Stage& stage : w.stages) {
            samples *= KokoroConfig::rateOfKernel(stage.up.weight.size(2));
        }
        return samples;
    }

    at::Tensor window() const { return at::hann_window(c.fftSize, m_options); }

    /// The harmonics of the pitch as one signal, as magnitude and phase: [1, fftSize + 2, samples / hop + 1]. Neural source
    /// filter model (Wang et al. 2019, arXiv:1810.11946). The package's random start phases are added to a sample that its own
    /// interpolation skips, so there are none here either.
    at::Tensor sourceSpectrum(const at::Tensor& pitch) const
    {
        const std::int64_t factor = samplesPerValue();
        const std::int64_t samples = pitch.numel() * factor;
        const at::Tensor multiples = at::arange(1, c.harmonics + 1, m_options).view({1, -1, 1});
        const at::Tensor turns = (pitch * multiples / c.sampleRate).remainder(1);
        const at::Tensor phase = at::cumsum(turns, 2) * 2 * std::numbers::pi;
        const at::Tensor smooth = at::upsample_linear1d(phase * factor, {samples}, false);
        const at::Tensor voiced = at::upsample_nearest1d(pitch, {samples}).gt(c.voicedThreshold).to(m_options.dtype());
        at::Tensor sines = smooth.sin_().mul_(c.sineAmplitude).mul_(voiced);
        if (m_request.noise) {
            // Drawn in the package's order, so that a seed gives its waveform: first the start phases that nothing uses, then the
            // noise, in a layout that makes LibTorch draw value by value.
            const auto onCpu = at::TensorOptions().dtype(at::kFloat);
            at::rand({1, c.harmonics}, m_request.noise, onCpu);
            at::Tensor noise = at::empty({1, c.harmonics, samples}, onCpu);
            noise.transpose(1, 2).normal_(0, 1, m_request.noise);
            noise = noise.to(m_options.device());
            const double unvoiced = c.sineAmplitude / 3;
            sines.addcmul_(voiced * (c.noiseDeviation - unvoiced) + unvoiced, noise);
        }
        const at::Tensor signal = at::tanh(at::linear(sines.transpose(1, 2), w.source.weight, w.source.bias)).squeeze(2);
        const at::Tensor spectrum = at::stft(signal, c.fftSize, c.hop, c.fftSize, window(), true, "reflect", false, true, true);
        return at::cat({at::abs(spectrum), at::angle(spectrum)}, 1);
    }

    /// Trunk features and the source's spectrum to the log magnitude and phase of the output: [1, fftSize + 2, frames]; undefined
    /// when stopped.
    at::Tensor generate(const at::Tensor& features, const at::Tensor& source) const
    {
        double done = 0;
        double blocks = 0;
        for (const Weights::Stage& stage : w.stages) {
            blocks += static_cast<double>(stage.blocks.size());
        }
        at::Tensor x = features;
        for (std::size_t i = 0; i < w.stages.size(); ++i) {
            const Weights::Stage& stage = w.stages[i];
            const std::int64_t kernel = stage.up.weight.size(2);
            const std::int64_t rate = KokoroConfig::rateOfKernel(kernel);
            x = at::conv_transpose1d(at::leaky_relu(x, leakyGenerator), stage.up.weight, stage.up.bias, rate,
                                     (kernel - rate) / 2);
            if (i + 1 == w.stages.size()) {
                x = at::reflection_pad1d(x, {1, 0});
            }
            std::int64_t stride = 1;
            for (std::size_t later = i + 1; later < w.stages.size(); ++later) {
                stride *= KokoroConfig::rateOfKernel(w.stages[later].up.weight.size(2));
            }
            const at::Tensor driven =
                at::conv1d(source, stage.noise.weight, stage.noise.bias, stride, stride == 1 ? 0 : (stride + 1) / 2);
            if (m_stop.stop_requested()) {
                return {};
            }
            x = x.squeeze(0) + runSnakeBlock(driven.squeeze(0).contiguous(), m_timbre, stage.noiseBlock, c);
            at::Tensor sum;
            for (const Weights::SnakeBlock& block : stage.blocks) {
                if (m_stop.stop_requested()) {
                    return {};
                }
                const at::Tensor y = runSnakeBlock(x.clone(), m_timbre, block, c);
                sum = sum.defined() ? sum.add_(y) : y;
                ++done;
                report(m_progress, 1 - generatorShare * (1 - done / blocks));
            }
            x = (sum / static_cast<double>(stage.blocks.size())).unsqueeze(0);
        }
        return convolve(at::leaky_relu(x, leakyPost), w.post);
    }

    at::Tensor wave(const at::Tensor& spectrum) const
    {
        const std::int64_t bins = c.fftSize / 2 + 1;
        const at::Tensor magnitude = spectrum.narrow(1, 0, bins).exp();
        const at::Tensor phase = spectrum.narrow(1, bins, bins).sin();
        return at::istft(at::polar(magnitude, phase), c.fftSize, c.hop, c.fftSize, window()).flatten();
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

Result<KokoroSpeech> KokoroModel::synthesise(const KokoroRequest& request, const StopToken& stop,
                                             const ProgressSink& progress) const
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
    return Synthesis(m_weights, request, stop, progress).run();
}

}  // namespace xenoglot
