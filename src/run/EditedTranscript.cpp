#include "run/EditedTranscript.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <vector>

namespace xenoglot {

namespace {

constexpr std::size_t largestTable = 16'000'000;  // cells; beyond it the changed stretch counts as new
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A recognised word and the segment it stands in.
struct Place {
    Word word;
    std::size_t segment = 0;
};

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::vector<Place> placesOf(const Transcript& transcript)
{
    std::vector<Place> places;
    for (std::size_t s = 0; s < transcript.segments.size(); ++s) {
        const Segment& segment = transcript.segments[s];
        if (segment.words.empty()) {
            // Without times of words the segment's own are shared.
            const std::vector<std::string> words = wordsOf(segment.text);
            const double step = words.empty() ? 0 : (segment.end - segment.start) / static_cast<double>(words.size());
            for (std::size_t i = 0; i < words.size(); ++i) {
                const double start = segment.start + step * static_cast<double>(i);
                places.push_back({{start, start + step, words[i], segment.confidence}, s});
            }
        }
        for (const Word& word : segment.words) {
            for (const std::string& letters : wordsOf(word.text)) {
                places.push_back({{word.start, word.end, letters, word.confidence}, s});
            }
        }
    }
    return places;
}

/// For each word the recognised one that it is, or `none`.
std::vector<std::size_t> matches(const std::vector<std::string>& words, const std::vector<Place>& places)
{
    std::vector<std::size_t> match(words.size(), none);
    std::size_t begin = 0;
    while (begin < words.size() && begin < places.size() && words[begin] == places[begin].word.text) {
        match[begin] = begin;
        ++begin;
    }
    std::size_t tail = 0;
    while (begin + tail < std::min(words.size(), places.size())
           && words[words.size() - 1 - tail] == places[places.size() - 1 - tail].word.text) {
        ++tail;
        match[words.size() - tail] = places.size() - tail;
    }
    const std::size_t rows = words.size() - begin - tail;
    const std::size_t columns = places.size() - begin - tail;
    if (rows == 0 || columns == 0 || rows > largestTable / columns) {
        return match;
    }
    // length[i][j]: of the longest common subsequence of what comes after word i and place j.
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (columns + 1) + j]; };
    const auto same = [&](std::size_t i, std::size_t j) { return words[begin + i] == places[begin + j].word.text; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (same(i, j)) {
            match[begin + i++] = begin + j++;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return match;
}

}  // namespace

Transcript editedTranscript(const Transcript& recognised, const std::string& text)
{
    Transcript edited = recognised;
    edited.segments.clear();
    edited.text.clear();
    const std::vector<std::string> words = wordsOf(text);
    const std::vector<Place> places = placesOf(recognised);
    const std::vector<std::size_t> match = matches(words, places);
    const double first = recognised.segments.empty() ? 0 : recognised.segments.front().start;
    const double last = recognised.segments.empty() ? 0 : recognised.segments.back().end;

    std::size_t current = none;  // segment of the recognised transcript that is being filled
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && match[end] == none) {
            ++end;
        }
        const bool isNew = end > i;
        const std::size_t count = isNew ? end - i : 1;
        // New words stand between two that were recognised, or at an end.
        const double from = i == 0 || !isNew ? first : places[match[i - 1]].word.end;
        const double until = end == words.size() ? std::max(last, from) : places[match[end]].word.start;
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t index = i + k;
            Word word;
            if (isNew) {
                const double step = std::max(until - from, 0.0) / static_cast<double>(count);
                word = {from + step * static_cast<double>(k), from + step * static_cast<double>(k + 1), words[index], 1};
            } else {
                word = places[match[index]].word;
            }
            const std::size_t segment = !isNew ? places[match[index]].segment : current != none ? current : 0;
            if (edited.segments.empty() || segment != current) {
                edited.segments.emplace_back();
                if (segment < recognised.segments.size()) {
                    edited.segments.back().speaker = recognised.segments[segment].speaker;
                }
                edited.segments.back().start = word.start;
                current = segment;
            }
            Segment& filled = edited.segments.back();
            filled.end = word.end;
            filled.text += (filled.text.empty() ? "" : " ") + word.text;
            filled.words.push_back(word);
            edited.text += (edited.text.empty() ? "" : " ") + word.text;
        }
        i += count;
    }
    for (Segment& segment : edited.segments) {
        double sum = 0;
        for (const Word& word : segment.words) {
            sum += word.confidence;
        }
        segment.confidence = sum / static_cast<double>(segment.words.size());
    }
    return edited;
}

}  // namespace xenoglot
