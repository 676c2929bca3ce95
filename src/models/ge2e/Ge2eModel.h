#pragma once

#include "core/Result.h"
#include "tensor/WeightMap.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace xenoglot {

/// GE2E (Wan et al., ICASSP 2018, "Generalized End-to-End Loss for Speaker Verification"; the weights of Resemblyzer,
/// Apache-2.0): who speaks, as a vector. Three LSTM layers over a window of 1.6 s, a linear layer and a ReLU. Gradients pass from
/// the embedding to the samples (Ge2eMel). Immutable: one instance serves all threads.
class Ge2eModel
{
public:
    static constexpr std::int64_t windowFrames = 160;

    /// From pretrained.pt. Errors: ModelMissing, FileUnreadable, ModelDamaged (also where it does not fit Ge2eMel).
    static Result<Ge2eModel> read(const std::filesystem::path& file, const c10::Device& device);

    /// From its section "model_state". Error: ModelDamaged.
    static Result<Ge2eModel> load(WeightMap file, const c10::Device& device);

    std::int64_t filters() const { return m_filters; }        ///< of the front end
    std::int64_t dimensions() const { return m_dimensions; }  ///< of the embedding

    /// `windows` [batch, frames, filters] → [batch, dimensions] of length 1; zeros where nothing is recognised. Made for
    /// windowFrames, and good for a little less.
    at::Tensor embed(const at::Tensor& windows) const;

private:
    std::int64_t m_filters = 0;
    std::int64_t m_dimensions = 0;
    std::vector<std::vector<at::Tensor>> m_lstm;  ///< input and hidden weights and biases of each layer
    at::Tensor m_weight;
    at::Tensor m_bias;
};

/// Where the windows of an utterance begin, in frames (Resemblyzer's compute_partial_slices with its default rate of 1.3 windows
/// a second): a last one that would hold less than 3/4 of speech is left out. At least one; the last may reach beyond the end.
std::vector<std::int64_t> ge2eWindows(std::int64_t samples);

}  // namespace xenoglot
