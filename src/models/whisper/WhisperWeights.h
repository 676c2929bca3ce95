#pragma once

#include "core/Result.h"
#include "models/whisper/WhisperConfig.h"
#include "tensor/CTranslate2File.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <vector>

namespace xenoglot {

/// All tensors of a Whisper model, on one device in one type. Linear weights are [out, in].
struct WhisperWeights {
    struct Linear {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Norm {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct SelfAttention {
        Norm norm;
        Linear queryKeyValue;  ///< rows: queries, keys, values
        Linear out;
    };
    struct CrossAttention {
        Norm norm;
        Linear query;
        Linear keyValue;  ///< rows: keys, values
        Linear out;
    };
    struct FeedForward {
        Norm norm;
        Linear up;
        Linear down;
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
    Linear firstConvolution;      ///< [width, mels, 3]
    Linear secondConvolution;     ///< [width, width, 3], stride 2
    at::Tensor encoderPositions;  ///< [audioContext, width]
    std::vector<EncoderLayer> encoder;
    Norm encoderNorm;
    at::Tensor embeddings;        ///< [vocabulary, width]
    at::Tensor decoderPositions;  ///< [textContext, width]
    std::vector<DecoderLayer> decoder;
    Norm decoderNorm;
    at::Tensor projection;  ///< [vocabulary, width], the embeddings themselves unless the file has its own

    /// From a CTranslate2 file with the spec "WhisperSpec". Call it outside inference mode. Error: ModelDamaged naming what is
    /// missing, misshapen or unexpected.
    static Result<WhisperWeights> load(CTranslate2File file, const c10::Device& device, at::ScalarType type);
};

}  // namespace xenoglot
