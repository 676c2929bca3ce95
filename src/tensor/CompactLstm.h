#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace xenoglot {

/// cuDNN wants the weights of an LSTM one behind the other; elsewhere in memory it copies them at every call, and LibTorch warns
/// each time. Moves `parameters` (one layer in at::lstm's order: four tensors, eight when bidirectional) into one block of memory,
/// as torch.nn.LSTM.flatten_parameters does. Leaves what is on the CPU as it is. Call it when the weights are loaded.
void compactLstm(std::vector<at::Tensor>& parameters);

}  // namespace xenoglot
