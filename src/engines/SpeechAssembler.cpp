#include "engines/SpeechAssembler.h"

#include "audio/Loudness.h"
#include "core/Wording.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numbers>
#include <vector>

namespace xenoglot {

namespace {

constexpr double fadeSeconds = 0.005;
constexpr double lookAheadSeconds = 0.005;
constexpr double loudnessTolerance = 0.05;  // LU
constexpr double peakMargin = 0.05;         // dB, so that another meter's oversampling agrees
constexpr int mostRounds = 8;

double amplitude(double decibels)
{
    return std::pow(10.0, decibels / 20);
}

/// Raised cosine at both ends; a clip shorter than two fades is all fade.
void fade(std::span<float> samples, int rate)
{
    const auto length = std::min(static_cast<std::size_t>(fadeSeconds * rate), samples.size() / 2);
    for (std::size_t i = 0; i < length; ++i) {
        const double position = (static_cast<double>(i) + 0.5) / static_cast<double>(length);
        const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * position));
        samples[i] *= gain;
        samples[samples.size() - 1 - i] *= gain;
    }
}

/// The smallest value of each window [i − reach, i + reach].
std::vector<float> slidingMinimum(const std::vector<float>& values, std::size_t reach)
{
    std::vector<float> result(values.size());
    std::deque<std::size_t> rising;  // indices whose values rise; the front is the window's minimum
    for (std::size_t next = 0, i = 0; i < values.size(); ++i) {
        for (; next < values.size() && next <= i + reach; ++next) {
            while (!rising.empty() && values[rising.back()] >= values[next]) {
                rising.pop_back();
            }
            rising.push_back(next);
        }
        while (rising.front() + reach < i) {
            rising.pop_front();
        }
        result[i] = values[rising.front()];
    }
    return result;
}

/// Keeps samples within the ceiling: the needed gain is spread by a minimum over the look-ahead on both sides and smoothed by a
/// mean over the same span, which therefore never rises above what its middle sample needs.
std::vector<float> limited(const std::vector<float>& samples, double gain, double ceiling, int rate)
{
    std::vector<float> result(samples.size());
    std::vector<float> needed(samples.size(), 1.0f);
    bool over = false;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        result[i] = static_cast<float>(static_cast<double>(samples[i]) * gain);
        if (std::abs(result[i]) > static_cast<float>(ceiling)) {
            needed[i] = static_cast<float>(ceiling) / std::abs(result[i]);
            over = true;
        }
    }
    if (!over) {
        return result;
    }
    const auto reach = static_cast<std::size_t>(lookAheadSeconds * rate);
    const std::vector<float> lowest = slidingMinimum(needed, reach);
    const auto at = [&](std::ptrdiff_t i) {
        return static_cast<double>(lowest[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, std::ssize(lowest) - 1))]);
    };
    const auto span = static_cast<std::ptrdiff_t>(reach);
    double sum = 0;
    for (std::ptrdiff_t i = -span; i <= span; ++i) {
        sum += at(i);
    }
    for (std::ptrdiff_t i = 0; i < std::ssize(result); ++i) {
        const double smooth = std::min(1.0, sum / static_cast<double>(2 * span + 1));
        result[static_cast<std::size_t>(i)] *= static_cast<float>(smooth);
        sum += at(i + span + 1) - at(i - span);
    }
    return result;
}

}  // namespace

Result<AudioClip> assembleSpeech(std::span<const SpokenPart> parts)
{
    if (parts.empty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is no speech to join"), {}};
    }
    AudioClip message;
    message.sampleRate = parts.front().clip.sampleRate;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const AudioClip& clip = parts[i].clip;
        if (clip.sampleRate != message.sampleRate || clip.sampleRate <= 0) {
            return Error{
                ErrorCode::InvalidArgument,
                worded(Wording::tr("Utterances of %1 Hz and %2 Hz cannot be joined"), clip.sampleRate, message.sampleRate),
                {}};
        }
        if (!std::all_of(clip.samples.begin(), clip.samples.end(), [](float sample) { return std::isfinite(sample); })) {
            return Error{ErrorCode::InvalidArgument, Wording::tr("An utterance holds samples that are not numbers"), {}};
        }
        const std::size_t start = message.samples.size();
        message.samples.insert(message.samples.end(), clip.samples.begin(), clip.samples.end());
        fade(std::span(message.samples).subspan(start), message.sampleRate);
        if (i + 1 < parts.size() && parts[i].pauseAfter > 0) {
            message.samples.resize(message.samples.size() + static_cast<std::size_t>(parts[i].pauseAfter * message.sampleRate));
        }
    }
    if (message.empty()) {
        return message;
    }

    Result<Loudness> now = measureLoudness(message);
    if (!now) {
        return now.error();
    }
    if (!std::isfinite(now->integrated)) {
        return message;
    }
    const std::vector<float> source = message.samples;
    double gain = messageLoudness - now->integrated;  // dB
    double ceiling = messageTruePeak - peakMargin;    // dBFS of the samples; lowered by what lies between them
    for (int round = 0; round < mostRounds; ++round) {
        message.samples = limited(source, amplitude(gain), amplitude(ceiling), message.sampleRate);
        now = measureLoudness(message);
        if (!now) {
            return now.error();
        }
        const double excess = now->truePeak - (messageTruePeak - peakMargin);
        const double missing = messageLoudness - now->integrated;
        if (excess <= peakMargin && std::abs(missing) <= loudnessTolerance) {
            return message;
        }
        ceiling -= std::max(0.0, excess);
        gain += missing;
    }
    // The last word has the peak: a message that cannot be loud enough without squashing it stays a little quieter.
    if (const double excess = now->truePeak - messageTruePeak; excess > 0) {
        for (float& sample : message.samples) {
            sample *= static_cast<float>(amplitude(-excess));
        }
    }
    return message;
}

}  // namespace xenoglot
