#pragma once

#include "audio/MonoMixer.h"
#include "core/Result.h"
#include "core/StopToken.h"

#include <optional>
#include <string>

namespace xenoglot {

/// What a file's header says about its sound, before anything is decoded.
struct AudioStreamInfo {
    std::string format;  ///< as in AudioInput
    int rate = 0;        ///< Hz
    int channels = 0;
    std::optional<double> seconds;  ///< as announced; none when the format does not say
};

/// One way to decode a file: through libsndfile or through ffmpeg. An object of one call.
class AudioDecoder
{
public:
    virtual ~AudioDecoder() = default;

    /// Errors: AudioFormat, ProgramMissing, ProgramFailed, Timeout, Cancelled. The messages do not name the file.
    virtual Result<AudioStreamInfo> open(const StopToken& stop) = 0;

    /// Decodes from the start into the mixer, until the end or until it overflows; may be called again. Errors as of open().
    /// Sound that ends early is no error.
    virtual Result<void> decode(MonoMixer& mixer, const StopToken& stop) = 0;
};

}  // namespace xenoglot
