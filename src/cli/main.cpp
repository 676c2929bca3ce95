#include "cli/Command.h"
#include "cli/Console.h"
#include "cli/ExitCode.h"
#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Text.h"
#include "core/PassiveThreads.h"

#include <QLocale>
#include <QTranslator>

#include <pwd.h>
#include <unistd.h>
#include <clocale>
#include <csignal>
#include <exception>
#include <new>

using namespace xenoglot;

namespace {

const Command commands[] = {
    {"run", QT_TRANSLATE_NOOP("Text", "translate and speak a voice message in other languages, all at once"), runCommand},
    {"transcribe", QT_TRANSLATE_NOOP("Text", "write down what is said in a recording"), transcribeCommand},
    {"translate", QT_TRANSLATE_NOOP("Text", "translate text"), translateCommand},
    {"speak", QT_TRANSLATE_NOOP("Text", "speak text"), speakCommand},
    {"voices", QT_TRANSLATE_NOOP("Text", "makes, lists, exports, imports and removes voices of your own"), voicesCommand},
    {"compare", QT_TRANSLATE_NOOP("Text", "compare the speakers of two recordings"), compareCommand},
    {"models", QT_TRANSLATE_NOOP("Text", "list, install, verify and remove models"), modelsCommand},
    {"doctor", QT_TRANSLATE_NOOP("Text", "check this machine: devices, libraries, models and programs"), doctorCommand},
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

/// The user's language where there is a translation, else English, whose file holds the plural forms. What programs read stays
/// the same everywhere: the C locale of scripts, and JSON.
void loadLanguage(QTranslator& translator, const QStringList& arguments)
{
    const QLocale locale = QLocale::system();
    const bool fixed = locale.language() == QLocale::C || arguments.contains(QStringLiteral("--json"));
    if (fixed) {
        QLocale::setDefault(QLocale::c());
    }
    const QString folder = QStringLiteral(":/translations");
    if ((!fixed && translator.load(locale, QStringLiteral("xenoglot"), QStringLiteral("_"), folder))
        || translator.load(QStringLiteral("xenoglot_en"), folder)) {
        QCoreApplication::installTranslator(&translator);
    }
}

/// Without HOME, as in some services, Qt would take the root folder.
void findHome()
{
    const passwd* const user = qEnvironmentVariableIsEmpty("HOME") ? ::getpwuid(::getuid()) : nullptr;
    if (user != nullptr) {
        qputenv("HOME", user->pw_dir);
    }
}

/// What nobody below has caught ends a command, not the program.
int runGuarded(const Command& command, const QStringList& arguments)
{
    Error error;
    try {
        return command.run(arguments);
    } catch (const std::bad_alloc&) {
        error = {ErrorCode::OutOfMemory, Text::tr("There is not enough memory").toStdString(),
                 Text::tr("Close other programs and try again.").toStdString()};
    } catch (const std::exception& exception) {
        error = {ErrorCode::Internal, Text::tr("The command failed: %1").arg(QString::fromUtf8(exception.what())).toStdString(),
                 Text::tr("This is a defect of the program; please report it.").toStdString()};
    }
    printError(error);
    return exitCodeFor(error);
}

int runCommandOf(const QStringList& arguments)
{
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
            return runGuarded(command, arguments.mid(1));
        }
    }
    printError(Text::tr("There is no command \"%1\". See: xenoglot-cli --help").arg(name));
    return ExitUsage;
}

}  // namespace

int main(int argc, char* argv[])
{
    waitPassively(argv);
    findHome();
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's: what C functions read and write keeps its decimal point
    std::signal(SIGPIPE, SIG_IGN);    // a reader that has gone is no reason to stop
    std::signal(SIGXFSZ, SIG_IGN);    // nor is a file that may not grow: whoever writes it says so
    QCoreApplication::setApplicationName(QStringLiteral("xenoglot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XENOGLOT_VERSION));
    const Interrupt interrupt;

    QTranslator translator;
    loadLanguage(translator, QCoreApplication::arguments());
    return finishOutput(runCommandOf(QCoreApplication::arguments().mid(1)));
}
