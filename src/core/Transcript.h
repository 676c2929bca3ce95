#pragma once

#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// Times are seconds from the start of the recording; confidences are probabilities, 0 to 1; all text is UTF-8.
struct Word {
    double start = 0;
    double end = 0;
    std::string text;
    double confidence = 0;

    bool operator==(const Word&) const = default;
};

struct Segment {
    double start = 0;
    double end = 0;
    std::string text;
    double confidence = 0;
    std::string speaker;  ///< empty while speakers are not told apart
    std::vector<Word> words;

    bool operator==(const Segment&) const = default;
};

/// What speech sounds like to a recogniser.
struct LanguageGuess {
    std::string language;  ///< ISO 639-1 code
    double probability = 0;

    bool operator==(const LanguageGuess&) const = default;
};

/// Whether speech surely sounds like another language than this one.
inline bool isForeign(const std::optional<LanguageGuess>& guess, const std::string& language)
{
    constexpr double sure = 0.9;  // docs/voice.md, "The check of a take"
    return guess && guess->language != language && guess->probability >= sure;
}

/// What was said in one recording.
struct Transcript {
    std::string recognizer;         ///< id of the model that heard it
    std::string language;           ///< ISO 639-1 code of the speech
    double languageConfidence = 0;  ///< 1 when the user named the language
    std::string textLanguage;       ///< language of `text`: equal to `language`, or "en" after Whisper's translate task
    std::string text;
    std::vector<Segment> segments;
    std::optional<LanguageGuess> soundsLike;  ///< only where RecognizeOptions::guessLanguage asked for it

    bool operator==(const Transcript&) const = default;
};

}  // namespace xenoglot
