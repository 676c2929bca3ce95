#pragma once

#include "core/Result.h"
#include "core/StopToken.h"
#include "engines/VoiceAdapter.h"

#include <vector>

namespace xenoglot {

struct KokoroVoicePiece;

/// Turns a recording into what a Kokoro voice is trained on: aligned text features, pitch, energy, level-matched samples.
/// Immutable.
class KokoroPieceSource
{
public:
    virtual ~KokoroPieceSource() = default;

    /// Errors: InvalidArgument, NoSpeech, AudioTooShort, Cancelled.
    virtual Result<std::vector<KokoroVoicePiece>> pieces(const VoiceTrainingRequest& request, const StopToken& stop) const = 0;
};

}  // namespace xenoglot
