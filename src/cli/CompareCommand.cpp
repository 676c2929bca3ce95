#include "cli/Command.h"

#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "run/CompareSpeakers.h"
#include "run/Resources.h"
#include "run/Session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xenoglot {

namespace {

Result<std::vector<Similarity>> compare(const QStringList& inputs, const QString& device)
{
    if (inputs.size() != 2) {
        return usageError(Text::tr("Give two recordings"), Text::tr("See: xenoglot-cli compare --help"));
    }
    const auto session = openSession(device.toStdString());
    if (!session) {
        return session.error();
    }
    const ComputeScope compute(session->engines->device(), usableCores());
    const auto recordings = readRecordings(filePaths(inputs), Interrupt::token());
    if (!recordings) {
        return recordings.error();
    }
    return compareSpeakers((*recordings)[0], (*recordings)[1], *session->engines, Interrupt::token());
}

QString verdictText(double similarity)
{
    switch (speakerVerdict(similarity)) {
        case SpeakerVerdict::Same: return Text::tr("probably the same speaker");
        case SpeakerVerdict::Different: return Text::tr("probably different speakers");
        case SpeakerVerdict::Unclear: break;
    }
    return Text::tr("it cannot be told whether it is the same speaker");
}

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

void show(const std::vector<Similarity>& similarities)
{
    for (const Similarity& each : similarities) {
        QStringList around;
        if (each.floor) {
            around << Text::tr("the most like of %n stranger(s), %1: %2", nullptr, each.strangers)
                          .arg(QString::fromStdString(each.stranger), number(*each.floor));
        }
        around << (each.ceiling ? Text::tr("two halves of the first recording: %1").arg(number(*each.ceiling))
                                : Text::tr("the first recording is too short for halves"));
        print(Text::tr("%1: %2 (%3)", "encoder: value (others)")
                  .arg(QString::fromStdString(each.encoder), number(each.value), around.join(QStringLiteral("; "))));
        if (each.encoder == "campplus") {
            print(verdictText(each.value));
        }
    }
}

}  // namespace

int compareCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Tells how alike the voices of two recordings are."));
    parser.addPositionalArgument(QStringLiteral("A"), Text::tr("A recording of a speaker."));
    parser.addPositionalArgument(QStringLiteral("B"), Text::tr("Another recording."));
    addValueOption(parser, "device", Text::tr("auto, cpu or cuda."), "DEVICE", "auto");
    addFlag(parser, "json", Text::tr("Print JSON."));
    if (const auto leave = parseOptions(parser, QStringLiteral("compare"), arguments)) {
        return *leave;
    }
    const QStringList inputs = parser.positionalArguments();
    const auto similarities = compare(inputs, parser.value(QStringLiteral("device")));
    if (!similarities) {
        printError(similarities.error());
        return exitCodeFor(similarities.error());
    }
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(QJsonObject{{QStringLiteral("inputs"), QJsonArray::fromStringList(inputs)},
                              {QStringLiteral("similarity"), toJson(*similarities)}});
    } else {
        show(*similarities);
    }
    return ExitDone;
}

}  // namespace xenoglot
