#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
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

    /// `samples` [n] float, full scale ±1, windowLength or more; the first `count` windows, one every windowShift, have to be in
    /// it → [count, 3] mean opinion scores, 1 to 5 or a little outside: of the speech (SIG), of the background (BAK), and overall
    /// (OVRL). Windows overlap: what their first convolutions have in common, nearly all of the work, is computed once. Error:
    /// Cancelled.
    Result<at::Tensor> rate(const at::Tensor& samples, std::int64_t count, const StopToken& stop) const;

private:
    struct Layer {
        at::Tensor weight;
        at::Tensor bias;
    };
    /// Log powers [batch, 1, frames, 161] → the convolutions before and with the first pooling, [batch, 32, frames / 2, 80].
    at::Tensor begin(const at::Tensor& powers) const;
    /// What begin() made of a whole window → [batch, 3].
    at::Tensor finish(at::Tensor x) const;
    /// begin() of all frames, in pieces, as if there were no windows.
    Result<at::Tensor> beginWhole(const at::Tensor& powers, const StopToken& stop) const;

    at::Tensor m_real, m_imaginary;  ///< of the spectrum: [161, 320]
    std::vector<Layer> m_convolutions;
    std::vector<Layer> m_dense;
};

}  // namespace xenoglot
