#pragma once

#include "core/Json.h"
#include "models/whisper/WhisperConfig.h"
#include "models/whisper/WhisperVocabulary.h"
#include "models/whisper/WhisperWeights.h"

#include <ATen/ATen.h>

#include <string>
#include <vector>

namespace xenoglot::testing {

/// A Whisper of a few thousand random weights with a vocabulary of its own: 12 text tokens, the marks of two languages, and all
/// 1501 time marks.
struct ToyWhisper {
    static constexpr int endOfText = 12;
    static constexpr int timestampBegin = 22;

    static std::vector<std::string> tokens()
    {
        std::vector<std::string> list = {"Ġhello", "Ġwor", "ld", ",", ".", "ĠÂ¿", "âĤ", "¬", "ä½", "ł", "å¥½", "Ġ"};
        for (const char* mark : {"<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|zh|>", "<|translate|>", "<|transcribe|>",
                                 "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"}) {
            list.emplace_back(mark);
        }
        for (int i = 0; i <= 1500; ++i) {
            list.push_back("<|" + std::to_string(i / 50) + "." + (i % 50 < 5 ? "0" : "") + std::to_string(i % 50 * 2) + "|>");
        }
        return list;
    }

    static WhisperConfig config()
    {
        WhisperConfig result;
        result.suppressedTokens = {13, 16, 17, 18, 19, 20};
        result.suppressedFirstTokens = {11, endOfText};
        result.languageTokens = {14, 15};
        result.alignmentHeads = {{0, 0}, {1, 0}};
        return result;
    }

    static WhisperVocabulary vocabulary()
    {
        std::string list;
        std::string added;
        const std::vector<std::string> all = tokens();
        for (std::size_t i = 0; i < all.size(); ++i) {
            list.append(i == 0 ? "\"" : ",\"").append(all[i]).append("\"");
            if (i >= static_cast<std::size_t>(endOfText)) {
                added.append(added.empty() ? "" : ",").append("{\"id\":").append(std::to_string(i));
                added.append(",\"content\":\"").append(all[i]).append("\"}");
            }
        }
        const auto vocabularyJson = Json::parse("[" + list + "]", "vocabulary.json");
        const auto tokenizerJson = Json::parse("{\"added_tokens\":[" + added + "]}", "tokenizer.json");
        return *WhisperVocabulary::fromJson(*vocabularyJson, *tokenizerJson, config(), "vocabulary.json");
    }

    /// As a converter would have written it. `textContext`: positions of the decoder.
    static CTranslate2File file(std::int64_t textContext = 48, std::uint64_t seed = 1)
    {
        const auto generator = at::detail::createCPUGenerator(seed);
        CTranslate2File result;
        result.spec = "WhisperSpec";
        result.revision = 3;
        result.weights.source = "model.bin";
        const auto random = [&](const std::string& name, std::vector<std::int64_t> shape, double scale) {
            result.weights.tensors[name] = at::randn(shape, generator) * scale;
        };
        const auto norm = [&](const std::string& name) {
            result.weights.tensors[name + "/gamma"] = at::ones({64});
            result.weights.tensors[name + "/beta"] = at::zeros({64});
        };
        const auto linear = [&](const std::string& name, std::int64_t out, std::int64_t in) {
            random(name + "/weight", {out, in}, 0.1);
            random(name + "/bias", {out}, 0.02);
        };
        random("encoder/conv1/weight", {64, 80, 3}, 0.05);
        random("encoder/conv1/bias", {64}, 0.02);
        random("encoder/conv2/weight", {64, 64, 3}, 0.05);
        random("encoder/conv2/bias", {64}, 0.02);
        random("encoder/position_encodings/encodings", {1500, 64}, 0.1);
        random("decoder/embeddings/weight", {static_cast<std::int64_t>(tokens().size()), 64}, 1.0);
        random("decoder/position_encodings/encodings", {textContext, 64}, 1.0);
        result.weights.tensors["decoder/projection/weight"] = result.weights.tensors["decoder/embeddings/weight"];
        for (const std::string side : {"encoder", "decoder"}) {
            result.weights.tensors[side + "/num_heads"] = at::tensor(1, at::kShort);
            norm(side + "/layer_norm");
            for (const std::string layer : {"/layer_0", "/layer_1"}) {
                norm(side + layer + "/self_attention/layer_norm");
                linear(side + layer + "/self_attention/linear_0", 192, 64);
                linear(side + layer + "/self_attention/linear_1", 64, 64);
                norm(side + layer + "/ffn/layer_norm");
                linear(side + layer + "/ffn/linear_0", 256, 64);
                linear(side + layer + "/ffn/linear_1", 64, 256);
            }
        }
        for (const std::string layer : {"decoder/layer_0", "decoder/layer_1"}) {
            norm(layer + "/attention/layer_norm");
            linear(layer + "/attention/linear_0", 64, 64);
            linear(layer + "/attention/linear_1", 128, 64);
            linear(layer + "/attention/linear_2", 64, 64);
        }
        return result;
    }
};

}  // namespace xenoglot::testing
