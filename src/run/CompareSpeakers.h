#pragma once

#include "engines/EngineRegistry.h"
#include "run/SpeakerRecording.h"

#include <optional>
#include <string>
#include <vector>

namespace xenoglot {

/// What one encoder makes of the voices of two recordings.
struct SpeakerSimilarity {
    std::string encoder;            ///< model id
    double value = 0;               ///< cosine similarity
    std::optional<double> ceiling;  ///< of two halves of the first recording, where it holds enough speech
};

enum class SpeakerVerdict { Same, Unclear, Different };

/// Compares the speakers of two recordings with each encoder (CAM++, GE2E) that is installed: their speech only, up to a
/// minute of each. Errors: NoSpeech, ModelMissing (no encoder), those of the engines.
Result<std::vector<SpeakerSimilarity>> compareSpeakers(const SpeakerRecording& first, const SpeakerRecording& second,
                                                       EngineProvider& engines, const StopToken& stop);

/// The voice in recordings of one speaker by CAM++, from the speech in the one that holds most, up to a minute of it. Under a
/// ComputeScope. Errors: as above.
Result<SpeakerEmbedding> speakerEmbedding(const std::vector<SpeakerRecording>& recordings, EngineProvider& engines,
                                          const StopToken& stop);

/// What the similarity of CAM++ says. tst_SpeakerPairs measures how often that is wrong on nine speakers.
SpeakerVerdict speakerVerdict(double campplus);

}  // namespace xenoglot
