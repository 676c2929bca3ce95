#pragma once

#include "engines/SpeakerEncoder.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace xenoglot {

/// The rows of a tensor on the CPU, brought to length 1.
std::vector<SpeakerEmbedding> speakerEmbeddings(const at::Tensor& rows);

}  // namespace xenoglot
