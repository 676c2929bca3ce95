#include "engines/EncoderTensors.h"

#include <ATen/ATen.h>

namespace xenoglot {

std::vector<SpeakerEmbedding> speakerEmbeddings(const at::Tensor& rows)
{
    const at::Tensor unit = (rows / rows.norm(2, {1}, /*keepdim=*/true).clamp_min(1e-12)).contiguous();
    std::vector<SpeakerEmbedding> embeddings;
    for (std::int64_t i = 0; i < unit.size(0); ++i) {
        const float* const values = unit[i].const_data_ptr<float>();
        embeddings.emplace_back(values, values + unit.size(1));
    }
    return embeddings;
}

}  // namespace xenoglot
