#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace xenoglot {

/// Adam (Kingma and Ba 2015, arXiv:1412.6980) over leaf tensors, each with its own rate. Its two moments are kept in bfloat16:
/// half of the usual memory and half of a checkpoint; with second-moment memories of 100 steps their rounding is far below the
/// steps' own. Results do not depend on the number of threads. Not thread-safe; used by the thread that trains.
class AdamOptimizer
{
public:
    struct Parameter {
        std::string name;
        at::Tensor value;  ///< float32, contiguous, requires its gradient
        double rate = 1e-4;
        at::Tensor first;   ///< bfloat16, as value; made here
        at::Tensor second;  ///< bfloat16, as value; made here
    };

    AdamOptimizer(std::vector<Parameter> parameters, double beta1, double beta2);

    std::vector<Parameter>& parameters() { return m_parameters; }
    const std::vector<Parameter>& parameters() const { return m_parameters; }

    void clearGradients();

    /// False when a gradient holds a value that is no finite number.
    bool gradientsFinite() const;

    /// One update with the gradients that the parameters hold; number: counted from 1; factor: of all rates.
    void step(std::int64_t number, double factor);

private:
    std::vector<Parameter> m_parameters;
    double m_beta1;
    double m_beta2;
};

}  // namespace xenoglot
