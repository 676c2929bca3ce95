#include "engines/SpeechSynthesizer.h"

#include "core/Wording.h"
#include "engines/TakeVariation.h"

namespace xenoglot {

namespace {

constexpr double slower = 0.97;

}  // namespace

Result<std::shared_ptr<const SpeechSynthesizer>> SpeechSynthesizer::withVoice(const SpeakerVoice& voice) const
{
    return Error{
        ErrorCode::NotAvailable, worded(Wording::tr("The model %1 cannot take on the voice \"%2\""), id(), voice.name), {}};
}

Utterance secondAttempt(Utterance utterance)
{
    utterance.seed = retrySeed(utterance.seed);
    utterance.rate *= slower;
    return utterance;
}

}  // namespace xenoglot
