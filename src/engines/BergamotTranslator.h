#pragma once

#include "engines/ComputeDevice.h"
#include "engines/Translator.h"

#include <memory>

namespace xenoglot {

/// Translates with a Bergamot (Firefox Translations) model. File roles: "weights", "vocabulary", "shortlist" (may be absent:
/// slower). The sentences of a request are computed in batches of bounded size, longest first.
class BergamotTranslator final : public Translator
{
public:
    /// Errors: ModelMissing, ModelDamaged, OutOfMemory.
    static Result<std::shared_ptr<const Translator>> load(const ModelDescription& description, const ComputeDevice& device);

    ~BergamotTranslator() override;

    std::string id() const override;
    Direction direction() const override;
    bool draft() const override;

    /// Errors: InvalidArgument (a sentence of more than 1024 tokens), OutOfMemory, DeviceError, Cancelled.
    Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                               const ProgressSink& progress) const override;

private:
    struct Private;
    explicit BergamotTranslator(std::unique_ptr<Private> content);
    std::unique_ptr<const Private> m_private;
};

}  // namespace xenoglot
