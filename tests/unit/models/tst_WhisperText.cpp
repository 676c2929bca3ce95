#include "ToyWhisper.h"
#include "models/silero/SpeechSpans.h"
#include "models/whisper/TimestampSegments.h"
#include "models/whisper/TokenAlignment.h"
#include "models/whisper/TokenRules.h"
#include "models/whisper/WhisperTranscriber.h"
#include "models/whisper/WordTimes.h"

#include <QtTest>

#include <cmath>

using namespace xenoglot;
using namespace xenoglot::testing;

namespace {

/// The mark of a time in hundredths of a second.
int at100(int hundredths)
{
    return ToyWhisper::timestampBegin + hundredths / 2;
}

}  // namespace

/// Everything between the network and the transcript.
class tst_WhisperText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstTokenIsAnEarlyTime();
    void timesComeInPairs();
    void timesNeverGoBack();
    void timesOutweighText();
    void cutsAtPairsOfTimes();
    void keepsAWindowWithoutPairsWhole();
    void groupsWords();
    void doesNotCutCharacters();
    void mergesPunctuation();
    void warpsAlongTheRidge();
    void medianMirrorsTheEnds();
    void givesTimesToWords();
    void findsStretchesOfSpeech();
    void leavesUnsteadyStretchesOut();
    void measuresRepetition();

private:
    std::vector<float> allowed(const std::vector<int>& text, std::vector<float> logits = {}) const
    {
        if (logits.empty()) {
            logits.assign(static_cast<std::size_t>(m_vocabulary.size()), 0.0F);
            // So that all times together stay below the best text.
            std::fill(logits.begin() + ToyWhisper::timestampBegin, logits.end(), -20.0F);
        }
        TokenRules(ToyWhisper::config(), m_vocabulary).apply(logits, text);
        return logits;
    }
    static bool open(const std::vector<float>& logits, int token)
    {
        return std::isfinite(logits[static_cast<std::size_t>(token)]);
    }

    WhisperVocabulary m_vocabulary = ToyWhisper::vocabulary();
};

void tst_WhisperText::firstTokenIsAnEarlyTime()
{
    const auto logits = allowed({});
    for (int token = 0; token < m_vocabulary.size(); ++token) {
        QCOMPARE(open(logits, token), token >= at100(0) && token <= at100(100));
    }
}

void tst_WhisperText::timesComeInPairs()
{
    const auto afterFirst = allowed({at100(0)});
    QVERIFY(open(afterFirst, 0));
    QVERIFY(open(afterFirst, ToyWhisper::endOfText));
    QVERIFY(!open(afterFirst, at100(0)) && !open(afterFirst, at100(500)));
    QVERIFY(!open(afterFirst, m_vocabulary.noTimestamps()));
    QVERIFY(!open(afterFirst, m_vocabulary.startOfPrevious()));

    const auto afterEnd = allowed({at100(0), 0, at100(200)});
    QVERIFY(!open(afterEnd, 0));
    QVERIFY(open(afterEnd, ToyWhisper::endOfText));
    QVERIFY(open(afterEnd, at100(200)) && open(afterEnd, at100(300)) && !open(afterEnd, at100(198)));

    const auto afterPair = allowed({at100(0), 0, at100(200), at100(200)});
    QVERIFY(open(afterPair, 0));
    QVERIFY(!open(afterPair, at100(300)));
}

void tst_WhisperText::timesNeverGoBack()
{
    const auto logits = allowed({at100(40), 0, 1});
    QVERIFY(!open(logits, at100(40)));
    QVERIFY(open(logits, at100(42)));
    QVERIFY(open(logits, 0));
    // The lone space is only forbidden at the beginning.
    QVERIFY(open(logits, 11));
}

void tst_WhisperText::timesOutweighText()
{
    std::vector<float> logits(static_cast<std::size_t>(m_vocabulary.size()), 0.0F);
    const auto forced = allowed({at100(0), 0}, logits);
    QVERIFY(!open(forced, 1) && !open(forced, ToyWhisper::endOfText));
    QVERIFY(open(forced, at100(100)));
    logits[1] = 20;
    QVERIFY(open(allowed({at100(0), 0}, logits), 1));
}

void tst_WhisperText::cutsAtPairsOfTimes()
{
    const std::vector<int> tokens = {at100(0), 0, at100(200), at100(210), 1, 2, at100(500), at100(500), 3};
    const WindowSegments cut = segmentsOfWindow(m_vocabulary, tokens, 10.0, 3000);
    QCOMPARE(cut.segments.size(), std::size_t{2});
    QCOMPARE(cut.segments[0].start, 10.0);
    QCOMPARE(cut.segments[0].end, 12.0);
    QCOMPARE(cut.segments[1].start, 12.1);
    QCOMPARE(cut.segments[1].end, 15.0);
    QCOMPARE(cut.advance, 500);
    QVERIFY(!cut.endsWithSilence);

    const std::vector<int> complete = {at100(0), 0, at100(200), at100(200), 1, at100(300)};
    const WindowSegments whole = segmentsOfWindow(m_vocabulary, complete, 0.0, 1234);
    QCOMPARE(whole.segments.size(), std::size_t{2});
    QCOMPARE(whole.advance, 1234);
    QVERIFY(whole.endsWithSilence);
}

void tst_WhisperText::keepsAWindowWithoutPairsWhole()
{
    const auto one = segmentsOfWindow(m_vocabulary, std::vector<int>{at100(0), 0, at100(300)}, 30.0, 2000);
    QCOMPARE(one.segments.size(), std::size_t{1});
    QCOMPARE(one.segments[0].end, 33.0);
    QCOMPARE(one.advance, 2000);
    const auto open = segmentsOfWindow(m_vocabulary, std::vector<int>{at100(0), 0}, 30.0, 2000);
    QCOMPARE(open.segments[0].end, 50.0);
}

void tst_WhisperText::groupsWords()
{
    const auto words = splitIntoWords(m_vocabulary, "en", std::vector<int>{0, 3, 1, 2, 4});
    QCOMPARE(words.size(), std::size_t{4});
    QCOMPARE(words[0].text, std::string(" hello"));
    QCOMPARE(words[1].text, std::string(","));
    QCOMPARE(words[2].text, std::string(" world"));
    QCOMPARE(words[2].tokens, (std::vector<int>{1, 2}));
    QCOMPARE(words[3].text, std::string("."));
}

void tst_WhisperText::doesNotCutCharacters()
{
    const auto characters = splitIntoWords(m_vocabulary, "zh", std::vector<int>{8, 9, 10});
    QCOMPARE(characters.size(), std::size_t{2});
    QCOMPARE(characters[0].text, std::string("你"));
    QCOMPARE(characters[0].tokens, (std::vector<int>{8, 9}));
    QCOMPARE(characters[1].text, std::string("好"));
    // A character whose end never comes is text of its own, not lost.
    const auto broken = splitIntoWords(m_vocabulary, "zh", std::vector<int>{10, 6});
    QCOMPARE(broken.size(), std::size_t{2});
    QCOMPARE(broken[1].text, std::string("\xef\xbf\xbd"));
}

void tst_WhisperText::mergesPunctuation()
{
    auto words = splitIntoWords(m_vocabulary, "en", std::vector<int>{5, 0, 3, 1, 2, 4, 4});
    mergePunctuation(words);
    std::string joined;
    for (const TimedWord& word : words) {
        joined += "[" + word.text + "]";
    }
    QCOMPARE(joined, std::string("[][ ¿ hello,][][ world..][][]"));
    QCOMPARE(words[1].tokens, (std::vector<int>{5, 0, 3}));
    std::vector<TimedWord> none;
    mergePunctuation(none);
    QVERIFY(none.empty());
}

void tst_WhisperText::warpsAlongTheRidge()
{
    const at::Tensor gain = at::full({3, 6}, -0.1F);
    for (const auto& [row, column] : {std::pair{0, 0}, {0, 1}, {1, 2}, {2, 3}, {2, 4}, {2, 5}}) {
        gain[row][column] = 1.0F;
    }
    const std::vector<std::pair<std::int64_t, std::int64_t>> expected = {{0, 0}, {0, 1}, {1, 2}, {2, 3}, {2, 4}, {2, 5}};
    QVERIFY(warp(gain) == expected);
    QVERIFY((warp(at::ones({1, 1})) == std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 0}}));
    // More rows than columns: some rows share one.
    const auto steep = warp(at::ones({5, 2}));
    QCOMPARE(steep.back().first, 4);
    QCOMPARE(steep.front().first, 0);
}

void tst_WhisperText::medianMirrorsTheEnds()
{
    const at::Tensor x = at::tensor({5.0F, 1.0F, 4.0F, 2.0F, 9.0F}).unsqueeze(0);
    // Mirrored: 4 1 | 5 1 4 2 9 | 2 4
    QVERIFY(at::equal(medianFilter(x, 5).squeeze(0), at::tensor({4.0F, 2.0F, 4.0F, 2.0F, 4.0F})));
    QVERIFY(at::equal(medianFilter(x.narrow(1, 0, 2), 5), x.narrow(1, 0, 2)));
}

void tst_WhisperText::givesTimesToWords()
{
    std::vector<TimedText> segments(2);
    segments[0] = {10, 11, {at100(0), 0, 3, at100(100)}, {}, 0, {}};
    segments[1] = {11, 12, {at100(100), 1, 2, at100(200)}, {}, 0, {}};
    TokenAlignment alignment;
    alignment.starts = {0.1, 0.5, 1.0, 1.3, 1.8};
    alignment.probabilities = {0.9, 0.5, 0.8, 0.6};
    setWordTimes(segments, m_vocabulary, "en", alignment, 10.0, 9.9);
    QCOMPARE(segments[0].words.size(), std::size_t{1});
    QCOMPARE(segments[0].words[0].text, std::string(" hello,"));
    QCOMPARE(segments[0].words[0].start, 10.1);
    QCOMPARE(segments[0].words[0].end, 10.5);
    QCOMPARE(segments[0].words[0].probability, 0.9);
    QCOMPARE(segments[1].words[0].text, std::string(" world"));
    QCOMPARE(segments[1].words[0].start, 11.0);
    QCOMPARE(segments[1].words[0].end, 11.8);
    QCOMPARE(segments[1].words[0].probability, 0.7);
    QCOMPARE(segments[1].end, 11.8);

    // Without an alignment there are no words, and the times of the segments stay.
    std::vector<TimedText> bare = {{1, 2, {at100(0), 0, at100(100)}, {}, 0, {}}};
    setWordTimes(bare, m_vocabulary, "en", TokenAlignment(), 0.0, 0.0);
    QVERIFY(bare[0].words.empty());
    QCOMPARE(bare[0].end, 2.0);
}

void tst_WhisperText::findsStretchesOfSpeech()
{
    std::vector<float> probabilities(400, 0.0F);
    std::fill(probabilities.begin() + 50, probabilities.begin() + 80, 0.9F);
    std::fill(probabilities.begin() + 100, probabilities.begin() + 120, 0.4F);  // neither onset nor end
    std::fill(probabilities.begin() + 120, probabilities.begin() + 130, 0.9F);
    std::fill(probabilities.begin() + 300, probabilities.begin() + 400, 0.9F);
    const std::int64_t total = 399 * 512 + 17;
    const auto spans = speechSpans(probabilities, 512, total);
    QCOMPARE(spans.size(), std::size_t{2});
    QCOMPARE(spans[0].begin, 50 * 512 - 6400);
    QCOMPARE(spans[0].end, 130 * 512 + 6400);
    QCOMPARE(spans[1].begin, 300 * 512 - 6400);
    QCOMPARE(spans[1].end, total);
    QVERIFY(speechSpans({}, 512, 0).empty());

    // A gap shorter than twice the padding is shared.
    SpeechSpanOptions options;
    options.minSilence = 4 * 512;
    std::vector<float> close(100, 0.9F);
    std::fill(close.begin() + 40, close.begin() + 50, 0.0F);
    const auto shared = speechSpans(close, 512, 100 * 512, options);
    QCOMPARE(shared.size(), std::size_t{2});
    QCOMPARE(shared[0].end, 45 * 512);
    QCOMPARE(shared[1].begin, 45 * 512);
}

void tst_WhisperText::leavesUnsteadyStretchesOut()
{
    std::vector<float> blips(300, 0.1F);
    for (std::size_t i = 0; i < blips.size(); i += 20) {
        blips[i] = 0.9F;
        blips[i + 1] = 0.8F;
    }
    QVERIFY(speechSpans(blips, 512, 300 * 512).empty());
    std::vector<float> doubtful(300, 0.1F);
    std::fill(doubtful.begin() + 100, doubtful.begin() + 150, 0.52F);
    QVERIFY(speechSpans(doubtful, 512, 300 * 512).empty());
    std::fill(doubtful.begin() + 120, doubtful.begin() + 150, 0.95F);
    QCOMPARE(speechSpans(doubtful, 512, 300 * 512).size(), std::size_t{1});
}

void tst_WhisperText::measuresRepetition()
{
    QCOMPARE(compressionRatio(""), 0.0);
    QVERIFY(compressionRatio("A sentence as people say it.") < 1.1);
    std::string loop;
    for (int i = 0; i < 20; ++i) {
        loop += "If you are using a computer. ";
    }
    QVERIFY(compressionRatio(loop) > 2.4);
}

QTEST_GUILESS_MAIN(tst_WhisperText)
#include "tst_WhisperText.moc"
