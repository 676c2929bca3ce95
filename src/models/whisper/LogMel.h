#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>

namespace xenoglot {

/// Whisper's front end: log mel spectrogram of 16 kHz audio (Radford et al. 2022, section 2.2; openai/whisper audio.py), with the
/// padding of faster-whisper 1.2.1: 160 samples of silence behind, and the floor 8 below the loudest value (in log10) of the
/// whole recording. Periodic Hann window of 400 samples, hop 160, power spectrum, slaneyMelFilters. Immutable: one instance
/// serves all threads.
class LogMel
{
public:
    static constexpr int sampleRate = 16000;  ///< Hz
    static constexpr int hop = 160;           ///< samples: 100 frames in a second
    static constexpr int fftSize = 400;
    static constexpr double frameSeconds = static_cast<double>(hop) / sampleRate;

    /// `mels`: 80, or 128 for the largest models.
    LogMel(std::int64_t mels, const c10::Device& device);

    /// `samples` [n] float → [mels, n / 160 + 1]. Fewer than 201 samples are filled up with silence.
    at::Tensor compute(const at::Tensor& samples) const;

private:
    at::Tensor m_filters;
    at::Tensor m_window;
};

}  // namespace xenoglot
