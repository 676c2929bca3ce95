#include "run/CompareSpeakers.h"

#include "core/Wording.h"

#include <algorithm>

namespace xenoglot {

namespace {

constexpr double surelySame = 0.45;
constexpr double surelyDifferent = 0.3;

}  // namespace

Result<std::vector<SpeakerSimilarity>> compareSpeakers(const SpeakerRecording& first, const SpeakerRecording& second,
                                                       EngineProvider& engines, const StopToken& stop)
{
    const auto detector = engines.detector();
    if (!detector) {
        return detector.error();
    }
    std::vector<AudioClip> clips;
    for (const SpeakerRecording* recording : {&first, &second}) {
        auto speech = speechOf(*recording, **detector, stop);
        if (!speech) {
            return speech.error();
        }
        clips.push_back(std::move(*speech));
    }
    const bool halved = clips.front().seconds() >= shortestHalved;
    if (halved) {
        for (AudioClip& half : halvesOf(clips.front())) {
            clips.push_back(std::move(half));
        }
    }
    std::vector<SpeakerSimilarity> similarities;
    std::optional<Error> missing;
    for (const char* id : {"campplus", "ge2e"}) {
        const auto encoder = engines.speakerEncoder(id);
        if (!encoder) {
            missing = encoder.error();
            continue;
        }
        const auto embeddings = (*encoder)->embed(clips, stop);
        if (!embeddings) {
            return embeddings.error();
        }
        SpeakerSimilarity similarity{id, speakerSimilarity((*embeddings)[0], (*embeddings)[1]), std::nullopt};
        if (halved) {
            similarity.ceiling = speakerSimilarity((*embeddings)[2], (*embeddings)[3]);
        }
        similarities.push_back(std::move(similarity));
    }
    return similarities.empty() ? Result<std::vector<SpeakerSimilarity>>(*missing)
                                : Result<std::vector<SpeakerSimilarity>>(std::move(similarities));
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
