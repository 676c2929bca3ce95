#pragma once

#include "core/Result.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace xenoglot {

/// The stock voices of a Kokoro model: one style vector for every utterance length in phonemes.
class KokoroVoices
{
public:
    /// Reads an .npz of float32 arrays [lengths, 1, style], one a voice. Errors: ModelMissing, FileUnreadable, ModelDamaged.
    static Result<KokoroVoices> read(const std::filesystem::path& path, std::int64_t style, const c10::Device& device);

    const std::vector<std::string>& names() const { return m_names; }
    bool contains(const std::string& name) const { return m_packs.contains(name); }

    /// The voice for a language as a model's parameters name it: "voice.<language>", else "voice.default", else the first.
    const std::string& stock(const std::map<std::string, std::string>& parameters, const std::string& language) const;

    /// `name`, unless the parameter "unclear.<language>" (names with spaces between) holds it, because it is hard to understand
    /// in that language: then the first other one of the same sex that it does not hold, else stock().
    const std::string& clearest(const std::string& name, const std::map<std::string, std::string>& parameters,
                                const std::string& language) const;

    /// Kokoro's names begin with the language that a voice was recorded in and f or m: "jm_kumo".
    static bool isFemale(const std::string& name) { return name.size() > 1 && name[1] == 'f'; }

    /// The style for an utterance of `symbols` phonemes, [style]; that of the longest where the voice has no row for it.
    at::Tensor style(const std::string& name, std::size_t symbols) const;

private:
    std::vector<std::string> m_names;           // in alphabetical order
    std::map<std::string, at::Tensor> m_packs;  // [lengths, style]
};

}  // namespace xenoglot
