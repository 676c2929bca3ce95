#pragma once

#include "core/StopToken.h"

#include <QString>

#include <vector>

namespace xenoglot {

/// One thing that was examined on this machine.
struct Finding {
    enum class Health {
        Good,
        Note,     ///< works, but something could be better
        Missing,  ///< something is needed
    };

    QString name;   ///< for programs: English, the same in every language and version
    QString label;  ///< the same for people
    Health health = Health::Good;
    QString detail;
    QString hint;  ///< what to do; may be empty
};

/// Processor, memory, LibTorch, CUDA, programs, models and folders. Loads no model; hashes model files that have changed. Any
/// thread.
std::vector<Finding> examineMachine(const StopToken& stop = {});

/// Nothing that is needed is missing.
bool isHealthy(const std::vector<Finding>& findings);

/// "ok", "note" or "missing": part of the JSON of `xenoglot-cli doctor`.
QString healthName(Finding::Health health);

}  // namespace xenoglot
