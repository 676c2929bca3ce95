#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/SpeakerEncoder.h"

#include <memory>

namespace xenoglot {

/// CAM++ as a SpeakerEncoder: 192 values. File: "weights" (campplus_cn_en_common.pt). A clip of more than a minute is the mean of
/// its minutes. This encoder is the judge of voices: nothing is ever trained on it.
class CampplusEncoder : public SpeakerEncoder
{
public:
    /// Call it outside inference mode. Errors: ModelMissing, FileUnreadable, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const CampplusEncoder>> load(const ModelDescription& model, const ComputeDevice& device);

    ~CampplusEncoder() override;

    const std::string& id() const override;
    const std::string& name() const override;
    Result<std::vector<SpeakerEmbedding>> embed(const std::vector<AudioClip>& clips, const StopToken& stop) const override;

private:
    struct Private;
    explicit CampplusEncoder(std::unique_ptr<const Private> parts);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
