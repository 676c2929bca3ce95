#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/TimedSentence.h"

#include <string>
#include <vector>

namespace xenoglot {

/// The audible notice: puts in front of speech, in its language, that the voice was generated, as its tags say it to programs. In
/// English where there is none in that language. The notices were spoken by resources/notices/make.sh. Returns by how many
/// seconds the speech begins later now. Error: FileWrite (no space to unpack it), those of the reader.
Result<double> addSpokenNotice(AudioClip& speech, const std::string& language);

/// The sentences' times, of speech that begins so many seconds later.
void delay(std::vector<TimedSentence>& sentences, double seconds);

}  // namespace xenoglot
