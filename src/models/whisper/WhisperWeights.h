#pragma once

#include "core/Result.h"
#include "models/whisper/WhisperConfig.h"
#include "tensor/CTranslate2File.h"
#include "tensor/PackedLinear.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <vector>

namespace xenoglot {

/// All tensors of a Whisper model, on one device; what is computed with is in one type. Linear weights are [out, in]
struct WhisperWeights {
    struct Convolution {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Norm {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct SelfAttention {
        Norm norm;
        PackedLinear queryKeyValue;  ///< rows: queries, keys, values
        PackedLinear out;
    };
    struct CrossAttention {
        Norm norm;
        PackedLinear query;
        PackedLinear keyValue;  ///< rows: keys, values
        PackedLinear out;
    };
    struct FeedForward {
        Norm norm;
        PackedLinear up;
        PackedLinear down;
    };
    struct EncoderLayer {
        SelfAttention attention;
        FeedForward feedForward;
    };
    struct DecoderLayer {
        SelfAttention attention;
        CrossAttention cross;
        FeedForward feedForward;
    };

    WhisperSizes sizes;
    Convolution firstConvolution;   ///< [width, mels, 3]
    Convolution secondConvolution;  ///< [width, width, 3], stride 2
    at::Tensor encoderPositions;    ///< [audioContext, width]
    std::vector<EncoderLayer> encoder;
    Norm encoderNorm;
    at::Tensor embeddings;        ///< [vocabulary, width] in the type of the file: only rows of it are ever converted
    at::Tensor decoderPositions;  ///< [textContext, width]
    std::vector<DecoderLayer> decoder;
    Norm decoderNorm;
    PackedLinear projection;  ///< to the vocabulary: the embeddings again unless the file has its own

    /// From a CTranslate2 file with the spec "WhisperSpec". Call it outside inference mode. Error: ModelDamaged naming what is
    /// missing, misshapen or unexpected.
    static Result<WhisperWeights> load(CTranslate2File file, const c10::Device& device, at::ScalarType type);
};

}  // namespace xenoglot
