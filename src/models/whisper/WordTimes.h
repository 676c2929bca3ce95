#pragma once

#include "models/whisper/TimedText.h"
#include "models/whisper/TokenAlignment.h"
#include "models/whisper/WhisperVocabulary.h"

#include <span>
#include <string>
#include <vector>

namespace xenoglot {

/// Text tokens grouped into words: at spaces and punctuation, or for languages that do without spaces (Chinese, Japanese, Thai,
/// Lao, Burmese, Cantonese) wherever a character is complete. No character is cut.
std::vector<TimedWord> splitIntoWords(const WhisperVocabulary& vocabulary, const std::string& language,
                                      std::span<const int> tokens);

/// Joins opening marks to the word behind them and closing marks to the word before. What was joined to another word stays in its
/// place with no text and no tokens.
void mergePunctuation(std::vector<TimedWord>& words);

/// Gives words to the segments of one window from the alignment of all their text tokens, and shortens what cannot be true: a
/// word at the end of a sentence or after a pause that lasts much longer than the others. Then segments begin and end with their
/// words. `offset`: seconds before the window; `lastSpeech`: where the words before this window ended. (openai/whisper timing.py
/// as in faster-whisper 1.2.1.)
void setWordTimes(std::vector<TimedText>& segments, const WhisperVocabulary& vocabulary, const std::string& language,
                  const TokenAlignment& alignment, double offset, double lastSpeech);

}  // namespace xenoglot
