#pragma once

#include "core/Result.h"
#include "models/kokoro/KokoroConfig.h"
#include "models/kokoro/KokoroOnnxFile.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace xenoglot {

/// The weights of a Kokoro model by what they do. Names follow the modules of the PyPI package kokoro 0.9.4 with weight norm
/// folded. All tensors are float32 on one device, immutable after load; none is an inference tensor, so that a voice can later be
/// trained through them.
struct KokoroWeights {
    struct Linear {
        at::Tensor weight;  ///< [out, in]
        at::Tensor bias;    ///< [out]
    };
    struct Convolution {
        at::Tensor weight;  ///< [out, in / groups, kernel]; transposed convolutions [in, out / groups, kernel]
        at::Tensor bias;    ///< [out]; undefined where there is none
    };
    struct Norm {
        at::Tensor weight;
        at::Tensor bias;
    };
    /// Bidirectional, one layer: at::lstm's order of eight tensors.
    struct Lstm {
        std::vector<at::Tensor> parameters;
    };
    /// Adaptive instance norm residual block of StyleTTS 2 (AdainResBlk1d).
    struct StyledBlock {
        Linear norm1;  ///< style → scale and shift
        Linear norm2;
        Convolution conv1;
        Convolution conv2;
        at::Tensor shortcut;  ///< [out, in, 1], undefined when the width stays
        Convolution pool;     ///< transposed, depthwise: doubles the length; undefined where the length stays
    };
    /// Three pairs of dilated convolutions with snake activations (AdaINResBlock1).
    struct SnakeBlock {
        struct Half {
            Linear norm;
            at::Tensor alpha;  ///< [channels]
            Convolution conv;
            at::Tensor taps;  ///< kokoro::filterTaps() of conv.weight, on the CPU only, and not while it is trained

            std::int64_t kernel() const { return conv.weight.size(2); }
        };
        std::array<Half, 3> first;   ///< dilated
        std::array<Half, 3> second;  ///< not dilated
    };
    struct Stage {
        Convolution up;     ///< transposed
        Convolution noise;  ///< of the source spectrum, strided down to this stage's rate
        SnakeBlock noiseBlock;
        std::vector<SnakeBlock> blocks;
    };
    struct TextBlock {
        Convolution conv;
        Norm norm;
    };
    struct DurationBlock {
        Lstm lstm;
        Linear norm;  ///< style → scale and shift of a layer norm
    };

    KokoroConfig config;

    at::Tensor words, positions, types;  ///< ALBERT's embeddings
    Norm embeddingNorm;
    Linear embeddingToHidden;
    Linear query, key, value, attentionOut;
    Norm attentionNorm;
    Linear inner, innerOut;
    Norm layerNorm;
    Linear albertOut;  ///< to the hidden width

    at::Tensor symbols;  ///< the text encoder's own embedding
    std::vector<TextBlock> text;
    Lstm textLstm;

    std::vector<DurationBlock> duration;
    Lstm durationLstm;
    Linear durationOut;
    Lstm prosody;
    std::array<StyledBlock, 3> pitch, energy;
    Convolution pitchOut, energyOut;

    Convolution pitchDown, energyDown;
    Convolution textShortcut;
    StyledBlock encode;
    std::vector<StyledBlock> decode;

    Linear source;  ///< harmonics → one
    std::vector<Stage> stages;
    Convolution post;

    std::map<std::string, at::Tensor>
        decoder;  ///< the decoder's and generator's tensors under their names: what training changes

    /// Takes all tensors, strictly, after moving them to the device. Error: ModelDamaged with every missing, misshapen and
    /// unexpected name.
    static Result<KokoroWeights> bind(KokoroOnnxFile file, const c10::Device& device);

    /// The same model with some of the decoder's tensors replaced; everything else is shared. Error: ModelDamaged with every
    /// unexpected and misshapen name.
    Result<KokoroWeights> withDecoder(const std::map<std::string, at::Tensor>& changed) const;

private:
    class Taker;

    static Result<KokoroWeights> bindAll(KokoroOnnxFile file, const c10::Device& device);
    void bindDecoder(Taker& take);
};

}  // namespace xenoglot
