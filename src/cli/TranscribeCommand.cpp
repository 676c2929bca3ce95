#include "cli/Command.h"

#include "audio/AudioReader.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "run/Resources.h"
#include "run/RunReport.h"
#include "run/Session.h"

namespace xenoglot {

namespace {

struct Options {
    std::filesystem::path input;
    std::string model;
    RecognizeOptions recognize;
};

Result<Options> readOptions(const QCommandLineParser& parser)
{
    Options options;
    if (parser.positionalArguments().size() != 1) {
        return usageError(Text::tr("Give exactly one recording"), Text::tr("See: xenoglot-cli transcribe --help"));
    }
    options.input = parser.positionalArguments().constFirst().toStdString();
    options.model = parser.value(QStringLiteral("model")).toStdString();
    auto language = languageOrAuto(parser, "language");
    if (!language) {
        return language.error();
    }
    options.recognize.language = *std::move(language);
    const QString task = parser.value(QStringLiteral("task"));
    if (task == QLatin1String("translate")) {
        options.recognize.task = RecognizeOptions::Task::Translate;
    } else if (task != QLatin1String("transcribe")) {
        return usageError(Text::tr("There is no task \"%1\"").arg(task), Text::tr("Use transcribe or translate."));
    }
    return options;
}

Result<Transcript> transcribe(const Options& options, const QString& device)
{
    const auto session = openSession(device.toStdString());
    if (!session) {
        return session.error();
    }
    const ComputeScope compute(session->engines->device(), usableCores());
    const auto recording = readAudio(options.input, Interrupt::token());
    if (!recording) {
        return recording.error();
    }
    const auto recognizer = session->engines->recognizer(options.model);
    if (!recognizer) {
        return recognizer.error();
    }
    const auto detector = session->engines->detector();
    if (!detector) {
        return detector.error();
    }
    auto spans = (*detector)->detect(recording->clip, Interrupt::token());
    if (!spans) {
        return spans.error();
    }
    if (spans->empty()) {
        return Error{ErrorCode::NoSpeech,
                     Text::tr("No speech was found in %1").arg(QString::fromStdString(options.input.string())).toStdString(),
                     Text::tr("Choose a recording in which somebody speaks.").toStdString()};
    }
    RecognizeOptions recognize = options.recognize;
    recognize.speech = std::move(spans).value();
    return (*recognizer)->recognize(recording->clip, recognize, Interrupt::token(), {});
}

}  // namespace

int transcribeCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Writes down what is said in a recording."));
    parser.addPositionalArgument(QStringLiteral("INPUT"), Text::tr("The recording."));
    addValueOption(parser, "language", Text::tr("Language of the recording, or auto."), "LANG", "auto");
    addValueOption(parser, "task", Text::tr("transcribe, or translate (to English)."), "TASK", "transcribe");
    addValueOption(parser, "model", Text::tr("Id of an installed recognition model."), "ID");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addFlag(parser, "json", Text::tr("Print segments and words with times as JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("transcribe"), arguments)) {
        return *leave;
    }
    const auto options = readOptions(parser);
    const auto transcript =
        options ? transcribe(*options, parser.value(QStringLiteral("device"))) : Result<Transcript>(options.error());
    if (!transcript) {
        printError(transcript.error());
        return exitCodeFor(transcript.error());
    }
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject object = toJson(*transcript);
        object[QStringLiteral("language")] = QString::fromStdString(transcript->language);
        object[QStringLiteral("language_confidence")] = transcript->languageConfidence;
        object[QStringLiteral("text_language")] = QString::fromStdString(transcript->textLanguage);
        printJson(object);
    } else {
        print(QString::fromStdString(transcript->text));
    }
    return ExitDone;
}

}  // namespace xenoglot
