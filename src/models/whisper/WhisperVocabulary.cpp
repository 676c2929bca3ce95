#include "models/whisper/WhisperVocabulary.h"

#include "core/Wording.h"

#include <algorithm>

namespace xenoglot {

Result<WhisperVocabulary> WhisperVocabulary::fromJson(const Json& vocabulary, const Json& tokenizer, const WhisperConfig& config,
                                                      const std::string& source)
{
    auto bpe = ByteLevelBpe::fromJson(vocabulary, tokenizer, source);
    if (!bpe) {
        return bpe.error();
    }
    const auto damaged = [&source](const std::string& what) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The vocabulary in %1 %2"), source, what),
                     Wording::tr("Run: xenoglot-cli models verify")};
    };
    WhisperVocabulary result;
    result.m_bpe = std::move(*bpe);

    std::string missing;
    const auto mark = [&](const char* name, const char* olderName) {
        auto id = result.m_bpe.idOf(name);
        if (!id && olderName != nullptr) {
            id = result.m_bpe.idOf(olderName);
        }
        if (!id) {
            missing += missing.empty() ? name : std::string(", ") + name;
        }
        return id.value_or(0);
    };
    result.m_endOfText = mark("<|endoftext|>", nullptr);
    result.m_startOfTranscript = mark("<|startoftranscript|>", nullptr);
    result.m_startOfPrevious = mark("<|startofprev|>", nullptr);
    result.m_noSpeech = mark("<|nospeech|>", "<|nocaptions|>");
    result.m_noTimestamps = mark("<|notimestamps|>", nullptr);
    if (!config.languageTokens.empty()) {
        result.m_transcribe = mark("<|transcribe|>", nullptr);
        result.m_translate = mark("<|translate|>", nullptr);
    }
    if (!missing.empty()) {
        return damaged("lacks " + missing);
    }
    if (result.m_noTimestamps <= result.m_endOfText || result.timestampBegin() >= result.size()) {
        return damaged("has no time marks at its end");
    }

    for (const std::vector<int>* list : {&config.suppressedTokens, &config.suppressedFirstTokens, &config.languageTokens}) {
        const auto outside = std::find_if(list->begin(), list->end(), [&](int token) { return token >= result.size(); });
        if (outside != list->end()) {
            return damaged("has no token " + std::to_string(*outside) + ", which config.json lists");
        }
    }
    for (const int token : config.languageTokens) {
        const std::string& name = result.m_bpe.bytesOf(token);
        if (name.size() < 6 || !name.starts_with("<|") || !name.ends_with("|>")) {
            return damaged("has no language mark at " + std::to_string(token));
        }
        const std::string code = name.substr(2, name.size() - 4);
        // Whisper writes Javanese with a code that ISO 639-1 withdrew.
        result.m_languages.push_back({code == "jw" ? "jv" : code, token});
    }
    return result;
}

std::optional<int> WhisperVocabulary::languageToken(const std::string& code) const
{
    const auto found = std::find_if(m_languages.begin(), m_languages.end(), [&](const Language& l) { return l.code == code; });
    return found != m_languages.end() ? std::optional<int>(found->token) : std::nullopt;
}

std::string WhisperVocabulary::decode(std::span<const int> tokens) const
{
    std::vector<int> text;
    std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(text), [this](int token) { return isText(token); });
    return m_bpe.decode(text);
}

}  // namespace xenoglot
