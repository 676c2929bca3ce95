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

constexpr std::size_t mostAtOnce = 2;  // windows of a batch: 110 MB of spectrum and channels each

/// A window of a clip.
struct Window {
    std::size_t clip = 0;
    std::int64_t begin = 0;
};

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
        std::vector<at::Tensor> samples;
        std::vector<Window> windows;
        std::vector<double> counts;
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const auto read = encoderSamples(clips[i], DnsmosModel::sampleRate);
            if (!read) {
                return read.error();
            }
            samples.push_back(filled(*read));
            // speechmos counts whole seconds.
            const std::int64_t count = std::max<std::int64_t>(1, samples.back().numel() / DnsmosModel::windowShift - 9);
            for (std::int64_t k = 0; k < count; ++k) {
                windows.push_back({i, k * DnsmosModel::windowShift});
            }
            counts.push_back(static_cast<double>(count));
        }
        std::vector<SpeechQuality> qualities(clips.size());
        for (std::size_t first = 0; first < windows.size(); first += mostAtOnce) {
            if (stop.stop_requested()) {
                return cancelledError();
            }
            const std::size_t end = std::min(windows.size(), first + mostAtOnce);
            std::vector<at::Tensor> batch;
            for (std::size_t i = first; i < end; ++i) {
                batch.push_back(samples[windows[i].clip].narrow(0, windows[i].begin, DnsmosModel::windowLength));
            }
            const at::Tensor scores = m_private->model.rate(at::stack(batch).to(m_private->device)).to(at::kCPU, at::kDouble);
            const auto row = scores.accessor<double, 2>();
            for (std::size_t i = first; i < end; ++i) {
                SpeechQuality& quality = qualities[windows[i].clip];
                const auto place = static_cast<std::int64_t>(i - first);
                quality.signal += row[place][0] / counts[windows[i].clip];
                quality.background += row[place][1] / counts[windows[i].clip];
                quality.overall += row[place][2] / counts[windows[i].clip];
            }
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
