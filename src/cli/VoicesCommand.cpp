#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Text.h"

namespace xenoglot {

/// Its place in the contract is fixed; its work comes with the sender's own voice.
int voicesCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QString what = Text::tr(
        "Voices of your own come with a later version; the stock voices are "
        "chosen with: xenoglot-cli run --voice NAME.");
    parser.setApplicationDescription(what);
    parser.addPositionalArgument(QStringLiteral("..."), {});
    parser.addOption(QCommandLineOption(QStringLiteral("json"), {}));
    if (const auto leave = parseOptions(parser, QStringLiteral("voices"), arguments)) {
        return *leave;
    }
    printError(what);
    return ExitNothingDone;
}

}  // namespace xenoglot
