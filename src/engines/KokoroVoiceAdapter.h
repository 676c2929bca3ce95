#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/VoiceAdapter.h"

#include <memory>

namespace xenoglot {

/// Trains a Kokoro model's decoder and generator (models/kokoro/KokoroVoiceTrainer).
class KokoroVoiceAdapter final : public VoiceAdapter
{
public:
    /// File roles and parameters: those of KokoroSynthesizer. listener: GE2E, as Ge2eEncoder has it. rank: of the changes that
    /// are kept, 0 for all of them (models/kokoro/KokoroVoiceFile). Errors: ModelMissing, ModelDamaged, OutOfMemory, DeviceError.
    static Result<std::shared_ptr<const KokoroVoiceAdapter>> load(const ModelDescription& description,
                                                                  const ModelDescription& listener, const ComputeDevice& device,
                                                                  int rank = defaultRank);

    ~KokoroVoiceAdapter() override;

    std::string id() const override;
    int usualSteps() const override;
    Result<VoiceTrainingReport> train(const VoiceTrainingRequest& request, const StopToken& stop,
                                      const VoiceTrainingSink& progress) const override;

    static constexpr int defaultRank = 32;

private:
    struct Private;
    explicit KokoroVoiceAdapter(std::unique_ptr<const Private> contents);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
