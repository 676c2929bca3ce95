#pragma once

#include "run/VoiceMaker.h"

namespace xenoglot {

/// The making of a voice on standard error: a line that is written anew on a terminal, else one for every tenth. Given to the
/// making by std::ref().
class TrainingView
{
public:
    explicit TrainingView(bool quiet);

    void operator()(const VoiceMakingProgress& at);

    /// Wipes the line.
    void end() const;

private:
    bool m_quiet;
    bool m_live;
    int m_percent = -1;
    VoiceMakingStage m_stage = VoiceMakingStage::Listening;
};

}  // namespace xenoglot
