#include "models/silero/SileroVad.h"

#include "tensor/CompactLstm.h"

#include <ATen/ATen.h>

#include <string>

namespace xenoglot {

namespace {

constexpr std::int64_t spectrumWidth = 256;
constexpr std::int64_t spectrumHop = 128;
constexpr std::int64_t bins = spectrumWidth / 2 + 1;
constexpr std::int64_t padding = 64;
constexpr std::int64_t width = 128;

}  // namespace

Result<SileroVad> SileroVad::load(WeightMap weights, const c10::Device& device)
{
    WeightBinder binder(std::move(weights));
    const auto take = [&](const std::string& name, std::initializer_list<std::int64_t> shape) {
        return binder.take(name, shape).to(device);
    };
    SileroVad model;
    model.m_spectrum = take("stft_conv.weight", {2 * bins, 1, spectrumWidth});
    const std::int64_t channels[] = {bins, 128, 64, 64, width};
    const std::int64_t strides[] = {1, 2, 2, 1};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string name = "conv" + std::to_string(i + 1);
        model.m_convolutions.push_back(
            {take(name + ".weight", {channels[i + 1], channels[i], 3}), take(name + ".bias", {channels[i + 1]}), strides[i]});
    }
    for (const char* name : {"weight_ih", "weight_hh"}) {
        model.m_lstm.push_back(take(std::string("lstm_cell.") + name, {4 * width, width}));
    }
    for (const char* name : {"bias_ih", "bias_hh"}) {
        model.m_lstm.push_back(take(std::string("lstm_cell.") + name, {4 * width}));
    }
    compactLstm(model.m_lstm);
    model.m_output = {take("final_conv.weight", {1, width, 1}), take("final_conv.bias", {1}), 1};
    if (const auto fits = binder.finish(); !fits) {
        return fits.error();
    }
    return model;
}

std::vector<float> SileroVad::probabilities(const at::Tensor& samples, Memory& memory) const
{
    const at::Tensor input = samples.to(m_spectrum.device());
    // Every chunk with the end of the one before: [n, 1, 576], mirrored at its end.
    at::Tensor x = at::reflection_pad1d(input.unfold(0, context + chunk, chunk).unsqueeze(1), {0, padding});
    x = at::conv1d(x, m_spectrum, {}, spectrumHop);
    x = at::sqrt(x.narrow(1, 0, bins).square() + x.narrow(1, bins, bins).square());
    for (const Convolution& layer : m_convolutions) {
        x = at::relu(at::conv1d(x, layer.weight, layer.bias, layer.stride, 1));
    }
    const at::Tensor sequence = x.squeeze(2).unsqueeze(1);  // [n, 1, width]: time, batch, features
    if (!memory.hidden.defined()) {
        memory.hidden = at::zeros({1, 1, width}, sequence.options());
        memory.cell = at::zeros({1, 1, width}, sequence.options());
    }
    auto [out, hidden, cell] = at::lstm(sequence, {memory.hidden, memory.cell}, m_lstm, /*has_biases=*/true, /*num_layers=*/1,
                                        /*dropout=*/0.0, /*train=*/false, /*bidirectional=*/false, /*batch_first=*/false);
    memory.hidden = hidden;
    memory.cell = cell;
    const at::Tensor scores = at::conv1d(at::relu(out.squeeze(1)).unsqueeze(2), m_output.weight, m_output.bias);
    const at::Tensor result = at::sigmoid(scores).reshape({-1}).to(at::kCPU).contiguous();
    return {result.const_data_ptr<float>(), result.const_data_ptr<float>() + result.numel()};
}

}  // namespace xenoglot
