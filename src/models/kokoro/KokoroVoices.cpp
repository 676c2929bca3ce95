#include "models/kokoro/KokoroVoices.h"

#include "core/Wording.h"
#include "tensor/NpzFile.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace xenoglot {

Result<KokoroVoices> KokoroVoices::read(const std::filesystem::path& path, std::int64_t style, const c10::Device& device)
{
    const Result<WeightMap> arrays = readNpz(path);
    if (!arrays) {
        return arrays.error();
    }
    KokoroVoices voices;
    for (const auto& [name, array] : arrays->tensors) {
        if (array.dim() != 3 || array.size(0) < 1 || array.size(1) != 1 || array.size(2) != style
            || array.scalar_type() != at::kFloat) {
            return Error{ErrorCode::ModelDamaged,
                         worded(Wording::tr("The voice %1 in %2 does not fit the model"), name, path.string()),
                         Wording::tr("Run: xenoglot-cli models verify")};
        }
        voices.m_names.push_back(name);
        voices.m_packs.emplace(name, array.squeeze(1).to(device));
    }
    if (voices.m_names.empty()) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The file %1 holds no voice"), path.string()),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    return voices;
}

const std::string& KokoroVoices::stock(const std::map<std::string, std::string>& parameters, const std::string& language) const
{
    for (const std::string& name : {"voice." + language, std::string("voice.default")}) {
        if (const auto found = parameters.find(name); found != parameters.end() && contains(found->second)) {
            return found->second;
        }
    }
    return m_names.front();
}

const std::string& KokoroVoices::clearest(const std::string& name, const std::map<std::string, std::string>& parameters,
                                          const std::string& language) const
{
    const auto listed = parameters.find("unclear." + language);
    const std::string unclear = listed == parameters.end() ? std::string() : " " + listed->second + " ";
    const auto isClear = [&](const std::string& voice) { return unclear.find(" " + voice + " ") == std::string::npos; };
    if (isClear(name)) {
        return name;
    }
    const auto other = std::find_if(m_names.begin(), m_names.end(), [&](const std::string& voice) {
        return isFemale(voice) == isFemale(name) && isClear(voice);
    });
    return other != m_names.end() ? *other : stock(parameters, language);
}

at::Tensor KokoroVoices::style(const std::string& name, std::size_t symbols) const
{
    const at::Tensor& pack = m_packs.at(name);
    const auto row = static_cast<std::int64_t>(std::max<std::size_t>(symbols, 1)) - 1;
    return pack[std::min(row, pack.size(0) - 1)];
}

}  // namespace xenoglot
