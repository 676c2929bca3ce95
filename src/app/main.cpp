#include "audio/QtCaptureDevice.h"
#include "audio/QtPlaybackDevice.h"
#include "gui/Desktop.h"
#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "library/Paths.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace xenoglot;

namespace {

/// `xenoglot [FILE...] [--to LIST]`
void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "One voice message, spoken in many languages on this machine."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("main", "Recording to open."),
                                 QStringLiteral("[FILE...]"));
    parser.addOption({QStringLiteral("to"), QCoreApplication::translate("main", "Languages to tick, comma separated: es,pt,ca."),
                      QStringLiteral("LANGS")});
}

}  // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xenoglot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Xenoglot"));
    QApplication::setApplicationVersion(QStringLiteral(XENOGLOT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.xenoglot.Xenoglot"));
    applyTheme(application, Appearance::System);

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    SystemDialogs dialogs;
    AudioDevices devices;
    Desktop desktop({devices, &EngineLoader::openInstalled, QtCaptureDevice::factory(devices), QtPlaybackDevice::factory(devices),
                     dataFolder(), settingsFile()},
                    dialogs, QStringLiteral(":/translations"));
    if (parser.isSet(QStringLiteral("to"))) {
        desktop.workbench().languages().setChosen(parser.value(QStringLiteral("to")).split(QLatin1Char(','), Qt::SkipEmptyParts));
    }
    desktop.window().openFiles(parser.positionalArguments());
    return QApplication::exec();
}
