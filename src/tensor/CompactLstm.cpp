#include "tensor/CompactLstm.h"

#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_cudnn_rnn_flatten_weight.h>

namespace xenoglot {

void compactLstm(std::vector<at::Tensor>& parameters)
{
    if (!parameters.front().is_cuda() || !at::globalContext().userEnabledCuDNN()) {
        return;
    }
    constexpr std::int64_t perDirection = 4;  // weights and biases, of the input and of the state
    constexpr std::int64_t lstmMode = 2;      // cuDNN's CUDNN_LSTM
    const at::NoGradGuard noGradient;
    at::_cudnn_rnn_flatten_weight(parameters, perDirection, parameters[0].size(1), lstmMode, parameters[1].size(1),
                                  /*proj_size=*/0, /*num_layers=*/1, /*batch_first=*/true,
                                  /*bidirectional=*/parameters.size() == 2 * perDirection);
}

}  // namespace xenoglot
