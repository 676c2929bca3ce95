#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Text.h"

namespace xenoglot {

std::optional<int> parseOptions(QCommandLineParser& parser, const QString& command, const QStringList& arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help."));
    parser.addOption(help);
    const QStringList all = QStringList{QStringLiteral("xenoglot-cli ") + command} + arguments;
    if (!parser.parse(all)) {
        printError(parser.errorText() + QLatin1Char('.') + QLatin1Char(' ')
                   + Text::tr("See: xenoglot-cli %1 --help").arg(command));
        return ExitUsage;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // Qt names the program by its executable; the command belongs to the usage line.
        text.replace(QCoreApplication::arguments().constFirst(), QStringLiteral("xenoglot-cli ") + command);
        print(text);
        return ExitDone;
    }
    return std::nullopt;
}

}  // namespace xenoglot
