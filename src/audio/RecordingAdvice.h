#pragma once

#include "audio/RecordingLevels.h"

#include <vector>

namespace xenoglot {

/// What would make a recording better. The words for it are the window's.
enum class RecordingAdvice {
    TooShort,  ///< less than 2 s: hardly a sentence, and too little to tell its language by
    Clipped,   ///< louder than the microphone's input can hold in at least two windows of 50 ms: go back or turn it down
    TooQuiet,  ///< speech below −45 dBFS: come closer or turn the input up
    TooNoisy,  ///< speech less than 12 dB over the gaps between the words: find a quieter place
};

/// All that applies, the most important first; empty for a good recording.
///
/// Where the limits come from: speech is levelled to −26 dBov in telephony (ITU-T P.56, G.191); windows of 50 ms at the 95th
/// percentile lie some 5 dB above that mean, so −45 dBFS is over 20 dB too low and sinks into the noise of ordinary sound cards.
/// 12 dB: published noise tests of speech recognisers, Whisper's among them, show errors rising steeply from about 10 dB
/// signal to noise downwards. A recording that never pauses (a tone, music) has no gaps and counts as noisy, rightly.
std::vector<RecordingAdvice> adviceFor(const RecordingLevels& levels);

}  // namespace xenoglot
