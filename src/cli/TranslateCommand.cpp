#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "cli/TextInput.h"
#include "run/Resources.h"
#include "run/RunReport.h"
#include "run/Session.h"
#include "text/Utf8.h"

#include <algorithm>

namespace xenoglot {

namespace {

struct Options {
    std::string from;
    std::vector<std::string> to;
    std::string text;
};

Result<std::string> readInput(const QStringList& arguments)
{
    if (arguments.isEmpty() || arguments == QStringList{QStringLiteral("-")}) {
        return readStandardInput();
    }
    const std::string text = simplifyWhiteSpace(arguments.join(QLatin1Char(' ')).toStdString());
    if (text.empty()) {
        return usageError(Text::tr("There is no text to translate"), Text::tr("See: xenoglot-cli translate --help"));
    }
    return text;
}

Result<Options> readOptions(const QCommandLineParser& parser)
{
    Options options;
    auto from = languageCode(parser.value(QStringLiteral("from")));
    if (!from) {
        return from.error();
    }
    options.from = std::move(from).value();
    for (const QString& item : parser.value(QStringLiteral("to")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto code = languageCode(item);
        if (!code) {
            return code.error();
        }
        if (std::find(options.to.begin(), options.to.end(), *code) == options.to.end()) {
            options.to.push_back(*code);
        }
    }
    if (options.to.empty()) {
        return usageError(Text::tr("No target language was given"), Text::tr("Use --to es,pt"));
    }
    if (std::erase(options.to, options.from) > 0) {
        const QString language = QString::fromStdString(options.from);
        if (options.to.empty()) {
            return usageError(Text::tr("The text is in the target language already: %1").arg(language),
                              Text::tr("Choose another language with --to, or say with --from what the text is in."));
        }
        printNote(Text::tr("Note: %1").arg(Text::tr("the text is in %1 already, which is left out").arg(language)));
    }
    auto text = readInput(parser.positionalArguments());
    if (!text) {
        return text.error();
    }
    options.text = std::move(text).value();
    return options;
}

}  // namespace

int translateCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Translates text into one or more languages."));
    parser.addPositionalArgument(QStringLiteral("[TEXT|-]"),
                                 Text::tr("The text; when it is - or missing, standard input is read."));
    addValueOption(parser, "from", Text::tr("Language of the text."), "LANG", "en");
    addValueOption(parser, "to", Text::tr("Target languages, comma separated."), "LANGS");
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addFlag(parser, "json", Text::tr("Print texts and routes as JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("translate"), arguments)) {
        return *leave;
    }
    const auto options = readOptions(parser);
    if (!options) {
        printError(options.error());
        return exitCodeFor(options.error());
    }
    const auto session = openSession(parser.value(QStringLiteral("device")).toStdString());
    if (!session) {
        printError(session.error());
        return exitCodeFor(session.error());
    }

    const ComputeScope compute(session->engines->device(), usableCores());
    QJsonArray languages;
    int done = 0;
    std::optional<Error> last;
    for (const std::string& to : options->to) {
        const auto translator = session->engines->translator(options->from, to);
        const auto translation = translator ? (*translator)->translate(options->text, Interrupt::token(), {})
                                            : Result<Translation>(translator.error());
        LanguageResult result;
        result.language = to;
        if (translation) {
            ++done;
            result.status = JobStage::Done;
            result.text = translation->text();
            result.route = translation->route;
            result.draft = translation->draft;
            result.note = translation->note();
            if (!parser.isSet(QStringLiteral("json"))) {
                print(options->to.size() == 1 ? QString::fromStdString(result.text)
                                              : QString::fromStdString(to + ": " + result.text));
                if (!result.note.empty()) {
                    printNote(QString::fromStdString(to + ": " + result.note));
                }
            }
        } else {
            last = translation.error();
            printError(*last);
            if (last->code == ErrorCode::Cancelled) {
                return ExitInterrupted;
            }
        }
        languages.append(QJsonObject{{QStringLiteral("language"), QString::fromStdString(to)},
                                     {QStringLiteral("status"), translation ? QStringLiteral("done") : QStringLiteral("failed")},
                                     {QStringLiteral("text"), QString::fromStdString(result.text)},
                                     {QStringLiteral("route"), toJson(result)[QStringLiteral("route")]},
                                     {QStringLiteral("draft"), result.draft},
                                     {QStringLiteral("note"), QString::fromStdString(result.note)},
                                     {QStringLiteral("error"), translation ? QJsonValue() : QJsonValue(toJson(*last))}});
    }
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(QJsonObject{{QStringLiteral("from"), QString::fromStdString(options->from)},
                              {QStringLiteral("languages"), languages}});
    }
    if (done == static_cast<int>(options->to.size())) {
        return ExitDone;
    }
    return done > 0 ? ExitSomeFailed : exitCodeFor(*last);
}

}  // namespace xenoglot
