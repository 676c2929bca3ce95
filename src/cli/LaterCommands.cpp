#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Text.h"

namespace xenoglot {

namespace {

/// Commands whose place in the contract is fixed and whose work comes with the sender's own voice.
int comesLater(const QString& command, const QStringList& arguments, const QString& what)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(what);
    parser.addPositionalArgument(QStringLiteral("..."), {});
    parser.addOption(QCommandLineOption(QStringLiteral("json"), {}));
    if (const auto leave = parseOptions(parser, command, arguments)) {
        return *leave;
    }
    printError(what);
    return ExitNothingDone;
}

}  // namespace

int voicesCommand(const QStringList& arguments)
{
    return comesLater(QStringLiteral("voices"), arguments,
                      Text::tr("Voices of your own come with a later version; the stock voices are "
                               "chosen with: xenoglot-cli run --voice NAME."));
}

int compareCommand(const QStringList& arguments)
{
    return comesLater(QStringLiteral("compare"), arguments, Text::tr("Comparing speakers comes with a later version."));
}

}  // namespace xenoglot
