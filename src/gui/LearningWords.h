#pragma once

#include "run/VoiceMaker.h"

#include <QString>

namespace xenoglot::words {

/// What is done while a voice is being made.
QString learningStage(VoiceMakingStage stage);

/// "about 4 min left"; empty where that is not known.
QString learningTimeLeft(const VoiceMakingProgress& progress);

/// "trained", "matched" or "not finished"
QString voiceState(const VoiceProfile& profile);

/// Whose voice it is: "mine", or who agreed.
QString voiceOwner(const VoiceConsent& consent);

}  // namespace xenoglot::words
