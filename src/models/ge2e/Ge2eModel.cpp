#include "models/ge2e/Ge2eModel.h"

#include "core/Wording.h"
#include "models/ge2e/Ge2eMel.h"
#include "tensor/CompactLstm.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::int64_t windowStep = 77;  // frames: 1.3 windows a second
constexpr double leastCoverage = 0.75;

}  // namespace

Result<Ge2eModel> Ge2eModel::read(const std::filesystem::path& file, const c10::Device& device)
{
    auto weights = readTorchFile(file, "model_state");
    if (!weights) {
        return weights.error();
    }
    Result<Ge2eModel> model = load(*std::move(weights), device);
    if (model && model->filters() != Ge2eMel::filters) {
        return Error{ErrorCode::ModelDamaged,
                     worded(Wording::tr("GE2E expects %1 filters of its front end, not %2"), model->filters(), Ge2eMel::filters),
                     Wording::tr("Run: xenoglot-cli models verify")};
    }
    return model;
}

Result<Ge2eModel> Ge2eModel::load(WeightMap file, const c10::Device& device)
{
    WeightBinder binder(std::move(file));
    Ge2eModel model;
    const at::Tensor first = binder.take("lstm.weight_ih_l0", {-1, -1});
    const std::int64_t hidden = first.size(0) / 4;
    model.m_filters = first.size(1);
    for (int layer = 0; layer == 0 || binder.contains("lstm.weight_ih_l" + std::to_string(layer)); ++layer) {
        const std::string name = "_l" + std::to_string(layer);
        std::vector<at::Tensor> weights{binder.take("lstm.weight_ih" + name, {4 * hidden, layer == 0 ? model.m_filters : hidden}),
                                        binder.take("lstm.weight_hh" + name, {4 * hidden, hidden}),
                                        binder.take("lstm.bias_ih" + name, {4 * hidden}),
                                        binder.take("lstm.bias_hh" + name, {4 * hidden})};
        for (at::Tensor& weight : weights) {
            weight = weight.to(device);
        }
        compactLstm(weights);
        model.m_lstm.push_back(std::move(weights));
    }
    model.m_weight = binder.take("linear.weight", {-1, hidden}).to(device);
    model.m_dimensions = model.m_weight.size(0);
    model.m_bias = binder.take("linear.bias", {model.m_dimensions}).to(device);
    // Of the similarity in its training.
    binder.ignore("similarity_weight");
    binder.ignore("similarity_bias");
    if (const auto fits = binder.finish(); !fits) {
        return fits.error();
    }
    return model;
}

at::Tensor Ge2eModel::embed(const at::Tensor& windows) const
{
    const at::Tensor zeros = at::zeros({1, windows.size(0), m_weight.size(1)}, windows.options());
    at::Tensor x = windows;
    for (const std::vector<at::Tensor>& layer : m_lstm) {
        x = std::get<0>(at::lstm(x, {zeros, zeros}, layer, /*has_biases=*/true, /*num_layers=*/1, /*dropout=*/0.0,
                                 /*train=*/false, /*bidirectional=*/false, /*batch_first=*/true));
    }
    const at::Tensor embedding = at::relu(at::linear(x.select(1, x.size(1) - 1), m_weight, m_bias));
    return embedding / embedding.norm(2, {1}, /*keepdim=*/true).clamp_min(1e-12);
}

std::vector<std::int64_t> ge2eWindows(std::int64_t samples)
{
    constexpr std::int64_t window = Ge2eModel::windowFrames;
    const std::int64_t frames = samples / Ge2eMel::hop + 1;  // ceil((samples + 1) / hop)
    const std::int64_t steps = std::max<std::int64_t>(1, frames - window + windowStep + 1);
    std::vector<std::int64_t> begins;
    for (std::int64_t begin = 0; begin < steps; begin += windowStep) {
        begins.push_back(begin);
    }
    const double covered = static_cast<double>(samples - begins.back() * Ge2eMel::hop) / (window * Ge2eMel::hop);
    if (covered < leastCoverage && begins.size() > 1) {
        begins.pop_back();
    }
    return begins;
}

}  // namespace xenoglot
