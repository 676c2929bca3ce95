#include "engines/CampplusEncoder.h"

#include "core/Wording.h"
#include "engines/EncoderSamples.h"
#include "engines/EngineGuard.h"
#include "models/campplus/CampplusModel.h"
#include "models/campplus/KaldiFilterbank.h"
#include "tensor/Device.h"
#include "tensor/TorchFile.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::int64_t longest = 60 * KaldiFilterbank::sampleRate;  // of one forward: 80 MB a layer of the head
constexpr std::int64_t mostAtOnce = 4 * longest;                    // samples of a batch
constexpr std::int64_t shortest = KaldiFilterbank::sampleRate / 2;

/// A stretch of a clip.
struct Part {
    std::size_t clip = 0;
    std::int64_t begin = 0;
};

}  // namespace

struct CampplusEncoder::Private {
    std::string id;
    std::string name;
    c10::Device device;
    KaldiFilterbank frontEnd;
    CampplusModel model;
};

CampplusEncoder::CampplusEncoder(std::unique_ptr<const Private> parts) : m_private(std::move(parts))
{
}

CampplusEncoder::~CampplusEncoder() = default;

const std::string& CampplusEncoder::id() const
{
    return m_private->id;
}

const std::string& CampplusEncoder::name() const
{
    return m_private->name;
}

Result<std::shared_ptr<const CampplusEncoder>> CampplusEncoder::load(const ModelDescription& model, const ComputeDevice& device)
{
    using Loaded = std::shared_ptr<const CampplusEncoder>;
    return guardEngine(model.name, [&]() -> Result<Loaded> {
        initialiseTorch();
        const auto path = fileOf(model, "weights");
        if (!path) {
            return path.error();
        }
        auto weights = readTorchFile(*path);
        if (!weights) {
            return weights.error();
        }
        const c10::Device place = torchDevice(device.cuda);
        auto network = CampplusModel::load(std::move(*weights), place);
        if (!network) {
            return network.error();
        }
        if (network->filters() != KaldiFilterbank::filters) {
            return Error{ErrorCode::ModelDamaged,
                         worded(Wording::tr("%1 expects %2 filters of its front end, not %3"), model.name, network->filters(),
                                KaldiFilterbank::filters),
                         Wording::tr("Run: xenoglot-cli models verify")};
        }
        return Loaded(new CampplusEncoder(
            std::make_unique<const Private>(Private{model.id, model.name, place, KaldiFilterbank(place), std::move(*network)})));
    });
}

Result<std::vector<SpeakerEmbedding>> CampplusEncoder::embed(const std::vector<AudioClip>& clips, const StopToken& stop) const
{
    return guardEngine(m_private->name, [&]() -> Result<std::vector<SpeakerEmbedding>> {
        std::vector<at::Tensor> samples;
        std::map<std::int64_t, std::vector<Part>> parts;  // by length: those of one length are one batch
        for (std::size_t i = 0; i < clips.size(); ++i) {
            auto read = encoderSamples(clips[i], KaldiFilterbank::sampleRate);
            if (!read) {
                return read.error();
            }
            samples.push_back(at::tensor(*read));
            const auto count = static_cast<std::int64_t>(read->size());
            for (std::int64_t begin = 0; begin < count; begin += longest) {
                const std::int64_t length = std::min(longest, count - begin);
                if (length >= shortest || begin == 0) {
                    parts[length].push_back({i, begin});
                }
            }
        }
        at::Tensor sums = at::zeros({static_cast<std::int64_t>(clips.size()), m_private->model.dimensions()});
        for (const auto& [length, alike] : parts) {
            const auto atOnce = static_cast<std::size_t>(std::max<std::int64_t>(1, mostAtOnce / length));
            for (std::size_t first = 0; first < alike.size(); first += atOnce) {
                if (stop.stop_requested()) {
                    return cancelledError();
                }
                const std::size_t end = std::min(alike.size(), first + atOnce);
                std::vector<at::Tensor> batch;
                for (std::size_t i = first; i < end; ++i) {
                    batch.push_back(samples[alike[i].clip].narrow(0, alike[i].begin, length));
                }
                const at::Tensor features = m_private->frontEnd.compute(at::stack(batch).to(m_private->device));
                const at::Tensor found = m_private->model.embed(features).to(at::kCPU);
                for (std::size_t i = first; i < end; ++i) {
                    const at::Tensor one = found[static_cast<std::int64_t>(i - first)];
                    sums[static_cast<std::int64_t>(alike[i].clip)].add_(one / one.norm().clamp_min(1e-12));
                }
            }
        }
        return unitEmbeddings({sums.const_data_ptr<float>(), static_cast<std::size_t>(sums.numel())},
                              static_cast<std::size_t>(sums.size(1)));
    });
}

}  // namespace xenoglot
