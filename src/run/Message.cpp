#include "run/Message.h"

#include "audio/AudioReader.h"
#include "audio/JoinClips.h"
#include "core/DisplayName.h"
#include "core/FileHash.h"
#include "core/Wording.h"
#include "engines/ComputeDevice.h"
#include "run/Clock.h"
#include "text/LanguageDisplayName.h"

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
    std::vector<std::string> hashes;
    for (const std::filesystem::path& path : paths) {
        auto input = readAudio(path, stop);
        if (!input) {
            return input.error();
        }
        hashes.push_back(input->sha256);
        recording.name += (recording.name.empty() ? "" : ", ") + path.filename().string();
        recording.notes.insert(recording.notes.end(), input->notes.begin(), input->notes.end());
        clips.push_back(std::move(input->clip));
    }
    recording.sha256 = messageHash(hashes);
    if (clips.size() == 1) {
        recording.clip = std::move(clips.front());
        return recording;
    }
    auto joined = joinClips(clips, joinPause);
    if (!joined) {
        return joined.error();
    }
    recording.clip = std::move(joined).value();
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
                return Error{ErrorCode::InvalidArgument,
                             worded(Wording::tr("%1 would be replaced by what is made from it"), displayName(input)),
                             Wording::tr("Choose another output folder.")};
            }
        }
    }
    return {};
}

/// Checks a transcript that the request brings along.
Result<void> checkGiven(const Transcript& transcript)
{
    if (transcript.language.empty() || transcript.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return Error{ErrorCode::InvalidArgument, Wording::tr("The transcript is empty"),
                     Wording::tr("Write down what is to be said.")};
    }
    return {};
}

/// The steps of prepareMessage; lives as long as that call.
class Preparation
{
public:
    Preparation(const RunRequest& request, EngineProvider& engines, const StageCache& cache, const StopToken& stop,
                const ProgressSink& progress)
        : m_request(request), m_engines(engines), m_cache(cache), m_stop(stop), m_progress(progress)
    {
    }

    Result<Message> run();

private:
    Result<void> decode();
    Result<void> checkVoices();
    Result<void> findTranscript();
    Result<void> findEnglish();
    void loadTranslators();
    Result<Transcript> recognise(RecognizeOptions options);
    Result<void> findSpeech();

    /// True when the program itself must find a translation of the message into the language.
    bool needsTranslation(const std::string& language) const
    {
        return language != m_message.transcript.language && !m_request.texts.contains(language);
    }
    bool goesThroughEnglish(const std::string& language) const;

    const RunRequest& m_request;
    EngineProvider& m_engines;
    const StageCache& m_cache;
    const StopToken& m_stop;
    const ProgressSink& m_progress;
    Recording m_recording;
    std::vector<SpeechSpan> m_speech;
    double m_engineLoadMs = 0;  ///< of detector and recogniser, which are loaded only when they have something to hear
    Message m_message;
};

Result<Message> Preparation::run()
{
    Clock clock;
    Result<void> outcome = decode();
    m_message.decodeMs = clock.lap();
    if (outcome) {
        outcome = checkVoices();
        m_message.loadMs = clock.lap();
        report(m_progress, 0.2);
    }
    if (outcome) {
        outcome = findTranscript();
    }
    if (outcome) {
        outcome = findEnglish();
    }
    if (!outcome) {
        return outcome.error();
    }
    m_message.recogniseMs = clock.lap() - m_engineLoadMs;
    m_message.loadMs += m_engineLoadMs;
    loadTranslators();
    m_message.loadMs += clock.lap();
    report(m_progress, 1);
    return m_stop.stop_requested() ? Result<Message>(cancelledError()) : std::move(m_message);
}

Result<void> Preparation::decode()
{
    if (m_request.transcript) {
        if (const Result<void> given = checkGiven(*m_request.transcript); !given || m_request.inputs.empty()) {
            return given;
        }
    }
    if (const Result<void> kept = keepRecordings(m_request); !kept) {
        return kept;
    }
    auto recording = read(m_request.inputs, m_stop);
    if (!recording) {
        return recording.error();
    }
    m_recording = std::move(recording).value();
    m_message.seconds = m_recording.clip.seconds();
    m_message.sha256 = m_recording.sha256;
    m_message.notes = m_recording.notes;
    report(m_progress, 0.1);
    return {};
}

Result<void> Preparation::checkVoices()
{
    for (const std::string& language : m_request.targets) {
        // What cannot speak a language is that language's own failure; a voice that does not exist is the whole request's.
        const auto synthesizer = m_engines.synthesizer(language, m_request.voice);
        if (!synthesizer && synthesizer.error().code == ErrorCode::InvalidArgument) {
            return synthesizer.error();
        }
    }
    return m_stop.stop_requested() ? Result<void>(cancelledError()) : Result<void>();
}

Result<void> Preparation::findSpeech()
{
    if (!m_speech.empty()) {
        return {};
    }
    const Clock loading;
    const auto detector = m_engines.detector();
    m_engineLoadMs += loading.milliseconds();
    if (!detector) {
        return detector.error();
    }
    auto spans = (*detector)->detect(m_recording.clip, m_stop);
    if (!spans) {
        return spans.error();
    }
    if (spans->empty()) {
        return Error{ErrorCode::NoSpeech, worded(Wording::tr("No speech was found in %1"), m_recording.name),
                     Wording::tr("Choose a recording in which somebody speaks, closer to the microphone if need be.")};
    }
    m_speech = std::move(spans).value();
    return {};
}

Result<Transcript> Preparation::recognise(RecognizeOptions options)
{
    if (const Result<void> found = findSpeech(); !found) {
        return found.error();
    }
    options.speech = m_speech;
    if (auto cached = m_cache.findTranscript(m_message.sha256, options)) {
        return std::move(*cached);
    }
    const Clock loading;
    const auto recognizer = m_engines.recognizer();
    m_engineLoadMs += loading.milliseconds();
    if (!recognizer) {
        return recognizer.error();
    }
    auto transcript = (*recognizer)->recognize(m_recording.clip, options, m_stop, [this](double fraction) {
        report(m_progress, 0.2 + 0.8 * fraction);
    });
    if (transcript) {
        m_cache.store(m_message.sha256, options, *transcript);
    }
    return transcript;
}

Result<void> Preparation::findTranscript()
{
    if (m_request.transcript) {
        m_message.setTexts(*m_request.transcript, m_request.english);
        return m_message.english ? checkGiven(*m_message.english) : Result<void>();
    }
    RecognizeOptions options;
    options.language = m_request.sourceLanguage;
    auto transcript = recognise(options);
    if (!transcript) {
        return transcript.error();
    }
    if (transcript->text.empty()) {
        return Error{ErrorCode::NoSpeech, worded(Wording::tr("No words were recognised in %1"), m_recording.name),
                     Wording::tr("Choose a recording in which somebody speaks clearly.")};
    }
    m_message.transcript = std::move(transcript).value();
    return {};
}

bool Preparation::goesThroughEnglish(const std::string& language) const
{
    const std::string& source = m_message.transcript.language;
    return source != "en" && needsTranslation(language) && !m_engines.canTranslate(source, language)
           && (language == "en" || m_engines.canTranslate("en", language));
}

Result<void> Preparation::findEnglish()
{
    const std::string& source = m_message.transcript.language;
    const auto& targets = m_request.targets;
    if (m_message.english || m_request.transcriptEdited || m_request.inputs.empty()
        || std::none_of(targets.begin(), targets.end(), [this](const auto& to) { return goesThroughEnglish(to); })) {
        return {};
    }
    RecognizeOptions options;
    options.language = source;
    options.task = RecognizeOptions::Task::Translate;
    options.wordTimes = false;
    auto english = recognise(options);
    if (!english) {
        return english.error();
    }
    m_message.english = std::move(english).value();
    m_message.notes.push_back(
        worded(Wording::tr("No installed model translates %1 text; %2 translated the speech to English first (draft quality)."),
               wordedLanguageName(source), m_message.english->recognizer));
    return {};
}

void Preparation::loadTranslators()
{
    const std::string& source = m_message.transcript.language;
    for (const std::string& language : m_request.targets) {
        if (needsTranslation(language)) {
            // Loads the translators now, so that their time is not a language's; what is missing is told by the language itself.
            (void)m_engines.translator(m_message.english && !m_engines.canTranslate(source, language) ? "en" : source, language);
        }
    }
}

}  // namespace

void Message::setTexts(Transcript given, std::optional<Transcript> givenEnglish)
{
    transcript = std::move(given);
    transcript.textLanguage = transcript.language;
    english = std::move(givenEnglish);
    if (english) {
        english->language = transcript.language;
        english->textLanguage = "en";
    }
}

std::string messageHash(const std::vector<std::string>& recordings)
{
    const std::vector<std::string_view> parts(recordings.begin(), recordings.end());
    return recordings.size() == 1 ? recordings.front() : sha256OfBytes(parts);
}

Result<Message> prepareMessage(const RunRequest& request, EngineProvider& engines, const StageCache& cache, int threads,
                               const StopToken& stop, const ProgressSink& progress)
{
    const ComputeScope compute(engines.device(), threads);
    return Preparation(request, engines, cache, stop, progress).run();
}

}  // namespace xenoglot
