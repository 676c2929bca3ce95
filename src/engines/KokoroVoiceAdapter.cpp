#include "engines/KokoroVoiceAdapter.h"

#include "core/FileHash.h"
#include "engines/EngineGuard.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "models/kokoro/KokoroVoiceTrainer.h"
#include "tensor/Device.h"

#include <ATen/ATen.h>

#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

struct KokoroVoiceAdapter::Private {
    std::string id;
    std::string baseId;  ///< SHA-256 of the weight file
    KokoroWeights weights;
    std::shared_ptr<const KokoroPieceSource> source;
    int rank;
};

KokoroVoiceAdapter::KokoroVoiceAdapter(std::unique_ptr<const Private> contents) : m_private(std::move(contents))
{
}
KokoroVoiceAdapter::~KokoroVoiceAdapter() = default;

Result<std::shared_ptr<const KokoroVoiceAdapter>> KokoroVoiceAdapter::load(const ModelDescription& description,
                                                                           const ComputeDevice& device,
                                                                           std::shared_ptr<const KokoroPieceSource> source,
                                                                           int rank)
try {
    initialiseTorch();
    const Result<std::filesystem::path> path = fileOf(description, "weights");
    if (!path) {
        return path.error();
    }
    Result<KokoroOnnxFile> file = KokoroOnnxFile::read(*path);
    if (!file) {
        return file.error();
    }
    const Result<std::string> hash = sha256OfFile(*path);
    if (!hash) {
        return hash.error();
    }
    Result<KokoroWeights> weights =
        KokoroWeights::bind(*std::move(file), device.cuda ? c10::Device(c10::kCUDA, 0) : c10::Device(c10::kCPU));
    if (!weights) {
        return weights.error();
    }
    std::unique_ptr<Private> contents(new Private{description.id, *hash, *std::move(weights), std::move(source), rank});
    return std::shared_ptr<const KokoroVoiceAdapter>(new KokoroVoiceAdapter(std::move(contents)));
} catch (const std::exception& exception) {
    return engineErrorOf(description.id, exception);
}

std::string KokoroVoiceAdapter::id() const
{
    return m_private->id;
}

Result<VoiceTrainingReport> KokoroVoiceAdapter::train(const VoiceTrainingRequest& request, const StopToken& stop,
                                                      const VoiceTrainingSink& progress) const
try {
    const Result<std::vector<KokoroVoicePiece>> pieces = m_private->source->pieces(request, stop);
    if (!pieces) {
        return pieces.error();
    }
    KokoroTrainingOptions options;
    options.seed = request.seed;
    options.threads = request.threads;
    options.steps = request.steps > 0 ? request.steps : options.steps;
    const std::string key = trainingKey(m_private->baseId, *pieces, options);
    const Result<KokoroTrainedVoice> trained =
        KokoroVoiceTrainer(m_private->weights, options, key)
            .train(*pieces, request.checkpoint, stop, [&](const KokoroTrainingProgress& at) {
                if (progress) {
                    progress({static_cast<double>(at.step) / at.steps, at.secondsLeft, at.loss});
                }
            });
    if (!trained) {
        return trained.error();
    }
    VoiceTrainingReport report;
    report.precision = trained->precision == kokoro::ConvolutionPrecision::Half ? "bfloat16" : "float32";
    report.steps = trained->steps;
    report.stepBacks = trained->stepBacks;
    report.stoppedEarly = trained->stoppedEarly;
    report.heldOutBefore = trained->heldOutBefore;
    report.heldOutAfter = trained->heldOutAfter;
    const std::map<std::string, std::string> decided{{"training", key},
                                                     {"precision", report.precision},
                                                     {"threads", std::to_string(request.threads)},
                                                     {"device", m_private->weights.words.is_cpu() ? "cpu" : "cuda"},
                                                     {"rank", std::to_string(m_private->rank)}};
    std::map<std::string, std::string> about = decided;
    std::vector<std::string_view> parts;
    for (const auto& [name, value] : decided) {
        parts.insert(parts.end(), {name, " ", value, "\n"});
    }
    report.key = sha256OfBytes(parts);
    about.insert({{"key", report.key},
                  {"base", m_private->baseId},
                  {"model", m_private->id},
                  {"options", options.text()},
                  {"steps", std::to_string(report.steps)}});
    if (const auto written = KokoroVoiceFile::write(request.voice, trained->changes, m_private->rank, about); !written) {
        return written.error();
    }
    std::error_code ignored;  // a checkpoint that stays is of no harm: the next training of another key replaces it
    if (!request.checkpoint.empty()) {
        std::filesystem::remove(request.checkpoint, ignored);
    }
    return report;
} catch (const std::exception& exception) {
    return engineErrorOf(id(), exception);
}

}  // namespace xenoglot
