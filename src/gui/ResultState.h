#pragma once

#include "run/RunReport.h"

#include <QString>

#include <optional>
#include <vector>

namespace xenoglot {

/// One spoken version of a language, and what it was made from.
struct ShownTake {
    LanguageResult result;
    QString file;          ///< with its folder
    int revision = 0;      ///< MessageController::revision() when it was asked for
    bool ownText = false;  ///< the user gave the translation: edits of the message do not make it stale
    bool starred = false;
};

/// What a row of the results shows about one language. A value.
struct ResultState {
    QString language;
    JobStage stage = JobStage::Queued;
    double fraction = 0;           ///< of the job at work
    double elapsed = 0;            ///< seconds at work
    double expected = 0;           ///< seconds altogether, as far as can be told
    std::vector<ShownTake> takes;  ///< finished ones, oldest first
    std::size_t shown = 0;         ///< of takes
    int latestRevision = 0;        ///< of the message now
    std::optional<Error> error;    ///< of the last job

    bool isBusy() const { return !isFinal(stage); }
    const ShownTake* take() const { return shown < takes.size() ? &takes[shown] : nullptr; }

    /// The take shown was made from an older text of the message.
    bool isStale() const { return take() != nullptr && !take()->ownText && take()->revision != latestRevision; }
};

}  // namespace xenoglot
