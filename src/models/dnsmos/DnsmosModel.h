#pragma once

#include "core/Result.h"
#include "tensor/OnnxFile.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <vector>

namespace xenoglot {

/// DNSMOS P.835 (Reddy, Gopal, Cutler, ICASSP 2022, "DNSMOS P.835: A Non-Intrusive Perceptual Objective Speech Quality Metric to
/// Evaluate Noise Suppressors"; weights of Microsoft's speechmos, MIT): what listeners would say of speech, the noise behind it,
/// and both together. A convolutional network over the log power spectrum of a window of 9.01 s. Immutable: one instance serves
/// all threads.
class DnsmosModel
{
public:
    static constexpr int sampleRate = 16000;                 ///< Hz
    static constexpr std::int64_t windowLength = 144160;     ///< samples: 900 frames of 320, one every 160
    static constexpr std::int64_t windowShift = sampleRate;  ///< samples, as speechmos moves on

    /// From sig_bak_ovr.onnx, of which only the weights are used. Error: ModelDamaged.
    static Result<DnsmosModel> load(const OnnxGraph& graph, const c10::Device& device);

    /// `windows` [batch, windowLength] float, full scale ±1 → [batch, 3] mean opinion scores, 1 to 5 or a little outside: of the
    /// speech (SIG), of the background (BAK), and overall (OVRL).
    at::Tensor rate(const at::Tensor& windows) const;

private:
    struct Layer {
        at::Tensor weight;
        at::Tensor bias;
    };

    at::Tensor m_real, m_imaginary;  ///< of the spectrum: [161, 320]
    std::vector<Layer> m_convolutions;
    std::vector<Layer> m_dense;
};

}  // namespace xenoglot
