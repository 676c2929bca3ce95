#pragma once

#include "models/whisper/WhisperModel.h"
#include "models/whisper/WhisperVocabulary.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace xenoglot {

/// When tokens were said: the cross attention of a few heads follows the audio, and the cheapest monotonic path through it gives
/// a time to each token (openai/whisper timing.py; J. Louradour, whisper-timestamped, 2023).
struct TokenAlignment {
    std::vector<double> starts;         ///< seconds from the start of the window, one for each token and one for the end
    std::vector<double> probabilities;  ///< of each token given those before it
};

/// `text`: text tokens without marks; `prompt`: the marks before a text (start, language, task); `frames`: of the window that are
/// not fill. No starts when the window is too short to tell. Must be called in inference mode.
TokenAlignment alignTokens(const WhisperModel& model, WhisperState& state, const WhisperMemory& memory,
                           const WhisperVocabulary& vocabulary, const std::vector<std::pair<int, int>>& heads,
                           std::span<const int> prompt, std::span<const int> text, std::int64_t frames);

/// The median over `width` (odd) neighbours along the last dimension, mirrored at the ends; rows of width / 2 values or fewer
/// stay as they are. `x` [rows, columns] float on the CPU.
at::Tensor medianFilter(const at::Tensor& x, std::int64_t width);

/// Dynamic time warping: the path from the first to the last cell of `gain` [rows, columns] (float, CPU) with the largest sum, by
/// steps right, down or both. Pairs (row, column) in order.
std::vector<std::pair<std::int64_t, std::int64_t>> warp(const at::Tensor& gain);

}  // namespace xenoglot
