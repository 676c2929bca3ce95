#include "models/bergamot/BergamotWeights.h"

#include <ATen/ATen.h>

namespace xenoglot {

namespace {

/// Names of one model's tensors, on their way to the device.
class Names
{
public:
    Names(WeightBinder& binder, const c10::Device& device) : m_binder(binder), m_device(device) {}

    at::Tensor matrix(const std::string& name, std::int64_t out, std::int64_t in)
    {
        // The multiplier by which an integer engine quantises this product's input; a float engine has no use for it.
        m_binder.ignore(name + "_QuantMultA");
        return m_binder.take(name, {out, in}).to(m_device);
    }

    at::Tensor row(const std::string& name, std::int64_t size)
    {
        return m_binder.take(name, {1, size}).to(m_device).reshape({size});
    }

    BergamotWeights::Linear linear(const std::string& weight, const std::string& bias, std::int64_t out, std::int64_t in)
    {
        return {matrix(weight, out, in), row(bias, out)};
    }

    BergamotWeights::Norm norm(const std::string& prefix, std::int64_t size)
    {
        return {row(prefix + "_ln_scale", size), row(prefix + "_ln_bias", size)};
    }

    BergamotWeights::FeedForward feedForward(const std::string& prefix, const BergamotConfig& config)
    {
        return {linear(prefix + "_W1", prefix + "_b1", config.feedForward, config.dimension),
                linear(prefix + "_W2", prefix + "_b2", config.dimension, config.feedForward),
                norm(prefix + "_ffn", config.dimension)};
    }

private:
    WeightBinder& m_binder;
    c10::Device m_device;
};

BergamotWeights::Linear stacked(const std::vector<BergamotWeights::Linear>& parts)
{
    std::vector<at::Tensor> weights;
    std::vector<at::Tensor> biases;
    for (const BergamotWeights::Linear& part : parts) {
        weights.push_back(part.weight);
        biases.push_back(part.bias);
    }
    return {at::cat(weights), at::cat(biases)};
}

}  // namespace

Result<BergamotWeights> BergamotWeights::bind(WeightMap map, const BergamotConfig& config, const c10::Device& device)
{
    WeightBinder binder(std::move(map));
    Names names(binder, device);
    const std::int64_t d = config.dimension;

    BergamotWeights weights;
    weights.embedding = names.matrix("Wemb", config.vocabulary, d);
    weights.outputBias = names.row("decoder_ff_logit_out_b", config.vocabulary);
    for (std::int64_t layer = 1; layer <= config.encoderLayers; ++layer) {
        const std::string prefix = "encoder_l" + std::to_string(layer);
        const std::string self = prefix + "_self";
        Encoder encoder;
        encoder.queryKeyValue =
            stacked({names.linear(self + "_Wq", self + "_bq", d, d), names.linear(self + "_Wk", self + "_bk", d, d),
                     names.linear(self + "_Wv", self + "_bv", d, d)});
        encoder.output = names.linear(self + "_Wo", self + "_bo", d, d);
        encoder.norm = names.norm(self + "_Wo", d);
        encoder.feedForward = names.feedForward(prefix + "_ffn", config);
        weights.encoder.push_back(std::move(encoder));
    }
    for (std::int64_t layer = 1; layer <= config.decoderLayers; ++layer) {
        const std::string prefix = "decoder_l" + std::to_string(layer);
        const std::string cell = prefix + "_rnn";
        const std::string context = prefix + "_context";
        Decoder decoder;
        const at::Tensor noBias = at::zeros({d}, at::TensorOptions().device(device));
        decoder.cell = stacked({{names.matrix(cell + "_W", d, d), noBias}, names.linear(cell + "_Wf", cell + "_bf", d, d)});
        decoder.cellNorm = names.norm(cell + "_ffn", d);
        decoder.query = names.linear(context + "_Wq", context + "_bq", d, d);
        decoder.keyValue =
            stacked({names.linear(context + "_Wk", context + "_bk", d, d), names.linear(context + "_Wv", context + "_bv", d, d)});
        decoder.output = names.linear(context + "_Wo", context + "_bo", d, d);
        decoder.contextNorm = names.norm(context + "_Wo", d);
        decoder.feedForward = names.feedForward(prefix + "_ffn", config);
        weights.decoder.push_back(std::move(decoder));
    }
    binder.ignore("none_QuantMultA");
    if (const auto finished = binder.finish(); !finished) {
        return finished.error();
    }
    return weights;
}

}  // namespace xenoglot
