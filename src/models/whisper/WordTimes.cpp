#include "models/whisper/WordTimes.h"

#include "text/Utf8.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>

namespace xenoglot {

namespace {

constexpr std::u32string_view openingMarks = U"\"'“¿([{-";
constexpr std::u32string_view closingMarks = U"\"'.。,，!！?？:：”)]}、";
constexpr std::u32string_view sentenceEnds = U".。!！?？";
constexpr std::u32string_view asciiPunctuation = U"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// True when the text stands as a whole in the list of marks, as one of them or as some that are neighbours there.
bool isAmong(std::string_view text, std::u32string_view marks)
{
    const std::u32string characters = codePointsOf(text);
    return marks.find(characters) != std::u32string_view::npos;
}

/// Cuts wherever the bytes so far are whole characters. A U+FFFD counts as one where the text itself has it.
std::vector<TimedWord> splitAtCharacters(const WhisperVocabulary& vocabulary, std::span<const int> tokens)
{
    constexpr char32_t replacement = 0xFFFD;
    const std::u32string whole = codePointsOf(vocabulary.decode(tokens));
    std::vector<TimedWord> words;
    std::vector<int> current;
    std::size_t offset = 0;
    for (const int token : tokens) {
        current.push_back(token);
        const std::string text = vocabulary.decode(current);
        const std::u32string characters = codePointsOf(text);
        const std::size_t broken = characters.find(replacement);
        const bool complete =
            broken == std::u32string::npos || (offset + broken < whole.size() && whole[offset + broken] == replacement);
        if (complete) {
            offset += characters.size();
            words.push_back({text, std::move(current), 0, 0, 0});
            current.clear();
        }
    }
    return words;
}

double roundedToCentiseconds(double seconds)
{
    return std::round(seconds * 100) / 100;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The median duration of words (at most 0.7 s; 0 when none has a duration).
double typicalDuration(const std::vector<TimedWord>& words)
{
    std::vector<double> durations;
    for (const TimedWord& word : words) {
        if (word.end != word.start) {
            durations.push_back(word.end - word.start);
        }
    }
    return durations.empty() ? 0.0 : std::min(0.7, medianOf(std::move(durations)));
}

void shortenAtSentenceEnds(std::vector<TimedWord>& words, double longest)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].end - words[i].start <= longest) {
            continue;
        }
        if (isAmong(words[i].text, sentenceEnds)) {
            words[i].end = words[i].start + longest;
        } else if (isAmong(words[i - 1].text, sentenceEnds)) {
            words[i].start = words[i].end - longest;
        }
    }
}

/// The first two words after a pause may not fill it.
void shortenAfterPause(std::vector<TimedWord>& words, double lastSpeech, double typical)
{
    const double longest = 2 * typical;
    TimedWord& first = words.front();
    const bool afterPause = first.end - lastSpeech > 4 * typical;
    const bool firstTooLong = first.end - first.start > longest;
    const bool pairTooLong = words.size() > 1 && words[1].end - first.start > 2 * longest;
    if (!afterPause || !(firstTooLong || pairTooLong)) {
        return;
    }
    if (words.size() > 1 && words[1].end - words[1].start > longest) {
        const double boundary = std::max(words[1].end / 2, words[1].end - longest);
        first.end = boundary;
        words[1].start = boundary;
    }
    first.start = std::max(0.0, first.end - longest);
}

/// Where a segment's own times and those of its words disagree by more than half a second, the segment is right.
void reconcile(TimedText& segment, double typical)
{
    constexpr double tolerance = 0.5;
    TimedWord& first = segment.words.front();
    if (segment.start < first.end && segment.start - tolerance > first.start) {
        first.start = std::max(0.0, std::min(first.end - typical, segment.start));
    } else {
        segment.start = first.start;
    }
    TimedWord& last = segment.words.back();
    if (segment.end > last.start && segment.end + tolerance < last.end) {
        last.end = std::max(last.start + typical, segment.end);
    } else {
        segment.end = last.end;
    }
}

}  // namespace

std::vector<TimedWord> splitIntoWords(const WhisperVocabulary& vocabulary, const std::string& language,
                                      std::span<const int> tokens)
{
    static const std::set<std::string> withoutSpaces = {"zh", "ja", "th", "lo", "my", "yue"};
    std::vector<TimedWord> pieces = splitAtCharacters(vocabulary, tokens);
    if (withoutSpaces.contains(language)) {
        return pieces;
    }
    std::vector<TimedWord> words;
    for (TimedWord& piece : pieces) {
        const bool begins = words.empty() || piece.text.starts_with(' ') || isAmong(trimWhiteSpace(piece.text), asciiPunctuation);
        if (begins) {
            words.push_back(std::move(piece));
        } else {
            words.back().text += piece.text;
            words.back().tokens.insert(words.back().tokens.end(), piece.tokens.begin(), piece.tokens.end());
        }
    }
    return words;
}

void mergePunctuation(std::vector<TimedWord>& words)
{
    const auto clear = [](TimedWord& word) {
        word.text.clear();
        word.tokens.clear();
    };
    const auto count = static_cast<std::ptrdiff_t>(words.size());
    // From the back, so that several opening marks gather at the word behind the last of them.
    std::ptrdiff_t following = count - 1;
    for (std::ptrdiff_t i = count - 2; i >= 0; --i) {
        TimedWord& mark = words[static_cast<std::size_t>(i)];
        if (!mark.text.starts_with(' ') || !isAmong(trimWhiteSpace(mark.text), openingMarks)) {
            following = i;
            continue;
        }
        TimedWord& word = words[static_cast<std::size_t>(following)];
        word.text = mark.text + word.text;
        word.tokens.insert(word.tokens.begin(), mark.tokens.begin(), mark.tokens.end());
        clear(mark);
    }
    std::size_t previous = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[previous].text.ends_with(' ') && isAmong(words[i].text, closingMarks)) {
            words[previous].text += words[i].text;
            words[previous].tokens.insert(words[previous].tokens.end(), words[i].tokens.begin(), words[i].tokens.end());
            clear(words[i]);
        } else {
            previous = i;
        }
    }
}

void setWordTimes(std::vector<TimedText>& segments, const WhisperVocabulary& vocabulary, const std::string& language,
                  const TokenAlignment& alignment, double offset, double lastSpeech)
{
    std::vector<int> text;
    for (const TimedText& segment : segments) {
        std::copy_if(segment.tokens.begin(), segment.tokens.end(), std::back_inserter(text),
                     [&](int token) { return vocabulary.isText(token); });
    }
    std::vector<TimedWord> words = splitIntoWords(vocabulary, language, text);
    std::size_t position = 0;
    for (TimedWord& word : words) {
        const std::size_t end = position + word.tokens.size();
        if (end >= alignment.starts.size() || end > alignment.probabilities.size()) {
            return;
        }
        word.start = alignment.starts[position];
        word.end = alignment.starts[end];
        const auto begin = alignment.probabilities.begin() + static_cast<std::ptrdiff_t>(position);
        word.probability = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(end - position), 0.0)
                           / static_cast<double>(end - position);
        position = end;
    }
    const double typical = typicalDuration(words);
    if (typical > 0) {
        shortenAtSentenceEnds(words, 2 * typical);
    }
    mergePunctuation(words);

    std::size_t next = 0;
    for (TimedText& segment : segments) {
        const auto own = static_cast<std::size_t>(
            std::count_if(segment.tokens.begin(), segment.tokens.end(), [&](int token) { return vocabulary.isText(token); }));
        for (std::size_t taken = 0; next < words.size() && taken < own; ++next) {
            taken += words[next].tokens.size();
            if (!words[next].text.empty()) {
                words[next].start = roundedToCentiseconds(offset + words[next].start);
                words[next].end = roundedToCentiseconds(offset + words[next].end);
                segment.words.push_back(words[next]);
            }
        }
        if (!segment.words.empty()) {
            shortenAfterPause(segment.words, lastSpeech, typical);
            reconcile(segment, typical);
            lastSpeech = segment.end;
        }
    }
}

}  // namespace xenoglot
