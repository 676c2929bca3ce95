#pragma once

#include "models/kokoro/KokoroBlocks.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xenoglot {

/// How a voice is trained. The values are those that docs/voice.md found best. The voice is the mean of several trajectories,
/// which differ in their windows and noise alone: what is the chance of one falls out (model soups, Wortsman et al. 2022,
/// arXiv:2203.05482). A strength below 1 lies between base and trained weights (the same, arXiv:2109.01903).
struct KokoroTrainingOptions {
    int trajectories = 2;                                   ///< one after the other, each from the base
    int steps = 50;                                         ///< of each, of two windows
    int frames = 48;                                        ///< of 25 ms in a window
    std::uint64_t seed = 0;                                 ///< of the order of windows and of the source's noise
    double weightRate = 8e-5;                               ///< Adam's rate for weights and plain biases
    double shiftRate = 1.4e-3;                              ///< and for kokoro::isStyleShift()
    double likenessWeight = 1;                              ///< of Ge2eLikeness in the loss
    int warmUp = 10;                                        ///< steps in which the rates rise to their full height
    double lastRate = 0.1;                                  ///< what a cosine lets the rates fall to, as a share
    int evaluateEvery = 20;                                 ///< steps between looks at the held-out windows; a checkpoint each
    int heldOut = 3;                                        ///< windows that training never sees
    int patience = 3;                                       ///< evaluations without gain that end a trajectory early
    double strength = 0.85;                                 ///< share of what was learned that the voice gets
    static constexpr double narrowBandStrength = 0.65;      ///< the same where the recording is kokoro::isNarrowBand()
    int threads = 2;                                        ///< intra-op
    std::optional<kokoro::ConvolutionPrecision> precision;  ///< none: what a measurement on this machine says

    /// Everything that decides the result, but for what the machine decides (threads, precision), as one line.
    std::string text() const;
};

}  // namespace xenoglot
