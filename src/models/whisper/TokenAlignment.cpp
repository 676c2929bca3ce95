#include "models/whisper/TokenAlignment.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace xenoglot {

namespace {

constexpr std::int64_t medianWidth = 7;
constexpr double positionSeconds = WhisperVocabulary::timestampStep;  // of one position of the encoder

}  // namespace

at::Tensor medianFilter(const at::Tensor& x, std::int64_t width)
{
    const std::int64_t side = width / 2;
    if (x.size(1) <= side) {
        return x;
    }
    return std::get<0>(at::reflection_pad1d(x, {side, side}).unfold(1, width, 1).median(2));
}

std::vector<std::pair<std::int64_t, std::int64_t>> warp(const at::Tensor& gain)
{
    enum Step : signed char { Both, Down, Right };
    const std::int64_t rows = gain.size(0);
    const std::int64_t columns = gain.size(1);
    const auto values = gain.accessor<float, 2>();
    const auto width = static_cast<std::size_t>(columns + 1);
    const auto cell = [width](std::int64_t row, std::int64_t column) {
        return static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column);
    };
    // Row and column 0 stand before the matrix; only their corner is free to start from.
    std::vector<float> cost(static_cast<std::size_t>(rows + 1) * width, std::numeric_limits<float>::infinity());
    std::vector<Step> steps(cost.size(), Both);
    cost[0] = 0;
    for (std::int64_t row = 1; row <= rows; ++row) {
        for (std::int64_t column = 1; column <= columns; ++column) {
            const float both = cost[cell(row - 1, column - 1)];
            const float down = cost[cell(row - 1, column)];
            const float right = cost[cell(row, column - 1)];
            Step step = Right;
            float before = right;
            if (both < down && both < right) {
                step = Both;
                before = both;
            } else if (down < both && down < right) {
                step = Down;
                before = down;
            }
            cost[cell(row, column)] = before - values[row - 1][column - 1];
            steps[cell(row, column)] = step;
        }
    }

    std::vector<std::pair<std::int64_t, std::int64_t>> path;
    for (std::int64_t row = rows, column = columns; row > 0 && column > 0;) {
        path.emplace_back(row - 1, column - 1);
        const Step step = steps[cell(row, column)];
        row -= step == Right ? 0 : 1;
        column -= step == Down ? 0 : 1;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

TokenAlignment alignTokens(const WhisperModel& model, WhisperState& state, const WhisperMemory& memory,
                           const WhisperVocabulary& vocabulary, const std::vector<std::pair<int, int>>& heads,
                           std::span<const int> prompt, std::span<const int> text, std::int64_t frames)
{
    std::vector<int> tokens(prompt.begin(), prompt.end());
    const auto first = static_cast<std::int64_t>(tokens.size());
    tokens.push_back(vocabulary.noTimestamps());
    tokens.insert(tokens.end(), text.begin(), text.end());
    tokens.push_back(vocabulary.endOfText());
    const auto count = static_cast<std::int64_t>(text.size());

    WhisperAttentionWatch watch;
    watch.heads = heads;
    watch.frames = std::min(frames, model.sizes().windowFrames()) / 2;
    const at::Tensor hidden = model.begin(state, memory, tokens, &watch);

    TokenAlignment result;
    const at::Tensor logits = model.logits(hidden.narrow(0, first, count));
    const at::Tensor probabilities = at::softmax(logits.narrow(1, 0, vocabulary.endOfText()), 1);
    const auto values = probabilities.accessor<float, 2>();
    for (std::int64_t i = 0; i < count; ++i) {
        result.probabilities.push_back(static_cast<double>(values[i][text[static_cast<std::size_t>(i)]]));
    }
    if (watch.frames == 0) {
        return result;
    }

    // Each head is scaled over the tokens, so that every frame has a say, and smoothed over time.
    const at::Tensor attention = at::softmax(at::stack(watch.scores).to(at::kFloat), -1);
    const at::Tensor centred = attention - attention.mean(1, true);
    const at::Tensor scaled = centred / centred.square().mean(1, true).sqrt();
    const at::Tensor flat = scaled.reshape({-1, watch.frames}).to(at::kCPU);
    const at::Tensor smooth = medianFilter(flat, medianWidth).view(scaled.sizes()).mean(0);

    std::int64_t row = -1;
    for (const auto& [token, frame] : warp(smooth.narrow(0, first, count + 1).contiguous())) {
        if (token != row) {
            result.starts.push_back(static_cast<double>(frame) * positionSeconds);
            row = token;
        }
    }
    return result;
}

}  // namespace xenoglot
