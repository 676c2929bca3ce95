#include "models/whisper/WhisperConfig.h"

#include "core/Wording.h"

#include <cmath>
#include <optional>

namespace xenoglot {

namespace {

std::optional<int> wholeNumber(const Json& json)
{
    const double* number = json.number();
    const bool fits = number != nullptr && *number >= 0 && *number < 1e9 && *number == std::floor(*number);
    return fits ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

std::optional<std::vector<int>> wholeNumbers(const Json* json)
{
    if (json == nullptr || json->array() == nullptr) {
        return std::nullopt;
    }
    std::vector<int> numbers;
    for (const Json& item : *json->array()) {
        const std::optional<int> number = wholeNumber(item);
        if (!number) {
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace

Result<WhisperConfig> WhisperConfig::fromJson(const Json& json, const std::string& source)
{
    const auto damaged = [&source](const std::string& name) {
        return Error{ErrorCode::ModelDamaged, worded(Wording::tr("The file %1 has no usable list %2"), source, name),
                     Wording::tr("Run: xenoglot-cli models verify")};
    };
    WhisperConfig config;
    const std::pair<const char*, std::vector<int>*> lists[] = {{"suppress_ids", &config.suppressedTokens},
                                                               {"suppress_ids_begin", &config.suppressedFirstTokens},
                                                               {"lang_ids", &config.languageTokens}};
    for (const auto& [name, target] : lists) {
        auto numbers = wholeNumbers(json.find(name));
        if (!numbers) {
            return damaged(name);
        }
        *target = std::move(*numbers);
    }
    const Json* heads = json.find("alignment_heads");
    if (heads == nullptr || heads->array() == nullptr || heads->array()->empty()) {
        return damaged("alignment_heads");
    }
    for (const Json& head : *heads->array()) {
        const auto pair = wholeNumbers(&head);
        if (!pair || pair->size() != 2) {
            return damaged("alignment_heads");
        }
        config.alignmentHeads.emplace_back((*pair)[0], (*pair)[1]);
    }
    return config;
}

}  // namespace xenoglot
