#include "models/kokoro/KokoroDecoder.h"

#include "models/kokoro/KokoroKernels.h"
#include "models/kokoro/KokoroSnakeLayer.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <numbers>

namespace xenoglot {

namespace {

using kokoro::ConvolutionPrecision;
using kokoro::convolve;
using kokoro::runBlock;

constexpr double leakyGenerator = 0.1;  // kokoro 0.9.4: activation of the generator between its stages
constexpr double leakyPost = 0.01;      // before the last convolution

constexpr std::int64_t valuesPerFrame = 2;  // of the curves of pitch and energy

constexpr double generatorShare = 0.9;  // of the time of a synthesis

std::int64_t margin(const KokoroWeights::SnakeBlock& block, const KokoroConfig& config)
{
    return config.dilations.back() * (block.first[0].kernel() - 1) / 2;
}

/// The residual block of the generator. x: [channels, time], contiguous; it is taken over and changed. style: [1, style].
at::Tensor runSnakeBlock(at::Tensor x, const at::Tensor& style, const KokoroWeights::SnakeBlock& block,
                         const KokoroConfig& config, ConvolutionPrecision precision)
{
    const auto styleOf = [&](const KokoroWeights::SnakeBlock::Half& half) { return kokoro::linear(style, half.norm).flatten(); };
    if (block.first[0].taps.defined() && !(c10::GradMode::is_enabled() && x.requires_grad())) {
        at::Tensor padded = kokoro::paddedBuffer(x.size(0), x.size(1), margin(block, config), x.options());
        at::Tensor middle = at::empty_like(x);
        for (std::size_t i = 0; i < block.first.size(); ++i) {
            const KokoroWeights::SnakeBlock::Half& first = block.first[i];
            const KokoroWeights::SnakeBlock::Half& second = block.second[i];
            kokoro::styledSnake(x, styleOf(first), first.alpha, config.epsilon, padded);
            kokoro::convolve(padded, first.taps, first.kernel(), first.conv.bias, config.dilations[i], false, middle);
            kokoro::styledSnake(middle, styleOf(second), second.alpha, config.epsilon, padded);
            kokoro::convolve(padded, second.taps, second.kernel(), second.conv.bias, 1, true, x);
        }
        return x;
    }
    const auto half = [&](const at::Tensor& input, const KokoroWeights::SnakeBlock::Half& part, std::int64_t dilation) {
        return kokoro::snakeLayer(input, styleOf(part), part, dilation, config.epsilon, precision);
    };
    for (std::size_t i = 0; i < block.first.size(); ++i) {
        x = x + half(half(x, block.first[i], config.dilations[i]), block.second[i], 1);
    }
    return x;
}

}  // namespace

KokoroDecoder::KokoroDecoder(const KokoroWeights& weights, at::Tensor style, ConvolutionPrecision precision)
    : w(weights), c(weights.config), m_options(weights.words.options()), m_style(std::move(style)), m_precision(precision)
{
}

at::Tensor KokoroDecoder::samples(const at::Tensor& text, const at::Tensor& pitch, const at::Tensor& energy,
                                  const std::optional<at::Generator>& noise, const StopToken& stop,
                                  const ProgressSink& progress) const
{
    const at::Tensor features = trunk(text, pitch, energy, stop);
    if (!features.defined()) {
        return {};
    }
    report(progress, 1 - generatorShare);
    const at::Tensor spectrum = generate(features, sourceSpectrum(pitch, noise), stop, progress);
    return spectrum.defined() ? wave(spectrum) : at::Tensor();
}

at::Tensor KokoroDecoder::trunk(const at::Tensor& text, const at::Tensor& pitch, const at::Tensor& energy,
                                const StopToken& stop) const
{
    const at::Tensor slowPitch = at::conv1d(pitch, w.pitchDown.weight, w.pitchDown.bias, 2, 1);
    const at::Tensor slowEnergy = at::conv1d(energy, w.energyDown.weight, w.energyDown.bias, 2, 1);
    const at::Tensor shortcut = convolve(text, w.textShortcut);
    at::Tensor x = runBlock(at::cat({text, slowPitch, slowEnergy}, 1), m_style, w.encode, c.epsilon, m_precision);
    for (const KokoroWeights::StyledBlock& block : w.decode) {
        if (stop.stop_requested()) {
            return {};
        }
        x = runBlock(at::cat({x, shortcut, slowPitch, slowEnergy}, 1), m_style, block, c.epsilon, m_precision);
    }
    return x;
}

std::int64_t KokoroDecoder::samplesPerFrame(const KokoroWeights& weights)
{
    std::int64_t samples = valuesPerFrame * weights.config.hop;
    for (const KokoroWeights::Stage& stage : weights.stages) {
        samples *= KokoroConfig::rateOfKernel(stage.up.weight.size(2));
    }
    return samples;
}

at::Tensor KokoroDecoder::window() const
{
    return at::hann_window(c.fftSize, m_options);
}

at::Tensor KokoroDecoder::sourceSpectrum(const at::Tensor& pitch, const std::optional<at::Generator>& noise) const
{
    const std::int64_t factor = samplesPerFrame(w) / valuesPerFrame;
    const std::int64_t samples = pitch.numel() * factor;
    const at::Tensor multiples = at::arange(1, c.harmonics + 1, m_options).view({1, -1, 1});
    const at::Tensor turns = (pitch * multiples / c.sampleRate).remainder(1);
    const at::Tensor phase = at::cumsum(turns, 2) * 2 * std::numbers::pi;
    const at::Tensor smooth = at::upsample_linear1d(phase * factor, {samples}, false);
    const at::Tensor voiced = at::upsample_nearest1d(pitch, {samples}).gt(c.voicedThreshold).to(m_options.dtype());
    at::Tensor sines = smooth.sin_().mul_(c.sineAmplitude).mul_(voiced);
    if (noise) {
        // Drawn in the package's order, so that a seed gives its waveform: first the start phases that nothing uses, then the
        // noise, in a layout that makes LibTorch draw value by value.
        const auto onCpu = at::TensorOptions().dtype(at::kFloat);
        at::rand({1, c.harmonics}, noise, onCpu);
        at::Tensor drawn = at::empty({1, c.harmonics, samples}, onCpu);
        drawn.transpose(1, 2).normal_(0, 1, noise);
        drawn = drawn.to(m_options.device());
        const double unvoiced = c.sineAmplitude / 3;
        sines.addcmul_(voiced * (c.noiseDeviation - unvoiced) + unvoiced, drawn);
    }
    const at::Tensor signal = at::tanh(at::linear(sines.transpose(1, 2), w.source.weight, w.source.bias)).squeeze(2);
    const at::Tensor spectrum = at::stft(signal, c.fftSize, c.hop, c.fftSize, window(), true, "reflect", false, true, true);
    return at::cat({at::abs(spectrum), at::angle(spectrum)}, 1);
}

at::Tensor KokoroDecoder::generate(const at::Tensor& features, const at::Tensor& source, const StopToken& stop,
                                   const ProgressSink& progress) const
{
    double done = 0;
    double blocks = 0;
    for (const KokoroWeights::Stage& stage : w.stages) {
        blocks += static_cast<double>(stage.blocks.size());
    }
    at::Tensor x = features;
    for (std::size_t i = 0; i < w.stages.size(); ++i) {
        const KokoroWeights::Stage& stage = w.stages[i];
        const std::int64_t kernel = stage.up.weight.size(2);
        const std::int64_t rate = KokoroConfig::rateOfKernel(kernel);
        x = at::conv_transpose1d(at::leaky_relu(x, leakyGenerator), stage.up.weight, stage.up.bias, rate, (kernel - rate) / 2);
        if (i + 1 == w.stages.size()) {
            x = at::reflection_pad1d(x, {1, 0});
        }
        std::int64_t stride = 1;
        for (std::size_t later = i + 1; later < w.stages.size(); ++later) {
            stride *= KokoroConfig::rateOfKernel(w.stages[later].up.weight.size(2));
        }
        const at::Tensor driven =
            at::conv1d(source, stage.noise.weight, stage.noise.bias, stride, stride == 1 ? 0 : (stride + 1) / 2);
        if (stop.stop_requested()) {
            return {};
        }
        x = x.squeeze(0) + runSnakeBlock(driven.squeeze(0).contiguous(), m_style, stage.noiseBlock, c, m_precision);
        at::Tensor sum;
        for (const KokoroWeights::SnakeBlock& block : stage.blocks) {
            if (stop.stop_requested()) {
                return {};
            }
            const at::Tensor y = runSnakeBlock(x.clone(), m_style, block, c, m_precision);
            sum = sum.defined() ? sum.add_(y) : y;
            ++done;
            report(progress, 1 - generatorShare * (1 - done / blocks));
        }
        x = (sum / static_cast<double>(stage.blocks.size())).unsqueeze(0);
    }
    return convolve(at::leaky_relu(x, leakyPost), w.post);
}

at::Tensor KokoroDecoder::wave(const at::Tensor& spectrum) const
{
    const std::int64_t bins = c.fftSize / 2 + 1;
    const at::Tensor magnitude = spectrum.narrow(1, 0, bins).exp();
    const at::Tensor phase = spectrum.narrow(1, bins, bins).sin();
    return at::istft(at::polar(magnitude, phase), c.fftSize, c.hop, c.fftSize, window()).flatten();
}

}  // namespace xenoglot
