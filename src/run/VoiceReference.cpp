#include "run/VoiceReference.h"

#include "audio/Resample.h"
#include "core/DisplayName.h"
#include "core/Wording.h"
#include "engines/MainSpeaker.h"
#include "text/LanguageDisplayName.h"
#include "text/Utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace xenoglot {

namespace {

constexpr int rate = 16000;           // of Silero, Whisper, the encoders and DNSMOS
constexpr double shortestPart = 1.5;  // seconds
constexpr double usualPart = 3;
constexpr double longestPart = 7;
constexpr double joinedGap = 0.4;

constexpr float fullScale = 0.985F;
constexpr double mostClipped = 0.001;  // of the samples: a handful of peaks a second
// DNSMOS P.835. Clean recordings have 3.3 to 3.7 for the speech and 3.7 to 4.1 for the background; white noise with peaks of .02
// brings the background to 2.5 (docs/voice.md).
constexpr double worstSignal = 2.6;
constexpr double worstBackground = 2.8;
constexpr double adviseOverall = 2.9;
// dB above 4.5 kHz: twenty recordings of six speakers have -13 to -29, the same at a telephone's 8 kHz -79 to -100.
constexpr double telephone = -45;

/// A part and what is known of it.
struct Candidate {
    AudioClip clip;
    ReferencePlace place;
    SpeechQuality quality;
    bool ofMainSpeaker = true;
    std::size_t order = 0;
};

/// Whether an engine failed by what it heard. Anything else says nothing about the recording.
bool isOfRecording(const Error& error)
{
    return error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::NoSpeech
           || error.code == ErrorCode::AudioTooShort;
}

/// Where the clip is quietest between two times, by windows of 30 ms.
double quietest(const AudioClip& clip, double from, double to)
{
    constexpr double window = 0.03;
    double best = from;
    double least = std::numeric_limits<double>::max();
    for (double at = from; at < to; at += window / 2) {
        const auto begin = static_cast<std::size_t>(at * clip.sampleRate);
        const std::size_t end = std::min(clip.samples.size(), begin + static_cast<std::size_t>(window * clip.sampleRate));
        double power = 0;
        for (std::size_t i = begin; i < end; ++i) {
            power += static_cast<double>(clip.samples[i]) * clip.samples[i];
        }
        if (power < least) {
            least = power;
            best = at + window / 2;
        }
    }
    return best;
}

AudioClip piece(const AudioClip& clip, const SpeechPart& part)
{
    const auto at = [&](double seconds) {
        return clip.samples.begin()
               + static_cast<std::ptrdiff_t>(
                   std::clamp(seconds * clip.sampleRate, 0.0, static_cast<double>(clip.samples.size())));
    };
    return {{at(part.start), at(part.end)}, clip.sampleRate};
}

bool isClipped(const AudioClip& clip)
{
    const auto loud =
        std::count_if(clip.samples.begin(), clip.samples.end(), [](float sample) { return std::abs(sample) >= fullScale; });
    return static_cast<double>(loud) > mostClipped * static_cast<double>(clip.samples.size());
}

double meanPower(const AudioClip& clip)
{
    return std::accumulate(clip.samples.begin(), clip.samples.end(), 0.0,
                           [](double sum, float sample) { return sum + static_cast<double>(sample) * sample; })
           / static_cast<double>(std::max<std::size_t>(1, clip.samples.size()));
}

double secondsOf(const std::vector<SpeakerRecording>& recordings)
{
    return std::accumulate(recordings.begin(), recordings.end(), 0.0,
                           [](double sum, const SpeakerRecording& recording) { return sum + recording.clip.seconds(); });
}

/// Takes out what the test says and returns how many seconds that were.
template <typename Test>
double takeOut(std::vector<Candidate>& candidates, Test test)
{
    double seconds = 0;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        const bool out = test(candidate);
        seconds += out ? candidate.clip.seconds() : 0;
        return out;
    });
    return seconds;
}

/// Marks the parts of whoever speaks longest.
Result<void> findMainSpeaker(std::vector<Candidate>& candidates, const SpeakerEncoder& encoder, const StopToken& stop)
{
    std::vector<AudioClip> clips;
    for (const Candidate& candidate : candidates) {
        clips.push_back(candidate.clip);
    }
    const auto embeddings = encoder.embed(clips, stop);
    if (!embeddings) {
        return embeddings.error();
    }
    std::vector<HeardPart> parts;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        parts.push_back({(*embeddings)[i], clips[i].seconds()});
        candidates[i].ofMainSpeaker = false;
    }
    for (const std::size_t i : partsOfMainSpeaker(parts)) {
        candidates[i].ofMainSpeaker = true;
    }
    return {};
}

Result<std::vector<Candidate>> findParts(const std::vector<SpeakerRecording>& recordings, const SpeechDetector& detector,
                                         const StopToken& stop)
{
    std::vector<Candidate> candidates;
    bool heard = false;
    double left = longestVoiceRecordings;
    for (std::size_t i = 0; i < recordings.size() && left > 0; ++i) {
        const auto clip = resample(piece(recordings[i].clip, {0, left}), rate);
        if (!clip) {
            return clip.error();
        }
        left -= clip->seconds();
        const auto spans = detector.detect(*clip, stop);
        if (!spans) {
            return spans.error();
        }
        heard = heard || !spans->empty();
        for (const SpeechPart& part : cutSpeech(*clip, *spans)) {
            candidates.push_back({piece(*clip, part), {i, part.start, part.end}, {}, true, candidates.size()});
        }
    }
    if (candidates.empty() && heard) {
        return Error{
            ErrorCode::AudioTooShort,
            worded(Wording::tr("Nobody speaks for %L1 s at a time in the recording"), Wording::Value::decimal(shortestPart, 1)),
            Wording::tr("Choose a recording of whole sentences.")};
    }
    return candidates;
}

}  // namespace

AudioClip VoiceReference::joined() const
{
    AudioClip all;
    for (const VoiceTrainingPart& part : parts) {
        all.sampleRate = part.clip.sampleRate;
        all.samples.insert(all.samples.end(), part.clip.samples.begin(), part.clip.samples.end());
    }
    return all;
}

std::string VoiceReference::text() const
{
    std::string all;
    for (const VoiceTrainingPart& part : parts) {
        all += (all.empty() ? "" : " ") + part.text;
    }
    return all;
}

std::vector<SpeechPart> cutSpeech(const AudioClip& clip, const std::vector<SpeechSpan>& spans)
{
    std::vector<SpeechPart> pieces;  // none longer than longestPart
    for (const SpeechSpan& span : spans) {
        double start = std::max(0.0, span.start);
        const double end = std::min(span.end, clip.seconds());
        while (end - start > longestPart) {
            const double latest = std::min(start + longestPart, end - shortestPart);
            const double cut = quietest(clip, start + usualPart, latest);
            pieces.push_back({start, cut});
            start = cut;
        }
        if (end > start) {
            pieces.push_back({start, end});
        }
    }
    std::vector<SpeechPart> parts;
    for (const SpeechPart& next : pieces) {
        const bool near = !parts.empty() && next.start - parts.back().end < joinedGap;
        const bool either = near && (parts.back().end - parts.back().start < usualPart || next.end - next.start < usualPart);
        if (either && next.end - parts.back().start <= longestPart) {
            parts.back().end = next.end;
        } else {
            parts.push_back(next);
        }
    }
    std::erase_if(parts, [](const SpeechPart& part) { return part.end - part.start < shortestPart; });
    return parts;
}

Result<double> highBandLevel(const AudioClip& clip)
{
    constexpr int narrowRate = 9000;  // a telephone's 8000 and room for the slope of the filter
    constexpr double silent = 1e-12;
    const auto wide = resample(clip, rate);
    const auto narrow = wide ? resample(*wide, narrowRate) : wide;
    auto back = narrow ? resample(*narrow, rate) : narrow;
    if (!back) {
        return back.error();
    }
    const std::size_t length = std::min(back->samples.size(), wide->samples.size());
    back->samples.resize(length);
    for (std::size_t i = 0; i < length; ++i) {
        back->samples[i] = wide->samples[i] - back->samples[i];
    }
    return 10 * std::log10((meanPower(*back) + silent) / (meanPower(*wide) + silent));
}

Result<VoiceReference> prepareVoiceReference(const std::vector<SpeakerRecording>& recordings, const std::string& language,
                                             EngineProvider& engines, const StopToken& stop, const ProgressSink& progress)
{
    const auto detector = engines.detector();
    const auto recognizer = engines.recognizer();
    const auto predictor = engines.qualityPredictor();
    const auto encoder = engines.speakerEncoder("campplus");
    if (!detector || !recognizer || !predictor || !encoder) {
        return !detector ? detector.error() : !recognizer ? recognizer.error() : !predictor ? predictor.error() : encoder.error();
    }
    const auto tell = [&](double fraction) {
        if (progress) {
            progress(fraction);
        }
    };
    auto found = findParts(recordings, **detector, stop);
    if (!found) {
        return found.error();
    }
    std::vector<Candidate>& candidates = *found;
    if (candidates.empty()) {
        return Error{ErrorCode::NoSpeech,
                     worded(Wording::tr("No speech was found in %1"),
                            recordings.empty() ? std::string() : displayName(recordings.front().name)),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    VoiceReference reference;
    if (secondsOf(recordings) > longestVoiceRecordings) {
        reference.advice.push_back(worded(Wording::tr("Only the first %1 minutes of the recording were listened to"),
                                          static_cast<int>(longestVoiceRecordings / 60)));
    }
    const auto leaveOut = [&](const std::string& words, auto test) {
        if (const double seconds = takeOut(candidates, test); seconds > 0) {
            reference.advice.push_back(worded(words, Wording::Value::decimal(seconds, 1)));
        }
    };
    for (const Candidate& candidate : candidates) {
        reference.found += candidate.clip.seconds();
    }
    leaveOut(Wording::tr("%L1 s of the recording are louder than it can hold and were left out: turn the microphone down"),
             [](const Candidate& candidate) { return isClipped(candidate.clip); });
    tell(0.1);
    for (Candidate& candidate : candidates) {
        const auto quality = (*predictor)->predict({candidate.clip}, stop);
        if (!quality) {
            if (!isOfRecording(quality.error())) {
                return quality.error();
            }
            continue;  // silence, which counts as bad
        }
        candidate.quality = quality->front();
    }
    leaveOut(Wording::tr("%L1 s of the recording are too noisy or unclear and were left out: speak close to the microphone in "
                         "a quiet room"),
             [](const Candidate& candidate) {
                 return candidate.quality.signal < worstSignal || candidate.quality.background < worstBackground;
             });
    tell(0.3);
    if (candidates.size() > 1) {
        if (const auto marked = findMainSpeaker(candidates, **encoder, stop); !marked) {
            return marked.error();
        }
    }
    leaveOut(Wording::tr("%L1 s of the recording are in another voice than the rest and were left out"),
             [](const Candidate& candidate) { return !candidate.ofMainSpeaker; });
    if (candidates.empty()) {
        return Error{ErrorCode::NotAvailable, Wording::tr("Nothing in the recording is good enough to make a voice of"),
                     reference.advice.empty() ? std::string() : reference.advice.front()};
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.quality.overall > b.quality.overall; });
    double kept = 0;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        kept += candidate.clip.seconds();
        return kept > longestVoiceReference;
    });
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.order < b.order; });

    RecognizeOptions options;
    options.language = language;
    options.wordTimes = false;
    if (language.empty()) {
        AudioClip all{{}, rate};
        for (const Candidate& candidate : candidates) {
            all.samples.insert(all.samples.end(), candidate.clip.samples.begin(), candidate.clip.samples.end());
        }
        const auto heard = (*recognizer)->recognize(all, options, stop, {});
        if (!heard) {
            return heard.error();
        }
        options.language = heard->language;
    }
    reference.language = options.language;
    options.guessLanguage = !language.empty();  // it may be the wrong one
    std::map<std::string, double> foreign;      // seconds that sound like another one
    double overall = 0;
    double high = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        AudioClip& clip = candidates[i].clip;
        const auto heard = (*recognizer)->recognize(clip, options, stop, {});
        if (!heard && !isOfRecording(heard.error())) {
            return heard.error();
        }
        tell(0.3 + 0.7 * static_cast<double>(i + 1) / static_cast<double>(candidates.size()));
        if (!heard || simplifyWhiteSpace(heard->text).empty()) {
            continue;
        }
        const auto level = highBandLevel(clip);
        if (!level) {
            return level.error();
        }
        const double seconds = clip.seconds();
        reference.seconds += seconds;
        if (isForeign(heard->soundsLike, reference.language)) {
            foreign[heard->soundsLike->language] += seconds;
        }
        overall += seconds * candidates[i].quality.overall;
        high += seconds * *level;
        reference.parts.push_back({std::move(clip), heard->text});
        reference.places.push_back(candidates[i].place);
    }
    if (reference.parts.empty()) {
        return Error{ErrorCode::NoSpeech, Wording::tr("No words were understood in the recording"),
                     Wording::tr("Choose a recording in which somebody speaks.")};
    }
    for (const auto& [other, seconds] : foreign) {
        if (seconds > reference.seconds / 2) {
            reference.advice.push_back(
                worded(Wording::tr("The recording sounds like %1, not %2: with the wrong language a voice is learned badly"),
                       wordedLanguageName(other), wordedLanguageName(reference.language)));
        }
    }
    if (high / reference.seconds < telephone) {
        reference.advice.push_back(
            Wording::tr("The recording sounds like a telephone, and a voice learned from it partly does, too. Record with a "
                        "microphone of the computer"));
    } else if (overall / reference.seconds < adviseOverall) {
        reference.advice.push_back(
            Wording::tr("The recording is far from the microphone or noisy: a clearer one makes a better voice"));
    }
    if (reference.seconds < shortestVoiceTraining) {
        reference.advice.push_back(worded(Wording::tr("%L1 s of usable speech are too few to learn a voice: %L2 s are needed, 20 "
                                                      "are better"),
                                          Wording::Value::decimal(reference.seconds, 1),
                                          Wording::Value::decimal(shortestVoiceTraining, 0)));
    }
    return reference;
}

}  // namespace xenoglot
