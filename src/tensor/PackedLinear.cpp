#include "tensor/PackedLinear.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xenoglot {

namespace {

using Reorder = at::Tensor(const at::Tensor&, std::optional<std::int64_t>);
using Apply = at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&, std::string_view,
                         c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>);

/// LibTorch offers oneDNN's inner product with a layout of its own only by name; a build without oneDNN does not have it.
struct Operators {
    std::optional<c10::TypedOperatorHandle<Reorder>> reorder;
    std::optional<c10::TypedOperatorHandle<Apply>> apply;
};

const Operators& operators()
{
    static const Operators found = [] {
        Operators result;
        auto& dispatcher = c10::Dispatcher::singleton();
        const auto reorder = dispatcher.findSchema({"mkldnn::_reorder_linear_weight", ""});
        const auto apply = dispatcher.findSchema({"mkldnn::_linear_pointwise", ""});
        if (reorder && apply && at::globalContext().userEnabledMkldnn()) {
            result.reorder = reorder->typed<Reorder>();
            result.apply = apply->typed<Apply>();
        }
        return result;
    }();
    return found;
}

}  // namespace

PackedLinear::PackedLinear(const at::Tensor& weight, const at::Tensor& bias) : m_weight(weight), m_bias(bias)
{
    if (operators().reorder && weight.is_cpu() && weight.scalar_type() == at::kFloat) {
        // The layout for this many rows was the fastest for every number of rows from 1 to 1500.
        constexpr std::int64_t rows = 64;
        m_weight = operators().reorder->call(weight.contiguous(), rows);
        m_packed = true;
    }
}

at::Tensor PackedLinear::operator()(const at::Tensor& x) const
{
    if (!m_packed) {
        return at::linear(x, m_weight, m_bias);
    }
    const std::optional<at::Tensor> bias = m_bias.defined() ? std::optional<at::Tensor>(m_bias) : std::nullopt;
    return operators().apply->call(x, m_weight, bias, "none", c10::List<std::optional<at::Scalar>>(), std::nullopt);
}

}  // namespace xenoglot
