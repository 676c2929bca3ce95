#include "engines/SpeechSynthesizer.h"

#include "engines/TakeVariation.h"

namespace xenoglot {

namespace {

constexpr double slower = 0.97;

}  // namespace

Utterance secondAttempt(Utterance utterance)
{
    utterance.seed = retrySeed(utterance.seed);
    utterance.rate *= slower;
    return utterance;
}

}  // namespace xenoglot
