#include "tensor/AdamOptimizer.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <c10/util/BFloat16.h>

#include <bit>
#include <cmath>
#include <utility>

namespace xenoglot {

namespace {

constexpr double epsilon = 1e-8;

float wide(std::uint16_t half)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(half) << 16);
}

/// To the nearest, ties to even; finite values only.
std::uint16_t narrow(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return static_cast<std::uint16_t>((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
}

struct Rates {
    float beta1;
    float beta2;
    float step;        ///< rate over the first moment's bias
    float correction;  ///< root of the second moment's bias
};

/// One pass over memory: the general operations would make ten.
void updateOnCpu(const AdamOptimizer::Parameter& parameter, const at::Tensor& gradient, const Rates& rates)
{
    float* const values = parameter.value.mutable_data_ptr<float>();
    const float* const slopes = gradient.const_data_ptr<float>();
    auto* const first = reinterpret_cast<std::uint16_t*>(parameter.first.mutable_data_ptr<c10::BFloat16>());
    auto* const second = reinterpret_cast<std::uint16_t*>(parameter.second.mutable_data_ptr<c10::BFloat16>());
    constexpr std::int64_t grain = 1 << 14;
    at::parallel_for(0, parameter.value.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const float g = slopes[i];
            const float m = rates.beta1 * wide(first[i]) + (1 - rates.beta1) * g;
            const float v = rates.beta2 * wide(second[i]) + (1 - rates.beta2) * g * g;
            first[i] = narrow(m);
            second[i] = narrow(v);
            values[i] -= rates.step * m / (std::sqrt(v) / rates.correction + static_cast<float>(epsilon));
        }
    });
}

void updateAnywhere(const AdamOptimizer::Parameter& parameter, const at::Tensor& gradient, const Rates& rates)
{
    const at::Tensor m = parameter.first.to(at::kFloat) * rates.beta1 + gradient * (1 - rates.beta1);
    const at::Tensor v = parameter.second.to(at::kFloat) * rates.beta2 + gradient.square() * (1 - rates.beta2);
    parameter.first.copy_(m);
    parameter.second.copy_(v);
    at::Tensor value = parameter.value;
    value.addcdiv_(m, v.sqrt() / rates.correction + epsilon, -rates.step);
}

}  // namespace

AdamOptimizer::AdamOptimizer(std::vector<Parameter> parameters, double beta1, double beta2)
    : m_parameters(std::move(parameters)), m_beta1(beta1), m_beta2(beta2)
{
    for (Parameter& parameter : m_parameters) {
        TORCH_CHECK(parameter.value.is_contiguous() && parameter.value.scalar_type() == at::kFloat);
        const auto options = parameter.value.options().dtype(at::kBFloat16).requires_grad(false);
        parameter.first = at::zeros(parameter.value.sizes(), options);
        parameter.second = at::zeros(parameter.value.sizes(), options);
    }
}

void AdamOptimizer::clearGradients()
{
    for (Parameter& parameter : m_parameters) {
        parameter.value.mutable_grad() = at::Tensor();
    }
}

bool AdamOptimizer::gradientsFinite() const
{
    at::Tensor sum;
    for (const Parameter& parameter : m_parameters) {
        const at::Tensor& gradient = parameter.value.grad();
        if (gradient.defined()) {
            // A sum of squares is finite exactly when all is finite and none is beyond all reason.
            const at::Tensor norm = gradient.norm();
            sum = sum.defined() ? sum + norm : norm;
        }
    }
    return !sum.defined() || std::isfinite(sum.item<double>());
}

void AdamOptimizer::step(std::int64_t number, double factor)
{
    const c10::AutoGradMode withoutGradients(false);
    const double bias1 = 1 - std::pow(m_beta1, static_cast<double>(number));
    const double bias2 = 1 - std::pow(m_beta2, static_cast<double>(number));
    for (const Parameter& parameter : m_parameters) {
        if (!parameter.value.grad().defined()) {
            continue;
        }
        const at::Tensor gradient = parameter.value.grad().contiguous();
        const Rates rates{static_cast<float>(m_beta1), static_cast<float>(m_beta2),
                          static_cast<float>(parameter.rate * factor / bias1), static_cast<float>(std::sqrt(bias2))};
        if (gradient.is_cpu()) {
            updateOnCpu(parameter, gradient, rates);
        } else {
            updateAnywhere(parameter, gradient, rates);
        }
    }
}

}  // namespace xenoglot
