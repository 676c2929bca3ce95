#pragma once

#include "run/RunReport.h"

#include <QString>

#include <optional>
#include <vector>

namespace xenoglot {

/// One spoken version of a language.
struct ShownTake {
    LanguageResult result;
    QString file;  ///< with its folder
    bool starred = false;
    bool stale = false;       ///< what it was made from says something else now, or another voice is to speak
    bool otherVoice = false;  ///< for this reason alone
};

/// What a row of the results shows about one language. A value.
struct ResultState {
    QString language;
    JobStage stage = JobStage::Queued;
    double fraction = 0;            ///< of the job at work
    double elapsed = 0;             ///< seconds at work
    double expected = 0;            ///< seconds altogether, as far as can be told
    std::vector<ShownTake> takes;   ///< finished ones, oldest first
    std::size_t shown = 0;          ///< of takes
    bool spoken = false;            ///< Project::isSpoken
    bool unconfirmed = false;       ///< the text is the user's, and the message says something else since it was written
    std::optional<QString> edited;  ///< the text as the user changed it, when no take says it yet
    std::optional<Error> error;     ///< of the last job

    bool isBusy() const { return !isFinal(stage); }
    const ShownTake* take() const { return shown < takes.size() ? &takes[shown] : nullptr; }
    bool isStale() const { return take() != nullptr && take()->stale; }
};

}  // namespace xenoglot
