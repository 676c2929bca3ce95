#pragma once

#include "core/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace xenoglot {

/// The shape of a Bergamot student model (Marian, Junczys-Dowmunt et al. 2018; SSRU decoder, Kim et al. 2019), from the
/// `special:model.yml` inside its weight file. Sizes that the file does not name come from the shapes of its weights.
struct BergamotConfig {
    std::int64_t dimension = 0;
    std::int64_t heads = 0;
    std::int64_t encoderLayers = 0;
    std::int64_t decoderLayers = 0;
    std::int64_t feedForward = 0;
    std::int64_t vocabulary = 0;  ///< shared by both languages

    /// `source` names the file in messages. Error: ModelDamaged, also for an architecture other than the one implemented here
    /// (post-norm, tied embeddings, SSRU decoder): it is refused by the name of the setting, never computed wrongly.
    static Result<BergamotConfig> parse(std::string_view yaml, const std::string& source);
};

}  // namespace xenoglot
