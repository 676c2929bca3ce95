#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeakerEncoder.h"

#include <memory>

namespace xenoglot {

/// GE2E as a SpeakerEncoder: 256 values, none negative. File: "weights" (Resemblyzer's pretrained.pt). As Resemblyzer's
/// embed_utterance: a quiet clip is raised to -30 dBFS, the windows' vectors are averaged.
class Ge2eEncoder : public SpeakerEncoder
{
public:
    /// Call it outside inference mode. Errors: ModelMissing, FileUnreadable, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const Ge2eEncoder>> load(const ModelDescription& model, const ComputeDevice& device);

    ~Ge2eEncoder() override;

    const std::string& id() const override;
    const std::string& name() const override;
    Result<std::vector<SpeakerEmbedding>> embed(const std::vector<AudioClip>& clips, const StopToken& stop) const override;

private:
    struct Private;
    explicit Ge2eEncoder(std::unique_ptr<const Private> parts);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
