#pragma once

#include "core/ProgressSink.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "core/Translation.h"
#include "engines/EngineRegistry.h"
#include "run/EngineGate.h"
#include "run/Message.h"
#include "run/StageCache.h"

#include <string>

namespace xenoglot {

/// A message's text in another language, and what it was made from.
struct TranslatedMessage {
    Translation translation;
    std::string sourceRevision;  ///< of the text that was translated (textRevision())
};

/// Translates the message into `language`: from the transcript, or from the English in between where nothing translates the
/// transcript's language. In the calling thread under its ComputeScope; finds in the cache what was translated before.
/// Errors: UnsupportedLanguage (no route, or no English that says the same), those of MessageTranslator, Cancelled.
Result<TranslatedMessage> translateMessage(const Message& message, const std::string& language, EngineProvider& engines,
                                           const StageCache& cache, EngineGate& gate, const StopToken& stop,
                                           const ProgressSink& progress);

}  // namespace xenoglot
