#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Text.h"

namespace xenoglot {

namespace {

/// What Qt's option parser itself writes. Its own translations are a package that is often not installed, and half a help text in
/// another language helps nobody; so these texts are in our catalogues, where Qt finds them under the same context.
[[maybe_unused]] const char* const textsOfQt[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

}  // namespace

std::optional<int> parseOptions(QCommandLineParser& parser, const QString& command, const QStringList& arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help."));
    parser.addOption(help);
    const QStringList all = QStringList{QStringLiteral("xenoglot-cli ") + command} + arguments;
    if (!parser.parse(all)) {
        printError(parser.errorText() + QLatin1Char(' ') + Text::tr("See: xenoglot-cli %1 --help").arg(command));
        return ExitUsage;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // Qt names the program by its executable; the command belongs to the usage line.
        const QString executable = QCoreApplication::arguments().constFirst();
        if (const auto usage = text.indexOf(executable); usage >= 0) {
            text.replace(usage, executable.size(), QStringLiteral("xenoglot-cli ") + command);
        }
        print(text);
        return ExitDone;
    }
    return std::nullopt;
}

}  // namespace xenoglot
