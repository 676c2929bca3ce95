#pragma once

#include "core/Transcript.h"

#include <QString>

#include <vector>

namespace xenoglot {

/// A transcript as text on the screen: where each recognised word stands in it, when it is heard and how sure it is. Immutable.
class TranscriptText
{
public:
    struct Word {
        qsizetype position = 0;  ///< in text(), UTF-16 units
        qsizetype length = 0;
        double start = 0;  ///< seconds
        double end = 0;
        double confidence = 0;
    };

    /// Words less sure than this are marked: more likely misheard than not, if the confidence is to be believed.
    static constexpr double doubtful = 0.5;

    TranscriptText() = default;
    explicit TranscriptText(const Transcript& transcript);

    /// A segment a line.
    const QString& text() const { return m_text; }

    /// When each line begins, seconds; empty where segments are not told apart.
    const std::vector<double>& lineStarts() const { return m_lineStarts; }

    const std::vector<Word>& words() const { return m_words; }

    /// The word heard at a time, nullptr between words.
    const Word* wordAt(double seconds) const;

    /// The word that a position in the text belongs to, nullptr where there is none.
    const Word* wordAtPosition(qsizetype position) const;

private:
    QString m_text;
    std::vector<double> m_lineStarts;
    std::vector<Word> m_words;
};

}  // namespace xenoglot
