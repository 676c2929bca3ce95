#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Translation.h"
#include "engines/Translator.h"

#include <memory>
#include <string>
#include <vector>

namespace xenoglot {

/// Translates a whole message along a route of translators and lets nothing through that is not a translation: splits it into
/// sentences, protects what must survive (numbers, clock times, dates, names, URLs), runs every step as one batch, checks each
/// sentence (not empty, not left in the source language, the same numbers) and retries those that fail along the other routes.
class MessageTranslator
{
public:
    using Route = std::vector<std::shared_ptr<const Translator>>;

    /// Routes from `from` to `to`, best first; none is empty.
    MessageTranslator(std::string from, std::string to, std::vector<Route> routes);

    /// Errors: TranslationRejected (names the sentence and why), whatever a step reports, Cancelled.
    Result<Translation> translate(const std::string& text, const StopToken& stop, const ProgressSink& progress) const;

private:
    std::string m_from;
    std::string m_to;
    std::vector<Route> m_routes;
};

}  // namespace xenoglot
