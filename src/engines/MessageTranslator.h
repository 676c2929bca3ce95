#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Translation.h"
#include "engines/Translator.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// Translates a whole message along a route of translators and lets nothing through that is not a translation: splits it into
/// sentences, protects what must survive (addresses, clock times, years, prices), runs every step as one batch and checks each
/// sentence after each step (text/TranslationCheck.h). A sentence that fails is tried again as it was written, in plainer words
/// and clause by clause, then along the other routes; what still fails is an error, never a result. A translation in which single
/// words were left as they were is used when there is no better one, and names them. Immutable, thread-safe; runs in the caller's
/// thread under the caller's ComputeScope.
class MessageTranslator
{
public:
    using Route = std::vector<std::shared_ptr<const Translator>>;

    /// Routes from `from` to `to`, best first; none is empty.
    MessageTranslator(std::string from, std::string to, std::vector<Route> routes);

    /// Errors: InvalidArgument (no text), UnsupportedLanguage (no route), TranslationRejected (names the sentence and why),
    /// whatever a step reports when no other route is left, Cancelled.
    Result<Translation> translate(const std::string& text, const StopToken& stop, const ProgressSink& progress) const;

private:
    /// What became of one sentence: its translation, or why there is none.
    struct Outcome {
        std::optional<std::string> text;
        std::string fault;
        std::vector<std::string> left;  ///< words of the text that were not translated
    };
    using Outcomes = std::vector<Outcome>;

    Result<Outcomes> translateAlong(const Route& route, const std::vector<std::string>& sentences, const StopToken& stop,
                                    const ProgressSink& progress) const;
    /// `originals` are the sentences of the message that those of this step stem from; none in a first step.
    static Result<Outcomes> translateStep(const Translator& translator, const std::vector<std::string>& sentences,
                                          const std::vector<std::string>& originals, const StopToken& stop,
                                          const ProgressSink& progress);

    std::string m_from;
    std::string m_to;
    std::vector<Route> m_routes;
};

}  // namespace xenoglot
