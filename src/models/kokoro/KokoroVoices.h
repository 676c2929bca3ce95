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

    /// The style for an utterance of `symbols` phonemes, [style]; that of the longest where the voice has no row for it.
    at::Tensor style(const std::string& name, std::size_t symbols) const;

private:
    std::vector<std::string> m_names;           // in alphabetical order
    std::map<std::string, at::Tensor> m_packs;  // [lengths, style]
};

}  // namespace xenoglot
