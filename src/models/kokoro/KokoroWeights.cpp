#include "models/kokoro/KokoroWeights.h"

#include "models/kokoro/KokoroKernels.h"
#include "tensor/CompactLstm.h"
#include "tensor/FormatGuard.h"

#include <ATen/ATen.h>

namespace xenoglot {

namespace {

constexpr std::int64_t any = -1;
constexpr std::string_view decoderPrefix = "decoder.";

}  // namespace

/// Takes the tensors of one kind of module under its name.
class KokoroWeights::Taker
{
public:
    Taker(WeightBinder& binder, const KokoroConfig& config) : m_binder(binder), m_config(config) {}

    bool contains(const std::string& name) const { return m_binder.contains(name); }

    at::Tensor tensor(const std::string& name, std::initializer_list<std::int64_t> shape) { return m_binder.take(name, shape); }

    KokoroWeights::Linear linear(const std::string& name, std::int64_t out, std::int64_t in)
    {
        return {m_binder.take(name + ".weight", {out, in}), m_binder.take(name + ".bias", {out})};
    }

    /// `width` values scaled and shifted by a style.
    KokoroWeights::Linear styled(const std::string& name, std::int64_t width)
    {
        return linear(name + ".fc", 2 * width, m_config.style);
    }

    KokoroWeights::Norm norm(const std::string& name, std::int64_t width, const char* weight = ".weight",
                             const char* bias = ".bias")
    {
        return {m_binder.take(name + weight, {width}), m_binder.take(name + bias, {width})};
    }

    KokoroWeights::Convolution convolution(const std::string& name, std::int64_t out, std::int64_t in, std::int64_t kernel)
    {
        return {m_binder.take(name + ".weight", {out, in, kernel}), m_binder.take(name + ".bias", {out})};
    }

    KokoroWeights::Lstm lstm(const std::string& name, std::int64_t in)
    {
        const std::int64_t state = m_config.hidden / 2;
        KokoroWeights::Lstm lstm;
        for (const char* direction : {"_l0", "_l0_reverse"}) {
            lstm.parameters.push_back(m_binder.take(name + ".weight_ih" + direction, {4 * state, in}));
            lstm.parameters.push_back(m_binder.take(name + ".weight_hh" + direction, {4 * state, state}));
            lstm.parameters.push_back(m_binder.take(name + ".bias_ih" + direction, {4 * state}));
            lstm.parameters.push_back(m_binder.take(name + ".bias_hh" + direction, {4 * state}));
        }
        compactLstm(lstm.parameters);
        return lstm;
    }

    KokoroWeights::StyledBlock styledBlock(const std::string& name, std::int64_t in, std::int64_t out)
    {
        KokoroWeights::StyledBlock block;
        block.norm1 = styled(name + ".norm1", in);
        block.norm2 = styled(name + ".norm2", out);
        block.conv1 = convolution(name + ".conv1", out, in, 3);
        block.conv2 = convolution(name + ".conv2", out, out, 3);
        if (in != out) {
            block.shortcut = m_binder.take(name + ".conv1x1.weight", {out, in, 1});
        }
        if (m_binder.contains(name + ".pool.weight")) {
            block.pool = {m_binder.take(name + ".pool.weight", {in, 1, 3}), m_binder.take(name + ".pool.bias", {in})};
        }
        return block;
    }

    KokoroWeights::SnakeBlock snakeBlock(const std::string& name, std::int64_t channels)
    {
        KokoroWeights::SnakeBlock block;
        for (std::size_t i = 0; i < block.first.size(); ++i) {
            const std::string number = std::to_string(i);
            block.first[i] =
                snakeHalf(name + ".adain1." + number, name + ".alpha1." + number, name + ".convs1." + number, channels);
            block.second[i] =
                snakeHalf(name + ".adain2." + number, name + ".alpha2." + number, name + ".convs2." + number, channels);
        }
        return block;
    }

private:
    KokoroWeights::SnakeBlock::Half snakeHalf(const std::string& norm, const std::string& alpha, const std::string& conv,
                                              std::int64_t channels)
    {
        KokoroWeights::SnakeBlock::Half half;
        half.norm = styled(norm, channels);
        half.alpha = m_binder.take(alpha, {1, channels, 1}).flatten();
        half.conv = convolution(conv, channels, channels, any);
        if (half.conv.weight.is_cpu() && !half.conv.weight.requires_grad()) {
            half.taps = kokoro::filterTaps(half.conv.weight.permute({2, 0, 1}));
        }
        return half;
    }

    WeightBinder& m_binder;
    const KokoroConfig& m_config;
};

Result<KokoroWeights> KokoroWeights::bind(KokoroOnnxFile file, const c10::Device& device)
{
    const std::string source = file.weights.source;
    try {
        return bindAll(std::move(file), device);
    } catch (const std::exception& exception) {
        return formatErrorOf(source, exception);
    }
}

Result<KokoroWeights> KokoroWeights::bindAll(KokoroOnnxFile file, const c10::Device& device)
{
    WeightMap& map = file.weights;
    KokoroWeights w;
    w.config = KokoroConfig::fromWeights(map, file.albertLayers);
    const KokoroConfig& c = w.config;
    for (auto& [name, tensor] : map.tensors) {
        tensor = tensor.to(device);
        if (name.starts_with(decoderPrefix)) {
            w.decoder.emplace(name, tensor);
        }
    }
    WeightBinder binder(std::move(map));
    Taker take(binder, c);

    const std::string layer = "bert.encoder.albert_layer_groups.0.albert_layers.0.";
    w.words = take.tensor("bert.embeddings.word_embeddings.weight", {c.vocabulary, c.albertEmbedding});
    w.positions = take.tensor("bert.embeddings.position_embeddings.weight", {c.positions, c.albertEmbedding});
    w.types = take.tensor("bert.embeddings.token_type_embeddings.weight", {any, c.albertEmbedding});
    w.embeddingNorm = take.norm("bert.embeddings.LayerNorm", c.albertEmbedding);
    w.embeddingToHidden = take.linear("bert.encoder.embedding_hidden_mapping_in", c.albertWidth, c.albertEmbedding);
    w.query = take.linear(layer + "attention.query", c.albertWidth, c.albertWidth);
    w.key = take.linear(layer + "attention.key", c.albertWidth, c.albertWidth);
    w.value = take.linear(layer + "attention.value", c.albertWidth, c.albertWidth);
    w.attentionOut = take.linear(layer + "attention.dense", c.albertWidth, c.albertWidth);
    w.attentionNorm = take.norm(layer + "attention.LayerNorm", c.albertWidth);
    w.inner = take.linear(layer + "ffn", c.albertInner, c.albertWidth);
    w.innerOut = take.linear(layer + "ffn_output", c.albertWidth, c.albertInner);
    w.layerNorm = take.norm(layer + "full_layer_layer_norm", c.albertWidth);
    w.albertOut = take.linear("bert_encoder", c.hidden, c.albertWidth);

    w.symbols = take.tensor("text_encoder.embedding.weight", {c.vocabulary, c.hidden});
    for (std::int64_t i = 0; i < c.textBlocks; ++i) {
        const std::string name = "text_encoder.cnn." + std::to_string(i);
        w.text.push_back(
            {take.convolution(name + ".0", c.hidden, c.hidden, any), take.norm(name + ".1", c.hidden, ".gamma", ".beta")});
    }
    w.textLstm = take.lstm("text_encoder.lstm", c.hidden);

    for (std::int64_t i = 0; i < c.durationBlocks; ++i) {
        const std::string name = "predictor.text_encoder.lstms.";
        w.duration.push_back({take.lstm(name + std::to_string(2 * i), c.hidden + c.style),
                              take.styled(name + std::to_string(2 * i + 1), c.hidden)});
    }
    w.durationLstm = take.lstm("predictor.lstm", c.hidden + c.style);
    w.durationOut = take.linear("predictor.duration_proj.linear_layer", c.maximumDuration, c.hidden);
    w.prosody = take.lstm("predictor.shared", c.hidden + c.style);
    const std::int64_t half = c.hidden / 2;
    for (const auto& [name, blocks] : {std::pair{"predictor.F0.", &w.pitch}, std::pair{"predictor.N.", &w.energy}}) {
        (*blocks)[0] = take.styledBlock(name + std::string("0"), c.hidden, c.hidden);
        (*blocks)[1] = take.styledBlock(name + std::string("1"), c.hidden, half);
        (*blocks)[2] = take.styledBlock(name + std::string("2"), half, half);
    }
    w.pitchOut = take.convolution("predictor.F0_proj", 1, half, 1);
    w.energyOut = take.convolution("predictor.N_proj", 1, half, 1);

    w.bindDecoder(take);
    if (const auto fits = binder.finish(); !fits) {
        return fits.error();
    }
    return w;
}

void KokoroWeights::bindDecoder(Taker& take)
{
    const KokoroConfig& c = config;
    pitchDown = take.convolution("decoder.F0_conv", 1, 1, 3);
    energyDown = take.convolution("decoder.N_conv", 1, 1, 3);
    textShortcut = take.convolution("decoder.asr_res.0", any, c.hidden, 1);
    const std::int64_t shortcut = textShortcut.weight.size(0);
    const at::Tensor encodeBias =
        take.contains("decoder.encode.conv1.bias") ? take.tensor("decoder.encode.conv1.bias", {any}) : at::zeros({1});
    const std::int64_t width = encodeBias.size(0);
    encode = take.styledBlock("decoder.encode", c.hidden + 2, width);
    for (std::int64_t i = 0; i < c.decoderBlocks; ++i) {
        const bool last = i + 1 == c.decoderBlocks;  // it doubles the rate and hands over to the generator
        decode.push_back(take.styledBlock("decoder.decode." + std::to_string(i), width + 2 + shortcut, last ? c.hidden : width));
    }

    source = take.linear("decoder.generator.m_source.l_linear", 1, c.harmonics);
    const std::int64_t bins = c.fftSize + 2;
    std::int64_t channels = c.hidden;
    for (std::int64_t i = 0; i < c.upsamplings; ++i) {
        const std::string number = std::to_string(i);
        const std::string generator = "decoder.generator.";
        Stage stage;
        stage.up.weight = take.tensor(generator + "ups." + number + ".weight", {channels, channels / 2, any});
        channels /= 2;
        stage.up.bias = take.tensor(generator + "ups." + number + ".bias", {channels});
        stage.noise = take.convolution(generator + "noise_convs." + number, channels, bins, any);
        stage.noiseBlock = take.snakeBlock(generator + "noise_res." + number, channels);
        for (std::int64_t k = 0; k < c.kernels; ++k) {
            stage.blocks.push_back(take.snakeBlock(generator + "resblocks." + std::to_string(i * c.kernels + k), channels));
        }
        stages.push_back(std::move(stage));
    }
    post = take.convolution("decoder.generator.conv_post", bins, channels, any);
}

Result<KokoroWeights> KokoroWeights::withDecoder(const std::map<std::string, at::Tensor>& changed) const
{
    WeightMap map;
    map.source = "voice";
    map.tensors = decoder;
    for (const auto& [name, tensor] : changed) {
        map.tensors.insert_or_assign(name, tensor);
    }
    try {
        KokoroWeights other = *this;
        other.decoder = map.tensors;
        other.decode.clear();
        other.stages.clear();
        WeightBinder binder(std::move(map));
        Taker take(binder, other.config);
        other.bindDecoder(take);
        if (const auto fits = binder.finish(); !fits) {
            return fits.error();
        }
        return other;
    } catch (const std::exception& exception) {
        return formatErrorOf("voice", exception);
    }
}

}  // namespace xenoglot
