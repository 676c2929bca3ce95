#include "models/bergamot/BergamotConfig.h"

#include "core/Wording.h"

#include <charconv>
#include <map>
#include <vector>

namespace xenoglot {

namespace {

/// The block style that Marian writes: `key: scalar` lines and `  - item` lines under a key.
std::map<std::string, std::vector<std::string>> readSettings(std::string_view yaml)
{
    std::map<std::string, std::vector<std::string>> settings;
    std::string key;
    while (!yaml.empty()) {
        const std::size_t end = yaml.find_first_of(std::string_view("\n\0", 2));
        std::string_view line = yaml.substr(0, end);
        yaml.remove_prefix(end == std::string_view::npos ? yaml.size() : end + 1);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) {
            line.remove_suffix(1);
        }
        if (line.starts_with("  - ")) {
            settings[key].emplace_back(line.substr(4));
        } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            key = std::string(line.substr(0, colon));
            const std::string_view value = line.substr(std::min(line.size(), colon + 2));
            settings[key].clear();
            if (!value.empty()) {
                settings[key].emplace_back(value);
            }
        }
    }
    return settings;
}

}  // namespace

Result<BergamotConfig> BergamotConfig::parse(std::string_view yaml, const std::string& source)
{
    const auto settings = readSettings(yaml);
    const auto refuse = [&source](const std::string& what) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The model file %1 %2"), source, what),
                     Wording::tr("Run: xenoglot-cli models verify")};
    };
    const std::pair<const char*, const char*> required[] = {
        {"type", "transformer"},
        {"tied-embeddings-all", "true"},
        {"transformer-decoder-autoreg", "rnn"},
        {"dec-cell", "ssru"},
        {"transformer-preprocess", "\"\""},
        {"transformer-postprocess", "dan"},
        {"transformer-postprocess-top", "\"\""},
        {"transformer-ffn-activation", "relu"},
        {"transformer-ffn-depth", "2"},
        {"transformer-train-position-embeddings", "false"},
        {"transformer-no-projection", "false"},
        {"transformer-tied-layers", "[]"},
        {"output-omit-bias", "false"},
        {"lemma-dim-emb", "0"},
        {"right-left", "false"},
    };
    for (const auto& [key, value] : required) {
        const auto found = settings.find(key);
        if (found == settings.end() || found->second != std::vector<std::string>{value}) {
            return refuse(std::string("has another architecture than this program computes: setting ") + key + " is not "
                          + value);
        }
    }
    std::string problem;
    const auto number = [&](const char* key, std::int64_t most) {
        const auto found = settings.find(key);
        std::int64_t value = 0;
        if (found != settings.end() && !found->second.empty()) {
            const std::string& text = found->second.front();
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (error != std::errc() || end != text.data() + text.size()) {
                value = 0;
            }
            for (const std::string& other : found->second) {
                if (other != text) {
                    value = 0;  // two vocabularies of different size are not one shared vocabulary
                }
            }
        }
        if (value < 1 || value > most) {
            problem = std::string("has no usable setting ") + key;
            return std::int64_t{1};
        }
        return value;
    };
    BergamotConfig config;
    config.dimension = number("dim-emb", 8192);
    config.heads = number("transformer-heads", 256);
    config.encoderLayers = number("enc-depth", 100);
    config.decoderLayers = number("dec-depth", 100);
    config.feedForward = number("transformer-dim-ffn", 65536);
    config.vocabulary = number("dim-vocabs", 10'000'000);
    if (problem.empty() && (config.dimension % config.heads != 0 || config.dimension % 2 != 0 || config.dimension < 4)) {
        problem = "has a dimension that its heads do not divide";
    }
    if (!problem.empty()) {
        return refuse(problem);
    }
    return config;
}

}  // namespace xenoglot
