#include "cli/Consent.h"

#include "cli/Options.h"
#include "cli/Text.h"

#include <QDateTime>

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace xenoglot {

void addConsentOptions(QCommandLineParser& parser)
{
    addValueOption(
        parser, "consent",
        Text::tr("Whose voice it is: me, or the name of somebody who agreed to its being spoken with. On a terminal the "
                 "question is asked where this is missing."),
        "WHO");
    addValueOption(parser, "consent-note", Text::tr("How somebody else agreed, in your own words."), "TEXT");
}

std::optional<VoiceConsent> askConsent(const QCommandLineParser& parser)
{
    VoiceConsent consent;
    consent.at = QDateTime::currentMSecsSinceEpoch();
    consent.note = parser.value(QStringLiteral("consent-note")).toStdString();
    QString who = parser.value(QStringLiteral("consent")).trimmed();
    if (who.isEmpty() && ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1) {
        const QString question = Text::tr(
            "Is this your own voice? Type \"me\". If it is somebody's who agreed to its being spoken with, type the "
            "name. Anything empty: no.");
        std::fprintf(stderr, "%s\n> ", qPrintable(question));
        std::string line;
        std::getline(std::cin, line);
        who = QString::fromStdString(line).trimmed();
    }
    static const QStringList refusals{QStringLiteral("n"),      QStringLiteral("no"),      QStringLiteral("none"),
                                      QStringLiteral("nobody"), QStringLiteral("nein"),    QStringLiteral("niemand"),
                                      QStringLiteral("non"),    QStringLiteral("personne")};
    if (who.isEmpty() || refusals.contains(who, Qt::CaseInsensitive)) {
        return {};
    }
    consent.owner =
        who.compare(QLatin1String("me"), Qt::CaseInsensitive) == 0 ? VoiceConsent::Owner::Me : VoiceConsent::Owner::Other;
    consent.person = consent.owner == VoiceConsent::Owner::Me ? std::string() : who.toStdString();
    return consent;
}

}  // namespace xenoglot
