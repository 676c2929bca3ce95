#include "engines/Ge2eEncoder.h"

#include "engines/EncoderSamples.h"
#include "engines/EngineGuard.h"
#include "models/ge2e/Ge2eMel.h"
#include "models/ge2e/Ge2eModel.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::int64_t mostAtOnce = 256;  // windows of a batch

}  // namespace

struct Ge2eEncoder::Private {
    std::string id;
    std::string name;
    c10::Device device;
    Ge2eMel frontEnd;
    Ge2eModel model;
};

Ge2eEncoder::Ge2eEncoder(std::unique_ptr<const Private> parts) : m_private(std::move(parts))
{
}

Ge2eEncoder::~Ge2eEncoder() = default;

const std::string& Ge2eEncoder::id() const
{
    return m_private->id;
}

const std::string& Ge2eEncoder::name() const
{
    return m_private->name;
}

Result<std::shared_ptr<const Ge2eEncoder>> Ge2eEncoder::load(const ModelDescription& model, const ComputeDevice& device)
{
    using Loaded = std::shared_ptr<const Ge2eEncoder>;
    return guardEngine(model.name, [&]() -> Result<Loaded> {
        initialiseTorch();
        const auto path = fileOf(model, "weights");
        if (!path) {
            return path.error();
        }
        const c10::Device place = torchDevice(device.cuda);
        auto network = Ge2eModel::read(*path, place);
        if (!network) {
            return network.error();
        }
        return Loaded(new Ge2eEncoder(
            std::make_unique<const Private>(Private{model.id, model.name, place, Ge2eMel(place), std::move(*network)})));
    });
}

Result<std::vector<SpeakerEmbedding>> Ge2eEncoder::embed(const std::vector<AudioClip>& clips, const StopToken& stop) const
{
    return guardEngine(m_private->name, [&]() -> Result<std::vector<SpeakerEmbedding>> {
        std::vector<at::Tensor> windows;
        std::vector<std::int64_t> owners;  // of each window
        for (std::size_t i = 0; i < clips.size(); ++i) {
            if (stop.stop_requested()) {
                return cancelledError();
            }
            auto read = encoderSamples(clips[i], Ge2eMel::sampleRate);
            if (!read) {
                return read.error();
            }
            const auto count = static_cast<std::int64_t>(read->size());
            const std::vector<std::int64_t> begins = ge2eWindows(count);
            const std::int64_t needed = (begins.back() + Ge2eModel::windowFrames) * Ge2eMel::hop;
            at::Tensor samples = Ge2eMel::raised(at::tensor(*read));
            samples = at::constant_pad_nd(samples, {0, std::max<std::int64_t>(0, needed - count)});
            const at::Tensor mel = m_private->frontEnd.compute(samples.unsqueeze(0).to(m_private->device)).squeeze(0);
            for (const std::int64_t begin : begins) {
                windows.push_back(mel.narrow(0, begin, Ge2eModel::windowFrames));
                owners.push_back(static_cast<std::int64_t>(i));
            }
        }
        at::Tensor sums = at::zeros({static_cast<std::int64_t>(clips.size()), m_private->model.dimensions()});
        for (std::size_t first = 0; first < windows.size(); first += mostAtOnce) {
            if (stop.stop_requested()) {
                return cancelledError();
            }
            const std::size_t end = std::min(windows.size(), first + mostAtOnce);
            const at::Tensor batch = at::stack(std::vector<at::Tensor>(windows.begin() + static_cast<std::ptrdiff_t>(first),
                                                                       windows.begin() + static_cast<std::ptrdiff_t>(end)));
            const at::Tensor found = m_private->model.embed(batch).to(at::kCPU);
            sums.index_add_(0,
                            at::tensor(std::vector<std::int64_t>(owners.begin() + static_cast<std::ptrdiff_t>(first),
                                                                 owners.begin() + static_cast<std::ptrdiff_t>(end))),
                            found);
        }
        return unitEmbeddings({sums.const_data_ptr<float>(), static_cast<std::size_t>(sums.numel())},
                              static_cast<std::size_t>(sums.size(1)));
    });
}

}  // namespace xenoglot
