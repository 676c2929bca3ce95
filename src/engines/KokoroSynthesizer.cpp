#include "engines/KokoroSynthesizer.h"

#include "audio/HighShelf.h"
#include "audio/NotchFilter.h"
#include "core/Wording.h"
#include "engines/EngineGuard.h"
#include "engines/SpeechTrim.h"
#include "engines/TakeVariation.h"
#include "models/kokoro/KokoroHighBand.h"
#include "models/kokoro/KokoroModel.h"
#include "models/kokoro/KokoroPack.h"
#include "models/kokoro/KokoroVoiceFile.h"
#include "tensor/Device.h"
#include "text/Phonemizer.h"
#include "text/SpokenText.h"
#include "text/Utf8.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace xenoglot {

namespace {

// Twenty seconds in one breath are more than a speaker has, and memory grows with the length (15 MB a second): longer sentences
// are cut.
constexpr std::size_t mostSymbols = 300;

// A sound of speech lasts 30 to 350 ms; what lies far outside is a failed synthesis. The fixed part is the room around one word.
constexpr double shortestSound = 0.025;  // seconds
constexpr double longestSound = 0.35;
constexpr double longestExtra = 1.0;

struct Ending {
    std::string_view mark;
    double pause;  // seconds
};
// Read speech pauses 0.4–0.6 s between sentences and 0.15–0.3 s at commas and clauses; a paragraph takes a second.
constexpr std::array<Ending, 10> endings{{
    {".", 0.45},
    {"?", 0.50},
    {"!", 0.45},
    {"…", 0.60},
    {",", 0.20},
    {";", 0.30},
    {":", 0.30},
    {"—", 0.25},
    {"\n", 0.90},
    {")", 0.30},
}};
constexpr double plainPause = 0.35;  // a sentence without a mark
constexpr double cutPause = 0.06;    // where a long sentence was cut between two words

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

double pauseAfter(std::string_view text)
{
    constexpr std::string_view closing[] = {"\"", "”", "»", "’", "'", " ", "“"};
    const std::size_t newline = text.find_last_not_of(" \t\r");
    if (newline != std::string_view::npos && text[newline] == '\n') {
        return endings[8].pause;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view mark : closing) {
            if (endsWith(text, mark)) {
                text.remove_suffix(mark.size());
                changed = true;
            }
        }
    }
    if (endsWith(text, "...")) {
        return endings[3].pause;
    }
    for (const Ending& ending : endings) {
        if (endsWith(text, ending.mark)) {
            return ending.pause;
        }
    }
    return plainPause;
}

/// Where to cut a text that is too long: after the clause mark nearest to its middle, else at the space nearest to it, else in
/// the middle of the only word. The two halves lose nothing but that space.
std::pair<std::string, std::string> cutInTwo(const std::string& text)
{
    constexpr std::string_view marks[] = {"; ", ": ", ", ", "— ", "… "};
    const auto middle = static_cast<std::ptrdiff_t>(text.size() / 2);
    std::size_t best = std::string::npos;
    const auto consider = [&](std::string_view pattern, std::size_t keep) {
        for (std::size_t at = text.find(pattern); at != std::string::npos; at = text.find(pattern, at + 1)) {
            const auto distance = std::abs(static_cast<std::ptrdiff_t>(at + keep) - middle);
            const bool inside = at + keep > text.size() / 8 && at + keep < text.size() - text.size() / 8;
            if (inside && (best == std::string::npos || distance < std::abs(static_cast<std::ptrdiff_t>(best) - middle))) {
                best = at + keep;
            }
        }
    };
    for (const std::string_view mark : marks) {
        consider(mark, mark.size() - 1);
    }
    if (best == std::string::npos) {
        consider(" ", 0);
    }
    if (best == std::string::npos) {
        best = static_cast<std::size_t>(middle);
        while (best > 1 && (static_cast<unsigned char>(text[best]) & 0xC0) == 0x80) {
            --best;
        }
    }
    return {text.substr(0, best), simplifyWhiteSpace(text.substr(best))};
}

/// The files of a voice are not those of a model: "models verify" knows nothing of them.
Error unusable(const SpeakerVoice& voice, const Error& reason)
{
    return {reason.code,
            worded(Wording::tr("What was learned of the voice \"%1\" cannot be used: %2"), voice.name, reason.message),
            Wording::tr("Remove the voice, and learn it again or import it.")};
}

/// Training leaves something in every frame of the inverse STFT that is alike, and repeated at the frame rate it is a tone there
/// and at the double of it. At 9656 and 9704 Hz the generator has tones of its own, in every voice, which training makes louder
/// (docs/voice.md).
void removeTones(AudioClip& clip, const KokoroConfig& config)
{
    constexpr double width = 20;  // Hz
    const double frameRate = static_cast<double>(config.sampleRate) / static_cast<double>(config.hop);
    for (const double hertz : {frameRate, 2 * frameRate, 9656.0, 9704.0}) {
        removeTone(clip.samples, hertz, width, clip.sampleRate);
    }
}

}  // namespace

struct KokoroSynthesizer::Private {
    std::string id;
    std::vector<std::string> languages;
    std::map<std::string, std::string> defaults;  // language → voice
    std::vector<Voice> voices;
    ModelDescription description;
    std::optional<SpeakerVoice> speaker;  // whose voice it is, if not stock
    KokoroFrontEnd frontEnd;
    KokoroVoices packs;
    KokoroModel model;
    double highBandShare = 1;  ///< what a trained voice keeps above kokoro::highBandBorder

    /// The stock voice behind a voice of ours.
    std::string stockVoice(const std::string& voice, const std::string& language) const;
    bool has(const std::string& voice) const
    {
        return std::any_of(voices.begin(), voices.end(), [&](const Voice& known) { return known.name == voice; });
    }

    /// A sentence as parts that the model can take, each with the pause that follows it.
    Result<std::vector<Utterance>> parts(const std::string& text, const std::string& ipa, const std::string& language,
                                         double pause, const StopToken& stop) const;
};

KokoroSynthesizer::KokoroSynthesizer(std::unique_ptr<const Private> contents) : m_private(std::move(contents))
{
}
KokoroSynthesizer::~KokoroSynthesizer() = default;

Result<std::shared_ptr<const KokoroSynthesizer>> KokoroSynthesizer::load(const ModelDescription& description,
                                                                         const ComputeDevice& device)
try {
    initialiseTorch();
    Result<KokoroPack> pack = KokoroPack::read(description, torchDevice(device.cuda));
    if (!pack) {
        return pack.error();
    }
    std::unique_ptr<Private> contents(new Private{description.id,
                                                  {},
                                                  {},
                                                  {},
                                                  description,
                                                  {},
                                                  std::move(pack->frontEnd),
                                                  std::move(pack->voices),
                                                  KokoroModel(std::move(pack->weights))});
    const std::vector<std::string>& names = contents->packs.names();
    for (const std::string& language : description.languages) {
        if (!canPhonemize(language)) {
            continue;
        }
        contents->languages.push_back(language);
        contents->defaults[language] = contents->packs.stock(description.parameters, language);
    }
    for (const std::string& name : names) {
        contents->voices.push_back({name, contents->languages, KokoroVoices::isFemale(name)});
    }
    return std::shared_ptr<const KokoroSynthesizer>(new KokoroSynthesizer(std::move(contents)));
} catch (const std::exception& exception) {
    return engineErrorOf(description.id, exception);
}

Result<std::shared_ptr<const SpeechSynthesizer>> KokoroSynthesizer::withVoice(const SpeakerVoice& voice) const
try {
    if (!m_private->packs.contains(voice.baseVoice)) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no voice \"%1\""), voice.baseVoice),
                     Wording::tr("The voice was made for another model: make it again.")};
    }
    std::unique_ptr<Private> contents(new Private(*m_private));  // tensors share their memory
    if (!voice.trained.empty()) {
        const Result<std::string> baseId = kokoroBaseId(m_private->description);
        if (!baseId) {
            return baseId.error();
        }
        const KokoroWeights& base = m_private->model.weights();
        const Result<KokoroVoiceFile> file = KokoroVoiceFile::read(voice.trained, base, *baseId);
        if (!file) {
            return unusable(voice, file.error());
        }
        if (!voice.trainedKey.empty() && file->about.at("key") != voice.trainedKey) {
            return unusable(
                voice, {ErrorCode::ModelDamaged, worded(Wording::tr("%1 belongs to another voice"), voice.trained.string()), {}});
        }
        Result<KokoroWeights> weights = file->applied(base);
        if (!weights) {
            return weights.error();
        }
        contents->model = KokoroModel(*std::move(weights));
        contents->highBandShare = file->highBandShare;
    }
    contents->id += ":" + voice.key;
    contents->speaker = voice;
    contents->voices = {{voice.name, contents->languages, KokoroVoices::isFemale(voice.baseVoice)}};
    for (auto& [language, name] : contents->defaults) {
        name = voice.name;
    }
    return std::shared_ptr<const SpeechSynthesizer>(new KokoroSynthesizer(std::move(contents)));
} catch (const std::exception& exception) {
    return engineErrorOf(id(), exception);
}

std::string KokoroSynthesizer::Private::stockVoice(const std::string& voice, const std::string& language) const
{
    if (!speaker) {
        return voice;
    }
    // A trained voice belongs to the style that it was trained with.
    return speaker->trained.empty() ? packs.clearest(speaker->baseVoice, description.parameters, language) : speaker->baseVoice;
}

const SpeakerVoice* KokoroSynthesizer::speaker() const
{
    return m_private->speaker ? &*m_private->speaker : nullptr;
}

std::string KokoroSynthesizer::id() const
{
    return m_private->id;
}

const std::vector<Voice>& KokoroSynthesizer::voices() const
{
    return m_private->voices;
}

bool KokoroSynthesizer::speaks(const std::string& language) const
{
    return m_private->defaults.contains(language);
}

std::string KokoroSynthesizer::defaultVoice(const std::string& language) const
{
    const auto found = m_private->defaults.find(language);
    return found == m_private->defaults.end() ? std::string() : found->second;
}

Result<std::vector<Utterance>> KokoroSynthesizer::Private::parts(const std::string& text, const std::string& ipa,
                                                                 const std::string& language, double pause,
                                                                 const StopToken& stop) const
{
    std::vector<Utterance> result;
    const std::string phonemes = KokoroFrontEnd::modelPhonemes(ipa, language);
    const KokoroFrontEnd::Symbols symbols = frontEnd.encode(phonemes);
    if (symbols.sounds == 0) {
        return result;
    }
    if (symbols.ids.size() <= mostSymbols || text.size() < 2) {
        Utterance utterance;
        utterance.text = text;
        utterance.phonemes = phonemes;
        utterance.language = language;
        utterance.pauseAfter = pause;
        std::string unknown;
        for (const std::string& symbol : symbols.unknown) {
            unknown += (unknown.empty() ? "" : " ") + symbol;
        }
        if (!symbols.unknown.empty()) {
            utterance.note = worded(Wording::tr("sounds the voice does not have were left out: %1"), unknown);
        }
        result.push_back(std::move(utterance));
        return result;
    }
    const auto [first, second] = cutInTwo(text);
    const Result<std::vector<std::string>> halves = phonemize({first, second}, language, stop);
    if (!halves) {
        return halves.error();
    }
    const double between = pauseAfter(first) == plainPause ? cutPause : pauseAfter(first);
    for (const auto& [half, sound, gap] :
         {std::tuple{first, halves->front(), between}, std::tuple{second, halves->back(), pause}}) {
        Result<std::vector<Utterance>> more = parts(half, sound, language, gap, stop);
        if (!more) {
            return more.error();
        }
        result.insert(result.end(), more->begin(), more->end());
    }
    return result;
}

Result<std::vector<Utterance>> KokoroSynthesizer::plan(const std::vector<std::string>& sentences, const std::string& language,
                                                       const std::string& voice, std::uint64_t seed, const StopToken& stop) const
try {
    if (!speaks(language)) {
        return Error{
            ErrorCode::UnsupportedLanguage, worded(Wording::tr("The model %1 does not speak \"%2\""), id(), language), {}};
    }
    if (!voice.empty() && !m_private->has(voice)) {
        std::string names;
        for (const Voice& known : voices()) {
            names += (names.empty() ? "" : ", ") + known.name;
        }
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is no voice \"%1\""), voice),
                     worded(Wording::tr("Voices: %1."), names)};
    }
    std::vector<std::string> texts;
    for (const std::string& sentence : sentences) {
        if (!isUtf8(sentence)) {
            return Error{ErrorCode::InvalidArgument, Wording::tr("The text to speak is not UTF-8"), {}};
        }
        texts.push_back(simplifyWhiteSpace(spokenText(sentence, language)));
    }
    const Result<std::vector<std::string>> ipa = phonemize(texts, language, stop);
    if (!ipa) {
        return ipa.error();
    }
    std::vector<Utterance> utterances;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Result<std::vector<Utterance>> more = m_private->parts(texts[i], (*ipa)[i], language, pauseAfter(sentences[i]), stop);
        if (!more) {
            return more.error();
        }
        for (Utterance& utterance : *more) {
            utterance.sentence = i;
            utterances.push_back(std::move(utterance));
        }
    }
    if (utterances.empty()) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("There is nothing to say in the text"),
                     Wording::tr("Give it at least one word.")};
    }
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        Utterance& utterance = utterances[i];
        utterance.voice = voice.empty() ? defaultVoice(language) : voice;
        utterance.seed = utteranceSeed(seed, i, utterance.text);
        const TakeVariation variation = takeVariation(seed, utterance.seed);
        VoiceManner manner;
        if (m_private->speaker) {
            const auto& manners = m_private->speaker->manners;
            const auto found = manners.find(m_private->stockVoice(utterance.voice, language));
            manner = found == manners.end() ? manner : found->second;
        }
        utterance.rate = manner.rate * variation.rate;
        utterance.pitch = manner.pitch;
        utterance.pitchVariation = manner.range * variation.pitch;
        utterance.pauseAfter *= variation.pause;
    }
    return utterances;
} catch (const std::exception& exception) {
    return engineErrorOf(id(), exception);
}

Result<AudioClip> KokoroSynthesizer::speak(const Utterance& utterance, const StopToken& stop, const ProgressSink& progress) const
try {
    if (!speaks(utterance.language) || !m_private->has(utterance.voice)) {
        return Error{
            ErrorCode::InvalidArgument,
            worded(Wording::tr("The model %1 has no voice \"%2\" for \"%3\""), id(), utterance.voice, utterance.language),
            {}};
    }
    const KokoroFrontEnd::Symbols symbols = m_private->frontEnd.encode(utterance.phonemes);
    if (symbols.sounds == 0) {
        return Error{ErrorCode::InvalidArgument, worded(Wording::tr("There is nothing to say in \"%1\""), utterance.text), {}};
    }
    KokoroRequest request;
    request.symbols = symbols.ids;
    const std::string stock = m_private->stockVoice(utterance.voice, utterance.language);
    request.style = m_private->packs.style(stock, symbols.ids.size());
    request.rate = utterance.rate;
    request.pitchLevel = utterance.pitch;
    request.pitchVariation = utterance.pitchVariation;
    request.noise = at::make_generator<at::CPUGeneratorImpl>(utterance.seed);
    const Result<KokoroSpeech> speech = m_private->model.synthesise(request, stop, progress);
    if (!speech) {
        return speech.error();
    }
    AudioClip clip;
    clip.sampleRate = m_private->model.config().sampleRate;
    const at::Tensor samples = speech->samples.contiguous();
    clip.samples.assign(samples.const_data_ptr<float>(), samples.const_data_ptr<float>() + samples.numel());
    if (!std::all_of(clip.samples.begin(), clip.samples.end(), [](float sample) { return std::isfinite(sample); })) {
        return Error{ErrorCode::SpeechRejected, Wording::tr("The voice model computed values that are no numbers"), {}};
    }
    if (m_private->speaker && !m_private->speaker->trained.empty()) {
        removeTones(clip, m_private->model.config());
        scaleHighs(clip.samples, kokoro::highBandBorder, m_private->highBandShare, clip.sampleRate);
    }
    clip = trimmedSpeech(clip);
    const double shortest = shortestSound * symbols.sounds / utterance.rate;
    const double longest = (longestSound * symbols.sounds + longestExtra) / utterance.rate;
    if (clip.seconds() < shortest || clip.seconds() > longest) {
        return Error{ErrorCode::SpeechRejected,
                     worded(Wording::tr("The speech for \"%1\" came out %2 s long where %3 to %4 s are possible"), utterance.text,
                            Wording::Value::decimal(clip.seconds(), 6), Wording::Value::decimal(shortest, 6),
                            Wording::Value::decimal(longest, 6)),
                     Wording::tr("Change the wording or choose another voice.")};
    }
    return clip;
} catch (const std::exception& exception) {
    return engineErrorOf(id(), exception);
}

}  // namespace xenoglot
