#include "engines/SpeechTrim.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace xenoglot {

namespace {

constexpr double frameSeconds = 0.01;
constexpr double belowLoudest = 45;  // dB
constexpr double silence = 1e-3;     // −60 dBFS
constexpr double keepBefore = 0.04;  // seconds
constexpr double keepAfter = 0.08;
constexpr double fadeSeconds = 0.01;

}  // namespace

AudioClip trimmedSpeech(const AudioClip& clip)
{
    const auto frame = std::max<std::size_t>(1, static_cast<std::size_t>(frameSeconds * clip.sampleRate));
    std::vector<double> levels;  // root mean square of each frame
    for (std::size_t start = 0; start < clip.samples.size(); start += frame) {
        const std::size_t end = std::min(start + frame, clip.samples.size());
        double energy = 0;
        for (std::size_t i = start; i < end; ++i) {
            energy += static_cast<double>(clip.samples[i]) * static_cast<double>(clip.samples[i]);
        }
        levels.push_back(std::sqrt(energy / static_cast<double>(end - start)));
    }
    AudioClip trimmed{{}, clip.sampleRate};
    const double loudest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    if (!(loudest > silence)) {
        return trimmed;
    }
    const auto speech = [limit = loudest * std::pow(10.0, -belowLoudest / 20)](double level) { return level > limit; };
    const auto first = static_cast<std::size_t>(std::find_if(levels.begin(), levels.end(), speech) - levels.begin()) * frame;
    const auto last = static_cast<std::size_t>(levels.rend() - std::find_if(levels.rbegin(), levels.rend(), speech)) * frame;
    const auto before = static_cast<std::size_t>(keepBefore * clip.sampleRate);
    const auto after = static_cast<std::size_t>(keepAfter * clip.sampleRate);
    const std::size_t begin = first > before ? first - before : 0;
    const std::size_t end = std::min(last + after, clip.samples.size());
    trimmed.samples.assign(clip.samples.begin() + static_cast<std::ptrdiff_t>(begin),
                           clip.samples.begin() + static_cast<std::ptrdiff_t>(end));
    const std::size_t fade = std::min(static_cast<std::size_t>(fadeSeconds * clip.sampleRate), trimmed.samples.size() / 2);
    for (std::size_t i = 0; i < fade; ++i) {
        const float gain = (static_cast<float>(i) + 0.5f) / static_cast<float>(fade);
        trimmed.samples[i] *= gain;
        trimmed.samples[trimmed.samples.size() - 1 - i] *= gain;
    }
    return trimmed;
}

}  // namespace xenoglot
