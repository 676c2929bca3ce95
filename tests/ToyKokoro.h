#pragma once

#include "models/kokoro/KokoroDecoder.h"
#include "models/kokoro/KokoroVoicePiece.h"
#include "models/kokoro/KokoroWeights.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace xenoglot::testing {

/// A Kokoro model with random weights, so narrow that a step of training takes a moment. The rates are the real ones.
class ToyKokoro
{
public:
    static KokoroWeights weights()
    {
        ToyKokoro toy;
        toy.fill();
        KokoroOnnxFile file;
        file.albertLayers = 1;
        file.weights.source = "toy";
        file.weights.tensors = toy.m_tensors;
        Result<KokoroWeights> bound = KokoroWeights::bind(std::move(file), c10::kCPU);
        TORCH_CHECK(bound.ok(), bound.ok() ? "" : bound.error().text());
        return *std::move(bound);
    }

    /// Pieces of speech that the toy could not say yet: vowels of sines.
    static std::vector<KokoroVoicePiece> pieces(const std::vector<std::int64_t>& lengths)
    {
        const KokoroWeights model = weights();
        const c10::AutoGradMode withoutGradients(false);
        std::vector<KokoroVoicePiece> result;
        auto generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{5});
        for (const std::int64_t frames : lengths) {
            KokoroVoicePiece piece;
            piece.features = at::empty({hidden, frames}).normal_(0, 1, generator);
            piece.pitch = at::full({2 * frames}, 150.0F);
            piece.energy = at::empty({2 * frames}).normal_(0, 0.3, generator);
            piece.style = at::empty({style}).normal_(0, 0.3, generator);
            const at::Tensor turns = at::arange(600 * frames) * (2 * std::numbers::pi / 24000);
            piece.samples =
                0.2 * at::sin(turns * 150) + 0.1 * at::sin(turns * 450) + at::empty({600 * frames}).normal_(0, 0.01, generator);
            piece.base = KokoroDecoder(model, piece.style.unsqueeze(0))
                             .samples(piece.features.unsqueeze(0), piece.pitch.view({1, 1, -1}), piece.energy.view({1, 1, -1}),
                                      at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{6}), {}, {})
                             .narrow(0, 0, 600 * frames)
                             .clone();
            piece.text = "toy";
            result.push_back(std::move(piece));
        }
        return result;
    }

    static constexpr std::int64_t hidden = 8;
    static constexpr std::int64_t style = 4;

private:
    void add(const std::string& name, std::vector<std::int64_t> shape)
    {
        const bool positive = name.find(".alpha") != std::string::npos || name.find("ayerNorm.weight") != std::string::npos
                              || name.ends_with(".gamma");
        std::int64_t inputs = 1;
        for (std::size_t i = 1; i < shape.size(); ++i) {
            inputs *= shape[i];
        }
        const at::Tensor random = at::empty(shape).normal_(0, 0.7 / std::sqrt(static_cast<double>(inputs)), m_generator);
        m_tensors.emplace(name, positive ? at::ones(shape) : shape.size() == 1 ? random * 0.1 : random);
    }

    void linear(const std::string& name, std::int64_t out, std::int64_t in)
    {
        add(name + ".weight", {out, in});
        add(name + ".bias", {out});
    }

    void convolution(const std::string& name, std::int64_t out, std::int64_t in, std::int64_t kernel)
    {
        add(name + ".weight", {out, in, kernel});
        add(name + ".bias", {out});
    }

    void norm(const std::string& name, std::int64_t width)
    {
        add(name + ".weight", {width});
        add(name + ".bias", {width});
    }

    void lstm(const std::string& name, std::int64_t in)
    {
        for (const char* direction : {"_l0", "_l0_reverse"}) {
            add(name + ".weight_ih" + direction, {2 * hidden, in});
            add(name + ".weight_hh" + direction, {2 * hidden, hidden / 2});
            add(name + ".bias_ih" + direction, {2 * hidden});
            add(name + ".bias_hh" + direction, {2 * hidden});
        }
    }

    void styledBlock(const std::string& name, std::int64_t in, std::int64_t out, bool pool)
    {
        linear(name + ".norm1.fc", 2 * in, style);
        linear(name + ".norm2.fc", 2 * out, style);
        convolution(name + ".conv1", out, in, 3);
        convolution(name + ".conv2", out, out, 3);
        if (in != out) {
            add(name + ".conv1x1.weight", {out, in, 1});
        }
        if (pool) {
            add(name + ".pool.weight", {in, 1, 3});
            add(name + ".pool.bias", {in});
        }
    }

    void snakeBlock(const std::string& name, std::int64_t channels, std::int64_t kernel)
    {
        for (const char* half : {"1", "2"}) {
            for (const char* number : {".0", ".1", ".2"}) {
                linear(name + ".adain" + half + number + ".fc", 2 * channels, style);
                add(name + ".alpha" + half + number, {1, channels, 1});
                convolution(name + ".convs" + half + number, channels, channels, kernel);
            }
        }
    }

    void fill()
    {
        constexpr std::int64_t width = 12;  // one a head
        constexpr std::int64_t symbols = 6;
        const std::string embeddings = "bert.embeddings.";
        add(embeddings + "word_embeddings.weight", {symbols, 4});
        add(embeddings + "position_embeddings.weight", {16, 4});
        add(embeddings + "token_type_embeddings.weight", {2, 4});
        norm(embeddings + "LayerNorm", 4);
        linear("bert.encoder.embedding_hidden_mapping_in", width, 4);
        const std::string layer = "bert.encoder.albert_layer_groups.0.albert_layers.0.";
        for (const char* part : {"query", "key", "value", "dense"}) {
            linear(layer + "attention." + part, width, width);
        }
        norm(layer + "attention.LayerNorm", width);
        linear(layer + "ffn", 2 * width, width);
        linear(layer + "ffn_output", width, 2 * width);
        norm(layer + "full_layer_layer_norm", width);
        linear("bert_encoder", hidden, width);
        add("text_encoder.embedding.weight", {symbols, hidden});
        convolution("text_encoder.cnn.0.0", hidden, hidden, 5);
        add("text_encoder.cnn.0.1.gamma", {hidden});
        add("text_encoder.cnn.0.1.beta", {hidden});
        lstm("text_encoder.lstm", hidden);
        lstm("predictor.text_encoder.lstms.0", hidden + style);
        linear("predictor.text_encoder.lstms.1.fc", 2 * hidden, style);
        lstm("predictor.lstm", hidden + style);
        linear("predictor.duration_proj.linear_layer", 10, hidden);
        lstm("predictor.shared", hidden + style);
        for (const std::string& curve : {std::string("predictor.F0"), std::string("predictor.N")}) {
            styledBlock(curve + ".0", hidden, hidden, false);
            styledBlock(curve + ".1", hidden, hidden / 2, true);
            styledBlock(curve + ".2", hidden / 2, hidden / 2, false);
            convolution(curve + "_proj", 1, hidden / 2, 1);
        }
        convolution("decoder.F0_conv", 1, 1, 3);
        convolution("decoder.N_conv", 1, 1, 3);
        constexpr std::int64_t shortcut = 4;
        convolution("decoder.asr_res.0", shortcut, hidden, 1);
        styledBlock("decoder.encode", hidden + 2, 2 * hidden, false);
        styledBlock("decoder.decode.0", 2 * hidden + 2 + shortcut, 2 * hidden, false);
        styledBlock("decoder.decode.1", 2 * hidden + 2 + shortcut, hidden, true);
        const std::string generator = "decoder.generator.";
        linear(generator + "m_source.l_linear", 1, 9);
        std::int64_t channels = hidden;
        constexpr std::int64_t bins = 22;
        for (const auto& [stage, kernel, noise] : {std::tuple{"0", 20, 12}, std::tuple{"1", 12, 1}}) {
            add(generator + "ups." + stage + ".weight", {channels, channels / 2, kernel});
            channels /= 2;
            add(generator + "ups." + stage + ".bias", {channels});
            convolution(generator + "noise_convs." + stage, channels, bins, noise);
            snakeBlock(generator + "noise_res." + stage, channels, 3);
            snakeBlock(generator + "resblocks." + stage, channels, 3);
        }
        convolution(generator + "conv_post", bins, channels, 7);
    }

    std::map<std::string, at::Tensor> m_tensors;
    at::Generator m_generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{3});
};

}  // namespace xenoglot::testing
