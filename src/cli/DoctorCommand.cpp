#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "run/SelfCheck.h"

namespace xenoglot {

int doctorCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Checks this machine and says what to do about anything that is missing."));
    addFlag(parser, "json", Text::tr("Print JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("doctor"), arguments)) {
        return *leave;
    }
    const std::vector<Finding> findings = examineMachine(Interrupt::token());
    const bool healthy = isHealthy(findings);
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray checks;
        for (const Finding& finding : findings) {
            checks.append(QJsonObject{{QStringLiteral("name"), finding.name},
                                      {QStringLiteral("status"), healthName(finding.health)},
                                      {QStringLiteral("detail"), finding.detail},
                                      {QStringLiteral("hint"), finding.hint}});
        }
        printJson(QJsonObject{{QStringLiteral("ok"), healthy}, {QStringLiteral("checks"), checks}});
    } else {
        for (const Finding& finding : findings) {
            const QString mark = finding.health == Finding::Health::Good   ? QStringLiteral("ok  ")
                                 : finding.health == Finding::Health::Note ? QStringLiteral("note")
                                                                           : QStringLiteral("MISS");
            print(QStringLiteral("%1  %2 %3").arg(mark, finding.label.leftJustified(28), finding.detail));
            if (!finding.hint.isEmpty()) {
                print(QString(6, QLatin1Char(' ')) + finding.hint);
            }
        }
        print(healthy ? Text::tr("Everything that is needed is here.")
                      : Text::tr("Something is missing; see the lines marked MISS."));
    }
    return healthy ? ExitDone : ExitNothingDone;
}

}  // namespace xenoglot
