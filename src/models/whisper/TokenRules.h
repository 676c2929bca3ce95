#pragma once

#include "models/whisper/WhisperConfig.h"
#include "models/whisper/WhisperVocabulary.h"

#include <span>
#include <vector>

namespace xenoglot {

/// Which tokens may come next, for Whisper with timestamps: the suppression lists, then the rules of time marks
/// (openai/whisper decoding.py, ApplyTimestampRules; in the order and with the comparisons of CTranslate2, whose results are the
/// reference of the parity tests):
///   - a text begins with a time of at most `maxInitialTimestamp`; the mark "no timestamps" never comes;
///   - times come in pairs, the end of one segment and the beginning of the next, except before the end of the text;
///   - the end of a segment is later than its beginning, a beginning may equal the end before it;
///   - when all times together are more probable than any one text token, a time comes.
/// Immutable: one instance serves all threads.
class TokenRules
{
public:
    TokenRules(const WhisperConfig& config, const WhisperVocabulary& vocabulary, double maxInitialTimestamp = 1.0);

    /// Sets the logits of what may not follow `text` (tokens since the prompt) to minus infinity. `logits`: one row of the
    /// vocabulary's size.
    void apply(std::span<float> logits, std::span<const int> text) const;

private:
    bool timesOutweighText(std::span<const float> logits) const;

    std::vector<int> m_never;
    std::vector<int> m_notFirst;
    std::size_t m_endOfText = 0;
    std::size_t m_noTimestamps = 0;
    std::size_t m_timestampBegin = 0;
    std::size_t m_lastInitialTimestamp = 0;
};

}  // namespace xenoglot
