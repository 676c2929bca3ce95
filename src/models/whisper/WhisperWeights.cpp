#include "models/whisper/WhisperWeights.h"

#include "core/Wording.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <optional>
#include <string>

namespace xenoglot {

namespace {

constexpr std::int64_t headWidth = 64;  // of every Whisper model

Error damaged(const std::string& source, const std::string& what)
{
    return {ErrorCode::ModelDamaged, worded(Wording::tr("The model file %1 %2"), source, what),
            Wording::tr("Run: xenoglot-cli models verify")};
}

class Binder
{
public:
    Binder(WeightMap weights, const c10::Device& device, at::ScalarType type)
        : m_binder(std::move(weights)), m_device(device), m_type(type)
    {
    }

    at::Tensor take(const std::string& name, std::initializer_list<std::int64_t> shape)
    {
        return m_binder.take(name, shape, m_type).to(m_device);
    }
    PackedLinear linear(const std::string& name, std::int64_t out, std::int64_t in)
    {
        return {take(name + "/weight", {out, in}), take(name + "/bias", {out})};
    }
    WhisperWeights::Convolution convolution(const std::string& name, std::int64_t out, std::int64_t in)
    {
        return {take(name + "/weight", {out, in, 3}), take(name + "/bias", {out})};
    }
    WhisperWeights::Norm norm(const std::string& name, std::int64_t width)
    {
        return {take(name + "/gamma", {width}), take(name + "/beta", {width})};
    }
    WhisperWeights::SelfAttention selfAttention(const std::string& name, std::int64_t width)
    {
        return {norm(name + "/layer_norm", width), linear(name + "/linear_0", 3 * width, width),
                linear(name + "/linear_1", width, width)};
    }
    WhisperWeights::CrossAttention crossAttention(const std::string& name, std::int64_t width)
    {
        return {norm(name + "/layer_norm", width), linear(name + "/linear_0", width, width),
                linear(name + "/linear_1", 2 * width, width), linear(name + "/linear_2", width, width)};
    }
    WhisperWeights::FeedForward feedForward(const std::string& name, std::int64_t width)
    {
        return {norm(name + "/layer_norm", width), linear(name + "/linear_0", 4 * width, width),
                linear(name + "/linear_1", width, 4 * width)};
    }
    at::Tensor takeStored(const std::string& name, std::initializer_list<std::int64_t> shape, at::ScalarType stored)
    {
        return m_binder.take(name, shape, stored).to(m_device);
    }
    void ignore(const std::string& name) { m_binder.ignore(name); }
    Result<void> finish() const { return m_binder.finish(); }

private:
    WeightBinder m_binder;
    c10::Device m_device;
    at::ScalarType m_type;
};

/// A setting that converters store as a tensor of rank 0.
std::optional<double> scalar(const WeightMap& weights, const std::string& name)
{
    const auto found = weights.tensors.find(name);
    if (found == weights.tensors.end() || found->second.numel() != 1) {
        return std::nullopt;
    }
    return found->second.item<double>();
}

std::int64_t countLayers(const WeightMap& weights, const std::string& scope)
{
    std::int64_t count = 0;
    while (weights.tensors.contains(scope + "/layer_" + std::to_string(count) + "/ffn/linear_0/weight")) {
        ++count;
    }
    return count;
}

Result<WhisperSizes> sizesOf(const WeightMap& weights)
{
    const auto tensor = [&weights](const std::string& name, std::int64_t rank) {
        const auto found = weights.tensors.find(name);
        return found != weights.tensors.end() && found->second.dim() == rank && found->second.numel() > 0 ? found->second
                                                                                                          : at::Tensor();
    };
    const at::Tensor convolution = tensor("encoder/conv1/weight", 3);
    const at::Tensor audioPositions = tensor("encoder/position_encodings/encodings", 2);
    const at::Tensor textPositions = tensor("decoder/position_encodings/encodings", 2);
    const at::Tensor embeddings = tensor("decoder/embeddings/weight", 2);
    if (!convolution.defined() || !audioPositions.defined() || !textPositions.defined() || !embeddings.defined()) {
        return damaged(weights.source, "lacks the tensors that tell a Whisper model's sizes");
    }
    WhisperSizes sizes;
    sizes.width = convolution.size(0);
    sizes.mels = convolution.size(1);
    sizes.audioContext = audioPositions.size(0);
    sizes.textContext = textPositions.size(0);
    sizes.vocabulary = embeddings.size(0);
    sizes.encoderHeads = static_cast<std::int64_t>(scalar(weights, "encoder/num_heads").value_or(0));
    sizes.decoderHeads = static_cast<std::int64_t>(scalar(weights, "decoder/num_heads").value_or(0));
    sizes.encoderLayers = countLayers(weights, "encoder");
    sizes.decoderLayers = countLayers(weights, "decoder");
    if (sizes.encoderHeads * headWidth != sizes.width || sizes.decoderHeads * headWidth != sizes.width || sizes.encoderLayers == 0
        || sizes.decoderLayers == 0 || sizes.textContext < 16) {
        return damaged(weights.source, "has sizes that no Whisper model has");
    }
    return sizes;
}

}  // namespace

Result<WhisperWeights> WhisperWeights::load(CTranslate2File file, const c10::Device& device, at::ScalarType type)
{
    const std::string source = file.weights.source;
    if (file.spec != "WhisperSpec") {
        return damaged(source, "is a " + file.spec + ", not a WhisperSpec");
    }
    const auto sizes = sizesOf(file.weights);
    if (!sizes) {
        return sizes.error();
    }

    // What this implementation computes, checked against what the converter says about the model.
    const std::pair<const char*, double> expected[] = {{"decoder/activation", 3 /* GELU by the error function */},
                                                       {"decoder/alibi", 0},
                                                       {"decoder/pre_norm", 1},
                                                       {"decoder/scale_embeddings", 0},
                                                       {"decoder/start_from_zero_embedding", 0}};
    for (const auto& [name, value] : expected) {
        const auto stored = scalar(file.weights, name);
        if (stored && *stored != value) {
            return damaged(source, std::string("has a setting that is not supported: ") + name);
        }
    }
    const auto& tensors = file.weights.tensors;
    const auto own = tensors.find("decoder/projection/weight");
    const bool ownProjection =
        own != tensors.end() && own->second.data_ptr() != tensors.at("decoder/embeddings/weight").data_ptr();

    const at::ScalarType embeddingType = tensors.at("decoder/embeddings/weight").scalar_type();

    WhisperWeights w;
    w.sizes = *sizes;
    const std::int64_t width = sizes->width;
    Binder binder(std::move(file.weights), device, type);
    for (const char* name :
         {"decoder/activation", "decoder/alibi", "decoder/alibi_use_positive_positions", "decoder/alignment_heads",
          "decoder/alignment_layer", "decoder/num_heads", "decoder/pre_norm", "decoder/scale_alibi", "decoder/scale_embeddings",
          "decoder/start_from_zero_embedding", "encoder/num_heads"}) {
        binder.ignore(name);
    }
    w.firstConvolution = binder.convolution("encoder/conv1", width, sizes->mels);
    w.secondConvolution = binder.convolution("encoder/conv2", width, width);
    w.encoderPositions = binder.take("encoder/position_encodings/encodings", {sizes->audioContext, width});
    for (std::int64_t i = 0; i < sizes->encoderLayers; ++i) {
        const std::string layer = "encoder/layer_" + std::to_string(i);
        w.encoder.push_back({binder.selfAttention(layer + "/self_attention", width), binder.feedForward(layer + "/ffn", width)});
    }
    w.encoderNorm = binder.norm("encoder/layer_norm", width);
    w.embeddings = binder.takeStored("decoder/embeddings/weight", {sizes->vocabulary, width}, embeddingType);
    w.decoderPositions = binder.take("decoder/position_encodings/encodings", {sizes->textContext, width});
    for (std::int64_t i = 0; i < sizes->decoderLayers; ++i) {
        const std::string layer = "decoder/layer_" + std::to_string(i);
        w.decoder.push_back({binder.selfAttention(layer + "/self_attention", width),
                             binder.crossAttention(layer + "/attention", width), binder.feedForward(layer + "/ffn", width)});
    }
    w.decoderNorm = binder.norm("decoder/layer_norm", width);
    if (ownProjection) {
        w.projection = PackedLinear(binder.take("decoder/projection/weight", {sizes->vocabulary, width}), {});
    } else {
        binder.ignore("decoder/projection/weight");
        w.projection = PackedLinear(w.embeddings.to(type), {});
    }
    if (const auto fits = binder.finish(); !fits) {
        return fits.error();
    }
    return w;
}

}  // namespace xenoglot
