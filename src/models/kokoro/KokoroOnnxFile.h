#pragma once

#include "core/Result.h"
#include "tensor/WeightMap.h"

#include <cstdint>
#include <filesystem>

namespace xenoglot {

/// The weights of a Kokoro model as its int8 ONNX export stores them, under the names of the public PyTorch modules.
struct KokoroOnnxFile {
    WeightMap weights;              ///< float32, dequantised: (q − zero point) · scale
    std::int64_t albertLayers = 0;  ///< passes through ALBERT's shared layer, counted in the graph

    /// Finds every weight through the node that uses it: initialisers are anonymous, and equal zero points are shared between
    /// layers. Whatever of a weight's size no node explains stays in the map under its own name, so that binding reports it.
    /// Errors: ModelMissing, FileUnreadable, ModelDamaged.
    static Result<KokoroOnnxFile> read(const std::filesystem::path& path);
};

}  // namespace xenoglot
