#pragma once

#include "core/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xenoglot {

/// IPA as espeak-ng writes it to the symbols that Kokoro was trained on.
class KokoroFrontEnd
{
public:
    struct Symbols {
        std::vector<std::int64_t> ids;
        std::vector<std::string> unknown;  ///< symbols that the model has nothing for, each once
        int sounds = 0;                    ///< ids that are neither space, punctuation nor stress or length marks
    };

    /// Reads vocab.json: {"vocab": {symbol: id}}. Errors: ModelMissing, FileUnreadable, ModelDamaged (also an id ≥ `limit`).
    static Result<KokoroFrontEnd> read(const std::filesystem::path& path, std::int64_t limit);

    /// The model's way of writing a text's IPA (text/Phonemizer.h): diphthongs and affricates as one letter, American sounds
    /// as its English data has them, sounds that it lacks as their nearest neighbours.
    static std::string modelPhonemes(std::string_view ipa, std::string_view language);

    /// Text of modelPhonemes() as ids.
    Symbols encode(std::string_view phonemes) const;

private:
    std::map<std::string, std::int64_t, std::less<>> m_ids;
};

}  // namespace xenoglot
