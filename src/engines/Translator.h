#pragma once

#include "core/ModelDescription.h"
#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <string>
#include <vector>

namespace xenoglot {

/// One translation step: sentences of one language into another. Immutable after construction: one instance serves all threads.
/// Runs in the caller's thread under the caller's ComputeScope.
class Translator
{
public:
    virtual ~Translator() = default;

    virtual std::string id() const = 0;
    virtual Direction direction() const = 0;
    virtual bool draft() const = 0;

    /// As many sentences as came in, in their order, computed as one batch. It does not judge them: MessageTranslator does.
    virtual Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                                       const ProgressSink& progress) const = 0;
};

}  // namespace xenoglot
