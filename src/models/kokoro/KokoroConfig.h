#pragma once

#include "tensor/WeightMap.h"

#include <array>
#include <cstdint>

namespace xenoglot {

/// The sizes of a Kokoro model (StyleTTS 2 without diffusion, Li et al. 2023, arXiv:2306.07691; iSTFTNet decoder, Kaneko et al.
/// 2022, arXiv:2203.02395). The first group is read from the shapes of the weights; the second is what no tensor tells, with the
/// values of the published config.json of hexgrad/Kokoro-82M and of the PyPI package kokoro 0.9.4.
struct KokoroConfig {
    std::int64_t vocabulary = 0;    ///< phoneme symbols
    std::int64_t positions = 0;     ///< tokens that the text encoder can take, with the two end marks
    std::int64_t albertLayers = 0;  ///< passes through the one shared layer: counted in the file's graph
    std::int64_t albertWidth = 0;
    std::int64_t albertEmbedding = 0;
    std::int64_t albertInner = 0;
    std::int64_t hidden = 0;           ///< width of text features and prosody
    std::int64_t style = 0;            ///< half of a voice's style: the first half is timbre, the second prosody
    std::int64_t maximumDuration = 0;  ///< frames of one phoneme
    std::int64_t textBlocks = 0;       ///< convolution blocks of the text encoder
    std::int64_t durationBlocks = 0;   ///< LSTM and norm pairs of the duration encoder
    std::int64_t decoderBlocks = 0;
    std::int64_t upsamplings = 0;  ///< stages of the generator
    std::int64_t kernels = 0;      ///< residual blocks of a stage, one a kernel size
    std::int64_t harmonics = 0;    ///< sines of the source, the fundamental included
    std::int64_t fftSize = 0;      ///< of the generator's inverse STFT

    std::int64_t albertHeads = 12;                   ///< plbert.num_attention_heads
    std::int64_t hop = 5;                            ///< istftnet.gen_istft_hop_size
    std::array<std::int64_t, 3> dilations{1, 3, 5};  ///< istftnet.resblock_dilation_sizes, equal for all kernels
    double albertEpsilon = 1e-12;                    ///< AlbertConfig.layer_norm_eps
    double epsilon = 1e-5;                           ///< of every other norm
    int sampleRate = 24000;                          ///< istftnet.py, SourceModuleHnNSF
    double sineAmplitude = 0.1;                      ///< of a harmonic (istftnet.py, SineGen)
    double noiseDeviation = 0.003;  ///< of the noise added to voiced sound; unvoiced: a third of the sine's amplitude
    double voicedThreshold = 10;    ///< Hz: at or below it a frame is unvoiced

    /// The rate of an upsampling stage: half of its kernel, as in HiFi-GAN (config.json: rates 10, 6 with kernels 20, 12).
    static std::int64_t rateOfKernel(std::int64_t kernel) { return kernel / 2; }

    /// Reads the first group. Throws FormatError when a tensor that decides a size is missing or sizes contradict each other.
    static KokoroConfig fromWeights(const WeightMap& weights, std::int64_t albertLayers);
};

}  // namespace xenoglot
