#include "engines/WhisperRecognizer.h"

#include "audio/Resample.h"
#include "core/Json.h"
#include "core/Wording.h"
#include "engines/EngineGuard.h"
#include "engines/SpeechOnly.h"
#include "models/whisper/WhisperTranscriber.h"
#include "tensor/CTranslate2File.h"
#include "tensor/Device.h"
#include "text/Utf8.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace xenoglot {

struct WhisperRecognizer::Private {
    std::string id;
    WhisperConfig config;
    WhisperVocabulary vocabulary;
    WhisperModel model;
    LogMel frontEnd;
};

namespace {

constexpr int mostBeams = 16;

Result<Json> readJson(const ModelDescription& model, const std::string& role)
{
    const auto path = fileOf(model, role);
    if (!path) {
        return path.error();
    }
    const auto file = MappedFile::open(*path);
    if (!file) {
        return file.error();
    }
    const std::span<const std::byte> bytes = (*file)->bytes();
    return Json::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path->string());
}

/// Mean over the tokens of all words.
double confidenceOf(const TimedText& segment)
{
    double sum = 0;
    double count = 0;
    for (const TimedWord& word : segment.words) {
        sum += word.probability * static_cast<double>(word.tokens.size());
        count += static_cast<double>(word.tokens.size());
    }
    const double confidence = count > 0 ? sum / count : std::exp(segment.averageLogProbability);
    return std::clamp(confidence, 0.0, 1.0);
}

Segment segmentOf(const TimedText& source, const SpeechOnly& speech)
{
    Segment segment;
    segment.text = simplifyWhiteSpace(source.text);
    segment.confidence = confidenceOf(source);
    for (const TimedWord& word : source.words) {
        const std::size_t piece = speech.pieceAt((word.start + word.end) / 2);
        segment.words.push_back({speech.originalTime(word.start, piece), speech.originalTime(word.end, piece),
                                 std::string(trimWhiteSpace(word.text)), std::clamp(word.probability, 0.0, 1.0)});
    }
    if (segment.words.empty()) {
        segment.start = speech.originalTime(source.start);
        segment.end = std::max(segment.start, speech.originalTime(source.end, true));
    } else {
        segment.start = segment.words.front().start;
        segment.end = segment.words.back().end;
    }
    return segment;
}

}  // namespace

WhisperRecognizer::WhisperRecognizer(std::unique_ptr<const Private> parts) : m_private(std::move(parts))
{
}

WhisperRecognizer::~WhisperRecognizer() = default;

std::string WhisperRecognizer::id() const
{
    return m_private->id;
}

Result<std::shared_ptr<const SpeechRecognizer>> WhisperRecognizer::load(const ModelDescription& model,
                                                                        const ComputeDevice& device)
{
    using Loaded = std::shared_ptr<const SpeechRecognizer>;
    return guardEngine(model.name, [&]() -> Result<Loaded> {
        initialiseTorch();
        const auto configJson = readJson(model, "config");
        if (!configJson) {
            return configJson.error();
        }
        const auto tokenizerJson = readJson(model, "tokenizer");
        if (!tokenizerJson) {
            return tokenizerJson.error();
        }
        const auto vocabularyJson = readJson(model, "vocabulary");
        if (!vocabularyJson) {
            return vocabularyJson.error();
        }
        auto config = WhisperConfig::fromJson(*configJson, fileOf(model, "config")->string());
        if (!config) {
            return config.error();
        }
        const std::string vocabularyPath = fileOf(model, "vocabulary")->string();
        auto vocabulary = WhisperVocabulary::fromJson(*vocabularyJson, *tokenizerJson, *config, vocabularyPath);
        if (!vocabulary) {
            return vocabulary.error();
        }
        const auto weightsPath = fileOf(model, "weights");
        if (!weightsPath) {
            return weightsPath.error();
        }
        auto file = readCTranslate2(*weightsPath);
        if (!file) {
            return file.error();
        }
        const c10::Device target = torchDevice(device.cuda);
        auto weights = WhisperWeights::load(std::move(*file), target, at::kFloat);
        if (!weights) {
            return weights.error();
        }
        const WhisperSizes sizes = weights->sizes;
        if (sizes.vocabulary != vocabulary->size()) {
            return Error{ErrorCode::ModelDamaged,
                         worded(Wording::tr("The vocabulary in %1 has %2 tokens, the weights %3"), vocabularyPath,
                                vocabulary->size(), sizes.vocabulary),
                         Wording::tr("Run: xenoglot-cli models verify")};
        }
        for (const auto& [layer, head] : config->alignmentHeads) {
            if (layer >= sizes.decoderLayers || head >= sizes.decoderHeads) {
                return Error{ErrorCode::ModelDamaged,
                             worded(Wording::tr("The file %1 lists alignment heads that the model does not have"),
                                    fileOf(model, "config")->string()),
                             Wording::tr("Run: xenoglot-cli models verify")};
            }
        }
        auto parts = std::make_unique<const Private>(Private{model.id, std::move(*config), std::move(*vocabulary),
                                                             WhisperModel(std::move(*weights)), LogMel(sizes.mels, target)});
        return Loaded(new WhisperRecognizer(std::move(parts)));
    });
}

Result<Transcript> WhisperRecognizer::recognize(const AudioClip& clip, const RecognizeOptions& options, const StopToken& stop,
                                                const ProgressSink& progress) const
{
    return guardEngine(m_private->id, [&]() -> Result<Transcript> {
        if (options.beamSize < 1 || options.beamSize > mostBeams) {
            return Error{ErrorCode::InvalidArgument, worded(Wording::tr("A beam of %1 is not possible"), options.beamSize),
                         worded(Wording::tr("Use 1 to %1."), mostBeams)};
        }
        const bool translate = options.task == RecognizeOptions::Task::Translate;
        const WhisperVocabulary& vocabulary = m_private->vocabulary;
        const bool known = options.language.empty() || vocabulary.languageToken(options.language)
                           || (!vocabulary.multilingual() && options.language == "en");
        if (!known) {
            return Error{ErrorCode::UnknownLanguage,
                         worded(Wording::tr("%1 does not know the language \"%2\""), m_private->id, options.language),
                         Wording::tr("Leave the language out to have it detected.")};
        }
        auto resampled = resample(clip, LogMel::sampleRate);
        if (!resampled) {
            return resampled.error();
        }
        // A damaged recording can hold values that are no numbers; one of them would spoil the whole spectrum.
        std::replace_if(
            resampled->samples.begin(), resampled->samples.end(), [](float x) { return !std::isfinite(x); }, 0.0F);
        const SpeechOnly speech(*resampled, options.speech);

        WhisperOptions whisper;
        whisper.language = options.language;
        whisper.guessLanguage = options.guessLanguage;
        whisper.translate = translate && vocabulary.multilingual();
        whisper.beams = options.beamSize;
        whisper.wordTimes = options.wordTimes;
        whisper.usePreviousText = options.usePreviousText;
        whisper.seed = options.seed;
        WhisperTranscriber transcriber(m_private->model, m_private->frontEnd, vocabulary, m_private->config, whisper);
        const at::Tensor samples =
            at::tensor(at::ArrayRef<float>(speech.clip().samples.data(), speech.clip().samples.size()), at::kFloat);
        auto found = transcriber.transcribe(samples, stop, progress);
        if (!found) {
            return found.error();
        }

        Transcript transcript;
        transcript.recognizer = m_private->id;
        transcript.language = found->language;
        transcript.languageConfidence = found->languageConfidence;
        transcript.soundsLike = found->soundsLike;
        transcript.textLanguage = translate ? "en" : found->language;
        for (const TimedText& segment : found->segments) {
            transcript.segments.push_back(segmentOf(segment, speech));
            transcript.text += segment.text;
        }
        transcript.text = simplifyWhiteSpace(transcript.text);
        if (transcript.text.empty()) {
            return Error{ErrorCode::NoSpeech, Wording::tr("No words were recognised in the recording"),
                         Wording::tr("Check that it holds clear speech.")};
        }
        return transcript;
    });
}

}  // namespace xenoglot
