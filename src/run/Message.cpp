#include "run/Message.h"

#include "audio/AudioReader.h"
#include "audio/JoinClips.h"
#include "core/DisplayName.h"
#include "core/Language.h"
#include "engines/ComputeDevice.h"
#include "run/Clock.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace xenoglot {

namespace {

/// Silence put between recordings that are joined to one message, seconds.
constexpr double joinPause = 0.4;

struct Recording {
    AudioClip clip;
    std::string sha256;
    std::string name;  ///< for messages to the user
    std::vector<std::string> notes;
};

Result<Recording> read(const std::vector<std::filesystem::path>& paths, const StopToken& stop)
{
    Recording recording;
    std::vector<AudioClip> clips;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::filesystem::path& path : paths) {
        auto input = readAudio(path, stop);
        if (!input) {
            return input.error();
        }
        hash.addData(QByteArray::fromStdString(input->sha256));
        recording.sha256 = input->sha256;
        recording.name += (recording.name.empty() ? "" : ", ") + path.filename().string();
        recording.notes.insert(recording.notes.end(), input->notes.begin(), input->notes.end());
        clips.push_back(std::move(input->clip));
    }
    if (clips.size() == 1) {
        recording.clip = std::move(clips.front());
        return recording;
    }
    auto joined = joinClips(clips, joinPause);
    if (!joined) {
        return joined.error();
    }
    recording.clip = std::move(joined).value();
    recording.sha256 = hash.result().toHex().toStdString();
    return recording;
}

/// A take would be written over one of the recordings.
Result<void> keepRecordings(const RunRequest& request)
{
    for (const std::string& language : request.targets) {
        const std::filesystem::path take = request.outputFolder / (language + "." + request.format);
        for (const std::filesystem::path& input : request.inputs) {
            std::error_code ignored;
            if (std::filesystem::equivalent(take, input, ignored)) {
                return Error{ErrorCode::InvalidArgument, displayName(input) + " would be replaced by what is made from it",
                             "Choose another output folder."};
            }
        }
    }
    return {};
}

/// True when the program itself must find a translation of the message into the language.
bool needsTranslation(const RunRequest& request, const std::string& language)
{
    return !request.texts.contains(language);
}

}  // namespace

Result<Message> prepareMessage(const RunRequest& request, EngineProvider& engines, const StageCache& cache, int threads,
                               const StopToken& stop, const ProgressSink& progress)
{
    const ComputeScope compute(engines.device(), threads);
    Message message;
    Clock clock;

    if (const Result<void> kept = keepRecordings(request); !kept) {
        return kept.error();
    }
    auto recording = read(request.inputs, stop);
    if (!recording) {
        return recording.error();
    }
    message.seconds = recording->clip.seconds();
    message.sha256 = recording->sha256;
    message.notes = std::move(recording->notes);
    message.decodeMs = clock.lap();
    report(progress, 0.1);

    const auto detector = engines.detector();
    if (!detector) {
        return detector.error();
    }
    for (const std::string& language : request.targets) {
        // What cannot speak a language is that language's own failure; a voice that does not exist is the whole request's.
        const auto synthesizer = engines.synthesizer(language, request.voice);
        if (!synthesizer && synthesizer.error().code == ErrorCode::InvalidArgument) {
            return synthesizer.error();
        }
    }
    message.loadMs = clock.lap();
    report(progress, 0.2);
    if (stop.stop_requested()) {
        return cancelledError();
    }

    double loadMs = 0;  // of the recogniser, which is loaded only when it has something to hear
    const auto recognise = [&](const RecognizeOptions& options) -> Result<Transcript> {
        if (auto cached = cache.findTranscript(message.sha256, options)) {
            return std::move(*cached);
        }
        Clock loading;
        const auto recognizer = engines.recognizer();
        loadMs += loading.milliseconds();
        if (!recognizer) {
            return recognizer.error();
        }
        auto transcript = (*recognizer)->recognize(recording->clip, options, stop, [&](double fraction) {
            report(progress, 0.2 + 0.8 * fraction);
        });
        if (transcript) {
            cache.store(message.sha256, options, *transcript);
        }
        return transcript;
    };

    const auto spans = (*detector)->detect(recording->clip, stop);
    if (!spans) {
        return spans.error();
    }
    if (spans->empty()) {
        return Error{ErrorCode::NoSpeech, "No speech was found in " + recording->name,
                     "Choose a recording in which somebody speaks, closer to the microphone if need be."};
    }

    RecognizeOptions options;
    options.language = request.sourceLanguage;
    options.speech = *spans;
    auto transcript = recognise(options);
    if (!transcript) {
        return transcript.error();
    }
    if (transcript->text.empty()) {
        return Error{ErrorCode::NoSpeech, "No words were recognised in " + recording->name,
                     "Choose a recording in which somebody speaks clearly."};
    }
    message.transcript = std::move(transcript).value();

    const std::string& source = message.transcript.language;
    const bool throughEnglish =
        source != "en" && std::any_of(request.targets.begin(), request.targets.end(), [&](const std::string& to) {
            return to != source && needsTranslation(request, to) && !engines.canTranslate(source, to)
                   && (to == "en" || engines.canTranslate("en", to));
        });
    if (throughEnglish) {
        options.language = source;
        options.task = RecognizeOptions::Task::Translate;
        options.wordTimes = false;
        auto english = recognise(options);
        if (!english) {
            return english.error();
        }
        message.english = std::move(english).value();
        message.notes.push_back("No installed model translates " + languageName(source) + " text; "
                                + message.transcript.recognizer + " translated the speech to English first (draft quality).");
    }
    message.recogniseMs = clock.lap() - loadMs;
    message.loadMs += loadMs;
    for (const std::string& language : request.targets) {
        if (needsTranslation(request, language)) {
            // Loads the translators now, so that their time is not a language's; what is missing is told by the language itself.
            (void)engines.translator(message.english && !engines.canTranslate(source, language) ? "en" : source, language);
        }
    }
    message.loadMs += clock.lap();
    report(progress, 1);
    if (stop.stop_requested()) {
        return cancelledError();
    }
    return message;
}

}  // namespace xenoglot
