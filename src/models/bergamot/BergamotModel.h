#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "models/bergamot/BergamotConfig.h"
#include "models/bergamot/BergamotWeights.h"
#include "models/bergamot/LexicalShortlist.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace xenoglot {

/// A Bergamot "tiny" translation model in float32: transformer encoder (Vaswani et al. 2017, post-norm) and a decoder of simpler
/// simple recurrent units (Kim et al. 2019) with attention to the source. The formulas follow Marian (marian-nmt), whose float
/// arithmetic these models' integer weights were trained for.
///
/// Immutable: one instance serves all threads; everything that belongs to a request lives in the call. Runs in the caller's
/// inference mode. May throw c10::Error.
class BergamotModel
{
public:
    using Ids = std::vector<std::int64_t>;

    BergamotModel(BergamotConfig config, BergamotWeights weights, std::optional<LexicalShortlist> shortlist);

    const BergamotConfig& config() const { return m_config; }

    /// Greedy translations of sentences that each end with the end token, as one batch; the results do without it. What a
    /// sentence becomes does not depend on its neighbours: padding is masked and each row has its own shortlist. A translation
    /// longer than 2.5 times its source (and 16 tokens) is cut there.
    /// `advance` gets the number of finished sentences. Error: Cancelled.
    Result<std::vector<Ids>> translate(const std::vector<Ids>& sources, const StopToken& stop,
                                       const std::function<void(std::size_t)>& advance) const;

    /// The logits over the whole vocabulary for the token after `target`, computed with the model's own math: how close two
    /// readings were.
    std::vector<float> nextLogits(const Ids& source, const Ids& target) const;

private:
    class Decoding;

    at::Tensor positions(std::int64_t count) const;
    at::Tensor encode(const at::Tensor& ids, const at::Tensor& mask) const;

    BergamotConfig m_config;
    BergamotWeights m_weights;
    std::optional<LexicalShortlist> m_shortlist;
};

}  // namespace xenoglot
