#include "cli/Command.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Text.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace xenoglot;

namespace {

const Command commands[] = {
    {"run", QT_TRANSLATE_NOOP("Text", "translate and speak a voice message in other languages, all at once"), runCommand},
    {"transcribe", QT_TRANSLATE_NOOP("Text", "write down what is said in a recording"), transcribeCommand},
    {"translate", QT_TRANSLATE_NOOP("Text", "translate text"), translateCommand},
    {"speak", QT_TRANSLATE_NOOP("Text", "speak text"), speakCommand},
    {"voices", QT_TRANSLATE_NOOP("Text", "voices of your own (comes later)"), voicesCommand},
    {"compare", QT_TRANSLATE_NOOP("Text", "speaker similarity of two recordings (comes later)"), compareCommand},
    {"models", QT_TRANSLATE_NOOP("Text", "list, install, verify and remove models"), modelsCommand},
    {"doctor", QT_TRANSLATE_NOOP("Text", "check this machine: devices, libraries, models, programs"), doctorCommand},
};

QString help()
{
    QString text = Text::tr(
        "Usage: xenoglot-cli COMMAND [options]\n\n"
        "One voice message, spoken in many languages on this machine.\n\nCommands:\n");
    for (const Command& command : commands) {
        text += QStringLiteral("  %1 %2\n").arg(QString::fromLatin1(command.name), -11).arg(Text::tr(command.summary));
    }
    return text + Text::tr("\nOptions of a command: xenoglot-cli COMMAND --help");
}

}  // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xenoglot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XENOGLOT_VERSION));
    const Interrupt interrupt;

    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("xenoglot"), QStringLiteral("_"), QStringLiteral(":/translations"))) {
        QCoreApplication::installTranslator(&translator);
    }

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        print(help());
        return name.isEmpty() ? ExitUsage : ExitDone;
    }
    if (name == QLatin1String("--version")) {
        print(QStringLiteral("xenoglot-cli ") + QCoreApplication::applicationVersion());
        return ExitDone;
    }
    for (const Command& command : commands) {
        if (name == QLatin1String(command.name)) {
            return command.run(arguments.mid(1));
        }
    }
    printError(Text::tr("There is no command \"%1\". See: xenoglot-cli --help").arg(name));
    return ExitUsage;
}
