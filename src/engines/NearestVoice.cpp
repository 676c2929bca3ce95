#include "engines/NearestVoice.h"

#include "audio/PitchTrack.h"
#include "core/Wording.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr double pitchPeriod = 0.0125;  // seconds
constexpr double nearPitch = 0.75;      // octaves

/// What is said for the comparison: about three seconds with many sounds. Where there is
/// none in the language, English will do, because nobody hears it.
std::pair<std::string, std::string> sentenceFor(const std::string& language)
{
    static const std::map<std::string, std::string> sentences{
        {"en", "My sister bought a new car, and she is very happy with it."},
        {"es", "Mi hermana compró un coche nuevo y está muy contenta."},
        {"pt", "A minha irmã comprou um carro novo e está muito contente."},
        {"ca", "La meva germana va comprar un cotxe nou i està molt contenta."},
        {"fr", "Ma sœur a acheté une nouvelle voiture et elle est très contente."},
        {"it", "Mia sorella ha comprato una macchina nuova ed è molto contenta."},
        {"de", "Meine Schwester hat ein neues Auto gekauft und ist sehr zufrieden."},
    };
    const auto found = sentences.find(language);
    return found != sentences.end() ? *found : *sentences.find("en");
}

}  // namespace

Result<double> usualPitch(const AudioClip& speech, const StopToken& stop)
{
    auto track = trackPitch(speech, pitchPeriod, {}, stop);
    if (!track) {
        return track.error();
    }
    std::vector<double>& hertz = track->hertz;
    hertz.erase(std::remove(hertz.begin(), hertz.end(), 0.0), hertz.end());
    if (hertz.empty()) {
        return Error{ErrorCode::NoSpeech, Wording::tr("There is no voice in the recording"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    const auto middle = hertz.begin() + static_cast<std::ptrdiff_t>(hertz.size() / 2);
    std::nth_element(hertz.begin(), middle, hertz.end());
    return *middle;
}

Result<std::string> nearestVoice(const SpeechSynthesizer& synthesizer, const SpeakerEncoder& encoder, const AudioClip& speech,
                                 const std::string& language, const StopToken& stop)
{
    const auto pitch = usualPitch(speech, stop);
    if (!pitch) {
        return pitch.error();
    }
    const auto [spoken, sentence] = sentenceFor(language);
    struct Candidate {
        std::string name;
        double octaves = 0;  ///< from the speaker
    };
    std::vector<Candidate> candidates;
    std::vector<AudioClip> clips{speech};
    for (const Voice& voice : synthesizer.voices()) {
        const auto plan = synthesizer.plan({sentence}, spoken, voice.name, 0, stop);
        const auto clip = plan ? synthesizer.speak(plan->front(), stop, {}) : Result<AudioClip>(plan.error());
        if (!clip) {
            return clip.error();
        }
        const auto own = usualPitch(*clip, stop);
        if (!own) {
            return own.error();
        }
        candidates.push_back({voice.name, std::abs(std::log2(*own / *pitch))});
        clips.push_back(*clip);
    }
    if (candidates.empty()) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("The model %1 has no voices"), synthesizer.id()), {}};
    }
    const auto embeddings = encoder.embed(clips, stop);
    if (!embeddings) {
        return embeddings.error();
    }
    // Near ones first, by likeness; the others by pitch.
    const auto rank = [&](std::size_t i) {
        const double octaves = candidates[i].octaves;
        return octaves <= nearPitch ? speakerSimilarity((*embeddings)[0], (*embeddings)[i + 1]) : -1 - octaves;
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (rank(i) > rank(best)) {
            best = i;
        }
    }
    return candidates[best].name;
}

}  // namespace xenoglot
