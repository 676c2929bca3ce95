#include "cli/Command.h"

#include "cli/Consent.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/ProgressView.h"
#include "cli/RunLog.h"
#include "cli/Text.h"
#include "cli/TextInput.h"
#include "cli/TrainingView.h"
#include "cli/VoiceChoice.h"
#include "core/Language.h"
#include "run/Resources.h"
#include "run/RunController.h"
#include "run/RunFolder.h"
#include "run/Session.h"
#include "run/TakeWords.h"
#include "run/VoiceErrors.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>

namespace xenoglot {

namespace {

/// Everything the options say, before any work.
struct Options {
    RunRequest request;  ///< inputs and outputFolder are set per message
    QStringList inputs;
    QString output;
    QString device;
    VoiceConsent consent;  ///< of the sender, for the matched voice
    bool join = false;
    bool log = false;
    bool json = false;
    bool quiet = false;
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        Text::tr("Recognises a voice message, translates it, and speaks it in every chosen language at once."));
    parser.addPositionalArgument(QStringLiteral("INPUT..."),
                                 Text::tr("Recordings. Each is a message of its own, unless --join is given."));
    addValueOption(parser, "to", Text::tr("Target languages, comma separated: es,pt,ca."), "LANGS");
    addValueOption(parser, "from", Text::tr("Language of the recording, or auto."), "LANG", "auto");
    addValueOption(
        parser, "voice",
        Text::tr(
            "stock (the best stock voice of each language), matched (a stock voice in the sender's pitch and pace), fit (the "
            "sender's own voice: one of yours, else learned first, which takes minutes), or the name of a stock voice or of "
            "one of your own (voices list)."),
        "VOICE", "stock");
    addConsentOptions(parser);
    addValueOption(parser, "workers",
                   Text::tr("Number of languages worked on at the same time; chosen automatically when not given."), "N");
    addValueOption(parser, "threads", Text::tr("Threads of each worker; 0: cores divided by workers."), "N", "0");
    addValueOption(parser, "schedule",
                   Text::tr("parallel, serial (one language after the other) or locked (a lock around every engine call)."),
                   "NAME", "parallel");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addValueOption(parser, "text",
                   Text::tr("Speak the text of FILE (UTF-8) in this language instead of a machine translation. May be repeated."),
                   "LANG=FILE");
    addFlag(parser, "join", Text::tr("Join the recordings into one message."));
    addFlag(parser, "log", Text::tr("Log languages, workers, completions and totals with the time of day."));
    addValueOption(parser, "out", Text::tr("Folder for the results."), "DIR", "xenoglot-out");
    addValueOption(parser, "format", Text::tr("wav, flac, opus or mp3."), "FORMAT", "wav");
    addFlag(parser, "notice", Text::tr("Say first, in each language, that the voice is synthetic."));
    addValueOption(parser, "seed", Text::tr("Random seed: another seed gives another take."), "N", "0");
    addFlag(parser, "no-cache", Text::tr("Compute everything again, without the cache."));
    addFlag(parser, "no-check", Text::tr("Do not check the speech by transcribing it again."));
    addFlag(parser, "json", Text::tr("Print the report as JSON."));
    addFlag(parser, "quiet", Text::tr("Print errors only."));
}

Result<Options> readOptions(const QCommandLineParser& parser)
{
    Options options;
    RunRequest& request = options.request;
    options.inputs = parser.positionalArguments();
    if (options.inputs.isEmpty()) {
        return usageError(Text::tr("No recording was given"), Text::tr("See: xenoglot-cli run --help"));
    }

    for (const QString& item : parser.value(QStringLiteral("to")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto code = languageCode(item);
        if (!code) {
            return code.error();
        }
        if (std::find(request.targets.begin(), request.targets.end(), *code) == request.targets.end()) {
            request.targets.push_back(*code);
        }
    }
    if (request.targets.empty()) {
        return usageError(Text::tr("No target language was given"), Text::tr("Use --to es,pt,ca"));
    }
    auto from = languageOrAuto(parser, "from");
    if (!from) {
        return from.error();
    }
    request.sourceLanguage = *std::move(from);

    auto voice = voiceOption(parser);
    if (!voice) {
        return voice.error();
    }
    if (*voice == matchedVoiceName) {
        if (const auto consent = askConsent(parser)) {
            options.consent = *consent;
        } else {
            printNote(Text::tr("Spoken in a stock voice: %1").arg(QString::fromStdString(nobodyAgreed().text())));
            voice = std::string();
        }
    }
    request.voice = *std::move(voice);

    if (parser.isSet(QStringLiteral("workers"))) {
        const auto workers = wholeNumber(parser, "workers", 1, 64);
        if (!workers) {
            return workers.error();
        }
        request.workers = static_cast<int>(*workers);
    }
    const auto threads = wholeNumber(parser, "threads", 0, 256);
    const auto seed = wholeNumber(parser, "seed", 0, std::numeric_limits<qint64>::max());
    if (!threads || !seed) {
        return !threads ? threads.error() : seed.error();
    }
    request.threads = static_cast<int>(*threads);
    request.seed = static_cast<std::uint64_t>(*seed);

    const QString schedule = parser.value(QStringLiteral("schedule"));
    if (schedule == QLatin1String("parallel")) {
        request.schedule = Schedule::Parallel;
    } else if (schedule == QLatin1String("serial")) {
        request.schedule = Schedule::Serial;
    } else if (schedule == QLatin1String("locked")) {
        request.schedule = Schedule::Locked;
    } else {
        return usageError(Text::tr("There is no schedule \"%1\"").arg(schedule), Text::tr("Use parallel, serial or locked."));
    }
    request.notice = parser.isSet(QStringLiteral("notice"));
    request.format = parser.value(QStringLiteral("format")).toLower().toStdString();
    if (!QStringList{QStringLiteral("wav"), QStringLiteral("flac"), QStringLiteral("opus"), QStringLiteral("mp3")}.contains(
            QString::fromStdString(request.format))) {
        return usageError(Text::tr("There is no format \"%1\"").arg(QString::fromStdString(request.format)),
                          Text::tr("Use wav, flac, opus or mp3."));
    }

    for (const QString& item : parser.values(QStringLiteral("text"))) {
        const qsizetype equals = item.indexOf(QLatin1Char('='));
        if (equals <= 0) {
            return usageError(Text::tr("--text %1: not of the form LANG=FILE").arg(item));
        }
        const auto code = languageCode(item.left(equals));
        if (!code) {
            return code.error();
        }
        const QString file = item.mid(equals + 1);
        if (file.isEmpty()) {
            return usageError(Text::tr("--text names no file"), Text::tr("Use --text LANG=FILE."));
        }
        auto text = readTextFile(file);
        if (!text) {
            return text.error();
        }
        if (std::find(request.targets.begin(), request.targets.end(), *code) == request.targets.end()) {
            return usageError(
                Text::tr("--text %1: %2 is not among the target languages").arg(item, QString::fromStdString(*code)));
        }
        request.texts[*code] = std::move(text).value();
    }

    request.check = !parser.isSet(QStringLiteral("no-check"));
    request.useCache = !parser.isSet(QStringLiteral("no-cache"));
    options.output = parser.value(QStringLiteral("out"));
    if (options.output.isEmpty()) {
        return usageError(Text::tr("--out names no folder"), Text::tr("Use --out DIR."));
    }
    options.device = parser.value(QStringLiteral("device"));
    options.join = parser.isSet(QStringLiteral("join"));
    options.log = parser.isSet(QStringLiteral("log"));
    options.json = parser.isSet(QStringLiteral("json"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    return options;
}

/// A recording's name as the name of its folder: never one that leads elsewhere, as that of "...wav" would.
QString folderName(const QString& stem)
{
    const bool onlyDots = std::all_of(stem.begin(), stem.end(), [](QChar c) { return c == QLatin1Char('.'); });
    return onlyDots ? QStringLiteral("message") : stem;
}

/// The messages that the inputs make, each with its folder.
std::vector<RunRequest> messages(const Options& options)
{
    const std::filesystem::path output = options.output.toStdString();
    std::vector<RunRequest> requests;
    if (options.join || options.inputs.size() == 1) {
        RunRequest request = options.request;
        for (const QString& input : options.inputs) {
            request.inputs.emplace_back(input.toStdString());
        }
        request.outputFolder = output;
        return {request};
    }
    QSet<QString> names;
    for (const QString& input : options.inputs) {
        const QString stem = folderName(QFileInfo(input).completeBaseName());
        QString name = stem;
        for (int count = 2; names.contains(name); ++count) {
            name = QStringLiteral("%1-%2").arg(stem).arg(count);
        }
        names.insert(name);
        RunRequest request = options.request;
        request.inputs = {input.toStdString()};
        request.outputFolder = output / name.toStdString();
        requests.push_back(std::move(request));
    }
    return requests;
}

void printSummary(const RunReport& report, const std::filesystem::path& folder)
{
    for (const LanguageResult& result : report.languages) {
        const QString language = QStringLiteral("%1  %2").arg(QString::fromStdString(result.language),
                                                              QString::fromStdString(languageName(result.language)));
        if (result.status != JobStage::Done) {
            print(QStringLiteral("%1  %2").arg(language, -16).arg(ProgressView::stageText(result.status)));
            if (!result.text.empty()) {
                print(QStringLiteral("    ") + QString::fromStdString(result.text));
            }
            continue;
        }
        QString line = QStringLiteral("%1  %2 s").arg(language, -16).arg(result.seconds, 5, 'f', 1);
        if (result.suspect) {
            line += Text::tr("  (please listen)");
        }
        if (result.draft) {
            line += Text::tr("  draft");
        }
        print(line + QStringLiteral("  ") + QString::fromStdString((folder / result.audio).string()));
        print(QStringLiteral("    ") + QString::fromStdString(result.text));
        if (const std::string checked = takeInWords(result); !checked.empty()) {
            print(QStringLiteral("    ") + QString::fromStdString(checked));
        }
        if (!result.note.empty()) {
            printNote(QString::fromStdString(result.language + ": " + result.note));
        }
    }
}

/// One line for the message, or one for each language that failed. What was cancelled is said once for all, at the end.
void printErrors(const RunReport& report)
{
    if (report.error) {
        if (report.error->code != ErrorCode::Cancelled) {
            printError(*report.error);
        }
        return;
    }
    for (const LanguageResult& result : report.languages) {
        if (result.status == JobStage::Failed && result.error) {
            printError(QString::fromStdString(result.language + ": " + result.error->text()));
        }
    }
}

/// The voice that a message is spoken in. A message that cannot be read says so itself.
std::string voiceOf(const RunRequest& request, Session& session, const ChosenVoice& asked, bool quiet,
                    const std::function<std::optional<VoiceConsent>()>& consent)
{
    if (asked.name != fitVoiceName && asked.name != matchedVoiceName) {
        return asked.name;
    }
    const SenderVoiceRequest sender{request.inputs, request.sourceLanguage, usableCores(), consent};
    const auto voice = senderVoice(session, asked.name, sender, quiet);
    return voice ? *voice : std::string();
}

RunReport runMessage(RunController& controller, const RunRequest& request)
{
    QEventLoop loop;
    QObject::connect(&controller, &RunController::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    const std::stop_callback onInterrupt(Interrupt::token(), [&controller] {
        QMetaObject::invokeMethod(
            &controller, [&controller] { controller.cancel(); }, Qt::QueuedConnection);
    });
    controller.start(request);
    loop.exec();
    return controller.report();
}

}  // namespace

int runCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto leave = parseOptions(parser, QStringLiteral("run"), arguments)) {
        return *leave;
    }
    const auto options = readOptions(parser);
    if (!options) {
        printError(options.error());
        return exitCodeFor(options.error());
    }
    auto session = openSession(options->device.toStdString());
    if (!session) {
        printError(session.error());
        return exitCodeFor(session.error());
    }

    const auto voice = knownVoice(*session, options->request.voice);
    if (!voice) {
        printError(voice.error());
        return exitCodeFor(voice.error());
    }

    useVoice(*session, *voice, options->quiet);
    // Of several messages too this is asked once.
    std::optional<std::optional<VoiceConsent>> answer;
    if (options->request.voice == matchedVoiceName) {
        answer.emplace(options->consent);
    }
    const auto consent = [&parser, &answer] {
        answer = answer ? answer : std::optional(askConsent(parser));
        return *answer;
    };

    RunController controller(session->engines, session->cache);
    std::unique_ptr<ProgressView> view;
    if (!options->quiet) {
        view = std::make_unique<ProgressView>(controller);
    }
    std::unique_ptr<RunLog> log;
    if (options->log) {
        log = std::make_unique<RunLog>(controller);
    }

    std::vector<RunRequest> requests = messages(*options);
    QJsonArray reports;
    int done = 0;
    int failed = 0;
    int lastError = ExitNothingDone;
    for (RunRequest& request : requests) {
        if (Interrupt::happened()) {
            break;
        }
        request.voice = voiceOf(request, *session, *voice, options->quiet, consent);
        RunReport report;
        if (const auto folder = prepareRunFolder(request.outputFolder); !folder) {
            report = failedReport(request, folder.error());
        } else {
            report = runMessage(controller, request);
            done += report.count(JobStage::Done);
            if (const auto saved = saveReport(report, request.outputFolder); !saved) {
                printError(saved.error());
                ++failed;
            }
        }
        if (report.error) {
            ++failed;
            lastError = exitCodeFor(*report.error);
        }
        failed += static_cast<int>(report.languages.size()) - report.count(JobStage::Done);
        reports.append(toJson(report));
        printErrors(report);
        if (!report.error && !options->json && !options->quiet) {
            printSummary(report, request.outputFolder);
        }
    }
    if (options->json) {
        // One message is an object, several are a list, however many of them were reached.
        requests.size() == 1 && !reports.isEmpty() ? printJson(reports.first().toObject()) : printJson(reports);
    }
    if (Interrupt::happened()) {
        printError(done > 0 ? Text::tr("Interrupted. What was finished is in %1.").arg(options->output)
                            : Text::tr("Interrupted. Nothing was finished yet."));
        return ExitInterrupted;
    }
    if (failed == 0) {
        return ExitDone;
    }
    return done > 0 ? ExitSomeFailed : requests.size() == 1 ? lastError : ExitNothingDone;
}

}  // namespace xenoglot
