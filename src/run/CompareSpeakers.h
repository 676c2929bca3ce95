#pragma once

#include "engines/EngineRegistry.h"
#include "run/Similarity.h"
#include "run/SpeakerRecording.h"

#include <vector>

namespace xenoglot {

enum class SpeakerVerdict { Same, Unclear, Different };

/// Compares the speakers of two recordings with each encoder (CAM++, GE2E) that is installed: their speech only, up to a
/// minute of each. Floor and ceiling are of the first one. Under a ComputeScope. Errors: those of SpeakerReference.
Result<std::vector<Similarity>> compareSpeakers(const SpeakerRecording& first, const SpeakerRecording& second,
                                                EngineProvider& engines, const StopToken& stop);

/// The voice in recordings of one speaker by CAM++, from the speech in the one that holds most, up to a minute of it. Under a
/// ComputeScope. Errors: NoSpeech, ModelMissing (CAM++), those of the engines.
Result<SpeakerEmbedding> speakerEmbedding(const std::vector<SpeakerRecording>& recordings, EngineProvider& engines,
                                          const StopToken& stop);

/// What the similarity of CAM++ says. tst_SpeakerPairs measures how often that is wrong on nine speakers.
SpeakerVerdict speakerVerdict(double campplus);

}  // namespace xenoglot
