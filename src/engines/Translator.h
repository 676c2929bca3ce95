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

    /// A sentence in the other language, and what of it is not: words that were copied because the engine does not know them.
    struct Answer {
        std::string text;
        std::vector<std::string> unknown;  ///< as they stand in the text
    };

    /// As many sentences as came in, in their order, computed as one batch. It does not judge them: MessageTranslator does.
    virtual Result<std::vector<std::string>> translate(const std::vector<std::string>& sentences, const StopToken& stop,
                                                       const ProgressSink& progress) const = 0;

    /// The same with the words that the engine knows it left as they were; most engines cannot tell (none).
    virtual Result<std::vector<Answer>> answers(const std::vector<std::string>& sentences, const StopToken& stop,
                                                const ProgressSink& progress) const
    {
        auto texts = translate(sentences, stop, progress);
        if (!texts) {
            return texts.error();
        }
        std::vector<Answer> result;
        for (std::string& text : *texts) {
            result.push_back({std::move(text), {}});
        }
        return result;
    }
};

}  // namespace xenoglot
