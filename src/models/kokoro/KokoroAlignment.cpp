#include "models/kokoro/KokoroAlignment.h"

#include "core/Wording.h"
#include "tensor/MelFilters.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace xenoglot {

namespace {

constexpr int sampleRate = 24000;
constexpr std::int64_t hop = 300;  // samples of an alignment frame; a frame of the model has two
constexpr std::int64_t frameSamples = 2 * hop;
constexpr std::int64_t windowSize = 1200;
constexpr std::int64_t mels = 40;
constexpr double highestMel = 7000;  // Hz
constexpr std::int64_t coefficients = 13;
constexpr std::int64_t slopeWidth = 9;  // frames
constexpr double spokenRange = 38;      // dB below the loudest frame that are still speech; a voice model is quieter in between
constexpr double recordedRange = 30;

struct Step {
    std::int64_t spoken;
    std::int64_t recorded;
    double add;
    double multiply;
};
constexpr std::array<Step, 5> steps{{{1, 1, 0, 1}, {1, 2, 0.08, 1.5}, {2, 1, 0.08, 1.5}, {1, 3, 0.25, 2}, {3, 1, 0.25, 2}}};

at::Tensor powerSpectrum(const at::Tensor& samples, std::int64_t size, std::int64_t window, bool reflect)
{
    const at::Tensor row = samples.view({1, 1, -1});
    const at::Tensor padded =
        reflect ? at::reflection_pad1d(row, {size / 2, size / 2}) : at::constant_pad_nd(row, {size / 2, size / 2});
    const at::Tensor spectrum =
        at::stft(padded.view({1, -1}), size, hop, window, at::hann_window(window, samples.options()), /*center=*/false, "reflect",
                 /*normalized=*/false, /*onesided=*/true, /*return_complex=*/true);
    return at::view_as_real(spectrum).square().sum(-1).squeeze(0);  // [bins, frames]
}

/// The discrete cosine transform II, orthonormal: [coefficients, mels].
at::Tensor cosines()
{
    at::Tensor result = at::empty({coefficients, mels});
    auto values = result.accessor<float, 2>();
    for (std::int64_t k = 0; k < coefficients; ++k) {
        const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / static_cast<double>(mels));
        for (std::int64_t m = 0; m < mels; ++m) {
            values[k][m] = static_cast<float>(scale
                                              * std::cos(std::numbers::pi * static_cast<double>(k)
                                                         * (static_cast<double>(m) + 0.5) / static_cast<double>(mels)));
        }
    }
    return result;
}

/// The slope of a straight line through nine frames (Savitzky and Golay 1964); at the ends that of the first and last nine.
at::Tensor slopes(const at::Tensor& rows)
{
    constexpr std::int64_t reach = slopeWidth / 2;
    const at::Tensor line = at::arange(-reach, reach + 1, rows.options()) / 60.0;  // 60: the sum of their squares
    const at::Tensor inner = at::matmul(rows.unfold(1, slopeWidth, 1), line);
    return at::replication_pad1d(inner.unsqueeze(0), {reach, reach}).squeeze(0);
}

/// What was warped onto what: pairs of frames from the beginning to the end. Empty when no path leads there.
struct Path {
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    double cost = 0;  ///< of the whole
};

Path warp(const at::Tensor& distances)
{
    const std::int64_t rows = distances.size(0);
    const std::int64_t columns = distances.size(1);
    const auto distance = distances.accessor<float, 2>();
    constexpr double none = std::numeric_limits<double>::infinity();
    std::vector<double> total(static_cast<std::size_t>(rows * columns), none);
    std::vector<std::int8_t> taken(total.size(), -1);
    const auto at = [&](std::int64_t i, std::int64_t j) { return static_cast<std::size_t>(i * columns + j); };
    total[0] = distance[0][0];
    for (std::int64_t i = 0; i < rows; ++i) {
        for (std::int64_t j = 0; j < columns; ++j) {
            for (std::size_t k = 0; k < steps.size(); ++k) {
                const Step& step = steps[k];
                if (i < step.spoken || j < step.recorded) {
                    continue;
                }
                const double candidate =
                    total[at(i - step.spoken, j - step.recorded)] + step.multiply * distance[i][j] + step.add;
                if (candidate < total[at(i, j)]) {
                    total[at(i, j)] = candidate;
                    taken[at(i, j)] = static_cast<std::int8_t>(k);
                }
            }
        }
    }
    Path path;
    path.cost = total.back();
    if (path.cost == none) {
        return path;
    }
    std::pair<std::int64_t, std::int64_t> place{rows - 1, columns - 1};
    path.pairs.push_back(place);
    while (taken[at(place.first, place.second)] >= 0) {
        const Step& step = steps[static_cast<std::size_t>(taken[at(place.first, place.second)])];
        place = {place.first - step.spoken, place.second - step.recorded};
        path.pairs.push_back(place);
    }
    std::reverse(path.pairs.begin(), path.pairs.end());
    return path;
}

/// The straight lines through points (x rising): y at `where`.
double interpolate(const std::vector<std::pair<double, double>>& points, double where)
{
    const auto above = std::upper_bound(points.begin(), points.end(), where,
                                        [](double value, const auto& point) { return value < point.first; });
    if (above == points.begin()) {
        return points.front().second;
    }
    if (above == points.end()) {
        return points.back().second;
    }
    const auto below = above - 1;
    return below->second + (above->second - below->second) * (where - below->first) / (above->first - below->first);
}

}  // namespace

at::Tensor alignmentFeatures(const at::Tensor& samples)
{
    static const at::Tensor bands = slaneyMelFilters(mels, windowSize, sampleRate, 0, highestMel);
    static const at::Tensor transform = cosines();
    const at::Tensor power = powerSpectrum(samples, windowSize, windowSize, false);
    const at::Tensor mel = (at::matmul(bands, power) + 1e-5).log();
    const at::Tensor cepstrum = at::matmul(transform, mel);
    const at::Tensor both = at::cat({cepstrum, slopes(cepstrum) * 2});
    const at::Tensor centred = both - both.mean(1, true);
    const at::Tensor normalised = centred / (centred.square().mean(1, true).sqrt() + 1e-5);
    normalised.narrow(0, coefficients, coefficients).mul_(0.5);
    return normalised;
}

std::pair<std::int64_t, std::int64_t> activeFrames(const at::Tensor& samples, double decibels)
{
    const at::Tensor padded = at::constant_pad_nd(samples, {windowSize / 2, windowSize / 2});
    const at::Tensor level = padded.unfold(0, windowSize, hop).square().mean(1).sqrt();
    const double loudest = level.max().item<double>();
    if (!(loudest > 0)) {
        return {0, 0};
    }
    const at::Tensor loud = at::nonzero(level > loudest * std::pow(10.0, -decibels / 20)).flatten();
    return {loud[0].item<std::int64_t>(), loud[-1].item<std::int64_t>() + 1};
}

at::Tensor speechEnergy(const at::Tensor& samples)
{
    constexpr std::int64_t size = 2048;
    constexpr std::int64_t energyMels = 80;
    constexpr int filterRate = 16000;
    static const at::Tensor bands = htkMelFilters(energyMels, size, filterRate);
    const at::Tensor power = powerSpectrum(samples, size, windowSize, true);
    return (at::matmul(bands, power) + 1e-5).norm(2, 0).log();
}

Result<KokoroAlignment> alignRecording(const at::Tensor& spoken, const std::vector<std::int64_t>& durations,
                                       const at::Tensor& recording)
{
    const std::int64_t frames = recording.numel() / frameSamples;
    const auto count = static_cast<std::int64_t>(durations.size());
    const auto [spokenBegin, spokenEnd] = activeFrames(spoken, spokenRange);
    const auto [recordedBegin, recordedEnd] = activeFrames(recording, recordedRange);
    if (spokenEnd == 0 || recordedEnd == 0) {
        return Error{ErrorCode::NoSpeech, Wording::tr("There is nothing to be heard in the recording"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    const Error unlike{ErrorCode::InvalidArgument, Wording::tr("The recording is too short or too long for what is said in it"),
                       Wording::tr("Check the text of the recording.")};
    if (frames < count || count == 0 || spoken.numel() / hop < slopeWidth || recording.numel() / hop < slopeWidth) {
        return unlike;
    }
    // One frame more at the beginning: a first sound may rise slowly.
    const std::int64_t spokenFirst = std::max<std::int64_t>(0, spokenBegin - 1);
    const std::int64_t recordedFirst = std::max<std::int64_t>(0, recordedBegin - 1);
    const at::Tensor left = alignmentFeatures(spoken);
    const at::Tensor right = alignmentFeatures(recording);
    const auto unit = [](const at::Tensor& columns) { return columns / columns.norm(2, 0, true).clamp_min(1e-12); };
    const at::Tensor distances = 1
                                 - at::matmul(unit(left.narrow(1, spokenFirst, spokenEnd - spokenFirst)).t(),
                                              unit(right.narrow(1, recordedFirst, recordedEnd - recordedFirst)));
    const Path path = warp(distances.contiguous());
    if (path.pairs.empty()) {
        return unlike;
    }
    std::vector<std::pair<double, double>> points{{0, 0}};
    for (const auto& [i, j] : path.pairs) {
        const std::pair<double, double> point(i + spokenFirst, j + recordedFirst);
        if (point.first > points.back().first) {
            points.push_back(point);
        } else {
            points.back() = point;
        }
    }
    points.emplace_back(left.size(1), 2 * frames);

    KokoroAlignment alignment;
    alignment.cost = path.cost / static_cast<double>(path.pairs.size());
    std::vector<std::int64_t> borders{0};
    std::int64_t spokenFrames = 0;
    for (const std::int64_t duration : durations) {
        spokenFrames += duration;
        const double border = std::nearbyint(interpolate(points, static_cast<double>(2 * spokenFrames)) / 2);
        borders.push_back(std::max(static_cast<std::int64_t>(border), borders.back() + 1));
    }
    borders.back() = frames;
    for (std::int64_t i = count - 1; i > 0; --i) {
        const auto place = static_cast<std::size_t>(i);
        borders[place] = std::min(borders[place], borders[place + 1] - 1);
    }
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        alignment.durations.push_back(borders[i + 1] - borders[i]);
    }
    return alignment;
}

}  // namespace xenoglot
