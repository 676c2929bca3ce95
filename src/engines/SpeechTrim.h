#pragma once

#include "core/AudioClip.h"

namespace xenoglot {

/// The clip without the silence around its speech: what stays within 45 dB of the loudest 10 ms, plus 40 ms before and 80 ms
/// after (soft beginnings and releases), faded at both ends. Empty when nothing in it is louder than −60 dBFS.
AudioClip trimmedSpeech(const AudioClip& clip);

}  // namespace xenoglot
