#pragma once

#include "core/Result.h"
#include "tensor/WeightMap.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace xenoglot {

/// Silero VAD (snakers4/silero-vad, 16 kHz): the probability of speech in each 32 ms of a recording. A short-time spectrum as a
/// convolution, four convolutions, one LSTM over the chunks. Immutable: one instance serves all threads.
class SileroVad
{
public:
    static constexpr int sampleRate = 16000;     ///< Hz
    static constexpr std::int64_t chunk = 512;   ///< samples for each probability
    static constexpr std::int64_t context = 64;  ///< samples of the chunk before that the network sees too

    /// From silero_vad_16k.safetensors. Call it outside inference mode. Error: ModelDamaged.
    static Result<SileroVad> load(WeightMap weights, const c10::Device& device);

    /// What the LSTM remembers between calls; empty at the beginning. Belongs to one request.
    struct Memory {
        at::Tensor hidden;
        at::Tensor cell;
    };

    /// `samples` [context + n * chunk] float on any device, the first `context` from before the chunks (zeros at the beginning of
    /// a recording) → n probabilities. Call it in inference mode.
    std::vector<float> probabilities(const at::Tensor& samples, Memory& memory) const;

private:
    struct Convolution {
        at::Tensor weight;
        at::Tensor bias;
        std::int64_t stride = 1;
    };
    at::Tensor m_spectrum;  ///< [258, 1, 256]: 129 cosines, 129 sines
    std::vector<Convolution> m_convolutions;
    std::vector<at::Tensor> m_lstm;  ///< input, hidden weights and biases, gates in the order input, forget, cell, output
    Convolution m_output;
};

}  // namespace xenoglot
