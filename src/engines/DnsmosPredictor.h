#pragma once

#include "core/ModelDescription.h"
#include "engines/ComputeDevice.h"
#include "engines/QualityPredictor.h"

#include <memory>

namespace xenoglot {

/// DNSMOS P.835 as a QualityPredictor. File: "weights" (sig_bak_ovr.onnx). A clip is rated in windows of 9.01 s, one every
/// second, and gets their mean; a shorter one is repeated until it fills a window, as speechmos does. (speechmos 0.0.1.1 leaves
/// out the windows from the 8th to the 24th and from the 120th to the 123rd, because it rounds their ends down; nothing is left
/// out here, and clips of more than 16 s come out up to .08 apart.)
class DnsmosPredictor : public QualityPredictor
{
public:
    /// Call it outside inference mode. Errors: ModelMissing, FileUnreadable, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const DnsmosPredictor>> load(const ModelDescription& model, const ComputeDevice& device);

    ~DnsmosPredictor() override;

    const std::string& id() const override;
    const std::string& name() const override;
    Result<std::vector<SpeechQuality>> predict(const std::vector<AudioClip>& clips, const StopToken& stop) const override;

private:
    struct Private;
    explicit DnsmosPredictor(std::unique_ptr<const Private> parts);

    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
