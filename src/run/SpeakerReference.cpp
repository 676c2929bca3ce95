#include "run/SpeakerReference.h"

#include "core/Wording.h"
#include "engines/VoiceAdapter.h"
#include "run/Strangers.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace xenoglot {

namespace {

constexpr std::string_view judgeId = "campplus";

Result<AudioClip> speechOfSpeaker(const Speaker& speaker, const SpeechDetector& detector, const StopToken& stop)
{
    if (speaker.speech) {
        return speechOf({speaker.name, *speaker.speech}, detector, stop);
    }
    if (speaker.recording.empty()) {
        return Error{ErrorCode::FileUnreadable, Wording::tr("There is no recording of the speaker"), {}};
    }
    const auto read = readRecordings({speaker.recording}, stop);
    return read ? speechOf(read->front(), detector, stop) : Result<AudioClip>(read.error());
}

}  // namespace

Result<std::shared_ptr<const SpeakerReference>> SpeakerReference::make(const SpeakerVoice& voice, EngineProvider& engines,
                                                                       const StopToken& stop)
{
    const Speaker& speaker = voice.speaker;
    const auto detector = engines.detector();
    const Result<Strangers>& strangers = storedStrangers();
    if (!detector || !strangers) {
        return !detector ? detector.error() : strangers.error();
    }
    const auto speech = speechOfSpeaker(speaker, **detector, stop);
    if (!speech) {
        return speech.error();
    }
    std::vector<AudioClip> clips{*speech};
    if (speech->seconds() >= shortestHalved) {
        for (AudioClip& half : halvesOf(*speech)) {
            clips.push_back(std::move(half));
        }
    }
    std::shared_ptr<SpeakerReference> reference(new SpeakerReference);
    reference->m_language = speaker.language;
    std::vector<const Stranger*> others;
    for (const Stranger& stranger : strangers->voices) {
        others.push_back(&stranger);
    }
    std::optional<Error> missing;
    for (const std::string_view encoderId : {judgeId, trainingEncoder}) {
        const std::string id(encoderId);
        const auto encoder = engines.speakerEncoder(id);
        if (!encoder) {
            missing = encoder.error();
            continue;
        }
        auto embeddings = (*encoder)->embed(clips, stop);
        if (!embeddings) {
            return embeddings.error();
        }
        Known known{*encoder, std::move(embeddings->front()), {}, 0};
        known.figures.encoder = id;
        known.figures.usedInFit = id == trainingEncoder && kindOf(&voice) == VoiceKind::Learned;
        if (clips.size() == 3) {
            known.figures.ceiling = toFourDigits(speakerSimilarity((*embeddings)[1], (*embeddings)[2]));
        }
        std::vector<std::pair<double, const Stranger*>> likeness;
        for (const Stranger* other : others) {
            const auto found = other->embedding.find(id);
            if (found != other->embedding.end() && found->second.size() == known.voice.size()) {
                likeness.emplace_back(speakerSimilarity(known.voice, found->second), other);
            }
        }
        if (id == judgeId) {
            std::set<std::string> himself;  // in each language that he was recorded in
            for (const auto& [value, other] : likeness) {
                if (value >= oneSpeaker) {
                    himself.insert(other->name);
                }
            }
            std::erase_if(likeness, [&](const auto& each) { return himself.contains(each.second->name); });
            std::erase_if(others, [&](const Stranger* other) { return himself.contains(other->name); });
        }
        if (!likeness.empty()) {
            double total = 0;
            for (const auto& each : likeness) {
                total += each.first;
            }
            const auto nearest = std::max_element(likeness.begin(), likeness.end());
            known.figures.floor = toFourDigits(nearest->first);
            known.figures.stranger = nearest->second->name;
            known.figures.strangerIsSynthetic = nearest->second->synthetic;
            known.figures.syntheticStrangers = static_cast<int>(
                std::count_if(likeness.begin(), likeness.end(), [](const auto& each) { return each.second->synthetic; }));
            known.figures.floorMean = toFourDigits(total / static_cast<double>(likeness.size()));
            known.figures.strangers = static_cast<int>(likeness.size());
        }
        const auto across = strangers->across.find(id);
        known.across = across == strangers->across.end() ? 0 : across->second;
        reference->m_known.push_back(std::move(known));
    }
    return reference->m_known.empty() ? Result<std::shared_ptr<const SpeakerReference>>(*missing)
                                      : Result<std::shared_ptr<const SpeakerReference>>(std::move(reference));
}

Result<std::vector<Similarity>> SpeakerReference::compare(const SpeakerRecording& recording, const std::string& language,
                                                          EngineProvider& engines, const StopToken& stop) const
{
    const auto detector = engines.detector();
    const auto speech = detector ? speechOf(recording, **detector, stop) : Result<AudioClip>(detector.error());
    if (!speech) {
        return speech.error();
    }
    std::vector<Similarity> similarity;
    for (const Known& known : m_known) {
        const auto embedding = known.encoder->embed({*speech}, stop);
        if (!embedding) {
            return embedding.error();
        }
        Similarity figures = known.figures;
        figures.value = toFourDigits(speakerSimilarity(known.voice, embedding->front()));
        if (language != m_language && !language.empty() && !m_language.empty() && known.across > 0) {
            figures.ceilingAcross = known.across;
        }
        similarity.push_back(std::move(figures));
    }
    return similarity;
}

}  // namespace xenoglot
