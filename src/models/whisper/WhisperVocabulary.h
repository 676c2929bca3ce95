#pragma once

#include "core/Json.h"
#include "core/Result.h"
#include "models/whisper/WhisperConfig.h"
#include "text/ByteLevelBpe.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xenoglot {

/// Whisper's tokens: text, and the marks that steer the decoder (Radford et al., "Robust Speech Recognition via Large-Scale Weak
/// Supervision", 2022, section 2.3). All ids are read from the model's files. Immutable: one instance serves all threads.
class WhisperVocabulary
{
public:
    /// Error: ModelDamaged when a mark is missing or a listed token is none.
    static Result<WhisperVocabulary> fromJson(const Json& vocabulary, const Json& tokenizer, const WhisperConfig& config,
                                              const std::string& source);

    int size() const { return m_bpe.size(); }

    int endOfText() const { return m_endOfText; }
    int startOfTranscript() const { return m_startOfTranscript; }
    int startOfPrevious() const { return m_startOfPrevious; }
    int noSpeech() const { return m_noSpeech; }
    int noTimestamps() const { return m_noTimestamps; }
    int transcribe() const { return m_transcribe; }
    int translate() const { return m_translate; }

    /// The first timestamp, 0.00 s; each further one is `timestampStep` later. They reach to the end of the vocabulary.
    int timestampBegin() const { return m_noTimestamps + 1; }
    bool isTimestamp(int token) const { return token >= timestampBegin(); }
    bool isText(int token) const { return token < m_endOfText; }
    static constexpr double timestampStep = 0.02;  ///< seconds

    /// False for a model of English only: it has no language and no task marks.
    bool multilingual() const { return !m_languages.empty(); }

    struct Language {
        std::string code;  ///< ISO 639-1, or 639-3 where there is none
        int token = 0;
    };
    const std::vector<Language>& languages() const { return m_languages; }

    /// The mark of a language code, or nothing when the model does not know it.
    std::optional<int> languageToken(const std::string& code) const;

    /// The text of tokens; marks and times are left out.
    std::string decode(std::span<const int> tokens) const;

    const ByteLevelBpe& bpe() const { return m_bpe; }

private:
    ByteLevelBpe m_bpe;
    std::vector<Language> m_languages;
    int m_endOfText = 0;
    int m_startOfTranscript = 0;
    int m_startOfPrevious = 0;
    int m_noSpeech = 0;
    int m_noTimestamps = 0;
    int m_transcribe = -1;
    int m_translate = -1;
};

}  // namespace xenoglot
