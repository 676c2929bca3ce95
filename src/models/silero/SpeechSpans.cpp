#include "models/silero/SpeechSpans.h"

#include <algorithm>

namespace xenoglot {

namespace {

/// Whether a stretch held something steady so far.
class Steadiness
{
public:
    explicit Steadiness(const SpeechSpanOptions& options) : m_options(options) {}

    void restart()
    {
        m_found = false;
        m_length = 0;
    }

    void add(double probability, std::int64_t samples)
    {
        if (probability < m_options.offset) {
            m_length = 0;
            return;
        }
        m_sum = (m_length == 0 ? 0.0 : m_sum) + probability * static_cast<double>(samples);
        m_length += samples;
        m_found =
            m_found || (m_length >= m_options.minSteady && m_sum >= m_options.minSteadyMean * static_cast<double>(m_length));
    }

    bool found() const { return m_found; }

private:
    const SpeechSpanOptions& m_options;
    bool m_found = false;
    std::int64_t m_length = 0;
    double m_sum = 0;
};

}  // namespace

std::vector<SampleSpan> speechSpans(std::span<const float> probabilities, std::int64_t chunk, std::int64_t total,
                                    const SpeechSpanOptions& options)
{
    std::vector<SampleSpan> spans;
    bool speaking = false;
    std::int64_t begin = 0;
    std::int64_t silence = -1;  // where it began, while it may still be a pause
    Steadiness steadiness(options);
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const double probability = static_cast<double>(probabilities[i]);
        const std::int64_t position = static_cast<std::int64_t>(i) * chunk;
        if (probability >= options.onset) {
            silence = -1;
            if (!speaking) {
                speaking = true;
                begin = position;
                steadiness.restart();
            }
        } else if (speaking && probability < options.offset) {
            silence = silence < 0 ? position : silence;
            if (position - silence >= options.minSilence) {
                if (steadiness.found()) {
                    spans.push_back({begin, silence});
                }
                speaking = false;
                silence = -1;
            }
        }
        if (speaking) {
            steadiness.add(probability, chunk);
        }
    }
    if (speaking && begin < total && steadiness.found()) {
        spans.push_back({begin, total});
    }

    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i == 0) {
            spans[i].begin = std::max<std::int64_t>(0, spans[i].begin - options.padding);
        }
        if (i + 1 == spans.size()) {
            spans[i].end = std::min(total, spans[i].end + options.padding);
        } else {
            const std::int64_t gap = spans[i + 1].begin - spans[i].end;
            const std::int64_t share = std::min(options.padding, gap / 2);
            spans[i].end += share;
            spans[i + 1].begin -= share;
        }
    }
    return spans;
}

}  // namespace xenoglot
