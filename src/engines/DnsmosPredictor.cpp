#include "engines/DnsmosPredictor.h"

#include "core/Wording.h"
#include "engines/EncoderSamples.h"
#include "engines/EngineGuard.h"
#include "models/dnsmos/DnsmosModel.h"
#include "tensor/Device.h"
#include "tensor/OnnxFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xenoglot {

namespace {

/// What is shorter than a window is doubled until it is not.
at::Tensor filled(const std::vector<float>& samples)
{
    at::Tensor filled = at::tensor(samples);
    while (filled.numel() < DnsmosModel::windowLength) {
        filled = filled.repeat({2});
    }
    return filled;
}

}  // namespace

struct DnsmosPredictor::Private {
    std::string id;
    std::string name;
    c10::Device device;
    DnsmosModel model;
};

DnsmosPredictor::DnsmosPredictor(std::unique_ptr<const Private> parts) : m_private(std::move(parts))
{
}

DnsmosPredictor::~DnsmosPredictor() = default;

const std::string& DnsmosPredictor::id() const
{
    return m_private->id;
}

const std::string& DnsmosPredictor::name() const
{
    return m_private->name;
}

Result<std::shared_ptr<const DnsmosPredictor>> DnsmosPredictor::load(const ModelDescription& model, const ComputeDevice& device)
{
    using Loaded = std::shared_ptr<const DnsmosPredictor>;
    return guardEngine(model.name, [&]() -> Result<Loaded> {
        initialiseTorch();
        const auto path = fileOf(model, "weights");
        if (!path) {
            return path.error();
        }
        const auto graph = readOnnx(*path);
        if (!graph) {
            return graph.error();
        }
        const c10::Device place = torchDevice(device.cuda);
        auto network = DnsmosModel::load(*graph, place);
        if (!network) {
            return network.error();
        }
        return Loaded(
            new DnsmosPredictor(std::make_unique<const Private>(Private{model.id, model.name, place, std::move(*network)})));
    });
}

Result<std::vector<SpeechQuality>> DnsmosPredictor::predict(const std::vector<AudioClip>& clips, const StopToken& stop) const
{
    return guardEngine(m_private->name, [&]() -> Result<std::vector<SpeechQuality>> {
        std::vector<at::Tensor> samples;  // all are looked at before any is rated
        for (const AudioClip& clip : clips) {
            const auto read = encoderSamples(clip, DnsmosModel::sampleRate);
            if (!read) {
                return read.error();
            }
            samples.push_back(filled(*read));
        }
        std::vector<SpeechQuality> qualities;
        for (const at::Tensor& each : samples) {
            // speechmos counts whole seconds.
            const std::int64_t count = std::max<std::int64_t>(1, each.numel() / DnsmosModel::windowShift - 9);
            const auto scores = m_private->model.rate(each.to(m_private->device), count, stop);
            if (!scores) {
                return scores.error();
            }
            const at::Tensor mean = scores->to(at::kCPU, at::kDouble).mean(0);
            qualities.push_back({mean[0].item<double>(), mean[1].item<double>(), mean[2].item<double>()});
        }
        // Samples far beyond full scale can be numbers and their powers none.
        if (!std::all_of(qualities.begin(), qualities.end(), [](const SpeechQuality& quality) {
                return std::isfinite(quality.signal + quality.background + quality.overall);
            })) {
            return Error{ErrorCode::InvalidArgument, Wording::tr("The recording is far too loud to be one"),
                         Wording::tr("Export it again from where it was made.")};
        }
        return qualities;
    });
}

}  // namespace xenoglot
