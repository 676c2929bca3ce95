#include "models/kokoro/KokoroConfig.h"

#include "tensor/ByteReader.h"

namespace xenoglot {

namespace {

class Shapes
{
public:
    explicit Shapes(const WeightMap& weights) : m_weights(weights) {}

    std::int64_t size(const std::string& name, std::int64_t dimension) const
    {
        const auto found = m_weights.tensors.find(name);
        if (found == m_weights.tensors.end() || found->second.dim() <= dimension || found->second.size(dimension) < 1) {
            throw FormatError("has no usable tensor " + name);
        }
        return found->second.size(dimension);
    }

    /// How many of prefix0suffix, prefix1suffix, ... there are.
    std::int64_t count(const std::string& prefix, const std::string& suffix, int step = 1) const
    {
        std::int64_t number = 0;
        while (m_weights.tensors.contains(prefix + std::to_string(number * step) + suffix)) {
            ++number;
        }
        if (number == 0) {
            throw FormatError("has no tensor " + prefix + "0" + suffix);
        }
        return number;
    }

private:
    const WeightMap& m_weights;
};

}  // namespace

KokoroConfig KokoroConfig::fromWeights(const WeightMap& weights, std::int64_t albertLayers)
{
    const Shapes shapes(weights);
    KokoroConfig config;
    config.albertLayers = albertLayers;
    config.vocabulary = shapes.size("bert.embeddings.word_embeddings.weight", 0);
    config.albertEmbedding = shapes.size("bert.embeddings.word_embeddings.weight", 1);
    config.positions = shapes.size("bert.embeddings.position_embeddings.weight", 0);
    config.albertWidth = shapes.size("bert.encoder.embedding_hidden_mapping_in.weight", 0);
    config.albertInner = shapes.size("bert.encoder.albert_layer_groups.0.albert_layers.0.ffn.weight", 0);
    config.hidden = shapes.size("bert_encoder.weight", 0);
    config.style = shapes.size("predictor.F0.0.norm1.fc.weight", 1);
    config.maximumDuration = shapes.size("predictor.duration_proj.linear_layer.weight", 0);
    config.textBlocks = shapes.count("text_encoder.cnn.", ".0.weight");
    config.durationBlocks = shapes.count("predictor.text_encoder.lstms.", ".weight_ih_l0", 2);
    config.decoderBlocks = shapes.count("decoder.decode.", ".conv1.weight");
    config.upsamplings = shapes.count("decoder.generator.ups.", ".weight");
    const std::int64_t blocks = shapes.count("decoder.generator.resblocks.", ".convs1.0.weight");
    config.kernels = blocks / config.upsamplings;
    config.harmonics = shapes.size("decoder.generator.m_source.l_linear.weight", 1);
    config.fftSize = shapes.size("decoder.generator.conv_post.weight", 0) - 2;
    if (blocks % config.upsamplings != 0 || config.albertWidth % config.albertHeads != 0 || config.hidden % 2 != 0
        || albertLayers < 1 || config.fftSize < 2 * config.hop || config.fftSize % 2 != 0) {
        throw FormatError("has sizes that contradict each other");
    }
    return config;
}

}  // namespace xenoglot
