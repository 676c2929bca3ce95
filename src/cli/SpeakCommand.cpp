#include "cli/Command.h"

#include "audio/AudioWriter.h"
#include "cli/Consent.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/VoiceChoice.h"
#include "core/WritableFolder.h"
#include "engines/SpeechAssembler.h"
#include "run/Resources.h"
#include "run/Session.h"
#include "run/SpeechTags.h"
#include "run/SpokenNotice.h"
#include "text/SentenceSplitter.h"
#include "text/Utf8.h"

#include <limits>

namespace xenoglot {

namespace {

struct Options {
    std::string language;
    std::string voice;
    std::filesystem::path voiceFrom;
    std::uint64_t seed = 0;
    std::string text;
    std::filesystem::path output;
    AudioFileFormat format = AudioFileFormat::Wav;
    bool notice = false;
};

Result<Options> readOptions(const QCommandLineParser& parser)
{
    Options options;
    auto language = languageCode(parser.value(QStringLiteral("language")));
    if (!language) {
        return language.error();
    }
    options.language = std::move(language).value();
    auto voice = voiceOption(parser);
    if (!voice) {
        return voice.error();
    }
    options.voice = std::move(voice).value();
    const bool fit = options.voice == fitVoiceName;
    if ((fit || options.voice == matchedVoiceName) && !parser.isSet(QStringLiteral("voice-from"))) {
        return usageError(Text::tr("--voice %1 needs a recording").arg(QString::fromStdString(options.voice)),
                          Text::tr("Use --voice-from FILE."));
    }
    if (parser.isSet(QStringLiteral("voice-from"))) {
        if (parser.value(QStringLiteral("voice-from")).isEmpty()) {
            return usageError(Text::tr("--voice-from names no file"), Text::tr("Use --voice-from FILE."));
        }
        if (!options.voice.empty() && !fit && options.voice != matchedVoiceName) {
            return usageError(Text::tr("--voice and --voice-from name two voices"), Text::tr("Leave out one of them."));
        }
        options.voice = fit ? fitVoiceName : matchedVoiceName;
        options.voiceFrom = parser.value(QStringLiteral("voice-from")).toStdString();
    }
    const auto seed = wholeNumber(parser, "seed", 0, std::numeric_limits<qint64>::max());
    if (!seed) {
        return seed.error();
    }
    options.seed = static_cast<std::uint64_t>(*seed);
    options.text = parser.positionalArguments().join(QLatin1Char(' ')).toStdString();
    if (!isUtf8(options.text) || simplifyWhiteSpace(options.text).empty()) {
        return usageError(Text::tr("There is no text to speak"), Text::tr("See: xenoglot-cli speak --help"));
    }
    if (!parser.isSet(QStringLiteral("out"))) {
        return usageError(Text::tr("No output file was given"), Text::tr("Use --out FILE.wav"));
    }
    options.output = parser.value(QStringLiteral("out")).toStdString();
    std::string extension = options.output.extension().string();
    const auto format = audioFileFormat(extension.empty() ? extension : extension.substr(1));
    if (!format) {
        return usageError(
            Text::tr("\"%1\" does not end in a known audio format").arg(QString::fromStdString(options.output.string())),
            Text::tr("Use .wav, .flac, .opus or .mp3."));
    }
    options.format = *format;
    options.notice = parser.isSet(QStringLiteral("notice"));
    if (const auto writable = checkWritable(std::filesystem::absolute(options.output).parent_path()); !writable) {
        return writable.error();
    }
    return options;
}

/// The name of the voice to speak in.
Result<std::string> chooseVoice(const Options& options, Session& session, const QCommandLineParser& parser)
{
    if (options.voiceFrom.empty()) {
        const auto known = knownVoice(session, options.voice);
        return known ? Result<std::string>(useVoice(session, *known, false)) : known.error();
    }
    return senderVoice(session, options.voice, {{options.voiceFrom}, {}, usableCores(), [&parser] { return askConsent(parser); }},
                       false);
}

Result<double> speak(const Options& options, const QCommandLineParser& parser)
{
    auto session = openSession(parser.value(QStringLiteral("device")).toStdString());
    if (!session) {
        return session.error();
    }
    const auto voice = chooseVoice(options, *session, parser);
    if (!voice) {
        return voice.error();
    }
    const ComputeScope compute(session->engines->device(), usableCores());
    const auto synthesizer = session->engines->synthesizer(options.language, *voice);
    if (!synthesizer) {
        return synthesizer.error();
    }
    const auto plan = (*synthesizer)
                          ->plan(SentenceSplitter(options.language).split(options.text), options.language, *voice, options.seed,
                                 Interrupt::token());
    if (!plan) {
        return plan.error();
    }
    std::vector<SpokenPart> parts;
    for (const Utterance& utterance : *plan) {
        auto clip = (*synthesizer)->speak(utterance, Interrupt::token(), {});
        if (!clip && clip.error().code == ErrorCode::SpeechRejected) {
            clip = (*synthesizer)->speak(secondAttempt(utterance), Interrupt::token(), {});
        }
        if (!clip) {
            return clip.error();
        }
        parts.push_back({std::move(clip).value(), utterance.pauseAfter});
    }
    auto speech = assembleSpeech(parts);
    if (!speech) {
        return speech.error();
    }
    if (const auto later = options.notice ? addSpokenNotice(*speech, options.language) : Result<double>(0); !later) {
        return later.error();
    }
    if (const auto written = writeAudio(options.output, *speech, options.format,
                                        speechTags(options.language, (*synthesizer)->id(), plan->front().voice, options.seed));
        !written) {
        return written.error();
    }
    return speech->seconds();
}

}  // namespace

int speakCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Speaks text into a file."));
    parser.addPositionalArgument(QStringLiteral("TEXT"), Text::tr("The text."));
    addValueOption(parser, "language", Text::tr("Language of the text."), "LANG");
    addValueOption(
        parser, "voice",
        Text::tr("stock, the name of a stock voice or of one of your own (voices list), or, with --voice-from, matched or fit."),
        "NAME", "stock");
    addValueOption(
        parser, "voice-from",
        Text::tr("Speak in the pitch and pace of this recording's speaker, with the stock voice that is nearest; with --voice "
                 "fit in the speaker's own voice: one of yours, else learned first, which takes minutes."),
        "FILE");
    addConsentOptions(parser);
    addValueOption(parser, "seed", Text::tr("Random seed: another seed gives another take."), "N", "0");
    addFlag(parser, "notice", Text::tr("Say first that the voice is synthetic."));
    addValueOption(parser, "out", Text::tr("File to write: .wav, .flac, .opus or .mp3."), "FILE");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    if (const auto leave = parseOptions(parser, QStringLiteral("speak"), arguments)) {
        return *leave;
    }
    const auto options = readOptions(parser);
    const auto seconds = options ? speak(*options, parser) : Result<double>(options.error());
    if (!seconds) {
        printError(seconds.error());
        return exitCodeFor(seconds.error());
    }
    printNote(
        Text::tr("%L1 s of speech written to %2").arg(*seconds, 0, 'f', 1).arg(QString::fromStdString(options->output.string())));
    return ExitDone;
}

}  // namespace xenoglot
