#pragma once

#include "models/bergamot/BergamotConfig.h"
#include "tensor/WeightMap.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace xenoglot {

/// All tensors of a Bergamot model in float32, [out, in] for matrices, ordinary tensors (not inference tensors), immutable.
struct BergamotWeights {
    struct Linear {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Norm {
        at::Tensor scale;
        at::Tensor bias;
    };
    struct FeedForward {
        Linear in;
        Linear out;
        Norm norm;
    };
    struct Encoder {
        Linear queryKeyValue;  ///< [3 D, D]: one product in place of three
        Linear output;
        Norm norm;
        FeedForward feedForward;
    };
    struct Decoder {
        Linear cell;  ///< [2 D, D]: candidate (no bias in the model: zeros), then forget gate
        Norm cellNorm;
        Linear query;
        Linear keyValue;  ///< [2 D, D]
        Linear output;
        Norm contextNorm;
        FeedForward feedForward;
    };

    at::Tensor embedding;   ///< [V, D], input and output
    at::Tensor outputBias;  ///< [V]
    std::vector<Encoder> encoder;
    std::vector<Decoder> decoder;

    /// Error: ModelDamaged with every missing, misshapen and unexpected name.
    static Result<BergamotWeights> bind(WeightMap map, const BergamotConfig& config, const c10::Device& device);
};

}  // namespace xenoglot
