#pragma once

#include "engines/SpeakerEncoder.h"

#include <cstddef>
#include <vector>

namespace xenoglot {

/// A stretch of speech, as CAM++ heard it.
struct HeardPart {
    SpeakerEmbedding voice;
    double seconds = 0;
};

/// Which parts are in the voice that speaks longest, in order. Parts whose means are nearest are put together, again and again,
/// as long as they may be of one speaker (agglomerative clustering with centroid linkage, as in speaker diarisation): means tell
/// speakers apart where single parts of 2 s do not (docs/voice.md).
std::vector<std::size_t> partsOfMainSpeaker(const std::vector<HeardPart>& parts);

}  // namespace xenoglot
