#include "run/CompareSpeakers.h"

#include "core/Wording.h"
#include "run/SpeakerReference.h"

#include <memory>
#include <utility>

namespace xenoglot {

namespace {

constexpr double surelySame = 0.45;
constexpr double surelyDifferent = 0.3;

}  // namespace

Result<std::vector<Similarity>> compareSpeakers(const SpeakerRecording& first, const SpeakerRecording& second,
                                                EngineProvider& engines, const StopToken& stop)
{
    SpeakerVoice voice;
    voice.speaker.name = first.name;
    voice.speaker.speech = std::make_shared<const AudioClip>(first.clip);
    const auto reference = SpeakerReference::make(voice, engines, stop);
    return reference ? (*reference)->compare(second, {}, engines, stop) : Result<std::vector<Similarity>>(reference.error());
}

Result<SpeakerEmbedding> speakerEmbedding(const std::vector<SpeakerRecording>& recordings, EngineProvider& engines,
                                          const StopToken& stop)
{
    const auto detector = engines.detector();
    const auto encoder = engines.speakerEncoder("campplus");
    if (!detector || !encoder) {
        return !detector ? detector.error() : encoder.error();
    }
    Result<AudioClip> most = Error{ErrorCode::NoSpeech, Wording::tr("There is no recording"), {}};
    for (const SpeakerRecording& recording : recordings) {
        auto speech = speechOf(recording, **detector, stop);
        if (!speech && speech.error().code == ErrorCode::Cancelled) {
            return speech.error();
        }
        if (!most || (speech && speech->seconds() > most->seconds())) {
            most = std::move(speech);
        }
    }
    if (!most) {
        return most.error();
    }
    auto embeddings = (*encoder)->embed({*std::move(most)}, stop);
    return embeddings ? Result<SpeakerEmbedding>(std::move(embeddings->front())) : embeddings.error();
}

SpeakerVerdict speakerVerdict(double campplus)
{
    return campplus >= surelySame        ? SpeakerVerdict::Same
           : campplus <= surelyDifferent ? SpeakerVerdict::Different
                                         : SpeakerVerdict::Unclear;
}

}  // namespace xenoglot
