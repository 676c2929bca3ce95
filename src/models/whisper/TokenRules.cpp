#include "models/whisper/TokenRules.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xenoglot {

namespace {

constexpr float forbidden = -std::numeric_limits<float>::infinity();

void forbid(std::span<float> logits, std::size_t begin, std::size_t end)
{
    end = std::min(end, logits.size());
    if (begin < end) {
        std::fill(logits.begin() + static_cast<std::ptrdiff_t>(begin), logits.begin() + static_cast<std::ptrdiff_t>(end),
                  forbidden);
    }
}

/// Many running maxima instead of one: the compiler may then use vector instructions, which strict floating point forbids else.
float largest(std::span<const float> values)
{
    constexpr std::size_t lanes = 16;
    float best[lanes];
    std::fill(std::begin(best), std::end(best), forbidden);
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            best[lane] = values[i + lane] > best[lane] ? values[i + lane] : best[lane];
        }
    }
    float result = *std::max_element(std::begin(best), std::end(best));
    for (; i < values.size(); ++i) {
        result = std::max(result, values[i]);
    }
    return result;
}

}  // namespace

TokenRules::TokenRules(const WhisperConfig& config, const WhisperVocabulary& vocabulary, double maxInitialTimestamp)
    : m_never(config.suppressedTokens),
      m_notFirst(config.suppressedFirstTokens),
      m_endOfText(static_cast<std::size_t>(vocabulary.endOfText())),
      m_noTimestamps(static_cast<std::size_t>(vocabulary.noTimestamps())),
      m_timestampBegin(static_cast<std::size_t>(vocabulary.timestampBegin())),
      m_lastInitialTimestamp(m_timestampBegin
                             + static_cast<std::size_t>(std::lround(maxInitialTimestamp / WhisperVocabulary::timestampStep)))
{
}

void TokenRules::apply(std::span<float> logits, std::span<const int> text) const
{
    const std::size_t size = logits.size();
    for (const int token : m_never) {
        logits[static_cast<std::size_t>(token)] = forbidden;
    }
    logits[m_noTimestamps] = forbidden;

    if (text.empty()) {
        for (const int token : m_notFirst) {
            logits[static_cast<std::size_t>(token)] = forbidden;
        }
        forbid(logits, 0, m_timestampBegin);
        forbid(logits, m_lastInitialTimestamp + 1, size);
        return;
    }

    const auto isTime = [this](int token) { return static_cast<std::size_t>(token) >= m_timestampBegin; };
    const int last = text.back();
    if (isTime(last)) {
        if (text.size() == 1 || isTime(text[text.size() - 2])) {
            forbid(logits, m_timestampBegin, size);
            return;
        }
        forbid(logits, 0, m_endOfText);
        forbid(logits, m_timestampBegin, static_cast<std::size_t>(last));
    } else {
        const auto latest = std::find_if(text.rbegin(), text.rend(), isTime);
        if (latest != text.rend()) {
            forbid(logits, m_timestampBegin, static_cast<std::size_t>(*latest) + 1);
        }
    }
    if (timesOutweighText(logits)) {
        forbid(logits, 0, m_timestampBegin);
    }
}

bool TokenRules::timesOutweighText(std::span<const float> logits) const
{
    // Both sides would be reduced by the same normalising sum: it is left out.
    const float bestText = largest(logits.first(m_timestampBegin));
    const std::span<const float> times = logits.subspan(m_timestampBegin);
    const float bestTime = largest(times);
    if (bestTime == forbidden) {
        return false;
    }
    float sum = 0;
    for (const float value : times) {
        sum += std::exp(value - bestTime);
    }
    return bestTime + std::log(sum) > bestText;
}

}  // namespace xenoglot
