#include "gui/TranscriptText.h"

#include <QStringList>

#include <algorithm>

namespace xenoglot {

TranscriptText::TranscriptText(const Transcript& transcript)
{
    QStringList lines;
    for (const Segment& segment : transcript.segments) {
        if (const QString line = QString::fromStdString(segment.text).simplified(); !line.isEmpty()) {
            lines << line;
            m_lineStarts.push_back(segment.start);
        }
    }
    m_text = lines.isEmpty() ? QString::fromStdString(transcript.text).trimmed() : lines.join(QLatin1Char('\n'));
    // Words are found in the text one after the other; what the text does not show is left out.
    qsizetype from = 0;
    for (const Segment& segment : transcript.segments) {
        for (const xenoglot::Word& word : segment.words) {
            const QString letters = QString::fromStdString(word.text).trimmed();
            const qsizetype at = letters.isEmpty() ? -1 : m_text.indexOf(letters, from);
            if (at >= 0) {
                m_words.push_back({at, letters.size(), word.start, word.end, word.confidence});
                from = at + letters.size();
            }
        }
    }
}

const TranscriptText::Word* TranscriptText::wordAt(double seconds) const
{
    const auto after = std::find_if(m_words.begin(), m_words.end(),
                                    [&](const Word& word) { return seconds >= word.start && seconds < word.end; });
    return after == m_words.end() ? nullptr : &*after;
}

const TranscriptText::Word* TranscriptText::wordAtPosition(qsizetype position) const
{
    const auto found = std::find_if(m_words.begin(), m_words.end(), [&](const Word& word) {
        return position >= word.position && position < word.position + word.length;
    });
    return found == m_words.end() ? nullptr : &*found;
}

}  // namespace xenoglot
