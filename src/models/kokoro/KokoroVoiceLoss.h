#pragma once

#include <ATen/core/Tensor.h>

#include <array>

namespace xenoglot {

/// How far a spoken waveform is from a speaker's recording: what training a voice makes small. No speaker encoder is in it
/// (Ge2eLikeness is added to it). Weights and ranges are those that were measured (shared notes "Training the voice", steps 8 and
/// 13, and for lines docs/voice.md); the multi-resolution spectral distance is that of Yamamoto et al. 2020 (Parallel WaveGAN,
/// arXiv:1910.11480) on mel bands.
class KokoroVoiceLoss
{
public:
    /// Scalars that gradients pass.
    struct Terms {
        at::Tensor mel;       ///< mean L1 of log-mel spectra at three resolutions, 40 Hz to 7 kHz
        at::Tensor highBand;  ///< mean L1 of the log-magnitude above 7 kHz, against the base voice
        at::Tensor power;     ///< mean L1 of the log mean power of each bin
        at::Tensor lines;     ///< how far bins stand out of their neighbourhood more than the recording's do, and above 6.5 kHz
                              ///< than the base voice's: whistling
        at::Tensor steady;    ///< the same of the mean of the log power, in which speech does not drown a weak steady tone

        at::Tensor total() const;
    };

    KokoroVoiceLoss(int sampleRate, const at::TensorOptions& options);

    /// spoken, recording and base: [samples], equally long, at least 1025. Above 7 kHz, for lines above 6.5 kHz, the base voice
    /// is the target: a recording may end there, and the iSTFT's frame rate and its double, 4.8 and 9.6 kHz, become audible tones
    /// without a target.
    Terms operator()(const at::Tensor& spoken, const at::Tensor& recording, const at::Tensor& base) const;

private:
    struct Resolution {
        std::int64_t size;  ///< of FFT and window
        std::int64_t hop;
        at::Tensor window;
        at::Tensor bands;  ///< [mels, size / 2 + 1]
    };

    static at::Tensor magnitude(const at::Tensor& samples, const Resolution& resolution);

    int m_sampleRate;
    std::array<Resolution, 3> m_resolutions;
};

}  // namespace xenoglot
