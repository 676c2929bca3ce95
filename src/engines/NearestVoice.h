#pragma once

#include "core/AudioClip.h"
#include "core/Result.h"
#include "core/StopToken.h"
#include "engines/SpeakerEncoder.h"
#include "engines/SpeechSynthesizer.h"

#include <string>

namespace xenoglot {

/// The stock voice that comes nearest to a speaker: of those whose usual pitch is at most three quarters of an octave from the
/// speaker's the one that the encoder finds most alike; if there is none, the one with the nearest pitch. (The encoder alone took
/// a woman for a man on a sentence of 6 s. A man who speaks at 166 Hz still gets a woman's.) `speech` holds nothing but speech.
/// Each voice speaks one sentence for it, in `language` or in English. Errors: those of speaking and embedding,
/// NoSpeech (nothing in it is voiced), Cancelled.
Result<std::string> nearestVoice(const SpeechSynthesizer& synthesizer, const SpeakerEncoder& encoder, const AudioClip& speech,
                                 const std::string& language, const StopToken& stop);

/// The usual pitch of speech: the median of what is voiced, in Hz. Errors: those of trackPitch(), NoSpeech.
Result<double> usualPitch(const AudioClip& speech, const StopToken& stop);

}  // namespace xenoglot
