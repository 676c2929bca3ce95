#include "models/kokoro/KokoroPack.h"

#include "core/FileHash.h"
#include "models/kokoro/KokoroOnnxFile.h"

#include <array>
#include <utility>

namespace xenoglot {

Result<KokoroPack> KokoroPack::read(const ModelDescription& description, const c10::Device& device)
{
    std::array<std::filesystem::path, 3> paths;
    constexpr std::array<const char*, 3> roles{"weights", "voices", "vocabulary"};
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const Result<std::filesystem::path> path = fileOf(description, roles[i]);
        if (!path) {
            return path.error();
        }
        paths[i] = *path;
    }
    Result<KokoroOnnxFile> file = KokoroOnnxFile::read(paths[0]);
    if (!file) {
        return file.error();
    }
    Result<KokoroWeights> weights = KokoroWeights::bind(*std::move(file), device);
    if (!weights) {
        return weights.error();
    }
    Result<KokoroVoices> voices = KokoroVoices::read(paths[1], 2 * weights->config.style, device);
    if (!voices) {
        return voices.error();
    }
    Result<KokoroFrontEnd> frontEnd = KokoroFrontEnd::read(paths[2], weights->config.vocabulary);
    if (!frontEnd) {
        return frontEnd.error();
    }
    return KokoroPack{*std::move(weights), *std::move(voices), *std::move(frontEnd)};
}

Result<std::string> kokoroBaseId(const ModelDescription& description)
{
    const Result<std::filesystem::path> path = fileOf(description, "weights");
    return path ? sha256OfFile(*path) : path.error();
}

}  // namespace xenoglot
