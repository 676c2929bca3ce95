#include "engines/MatchedVoice.h"

#include "audio/PitchTrack.h"
#include "core/Wording.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <utility>
#include <vector>

namespace xenoglot {

namespace {

constexpr double pitchPeriod = 0.0125;     // seconds
constexpr std::size_t melodyPieces = 16;   // of half a second each
constexpr double shortestSplit = 2;        // seconds that are followed by two threads
constexpr double campplusShare = 1.0 / 3;  // beside GE2E in what counts as near
constexpr double priceOfPitch = 0.05;      // of nearness, an octave
constexpr double farthestPitch = 1;        // octave
constexpr double lowestPitch = 0.5;        // factors; beyond them the model has never been
constexpr double highestPitch = 2;
constexpr double lowestRange = 0.6;  // as in shared notes "Fitting the voice"
constexpr double highestRange = 1.5;
constexpr double lowestRate = 0.87;  // slower and faster ones cost words (docs/voice.md)
constexpr double highestRate = 1;

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

/// Value at a share of the sorted values; reorders them.
double quantile(std::vector<double>& values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Phonemes a second of a text that takes so long in the language; 0 where it cannot be spoken.
double pace(const SpeechSynthesizer& synthesizer, const std::string& text, const std::string& language, double seconds,
            const StopToken& stop)
{
    const auto plan = text.empty() || seconds <= 0 || !synthesizer.speaks(language)
                          ? Result<std::vector<Utterance>>(std::vector<Utterance>{})
                          : synthesizer.plan({text}, language, {}, 0, stop);
    double sounds = 0;
    for (const Utterance& utterance : plan ? *plan : std::vector<Utterance>{}) {
        sounds += static_cast<double>(utterance.phonemes.size());
    }
    return sounds > 0 ? sounds / seconds : 0;
}

/// Pieces of half a second from all over the speech; all of it where that is not much more.
AudioClip spreadOver(const AudioClip& speech)
{
    const auto length = static_cast<std::size_t>(speech.sampleRate / 2);
    if (speech.samples.size() <= (melodyPieces + 1) * length) {
        return speech;
    }
    AudioClip some{{}, speech.sampleRate};
    for (std::size_t i = 0; i < melodyPieces; ++i) {
        const auto begin =
            speech.samples.begin() + static_cast<std::ptrdiff_t>(i * (speech.samples.size() - length) / (melodyPieces - 1));
        some.samples.insert(some.samples.end(), begin, begin + static_cast<std::ptrdiff_t>(length));
    }
    return some;
}

struct HeardSpeaker {
    SpeakerEmbedding campplus;
    SpeakerEmbedding ge2e;  // empty where nobody has that encoder
};

Result<HeardSpeaker> hear(const MatchingEncoders& encoders, const AudioClip& clip, const StopToken& stop)
{
    HeardSpeaker heard;
    for (const auto& [encoder, embedding] :
         {std::pair{encoders.campplus.get(), &heard.campplus}, {encoders.ge2e.get(), &heard.ge2e}}) {
        if (encoder != nullptr) {
            auto found = encoder->embed({clip}, stop);
            if (!found) {
                return found.error();
            }
            *embedding = std::move(found->front());
        }
    }
    return heard;
}

}  // namespace

Result<MatchingEncoders> matchingEncoders(EngineProvider& engines)
{
    auto campplus = engines.speakerEncoder("campplus");
    auto ge2e = engines.speakerEncoder("ge2e");
    if (!campplus) {
        return campplus.error();
    }
    if (!ge2e && ge2e.error().code != ErrorCode::ModelMissing) {
        return ge2e.error();
    }
    return MatchingEncoders{*std::move(campplus), ge2e ? *std::move(ge2e) : nullptr};
}

Result<Melody> melodyOf(const AudioClip& speech, const StopToken& stop)
{
    const auto follow = [&](std::size_t begin, std::size_t end) {
        const auto at = [&](std::size_t sample) { return speech.samples.begin() + static_cast<std::ptrdiff_t>(sample); };
        return trackPitch({{at(begin), at(end)}, speech.sampleRate}, pitchPeriod, {}, stop);
    };
    const std::size_t size = speech.samples.size();
    const std::size_t middle = speech.seconds() < shortestSplit ? 0 : size / 2;
    auto following = std::async(std::launch::async, follow, middle, size);
    std::vector<double> octaves;
    const auto add = [&](const Result<PitchTrack>& track) {
        for (const double hertz : track ? track->hertz : std::vector<double>()) {
            if (hertz > 0) {
                octaves.push_back(std::log2(hertz));
            }
        }
        return track ? Result<void>() : track.error();
    };
    const Result<void> first = middle > 0 ? add(follow(0, middle)) : Result<void>();
    const Result<void> second = add(following.get());
    if (!first || !second) {
        return !first ? first.error() : second.error();
    }
    if (octaves.empty()) {
        return Error{ErrorCode::NoSpeech, Wording::tr("There is no voice in the recording"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    return Melody{std::exp2(quantile(octaves, 0.5)), (quantile(octaves, 0.84) - quantile(octaves, 0.16)) / 2};
}

std::string comparedLanguage(const std::string& language)
{
    return sentenceFor(language).first;
}

Result<StockVoices> hearStockVoices(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders,
                                    const std::string& language, const StopToken& stop)
{
    const auto [spoken, sentence] = sentenceFor(language);
    StockVoices stock;
    for (const Voice& voice : synthesizer.voices()) {
        const auto plan = synthesizer.plan({sentence}, spoken, voice.name, 0, stop);
        const auto clip = plan ? synthesizer.speak(plan->front(), stop, {}) : Result<AudioClip>(plan.error());
        const auto melody = clip ? melodyOf(*clip, stop) : Result<Melody>(clip.error());
        if (!melody) {
            return melody.error();
        }
        const auto heard = hear(encoders, *clip, stop);
        if (!heard) {
            return heard.error();
        }
        stock[voice.name] = {*melody, pace(synthesizer, sentence, spoken, clip->seconds(), stop), heard->campplus, heard->ge2e};
    }
    return stock;
}

Result<MatchedVoice> matchVoice(const SpeechSynthesizer& synthesizer, const MatchingEncoders& encoders, const StockVoices& stock,
                                const AudioClip& speech, const std::string& text, const std::string& language,
                                const StopToken& stop)
{
    if (stock.empty()) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("The model %1 has no voices"), synthesizer.id()), {}};
    }
    const AudioClip some = spreadOver(speech);
    // The pitch takes longer than everything else together.
    auto following = std::async(std::launch::async, [&] { return melodyOf(some, stop); });
    const auto heard = hear(encoders, speech, stop);
    const Result<Melody> melody = following.get();
    if (!melody || !heard) {
        return !melody ? melody.error() : heard.error();
    }
    const double speakersPace = pace(synthesizer, text, language, speech.seconds(), stop);
    MatchedVoice matched;
    double best = 0;
    for (const auto& [name, voice] : stock) {
        VoiceManner& manner = matched.manners[name];
        manner.pitch = std::clamp(melody->hertz / voice.melody.hertz, lowestPitch, highestPitch);
        manner.range = voice.melody.spread > 0 ? std::clamp(melody->spread / voice.melody.spread, lowestRange, highestRange) : 1;
        if (voice.pace > 0 && speakersPace > 0) {
            manner.rate = std::clamp(speakersPace / voice.pace, lowestRate, highestRate);
        }
        const double octaves = std::abs(std::log2(voice.melody.hertz / melody->hertz));
        const double likeness = speakerSimilarity(heard->campplus, voice.campplus);
        const double nearness = heard->ge2e.empty() || voice.ge2e.empty()
                                    ? likeness
                                    : speakerSimilarity(heard->ge2e, voice.ge2e) + campplusShare * likeness;
        const double rank = octaves <= farthestPitch ? nearness - priceOfPitch * octaves : -2 - octaves;
        if (matched.baseVoice.empty() || rank > best) {
            matched.baseVoice = name;
            best = rank;
        }
        if (matched.likestVoice.empty() || likeness > matched.likeness) {
            matched.likestVoice = name;
            matched.likeness = likeness;
        }
    }
    return matched;
}

}  // namespace xenoglot
