#include "engines/KokoroVoiceAdapter.h"

#include "audio/Resample.h"
#include "core/FileHash.h"
#include "core/Wording.h"
#include "engines/EngineGuard.h"
#include "models/ge2e/Ge2eModel.h"
#include "models/kokoro/KokoroHighBand.h"
#include "models/kokoro/KokoroPack.h"
#include "models/kokoro/KokoroPieceBuilder.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "models/kokoro/KokoroVoiceTrainer.h"
#include "tensor/Device.h"
#include "text/Phonemizer.h"
#include "text/SpokenText.h"
#include "text/Utf8.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace xenoglot {

struct KokoroVoiceAdapter::Private {
    std::string id;
    std::string baseId;      ///< SHA-256 of the weight file
    std::string listenerId;  ///< and of the listener's
    std::map<std::string, std::string> parameters;
    KokoroPack pack;
    std::shared_ptr<const Ge2eModel> listener;
    int rank;

    Result<KokoroPieces> pieces(const VoiceTrainingRequest& request, const StopToken& stop) const;
};

/// In phonemes, at the model's rate, aligned.
Result<KokoroPieces> KokoroVoiceAdapter::Private::pieces(const VoiceTrainingRequest& request, const StopToken& stop) const
{
    std::vector<std::string> texts;
    for (const VoiceTrainingPart& part : request.parts) {
        if (!isUtf8(part.text)) {
            return Error{ErrorCode::InvalidArgument, Wording::tr("The text to speak is not UTF-8"), {}};
        }
        texts.push_back(simplifyWhiteSpace(spokenText(part.text, request.language)));
    }
    const auto ipa = phonemize(texts, request.language, stop);
    if (!ipa) {
        return ipa.error();
    }
    std::vector<KokoroSpokenPart> parts;
    for (std::size_t i = 0; i < request.parts.size(); ++i) {
        // What cannot be used is refused by the builder, part by part.
        const auto clip = resample(request.parts[i].clip, pack.weights.config.sampleRate);
        KokoroFrontEnd::Symbols symbols = pack.frontEnd.encode(KokoroFrontEnd::modelPhonemes((*ipa)[i], request.language));
        if (symbols.sounds == 0) {
            symbols.ids.clear();
        }
        parts.push_back({at::tensor(clip ? clip->samples : std::vector<float>()), symbols.ids, request.parts[i].text});
    }
    const std::string& voice = request.baseVoice.empty() ? pack.voices.stock(parameters, request.language) : request.baseVoice;
    const c10::AutoGradMode withoutGradients(false);
    at::set_num_threads(std::max(1, request.threads));
    return KokoroPieceBuilder(pack.weights, pack.voices, voice).build(parts, stop);
}

KokoroVoiceAdapter::KokoroVoiceAdapter(std::unique_ptr<const Private> contents) : m_private(std::move(contents))
{
}
KokoroVoiceAdapter::~KokoroVoiceAdapter() = default;

Result<std::shared_ptr<const KokoroVoiceAdapter>> KokoroVoiceAdapter::load(const ModelDescription& description,
                                                                           const ModelDescription& listener,
                                                                           const ComputeDevice& device, int rank)
try {
    initialiseTorch();
    Result<KokoroPack> pack = KokoroPack::read(description, torchDevice(device.cuda));
    if (!pack) {
        return pack.error();
    }
    const Result<std::string> baseId = kokoroBaseId(description);
    if (!baseId) {
        return baseId.error();
    }
    const auto file = fileOf(listener, "weights");
    if (!file) {
        return file.error();
    }
    Result<Ge2eModel> encoder = Ge2eModel::read(*file, torchDevice(device.cuda));
    const Result<std::string> listenerId = sha256OfFile(*file);
    if (!encoder || !listenerId) {
        return !encoder ? encoder.error() : listenerId.error();
    }
    std::unique_ptr<Private> contents(new Private{description.id, *baseId, *listenerId, description.parameters, *std::move(pack),
                                                  std::make_shared<const Ge2eModel>(*std::move(encoder)), rank});
    return std::shared_ptr<const KokoroVoiceAdapter>(new KokoroVoiceAdapter(std::move(contents)));
} catch (const std::exception& exception) {
    return engineErrorOf(description.id, exception);
}

std::string KokoroVoiceAdapter::id() const
{
    return m_private->id;
}

int KokoroVoiceAdapter::usualSteps() const
{
    const KokoroTrainingOptions usual;
    return usual.trajectories * usual.steps;
}

Result<VoiceTrainingReport> KokoroVoiceAdapter::train(const VoiceTrainingRequest& request, const StopToken& stop,
                                                      const VoiceTrainingSink& progress) const
try {
    const Result<KokoroPieces> prepared = m_private->pieces(request, stop);
    if (!prepared) {
        return prepared.error();
    }
    const std::vector<KokoroVoicePiece>& pieces = prepared->pieces;
    KokoroTrainingOptions options;
    options.seed = request.seed;
    options.threads = request.threads;
    if (prepared->narrowBand) {
        options.strength = KokoroTrainingOptions::narrowBandStrength;
    }
    if (request.steps > 0) {
        options.steps = (request.steps + options.trajectories - 1) / options.trajectories;
    }
    const std::string key = trainingKey(m_private->baseId + ' ' + m_private->listenerId, pieces, options);
    const Result<KokoroTrainedVoice> trained =
        KokoroVoiceTrainer(m_private->pack.weights, options, key, m_private->listener)
            .train(pieces, request.checkpoint, stop, [&](const KokoroTrainingProgress& at) {
                if (progress) {
                    progress({static_cast<double>(at.step) / at.steps, at.secondsLeft, at.loss});
                }
            });
    if (!trained) {
        return trained.error();
    }
    VoiceTrainingReport report;
    report.parts = pieces.size();
    for (const Error& reason : prepared->refused) {
        report.refused.push_back(reason.text());
    }
    report.precision = trained->precision == kokoro::ConvolutionPrecision::Half ? "bfloat16" : "float32";
    report.steps = trained->steps;
    report.stepBacks = trained->stepBacks;
    report.stoppedEarly = trained->stoppedEarly;
    report.heldOutBefore = trained->heldOutBefore;
    report.heldOutAfter = trained->heldOutAfter;
    const std::map<std::string, std::string> decided{{"training", key},
                                                     {"precision", report.precision},
                                                     {"threads", std::to_string(request.threads)},
                                                     {"device", m_private->pack.weights.words.is_cpu() ? "cpu" : "cuda"},
                                                     {"rank", std::to_string(m_private->rank)},
                                                     {"high_band", kokoro::highBandText(prepared->highBandShare)}};
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
    return report;
} catch (const std::exception& exception) {
    return engineErrorOf(id(), exception);
}

}  // namespace xenoglot
